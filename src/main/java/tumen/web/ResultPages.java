package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tumen.assess.Attempt;
import tumen.assess.Behaviour;
import tumen.assess.Marking;
import tumen.assess.ReviewOptions;
import tumen.assess.ReviewOptions.Aspect;
import tumen.assess.Score;
import tumen.assess.Step;
import tumen.question.Difference;
import tumen.question.Response;
import tumen.question.Why;
import tumen.study.Studying;

/** What came of an attempt, as far as its review options let it be seen now. */
final class ResultPages {
    private final Tests tests;
    private final AttemptPages attempts;
    private final TestPages own;
    private final Studying studying;
    private final Invigilation invigilation;
    private final Visitors visitors;
    private final Render render;
    private final Messages messages;
    private final Clock clock;

    ResultPages(
            Tests tests,
            AttemptPages attempts,
            TestPages own,
            Studying studying,
            Invigilation invigilation,
            Visitors visitors,
            Render render,
            Messages messages,
            Clock clock) {
        this.tests = tests;
        this.attempts = attempts;
        this.own = own;
        this.studying = studying;
        this.invigilation = invigilation;
        this.visitors = visitors;
        this.render = render;
        this.messages = messages;
        this.clock = clock;
    }

    /** {@code GET /attempts/{attempt}/result}. */
    void result(Context ctx) {
        var attempt = attempts.own(ctx);
        if (attempt.submitted().isEmpty()) {
            ctx.redirect(ctx.contextPath() + "/attempts/" + attempt.id(), HttpStatus.SEE_OTHER);
            return;
        }
        invigilation.checkOwn(ctx, Invigilation.decks(attempt));
        var shown = shown(attempt);
        var visitor = visitors.of(ctx);
        var words = new Phrases(messages, visitor.locale());
        var values = new HashMap<String, @Nullable Object>();
        values.put("attempt", attempt);
        values.put("name", attempt.assignment().quiz().title());
        values.put(
                "at",
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(visitor.locale())
                        .format(attempt.submitted().orElseThrow().at().atZone(visitor.zone())));
        values.put("byTime", attempt.submitted().orElseThrow().byTime());
        values.put("score", shown.contains(Aspect.MARK) ? Score.of(attempt) : null);
        values.put("answers", shown.isEmpty() ? List.of() : answers(attempt, shown, words));
        values.put("shown", shown.stream().map(Json::name).toList());
        values.put("later", later(attempt, shown, visitor));
        boolean whole = shown.contains(Aspect.MARK) && shown.contains(Aspect.CORRECTNESS);
        values.put(
                "certainty",
                whole && attempt.assignment().behaviour() == Behaviour.CERTAINTY
                        ? CertaintyPlot.of(attempt, words)
                        : null);
        var selfSet = tests.own().find(attempt.assignment().id());
        values.put("expected", selfSet.map(test -> test.expected()).orElse(null));
        values.put("reached", Score.firstTries(attempt));
        values.put("setup", selfSet.map(test -> test.setup()).orElse(""));
        var taken = selfSet.isEmpty()
                ? List.<TestPages.Taken>of()
                : own.taken(visitor.person().id()).stream()
                        .filter(TestPages.Taken::done)
                        .toList();
        values.put("taken", taken.reversed());
        values.put("bars", taken.size() < 2 ? null : bars(taken.reversed(), attempt, words));
        values.put("forecasts", Forecasts.of(taken));
        values.put("missed", mayPractise(shown) ? missed(attempt).size() : 0);
        values.put("home", attempts.home(attempt));
        values.put("zone", visitor.zone());
        render.page(ctx, "test/result", values);
    }

    /** {@code POST /attempts/{attempt}/practice}: exactly what was missed, once more. */
    void practise(Context ctx) {
        var attempt = attempts.own(ctx);
        var missed = missed(attempt);
        if (attempt.submitted().isEmpty() || !mayPractise(shown(attempt)) || missed.isEmpty()) {
            throw Refusal.missing("There is nothing to practise of this test now.");
        }
        own.practiseMissed(ctx, attempt, missed);
    }

    private static boolean mayPractise(Set<Aspect> shown) {
        return shown.contains(Aspect.CORRECTNESS) && shown.contains(Aspect.RIGHT_ANSWER);
    }

    /** The slots that were not right at the first try, in the order of the attempt. */
    private static List<Integer> missed(Attempt attempt) {
        return attempt.order().stream()
                .filter(slot -> attempt.grades(slot).isEmpty()
                        || attempt.grades(slot).getFirst().fraction() < 1)
                .toList();
    }

    /** What may be shown of an attempt now; nothing before it is handed in. */
    Set<Aspect> shown(Attempt attempt) {
        var submitted = attempt.submitted();
        if (submitted.isEmpty()) {
            return Set.of();
        }
        var closes = tests.taking().closedForAll(attempt.assignment()).orElse(null);
        var moment = ReviewOptions.moment(submitted.get().at(), closes, clock.instant());
        var shown = EnumSet.noneOf(Aspect.class);
        for (var aspect : Aspect.values()) {
            if (attempt.assignment().review().shows(moment, aspect)) {
                shown.add(aspect);
            }
        }
        return shown;
    }

    /** When more will be shown, in words; empty when all is shown, or nobody can say when. */
    private String later(Attempt attempt, Set<Aspect> shown, Visitor visitor) {
        var closes = tests.taking().closedForAll(attempt.assignment());
        return shown.size() == Aspect.values().length
                ? ""
                : closes.filter(end -> end.isAfter(clock.instant()))
                        .map(end -> DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                                .withLocale(visitor.locale())
                                .format(end.atZone(visitor.zone())))
                        .orElse("");
    }

    /**
     * One question of the result.
     *
     * @param sheet as it was asked, with what was said
     * @param said the answer in words; empty for none, or when it may not be shown
     * @param verdict {@code right}, {@code partial}, {@code wrong}, or empty for unknown or unanswered
     * @param mark points reached; null when they may not be shown
     * @param points that could be reached
     * @param tries how many there were
     * @param regraded why it was graded anew, in a word; empty when it was not, or that may not be shown
     * @param solution null when it may not be shown
     * @param difference the letters in which a typed answer differs; empty when it is right, something else entirely, or may
     *     not be shown
     * @param options each with its fate; empty for other forms, or when it may not be shown
     * @param current whether the question can be looked up in the bank
     */
    record Answer(
            Sheet sheet,
            String said,
            String verdict,
            @Nullable Double mark,
            double points,
            int tries,
            String regraded,
            Sheet.@Nullable Solution solution,
            List<Difference.Segment> difference,
            List<Feedback.Option> options,
            boolean current) {
        /** Why it is worth that, as far as it may be shown. */
        public Why why() {
            return solution == null ? Why.NONE : solution.why();
        }
    }

    private List<Answer> answers(Attempt attempt, Set<Aspect> shown, Phrases words) {
        return IntStream.range(0, attempt.order().size())
                .mapToObj(at -> answer(attempt, attempt.order().get(at), at + 1, shown, words))
                .toList();
    }

    private Answer answer(Attempt attempt, int slot, int number, Set<Aspect> shown, Phrases words) {
        var pinned = attempt.assignment().quiz().slots().get(slot);
        var question = tests.taking().question(pinned);
        var deck = studying.library().deck(question.id().deck()).orElse(null);
        var sheet = Sheet.of(attempt, slot, number, question, deck);
        var grades = attempt.grades(slot);
        var answer = attempt.answer(slot).filter(given -> !given.isBlank());
        boolean solved = shown.contains(Aspect.RIGHT_ANSWER);
        boolean said = shown.contains(Aspect.RESPONSE) && answer.isPresent();
        var why = grades.isEmpty() || !shown.contains(Aspect.FEEDBACK)
                ? Why.NONE
                : grades.getLast().why();
        return new Answer(
                sheet,
                said ? said(answer.orElseThrow().response(), words) : "",
                shown.contains(Aspect.CORRECTNESS) && !grades.isEmpty()
                        ? Json.name(grades.getLast().verdict())
                        : "",
                shown.contains(Aspect.MARK) ? attempt.mark(slot) : null,
                pinned.points() * Marking.highest(attempt.assignment().behaviour()),
                grades.size(),
                shown.contains(Aspect.MARK)
                        ? attempt.regraded(slot).map(Step.Regraded::reason).orElse("")
                        : "",
                solved ? new Sheet.Solution(question, why) : null,
                solved && said && !grades.isEmpty()
                        ? Feedback.difference(
                                question, pinned.form(), answer.orElseThrow().response(), grades.getLast())
                        : List.of(),
                solved && said
                        ? Feedback.options(
                                question,
                                pinned.form(),
                                sheet.asked().options(),
                                answer.orElseThrow().response())
                        : List.of(),
                studying.library()
                        .question(question.id())
                        .filter(now -> now.version() == question.version())
                        .isPresent());
    }

    private static String said(Response response, Phrases words) {
        return response instanceof Response.Chosen chosen
                ? String.join("; ", chosen.options())
                : Feedback.said(response, words);
    }

    private static Bars bars(List<TestPages.Taken> taken, Attempt attempt, Phrases words) {
        var values = new ArrayList<Bars.Value>();
        for (var test : taken) {
            String percent = String.format(Locale.ROOT, "%.0f%%", 100 * test.share());
            values.add(new Bars.Value(
                    Math.max(0, test.share()),
                    percent,
                    test.title(),
                    test.attempt() == attempt.id() ? words.text("result.this") : "",
                    test.attempt() == attempt.id()));
        }
        return Bars.of(values, words.text("result.tests-label"));
    }

    /**
     * How the forecasts did.
     *
     * @param made tests that had one
     * @param held those whose result lay within its interval
     * @param error mean distance from it, 0 to 1
     */
    record Forecasts(int made, int held, double error) {
        static Forecasts of(List<TestPages.Taken> taken) {
            int made = 0;
            int held = 0;
            double error = 0;
            for (var test : taken) {
                var expected = test.expected();
                if (expected != null) {
                    made++;
                    held += expected.held(test.reached()) ? 1 : 0;
                    error += Math.abs(expected.error(test.reached()));
                }
            }
            return new Forecasts(made, held, made == 0 ? 0 : error / made);
        }
    }
}
