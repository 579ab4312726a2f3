package tumen.generate;

import java.util.Optional;
import java.util.Set;
import tumen.fact.Fact;

/** Refuses questions that another sentence of the text answers differently. */
final class OneAnswerGate implements Gate {
    private static final double ALIKE = 0.8;

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        Set<String> asked = draft.content();
        if (asked.isEmpty()) {
            return Optional.of("The question says nothing.");
        }
        return study.mentions()
                .sharing(asked, ALIKE)
                .filter(passage -> passage.number() != draft.fact().provenance().sentence())
                .flatMap(passage -> study.facts().get(passage.number()).stream())
                .filter(other -> rival(draft.fact(), other))
                .findFirst()
                .map(other -> "Another sentence answers it too: " + other.words() + ".");
    }

    private static boolean rival(Fact asked, Fact other) {
        boolean same = asked.words().equalsIgnoreCase(other.words());
        return !same
                && switch (asked) {
                    case Fact.Dated dated -> other instanceof Fact.Dated;
                    case Fact.Counted counted ->
                        other instanceof Fact.Counted rival && rival.shape() == counted.shape();
                    case Fact.Named named -> other instanceof Fact.Named rival && rival.kind() == named.kind();
                    case Fact.Told told -> other instanceof Fact.Told rival && rival.telling() == told.telling();
                    case Fact.Elapsed elapsed -> false;
                };
    }
}
