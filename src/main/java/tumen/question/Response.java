package tumen.question;

import java.util.List;
import java.util.Map;

/** What came back for a question, by form. */
public sealed interface Response {
    /**
     * Options chosen, by their texts.
     *
     * @param options what was ticked; empty for nothing
     */
    record Chosen(List<String> options) implements Response {}

    /**
     * A typed answer.
     *
     * @param text as typed
     */
    record Typed(String text) implements Response {}

    /**
     * Texts typed into the gaps.
     *
     * @param gaps in the order of the stem
     */
    record Filled(List<String> gaps) implements Response {}

    /**
     * True or false.
     *
     * @param value what was said
     * @param claim the answer that was claimed to be right; empty when the stem itself is the statement
     */
    record Judged(boolean value, String claim) implements Response {
        /** About a stem that is the statement itself. */
        public Judged(boolean value) {
            this(value, "");
        }
    }

    /**
     * Items in the order they were put.
     *
     * @param items all of them
     */
    record Ordered(List<String> items) implements Response {}

    /**
     * Pairs as they were put.
     *
     * @param pairs left to right
     */
    record Matched(Map<String, String> pairs) implements Response {}

    /**
     * A flashcard turned over and rated by the learner.
     *
     * @param recalled whether they knew it
     */
    record SelfRated(boolean recalled) implements Response {}
}
