package tumen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.live.Deed;
import tumen.live.Event;
import tumen.live.Games.Line;
import tumen.live.Hosted;
import tumen.live.Item;
import tumen.live.Names;
import tumen.live.Pace;
import tumen.live.Ranks;
import tumen.live.Reply;
import tumen.live.Scoring;
import tumen.live.Setup;
import tumen.question.Distractor;
import tumen.question.Evidence;
import tumen.question.Form;
import tumen.question.Key;
import tumen.question.NameKind;
import tumen.question.Origin;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.text.Span;

/** Games and everything that can happen in one come back from the database as they were. */
class GamesTest {
    private static final Instant AT = Samples.MORNING;

    @TempDir
    private Path folder;

    private Samples.World world;
    private JdbiGames games;
    private long host;

    @BeforeEach
    void open() {
        world = Samples.World.open(folder);
        games = new JdbiGames(world.database());
        host = world.guest().id();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static Question question(String slug, Key key, List<Distractor> distractors) {
        var quote = "It was so in 1948.";
        var evidence = new Evidence("source.txt", new Span(3, 3 + quote.length()), quote, new Span(13, 17));
        var stem = key instanceof Key.Cloze ? "It was _____ then." : "What was it?";
        var origin = distractors.isEmpty()
                ? new Origin.Written(null)
                : new Origin.Generated(evidence, "date/year", "00ff00");
        return new Question(new QuestionId("deck", slug), 3, stem, key, distractors, origin);
    }

    /** A game with a question of every kind. */
    private Hosted game(String id, String code) {
        var wrong = List.of(new Distractor("1950", "That was later."), new Distractor("1960", null));
        var pairs = new LinkedHashMap<String, String>();
        pairs.put("Mongolia", "Ulaanbaatar");
        pairs.put("Korea", "Seoul");
        pairs.put("China", "Beijing");
        var items = List.of(
                item(question("date", new Key.Date("1948", List.of("in 1948")), wrong), Form.CHOICE),
                item(question("figure", new Key.Figure("10,000 horses", List.of(), "5"), List.of()), Form.TYPED),
                item(question("name", new Key.Name("Bat", NameKind.PERSON, List.of("Batu")), List.of()), Form.TYPED),
                item(question("text", new Key.Text(List.of("felt", "wool")), List.of()), Form.TYPED),
                item(
                        question(
                                "choice",
                                new Key.Choice(List.of(new Key.Option("a", 1, "yes"), new Key.Option("b", 0, ""))),
                                List.of()),
                        Form.CHOICE),
                item(question("truth", new Key.Truth(false), List.of()), Form.TRUTH),
                item(question("order", new Key.Ordering(List.of("one", "two", "three")), List.of()), Form.ORDERING),
                item(question("match", new Key.Matching(pairs), List.of()), Form.MATCHING),
                item(
                        question("cloze", new Key.Cloze(List.of(new Key.Gap("white", List.of("grey")))), List.of()),
                        Form.CLOZE));
        var setup = new Setup(
                id,
                items,
                Scoring.KAHOOT,
                true,
                Ranks.PRIVATE,
                Pace.STUDENT,
                Duration.ofMillis(2500),
                true,
                -7,
                List.of("Red", "Blue"),
                false,
                Names.UNWELCOME);
        return new Hosted(code, host, "Horses <b>", "en", Map.of("deck", List.of("Bat")), null, false, setup, AT);
    }

    private static Item item(Question question, Form form) {
        return Item.of(question, form, Duration.ofSeconds(20), 2, 5);
    }

    @Test
    void aGameComesBackAsItWas() {
        var game = game("g1", "123456");
        assertEquals("g1", games.create(game, "key-1"));
        assertEquals("g1", games.create(game("g2", "222222"), "key-1"), "the same key again is the same game");
        assertEquals(Optional.of(game), games.find("g1"));
        assertEquals(Optional.of(game), games.byCode("123456"));
        assertEquals(Optional.empty(), games.find("g2"));
        assertEquals(Optional.empty(), games.byCode("222222"));
    }

    @Test
    void aGameFromBeforeClassesIsReadAsOneForAnybody() {
        var game = game("g1", "123456");
        String now = GameJson.print(game);
        String then = now.replace("\"classroom\":null,", "")
                .replace("\"roster\":false,", "")
                .replace("\"weight\":2.0", "\"weight\":2");
        assertTrue(then.length() < now.length() - 30, then);
        assertEquals(game, GameJson.game(then));
    }

    @Test
    void everyKindOfEventComesBackAsItWasAndInItsOrder() {
        games.create(game("g1", "123456"), "key-1");
        var deeds = List.<Deed>of(
                new Deed.Next(),
                new Deed.Pause(),
                new Deed.Resume(),
                new Deed.Extend(Duration.ofSeconds(15)),
                new Deed.Skip(),
                new Deed.Lock(true),
                new Deed.LateJoin(false),
                new Deed.Rename(0, "Бат \uD83D\uDC0E \"<"),
                new Deed.Team(0, null),
                new Deed.Remove(0),
                new Deed.Readmit(0),
                new Deed.Accept(2, "felt"),
                new Deed.End());
        var events = new java.util.ArrayList<Event>(List.of(
                new Event.Joined("g1", "k", "Amina", null, 7L, 1.25, false, AT),
                new Event.Joined("g1", "k2", "Li", "Red", null, 1, true, AT.plusNanos(1_000_000)),
                new Event.Connected("g1", 0, "c", AT),
                new Event.Measured("g1", 0, Duration.ofMillis(83), AT),
                new Event.Answered("g1", 0, 1, new Reply.Picked(List.of(2, 0)), 3, "a", AT),
                new Event.Answered("g1", 0, 2, new Reply.Wrote(List.of("felt", "")), 1, "b", AT),
                new Event.Turned("g1", 0, 1, AT),
                new Event.Claimed("g1", 0, 9, AT),
                new Event.Disconnected("g1", 0, "c", AT),
                new Event.Ticked("g1", AT)));
        deeds.forEach(deed -> events.add(new Event.Commanded("g1", null, "id-" + deed, 4, deed, AT)));
        events.add(new Event.Commanded("g1", 1, "no", 4, new Deed.End(), AT));
        var kinds = Set.of(Event.class.getPermittedSubclasses()).size();
        assertEquals(kinds, events.stream().map(Event::getClass).distinct().count(), "an event is missing here");
        games.append("g1", events.subList(0, 5));
        games.append("g1", events.subList(5, events.size()));
        assertEquals(events, games.events("g1"));
    }

    @Test
    void aCodeIsFreeAgainWhenItsGameHasEnded() {
        games.create(game("g1", "123456"), "key-1");
        assertEquals(List.of("g1"), games.running());
        assertThrows(IllegalStateException.class, () -> games.create(game("g2", "123456"), "key-2"));
        games.end("g1", AT);
        assertEquals(List.of(), games.running());
        assertEquals(List.of("g1"), games.unremembered());
        assertEquals("g1", games.byCode("123456").orElseThrow().game(), "the latest game is still to be found");
        games.create(game("g2", "123456"), "key-2");
        assertEquals("g2", games.byCode("123456").orElseThrow().game());
        games.remembered("g1", AT);
        assertEquals(List.of(), games.unremembered());
        assertEquals(
                List.of(
                        new Line("g2", "123456", "Horses <b>", AT, false),
                        new Line("g1", "123456", "Horses <b>", AT, true)),
                games.of(host, 9));
        assertEquals(2, games.of(0, 9).size());
        assertEquals(List.of(), games.of(host + 1, 9));
    }

    @Test
    void theLogOfAGameOnlyGrows() {
        games.create(game("g1", "123456"), "key-1");
        games.append("g1", List.of(new Event.Ticked("g1", AT)));
        assertThrows(
                IllegalStateException.class,
                () -> world.database().writer().write(sql -> sql.update("DELETE FROM game_event")));
        assertEquals(1, games.events("g1").size());
    }
}
