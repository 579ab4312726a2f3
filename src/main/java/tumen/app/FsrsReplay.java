package tumen.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tumen.memory.CardState;
import tumen.memory.Days;
import tumen.memory.DualParameters;
import tumen.memory.Fsrs;
import tumen.memory.Fsrs6;
import tumen.memory.Fsrs7;
import tumen.memory.MemoryState;
import tumen.memory.Moment;
import tumen.memory.Parameters;
import tumen.memory.Rating;
import tumen.memory.Scheduled;
import tumen.memory.Steps;

/** Histories in, states out: one JSON object a line each, so that the scheduler can be compared with others. Days are UTC. */
final class FsrsReplay {
    private static final Days UTC = new Days(ZoneOffset.UTC, 0);
    private static final double[] RETENTIONS = {0.70, 0.80, 0.90, 0.95, 0.99};

    private final ObjectMapper json = new ObjectMapper();
    private final PrintWriter out;
    private final PrintWriter errors;

    FsrsReplay(PrintWriter out, PrintWriter errors) {
        this.out = out;
        this.errors = errors;
    }

    /**
     * Replays every line; a line that cannot be read is named on the error output and skipped.
     *
     * @return 0, or 1 when a line was skipped
     */
    int run(BufferedReader in) throws IOException {
        int code = 0;
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                out.println(json.writeValueAsString(states(json.readTree(line))));
            } catch (JsonProcessingException error) {
                errors.println("tumen: line " + number + ": this is not JSON: " + error.getOriginalMessage());
                code = 1;
            } catch (IllegalArgumentException error) {
                errors.println("tumen: line " + number + ": " + error.getMessage());
                code = 1;
            }
        }
        out.flush();
        errors.flush();
        return code;
    }

    private ObjectNode states(JsonNode history) {
        ObjectNode result = json.createObjectNode();
        result.set("id", field(history, "id"));
        if (history.has("w")) {
            return dualStates(history, result);
        }
        Fsrs fsrs = scheduler(field(history, "params"));
        ArrayNode effective = result.putArray("w_effective");
        if (fsrs.model() instanceof Fsrs6 six) {
            for (double w : six.parameters().toArray()) {
                effective.add(w);
            }
        }
        ArrayNode states = result.putArray("states");
        CardState state = new CardState.New();
        int lapses = 0;
        int repetitions = 0;
        for (JsonNode review : field(history, "reviews")) {
            Moment now = UTC.moment(Instant.ofEpochMilli((long) number(review.get(0), "a review's time")));
            var rating = Rating.ofGrade((int) number(review.get(1), "a review's rating"));
            Scheduled next = fsrs.next(state, rating, now);
            lapses += next.lapse() ? 1 : 0;
            repetitions++;
            states.add(row(fsrs, state, next, repetitions, lapses));
            state = next.state();
        }
        return result;
    }

    /** The columns of the vectors: stability, difficulty, state, step, due, days, elapsed, reviews, lapses, R, R, previews. */
    private ArrayNode row(Fsrs fsrs, CardState before, Scheduled next, int repetitions, int lapses) {
        Moment now = next.state().last();
        ArrayNode row = json.createArrayNode();
        row.add(next.state().memory().stability());
        row.add(next.state().memory().difficulty());
        row.add(number(next.state()));
        row.add(next.state().step());
        row.add(next.due().toEpochMilli());
        row.add(next.days());
        row.add(before instanceof CardState.Seen seen ? now.daysSince(seen.last()) : 0);
        row.add(repetitions);
        row.add(lapses);
        if (before instanceof CardState.Seen seen) {
            row.add(fsrs.retrievability(seen, now));
            row.add(fsrs.retrievability(seen.memory(), Math.floor(now.exactDaysSince(seen.last()))));
        } else {
            row.addNull();
            row.addNull();
        }
        var outcomes = fsrs.preview(before, now);
        ArrayNode previews = row.addArray();
        for (Rating rating : Rating.values()) {
            previews.add(outcomes.of(rating).delay().toMillis());
        }
        return row;
    }

    private static int number(CardState.Seen state) {
        return switch (state) {
            case CardState.Learning ignored -> 1;
            case CardState.Review ignored -> 2;
            case CardState.Relearning ignored -> 3;
        };
    }

    /** FSRS-7: reviews carry days since the one before; the columns are slow, fast, difficulty, R, intervals in days. */
    private ObjectNode dualStates(JsonNode history, ObjectNode result) {
        var model = new Fsrs7(DualParameters.of(numbers(field(history, "w"))));
        ArrayNode effective = result.putArray("w_effective");
        for (double w : model.parameters().toArray()) {
            effective.add(w);
        }
        ArrayNode states = result.putArray("states");
        MemoryState memory = null;
        for (JsonNode review : field(history, "reviews")) {
            double days = number(review.get(0), "a review's time");
            var rating = Rating.ofGrade((int) number(review.get(1), "a review's rating"));
            Double recall = memory == null ? null : (Double) model.retrievability(memory, days);
            memory = memory == null ? model.first(rating) : model.next(memory, rating, days);
            ArrayNode row = states.addArray();
            row.add(memory.stability());
            row.add(memory instanceof MemoryState.Dual dual ? dual.fast() : Double.NaN);
            row.add(memory.difficulty());
            row.add(recall);
            ArrayNode intervals = row.addArray();
            for (double retention : RETENTIONS) {
                intervals.add(model.interval(memory, retention));
            }
        }
        return result;
    }

    private static Fsrs scheduler(JsonNode given) {
        return Fsrs.six(
                Parameters.of(numbers(field(given, "w"))),
                number(field(given, "request_retention"), "request_retention"),
                (int) number(field(given, "maximum_interval"), "maximum_interval"),
                field(given, "enable_short_term").asBoolean(),
                new Steps(minutes(field(given, "learning_steps_min")), minutes(field(given, "relearning_steps_min"))));
    }

    private static List<Duration> minutes(JsonNode array) {
        var steps = new ArrayList<Duration>();
        array.forEach(step -> steps.add(Duration.ofSeconds(Math.round(number(step, "a step") * 60))));
        return steps;
    }

    private static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(array.get(i), "a parameter");
        }
        return numbers;
    }

    private static JsonNode field(JsonNode object, String name) {
        JsonNode value = object.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the field \"" + name + "\" is missing.");
        }
        return value;
    }

    private static double number(@Nullable JsonNode value, String what) {
        if (value == null || !value.isNumber()) {
            throw new IllegalArgumentException(what + " should be a number.");
        }
        return value.asDouble();
    }
}
