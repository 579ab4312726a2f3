package tumen.generate;

import java.util.Optional;

/** Refuses keys that are a part of a quotation, and statements that break a quotation in two. */
final class QuotationGate implements Gate {
    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        String before = draft.clause().leading();
        String whole = draft.clause().statement();
        String behind = draft.clause().following();
        boolean alone = before.matches("(?s).*[\"“]") && behind.matches("(?s)[,.]?[\"”].*");
        if (odd(before) && !alone) {
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
