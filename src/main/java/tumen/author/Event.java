package tumen.author;

import java.util.List;
import tumen.question.Distractor;

/** What a person did to the drafts of a manuscript; the log of these is all that is kept of a review. */
public sealed interface Event {
    /**
     * Drafts are to be in the deck.
     *
     * @param slugs one, or all that stood above the line
     */
    record Approved(List<String> slugs) implements Event {
        /** Copies the list. */
        public Approved {
            slugs = List.copyOf(slugs);
        }
    }

    /**
     * The wording was changed.
     *
     * @param slug which draft
     * @param wording all of it, as it is now
     */
    record Edited(String slug, Wording wording) implements Event {}

    /**
     * The wrong options were changed for others.
     *
     * @param slug which draft
     * @param distractors as they are now
     */
    record Reoptioned(String slug, List<Distractor> distractors) implements Event {
        /** Copies the list. */
        public Reoptioned {
            distractors = List.copyOf(distractors);
        }
    }

    /**
     * A draft is not wanted.
     *
     * @param slug which draft
     * @param reason why, for whoever reads it later; may be empty
     */
    record Rejected(String slug, String reason) implements Event {}

    /**
     * A draft that was refused, rejected or approved waits again.
     *
     * @param slug which draft
     */
    record Recovered(String slug) implements Event {}

    /**
     * The approved drafts were written into a deck.
     *
     * @param questions how many
     */
    record Published(int questions) implements Event {}

    /**
     * An earlier event is taken back.
     *
     * @param entry its number in the log
     */
    record Undone(long entry) implements Event {}
}
