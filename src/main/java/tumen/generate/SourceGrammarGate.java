package tumen.generate;

import java.util.Optional;
import java.util.regex.Pattern;

/** Refuses questions that would repeat a mistake of the source's grammar. */
final class SourceGrammarGate implements Gate {
    private static final Pattern PRESENT = Pattern.compile("\\b(?:is|are)\\b[^,;]* in (?:1\\d{3}|20[01]\\d)\\b");
    private static final Pattern ON_MONTH = Pattern.compile(
            "\\bOn (?:January|February|March|April|May|June|July|August|September|October|November|December) \\d{4}");
    private static final Pattern DOUBLED = Pattern.compile("\\b(\\w+) \\1\\b(?<!that that|had had)");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        String text = draft.clause().statement();
        if (PRESENT.matcher(text).find()) {
            return Optional.of("The source mixes a present tense with a past year.");
        }
        if (ON_MONTH.matcher(text).find() && draft.form() == Draft.Form.CLOZE) {
            return Optional.of("The source says “on” before a month.");
        }
        return DOUBLED.matcher(text).find() ? Optional.of("The source repeats a word.") : Optional.empty();
    }
}
