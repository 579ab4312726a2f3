package tumen.study;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tumen.memory.MemoryModel;
import tumen.question.QuestionId;

/** What a person decided about their practice. Decisions are logged; what holds is the fold over those that stand. */
public sealed interface Decision {
    /**
     * Settings were chosen.
     *
     * @param deck for this deck, or null for all
     * @param values as {@link Preference} describes them; empty to go back to what holds otherwise
     */
    record Chosen(@Nullable String deck, Map<Preference, String> values) implements Decision {
        /**
         * Copies the values.
         *
         * @throws IllegalArgumentException if there is none, or a deck is given what no deck can have
         */
        public Chosen {
            values = Map.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("Nothing was changed.");
            }
            if (deck != null && !values.keySet().stream().allMatch(Preference::ofDecks)) {
                throw new IllegalArgumentException("A deck cannot have that setting of its own.");
            }
        }
    }

    /** A card was marked; {@link Mark#BURIED} holds for the day of the decision. */
    record Marked(QuestionId question, Mark mark) implements Decision {}

    /**
     * A break was planned: nothing is to come on these days if it can be helped, and the streak goes on after them.
     *
     * @param from first day
     * @param until last day
     */
    record Paused(LocalDate from, LocalDate until) implements Decision {
        /** Most days of one break. */
        public static final int MOST_DAYS = 366;

        /**
         * Refuses what is no break.
         *
         * @throws IllegalArgumentException with a sentence, if it ends before it begins or lasts over a year
         */
        public Paused {
            if (until.isBefore(from)) {
                throw new IllegalArgumentException("The break ends before it begins. Choose a later last day.");
            }
            if (until.toEpochDay() - from.toEpochDay() >= MOST_DAYS) {
                throw new IllegalArgumentException("A break lasts at most a year. Choose an earlier last day.");
            }
        }

        /** Whether the day lies in the break. */
        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /**
     * Cards were moved to other days.
     *
     * @param why what the plan is for
     * @param deck only its cards, or null for all
     * @param capADay most cards a day of the plan
     */
    record Replanned(Reason why, @Nullable String deck, int capADay) implements Decision {}

    /** What a plan is for. */
    enum Reason {
        /** To clear what waits after days without practice. */
        CATCH_UP,
        /** To know a deck on the day of its exam. */
        EXAM
    }

    /**
     * The model of memory was changed, and every card computed with it from its reviews.
     *
     * @param model kind and parameters
     * @param fitted whether the parameters were fitted to the person's own log
     */
    record Remodelled(MemoryModel model, boolean fitted) implements Decision {}
}
