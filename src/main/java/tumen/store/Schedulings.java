package tumen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tumen.memory.Fsrs;
import tumen.memory.Fsrs6;
import tumen.memory.Fsrs7;
import tumen.memory.Steps;
import tumen.study.Scheduling;

/** The settings that reviews were scheduled by, by number. */
final class Schedulings {
    private final Map<Long, Scheduling> known = new ConcurrentHashMap<>();

    /** Reads those that are stored. */
    static Schedulings read(Statements sql) throws SQLException {
        var schedulings = new Schedulings();
        for (var stored : sql.list("SELECT * FROM scheduling", Schedulings::scheduling)) {
            schedulings.known.put(stored.id(), stored);
        }
        return schedulings;
    }

    Scheduling of(long id) {
        var scheduling = known.get(id);
        if (scheduling == null) {
            throw new IllegalStateException("no scheduling has the number " + id);
        }
        return scheduling;
    }

    /** The same settings with the number they have, when they have one. */
    Optional<Scheduling> find(Scheduling settings) {
        return known.values().stream()
                .filter(each -> each.fsrs().equals(settings.fsrs()) && each.fuzz() == settings.fuzz())
                .findFirst();
    }

    /** The same settings with the number they have, or get now. */
    Scheduling stored(Statements sql, Scheduling settings, Instant now) throws SQLException {
        var same = find(settings);
        if (same.isPresent()) {
            return same.get();
        }
        var fsrs = settings.fsrs();
        var stored = new Scheduling(known.size() + 1L, fsrs, settings.fuzz());
        sql.update(
                "INSERT INTO scheduling (id, model, parameters, desired_retention, maximum_days, learning_steps,"
                        + " relearning_steps, fuzz, created_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                stored.id(),
                Models.name(fsrs.model()),
                Models.parameters(fsrs.model()),
                fsrs.desiredRetention(),
                fsrs.maximumInterval(),
                seconds(fsrs.steps().learning()),
                seconds(fsrs.steps().relearning()),
                settings.fuzz() ? 1 : 0,
                now.toEpochMilli());
        known.put(stored.id(), stored);
        return stored;
    }

    private static Scheduling scheduling(ResultSet row) throws SQLException {
        var model = Models.model(row.getString("model"), row.getString("parameters"));
        var steps = new Steps(steps(row.getString("learning_steps")), steps(row.getString("relearning_steps")));
        double retention = row.getDouble("desired_retention");
        int maximum = row.getInt("maximum_days");
        var fsrs = switch (model) {
            case Fsrs6 six -> Fsrs.six(six.parameters(), retention, maximum, six.withinDay(), steps);
            case Fsrs7 seven -> Fsrs.seven(seven.parameters(), retention, maximum, steps);
        };
        return new Scheduling(row.getLong("id"), fsrs, row.getInt("fuzz") == 1);
    }

    private static String seconds(List<Duration> steps) {
        return steps.stream().map(step -> Long.toString(step.toSeconds())).collect(Collectors.joining(" "));
    }

    private static List<Duration> steps(String seconds) {
        return Arrays.stream(seconds.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> Duration.ofSeconds(Long.parseLong(word)))
                .toList();
    }
}
