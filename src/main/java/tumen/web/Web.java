package tumen.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.event.HandlerMetaInfo;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tumen.author.Authoring;
import tumen.bank.Media;
import tumen.bank.Problem;
import tumen.people.School;
import tumen.study.Correcting;
import tumen.study.Deciding;
import tumen.study.Drills;
import tumen.study.Fitting;
import tumen.study.Insight;
import tumen.study.Merging;
import tumen.study.Planning;
import tumen.study.Revising;
import tumen.study.Studying;

/** The web server: pages for people, a JSON API for programs. */
public final class Web {
    private final Settings settings;
    private final Javalin javalin;
    private final LiveGames games;
    private volatile boolean stopping;

    /**
     * How the server is reached.
     *
     * @param host address to listen on
     * @param port port to listen on; 0 for a free one
     * @param contextPath path that all pages lie under, such as {@code /tumen}; empty for none
     * @param secureCookies whether cookies are sent over TLS only
     * @param guestsAtOnce how many guests may come from one address at once; after them one a second
     */
    public record Settings(String host, int port, String contextPath, boolean secureCookies, int guestsAtOnce) {
        /**
         * Refuses nonsense.
         *
         * @throws IllegalArgumentException if the port is none, the path has another shape, or no guest may come
         */
        public Settings {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("There is no port " + port + ".");
            }
            if (!contextPath.matches("(/[A-Za-z0-9_-]+)*")) {
                throw new IllegalArgumentException(
                        "A context path looks like /tumen, or is empty: “" + contextPath + "”.");
            }
            if (guestsAtOnce < 1) {
                throw new IllegalArgumentException("At least one guest may come at once, not " + guestsAtOnce + ".");
            }
        }
    }

    /**
     * Builds the server; it does not listen yet.
     *
     * @param settings how it is reached
     * @param studying practising
     * @param insight looking back
     * @param drills short games
     * @param deciding what persons decide about it
     * @param correcting setting right what went wrong today
     * @param merging practising without a connection
     * @param planning plans for the coming days
     * @param fitting the model of memory fitted to a person
     * @param authoring making questions from texts
     * @param tests setting, taking and grading tests
     * @param teaching quizzes, homework and classes
     * @param games live quizzes
     * @param school persons, accounts and classes
     * @param media pictures and sounds of the decks
     * @param problems what is wrong in the bank now
     * @param readiness whether the server can do its work
     * @param metrics where requests are counted, and what {@code /metrics} prints
     * @param clock the time, and the zone of visitors who have not told theirs
     * @param random where the keys of the cards come from
     */
    public Web(
            Settings settings,
            Studying studying,
            Insight insight,
            Drills drills,
            Deciding deciding,
            Correcting correcting,
            Revising revising,
            Merging merging,
            Planning planning,
            Fitting fitting,
            Authoring authoring,
            Tests tests,
            Teaching teaching,
            LiveGames games,
            School school,
            Media media,
            Supplier<List<Problem>> problems,
            Readiness readiness,
            PrometheusMeterRegistry metrics,
            Clock clock,
            SecureRandom random) {
        this(
                settings,
                studying,
                insight,
                drills,
                deciding,
                correcting,
                revising,
                merging,
                planning,
                fitting,
                authoring,
                tests,
                teaching,
                games,
                school,
                media,
                problems,
                readiness,
                metrics,
                clock,
                random,
                route -> {});
    }

    /** The same, telling every route to the listener: for the test of the access table. */
    Web(
            Settings settings,
            Studying studying,
            Insight insight,
            Drills drills,
            Deciding deciding,
            Correcting correcting,
            Revising revising,
            Merging merging,
            Planning planning,
            Fitting fitting,
            Authoring authoring,
            Tests tests,
            Teaching teaching,
            LiveGames games,
            School school,
            Media media,
            Supplier<List<Problem>> problems,
            Readiness readiness,
            PrometheusMeterRegistry metrics,
            Clock clock,
            SecureRandom random,
            Consumer<HandlerMetaInfo> listener) {
        this.settings = settings;
        var messages = new Messages();
        var assets = new Assets(settings.contextPath());
        var visitors = new Visitors(school, clock, messages, settings);
        var access = new Access(visitors, settings);
        var rich = new Rich(media, settings.contextPath());
        var render = new Render(visitors, messages, assets, rich, settings.contextPath());
        Thread.ofVirtual().start(render::prepare);
        var errors = new Errors(access, render);
        var traffic = new Traffic(metrics);
        var cards = new Cards(studying, random, clock);
        var invigilation = new Invigilation(tests, games, studying, visitors, clock);
        var answers = new ApiAnswers(cards, messages, rich);
        var marks = new MarkPages(deciding, visitors, cards, clock);
        var recent = new RecentFeedback(visitors, messages, cards);
        var words = new DecisionWords(studying, messages);
        var texts = new TextPages(authoring, visitors, render, clock, random, () -> stopping);
        var attempts = new AttemptPages(tests, studying, invigilation, visitors, render, cards, clock);
        var selfTests = new TestPages(tests, studying, invigilation, insight, visitors, render, clock, random);
        var paper = new PaperPages(studying, render);
        var quizzes = new QuizPages(teaching, studying, paper, visitors, render, clock, random);
        var recall = new ClassRecall(teaching, insight, visitors, clock);
        var builder = new BuilderPages(quizzes, teaching, studying, recall, visitors, render, clock, random);
        var classPages = new ClassPages(school, new ClassWork(teaching, games), visitors, render, clock);
        var results =
                new ResultPages(tests, attempts, selfTests, studying, invigilation, visitors, render, messages, clock);
        var assigned = new AssignedPages(teaching, tests, results, visitors, render, messages, clock, random);
        var homework = new HomeworkPages(teaching, tests, quizzes, assigned, visitors, render, messages, clock, random);
        var routes = new Routes(
                access,
                invigilation,
                new HomePages(studying, deciding, fitting, assigned, invigilation, visitors, render, messages, clock),
                new PractisePages(
                        studying, invigilation, visitors, render, messages, cards, marks, recent, correcting, clock),
                new CorrectionPages(correcting, studying, deciding, visitors, render, cards, recent, clock),
                new RevisionPages(
                        revising,
                        studying,
                        tests.regrading(),
                        new GameRegrading(games),
                        school.people(),
                        visitors,
                        render,
                        cards,
                        clock),
                new BankPages(studying, invigilation, deciding, visitors, render, marks, problems),
                new ReadPages(studying, insight, visitors, render, messages, cards, recent, clock),
                new FactPages(cards, render),
                new DrillPages(drills, studying, visitors, render, cards, clock),
                new MediaPages(media, cards, render),
                paper,
                quizzes,
                builder,
                new StatisticsPages(insight, studying, deciding, words, visitors, render, messages, cards, clock),
                marks,
                new OfflinePages(render, assets, settings.contextPath()),
                new SettingsPages(deciding, visitors, render, cards, words, clock),
                new PlanPages(studying, deciding, planning, insight, visitors, render, cards, clock),
                new ModelPages(deciding, planning, fitting, visitors, render, cards, messages, clock),
                new AccountPages(school.people(), visitors, render, clock),
                new EntrancePages(school, visitors, render, clock),
                new ProfilePages(school, deciding, visitors, render, clock),
                new PeoplePages(school, visitors, render, clock),
                classPages,
                new StudentPages(school, classPages, visitors, render, clock),
                new RosterPages(school, classPages, visitors, render, clock),
                selfTests,
                attempts,
                results,
                homework,
                new HomeworkSettings(teaching, tests, homework, visitors, render, clock),
                new HomeworkDeeds(teaching, tests, homework, visitors, render, clock, random),
                new DonePages(teaching, tests, homework, assigned, visitors, render, messages, clock),
                new GrantPages(teaching, tests, homework, visitors, render, messages, clock),
                assigned,
                new RegradePages(teaching, tests, studying, homework, visitors, render, messages, clock, random),
                texts,
                new ReviewPages(authoring, texts, studying, visitors, render, clock, random),
                new SystemPages(readiness, metrics, assets),
                new Api(
                        studying,
                        invigilation,
                        insight,
                        merging,
                        deciding,
                        visitors,
                        answers,
                        cards,
                        rich,
                        clock,
                        settings.contextPath()));
        this.games = games;
        var hosts = new HostPages(games, teaching.classes(), visitors, render, clock, random);
        var seats = new SeatPages(hosts, games, teaching, visitors);
        var joining = new JoinPages(games, teaching, visitors, render, clock, random);
        var lessons = new LessonRoutes(
                joining,
                new PlayPages(games, joining, new LiveScreens(render), invigilation, visitors, render, clock, random),
                new LobbyPages(games, quizzes, teaching, studying, visitors, render, clock, random),
                hosts,
                seats,
                new ReportPages(hosts, seats, teaching, studying, visitors, render, clock, cards),
                new ReturnPages(authoring, studying, deciding, visitors, clock),
                new ClassMemoryPages(classPages, recall, teaching, studying, visitors, render, clock, random));
        javalin = Javalin.create(config -> {
            configure(config, render);
            config.jetty.modifyServer(server -> server.insertHandler(
                    new AnswerLane(settings.contextPath(), studying, answers, visitors, traffic, clock)));
            config.requestLogger.http(traffic::note);
            config.events.handlerAdded(listener);
            lessons.register(config);
            routes.register(config);
            errors.register(config);
        });
    }

    private void configure(JavalinConfig config, Render render) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.router.contextPath = settings.contextPath().isEmpty() ? "/" : settings.contextPath();
        config.http.maxRequestSize = Fields.MOST_BYTES;
        config.http.prefer405over404 = true;
        config.http.defaultContentType = "text/plain;charset=utf-8";
        config.fileRenderer(render);
        config.jetty.modifyServer(server -> server.setErrorHandler(new Unreadable()));
        // Text that is pasted is a field of its form and no file.
        config.jetty.modifyServletContextHandler(handler -> handler.setMaxFormContentSize(Upload.MOST_BYTES));
    }

    /**
     * Begins to listen.
     *
     * @return the port it listens on
     */
    public int start() {
        return javalin.start(settings.host(), settings.port()).port();
    }

    /** Stops listening and lets the requests under way end. */
    public void stop() {
        stopping = true;
        games.close();
        javalin.stop();
    }
}
