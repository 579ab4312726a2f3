package tumen.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import tumen.author.Event;

/** Drafts and decisions as the JSON they are stored as. */
final class AuthorJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private AuthorJson() {}

    static String print(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records are always written", e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new StoreException("A row of the drafts cannot be read: " + e.getMessage(), e);
        }
    }

    /** The name under which an event is stored. */
    static String kind(Event event) {
        return switch (event) {
            case Event.Approved approved -> "APPROVED";
            case Event.Edited edited -> "EDITED";
            case Event.Reoptioned other -> "REOPTIONED";
            case Event.Rejected rejected -> "REJECTED";
            case Event.Recovered recovered -> "RECOVERED";
            case Event.Published published -> "PUBLISHED";
            case Event.Undone undone -> "UNDONE";
        };
    }

    static Event event(String kind, String body) {
        return switch (kind) {
            case "APPROVED" -> read(body, Event.Approved.class);
            case "EDITED" -> read(body, Event.Edited.class);
            case "REOPTIONED" -> read(body, Event.Reoptioned.class);
            case "REJECTED" -> read(body, Event.Rejected.class);
            case "RECOVERED" -> read(body, Event.Recovered.class);
            case "PUBLISHED" -> read(body, Event.Published.class);
            case "UNDONE" -> read(body, Event.Undone.class);
            default -> throw new StoreException("There is no decision called " + kind + ".");
        };
    }
}
