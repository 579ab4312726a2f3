package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.live.LiveQuiz;
import tumen.live.Phase;
import tumen.live.Points;
import tumen.live.State;
import tumen.question.Grading;

/**
 * Random games as in {@code RandomGamesTest}, through real HTTP and a real database, with a clock that stands between
 * the events: lines that break, reloads, doubles, late and early answers and two devices of the host, against a model that knows
 * only that the first answer between opening and deadline counts, and that what is called off does not. Ten games, and two
 * hundred with {@code -Dthorough=true}.
 */
class RandomPlayTest {
    private static final int GAMES = Boolean.getBoolean("thorough") ? 200 : 10;
    private static final int PLAYERS = 5;
    private static final int TIME = 20_000;

    @TempDir
    Path folder;

    /** One game: the server on the left, the model's books on the right. */
    private static final class Game {
        final LiveRoom room;
        final RandomGenerator random;
        final String scoring;
        final int questions;
        final boolean[] removed = new boolean[PLAYERS];
        /** Milliseconds taken and option, by question and player. */
        final List<Map<Integer, int[]>> books = new ArrayList<>();

        final Map<Integer, Integer> extra = new HashMap<>();
        final boolean[] skipped;
        int ids;

        Game(LiveRoom room, long seed) {
            this.room = room;
            random = new SplittableRandom(seed);
            scoring = List.of("accuracy", "gentle-speed", "kahoot").get(random.nextInt(3));
            room.newGame(Map.of("scoring", scoring, "reading", "3"));
            questions = room.state().setup().items().size();
            skipped = new boolean[questions];
            for (int q = 0; q < questions; q++) {
                books.add(new HashMap<>());
            }
            for (int n = 0; n <= PLAYERS; n++) {
                var player = room.devices.get(n);
                player.hangUp();
                player.lastId = "";
                assertEquals(303, player.join("Player " + n).statusCode());
            }
            // The last one only looks on, so that no question is closed because all have answered.
            room.devices.get(PLAYERS).listen();
            LiveRoom.await(() -> room.state().seats().get(PLAYERS).present(), "nobody looks on");
        }

        LivePlayer player(int n) {
            return room.devices.get(n);
        }

        void play() {
            for (int q = 0; q < questions; q++) {
                question(q);
            }
            while (!(room.state().phase() instanceof Phase.Finished)) {
                bothHosts("next");
            }
        }

        /** Two devices of the host press at the same time; it must happen once. */
        void bothHosts(String deed) {
            int move = room.state().move();
            String id = "host-" + ids++;
            var pressed = room.hostAt(move, id, deed);
            assertEquals(200, pressed.statusCode(), pressed.body());
            int after = room.state().move();
            boolean sentTwice = random.nextBoolean();
            int status = room.hostAt(move, sentTwice ? id : id + "-phone", deed).statusCode();
            assertEquals(sentTwice ? 200 : 409, status, deed);
            assertEquals(after, room.state().move(), "moved on twice");
        }

        void question(int q) {
            while (!(room.state().phase() instanceof Phase.Reading)) {
                bothHosts("next");
            }
            refused(q, "early");
            room.time.pass(3000);
            LiveRoom.await(() -> room.state().phase() instanceof Phase.Open, "not open");
            int clock = 0;
            int wait = random.nextInt(2500);
            for (int i = 0; i < 12 && clock + wait <= TIME; i++) {
                room.time.pass(wait);
                clock += wait;
                event(q, clock);
                wait = random.nextInt(2500);
            }
            if (random.nextInt(8) == 0) {
                bothHosts("skip");
                skipped[q] = true;
                return;
            }
            room.time.pass(120_000);
            refused(q, "late");
            LiveRoom.await(() -> room.state().phase() instanceof Phase.Closed, "not closed");
            while (!(room.state().phase() instanceof Phase.Revealed)) {
                bothHosts("next");
            }
            refused(q, "after the solution");
        }

        void event(int q, int clock) {
            int n = random.nextInt(PLAYERS);
            switch (random.nextInt(10)) {
                case 0 -> player(n).hangUp();
                case 1 -> {
                    if (!removed[n]) {
                        player(n).listen();
                    }
                }
                case 2 -> {
                    // A reload shows where the game is, and what was answered.
                    String page = player(n).page().body();
                    assertEquals(
                            !removed[n] && books.get(q).containsKey(n), page.contains("Your answer is kept."), page);
                }
                case 3 -> {
                    room.host(removed[n] ? "readmit" : "remove", "seat", String.valueOf(n));
                    removed[n] = !removed[n];
                }
                case 4 -> {
                    assertEquals(200, room.host("pause").statusCode());
                    refused(q, "while paused");
                    room.time.pass(random.nextInt(100_000));
                    assertEquals(200, room.host("resume").statusCode());
                }
                case 5 -> {
                    bothHosts("extend");
                    extra.merge(q, 15_000, Integer::sum);
                }
                default -> answer(q, n, clock);
            }
        }

        void answer(int q, int n, int clock) {
            int option = random.nextInt(LiveRoom.OPTIONS.size());
            String number = String.valueOf(player(n).numberOf(q, LiveRoom.OPTIONS.get(option)));
            String key = "k-" + ids++;
            boolean counts = !removed[n] && books.get(q).putIfAbsent(n, new int[] {clock, option}) == null;
            for (int times = 0; times <= random.nextInt(3); times++) {
                var answered = player(n).send(q, number, key);
                assertEquals(counts ? 200 : 409, answered.statusCode(), answered.body());
            }
        }

        void refused(int q, String when) {
            int n = random.nextInt(PLAYERS);
            assertEquals(409, player(n).send(q, "0", "never-" + ids++).statusCode(), "an answer was taken " + when);
        }

        double expected(int n) {
            double sum = 0;
            for (int q = 0; q < questions; q++) {
                int[] entry = books.get(q).get(n);
                if (entry != null && LiveRoom.OPTIONS.get(entry[1]).equals("Ulaanbaatar") && !skipped[q]) {
                    double used = entry[0] / (double) (TIME + extra.getOrDefault(q, 0));
                    sum += switch (scoring) {
                        case "accuracy" -> 1;
                        case "gentle-speed" -> 1000 + Math.floor(499.0 / questions * (1 - used));
                        default -> entry[0] < 500 ? 1000 : Math.round((1 - used / 2) * 1000);
                    };
                }
            }
            return sum;
        }

        /** The game as it is folded anew from the database. */
        State replayed() {
            var quiz = new LiveQuiz((question, form, response) -> Grading.grade(question, form, response, List.of()));
            var state = State.of(room.live().hosted().setup());
            for (var event : room.site.games.stored().events(room.game)) {
                state = quiz.step(state, event).state();
            }
            return state;
        }
    }

    @Test
    void randomGamesOverTheWireScoreAsTheModelAndFoldAnewToTheSameState() {
        int answers = 0;
        try (var room = LiveRoom.open(folder, 3, Map.of())) {
            for (int n = 0; n <= PLAYERS; n++) {
                var unused = new LivePlayer(room);
            }
            room.time.stop();
            for (long seed = 1; seed <= GAMES; seed++) {
                var game = new Game(room, seed);
                game.play();
                var state = room.state();
                for (int n = 0; n < PLAYERS; n++) {
                    var seat = state.seats().get(n);
                    assertEquals(game.expected(n), Points.of(state, seat), "seed " + seed + ", player " + n);
                    if (!game.removed[n]) {
                        String points = String.format(java.util.Locale.UK, "%,.0f point", game.expected(n));
                        assertTrue(game.player(n).page().body().contains(points), points);
                    }
                }
                assertEquals(state, game.replayed(), "seed " + seed);
                answers += game.books.stream().mapToInt(Map::size).sum();
            }
        }
        assertTrue(answers > GAMES * 5, "only " + answers + " answers were taken in all");
    }
}
