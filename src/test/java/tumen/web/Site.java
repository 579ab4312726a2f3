package tumen.web;

import io.javalin.event.HandlerMetaInfo;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tumen.author.Authoring;
import tumen.bank.Media;
import tumen.bank.Problem;
import tumen.people.Allowance;
import tumen.people.Passwords;
import tumen.people.School;
import tumen.people.Throttle;
import tumen.question.Deck;
import tumen.question.Question;
import tumen.store.Database;
import tumen.store.JdbiAccounts;
import tumen.store.JdbiBelongings;
import tumen.store.JdbiCards;
import tumen.store.JdbiClasses;
import tumen.store.JdbiGames;
import tumen.store.JdbiManuscripts;
import tumen.store.JdbiPeople;
import tumen.store.JdbiSelfTests;
import tumen.store.SqlCatalogue;
import tumen.study.Practice;
import tumen.study.Scheduling;

/** A whole server on a free port, with a database in a folder. */
final class Site implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Asia/Ulaanbaatar");

    final List<HandlerMetaInfo> routes = new ArrayList<>();
    final JdbiPeople people;
    final School school;
    final Practice practice;
    final JdbiManuscripts manuscripts;
    final Bench bench;
    final Tests tests;
    final Teaching teaching;
    final LiveGames games;
    final int port;
    private final Clock clock;
    private final SqlCatalogue catalogue;
    private final Database database;
    private final Web web;
    private final String contextPath;

    /** The extra-time factor of whoever begins a test. */
    volatile double timeFactor = 1;

    /** Whether speed counts for whoever joins a live quiz. */
    volatile boolean speedScored = true;

    /** What the readiness probe says; empty for well. */
    volatile Optional<String> fault = Optional.empty();

    private Site(
            Path folder, Clock clock, List<Deck> decks, List<Problem> problems, String contextPath, int guestsAtOnce) {
        this.contextPath = contextPath;
        database = Database.open(folder, clock);
        var cards = JdbiCards.open(database);
        var chance = new SecureRandom();
        var passwords = new Passwords(chance);
        people = new JdbiPeople(database, chance, passwords);
        this.clock = clock;
        catalogue = cards.catalogue();
        var library = catalogue.install(decks, Object::toString, clock.instant());
        var scheduling = cards.stored(Scheduling.standard(), clock.instant());
        practice = new Practice(cards, library, scheduling, Practice.NEW_A_DAY);
        manuscripts = new JdbiManuscripts(database);
        bench = new Bench(manuscripts);
        var assignments = cards.assignments();
        var classes = new JdbiClasses(database, chance);
        tests = Tests.of(
                cards.attempts(),
                assignments,
                assignments,
                new JdbiSelfTests(database),
                cards.homeworks(),
                practice,
                people,
                person -> Math.max(timeFactor, classes.allowance(person).extraTime()));
        teaching = new Teaching(cards.quizzes(), cards.homeworks(), assignments, tests.attempts(), classes, people);
        games = new LiveGames(
                new JdbiGames(database),
                practice,
                people,
                person -> new Allowance(
                        Math.max(timeFactor, classes.allowance(person).extraTime()), speedScored),
                clock);
        games.resume();
        school = new School(
                people,
                new JdbiAccounts(database, people, chance, passwords),
                classes,
                new JdbiBelongings(database, people));
        web = new Web(
                new Web.Settings("127.0.0.1", 0, contextPath, false, guestsAtOnce),
                practice,
                practice.insight(cards.records()),
                practice.drills(cards.records()),
                practice.deciding(),
                practice.correcting(),
                practice.revising(catalogue, this::replace, people::person),
                practice.merging(),
                practice.planning(),
                practice.fitting(cards.records()),
                new Authoring(manuscripts, bench, bench, bench),
                tests,
                teaching,
                games,
                school,
                new Media(folder.resolve("questions")),
                () -> problems,
                () -> fault,
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                clock,
                chance,
                routes::add);
        port = web.start();
    }

    static Site open(Path folder) {
        return open(folder, Clock.system(ZONE), List.of(Samples.horses(), Samples.small()));
    }

    static Site open(Path folder, Clock clock, List<Deck> decks) {
        return new Site(folder, clock, decks, PROBLEMS, "", Throttle.GUESTS_AT_ONCE);
    }

    static Site openUnder(Path folder, String contextPath) {
        return new Site(
                folder, Clock.system(ZONE), List.of(Samples.horses()), List.of(), contextPath, Throttle.GUESTS_AT_ONCE);
    }

    /** With room for so many guests from one address at once. */
    static Site openWithRoomFor(int guestsAtOnce, Path folder, Clock clock) {
        return new Site(folder, clock, List.of(Samples.horses()), List.of(), "", guestsAtOnce);
    }

    private static final List<Problem> PROBLEMS = List.of(
            new Problem("horses/dates.md", 20, "This question has no key.", "Put [x] before the right option."));

    /** Puts a question in the place of the one with its id, in a bank that has no files. */
    private void replace(Question question) {
        load(practice.library().decks().stream()
                .map(deck -> deck.with(old -> old.id().equals(question.id()) ? question : old))
                .toList());
    }

    /** Takes over the bank as it is now. */
    void load(List<Deck> decks) {
        practice.use(catalogue.install(decks, Object::toString, clock.instant()));
    }

    /** As if the disk had failed: nothing can be written any more. */
    void stopWriting() {
        database.writer().close();
    }

    /** The address of a file that the pages use. */
    String asset(String name) {
        return java.util.Objects.requireNonNull(new Assets(contextPath).urls().get(name));
    }

    /** Posts a form in chunks, without saying how long it is; the status. */
    int chunked(String path, String body) {
        try (var http = java.net.http.HttpClient.newHttpClient()) {
            var bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            return http.send(
                            java.net.http.HttpRequest.newBuilder(java.net.URI.create(address() + path))
                                    .headers(
                                            "Sec-Fetch-Site",
                                            "none",
                                            "Content-Type",
                                            "application/x-www-form-urlencoded")
                                    .POST(java.net.http.HttpRequest.BodyPublishers.ofInputStream(
                                            () -> new java.io.ByteArrayInputStream(bytes)))
                                    .build(),
                            java.net.http.HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        web.stop();
        database.close();
    }
}
