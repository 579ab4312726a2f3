package tumen.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tumen.memory.Moment;
import tumen.question.Question;
import tumen.question.QuestionId;

/** Everything of a deck, one after the other, whether it is due or not. */
final class Cram {
    private Cram() {}

    /** The least remembered first, then what was never answered in the order of the deck. */
    static List<QuestionId> order(Library library, Hand hand, @Nullable String deck, Regime regime, Moment now) {
        record Known(QuestionId question, double recall) {}
        var known = new ArrayList<Known>();
        var fresh = new ArrayList<QuestionId>();
        for (var each : library.decks()) {
            if (deck == null || each.id().equals(deck)) {
                each.questions()
                        .map(Question::id)
                        .filter(id -> !regime.preferences().isSuspended(id))
                        .forEach(id -> hand.card(id)
                                .ifPresentOrElse(
                                        card -> known.add(new Known(id, regime.recall(card, now))),
                                        () -> fresh.add(id)));
            }
        }
        known.sort(Comparator.comparingDouble(Known::recall).thenComparing(Known::question));
        var order = new ArrayList<>(known.stream().map(Known::question).toList());
        order.addAll(fresh);
        return order;
    }
}
