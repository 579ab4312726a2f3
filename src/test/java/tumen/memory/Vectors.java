package tumen.memory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The histories with known states, and what they are made with. */
final class Vectors {
    /** Days of the vectors: UTC, from midnight. */
    static final Days DAYS = new Days(ZoneOffset.UTC, 0);

    private Vectors() {}

    static List<JsonNode> read(String name) {
        var json = new ObjectMapper();
        var lines = new ArrayList<JsonNode>();
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Vectors.class.getResourceAsStream(name)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(json.readTree(line));
            }
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
        return lines;
    }

    static Fsrs scheduler(JsonNode given) {
        return Fsrs.six(
                Parameters.of(numbers(given.get("w"))),
                given.get("request_retention").asDouble(),
                given.get("maximum_interval").asInt(),
                given.get("enable_short_term").asBoolean(),
                new Steps(minutes(given.get("learning_steps_min")), minutes(given.get("relearning_steps_min"))));
    }

    static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).asDouble();
        }
        return numbers;
    }

    static Moment moment(JsonNode review) {
        return DAYS.moment(Instant.ofEpochMilli(review.get(0).asLong()));
    }

    static Rating rating(JsonNode review) {
        return Rating.ofGrade(review.get(1).asInt());
    }

    private static List<Duration> minutes(JsonNode array) {
        var steps = new ArrayList<Duration>();
        array.forEach(minutes -> steps.add(Duration.ofMinutes(minutes.asLong())));
        return steps;
    }
}
