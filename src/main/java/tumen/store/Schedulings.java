package tumen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tumen.memory.Fsrs;
import tumen.memory.Fsrs6;
import tumen.memory.Fsrs7;
import tumen.memory.Parameters;
import tumen.memory.Steps;
import tumen.study.Scheduling;

/** The settings that reviews were scheduled by, by number. */
final class Schedulings {
    private static final String FSRS_6 = "fsrs-6";

    /** Without steps and without the formula for answers on the same day. */
    private static final String FSRS_6_LONG = "fsrs-6-long";

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

    /** The same settings with the number they have, or get now. */
    Scheduling stored(Statements sql, Scheduling settings, Instant now) throws SQLException {
        for (var each : known.values()) {
            if (each.fsrs().equals(settings.fsrs()) && each.fuzz() == settings.fuzz()) {
                return each;
            }
        }
        var fsrs = settings.fsrs();
        var stored = new Scheduling(known.size() + 1L, fsrs, settings.fuzz());
        Fsrs6 six = switch (fsrs.model()) {
            case Fsrs6 model -> model;
            case Fsrs7 ignored ->
                throw new StoreException("States of FSRS-7 have no place in the database yet. Schedule with FSRS-6.");
        };
        sql.update(
                "INSERT INTO scheduling (id, model, parameters, desired_retention, maximum_days, learning_steps,"
                        + " relearning_steps, fuzz, created_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                stored.id(),
                six.withinDay() ? FSRS_6 : FSRS_6_LONG,
                Arrays.stream(six.parameters().toArray())
                        .mapToObj(Double::toString)
                        .collect(Collectors.joining(" ")),
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
        double[] numbers = Arrays.stream(row.getString("parameters").split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        boolean shortTerm = switch (row.getString("model")) {
            case FSRS_6 -> true;
            case FSRS_6_LONG -> false;
            default ->
                throw new StoreException("This Tumen does not know the scheduler " + row.getString("model")
                        + " that is named in the database. Start the newer Tumen.");
        };
        var steps = new Steps(steps(row.getString("learning_steps")), steps(row.getString("relearning_steps")));
        var fsrs = Fsrs.six(
                Parameters.of(numbers),
                row.getDouble("desired_retention"),
                row.getInt("maximum_days"),
                shortTerm,
                steps);
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
