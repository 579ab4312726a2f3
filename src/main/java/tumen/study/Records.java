package tumen.study;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import tumen.question.QuestionId;

/** The review log, to look back on. Read only. */
public interface Records {
    /** Reads, seeing the log as it is at one moment, however it grows meanwhile. */
    <T> T read(Function<View, T> reading);

    /** The log as it was when the reading began. */
    interface View {
        /** Number of the last row of the log, whoever wrote it; 0 when it is empty. */
        long position();

        /** The person's cards with a row after that one. */
        List<Logged.OfCard> changed(long person, long after);

        /** All cards the person ever answered, one after the other. */
        void all(long person, Consumer<Logged.OfCard> each);

        /** The person's entries that stand and whose key begins like that, oldest first. */
        List<Entry> keyed(long person, String beginning);

        /** The entries of one card that stand, oldest first. */
        List<Entry> standing(long person, QuestionId question);
    }
}
