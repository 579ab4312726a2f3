package tumen.live;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tumen.question.Verdict;
import tumen.question.Why;

/**
 * What one player's device shows. This is all that is ever sent to players; only {@link Solution} can say what is right,
 * and it is made from the reveal on. Times are the server's.
 */
public sealed interface Screen {
    /**
     * Before the start.
     *
     * @param name the player's
     * @param team or null
     */
    record Lobby(String name, @Nullable String team) implements Screen {}

    /**
     * A question, to read and then to answer.
     *
     * @param question its index
     * @param count how many there are
     * @param prompt what is asked
     * @param opensAt from when answers are taken
     * @param closesAt until when this player's answer is taken
     * @param answered what the player has answered, or null
     */
    record Asked(
            int question,
            int count,
            Prompt prompt,
            Instant opensAt,
            Instant closesAt,
            @Nullable String answered) implements Screen {}

    /**
     * Answers are no longer taken.
     *
     * @param question its index
     * @param answered what the player has answered, or null
     */
    record Closed(int question, @Nullable String answered) implements Screen {}

    /**
     * What was right, and what it earned.
     *
     * @param question its index
     * @param stem the question in words; gaps are {@value tumen.question.Key.Cloze#GAP}
     * @param right the key
     * @param quote the sentence it rests on, or null
     * @param answered what the player has answered, or null
     * @param verdict whether that was right; null without an answer
     * @param why what the grading says about it, or null
     * @param earned points of this question
     * @param total points so far
     * @param place in the ranking, or null when nobody is to see it
     */
    record Solution(
            int question,
            String stem,
            String right,
            @Nullable Quote quote,
            @Nullable String answered,
            @Nullable Verdict verdict,
            @Nullable Why why,
            double earned,
            double total,
            @Nullable Integer place)
            implements Screen {
        /** The same for somebody without points: what all who gave the same answer see. */
        public Solution withoutPoints() {
            return new Solution(question, stem, right, quote, answered, verdict, why, 0, 0, null);
        }
    }

    /** The teacher has paused the game. */
    record Paused() implements Screen {}

    /** Through with all questions, at students' pace; waiting for the end. */
    record Through() implements Screen {}

    /**
     * The end.
     *
     * @param total points
     * @param share of the marks the player could have had, 0 to 1
     * @param place in the ranking, or null when nobody is to see it
     * @param asked how many questions counted for the player
     * @param missed those that were not answered rightly, in their order
     */
    record Over(double total, double share, @Nullable Integer place, int asked, List<Missed> missed) implements Screen {
        /** Copies the list. */
        public Over {
            missed = List.copyOf(missed);
        }
    }

    /**
     * A question that was not answered rightly.
     *
     * @param question its index
     * @param stem the question in words
     * @param right the key
     * @param answered what the player has answered, or null
     */
    record Missed(
            int question,
            String stem,
            String right,
            @Nullable String answered) {}

    /** The teacher has sent the player away. */
    record Away() implements Screen {}
}
