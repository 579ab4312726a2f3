package tumen.generate;

import java.util.Optional;
import tumen.fact.Fact;

/** Refuses questions that are too short to stand alone or too long to read. */
final class LengthGate implements Gate {
    /** A stem longer than this is better asked as a cloze. */
    static final int LONGEST_STEM = 27;

    /** A cloze longer than this is not read to its end. */
    static final int LONGEST_CLOZE = 45;

    /** A statement up to this length, counted in words and signs, is left whole. */
    static final int COMFORTABLE = 40;

    private static final int SHORTEST_CLOZE = 7;
    private static final int SHORTEST_STEM = 5;

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
        int longest = draft.form() == Draft.Form.STEM ? LONGEST_STEM : LONGEST_CLOZE;
        if (words < shortest) {
            return Optional.of("With " + words + " words it says too little to have one answer.");
        }
        return words > longest ? Optional.of("With " + words + " words it is too long.") : Optional.empty();
    }
}
