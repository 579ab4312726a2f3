package tumen.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;
import tumen.author.Drafted;
import tumen.author.Progress;
import tumen.text.Unreadable.Reason;

/** What workers say to the server: one JSON object a line. */
final class WorkerLine {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private WorkerLine() {}

    /**
     * A line of the worker that writes drafts: one of the two.
     *
     * @param progress how far it is
     * @param drafted what came out
     */
    record Drafting(@Nullable Progress progress, @Nullable Drafted drafted) {}

    /**
     * The line of the worker that reads documents: a text, or why there is none.
     *
     * @param text as it was read; empty when it was refused
     * @param words how many
     * @param refused what sort of thing is wrong, or null
     * @param sentence what is wrong, for people
     */
    record Read(String text, int words, @Nullable Reason refused, String sentence) {}

    static String of(Progress progress) {
        return print(new Drafting(progress, null));
    }

    static String of(Drafted drafted) {
        return print(new Drafting(null, drafted));
    }

    static String print(Object line) {
        try {
            return MAPPER.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records are always written", e);
        }
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is none
     */
    static <T> T read(String line, Class<T> type) {
        try {
            return MAPPER.readValue(line, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a line of a worker: " + e.getOriginalMessage(), e);
        }
    }
}
