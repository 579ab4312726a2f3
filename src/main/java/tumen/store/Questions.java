package tumen.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tumen.question.QuestionId;

/** The numbers under which the database knows the questions, both ways; a number is never given anew. */
final class Questions {
    private final Map<QuestionId, Long> numbers = new ConcurrentHashMap<>();
    private final Map<Long, QuestionId> ids = new ConcurrentHashMap<>();

    void put(long number, QuestionId id) {
        numbers.put(id, number);
        ids.put(number, id);
    }

    /** The number, or null for a question that never was in the bank. */
    @Nullable
    Long number(QuestionId id) {
        return numbers.get(id);
    }

    /**
     * The question.
     *
     * @throws IllegalStateException if there is none of that number, which foreign keys rule out
     */
    QuestionId id(long number) {
        var id = ids.get(number);
        if (id == null) {
            throw new IllegalStateException("no question has the number " + number);
        }
        return id;
    }
}
