package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import tumen.assess.Assignment;
import tumen.assess.Attempt;
import tumen.assess.Behaviour;
import tumen.assess.Difficulty;
import tumen.assess.Expectation;
import tumen.assess.Interval;
import tumen.assess.Kind;
import tumen.assess.Score;
import tumen.assess.SelfTest;
import tumen.assess.Slot;
import tumen.assess.Specification;
import tumen.assess.Step;
import tumen.people.Person;
import tumen.question.Deck;
import tumen.question.Form;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.study.Insight;
import tumen.study.Studying;

/** Setting oneself a test, and the list of those one has taken. */
final class TestPages {
    /** Answers from which on a facility is measured rather than expected. */
    private static final int MEASURED = 10;

    /** How many know something that they were never asked, as long as nothing is known about it. */
    private static final double KNOWN_BEFORE = 0.25;

    /** Tests listed, and compared with. */
    static final int LISTED = 12;

    private static final List<Form> FORMS =
            Arrays.stream(Form.values()).filter(form -> form != Form.FLASHCARD).toList();

    private final Tests tests;
    private final Studying studying;
    private final Invigilation invigilation;
    private final Insight insight;
    private final Visitors visitors;
    private final Render render;
    private final Clock clock;
    private final SecureRandom random;

    TestPages(
            Tests tests,
            Studying studying,
            Invigilation invigilation,
            Insight insight,
            Visitors visitors,
            Render render,
            Clock clock,
            SecureRandom random) {
        this.tests = tests;
        this.studying = studying;
        this.invigilation = invigilation;
        this.insight = insight;
        this.visitors = visitors;
        this.render = render;
        this.clock = clock;
        this.random = random;
    }

    /** {@code GET /tests}: the form with its defaults, or as the query says; with {@code look}, what such a test would bring. */
    void tests(Context ctx) {
        var query = Fields.query(ctx);
        var setup = TestSetup.of(query);
        boolean look = query.optional("look").isPresent();
        page(ctx, look && setup.seed() == 0 ? setup.seeded(newSeed()) : setup, look);
    }

    /** {@code POST /tests}: draws the test, pins its questions and begins it. */
    void start(Context ctx) {
        var form = Fields.form(ctx);
        var chosen = TestSetup.of(form);
        var setup = chosen.seed() == 0 ? chosen.seeded(newSeed()) : chosen;
        var person = visitors.personOrGuest(ctx);
        var drawn = draw(setup, person);
        if (drawn.slots().isEmpty()
                || (!drawn.shortfalls().isEmpty() && form.optional("anyway").isEmpty())) {
            redirect(ctx, "/tests?" + setup.query() + "&look=1");
            return;
        }
        var questions = drawn.questions();
        invigilation.checkOwn(
                ctx, questions.stream().map(question -> question.id().deck()).toList());
        String title = title(questions);
        var attempt = begin(
                person,
                setup.assignment(title, drawn.slots()),
                questions,
                setup.query(),
                expectation(drawn, person),
                setup.shuffleSeed());
        redirect(ctx, "/attempts/" + attempt.id());
    }

    /** {@code POST /attempts/{attempt}/practice}: another test of exactly what was missed, with feedback and several tries. */
    void practiseMissed(Context ctx, Attempt attempt, List<Integer> missed) {
        var slots = new ArrayList<Slot>();
        var questions = new ArrayList<Question>();
        for (int number : missed) {
            var slot = attempt.assignment().quiz().slots().get(number);
            var question = studying.library()
                    .question(slot.question())
                    .filter(now -> Specification.graded(now).contains(slot.form()))
                    .orElseGet(() -> tests.taking().question(slot));
            questions.add(question);
            slots.add(new Slot(slot.question(), question.version(), slot.section(), slot.kind(), slot.form(), 1, null));
        }
        var setup = new TestSetup(
                Set.of(), Set.of(), Set.of(), null, slots.size(), List.of(), 0, Behaviour.INTERACTIVE, false, 0, 0);
        var person = visitors.of(ctx).person();
        var title = render.text(
                ctx, "result.missed-title", attempt.assignment().quiz().title());
        var begun = begin(person, setup.assignment(title, slots), questions, "", null, random.nextLong());
        redirect(ctx, "/attempts/" + begun.id());
    }

    private Attempt begin(
            Person person,
            Assignment assignment,
            List<Question> questions,
            String setup,
            @Nullable Expectation expected,
            long seed) {
        var now = Instant.ofEpochMilli(clock.millis());
        tests.pinned().pin(questions);
        var added = tests.assignments().add(assignment);
        tests.own().add(new SelfTest(added.id(), person.id(), setup, expected, now));
        return tests.taking()
                .begin(
                        person.id(),
                        added,
                        new Step.Started(now, seed, tests.timeFactor().applyAsDouble(person)));
    }

    private void page(Context ctx, TestSetup setup, boolean look) {
        var visitor = visitors.of(ctx);
        var library = studying.library();
        var values = new HashMap<String, @Nullable Object>();
        values.put("setup", setup);
        values.put("decks", library.decks());
        values.put("sections", sections(library.decks()));
        values.put("kinds", Arrays.stream(Kind.values()).map(Json::name).toList());
        values.put("forms", FORMS.stream().map(Json::name).toList());
        values.put(
                "difficulties",
                Arrays.stream(Difficulty.values()).map(Json::name).toList());
        values.put(
                "behaviours", Arrays.stream(Behaviour.values()).map(Json::name).toList());
        values.put("lines", TestSetup.LINES);
        values.put("most", TestSetup.MOST);
        values.put("questions", library.size());
        var drawn = look ? draw(setup, visitor.person()) : null;
        values.put("drawn", drawn);
        values.put("expected", drawn == null ? null : expectation(drawn, visitor.person()));
        values.put("taken", visitor.known() ? taken(visitor.person().id()) : List.of());
        render.page(ctx, "test/tests", values);
    }

    private static List<String> sections(List<Deck> decks) {
        return decks.stream()
                .flatMap(deck -> deck.sections().stream())
                .map(Deck.Section::title)
                .distinct()
                .toList();
    }

    /**
     * A test that was begun.
     *
     * @param attempt number of the attempt
     * @param title of the test
     * @param started when
     * @param done whether it was handed in
     * @param share of the points reached; 0 while it goes on
     * @param interval of the share; null while it goes on
     * @param reached share of first tries that were right
     * @param expected before; null for nothing
     * @param again to set it again; empty for none
     */
    record Taken(
            long attempt,
            String title,
            Instant started,
            boolean done,
            double share,
            @Nullable Interval interval,
            double reached,
            @Nullable Expectation expected,
            String again) {}

    /** A person's latest self-tests, newest first. */
    List<Taken> taken(long person) {
        var taken = new ArrayList<Taken>();
        for (var test : tests.own().of(person, LISTED)) {
            for (var attempt : tests.attempts().of(person, test.assignment())) {
                taken.add(taken(test, attempt));
            }
        }
        return taken;
    }

    private static Taken taken(SelfTest test, Attempt attempt) {
        boolean done = attempt.submitted().isPresent();
        var whole = done ? Score.of(attempt).whole() : null;
        return new Taken(
                attempt.id(),
                attempt.assignment().quiz().title(),
                attempt.started().at(),
                done,
                whole == null ? 0 : whole.share(),
                whole == null ? null : whole.interval(),
                done ? Score.firstTries(attempt) : 0,
                test.expected(),
                test.setup());
    }

    private Specification.Drawn draw(TestSetup setup, Person person) {
        return setup.specification().draw(studying.library().decks(), facility(person));
    }

    /** Measured in tests when enough people were asked; else what the person's memory says; else what the form says. */
    private ToDoubleFunction<Question> facility(Person person) {
        Map<QuestionId, Double> measured = tests.attempts().facilities(MEASURED);
        var now = clock.instant();
        return question -> {
            Double share = measured.get(question.id());
            return share != null
                    ? share
                    : insight.recall(person, question.id(), now).orElseGet(() -> usual(question));
        };
    }

    private static double usual(Question question) {
        return Specification.graded(question).stream()
                .mapToDouble(form -> KNOWN_BEFORE + (1 - KNOWN_BEFORE) * Specification.guess(question, form))
                .max()
                .orElse(KNOWN_BEFORE);
    }

    /** Known with the probability that the memory says, else guessed; null for an empty test. */
    private @Nullable Expectation expectation(Specification.Drawn drawn, Person person) {
        if (drawn.slots().isEmpty()) {
            return null;
        }
        var now = clock.instant();
        var chances = new ArrayList<Double>();
        for (int i = 0; i < drawn.slots().size(); i++) {
            var question = drawn.questions().get(i);
            double known = insight.recall(person, question.id(), now).orElse(KNOWN_BEFORE);
            chances.add(known
                    + (1 - known)
                            * Specification.guess(question, drawn.slots().get(i).form()));
        }
        return Expectation.of(chances);
    }

    private String title(List<Question> questions) {
        var decks = questions.stream()
                .map(question -> question.id().deck())
                .distinct()
                .toList();
        return decks.stream()
                .flatMap(id -> studying.library().deck(id).stream())
                .map(Deck::title)
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private long newSeed() {
        return 1 + random.nextLong(TestSetup.MOST_SEED);
    }

    private static void redirect(Context ctx, String path) {
        ctx.redirect(ctx.contextPath() + path, HttpStatus.SEE_OTHER);
    }
}
