package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tumen.assess.Attempt;
import tumen.assess.Behaviour;
import tumen.assess.Step;
import tumen.question.Form;
import tumen.question.Question;
import tumen.question.Response;
import tumen.study.Answer;
import tumen.study.Studying;

/**
 * Taking a test: one's own, or homework. Whoever begins an attempt with {@link tumen.assess.Taking#begin} sends the person
 * to {@code /attempts/{attempt}}, and everything else happens here and in {@link ResultPages}: every request is authorised
 * by the attempt's person, and somebody else's attempt looks like none at all. Homework hooks in by the assignment alone: its
 * close date and the attempt's extra-time factor make the deadline, its behaviour says when an answer is graded, its review
 * options say what is shown and when, and the page leads back to {@code /homework} when the assignment is nobody's
 * self-test.
 */
final class AttemptPages {
    /** An answer that waited longer than that on a device is taken to be that old. */
    private static final Duration OLDEST = Duration.ofDays(60);

    /** How much longer one answer may be on its way than the next from the same device. */
    private static final Duration UNDERWAY = Duration.ofSeconds(10);

    private final Tests tests;
    private final Studying studying;
    private final Invigilation invigilation;
    private final Visitors visitors;
    private final Render render;
    private final Cards cards;
    private final Clock clock;

    AttemptPages(
            Tests tests,
            Studying studying,
            Invigilation invigilation,
            Visitors visitors,
            Render render,
            Cards cards,
            Clock clock) {
        this.tests = tests;
        this.studying = studying;
        this.invigilation = invigilation;
        this.visitors = visitors;
        this.render = render;
        this.cards = cards;
        this.clock = clock;
    }

    /** The attempt of the address, which must be the visitor's; it is handed in if its time is up. */
    Attempt own(Context ctx) {
        long id = Fields.number(ctx.pathParam("attempt"), "attempt", 1, Long.MAX_VALUE);
        var attempt = tests.taking()
                .find(id, visitors.of(ctx).person().id(), now())
                .orElseThrow(() -> Refusal.missing("There is no such test of yours."));
        if (isOwn(attempt)) {
            invigilation.checkOwn(ctx, Invigilation.decks(attempt));
        }
        return attempt;
    }

    private boolean isOwn(Attempt attempt) {
        return tests.own().find(attempt.assignment().id()).isPresent();
    }

    /** Where the list is that the attempt belongs to. */
    String home(Attempt attempt) {
        return isOwn(attempt) ? "/tests" : "/homework";
    }

    /** {@code GET /attempts/{attempt}}: the questions with what was said so far; the time that is left, for a script. */
    void show(Context ctx) {
        var attempt = own(ctx);
        if (wantsJson(ctx)) {
            Json.write(ctx, state(attempt, true, ""));
            return;
        }
        if (attempt.submitted().isPresent()) {
            redirect(ctx, "/attempts/" + attempt.id() + "/result");
            return;
        }
        var quiz = attempt.assignment().quiz();
        var current = attempt.current();
        if (quiz.sequential() && current.isEmpty()) {
            redirect(ctx, "/attempts/" + attempt.id() + "/submission");
            return;
        }
        var query = Fields.query(ctx);
        var values = frame(ctx, attempt);
        values.put("sheets", sheets(attempt, quiz.sequential() ? current.orElseThrow() : null));
        values.put(
                "at",
                query.optional("at").isPresent()
                        ? query.number("at", 1, quiz.slots().size())
                        : 1);
        values.put("blank", query.optional("blank").isPresent());
        values.put("key", cards.newKey());
        render.page(ctx, "test/attempt", values);
    }

    private List<Sheet> sheets(Attempt attempt, @Nullable Integer only) {
        var sheets = new ArrayList<Sheet>();
        for (int slot : attempt.order()) {
            if (only == null || only == slot) {
                sheets.add(sheet(attempt, slot, attempt.order().indexOf(slot) + 1));
            }
        }
        return sheets;
    }

    private Sheet sheet(Attempt attempt, int slot, int number) {
        var question = question(attempt, slot);
        var deck = studying.library().deck(question.id().deck()).orElse(null);
        return Sheet.of(attempt, slot, number, question, deck);
    }

    private Question question(Attempt attempt, int slot) {
        return tests.taking().question(attempt.assignment().quiz().slots().get(slot));
    }

    /** What stands around the questions: the map, the time, what kind of test it is. */
    private Map<String, @Nullable Object> frame(Context ctx, Attempt attempt) {
        var now = now();
        var left = attempt.remaining(now);
        var deadline = attempt.deadline();
        var visitor = visitors.of(ctx);
        var values = new HashMap<String, @Nullable Object>();
        values.put("attempt", attempt);
        values.put("quiz", attempt.assignment().quiz());
        values.put("behaviour", Json.name(attempt.assignment().behaviour()));
        values.put("places", places(attempt));
        values.put("left", left.map(Duration::toMillis).orElse(null));
        values.put(
                "total",
                deadline.map(end ->
                                Duration.between(attempt.started().at(), end).toMillis())
                        .orElse(null));
        values.put(
                "until",
                deadline.map(end -> DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                                .withLocale(visitor.locale())
                                .format(end.atZone(visitor.zone())))
                        .orElse(""));
        values.put("minutes", left.map(time -> (time.toSeconds() + 59) / 60).orElse(0L));
        values.put("home", home(attempt));
        return values;
    }

    /**
     * A place on the map.
     *
     * @param number of the question, from 1
     * @param state {@code answered}, {@code settled}, {@code passed} or {@code open}
     * @param flagged whether it is flagged
     * @param here whether it is the one on the screen, in a test that goes one way
     */
    record Place(int number, String state, boolean flagged, boolean here) {}

    private static List<Place> places(Attempt attempt) {
        var places = new ArrayList<Place>();
        var passed = attempt.passed();
        var current =
                attempt.assignment().quiz().sequential() ? attempt.current().orElse(-1) : -1;
        for (int slot : attempt.order()) {
            String state = attempt.settled(slot)
                    ? "settled"
                    : passed.contains(slot) ? "passed" : attempt.answered(slot) ? "answered" : "open";
            places.add(new Place(places.size() + 1, state, attempt.flagged().contains(slot), slot == current));
        }
        return places;
    }

    /** {@code POST /attempts/{attempt}/answers}: saves an answer; grades it, or goes on, when the form says so. */
    void answer(Context ctx) {
        act(ctx, () -> {
            var attempt = own(ctx);
            var form = Fields.form(ctx);
            int slot = slot(attempt, form);
            if (form.optional("pass").isPresent()) {
                return new Done(tests.taking().add(attempt.id(), new Step.Passed(now(), slot)), slot, false);
            }
            var answered = answered(attempt, slot, form);
            Attempt.Outcome outcome;
            if (form.optional("check").isPresent() && tried(attempt)) {
                outcome = tests.taking().check(attempt.id(), answered);
            } else {
                outcome = tests.taking().add(attempt.id(), answered);
            }
            if (outcome.refusal() == null && form.optional("check").isPresent() && answered.isBlank()) {
                return new Done(outcome, slot, true);
            }
            if (outcome.refusal() == null && form.optional("next").isPresent()) {
                outcome = tests.taking().add(attempt.id(), new Step.Passed(now(), slot));
            }
            return new Done(outcome, slot, false);
        });
    }

    /** {@code POST /attempts/{attempt}/flag}: flags a question to come back to, or takes the flag off. */
    void flag(Context ctx) {
        act(ctx, () -> {
            var attempt = own(ctx);
            var form = Fields.form(ctx);
            int slot = slot(attempt, form);
            boolean on = form.number("on", 0, 1) == 1;
            return new Done(tests.taking().add(attempt.id(), new Step.Flagged(now(), slot, on)), slot, false);
        });
    }

    /** {@code GET /attempts/{attempt}/submission}: what is not answered yet, and the button that hands it in. */
    void confirm(Context ctx) {
        var attempt = own(ctx);
        if (attempt.submitted().isPresent()) {
            redirect(ctx, "/attempts/" + attempt.id() + "/result");
            return;
        }
        var values = frame(ctx, attempt);
        var order = attempt.order();
        values.put(
                "open",
                numbers(order.stream().filter(slot -> !attempt.answered(slot)).toList(), order));
        values.put("flagged", numbers(List.copyOf(attempt.flagged()), order));
        render.page(ctx, "test/submission", values);
    }

    private static List<Integer> numbers(List<Integer> slots, List<Integer> order) {
        return slots.stream().map(slot -> order.indexOf(slot) + 1).sorted().toList();
    }

    /** {@code POST /attempts/{attempt}/submission}: hands it in. */
    void submit(Context ctx) {
        var attempt = own(ctx);
        var now = now();
        boolean byTime = attempt.deadline().filter(end -> !now.isBefore(end)).isPresent();
        tests.taking().submit(attempt.id(), new Step.Submitted(now, byTime));
        redirect(ctx, "/attempts/" + attempt.id() + "/result");
    }

    /** What became of a request; blank when there was nothing to check. */
    private record Done(Attempt.Outcome outcome, int slot, boolean blank) {}

    @FunctionalInterface
    private interface Deed {
        Done run();
    }

    /** Does it and answers as it was asked: with JSON for the script, with the page for a form. */
    private void act(Context ctx, Deed deed) {
        boolean script = wantsJson(ctx);
        Done done;
        try {
            done = deed.run();
            if (done.outcome().refusal() != null) {
                throw new Refusal(HttpStatus.CONFLICT, done.outcome().refusal());
            }
        } catch (Refusal e) {
            if (!script) {
                throw e;
            }
            ctx.status(e.status());
            Json.write(ctx, Map.of("saved", false, "sentence", render.refusal(ctx, e.sentence())));
            return;
        }
        var attempt = done.outcome().attempt();
        if (script) {
            Json.write(ctx, state(attempt, true, ""));
            return;
        }
        int number = attempt.order().indexOf(done.slot()) + 1;
        boolean oneWay = attempt.assignment().quiz().sequential();
        redirect(
                ctx,
                "/attempts/" + attempt.id() + "?at=" + number + (done.blank() ? "&blank=1" : "")
                        + (oneWay ? "" : "#q-" + number));
    }

    private Map<String, Object> state(Attempt attempt, boolean saved, String sentence) {
        return Map.of(
                "saved",
                saved,
                "sentence",
                sentence,
                "left",
                attempt.remaining(now()).map(Duration::toMillis).orElse(-1L),
                "submitted",
                attempt.submitted().isPresent());
    }

    private static int slot(Attempt attempt, Fields form) {
        int slots = attempt.assignment().quiz().slots().size();
        int slot = (int) form.number("slot", 0, Integer.MAX_VALUE);
        if (slot >= slots) {
            throw Refusal.missing("There is no such question in this test.");
        }
        return slot;
    }

    private static boolean tried(Attempt attempt) {
        return attempt.assignment().behaviour() == Behaviour.IMMEDIATE
                || attempt.assignment().behaviour() == Behaviour.INTERACTIVE;
    }

    private Step.Answered answered(Attempt attempt, int slot, Fields form) {
        String key = form.required("key");
        try {
            Answer.checkKey(key);
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed(String.valueOf(e.getMessage()));
        }
        var at = now();
        long age = form.optional("age").isPresent() ? form.number("age", 0, Long.MAX_VALUE) : 0;
        var made = at.minusMillis(Math.min(age, OLDEST.toMillis()));
        var started = attempt.started().at();
        long sequence = form.optional("sequence").isPresent() ? form.number("sequence", 0, Long.MAX_VALUE) : 0;
        return new Step.Answered(
                at,
                key,
                made.isBefore(started) ? (started.isAfter(at) ? at : started) : inTurn(attempt, slot, made, sequence),
                sequence,
                slot,
                response(attempt, slot, form),
                form.orNull("certainty") == null ? 1 : (int) form.number("certainty", 1, 3));
    }

    /**
     * When it was made is known by when it came, so an answer that was long on its way seems to be made later than the next
     * one from the same device: that one then counts as made in the same moment, and the device's count decides.
     */
    private static Instant inTurn(Attempt attempt, int slot, Instant made, long sequence) {
        return attempt.history(slot).stream()
                .filter(before -> before.sequence() > 0 && before.sequence() < sequence)
                .map(Step.Answered::madeAt)
                .filter(before -> before.isAfter(made) && before.isBefore(made.plus(UNDERWAY)))
                .max(Comparator.naturalOrder())
                .orElse(made);
    }

    private Response response(Attempt attempt, int slot, Fields form) {
        var how = attempt.assignment().quiz().slots().get(slot).form();
        boolean nothing = how == Form.TRUTH && form.orNull("truth") == null;
        if (form.optional("clear").isPresent() || nothing) {
            return new Response.Chosen(List.of());
        }
        var response = Cards.response(question(attempt, slot), how, form);
        Responses.check(response);
        return response;
    }

    private static boolean wantsJson(Context ctx) {
        String accept = ctx.req().getHeader("Accept");
        return accept != null && accept.startsWith("application/json");
    }

    /** To the millisecond, as it is stored. */
    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private static void redirect(Context ctx, String path) {
        ctx.redirect(ctx.contextPath() + path, HttpStatus.SEE_OTHER);
    }
}
