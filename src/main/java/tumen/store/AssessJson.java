package tumen.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import tumen.question.Key;
import tumen.question.Origin;
import tumen.question.Response;

/** Pinned questions, responses and review options as the JSON they are stored as. Names are never changed, only added. */
final class AssessJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule().addAbstractTypeMapping(SequencedMap.class, LinkedHashMap.class))
            .addMixIn(Key.class, KeyNames.class)
            .addMixIn(Origin.class, OriginNames.class)
            .addMixIn(Response.class, ResponseNames.class)
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Key.Figure.class, name = "figure"),
        @JsonSubTypes.Type(value = Key.Date.class, name = "date"),
        @JsonSubTypes.Type(value = Key.Name.class, name = "name"),
        @JsonSubTypes.Type(value = Key.Text.class, name = "text"),
        @JsonSubTypes.Type(value = Key.Choice.class, name = "choice"),
        @JsonSubTypes.Type(value = Key.Truth.class, name = "truth"),
        @JsonSubTypes.Type(value = Key.Ordering.class, name = "ordering"),
        @JsonSubTypes.Type(value = Key.Matching.class, name = "matching"),
        @JsonSubTypes.Type(value = Key.Cloze.class, name = "cloze")
    })
    private interface KeyNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Origin.Generated.class, name = "generated"),
        @JsonSubTypes.Type(value = Origin.Written.class, name = "written")
    })
    private interface OriginNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Response.Chosen.class, name = "chosen"),
        @JsonSubTypes.Type(value = Response.Typed.class, name = "typed"),
        @JsonSubTypes.Type(value = Response.Filled.class, name = "filled"),
        @JsonSubTypes.Type(value = Response.Judged.class, name = "judged"),
        @JsonSubTypes.Type(value = Response.Ordered.class, name = "ordered"),
        @JsonSubTypes.Type(value = Response.Matched.class, name = "matched"),
        @JsonSubTypes.Type(value = Response.SelfRated.class, name = "self-rated")
    })
    private interface ResponseNames {}

    private AssessJson() {}

    /**
     * Writes it.
     *
     * @param as the type it will be read as, so that the name of the case is written
     */
    static String print(Object value, Class<?> as) {
        try {
            return MAPPER.writerFor(as).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records are always written", e);
        }
    }

    /**
     * Reads it.
     *
     * @throws StoreException if it is not what was written
     */
    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new StoreException("A row of the tests cannot be read: " + e.getMessage(), e);
        }
    }
}
