package tumen.generate;

import java.util.Optional;
import tumen.fact.Fact;
import tumen.fact.FigureGrammar;
import tumen.fact.FigureShape;

/** Refuses counts of one and two, which anybody guesses. */
final class TrivialCountGate implements Gate {
    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        return draft.fact() instanceof Fact.Counted counted
                        && (counted.shape() == FigureShape.COUNT
                                || counted.shape() == FigureShape.NUMBER
                                || (counted.shape() == FigureShape.ORDINAL
                                        && counted.number().equals("first")))
                        && FigureGrammar.trivial(counted.number())
                ? Optional.of("A count of one or two is guessed rather than known.")
                : Optional.empty();
    }
}
