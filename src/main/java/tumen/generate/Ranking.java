package tumen.generate;

import java.util.regex.Pattern;
import tumen.fact.Fact;

/** Says how good a question should be. */
final class Ranking {
    private static final Pattern ANCHOR = Pattern.compile("(?<!^)\\b(?:\\p{Lu}[\\p{L}-]+|\\d+)");

    private Ranking() {}

    /**
     * A score from 0 to 1: how likely a judge is to print the question unchanged. What counts, and how it was checked, is told
     * in docs/decisions/0015-ranking.md.
     */
    static double score(Draft draft) {
        String rest = draft.clause().rest();
        long anchors = Math.min(5, ANCHOR.matcher(rest).results().count());
        int words = draft.text().split("\\s+", -1).length;
        double value = 0.5 + 0.05 * anchors + form(draft) + kind(draft);
        value -= words > 30 ? 0.15 : words > 22 ? 0.07 : 0;
        value -= rest.contains("(") || rest.matches("(?s).*[\"“;].*") ? 0.1 : 0;
        value -= rest.matches("(?s).*[.] \\p{Lu}.*") ? 0.1 : 0;
        return Math.round(1000 * Math.clamp(value, 0, 1)) / 1000.0;
    }

    private static double form(Draft draft) {
        if (draft.form() == Draft.Form.CLOZE) {
            return 0;
        }
        return draft.rule().equals("where") || draft.rule().equals("what") ? 0.05 : 0.15;
    }

    private static double kind(Draft draft) {
        return switch (draft.fact()) {
            case Fact.Dated dated -> 0.08;
            case Fact.Counted counted -> 0.05;
            case Fact.Named named ->
                switch (named.kind()) {
                    case PERSON -> named.role().isEmpty() ? 0.03 : 0.1;
                    case EVENT -> 0.05;
                    case PLACE, ORGANISATION, OTHER -> -0.05;
                };
        };
    }
}
