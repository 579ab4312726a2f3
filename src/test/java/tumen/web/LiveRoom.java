package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tumen.live.Phase;
import tumen.live.State;
import tumen.question.Deck;
import tumen.question.Distractor;
import tumen.question.Evidence;
import tumen.question.Key;
import tumen.question.NameKind;
import tumen.question.Origin;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.text.Span;

/** A classroom: a server, a teacher who is signed in, and a game that players join over HTTP. */
final class LiveRoom implements AutoCloseable {
    static final List<String> OPTIONS = List.of("Choibalsan", "Darkhan", "Erdenet", "Ulaanbaatar");

    final Site site;
    final Time time;
    final Client teacher;
    final HttpClient http = HttpClient.newHttpClient();
    final List<LivePlayer> players = new ArrayList<>();
    /** Everybody who ever came to this room, whatever became of them. */
    final List<LivePlayer> devices = new CopyOnWriteArrayList<>();

    String game = "";
    String code = "";
    private int commands;

    /** A clock that the test can put forward; between, it runs as others do. */
    static final class Time extends Clock {
        private volatile Duration ahead = Duration.ZERO;
        private volatile @Nullable Instant stopped;

        /** From now on it moves only when it is put forward. */
        void stop() {
            stopped = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        }

        void pass(long milliseconds) {
            ahead = ahead.plusMillis(milliseconds);
        }

        @Override
        public ZoneId getZone() {
            return Site.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            var base = stopped;
            return (base == null ? Instant.now() : base).plus(ahead);
        }
    }

    private LiveRoom(Site site, Time time) {
        this.site = site;
        this.time = time;
        teacher = new Client(site.address());
    }

    /** A room with a game of so many questions; the form's fields may be changed. */
    static LiveRoom open(Path folder, int questions, Map<String, String> fields) {
        return open(folder, deck(questions, "Ulaanbaatar"), fields);
    }

    static LiveRoom open(Path folder, Deck deck, Map<String, String> fields) {
        var time = new Time();
        var room = new LiveRoom(Site.open(folder, time, List.of(deck)), time);
        String token = room.site.people.issueSetupToken(time.instant()).orElseThrow();
        room.teacher.form("/setup", Map.of("token", token, "name", "Sarangerel", "password", "a horse on the hill"));
        room.newGame(fields);
        return room;
    }

    /** Opens another lobby; this room is about that game from now on. */
    void newGame(Map<String, String> fields) {
        var form = new LinkedHashMap<>(Map.of(
                "deck",
                "capitals",
                "key",
                "key-" + game,
                "scoring",
                "gentle-speed",
                "ranks",
                "public",
                "pace",
                "teacher",
                "time",
                "20",
                "reading",
                "0",
                "late-join",
                "on"));
        form.putAll(fields);
        String questions =
                IntStream.range(0, 100).mapToObj(n -> "&question=capital-" + n).reduce("", String::concat);
        var made = teacher.send(
                "POST",
                "/host",
                Client.encode(form) + questions,
                "Sec-Fetch-Site",
                "same-origin",
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertEquals(303, made.statusCode(), made.body());
        game = made.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
        code = live().hosted().code();
    }

    LiveGame live() {
        return site.games.game(game).orElseThrow();
    }

    State state() {
        return live().now().state();
    }

    LivePlayer join(String name) {
        var player = new LivePlayer(this);
        var joined = player.join(name);
        assertEquals(303, joined.statusCode(), joined.body());
        player.listen();
        players.add(player);
        await(() -> state().seats().get(player.seat()).present(), name + " is not there");
        return player;
    }

    /** A command of the host from a device that shows the present move. */
    HttpResponse<String> host(String deed, String... more) {
        return hostAt(state().move(), "command-" + commands++, deed, more);
    }

    HttpResponse<String> hostAt(int move, String id, String deed, String... more) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("deed", deed);
        fields.put("expected", String.valueOf(move));
        fields.put("id", id);
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return teacher.send(
                "POST",
                "/host/" + game + "/commands",
                Client.encode(fields),
                "Sec-Fetch-Site",
                "same-origin",
                "Accept",
                "application/json",
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    void next() {
        var done = host("next");
        assertEquals(200, done.statusCode(), done.body());
    }

    /** Turns pages until this question takes answers. */
    void open(int question) {
        while (!(state().phase() instanceof Phase.Open open && open.question() == question)) {
            next();
        }
    }

    void reveal() {
        while (!(state().phase() instanceof Phase.Revealed)) {
            next();
        }
    }

    /** What the host's board shows, as a page. */
    String board() {
        return teacher.get("/host/" + game).body();
    }

    /** Waits longer than two beats of a stream: a line that is cut is noticed by the second. */
    static void await(BooleanSupplier there, String otherwise) {
        var patience = Instant.now().plusSeconds(40);
        while (!there.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(patience), otherwise);
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Questions with these four options each. */
    static Deck deck(int questions, String right) {
        return new Deck(
                "capitals",
                "Capitals <b>& others</b>",
                "en",
                "",
                List.of(new Deck.Section(
                        "places.md",
                        "Places",
                        IntStream.range(0, questions)
                                .mapToObj(n -> capital(n, right))
                                .toList())));
    }

    private static Question capital(int number, String right) {
        var quote = "Then the capital was " + right + ", as everybody knew.";
        var evidence =
                new Evidence("source.txt", new Span(0, quote.length()), quote, new Span(21, 21 + right.length()));
        return new Question(
                new QuestionId("capitals", "capital-" + number),
                1,
                "What was the capital in case " + number + "?",
                new Key.Name(right, NameKind.PLACE, List.of()),
                OPTIONS.stream()
                        .filter(option -> !option.equals(right))
                        .map(option -> new Distractor(option, null))
                        .toList(),
                new Origin.Generated(evidence, "name/place", "abcdef"));
    }

    @Override
    public void close() {
        devices.forEach(LivePlayer::hangUp);
        teacher.close();
        site.close();
        http.shutdownNow();
        devices.forEach(LivePlayer::heardNoSecret);
    }
}
