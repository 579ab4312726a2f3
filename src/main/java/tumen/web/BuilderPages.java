package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tumen.assess.Behaviour;
import tumen.assess.Blueprint;
import tumen.assess.Composition;
import tumen.assess.Difficulty;
import tumen.assess.Kind;
import tumen.assess.ProposedTime;
import tumen.assess.Slot;
import tumen.assess.StoredQuiz;
import tumen.people.Member;
import tumen.people.Person;
import tumen.people.Token;
import tumen.question.Deck;
import tumen.question.Form;
import tumen.question.Question;
import tumen.study.ClassMemory;
import tumen.study.Insight;
import tumen.study.Library;
import tumen.study.Studying;

/** Putting a quiz together: by hand, by blueprint, and by what a class has forgotten. */
final class BuilderPages {
    /** Questions listed at once to choose from. */
    private static final int LISTED = 150;

    private static final int LONGEST_SECONDS = 3600;

    /** Answers from which on a facility is measured. */
    private static final int MEASURED = 10;

    /** What is expected of a question that was asked seldom. */
    private static final double USUAL_FACILITY = 0.65;

    private final QuizPages quizzes;
    private final Teaching teaching;
    private final Studying studying;
    private final Insight insight;
    private final Visitors visitors;
    private final Render render;
    private final Clock clock;
    private final SecureRandom random;

    BuilderPages(
            QuizPages quizzes,
            Teaching teaching,
            Studying studying,
            Insight insight,
            Visitors visitors,
            Render render,
            Clock clock,
            SecureRandom random) {
        this.quizzes = quizzes;
        this.teaching = teaching;
        this.studying = studying;
        this.insight = insight;
        this.visitors = visitors;
        this.render = render;
        this.clock = clock;
        this.random = random;
    }

    /**
     * A question in the quiz.
     *
     * @param slot its place
     * @param question as it is pinned
     * @param forms message keys and names of the forms it can be asked in
     * @param points as typed, or as stored
     * @param seconds as typed, or as stored; empty for no limit
     * @param proposed the time its length proposes, in seconds
     * @param newer whether the bank has a newer wording
     * @param gone whether it is no longer in the bank
     */
    record Line(
            Slot slot,
            Question question,
            List<String> forms,
            String points,
            String seconds,
            long proposed,
            boolean newer,
            boolean gone) {}

    /** {@code GET /quizzes/{quiz}}: the questions with their order, points, time and form, and ways to add more. */
    void show(Context ctx) {
        var quiz = quizzes.quiz(ctx);
        show(ctx, quiz, lines(quiz, null), "", List.of());
    }

    private void show(
            Context ctx, StoredQuiz quiz, List<Line> lines, String sentence, List<Blueprint.Shortfall> shortfalls) {
        var query = Fields.query(ctx);
        var visitor = visitors.of(ctx);
        var search = Search.of(query.optional("q").orElse(""));
        var decks = studying.library().decks();
        var deck = query.optional("deck")
                .flatMap(id -> studying.library().deck(id))
                .or(() -> quiz.composition().slots().stream()
                        .flatMap(slot -> studying.library().deck(slot.question().deck()).stream())
                        .findFirst())
                .or(() -> decks.stream().findFirst());
        var values = new HashMap<String, @Nullable Object>();
        values.put("quiz", quiz);
        values.put("composition", quiz.composition());
        values.put("lines", lines);
        values.put("sentence", sentence);
        values.put("shortfalls", shortfalls);
        values.put(
                "behaviours",
                Stream.of(Behaviour.values()).map(Behaviours::named).toList());
        values.put("behaviour", Json.name(quiz.composition().behaviour()));
        values.put("kinds", Stream.of(Kind.values()).map(Behaviours::named).toList());
        values.put("decks", decks);
        values.put("deck", deck.orElse(null));
        values.put("search", search);
        values.put("found", found(quiz, deck, search));
        values.put(
                "classes",
                teaching.classes().taughtBy(visitor.person()).stream()
                        .filter(each -> each.archived() == null)
                        .toList());
        values.put("today", clock.instant().atZone(visitor.zone()).toLocalDate());
        values.put("minutes", minutes(lines));
        values.put("moved", query.optional("moved").orElse(""));
        values.put("done", done(query.optional("done").orElse("")));
        values.put("added", query.orNull("added") == null ? 0 : query.number("added", 0, Composition.MOST));
        values.put("key", Token.random(random));
        render.page(ctx, "quiz/quiz", values);
    }

    private static long minutes(List<Line> lines) {
        return (lines.stream().mapToLong(Line::proposed).sum() + 59) / 60;
    }

    private static String done(String done) {
        return switch (done) {
            case "saved" -> "quiz.done-saved";
            case "undone" -> "quiz.done-undone";
            case "copied" -> "quiz.done-copied";
            case "added" -> "quiz.done-added";
            case "taken" -> "quiz.done-taken";
            default -> "";
        };
    }

    private List<BankPages.Found> found(StoredQuiz quiz, Optional<Deck> deck, Search search) {
        if (deck.isEmpty()) {
            return List.of();
        }
        var there = quiz.composition().slots().stream().map(Slot::question).collect(Collectors.toSet());
        var found = new ArrayList<BankPages.Found>();
        int left = LISTED;
        for (var section : deck.get().sections()) {
            var hits = search.in(section.questions()).stream()
                    .filter(question -> !there.contains(question.id()))
                    .limit(left)
                    .toList();
            left -= hits.size();
            if (!hits.isEmpty()) {
                found.add(new BankPages.Found(section.title(), hits));
            }
        }
        return found;
    }

    private List<Line> lines(StoredQuiz quiz, @Nullable Fields typed) {
        var lines = new ArrayList<Line>();
        for (var slot : quiz.composition().slots()) {
            int place = lines.size();
            var question = teaching.pinned().of(slot);
            var current = studying.library().question(slot.question());
            var time = slot.time();
            lines.add(new Line(
                    slot,
                    question,
                    question.forms().stream()
                            .filter(form -> form != Form.FLASHCARD)
                            .map(Json::name)
                            .toList(),
                    typed == null ? plain(slot.points()) : at(typed, "points", place),
                    typed == null ? time == null ? "" : "" + time.toSeconds() : at(typed, "seconds", place),
                    ProposedTime.of(question, slot.form()).toSeconds(),
                    current.filter(now -> now.version() > slot.version()).isPresent(),
                    current.isEmpty()));
        }
        return lines;
    }

    private static String plain(double points) {
        return points == Math.rint(points) ? "" + Math.round(points) : "" + points;
    }

    private static String at(Fields typed, String name, int place) {
        var all = typed.all(name);
        return place < all.size() ? all.get(place) : "";
    }

    /** {@code POST /quizzes/{quiz}}: keeps everything that is on the form, and does what its button says. */
    void save(Context ctx) {
        var quiz = quizzes.quiz(ctx);
        var form = Fields.form(ctx);
        String deed = form.optional("do").orElse("save");
        Composition changed;
        try {
            changed = deed(typed(quiz, form), deed);
        } catch (IllegalArgumentException e) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, quiz, lines(quiz, form), String.valueOf(e.getMessage()), List.of());
            return;
        }
        keep(ctx, quiz, form, changed, deed.startsWith("newer") ? "done=taken" : where(changed, deed));
    }

    private static String where(Composition composition, String deed) {
        int colon = deed.indexOf(':');
        boolean moved = deed.startsWith("up:") || deed.startsWith("down:");
        if (!moved) {
            return "done=saved";
        }
        int to = place(deed.substring(colon + 1)) + (deed.startsWith("up:") ? -1 : 1);
        return "moved=" + deed.substring(0, colon) + "-"
                + Math.clamp(to, 0, Math.max(0, composition.slots().size() - 1));
    }

    private Composition deed(Composition composition, String deed) {
        if (deed.equals("save")) {
            return composition;
        }
        int colon = deed.indexOf(':');
        int place = colon < 0 ? -1 : place(deed.substring(colon + 1));
        return switch (colon < 0 ? deed : deed.substring(0, colon)) {
            case "up" -> composition.move(place, -1);
            case "down" -> composition.move(place, 1);
            case "remove" -> composition.remove(place);
            case "newer" -> newer(composition, place);
            case "times" -> times(composition);
            default -> throw Refusal.malformed("There is no such button.");
        };
    }

    private static int place(String text) {
        return (int) Fields.number(text, "place", 0, Composition.MOST);
    }

    private Composition newer(Composition composition, int place) {
        if (place < 0 || place >= composition.slots().size()) {
            return composition;
        }
        var current = studying.library().question(composition.slots().get(place).question());
        if (current.isEmpty()) {
            return composition;
        }
        teaching.pinned().pin(List.of(current.get()));
        return composition.take(place, current.get());
    }

    private Composition times(Composition composition) {
        var timed = composition;
        for (int place = 0; place < composition.slots().size(); place++) {
            timed = timed.change(
                    place,
                    slot -> new Slot(
                            slot.question(),
                            slot.version(),
                            slot.section(),
                            slot.kind(),
                            slot.form(),
                            slot.points(),
                            ProposedTime.of(teaching.pinned().of(slot), slot.form())));
        }
        return timed;
    }

    private Composition typed(StoredQuiz quiz, Fields form) {
        var behaviour = Behaviours.of(form.required("behaviour"));
        var composition = quiz.composition()
                .titled(form.required("title"))
                .with(
                        form.optional("shuffled").isPresent(),
                        form.optional("options-shuffled").isPresent(),
                        form.optional("sequential").isPresent(),
                        behaviour);
        int count = composition.slots().size();
        if (form.number("edition", 1, Integer.MAX_VALUE) != quiz.edition()
                || form.all("points").size() != count
                || form.all("seconds").size() != count
                || form.all("form").size() != count) {
            return composition;
        }
        for (int place = 0; place < count; place++) {
            int at = place;
            composition = composition.change(place, slot -> typed(slot, form, at));
        }
        return composition;
    }

    private Slot typed(Slot slot, Fields form, int place) {
        var asked = teaching.pinned().of(slot).forms().stream()
                .filter(each -> each != Form.FLASHCARD
                        && Json.name(each).equals(form.all("form").get(place)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Question " + (place + 1) + " cannot be asked so."));
        return new Slot(
                slot.question(),
                slot.version(),
                slot.section(),
                slot.kind(),
                asked,
                points(form.all("points").get(place), place),
                time(form.all("seconds").get(place), place));
    }

    private static double points(String text, int place) {
        String plain = text.strip().replace(',', '.');
        if (plain.matches("\\d{1,3}(\\.\\d{1,2})?") && Double.parseDouble(plain) > 0) {
            return Double.parseDouble(plain);
        }
        throw new IllegalArgumentException("Question " + (place + 1)
                + " needs points over 0 and under 1000, such as 1 or 2.5; “" + text.strip() + "” is none.");
    }

    private static @Nullable Duration time(String text, int place) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            return null;
        }
        if (plain.matches("\\d{1,4}") && Integer.parseInt(plain) >= 1 && Integer.parseInt(plain) <= LONGEST_SECONDS) {
            return Duration.ofSeconds(Integer.parseInt(plain));
        }
        throw new IllegalArgumentException("The time of question " + (place + 1) + " is 1 to " + LONGEST_SECONDS
                + " seconds, or empty for none; “" + plain + "” is none.");
    }

    private void keep(Context ctx, StoredQuiz quiz, Fields form, Composition changed, String then) {
        var kept = teaching.quizzes()
                .change(
                        quiz.id(),
                        (int) form.number("edition", 1, Integer.MAX_VALUE),
                        changed,
                        QuizPages.key(form),
                        now());
        if (kept.isEmpty()) {
            throw stale();
        }
        ctx.redirect(ctx.contextPath() + "/quizzes/" + quiz.id() + "?" + then, HttpStatus.SEE_OTHER);
    }

    private static Refusal stale() {
        return new Refusal(
                HttpStatus.CONFLICT,
                "This quiz was changed in another window meanwhile. That change was kept, yours was not: go back,"
                        + " reload the page, and make it again.");
    }

    /** {@code POST /quizzes/{quiz}/questions}: puts the ticked questions at the end. */
    void add(Context ctx) {
        var quiz = quizzes.quiz(ctx);
        var form = Fields.form(ctx);
        var library = studying.library();
        var chosen = form.all("question").stream()
                .map(Fields::questionId)
                .flatMap(id -> library.question(id).stream())
                .toList();
        add(ctx, quiz, form, chosen, List.of());
    }

    /** {@code POST /quizzes/{quiz}/draw}: draws questions by a blueprint, and says what is missing. */
    void draw(Context ctx) {
        var quiz = quizzes.quiz(ctx);
        var form = Fields.form(ctx);
        var there = quiz.composition().slots().stream().map(Slot::question).collect(Collectors.toSet());
        String wanted = form.optional("deck").orElse("");
        var measured = teaching.attempts().facilities(MEASURED);
        var candidates = studying.library().decks().stream()
                .filter(deck -> wanted.isEmpty() || deck.id().equals(wanted))
                .flatMap(deck -> deck.sections().stream())
                .flatMap(section -> section.questions().stream()
                        .filter(question -> !there.contains(question.id()))
                        .map(question -> new Blueprint.Candidate(
                                question, section.title(), measured.getOrDefault(question.id(), USUAL_FACILITY))))
                .toList();
        var draw = new Blueprint(blueprint(form)).draw(candidates, random.nextLong());
        add(
                ctx,
                quiz,
                form,
                draw.picked().stream().map(Blueprint.Candidate::question).toList(),
                draw.shortfalls());
    }

    private static List<Blueprint.Line> blueprint(Fields form) {
        var lines = new ArrayList<Blueprint.Line>();
        var counts = form.all("count");
        for (int i = 0; i < counts.size(); i++) {
            if (!counts.get(i).isBlank()) {
                int count = (int) Fields.number(counts.get(i).strip(), "count", 0, Composition.MOST);
                String section = at(form, "section", i);
                String kind = at(form, "kind", i);
                String difficulty = at(form, "difficulty", i);
                if (count > 0) {
                    lines.add(new Blueprint.Line(
                            section.isBlank() ? null : section,
                            kind.isBlank() ? null : kind(kind),
                            difficulty.isBlank() ? null : difficulty(difficulty),
                            count));
                }
            }
        }
        return lines;
    }

    private static Kind kind(String name) {
        for (var kind : Kind.values()) {
            if (kind.name().equalsIgnoreCase(name)) {
                return kind;
            }
        }
        throw Refusal.malformed("There is no kind of question called “" + name + "”.");
    }

    private static Difficulty difficulty(String name) {
        for (var difficulty : Difficulty.values()) {
            if (Json.name(difficulty).equals(name)) {
                return difficulty;
            }
        }
        throw Refusal.malformed("Questions are easy, medium or hard.");
    }

    /** {@code POST /quizzes/{quiz}/forgotten}: adds what a class is most likely to have forgotten on a day. */
    void forgotten(Context ctx) {
        var quiz = quizzes.quiz(ctx);
        var form = Fields.form(ctx);
        var person = visitors.of(ctx).person();
        long classroom = form.number("class", 1, Long.MAX_VALUE);
        if (teaching.classes().taught(person, classroom).isEmpty()) {
            throw Refusal.missing("There is no such class of yours.");
        }
        int count = (int) form.number("count", 1, Composition.MOST);
        var there = quiz.composition().slots().stream().map(Slot::question).collect(Collectors.toSet());
        var library = studying.library();
        var chosen = memory(ctx, classroom, day(ctx, form)).items().stream()
                .filter(item -> !there.contains(item.question()))
                .flatMap(item -> library.question(item.question()).stream())
                .limit(count)
                .toList();
        add(ctx, quiz, form, chosen, List.of());
    }

    /** What a class knows on that day at noon, or now when it is today. */
    ClassMemory memory(Context ctx, long classroom, LocalDate day) {
        var zone = visitors.of(ctx).zone();
        var noon = day.atTime(12, 0).atZone(zone).toInstant();
        var now = now();
        List<Person> members = teaching.classes().members(classroom).stream()
                .map(Member::person)
                .flatMap(id -> teaching.people().person(id).stream())
                .toList();
        return insight.classMemory(members, noon.isAfter(now) ? noon : now);
    }

    /** The day of a form or query; today when it says none, refused when it is no day, past, or over ten years ahead. */
    LocalDate day(Context ctx, Fields fields) {
        var today = clock.instant().atZone(visitors.of(ctx).zone()).toLocalDate();
        String text = fields.orNull("day");
        try {
            var day = text == null ? today : LocalDate.parse(text);
            if (!day.isBefore(today) && day.isBefore(today.plusYears(10))) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // refused below, with the same sentence
        }
        throw Refusal.malformed("A day is today or later, such as " + today.plusDays(7) + ".");
    }

    private void add(
            Context ctx, StoredQuiz quiz, Fields form, List<Question> chosen, List<Blueprint.Shortfall> shortfalls) {
        var more = slots(chosen);
        Composition changed;
        try {
            changed = quiz.composition().add(more);
        } catch (IllegalArgumentException e) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, quiz, lines(quiz, null), String.valueOf(e.getMessage()), List.of());
            return;
        }
        teaching.pinned().pin(chosen);
        if (!shortfalls.isEmpty()) {
            var kept = teaching.quizzes()
                    .change(quiz.id(), quiz.edition(), changed, QuizPages.key(form), now())
                    .orElseThrow(BuilderPages::stale);
            show(ctx, kept, lines(kept, null), "", shortfalls);
            return;
        }
        int added = changed.slots().size() - quiz.composition().slots().size();
        keep(ctx, quiz, form, changed, "done=added&added=" + added);
    }

    /** Questions as they are put into a quiz at first. */
    List<Slot> slots(List<Question> chosen) {
        var library = studying.library();
        return chosen.stream().map(question -> slot(library, question)).toList();
    }

    private static Slot slot(Library library, Question question) {
        var form = Composition.usualForm(question);
        String section = library.deck(question.id().deck())
                .map(deck -> Cards.section(deck, question.id()))
                .orElse("");
        return Composition.slot(question, section, form, ProposedTime.of(question, form));
    }

    /** {@code POST /quizzes/{quiz}/undo}: goes back by a change. */
    void undo(Context ctx) {
        var quiz = quizzes.quiz(ctx);
        var form = Fields.form(ctx);
        int edition = (int) form.number("edition", 1, Integer.MAX_VALUE);
        if (teaching.quizzes()
                .undo(quiz.id(), edition, QuizPages.key(form), now())
                .isEmpty()) {
            throw stale();
        }
        ctx.redirect(ctx.contextPath() + "/quizzes/" + quiz.id() + "?done=undone", HttpStatus.SEE_OTHER);
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
