package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tumen.question.QuestionId;

/**
 * Named values from a query or a form, read strictly: broken percent signs, broken UTF-8, bodies over 64 KB and more than
 * 200 fields are refused instead of guessed at.
 */
final class Fields {
    /** Largest body that is read, in bytes. */
    static final int MOST_BYTES = 64 * 1024;

    private static final String TOO_LARGE = "That is more than 64 KB. Send less at once.";

    private static final int MOST_FIELDS = 200;

    private final Map<String, List<String>> values;

    private Fields(Map<String, List<String>> values) {
        this.values = values;
    }

    /** The fields of the query. */
    static Fields query(Context ctx) {
        String query = ctx.req().getQueryString();
        return query == null ? new Fields(Map.of()) : parse(query);
    }

    /** The fields of a form, which must be URL-encoded. */
    static Fields form(Context ctx) {
        String type = ctx.req().getHeader("Content-Type");
        if (type == null || !type.regionMatches(true, 0, "application/x-www-form-urlencoded", 0, 33)) {
            throw new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "A form of the type x-www-form-urlencoded is needed.");
        }
        return parse(text(body(ctx)));
    }

    /**
     * The body.
     *
     * @throws Refusal 413 if it is larger than {@value #MOST_BYTES} bytes, whatever its headers say
     */
    static byte[] body(Context ctx) {
        long length = ctx.req().getContentLengthLong();
        if (length > MOST_BYTES) {
            throw Refusal.tooLarge(ctx, TOO_LARGE);
        }
        try {
            byte[] bytes = ctx.req().getInputStream().readNBytes(length < 0 ? MOST_BYTES + 1 : (int) length);
            if (bytes.length > MOST_BYTES) {
                throw Refusal.tooLarge(ctx, TOO_LARGE);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Fields parse(String encoded) {
        var values = new LinkedHashMap<String, List<String>>();
        int count = 0;
        for (int from = 0; from < encoded.length(); ) {
            int to = encoded.indexOf('&', from);
            to = to < 0 ? encoded.length() : to;
            if (to > from) {
                if (++count > MOST_FIELDS) {
                    throw Refusal.malformed("There are too many fields.");
                }
                int equals = encoded.indexOf('=', from);
                equals = equals < 0 || equals > to ? to : equals;
                String name = decode(encoded.substring(from, equals));
                String value = equals == to ? "" : decode(encoded.substring(equals + 1, to));
                values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
            }
            from = to + 1;
        }
        return new Fields(values);
    }

    /** Decodes percent signs and plus signs; the text may hold plain characters beyond ASCII. */
    static String decode(String encoded) {
        if (encoded.indexOf('%') < 0) {
            return encoded.replace('+', ' ');
        }
        byte[] raw = encoded.getBytes(StandardCharsets.UTF_8);
        var decoded = ByteBuffer.allocate(raw.length);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '%') {
                int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
                int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    throw Refusal.malformed("A percent sign in the address or form is not followed by two digits.");
                }
                decoded.put((byte) (high << 4 | low));
                i += 2;
            } else {
                decoded.put(raw[i] == '+' ? (byte) ' ' : raw[i]);
            }
        }
        byte[] bytes = new byte[decoded.position()];
        decoded.flip().get(bytes);
        return text(bytes);
    }

    /** The bytes as UTF-8, refused when they are none. */
    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.malformed("The text sent is not in UTF-8.");
        }
    }

    /** The first value of that name, unless absent. */
    Optional<String> optional(String name) {
        var list = values.get(name);
        return list == null ? Optional.empty() : Optional.of(list.getFirst());
    }

    /** The first value of that name, or null when absent or blank. */
    @Nullable
    String orNull(String name) {
        var list = values.get(name);
        return list == null || list.getFirst().isBlank() ? null : list.getFirst();
    }

    /** The first value of that name; refused when absent. */
    String required(String name) {
        return optional(name).orElseThrow(() -> Refusal.malformed("The field “" + name + "” is missing."));
    }

    /** All values of that name; empty when absent. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** A whole number; refused when absent, none, or outside of the bounds. */
    long number(String name, long least, long most) {
        return number(required(name), name, least, most);
    }

    /** Reads a whole number; refused when it is none or outside of the bounds. */
    static long number(String text, String name, long least, long most) {
        try {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // refused below, with the same sentence
        }
        throw Refusal.malformed("“" + name + "” must be a whole number from " + least + " to " + most + ".");
    }

    /** A question's id as {@code deck/slug}; refused when absent or none. */
    QuestionId question(String name) {
        return questionId(required(name));
    }

    /** Reads a question's id; refused when it is none. */
    static QuestionId questionId(String text) {
        try {
            return QuestionId.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("A question is named as deck/question, in lower-case letters, digits and hyphens.");
        }
    }
}
