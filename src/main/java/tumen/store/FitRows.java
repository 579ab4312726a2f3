package tumen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tumen.memory.Fsrs6;
import tumen.memory.HeldOut;
import tumen.study.Fit;
import tumen.study.Planning;

/** What came of fits, as rows and back. */
final class FitRows {
    private FitRows() {}

    static String body(Fit fit) {
        return "before=" + text(fit.before()) + "\nafter=" + text(fit.after()) + "\ncalibration_before="
                + text(fit.calibrationBefore()) + "\ncalibration_after=" + text(fit.calibrationAfter())
                + (fit.change() == null ? "" : "\nchange=" + text(fit.change()))
                + (fit.proposal() == null
                        ? ""
                        : "\nmodel=" + Models.name(fit.proposal()) + "\nparameters="
                                + Models.parameters(fit.proposal()));
    }

    private static String text(Planning.Change change) {
        return change.cards() + " " + change.aDayBefore() + " " + change.aDayAfter() + " " + change.knownBefore() + " "
                + change.knownAfter() + " " + change.overdue();
    }

    private static @Nullable Fsrs6 proposal(Map<String, String> body) {
        String model = body.get("model");
        String parameters = body.get("parameters");
        return model != null && parameters != null && Models.model(model, parameters) instanceof Fsrs6 six ? six : null;
    }

    private static Planning.@Nullable Change change(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var parts = text.split(" ", -1);
        return new Planning.Change(
                Integer.parseInt(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]),
                Double.parseDouble(parts[4]),
                Integer.parseInt(parts[5]));
    }

    private static String text(HeldOut score) {
        return score.reviews() + " " + score.logLoss() + " " + score.rmseBins();
    }

    private static String text(List<HeldOut.Group> groups) {
        return groups.stream()
                .map(group -> group.predicted() + ":" + group.reviews() + ":" + group.remembered())
                .collect(Collectors.joining(" "));
    }

    static Fit fit(ResultSet row) throws SQLException {
        var body = DecisionRows.values(row.getString("body"));
        return new Fit(
                Instant.ofEpochMilli(row.getLong("fitted_ms")),
                row.getInt("reviews"),
                row.getLong("decision"),
                proposal(body),
                change(body.get("change")),
                score(body, "before"),
                score(body, "after"),
                groups(body, "calibration_before"),
                groups(body, "calibration_after"));
    }

    private static HeldOut score(Map<String, String> body, String name) {
        var parts = body.getOrDefault(name, "0 0 0").split(" ", -1);
        return new HeldOut(Integer.parseInt(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
    }

    private static List<HeldOut.Group> groups(Map<String, String> body, String name) {
        return Arrays.stream(body.getOrDefault(name, "").split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.split(":", -1))
                .map(parts -> new HeldOut.Group(
                        Double.parseDouble(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])))
                .toList();
    }
}
