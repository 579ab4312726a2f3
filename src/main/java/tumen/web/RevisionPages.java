package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tumen.assess.Regrading;
import tumen.bank.BankPrinter;
import tumen.bank.BankReader;
import tumen.bank.Problem;
import tumen.people.People;
import tumen.question.Deck;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.study.Revising;
import tumen.study.Studying;

/** Teachers reword questions and decide about what learners say is right. */
final class RevisionPages {
    /** Longest wording, in characters. */
    private static final int LONGEST = 20_000;

    private final Revising revising;
    private final Studying studying;
    private final Regrading regrading;
    private final GameRegrading games;
    private final People people;
    private final Visitors visitors;
    private final Render render;
    private final Cards cards;
    private final Clock clock;

    RevisionPages(
            Revising revising,
            Studying studying,
            Regrading regrading,
            GameRegrading games,
            People people,
            Visitors visitors,
            Render render,
            Cards cards,
            Clock clock) {
        this.revising = revising;
        this.studying = studying;
        this.regrading = regrading;
        this.games = games;
        this.people = people;
        this.visitors = visitors;
        this.render = render;
        this.cards = cards;
        this.clock = clock;
    }

    /**
     * A proposed text with what accepting it would change.
     *
     * @param proposed what learners say is right
     * @param question to which question
     * @param language of its deck
     * @param at when it was said last, in words
     * @param trial what accepting would change
     * @param tests how many tests and homework that were taken would be graded anew
     * @param refusal why it cannot be accepted; empty when it can
     * @param key for the decision
     */
    record Line(
            Revising.Proposed proposed,
            Question question,
            String language,
            String at,
            Revising.Trial trial,
            int tests,
            String refusal,
            String key) {}

    /** {@code GET /proposals}: typed answers that learners say are right. */
    void proposals(Context ctx) {
        var when = when(ctx);
        var query = Fields.query(ctx);
        var values = new HashMap<String, @Nullable Object>();
        values.put(
                "lines",
                revising.proposed().stream().map(each -> line(ctx, each, when)).toList());
        values.put(
                "accepted",
                revising.accepted().stream().map(each -> accepted(each, when)).toList());
        values.put("withdrawn", query.optional("notice").orElse("").equals("withdrawn"));
        values.put("refused", query.optional("notice").orElse("").equals("refused"));
        boolean accepted = query.optional("answers").isPresent();
        values.put("changed", accepted);
        for (String count : List.of("answers", "persons", "tests", "games")) {
            values.put(count, query.optional(count).isPresent() ? query.number(count, 0, Integer.MAX_VALUE) : 0);
        }
        render.page(ctx, "bank/proposals", values);
    }

    private Line line(Context ctx, Revising.Proposed proposed, DateTimeFormatter when) {
        var question = cards.question(proposed.question());
        var trial = new Revising.Trial(0, 0);
        int tests = 0;
        String refusal = "";
        try {
            trial = revising.trial(proposed.question(), proposed.text());
            tests = regrading.dryRun(proposed.question(), proposed.text()).size();
        } catch (IllegalArgumentException e) {
            refusal = render.refusal(ctx, e.getMessage());
        }
        String language = cards.deck(proposed.question().deck()).language();
        return new Line(
                proposed, question, language, when.format(proposed.latest()), trial, tests, refusal, cards.newKey());
    }

    /**
     * A text that counts as right for everyone.
     *
     * @param ruling number of the acceptance
     * @param text what is accepted
     * @param id of its question
     * @param question its stem; empty when it is gone from the bank, and nothing can be taken back
     * @param at when it was accepted, in words
     * @param by who did, by name; empty for somebody without one
     * @param key for taking it back
     */
    record Accepted(long ruling, String text, QuestionId id, String question, String at, String by, String key) {}

    private Accepted accepted(Revising.Accepted accepted, DateTimeFormatter when) {
        return new Accepted(
                accepted.ruling(),
                accepted.text(),
                accepted.question(),
                studying.library()
                        .question(accepted.question())
                        .map(Question::stem)
                        .orElse(""),
                when.format(accepted.at()),
                name(accepted.teacher()),
                cards.newKey());
    }

    private String name(@Nullable Long person) {
        return person == null
                ? ""
                : people.person(person)
                        .flatMap(known -> Optional.ofNullable(known.name()))
                        .orElse("");
    }

    /** {@code POST /proposals/acceptances/{ruling}/undo}: the text counts as wrong again, and what was regraded as before. */
    void withdraw(Context ctx) {
        long ruling = Fields.number(ctx.pathParam("ruling"), "ruling", 1, Long.MAX_VALUE);
        String key = PractisePages.key(Fields.form(ctx));
        var accepted = revising.accepted().stream()
                .filter(each -> each.ruling() == ruling)
                .findFirst()
                .orElseThrow(() -> Refusal.missing("There is nothing such to undo."));
        // Tests and games first: what is left to do when the server stops in between is done by asking again.
        regrading.withdraw(accepted.question(), accepted.teacher(), accepted.key(), now());
        games.withdraw(accepted.question(), accepted.teacher(), accepted.key());
        try {
            revising.withdraw(visitors.of(ctx).person(), ruling, key, clock.instant());
        } catch (IllegalStateException e) {
            throw new Refusal(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
        }
        redirect(ctx, "/proposals?notice=withdrawn");
    }

    /** {@code POST /proposals/acceptance}: the text counts as right for everyone. */
    void accept(Context ctx) {
        var form = Fields.form(ctx);
        var question = form.question("question");
        String text = form.required("text");
        String key = PractisePages.key(form);
        Revising.Trial changed;
        try {
            changed = revising.accept(visitors.of(ctx).person(), question, text, key, clock.instant());
        } catch (IllegalArgumentException e) {
            throw new Refusal(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
        }
        long teacher = visitors.of(ctx).person().id();
        int tests = regrading.accept(question, text, teacher, key, now());
        int played = games.accept(question, text, teacher, key);
        redirect(
                ctx,
                "/proposals?answers=" + changed.answers() + "&persons=" + changed.persons() + "&tests=" + tests
                        + "&games=" + played);
    }

    /** {@code POST /proposals/refusal}: the text stays wrong. */
    void refuse(Context ctx) {
        var form = Fields.form(ctx);
        revising.refuse(
                visitors.of(ctx).person(),
                form.question("question"),
                form.required("text"),
                PractisePages.key(form),
                clock.instant());
        redirect(ctx, "/proposals?notice=refused");
    }

    /**
     * A wording of a question.
     *
     * @param number its version
     * @param at since when, in words
     * @param by who made it, by name; empty when it came from the bank's files
     * @param text as it stood in its file
     */
    record Version(int number, String at, String by, String text) {}

    /** {@code GET /decks/{deck}/questions/{slug}/wording}: the question as it stands in its file, to be changed. */
    void wording(Context ctx) {
        var question = question(ctx);
        String back = Fields.query(ctx).optional("back").orElse("");
        show(ctx, question, BankPrinter.print(question), List.of(), back);
    }

    /** {@code POST /decks/{deck}/questions/{slug}/wording}: another wording, from the next question on. */
    void reword(Context ctx) {
        var form = Fields.form(ctx);
        var question = question(ctx);
        int version = (int) form.number("version", 1, Integer.MAX_VALUE);
        String text = form.required("wording").replace("\r\n", "\n");
        if (text.length() > LONGEST) {
            throw new Refusal(HttpStatus.CONTENT_TOO_LARGE, "That is longer than 20,000 characters. Shorten it.");
        }
        var written = BankReader.readQuestion(deck(question), question.id(), text);
        if (written.question().isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, question, text, written.problems(), form.optional("back").orElse(""));
            return;
        }
        try {
            revising.reword(visitors.of(ctx).person(), written.question().get().withVersion(version));
        } catch (IllegalStateException e) {
            throw new Refusal(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
        }
        String there =
                "/decks/" + question.id().deck() + "/questions/" + question.id().slug();
        redirect(ctx, HomePages.localPath(form.optional("back").orElse(there)));
    }

    private void show(Context ctx, Question question, String text, List<Problem> problems, String back) {
        var when = when(ctx);
        var values = new HashMap<String, @Nullable Object>();
        values.put("deck", deck(question));
        values.put("question", question);
        values.put("text", text);
        values.put("onward", back.isEmpty() ? "" : HomePages.localPath(back));
        values.put("lines", text.lines().count());
        values.put("problems", problems);
        values.put(
                "versions",
                revising.versions(question.id()).stream()
                        .map(each -> new Version(
                                each.version(), when.format(each.since()), name(each.author()), each.text()))
                        .toList());
        render.page(ctx, "bank/wording", values);
    }

    private Deck deck(Question question) {
        return cards.deck(question.id().deck());
    }

    private Question question(Context ctx) {
        String slug = ctx.pathParam("slug");
        var deck = cards.deck(ctx.pathParam("deck"));
        if (!QuestionId.isSlug(slug)) {
            throw Refusal.missing("There is no such question.");
        }
        return studying.library()
                .question(new QuestionId(deck.id(), slug))
                .orElseThrow(() -> Refusal.missing("There is no such question."));
    }

    private DateTimeFormatter when(Context ctx) {
        var visitor = visitors.of(ctx);
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(visitor.locale())
                .withZone(visitor.zone());
    }

    /** To the millisecond, as it is stored. */
    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private static void redirect(Context ctx, String path) {
        ctx.redirect(ctx.contextPath() + path, HttpStatus.SEE_OTHER);
    }
}
