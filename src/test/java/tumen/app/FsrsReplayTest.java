package tumen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FsrsReplayTest {
    private final ObjectMapper json = new ObjectMapper();
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void everyColumnOfEveryVectorIsPrinted() throws Exception {
        List<String> vectors = lines("/tumen/memory/fsrs_vectors.jsonl");

        assertEquals(0, replay(String.join("\n", vectors)), errors.toString());

        List<String> printed = out.toString().lines().toList();
        assertEquals(vectors.size(), printed.size());
        for (int i = 0; i < printed.size(); i++) {
            compare(json.readTree(vectors.get(i)), json.readTree(printed.get(i)));
        }
    }

    @Test
    void historiesOfFsrs7AreKnownByTheirParameters() throws Exception {
        List<String> vectors = lines("/tumen/memory/fsrs7_vectors.jsonl");

        assertEquals(0, replay(String.join("\n", vectors)), errors.toString());

        List<String> printed = out.toString().lines().toList();
        for (int i = 0; i < vectors.size(); i++) {
            JsonNode expected = json.readTree(vectors.get(i)).get("expect");
            JsonNode states = json.readTree(printed.get(i)).get("states");
            assertEquals(expected.size(), states.size());
            for (int review = 0; review < states.size(); review++) {
                assertEquals(
                        expected.get(review).get(1).asDouble(),
                        states.get(review).get(1).asDouble(),
                        1e-6 * expected.get(review).get(1).asDouble());
                assertEquals(
                        expected.get(review).get(3).isNull(),
                        states.get(review).get(3).isNull());
                assertEquals(5, states.get(review).get(4).size());
            }
        }
    }

    private static List<String> lines(String resource) throws Exception {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FsrsReplayTest.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return in.lines().toList();
        }
    }

    @Test
    void anUnreadableLineIsNamedAndTheRestIsReplayed() throws Exception {
        String good = """
            {"id":7,"params":{"w":[0.212,1.2931,2.3065,8.2956,6.4133,0.8334,3.0194,0.001,1.8722,0.1666,0.796,1.4835,\
            0.0614,0.2629,1.6483,0.6014,1.8729,0.5425,0.0912,0.0658,0.1542],"request_retention":0.9,\
            "maximum_interval":36500,"enable_short_term":true,"learning_steps_min":[1,10],"relearning_steps_min":[10]},\
            "reviews":[[1700000000000,3]]}\
            """;

        int code = replay(String.join("\n", "{oops", good, "", "{}", good.replace(",3]]", ",5]]"), "[]", "3"));

        assertEquals(1, code);
        assertEquals(7, json.readTree(out.toString()).get("id").asInt());
        List<String> said = errors.toString().lines().toList();
        assertEquals(5, said.size(), errors.toString());
        assertTrue(said.get(0).startsWith("tumen: line 1: this is not JSON"), said.get(0));
        assertEquals("tumen: line 4: the field \"id\" is missing.", said.get(1));
        assertEquals("tumen: line 5: A rating is 1 to 4, not 5.", said.get(2));
    }

    private int replay(String lines) throws Exception {
        return new FsrsReplay(new PrintWriter(out), new PrintWriter(errors))
                .run(new BufferedReader(new StringReader(lines)));
    }

    private static void compare(JsonNode vector, JsonNode printed) {
        String id = "history " + vector.get("id");
        int maximum = vector.get("params").get("maximum_interval").asInt();
        assertEquals(vector.get("id"), printed.get("id"));
        assertEquals(21, printed.get("w_effective").size());
        for (int i = 0; i < vector.get("expect").size(); i++) {
            JsonNode expected = vector.get("expect").get(i);
            JsonNode state = printed.get("states").get(i);
            assertEquals(12, state.size(), id);
            double stability = expected.get(0).asDouble();
            assertEquals(stability, state.get(0).asDouble(), 2e-5 * Math.max(1, stability), id);
            for (int column : new int[] {2, 3, 6, 7, 8}) {
                assertEquals(expected.get(column).asLong(), state.get(column).asLong(), id + ", column " + column);
            }
            assertEquals(
                    Math.min(expected.get(5).asInt(), maximum), state.get(5).asInt(), id);
            assertEquals(expected.get(9).isNull(), state.get(9).isNull(), id);
            assertEquals(4, state.get(11).size());
        }
    }
}
