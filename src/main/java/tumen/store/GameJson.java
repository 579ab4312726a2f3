package tumen.store;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import tumen.live.Deed;
import tumen.live.Event;
import tumen.live.Hosted;
import tumen.live.Reply;
import tumen.question.Key;
import tumen.question.Origin;

/**
 * Games and their events as the JSON they are stored as. A case of a sealed type carries its simple name as {@code is};
 * such a name, once stored, must not change.
 */
final class GameJson {
    private static final JsonMapper MAPPER = mapper();
    private static final ObjectWriter EVENTS = MAPPER.writerFor(Event.class);

    private GameJson() {}

    /** Says that a value carries its case. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    private interface Cased {}

    private static JsonMapper mapper() {
        var module = new SimpleModule();
        module.addAbstractTypeMapping(SequencedMap.class, LinkedHashMap.class);
        text(module, Instant.class, Instant::parse);
        text(module, Duration.class, Duration::parse);
        var builder = JsonMapper.builder().addModule(module);
        for (var sealed : List.of(Event.class, Deed.class, Reply.class, Key.class, Origin.class)) {
            builder.addMixIn(sealed, Cased.class);
            cases(builder, sealed);
        }
        return builder.build();
    }

    private static void cases(JsonMapper.Builder builder, Class<?> sealed) {
        for (var permitted : sealed.getPermittedSubclasses()) {
            if (permitted.isSealed()) {
                cases(builder, permitted);
            } else {
                builder.registerSubtypes(new NamedType(permitted, permitted.getSimpleName()));
            }
        }
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> parse) {
        module.addSerializer(type, new JsonSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(value.toString());
            }
        });
        module.addDeserializer(type, new JsonDeserializer<T>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
                return parse.apply(in.getText());
            }
        });
    }

    static String print(Hosted game) {
        return write(game);
    }

    static String print(Event event) {
        try {
            return EVENTS.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records are always written", e);
        }
    }

    static Hosted game(String json) {
        return read(json, Hosted.class);
    }

    static Event event(String json) {
        return read(json, Event.class);
    }

    private static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records are always written", e);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new StoreException("A row of the games cannot be read: " + e.getMessage(), e);
        }
    }
}
