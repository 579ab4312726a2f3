package tumen.study;

import java.time.Instant;
import java.time.LocalDate;
import tumen.memory.CardState;
import tumen.memory.MemoryState;
import tumen.memory.Moment;
import tumen.question.Form;
import tumen.question.QuestionId;

/**
 * What a person remembers of one question: the fold over the reviews that stand. Without such a review there is no card.
 *
 * @param person whose
 * @param question of what
 * @param state of the scheduler
 * @param due from when on it is to be asked
 * @param reviews how many were folded, at least 1
 * @param lapses how often it was forgotten after it had been learnt
 * @param introduced the person's day of the first of them
 * @param lastForm how it was asked last
 * @param lastReview number of the last of them
 */
public record Card(
        long person,
        QuestionId question,
        CardState.Seen state,
        Instant due,
        int reviews,
        int lapses,
        LocalDate introduced,
        Form lastForm,
        long lastReview) {
    /**
     * Refuses counts that no fold leads to.
     *
     * @throws IllegalArgumentException if there is no review or there are fewer than no lapses
     */
    public Card {
        if (reviews < 1 || lapses < 0) {
            throw new IllegalArgumentException("a card of " + reviews + " reviews and " + lapses + " lapses");
        }
    }

    /** Whether it is still on steps within the day. */
    public boolean onSteps() {
        return switch (state) {
            case CardState.Learning learning -> true;
            case CardState.Relearning relearning -> true;
            case CardState.Review review -> false;
        };
    }

    /** The same with another belief about the memory, due at another time. */
    Card with(MemoryState memory, Instant other) {
        return new Card(person, question, state.with(memory), other, reviews, lapses, introduced, lastForm, lastReview);
    }

    /** When it was answered last. */
    public Moment last() {
        return state.last();
    }
}
