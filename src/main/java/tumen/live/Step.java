package tumen.live;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event leads to.
 *
 * @param state the game afterwards
 * @param effects what is to be done, in this order
 */
public record Step(State state, List<Effect> effects) {
    /** Copies the list. */
    public Step {
        effects = List.copyOf(effects);
    }

    static Step of(State state, Effect... effects) {
        return new Step(state, List.of(effects));
    }

    static Step refused(State state, @Nullable Integer seat, String about, String sentence) {
        return of(state, new Effect.Refused(seat, about, sentence));
    }

    /** A new phase, seen by everybody. */
    static Step everywhere(State state) {
        return new Step(state, new Screens(state).toAll()).and(new Effect.ToHost(Board.of(state)));
    }

    Step and(Effect effect) {
        return and(List.of(effect));
    }

    Step and(List<? extends Effect> more) {
        var all = new ArrayList<Effect>(effects);
        all.addAll(more);
        return new Step(state, all);
    }

    /** This step, and then that one, which began where this one ended. */
    Step then(Step next) {
        return new Step(next.state, effects).and(next.effects);
    }
}
