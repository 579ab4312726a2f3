package tumen.live;

import java.util.List;

/** What a player's device sends for a question. */
public sealed interface Reply {
    /**
     * Options by their numbers on this player's screen, from 0: those chosen, or all of them in order, or for each left
     * side its right one.
     *
     * @param options the numbers
     */
    record Picked(List<Integer> options) implements Reply {
        /** Copies the list. */
        public Picked {
            options = List.copyOf(options);
        }
    }

    /**
     * Typed texts, one a gap.
     *
     * @param texts as typed
     */
    record Wrote(List<String> texts) implements Reply {
        /** Copies the list. */
        public Wrote {
            texts = List.copyOf(texts);
        }
    }
}
