package tumen.web;

import static tumen.web.Access.Allowed.ADMIN;
import static tumen.web.Access.Allowed.ANYONE;
import static tumen.web.Access.Allowed.GUEST;
import static tumen.web.Access.Allowed.LOCAL;
import static tumen.web.Access.Allowed.STUDENT;
import static tumen.web.Access.Allowed.TEACHER;

import io.javalin.config.JavalinConfig;
import io.javalin.security.RouteRole;

/** Every address there is, what answers it, and who may call it. */
final class Routes {
    /** Everybody who has a session. */
    private static final RouteRole[] PERSONS = {GUEST, STUDENT, TEACHER, ADMIN};
    /** Everybody who has an account. */
    private static final RouteRole[] ACCOUNTS = {STUDENT, TEACHER, ADMIN};
    /** Those who may make questions. */
    private static final RouteRole[] TEACHERS = {TEACHER, ADMIN};

    private final Access access;
    private final Invigilation invigilation;
    private final HomePages home;
    private final PractisePages practise;
    private final CorrectionPages corrections;
    private final RevisionPages revisions;
    private final BankPages bank;
    private final ReadPages reading;
    private final FactPages facts;
    private final DrillPages drills;
    private final MediaPages media;
    private final PaperPages paper;
    private final QuizPages quizzes;
    private final BuilderPages builder;
    private final StatisticsPages statistics;
    private final MarkPages marks;
    private final OfflinePages offline;
    private final SettingsPages settings;
    private final PlanPages plan;
    private final ModelPages model;
    private final AccountPages accounts;
    private final EntrancePages entrance;
    private final ProfilePages profile;
    private final PeoplePages people;
    private final ClassPages classes;
    private final StudentPages students;
    private final RosterPages rosters;
    private final TestPages tests;
    private final AttemptPages attempts;
    private final ResultPages results;
    private final HomeworkPages homework;
    private final HomeworkSettings homeworkSettings;
    private final HomeworkDeeds homeworkDeeds;
    private final DonePages done;
    private final GrantPages grants;
    private final AssignedPages assigned;
    private final RegradePages regrade;
    private final TextPages texts;
    private final ReviewPages review;
    private final SystemPages system;
    private final Api api;

    Routes(
            Access access,
            Invigilation invigilation,
            HomePages home,
            PractisePages practise,
            CorrectionPages corrections,
            RevisionPages revisions,
            BankPages bank,
            ReadPages reading,
            FactPages facts,
            DrillPages drills,
            MediaPages media,
            PaperPages paper,
            QuizPages quizzes,
            BuilderPages builder,
            StatisticsPages statistics,
            MarkPages marks,
            OfflinePages offline,
            SettingsPages settings,
            PlanPages plan,
            ModelPages model,
            AccountPages accounts,
            EntrancePages entrance,
            ProfilePages profile,
            PeoplePages people,
            ClassPages classes,
            StudentPages students,
            RosterPages rosters,
            TestPages tests,
            AttemptPages attempts,
            ResultPages results,
            HomeworkPages homework,
            HomeworkSettings homeworkSettings,
            HomeworkDeeds homeworkDeeds,
            DonePages done,
            GrantPages grants,
            AssignedPages assigned,
            RegradePages regrade,
            TextPages texts,
            ReviewPages review,
            SystemPages system,
            Api api) {
        this.access = access;
        this.invigilation = invigilation;
        this.home = home;
        this.practise = practise;
        this.corrections = corrections;
        this.revisions = revisions;
        this.bank = bank;
        this.reading = reading;
        this.facts = facts;
        this.drills = drills;
        this.media = media;
        this.paper = paper;
        this.quizzes = quizzes;
        this.builder = builder;
        this.statistics = statistics;
        this.marks = marks;
        this.offline = offline;
        this.settings = settings;
        this.plan = plan;
        this.model = model;
        this.accounts = accounts;
        this.entrance = entrance;
        this.profile = profile;
        this.people = people;
        this.classes = classes;
        this.students = students;
        this.rosters = rosters;
        this.tests = tests;
        this.attempts = attempts;
        this.results = results;
        this.homework = homework;
        this.homeworkSettings = homeworkSettings;
        this.homeworkDeeds = homeworkDeeds;
        this.done = done;
        this.grants = grants;
        this.assigned = assigned;
        this.regrade = regrade;
        this.texts = texts;
        this.review = review;
        this.system = system;
        this.api = api;
    }

    void register(JavalinConfig config) {
        var routes = config.routes;
        routes.before(access::before);
        routes.beforeMatched(access::beforeMatched);

        // Javalin tries one pattern after the other: what is asked most stands first.
        routes.post("/api/answers", api::answer, ANYONE);
        routes.post("/api/guest", api::guest, ANYONE);
        routes.get("/api/next", api::next, ANYONE);
        routes.post("/api/answers/{review}/rating", api::rate, PERSONS);
        routes.get("/api/queue", api::queue, ANYONE);
        routes.post("/api/events", api::events, ANYONE);
        routes.post("/api/undo", api::undo, PERSONS);
        routes.get("/api/overview", api::overview, ANYONE);
        routes.get("/api/statistics", api::statistics, ANYONE);
        routes.get("/api/statistics/retention", api::retention, ANYONE);
        routes.get("/api/decks", api::decks, ANYONE);
        routes.get("/api/decks/{deck}", invigilation.open(api::deck), ANYONE);
        routes.get("/api/questions", api::questions, ANYONE);
        routes.get("/api/questions/{deck}/{slug}", invigilation.open(api::question), ANYONE);
        routes.get("/api/questions/{deck}/{slug}/card", invigilation.open(api::card), ANYONE);
        routes.get("/api/openapi.json", api::description, ANYONE);

        routes.get("/", home::home, ANYONE);
        routes.get("/help", home::help, ANYONE);
        routes.post("/theme", home::theme, ANYONE);

        routes.get("/practise", practise::ask, ANYONE);
        routes.get("/practise/cram", practise::cram, ANYONE);
        routes.get("/practise/reveal", practise::reveal, ANYONE);
        routes.post("/practise/answers", practise::answer, ANYONE);
        routes.get("/practise/answers/{review}", practise::answered, ANYONE);
        routes.post("/practise/answers/{review}/rating", practise::rate, PERSONS);
        routes.post("/practise/undo", practise::undo, ANYONE);
        routes.get("/practise/offline", offline::page, ANYONE);
        routes.get("/sw.js", offline::worker, ANYONE);
        routes.get("/manifest.webmanifest", offline::manifest, ANYONE);
        routes.get("/practise/hint", practise::hint, ANYONE);
        routes.get("/practise/today", corrections::today, ANYONE);
        routes.post("/practise/answers/{review}/undo", corrections::undo, PERSONS);
        routes.post("/practise/answers/{review}/overrule", corrections::overrule, PERSONS);

        routes.post("/marks", marks::mark, ANYONE);

        routes.get("/settings", settings::settings, ANYONE);
        routes.post("/settings", settings::change, ANYONE);
        routes.get("/plan", plan::plan, ANYONE);
        routes.post("/plan/catch-up", plan::catchUp, PERSONS);
        routes.post("/plan/exam", plan::exam, PERSONS);
        routes.post("/plan/break", plan::pause, ANYONE);
        routes.get("/leeches", plan::leeches, ANYONE);
        routes.get("/memory", model::model, ANYONE);
        routes.post("/memory", model::change, PERSONS);
        routes.post("/memory/fit", model::fit, PERSONS);
        routes.post("/memory/fit/adoption", model::adopt, PERSONS);
        routes.post("/decisions/{decision}/undo", settings::undo, PERSONS);

        routes.get("/decks", bank::decks, ANYONE);
        routes.get("/decks/{deck}", invigilation.open(bank::deck), ANYONE);
        routes.get("/decks/{deck}/source", invigilation.open(bank::source), ANYONE);
        routes.get("/decks/{deck}/questions/{slug}", invigilation.open(bank::question), ANYONE);
        routes.get("/decks/{deck}/questions/{slug}/card", invigilation.open(statistics::card), ANYONE);
        routes.get("/decks/{deck}/read", invigilation.open(reading::read), ANYONE);
        routes.post("/decks/{deck}/read/answers", invigilation.open(reading::answer), ANYONE);
        routes.get("/decks/{deck}/read/answers/{review}", invigilation.open(reading::answered), ANYONE);
        routes.get("/decks/{deck}/facts", invigilation.open(facts::facts), ANYONE);
        routes.get("/decks/{deck}/games/{game}", invigilation.open(drills::game), ANYONE);
        routes.post("/decks/{deck}/games/{game}/rounds", invigilation.open(drills::play), ANYONE);
        routes.get("/decks/{deck}/games/{game}/rounds/{round}", invigilation.open(drills::round), ANYONE);
        routes.get("/decks/{deck}/media", media::media, TEACHERS);
        routes.post("/decks/{deck}/media", media::bring, TEACHERS);
        routes.get("/decks/{deck}/media/{file}", media::medium, ANYONE);
        routes.get("/decks/{deck}/questions/{slug}/wording", revisions::wording, TEACHERS);
        routes.post("/decks/{deck}/questions/{slug}/wording", revisions::reword, TEACHERS);
        routes.get("/proposals", revisions::proposals, TEACHERS);
        routes.post("/proposals/acceptance", revisions::accept, TEACHERS);
        routes.post("/proposals/refusal", revisions::refuse, TEACHERS);
        routes.post("/proposals/acceptances/{ruling}/undo", revisions::withdraw, TEACHERS);
        routes.get("/decks/{deck}/paper", invigilation.open(paper::options), ANYONE);
        routes.get("/decks/{deck}/paper/{sheet}", invigilation.open(paper::sheet), ANYONE);
        routes.get("/problems", bank::problems, ANYONE);

        routes.get("/statistics", statistics::statistics, ANYONE);
        routes.get("/statistics/retention", statistics::retention, ANYONE);

        routes.get("/tests", tests::tests, ANYONE);
        routes.post("/tests", tests::start, ANYONE);
        routes.get("/attempts/{attempt}", attempts::show, PERSONS);
        routes.post("/attempts/{attempt}/answers", attempts::answer, PERSONS);
        routes.post("/attempts/{attempt}/flag", attempts::flag, PERSONS);
        routes.get("/attempts/{attempt}/submission", attempts::confirm, PERSONS);
        routes.post("/attempts/{attempt}/submission", attempts::submit, PERSONS);
        routes.get("/attempts/{attempt}/result", results::result, PERSONS);
        routes.post("/attempts/{attempt}/practice", results::practise, PERSONS);

        routes.get("/homework", homework::homework, ANYONE);
        routes.post("/homework", homework::set, TEACHERS);
        routes.get("/homework/new", homework::form, TEACHERS);
        routes.get("/homework/{homework}", done::homework, ACCOUNTS);
        routes.post("/homework/{homework}/attempts", assigned::begin, ACCOUNTS);
        routes.get("/homework/{homework}/settings", homeworkSettings::settings, TEACHERS);
        routes.post("/homework/{homework}/settings", homeworkSettings::change, TEACHERS);
        routes.post("/homework/{homework}/closing", homeworkDeeds::close, TEACHERS);
        routes.post("/homework/{homework}/reopening", homeworkDeeds::reopen, TEACHERS);
        routes.post("/homework/{homework}/archive", homeworkDeeds::archive, TEACHERS);
        routes.post("/homework/{homework}/withdrawal", homeworkDeeds::withdraw, TEACHERS);
        routes.post("/homework/{homework}/trial", homeworkDeeds::trial, TEACHERS);
        routes.get("/homework/{homework}/students/{person}", grants::student, TEACHERS);
        routes.post("/homework/{homework}/students/{person}", grants::grant, TEACHERS);
        routes.post("/homework/{homework}/students/{person}/reopening", grants::giveBack, TEACHERS);
        routes.get("/homework/{homework}/questions/{number}", regrade::question, TEACHERS);
        routes.get("/homework/{homework}/questions/{number}/regrading", regrade::dryRun, TEACHERS);
        routes.post("/homework/{homework}/questions/{number}/regrading", regrade::apply, TEACHERS);
        routes.post("/homework/{homework}/amendments/{amendment}/undo", regrade::undo, TEACHERS);

        routes.get("/texts", texts::texts, TEACHERS);
        routes.post("/texts", texts::bring, TEACHERS);
        routes.get("/texts/{text}", review::text, TEACHERS);
        routes.get("/texts/{text}/progress", texts::progress, TEACHERS);
        routes.post("/texts/{text}/cancel", texts::cancel, TEACHERS);
        routes.get("/texts/{text}/source", texts::source, TEACHERS);
        routes.post("/texts/{text}/source", texts::revise, TEACHERS);
        routes.post("/texts/{text}/drafts/{draft}/approval", review::approve, TEACHERS);
        routes.post("/texts/{text}/drafts/{draft}/rejection", review::reject, TEACHERS);
        routes.post("/texts/{text}/drafts/{draft}/recovery", review::recover, TEACHERS);
        routes.post("/texts/{text}/drafts/{draft}/options", review::options, TEACHERS);
        routes.post("/texts/{text}/drafts/{draft}/wording", review::edit, TEACHERS);
        routes.post("/texts/{text}/approvals", review::approveAbove, TEACHERS);
        routes.post("/texts/{text}/undo", review::undo, TEACHERS);
        routes.post("/texts/{text}/publication", review::publish, TEACHERS);

        routes.get("/quizzes", quizzes::quizzes, TEACHERS);
        routes.post("/quizzes", quizzes::create, TEACHERS);
        routes.get("/quizzes/{quiz}", builder::show, TEACHERS);
        routes.post("/quizzes/{quiz}", builder::save, TEACHERS);
        routes.post("/quizzes/{quiz}/questions", builder::add, TEACHERS);
        routes.post("/quizzes/{quiz}/draw", builder::draw, TEACHERS);
        routes.post("/quizzes/{quiz}/forgotten", builder::forgotten, TEACHERS);
        routes.post("/quizzes/{quiz}/undo", builder::undo, TEACHERS);
        routes.post("/quizzes/{quiz}/copy", quizzes::copy, TEACHERS);
        routes.post("/quizzes/{quiz}/archive", quizzes::archive, TEACHERS);
        routes.get("/quizzes/{quiz}/preview", quizzes::preview, TEACHERS);
        routes.get("/quizzes/{quiz}/paper", quizzes::paper, TEACHERS);
        routes.get("/quizzes/{quiz}/paper/{sheet}", quizzes::sheet, TEACHERS);

        routes.get("/sign-in", accounts::signIn, ANYONE);
        routes.post("/sign-in", accounts::open, ANYONE);
        routes.post("/sign-out", accounts::close, ACCOUNTS);
        routes.get("/setup", accounts::setup, ANYONE);
        routes.post("/setup", accounts::create, ANYONE);
        routes.get("/sign-up", entrance::signUp, ANYONE);
        routes.post("/sign-up", entrance::grow, ANYONE);
        routes.get("/class", entrance::card, ANYONE);
        routes.post("/class", entrance::enter, ANYONE);
        routes.get("/password", entrance::password, ANYONE);
        routes.post("/password", entrance::setPassword, ANYONE);

        routes.post("/language", profile::language, ANYONE);
        routes.get("/profile", profile::profile, ANYONE);
        routes.post("/profile/look", profile::look, ANYONE);
        routes.post("/profile/name", profile::rename, ACCOUNTS);
        routes.post("/profile/password", profile::password, ACCOUNTS);
        routes.post("/profile/sessions/{session}/end", profile::end, ACCOUNTS);
        routes.post("/profile/sessions/end-others", profile::endOthers, ACCOUNTS);
        routes.get("/profile/data", invigilation.openAll(profile::data), PERSONS);
        routes.post("/profile/erasure", profile::erase, PERSONS);

        routes.get("/people", people::people, ADMIN);
        routes.post("/people", people::create, ADMIN);
        routes.get("/people/{person}", people::person, ADMIN);
        routes.post("/people/{person}/role", people::role, ADMIN);
        routes.post("/people/{person}/block", people::block, ADMIN);
        routes.post("/people/{person}/link", people::link, ADMIN);

        routes.get("/classes", classes::classes, TEACHERS);
        routes.post("/classes", classes::create, TEACHERS);
        routes.get("/classes/{class}", classes::classroom, TEACHERS);
        routes.post("/classes/{class}/name", classes::rename, TEACHERS);
        routes.post("/classes/{class}/code", classes::recode, TEACHERS);
        routes.post("/classes/{class}/archive", classes::archive, TEACHERS);
        routes.post("/classes/{class}/teachers", classes::addTeacher, TEACHERS);
        routes.post("/classes/{class}/teachers/{person}/removal", classes::removeTeacher, TEACHERS);
        routes.post("/classes/{class}/roster", rosters::preview, TEACHERS);
        routes.post("/classes/{class}/students", rosters::confirm, TEACHERS);
        routes.get("/classes/{class}/students/{person}", students::student, TEACHERS);
        routes.post("/classes/{class}/students/{person}", students::change, TEACHERS);
        routes.post("/classes/{class}/students/{person}/removal", students::remove, TEACHERS);
        routes.post("/classes/{class}/students/{person}/restoration", students::restore, TEACHERS);
        routes.post("/classes/{class}/students/{person}/move", students::move, TEACHERS);
        routes.post("/classes/{class}/cards", classes::cards, TEACHERS);

        routes.get("/health/live", system::live, ANYONE);
        routes.get("/health/ready", system::ready, ANYONE);
        routes.get("/metrics", system::metrics, ADMIN, LOCAL);
        routes.get("/static/{file}", system::asset, ANYONE);
    }
}
