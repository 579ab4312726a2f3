package tumen.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsTest {
    private static double of(Scoring scoring, double fraction, double took, double limit, int certainty, int n) {
        return Points.of(
                scoring,
                fraction,
                Duration.ofMillis(Math.round(took * 1000)),
                Duration.ofMillis(Math.round(limit * 1000)),
                certainty,
                1,
                n);
    }

    @ParameterizedTest
    @CsvSource({"0.4, 1000", "0.499, 1000", "0.5, 992", "2, 967", "15, 750", "30, 500", "31, 500"})
    void kahootsVectors(double took, double points) {
        assertEquals(points, of(Scoring.KAHOOT, 1, took, 30, 1, 10));
    }

    @Test
    void kahootDoublesAndNotAtAll() {
        var two = Duration.ofSeconds(2);
        var limit = Duration.ofSeconds(30);
        assertEquals(1933, Points.of(Scoring.KAHOOT, 1, two, limit, 1, 2, 10));
        assertEquals(0, Points.of(Scoring.KAHOOT, 1, two, limit, 1, 0, 10));
        assertEquals(0, Points.of(Scoring.KAHOOT, 0, two, limit, 1, 1, 10));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "0, 0", "0.5, 0.5"})
    void accuracyIsTheFraction(double fraction, double points) {
        assertEquals(points, of(Scoring.ACCURACY, fraction, 29, 30, 1, 10));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1, 2, 2", "1, 3, 3", "0, 1, 0", "0, 2, -2", "0, 3, -6", "0.5, 3, 1.5"})
    void certaintyPays(double fraction, int certainty, double points) {
        assertEquals(points, of(Scoring.CERTAINTY, fraction, 5, 30, certainty, 10));
    }

    @Test
    void gentleSpeedNeverBeatsOneMoreRightAnswer() {
        for (int n : List.of(1, 3, 7, 10, 50, 499, 600)) {
            double speed = 0;
            for (int q = 0; q < n; q++) {
                speed += of(Scoring.GENTLE_SPEED, 1, 0, 20, 1, n) - 1000;
            }
            assertTrue(speed <= Points.MOST_FOR_SPEED, n + " questions gave " + speed);
        }
        assertEquals(1049, of(Scoring.GENTLE_SPEED, 1, 0, 20, 1, 10));
        assertEquals(1024, of(Scoring.GENTLE_SPEED, 1, 10, 20, 1, 10));
        assertEquals(1000, of(Scoring.GENTLE_SPEED, 1, 20, 20, 1, 10));
        assertEquals(0, of(Scoring.GENTLE_SPEED, 0, 0, 20, 1, 10));
    }

    @Test
    void streaksPayUpToFiveHundred() {
        assertEquals(
                List.of(0, 100, 200, 300, 400, 500, 500),
                List.of(1, 2, 3, 4, 5, 6, 7).stream().map(Points::streak).toList());
    }

    @Test
    void teamsAreMeansSoThatSizeDoesNotMatter() {
        var setup = Samples.with(
                Samples.teams(Samples.setup("g1", Samples.choices(1)), "Red", "Blue"),
                Scoring.ACCURACY,
                Pace.TEACHER,
                false);
        var game = new Played(setup);
        for (var name : List.of("A", "B", "C")) {
            game.join(name);
        }
        game.host(new Deed.Team(0, "Red"));
        game.host(new Deed.Team(1, "Blue"));
        game.host(new Deed.Team(2, "Blue"));
        game.open(0);
        game.answer(0, 0, "Ulaanbaatar");
        game.answer(1, 0, "Ulaanbaatar");
        game.answer(2, 0, "Darkhan");
        var teams = Standing.teams(game.state);
        assertEquals(List.of("Red", "Blue"), teams.stream().map(Standing::name).toList());
        assertEquals(List.of(1.0, 0.5), teams.stream().map(Standing::points).toList());
        assertEquals(
                List.of(1, 1, 3),
                Standing.players(game.state).stream().map(Standing::place).toList());
    }

    @Test
    void extraTimeStretchesTheScaleToo() {
        var game = Played.with(1, "Bat");
        int slow = game.join("Saraa", 2);
        game.open(0);
        game.pass(10_000);
        game.answer(0, 0, "Ulaanbaatar");
        game.pass(10_000);
        game.answer(slow, 0, "Ulaanbaatar");
        assertEquals(game.points(0), game.points(slow), "20 of 40 seconds are as fast as 10 of 20");
    }
}
