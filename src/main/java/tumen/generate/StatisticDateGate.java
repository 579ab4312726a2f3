package tumen.generate;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.text.Sentence;
import tumen.text.Token;

/**
 * Refuses to ask when a figure was so: trade totals and population counts are known by their figure, not by the year of the
 * table. Refuses the year of what went on for longer, too: other years are right as well.
 */
final class StatisticDateGate implements Gate {
    private static final Set<String> MEASURING = Set.of(
            "total", "amount", "rise", "increase", "grow", "average", "fall", "decline", "drop", "peak", "contract");
    private static final Pattern FIGURE =
            Pattern.compile("[$€£%]|\\b\\d{1,3}(?:,\\d{3})+\\b|\\bper ?cent\\b|\\b(?:mi|bi|tri)llion\\b");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        if (!(draft.fact() instanceof Fact.Dated)) {
            return Optional.empty();
        }
        Sentence statement = draft.statement();
        Optional<Token> root = statement.root();
        if (root.isEmpty()) {
            return Optional.empty();
        }
        boolean figured = FIGURE.matcher(draft.clause().rest()).find();
        boolean count = root.get().word().matches("\\d.*")
                && statement.child(root.get(), "cop").isPresent();
        if (figured && (count || MEASURING.contains(root.get().lemma()))) {
            return Optional.of("The year of a statistic is not worth knowing; ask for its figure.");
        }
        boolean lasting = root.get().tag().equals("VBG")
                && statement.children(root.get()).stream()
                        .anyMatch(child -> child.word().matches("was|were"));
        return lasting ? Optional.of("What went on for a while is true of other years, too.") : Optional.empty();
    }
}
