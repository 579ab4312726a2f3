package tumen.generate;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tumen.fact.Fact;
import tumen.text.Passage;

/** Refuses questions that another sentence of the text answers differently. */
final class OneAnswerGate implements Gate {
    private static final double ALIKE = 0.8;

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        Set<String> asked = draft.content();
        if (asked.isEmpty()) {
            return Optional.of("The question says nothing.");
        }
        for (Passage passage : study.passages()) {
            if (passage.number() == draft.fact().provenance().sentence()) {
                continue;
            }
            Set<String> said = passage.sentence().tokens().stream()
                    .map(token -> token.lemma().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            long shared = asked.stream().filter(said::contains).count();
            if (shared >= ALIKE * asked.size()) {
                for (Fact other : study.facts().get(passage.number())) {
                    if (rival(draft.fact(), other)) {
                        return Optional.of("Another sentence answers it too: " + other.words() + ".");
                    }
                }
            }
        }
        return Optional.empty();
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
