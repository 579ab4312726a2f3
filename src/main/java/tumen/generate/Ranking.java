package tumen.generate;

import java.util.regex.Pattern;

/** Says how good a question should be. */
final class Ranking {
    private static final Pattern ANCHOR = Pattern.compile("(?<!^)\\b(?:\\p{Lu}[\\p{L}-]+|\\d+)");

    private Ranking() {}

    /**
     * A score from 0 to 1. Stems are better the more names and digits they hold; among clozes the sort of the key decides, as
     * no property of the sentence was found to matter.
     */
    static double score(Draft draft) {
        long anchors =
                Math.min(6, ANCHOR.matcher(draft.clause().rest()).results().count());
        int words = draft.text().split("\\s+", -1).length;
        double length = words > 24 ? -0.1 : 0;
        double form = draft.form() == Draft.Form.STEM ? 0.1 : 0;
        double value = 0.5 + 0.05 * anchors + length + form + kind(draft);
        return Math.round(1000 * Math.clamp(value, 0, 1)) / 1000.0;
    }

    private static double kind(Draft draft) {
        String rule = draft.fact().provenance().rule();
        if (rule.startsWith("name/person")) {
            return 0.1;
        }
        if (rule.startsWith("date/") || rule.startsWith("name/event")) {
            return 0.08;
        }
        return rule.startsWith("figure/") ? 0.05 : 0;
    }
}
