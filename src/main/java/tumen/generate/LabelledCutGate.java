package tumen.generate;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Refuses blanks that need the title in front of them and are more or less than a stretch of the source: what a cut took, or what
 * a sentence in front adds, is not made good by the title. Of 164 such questions that readers judged, 46 did not stand alone.
 */
final class LabelledCutGate implements Gate {
    /** So many words are left out where nothing but an adverb is. */
    private static final int AN_ADVERB = 2;

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        if (draft.form() == Draft.Form.STEM || Label.of(draft, study).isEmpty()) {
            return Optional.empty();
        }
        String statement = draft.clause().statement();
        boolean led = LengthGate.second(statement) < statement.length();
        List<String> told = Wording.plain(statement);
        List<String> source =
                Wording.plain(study.passage(draft.fact()).sentence().text());
        boolean thinned = source.size() - told.size() > AN_ADVERB
                && Collections.indexOfSubList(source, told) < 0
                && source.containsAll(told);
        boolean pointing = statement.matches("(?s)(?:It (?!(?:was|is) [^.]* that )|(?:They|This|These) ).*");
        return led || thinned || pointing
                ? Optional.of(
                        "Without what was left out, or behind another sentence, the title alone does not say what it is"
                                + " about.")
                : Optional.empty();
    }
}
