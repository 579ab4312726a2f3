package tumen.generate;

import java.util.Optional;
import tumen.fact.Fact;

/**
 * Refuses questions that need the title in front of them and say little besides: short ones, counts without a name, the present
 * of a thing. Of 363 such questions that readers judged on texts nobody had seen, 66 % were acceptable, of the rest 83 %.
 */
final class ThinLabelGate implements Gate {
    /** With fewer words a statement tells too little of a text that it does not name. */
    private static final int SHORTEST = 12;

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        if (Label.of(draft, study).isEmpty()) {
            return Optional.empty();
        }
        String text = draft.text();
        boolean brief = text.split("\\s+", -1).length < SHORTEST;
        boolean quoted = text.contains("\"");
        boolean other = draft.fact() instanceof Fact.Named named && named.kind() == Fact.Sort.OTHER;
        return brief || quoted || other || Order.PRESENT.matcher(text).find() || uncertainCount(draft)
                ? Optional.of("It names the text's subject only by the title, and says little besides.")
                : Optional.empty();
    }

    /** A count of a few, or one beside which hardly a name stands. */
    private static boolean uncertainCount(Draft draft) {
        return draft.fact() instanceof Fact.Counted counted
                && (Order.SMALL.matcher(counted.words()).matches()
                        || Order.NAME.matcher(draft.text()).results().count() < 2);
    }
}
