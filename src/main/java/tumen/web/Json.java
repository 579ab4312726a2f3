package tumen.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON. Made at the first use, not at the start of the server. */
final class Json {
    // Without a pool for all threads every request would make its own buffers: its thread is new and soon gone.
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                    .build())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();
    private static final ObjectWriter WRITER = MAPPER.writer();

    /** Shorter than that, compression does not pay; in bytes. */
    private static final int LEAST_COMPRESSED = 1400;

    private Json() {}

    /** Reads bodies of one type; prepared once. */
    static final class Reader<T> {
        private final Class<T> type;
        private final ObjectReader reader;

        Reader(Class<T> type) {
            this.type = type;
            this.reader = MAPPER.readerFor(type);
        }

        /**
         * Reads the body.
         *
         * @throws Refusal 415 if it is no JSON by its type, 400 if it is malformed or does not fit
         */
        T read(Context ctx) {
            if (!isJson(ctx.req().getHeader("Content-Type"))) {
                throw new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "A body of the type application/json is needed.");
            }
            return read(Fields.body(ctx));
        }

        /**
         * Reads a body whose type and size are right.
         *
         * @throws Refusal 400 if it is malformed or does not fit
         */
        T read(byte[] body) {
            Object value;
            try {
                value = reader.readValue(body);
            } catch (UnrecognizedPropertyException e) {
                throw Refusal.malformed("The field “" + e.getPropertyName() + "” is not known.");
            } catch (IOException e) {
                throw Refusal.malformed("The body is not the JSON that was expected. See /api/openapi.json.");
            }
            if (value == null) {
                throw Refusal.malformed("The body is empty.");
            }
            return type.cast(value);
        }
    }

    /** Whether a body of that type is JSON. */
    static boolean isJson(@Nullable String type) {
        return type != null && type.regionMatches(true, 0, "application/json", 0, 16);
    }

    /** Answers with the value. */
    static void write(Context ctx, Object value) {
        byte[] bytes = bytes(value);
        if (bytes.length > LEAST_COMPRESSED) {
            ctx.contentType("application/json");
            ctx.result(bytes);
            return;
        }
        // The short way past Javalin's copying, for the answers.
        ctx.disableCompression();
        var response = ctx.res();
        response.setContentType("application/json");
        response.setContentLength(bytes.length);
        try {
            response.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the JSON token by token. The caller closes it. */
    static JsonParser parser(byte[] json) throws IOException {
        return MAPPER.getFactory().createParser(json);
    }

    /** Writes JSON token by token. The caller closes it. */
    static JsonGenerator generator(OutputStream out) throws IOException {
        return MAPPER.getFactory().createGenerator(out);
    }

    /** The value as JSON. */
    static String text(Object value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    /** Problem details as in RFC 9457. */
    static byte[] problem(int status, String title, String detail) {
        return bytes(new Problem("about:blank", title, status, detail));
    }

    /** The name of a constant as it stands in JSON: lower case. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The value as JSON in UTF-8. */
    static byte[] bytes(Object value) {
        try {
            return WRITER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Problem(String type, String title, int status, String detail) {}
}
