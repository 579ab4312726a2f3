package tumen.study;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tumen.memory.Rating;
import tumen.people.Person;

/**
 * Practising without a connection: cards are given to a device beforehand, and its answers come when they can. Answers are
 * events, and whatever order they come in, the cards are the same: there are no conflicts to ask about.
 */
public interface Merging {
    /** For so many days, from the day on which it is asked, a card says when it would come back. */
    int DAYS = 7;

    /**
     * A card for a device.
     *
     * @param asked as it is to be put on the screen: as a choice, as true or false, or to be turned over
     * @param outcomes when it would come back for each rating, answered on the day it was asked for and on each of the
     *     days after
     */
    record Prefetched(Asked asked, List<Map<Rating, Outcome>> outcomes) {
        /** Copies the list. */
        public Prefetched {
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * When a card comes back.
     *
     * @param days after so many of the person's days; 0 for a step within the day
     * @param delay the step; zero for days
     */
    record Outcome(int days, Duration delay) {}

    /**
     * An answer that waited on a device. It must say its rating.
     *
     * @param answer as it was given
     * @param at when, by the device's clock
     * @param device which, 8 to 64 letters, digits and hyphens
     * @param sequence counted up by the device, from 1
     */
    record Waiting(Answer answer, Instant at, String device, long sequence) {
        /**
         * Refuses what no device of ours sends.
         *
         * @throws IllegalArgumentException with a sentence, if there is no rating, or the device is malformed
         */
        public Waiting {
            if (answer.rating() == null) {
                throw new IllegalArgumentException("An answer that waited says how it is rated.");
            }
            new Arrival(device, sequence, at, at);
        }
    }

    /** What became of an answer that came. */
    enum Fate {
        /** It is on the disk. */
        STORED,
        /** It had come before. */
        REPEATED,
        /** It cannot be stored. */
        REFUSED
    }

    /**
     * What became of one answer.
     *
     * @param key its idempotency key
     * @param fate what
     * @param sentence why it was refused; empty otherwise
     */
    record Merged(String key, Fate fate, String sentence) {}

    /** What is left of today, for a device to take along; what can only be typed, ordered or matched is left out. */
    List<Prefetched> queue(Person person, Instant now);

    /**
     * Takes answers up. Each counts from when it was given, as the device says, but not from the future, not from before its
     * question was there, and not from longer ago than 90 days. A device's clock that is wrong by more than two minutes is
     * set right.
     *
     * @param sent what the device's clock says now
     * @return in the order of the answers, after the commit
     */
    List<Merged> merge(Person person, List<Waiting> answers, Instant sent, Instant now);
}
