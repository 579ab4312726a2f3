package tumen.generate;

import java.util.Optional;

/** Refuses keys inside quotation marks, and statements that break a quotation in two. */
final class QuotationGate implements Gate {
    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        String before =
                draft.clause().frame().substring(0, draft.clause().frame().indexOf(Clause.KEY));
        String whole = draft.clause().statement();
        if (odd(before)) {
            return Optional.of("The key stands inside of a quotation.");
        }
        return odd(whole) ? Optional.of("The statement breaks a quotation in two.") : Optional.empty();
    }

    private static boolean odd(String text) {
        long straight = text.chars().filter(c -> c == '"').count();
        long open = text.chars().filter(c -> c == '“').count();
        long close = text.chars().filter(c -> c == '”').count();
        return straight % 2 == 1 || open != close;
    }
}
