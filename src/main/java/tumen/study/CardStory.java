package tumen.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tumen.memory.Moment;
import tumen.question.QuestionId;

/**
 * Everything that happened to a card.
 *
 * @param question of the card
 * @param steps its answers that stand, oldest first; at least one
 * @param recall probability that it is remembered now
 * @param why why it comes back when it does
 * @param moved the decision that moved it since its last answer; null when none did
 */
public record CardStory(
        QuestionId question,
        List<Step> steps,
        double recall,
        Explanation why,
        @Nullable Decision moved) {
    /**
     * Copies the steps.
     *
     * @throws IllegalArgumentException if there is none
     */
    public CardStory {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A card that was never answered has no story.");
        }
    }

    /**
     * An answer and what it did.
     *
     * @param entry as it stands in the log
     * @param predicted probability to remember just before; empty for the first answer
     * @param after the card as it was then
     */
    public record Step(Entry entry, OptionalDouble predicted, Card after) {
        /** The person's day on which the card was to come back. */
        public LocalDate due() {
            return entry.days().dayOf(after.due());
        }
    }

    /** The same, moved by that decision. */
    CardStory movedBy(Decision decision) {
        return new CardStory(question, steps, recall, why, decision);
    }

    /** The card as it is. */
    public Card card() {
        return steps.getLast().after();
    }

    /**
     * Tells the story of the entries that stand, oldest first.
     *
     * @param card as it is stored now, which may have been moved since its last answer; null for as the log has it
     */
    static CardStory of(List<Entry> standing, @Nullable Card card, Moment now) {
        var steps = new ArrayList<Step>();
        Card before = null;
        Card last = null;
        for (int i = 0; i < standing.size(); i++) {
            var entry = standing.get(i);
            var predicted = last == null
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Regime.recall(
                            last, entry.moment(), entry.scheduling().fsrs()));
            var after = entry.scheduling().step(last, standing.subList(0, i), entry);
            if (card != null && card.lastReview() == entry.review().id()) {
                after = card;
            }
            steps.add(new Step(entry, predicted, after));
            before = last;
            last = after;
        }
        var latest = steps.getLast();
        var scheduling = latest.entry().scheduling();
        var earlier = standing.subList(0, standing.size() - 1);
        return new CardStory(
                latest.entry().review().question(),
                steps,
                Regime.recall(latest.after(), now, scheduling.fsrs()),
                Explanation.of(
                        scheduling.understood(before, earlier),
                        latest.entry(),
                        Objects.requireNonNull(scheduling.understood(latest.after(), standing))),
                null);
    }
}
