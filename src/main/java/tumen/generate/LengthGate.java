package tumen.generate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tumen.fact.Fact;

/** Refuses questions that are too short to stand alone or too long to read. */
final class LengthGate implements Gate {
    /** A stem longer than this is better asked as a cloze. */
    static final int LONGEST_STEM = 27;

    /** A cloze longer than this is not read to its end. */
    static final int LONGEST_CLOZE = 50;

    /** Two sentences are read more easily than one of their length. */
    static final int LONGEST_TWO = 55;

    private static final Pattern TWO = Pattern.compile("[\\p{L}\\d)\"”]{3}\\. \\p{Lu}");

    /** A statement up to this length, counted in words and signs, is left whole. */
    static final int COMFORTABLE = 40;

    private static final int SHORTEST_CLOZE = 7;
    private static final int SHORTEST_STEM = 5;

    /** Where the second of two sentences begins; the end when there is one. */
    static int second(String statement) {
        Matcher joint = TWO.matcher(statement);
        return joint.find() ? joint.end() - 1 : statement.length();
    }

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        int words = draft.text().split("\\s+", -1).length;
        boolean life = draft.fact().provenance().rule().matches("date/(?:birth|death)");
        boolean person = draft.fact() instanceof Fact.Named named && named.kind() == Fact.Sort.PERSON;
        int shortest = life
                ? 4
                : person && draft.text().matches("(?s)Who .*|.*[’']s .*")
                        ? SHORTEST_STEM
                        : draft.form() == Draft.Form.STEM ? SHORTEST_STEM : SHORTEST_CLOZE;
        String told = draft.clause().statement();
        int cloze = second(told) < told.length() ? LONGEST_TWO : LONGEST_CLOZE;
        int longest = draft.form() == Draft.Form.STEM ? LONGEST_STEM : cloze;
        if (words < shortest) {
            return Optional.of("With " + words + " words it says too little to have one answer.");
        }
        return words > longest ? Optional.of("With " + words + " words it is too long.") : Optional.empty();
    }
}
