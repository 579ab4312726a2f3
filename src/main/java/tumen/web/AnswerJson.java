package tumen.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of one answer read and written token by token, which takes a third of the time that binding takes: it is done with
 * every answer. The texts are those that {@link Json} reads and writes.
 */
final class AnswerJson {
    private AnswerJson() {}

    /**
     * Reads the body of an answer as clients usually write it.
     *
     * @return null for anything unusual, good or bad: {@link Json} knows what it is
     */
    static ApiShapes.@Nullable AnswerBody read(byte[] body) {
        try (var in = Json.parser(body)) {
            return in.nextToken() == JsonToken.START_OBJECT ? answer(in) : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static ApiShapes.@Nullable AnswerBody answer(JsonParser in) throws IOException {
        String key = null;
        String question = null;
        Integer version = null;
        String form = null;
        ApiShapes.ResponseBody response = null;
        String rating = null;
        Long taken = null;
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            var token = in.nextToken();
            boolean text = token == JsonToken.VALUE_STRING;
            boolean number = token == JsonToken.VALUE_NUMBER_INT;
            if (text && name.equals("key")) {
                key = in.getText();
            } else if (text && name.equals("question")) {
                question = in.getText();
            } else if (text && name.equals("form")) {
                form = in.getText();
            } else if (text && name.equals("rating")) {
                rating = in.getText();
            } else if (number && name.equals("version")) {
                version = in.getIntValue();
            } else if (number && name.equals("takenMillis")) {
                taken = in.getLongValue();
            } else if (token == JsonToken.START_OBJECT && name.equals("response")) {
                response = response(in);
            } else {
                return null;
            }
        }
        return in.currentToken() == JsonToken.END_OBJECT && response != null
                ? new ApiShapes.AnswerBody(key, question, version, form, response, rating, taken)
                : null;
    }

    private static ApiShapes.@Nullable ResponseBody response(JsonParser in) throws IOException {
        List<String> chosen = null;
        String typed = null;
        Boolean recalled = null;
        if (in.nextToken() != JsonToken.FIELD_NAME) {
            return null;
        }
        String name = in.currentName();
        var token = in.nextToken();
        if (token == JsonToken.START_ARRAY && name.equals("chosen")) {
            chosen = texts(in);
        } else if (token == JsonToken.VALUE_STRING && name.equals("typed")) {
            typed = in.getText();
        } else if (token.isBoolean() && name.equals("recalled")) {
            recalled = in.getBooleanValue();
        }
        boolean known = chosen != null || typed != null || recalled != null;
        return known && in.nextToken() == JsonToken.END_OBJECT
                ? new ApiShapes.ResponseBody(chosen, typed, null, null, null, null, null, recalled)
                : null;
    }

    private static @Nullable List<String> texts(JsonParser in) throws IOException {
        var texts = new ArrayList<String>();
        while (in.nextToken() == JsonToken.VALUE_STRING) {
            texts.add(in.getText());
        }
        return in.currentToken() == JsonToken.END_ARRAY ? texts : null;
    }

    /** Writes what is sent back, in UTF-8. */
    static byte[] print(ApiShapes.Graded graded) {
        try (var bytes = new ByteArrayBuilder()) {
            try (var out = Json.generator(bytes)) {
                write(graded, out);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(ApiShapes.Graded graded, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeNumberField("review", graded.review());
        out.writeStringField("question", graded.question());
        out.writeStringField("verdict", graded.verdict());
        out.writeNumberField("fraction", graded.fraction());
        out.writeStringField("why", graded.why());
        out.writeStringField("answer", graded.answer());
        var html = graded.answerHtml();
        if (html != null) {
            out.writeStringField("answerHtml", html);
        }
        out.writeStringField("rating", graded.rating());
        out.writeStringField("suggested", graded.suggested());
        out.writeObjectFieldStart("intervals");
        for (var interval : graded.intervals().entrySet()) {
            out.writeNumberField(interval.getKey(), interval.getValue());
        }
        out.writeEndObject();
        var evidence = graded.evidence();
        if (evidence != null) {
            out.writeObjectFieldStart("evidence");
            out.writeStringField("source", evidence.source());
            out.writeNumberField("start", evidence.start());
            out.writeNumberField("end", evidence.end());
            out.writeStringField("quote", evidence.quote());
            out.writeNumberField("keyStart", evidence.keyStart());
            out.writeNumberField("keyEnd", evidence.keyEnd());
            out.writeEndObject();
        }
        out.writeBooleanField("repeated", graded.repeated());
        out.writeEndObject();
    }
}
