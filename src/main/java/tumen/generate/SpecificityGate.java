package tumen.generate;

import java.util.Optional;
import java.util.regex.Pattern;

/** Refuses stems that are true of many: they want a name, a date or a figure, and a past verb where they ask where. */
final class SpecificityGate implements Gate {
    private static final Pattern YEAR = Pattern.compile("\\b(?:1\\d{3}|20\\d{2})\\b");
    private static final Pattern ANCHOR = Pattern.compile("(?<!^)(?<![.?!] )\\b\\p{Lu}[\\p{L}-]+|\\d[\\d,.]*");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        if (draft.form() == Draft.Form.CLOZE) {
            return Optional.empty();
        }
        String stem = draft.text();
        if (draft.rule().equals("where")) {
            boolean past = stem.matches("Where (?:did|was|were|had) .*");
            return past && YEAR.matcher(stem).find()
                    ? Optional.empty()
                    : Optional.of("Without a past verb and a year, many places would be right.");
        }
        long anchors = ANCHOR.matcher(stem).results().count();
        boolean who = stem.startsWith("Who ");
        long wanted = who ? 2 : 1;
        return anchors < wanted ? Optional.of("The question names too little to have one answer.") : Optional.empty();
    }
}
