package tumen.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * Two hundred random games with drops, reloads, doubles, late and early answers and two hosts, against a model that knows
 * none of the machine's rules but these: the first answer between opening and deadline counts; what is called off does
 * not.
 */
class RandomGamesTest {
    private static final String[] OPTIONS = {"Ulaanbaatar", "Darkhan", "Erdenet", "Choibalsan"};
    private static final int TIME = 20_000;

    /** One game: the machine on the left, the model's books on the right. */
    private static final class Game {
        final RandomGenerator random;
        final Played played;
        final int questions;
        final int players;
        final Scoring scoring;
        final double[] factors;
        final boolean[] connected;
        final boolean[] removed;
        /** Milliseconds taken and option, by question and seat. */
        final List<Map<Integer, int[]>> books = new ArrayList<>();

        final Map<Integer, Integer> extra = new HashMap<>();
        final boolean[] skipped;
        int ids;

        Game(long seed) {
            random = new SplittableRandom(seed);
            questions = 1 + random.nextInt(5);
            players = 2 + random.nextInt(6);
            scoring = List.of(Scoring.ACCURACY, Scoring.GENTLE_SPEED, Scoring.KAHOOT)
                    .get(random.nextInt(3));
            factors = new double[players];
            connected = new boolean[players];
            removed = new boolean[players];
            skipped = new boolean[questions];
            var setup = Samples.with(
                    Samples.setup("seed " + seed, Samples.choices(questions)),
                    scoring,
                    Pace.TEACHER,
                    random.nextBoolean());
            played = new Played(setup);
            for (int q = 0; q < questions; q++) {
                books.add(new HashMap<>());
            }
            for (int seat = 0; seat < players; seat++) {
                factors[seat] = random.nextInt(4) == 0 ? 1.5 : 1;
                played.join("Player " + seat, factors[seat]);
                connected[seat] = true;
            }
        }

        void play() {
            for (int q = 0; q < questions; q++) {
                question(q);
            }
            while (!(played.state.phase() instanceof Phase.Finished)) {
                bothHosts(new Deed.Next());
            }
        }

        /** Two devices of the host press at the same time; it must happen once. */
        void bothHosts(Deed deed) {
            int move = played.state.move();
            var id = "host-" + ids++;
            played.host(id, move, deed);
            int after = played.state.move();
            played.host(random.nextBoolean() ? id : id + "-phone", move, deed);
            assertEquals(after, played.state.move(), played.setup.game() + " moved on twice");
        }

        void question(int q) {
            while (!(played.state.phase() instanceof Phase.Reading)) {
                bothHosts(new Deed.Next());
            }
            send(q, random.nextInt(players), "early");
            played.pass(3000);
            played.tick();
            int clock = 0;
            boolean open = true;
            for (int i = 0; i < 25 && open; i++) {
                int wait = random.nextInt(2500);
                played.pass(wait);
                clock += wait;
                open = clock <= limit(q) && event(q, clock);
            }
            if (open && random.nextInt(8) == 0) {
                bothHosts(new Deed.Skip());
                skipped[q] = true;
                return;
            }
            played.pass(600_000);
            send(q, random.nextInt(players), "late");
            played.reveal();
            send(q, random.nextInt(players), "after the solution");
        }

        /** When the model closes: the class's time, or later for somebody present with more who has not answered. */
        int limit(int q) {
            double most = TIME;
            for (int seat = 0; seat < players; seat++) {
                if (connected[seat] && !removed[seat] && !books.get(q).containsKey(seat)) {
                    most = Math.max(most, TIME * factors[seat]);
                }
            }
            return (int) most + extra.getOrDefault(q, 0);
        }

        /** Something happens while the question is open; whether it still is afterwards. */
        boolean event(int q, int clock) {
            int seat = random.nextInt(players);
            switch (random.nextInt(10)) {
                case 0 -> {
                    var connection = played.state.seats().get(seat).connection();
                    played.drop(seat, connection == null ? "none" : connection);
                    connected[seat] = false;
                }
                case 1 -> {
                    played.connect(seat, "c-" + ids++);
                    connected[seat] = !removed[seat];
                }
                case 2 -> played.drop(seat, "a connection long gone");
                case 3 -> {
                    played.host(removed[seat] ? new Deed.Readmit(seat) : new Deed.Remove(seat));
                    removed[seat] = !removed[seat];
                    connected[seat] = false;
                }
                case 4 -> {
                    played.host(new Deed.Pause());
                    send(q, seat, "while paused");
                    played.pass(random.nextInt(100_000));
                    played.host(new Deed.Resume());
                }
                case 5 -> {
                    bothHosts(new Deed.Extend(Deed.Extend.USUAL));
                    extra.merge(q, 15_000, Integer::sum);
                }
                default -> {
                    return answer(q, seat, clock);
                }
            }
            return true;
        }

        boolean answer(int q, int seat, int clock) {
            int option = random.nextInt(4);
            var key = "k-" + ids++;
            for (int n = 0; n <= random.nextInt(3); n++) {
                played.answer(seat, q, OPTIONS[option], key);
            }
            boolean inTime = clock <= TIME * factors[seat] + extra.getOrDefault(q, 0);
            if (!removed[seat] && inTime && books.get(q).putIfAbsent(seat, new int[] {clock, option}) == null) {
                assertTrue(played.acknowledged(key), played.setup.game() + ": not acknowledged: " + played.refusal());
                return waitsForSomebody(q);
            }
            return true;
        }

        boolean waitsForSomebody(int q) {
            boolean anybody = false;
            for (int seat = 0; seat < players; seat++) {
                if (connected[seat] && !removed[seat] && !books.get(q).containsKey(seat)) {
                    return true;
                }
                anybody |= connected[seat] && !removed[seat];
            }
            return !anybody;
        }

        void send(int q, int seat, String when) {
            played.answer(seat, q, OPTIONS[0], "never-" + ids++);
            assertTrue(played.refusal() != null, played.setup.game() + ": an answer was taken " + when);
        }

        double expected(int seat) {
            double sum = 0;
            for (int q = 0; q < questions; q++) {
                int[] entry = books.get(q).get(seat);
                if (entry != null && entry[1] == 0 && !skipped[q]) {
                    double used = entry[0] / (TIME * factors[seat] + extra.getOrDefault(q, 0));
                    sum += switch (scoring) {
                        case ACCURACY -> 1;
                        case GENTLE_SPEED -> 1000 + Math.floor(499.0 / questions * (1 - used));
                        case KAHOOT -> entry[0] < 500 ? 1000 : Math.round((1 - used / 2) * 1000);
                        case CERTAINTY -> 1;
                    };
                }
            }
            return sum;
        }
    }

    @Test
    void twoHundredRandomGamesScoreAsTheModelAndFoldAnewToTheSameState() {
        int answers = 0;
        for (long seed = 1; seed <= 200; seed++) {
            var game = new Game(seed);
            game.play();
            for (int seat = 0; seat < game.players; seat++) {
                assertEquals(game.expected(seat), game.played.points(seat), "seed " + seed + ", seat " + seat);
            }
            assertEquals(game.played.state, game.played.replayed(), "seed " + seed);
            answers += game.books.stream().mapToInt(Map::size).sum();
        }
        assertTrue(answers > 1000, "only " + answers + " answers were taken in all");
    }
}
