package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Holds what the server says to what its document promises. */
final class OpenApi {
    private OpenApi() {}

    /** The object has every field that the schema requires, and none that it does not know. */
    static void conforms(JsonNode value, String schema, JsonNode document) {
        var described = document.at("/components/schemas/" + schema);
        var faults = new ArrayList<String>();
        described.get("required").forEach(field -> {
            if (!value.has(field.asText())) {
                faults.add("without " + field.asText());
            }
        });
        value.fieldNames().forEachRemaining(field -> {
            if (!described.get("properties").has(field)) {
                faults.add("with " + field);
            }
        });
        assertEquals(List.of(), faults, schema + ": " + value);
    }
}
