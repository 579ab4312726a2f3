package tumen.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tumen.memory.Fsrs;
import tumen.memory.Moment;
import tumen.question.QuestionId;

/**
 * What a person is asked next: cards on steps whose wait is over, then due cards with the least likely remembered first,
 * then new ones as far as the day allows, and in the end cards on steps a little early.
 */
final class ReviewQueue {
    private final Library library;
    private final Map<QuestionId, Card> cards = new HashMap<>();
    private final Moment now;
    private final Fsrs fsrs;
    private final int newADay;

    /**
     * Looks at the cards as they are.
     *
     * @param cards all of the person's
     */
    ReviewQueue(Library library, List<Card> cards, Moment now, Fsrs fsrs, int newADay) {
        this.library = library;
        cards.forEach(card -> this.cards.put(card.question(), card));
        this.now = now;
        this.fsrs = fsrs;
        this.newADay = newADay;
    }

    /** The card of a question; null when it was never answered. */
    @Nullable
    Card card(QuestionId question) {
        return cards.get(question);
    }

    /** What to ask, from that deck or from all when it is null. */
    Optional<QuestionId> next(@Nullable String deck) {
        return stepped(deck, card -> !card.due().isAfter(now.at()))
                .or(() -> due(deck))
                .or(() -> fresh(deck))
                .or(() -> stepped(deck, card -> !card.due().isAfter(now.at().plus(Practice.AHEAD))));
    }

    private Optional<QuestionId> stepped(@Nullable String deck, Predicate<Card> ready) {
        return cards.values().stream()
                .filter(Card::onSteps)
                .filter(ready)
                .filter(card -> isIn(deck, card.question()))
                .min(Comparator.comparing(Card::due).thenComparing(Card::question))
                .map(Card::question);
    }

    private Optional<QuestionId> due(@Nullable String deck) {
        return cards.values().stream()
                .filter(card -> !card.onSteps() && !card.due().isAfter(now.at()))
                .filter(card -> isIn(deck, card.question()))
                .min(Comparator.<Card>comparingDouble(card -> fsrs.retrievability(card.state(), now))
                        .thenComparing(Card::question))
                .map(Card::question);
    }

    /** One from each deck in turn, each deck in its own order. */
    private Optional<QuestionId> fresh(@Nullable String deck) {
        if (freshLeft() == 0) {
            return Optional.empty();
        }
        var firsts = new ArrayList<QuestionId>();
        for (var each : library.decks()) {
            if (deck == null || each.id().equals(deck)) {
                each.questions()
                        .map(question -> question.id())
                        .filter(id -> !cards.containsKey(id))
                        .findFirst()
                        .ifPresent(firsts::add);
            }
        }
        return firsts.stream().min(Comparator.comparingLong(id -> introducedToday(id.deck())));
    }

    private long introducedToday(String deck) {
        return cards.values().stream()
                .filter(card -> card.introduced().equals(now.day())
                        && card.question().deck().equals(deck))
                .count();
    }

    /** How many new cards the day still allows. */
    int freshLeft() {
        long introduced = cards.values().stream()
                .filter(card -> card.introduced().equals(now.day()))
                .count();
        return (int) Math.max(0, newADay - introduced);
    }

    private boolean isIn(@Nullable String deck, QuestionId question) {
        return (deck == null || question.deck().equals(deck))
                && library.question(question).isPresent();
    }
}
