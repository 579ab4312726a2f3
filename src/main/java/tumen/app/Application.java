package tumen.app;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tumen.annotate.Worker;
import tumen.author.Authoring;
import tumen.bank.Bank;
import tumen.bank.BankReader;
import tumen.bank.Media;
import tumen.bank.Problem;
import tumen.memory.Fsrs;
import tumen.people.Passwords;
import tumen.people.School;
import tumen.people.Throttle;
import tumen.store.Database;
import tumen.store.JdbiAccounts;
import tumen.store.JdbiBelongings;
import tumen.store.JdbiCards;
import tumen.store.JdbiClasses;
import tumen.store.JdbiGames;
import tumen.store.JdbiManuscripts;
import tumen.store.JdbiPeople;
import tumen.store.JdbiSelfTests;
import tumen.store.Probe;
import tumen.study.Library;
import tumen.study.Practice;
import tumen.study.Scheduling;
import tumen.web.LiveGames;
import tumen.web.Teaching;
import tumen.web.Tests;
import tumen.web.Web;

/** The server with all of its parts, put together by constructors. */
final class Application implements AutoCloseable {
    private final Config config;
    private final Database database;
    private final JdbiPeople people;
    private final Practice practice;
    private final BankLoading bank;
    private final Draftings draftings;
    private final LiveGames games;
    private final Web web;
    private final Clock clock;
    private final BackgroundFit fit;
    private final TestClerk clerk;
    private volatile boolean stopping;
    private int port;

    /** On a database that is open, with a bank that is being read: everything else is put together meanwhile. */
    Application(Config config, Database database, CompletableFuture<Bank> reading, Clock clock, SecureRandom chance) {
        this.config = config;
        this.database = database;
        this.clock = clock;
        var now = clock.instant();
        var cards = JdbiCards.open(database);
        bank = new BankLoading(cards.catalogue());
        var passwords = new Passwords(chance);
        people = new JdbiPeople(database, chance, passwords);
        people.forgetExpired(now);
        var scheduling = cards.stored(new Scheduling(0, Fsrs.standard(config.retention()), true), now);
        practice = new Practice(cards, new Library(List.of()), scheduling, config.newCards());
        var fitting = practice.fitting(cards.records());
        fit = new BackgroundFit(fitting, people, clock);
        var manuscripts = new JdbiManuscripts(database);
        draftings = new Draftings(manuscripts, Worker.likeThis("tumen.app.Tumen", Worker.Limits.USUAL), clock);
        var publishing = new BankPublishing(config.questions(), bank, practice::use, clock);
        var authoring = new Authoring(manuscripts, new WorkerReading(), draftings, publishing);
        var classes = new JdbiClasses(database, chance);
        var assignments = cards.assignments();
        var tests = Tests.of(
                cards.attempts(),
                assignments,
                assignments,
                new JdbiSelfTests(database),
                cards.homeworks(),
                practice,
                people,
                person -> classes.allowance(person).extraTime());
        clerk = new TestClerk(tests.taking(), clock);
        games = new LiveGames(new JdbiGames(database), practice, people, classes::allowance, clock);
        var probe = new Probe(database, clock);
        var metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        metrics.gauge("tumen.writer.waiting", database.writer(), writer -> writer.waiting());
        web = new Web(
                new Web.Settings(
                        config.host(),
                        config.port(),
                        config.contextPath(),
                        config.secureCookies(),
                        Throttle.GUESTS_AT_ONCE),
                practice,
                practice.insight(cards.records()),
                practice.drills(cards.records()),
                practice.deciding(),
                practice.correcting(),
                practice.revising(cards.catalogue(), publishing, people::person),
                practice.merging(),
                practice.planning(),
                fitting,
                authoring,
                tests,
                new Teaching(cards.quizzes(), cards.homeworks(), assignments, tests.attempts(), classes, people),
                games,
                new School(
                        people,
                        new JdbiAccounts(database, people, chance, passwords),
                        classes,
                        new JdbiBelongings(database, people)),
                new Media(config.questions()),
                bank::problems,
                () -> stopping ? Optional.of("The server is stopping.") : probe.fault(),
                metrics,
                clock,
                chance);
        practice.use(bank.take(reading.join(), now));
    }

    /**
     * Opens the database, loads the bank and builds the server; it does not listen yet.
     *
     * @throws tumen.store.StoreException with a sentence, when the database cannot be used
     */
    static Application create(Config config, Clock clock, SecureRandom chance) {
        // The files are read while the rest is put together: each is half of a start.
        var reading = CompletableFuture.supplyAsync(() -> BankReader.read(config.questions()));
        var database = Database.open(config.data(), clock);
        try {
            return new Application(config, database, reading, clock, chance);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Begins to listen. */
    void start() {
        games.resume();
        port = web.start();
        fit.start();
        clerk.start();
        draftings.resume();
    }

    /** Where people find it. */
    String address() {
        boolean everywhere = config.host().equals("0.0.0.0") || config.host().equals("::");
        String host = everywhere ? "localhost" : config.host();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + config.contextPath() + "/";
    }

    /** The link that makes the first administrator, as long as there is none. */
    Optional<String> setupLink() {
        return people.issueSetupToken(clock.instant()).map(token -> address() + "setup?token=" + token);
    }

    /** What is wrong in the bank. */
    List<Problem> problems() {
        return bank.problems();
    }

    /** How many questions there are. */
    int questions() {
        return practice.library().size();
    }

    /** Completes with a sentence when the database can no longer be written. */
    CompletableFuture<String> broken() {
        return database.writer().broken();
    }

    /** Says that it is not ready, lets requests end, stores what waits, and closes the database. */
    @Override
    public void close() {
        stopping = true;
        draftings.close();
        web.stop();
        fit.close();
        clerk.close();
        database.close();
    }
}
