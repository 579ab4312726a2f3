package tumen.generate;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Refuses keys that are a part of a quotation, and statements that break a quotation in two. */
final class QuotationGate implements Gate {
    private static final Pattern QUOTED = Pattern.compile("[\"“]([^\"“”]{12,})[\"”]");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        String before = draft.clause().leading();
        String whole = draft.clause().statement();
        String behind = draft.clause().following();
        boolean alone = before.matches("(?s).*[\"“]") && behind.matches("(?s)[,.]?[\"”].*");
        if (odd(before) && !alone) {
            return Optional.of("The key stands inside of a quotation.");
        }
        if (changed(draft, study)) {
            return Optional.of("A word of the quotation was replaced.");
        }
        return odd(whole) ? Optional.of("The statement breaks a quotation in two.") : Optional.empty();
    }

    /** He said that "the isle is old", where an isle has a name: what stands between quotation marks was said so. */
    private static boolean changed(Draft draft, Study study) {
        String whole = draft.clause()
                .frame()
                .replace(String.valueOf(Clause.KEY), draft.fact().words());
        return QUOTED.matcher(whole)
                .results()
                .anyMatch(quote -> !letters(study.source().text()).contains(letters(quote.group(1))));
    }

    private static String letters(String text) {
        return text.replaceAll("\\([^()]*\\)|\\[[^\\[\\]]*\\]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean odd(String text) {
        long straight = text.chars().filter(c -> c == '"').count();
        long open = text.chars().filter(c -> c == '“').count();
        long close = text.chars().filter(c -> c == '”').count();
        return straight % 2 == 1 || open != close;
    }
}
