package tumen.study;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tumen.memory.Moment;
import tumen.people.Person;
import tumen.question.Form;
import tumen.question.Question;

/**
 * How a question stands with a person, for pages on which a whole deck is seen at once.
 *
 * @param asked as it would be asked now; never as a flashcard, which needs two sides, unless there is no other way
 * @param state whether it waits
 * @param due from when on it is to be asked; null when it was never answered
 * @param recall probability that it is remembered now; 0 when it was never answered
 * @param lapses how often it was forgotten after it had been learnt
 */
public record Standing(Asked asked, State state, @Nullable Instant due, double recall, int lapses) {
    /** Below this the answer is slipping away, lapses or not. */
    private static final double SLIPPING = 0.7;

    /** Whether a question waits to be answered. */
    public enum State {
        /** Never answered. */
        FRESH,
        /** To be answered again. */
        DUE,
        /** Answered, and not due. */
        REMEMBERED,
        /** Set aside, or put off until tomorrow. */
        ASIDE
    }

    static Standing of(Question question, @Nullable Card card, Person person, Regime regime, Moment now) {
        var asked = asked(question, card, person, regime);
        boolean rests = regime.rests(question.id(), now.day());
        if (card == null) {
            return new Standing(asked, rests ? State.ASIDE : State.FRESH, null, 0, 0);
        }
        var state = card.due().isAfter(now.at()) ? State.REMEMBERED : State.DUE;
        return new Standing(asked, rests ? State.ASIDE : state, card.due(), regime.recall(card, now), card.lapses());
    }

    private static Asked asked(Question question, @Nullable Card card, Person person, Regime regime) {
        var asked = Asking.ask(
                question, person.id(), card, regime.of(question.id().deck()).form());
        return asked.form() == Form.FLASHCARD && question.forms().contains(Form.TYPED)
                ? Asking.ask(question, person.id(), card, Form.TYPED)
                : asked;
    }

    /** Whether it waits to be answered, for the first time or again. */
    public boolean isWaiting() {
        return state == State.FRESH || state == State.DUE;
    }

    /** Whether it was answered, and is forgotten again and again or about to be. */
    public boolean isSlipping() {
        return due != null && (lapses > 0 || recall < SLIPPING);
    }
}
