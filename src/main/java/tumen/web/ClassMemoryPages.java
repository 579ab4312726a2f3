package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tumen.assess.Composition;
import tumen.people.Token;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.study.ClassMemory;
import tumen.study.Studying;

/** What a class will still know on a day, and what to repeat until then. */
final class ClassMemoryPages {
    /** The day that is looked at first: in so many days. */
    private static final int AHEAD = 7;

    /** What is proposed to be repeated. */
    private static final int USUAL = 10;

    /** Under this recall, a question is to be repeated. */
    private static final double LOW = 0.8;

    private final ClassPages classes;
    private final ClassRecall recall;
    private final Teaching teaching;
    private final Studying studying;
    private final Visitors visitors;
    private final Render render;
    private final Clock clock;
    private final SecureRandom random;

    ClassMemoryPages(
            ClassPages classes,
            ClassRecall recall,
            Teaching teaching,
            Studying studying,
            Visitors visitors,
            Render render,
            Clock clock,
            SecureRandom random) {
        this.classes = classes;
        this.recall = recall;
        this.teaching = teaching;
        this.studying = studying;
        this.visitors = visitors;
        this.render = render;
        this.clock = clock;
        this.random = random;
    }

    /**
     * A question.
     *
     * @param question as it is now
     * @param learnt by how many
     * @param today mean recall of these, in per cent
     * @param then the same on the day
     * @param forgotten how many of them are expected to have forgotten it then
     */
    record Line(Question question, int learnt, long today, long then, double forgotten) {
        /** Whether it should be repeated before the day. */
        public boolean low() {
            return then < 100 * LOW;
        }
    }

    /**
     * A section of a deck.
     *
     * @param deck title of the deck
     * @param title of the section
     * @param questions how many it has
     * @param lines those that somebody has learnt, the most forgotten first
     */
    record Section(String deck, String title, int questions, List<Line> lines) {
        /** Recall today, over all who learnt something, in per cent. */
        public long today() {
            return mean(lines, true);
        }

        /** The same on the day. */
        public long then() {
            return mean(lines, false);
        }
    }

    private static long mean(List<Line> lines, boolean today) {
        double sum = 0;
        int learnt = 0;
        for (var line : lines) {
            sum += line.learnt() * (double) (today ? line.today() : line.then());
            learnt += line.learnt();
        }
        return Math.round(sum / Math.max(1, learnt));
    }

    /** {@code GET /classes/{class}/memory?day=…}: recall by section and question, today and on that day. */
    void memory(Context ctx) {
        var classroom = classes.taught(ctx);
        var query = Fields.query(ctx);
        var today = clock.instant().atZone(visitors.of(ctx).zone()).toLocalDate();
        var day = query.orNull("day") == null ? today.plusDays(AHEAD) : recall.day(ctx, query);
        var now = recall.memory(ctx, classroom.id(), today);
        var sections = sections(now, recall.memory(ctx, classroom.id(), day));
        var all = sections.stream().flatMap(section -> section.lines().stream()).toList();
        var values = new HashMap<String, @Nullable Object>();
        values.put("classroom", classroom);
        values.put("members", now.members());
        values.put("day", day);
        values.put("today", today);
        values.put("sections", sections);
        values.put("learnt", all.size());
        values.put("recallToday", mean(all, true));
        values.put("recallThen", mean(all, false));
        values.put("low", all.stream().filter(Line::low).count());
        values.put("most", Composition.MOST);
        values.put("usual", Math.min(USUAL, Math.max(1, all.size())));
        values.put("key", Token.random(random));
        render.page(ctx, "classes/memory", values);
    }

    private List<Section> sections(ClassMemory now, ClassMemory then) {
        var lines = new LinkedHashMap<QuestionId, Line>();
        for (var item : then.items()) {
            double today = now.of(item.question()).map(ClassMemory.Item::recall).orElse(item.recall());
            studying.library()
                    .question(item.question())
                    .ifPresent(question -> lines.put(
                            question.id(),
                            new Line(
                                    question,
                                    item.learnt(),
                                    Math.round(100 * today),
                                    Math.round(100 * item.recall()),
                                    item.forgotten())));
        }
        var sections = new ArrayList<Section>();
        for (var deck : studying.library().decks()) {
            for (var section : deck.sections()) {
                var learnt = section.questions().stream()
                        .filter(question -> lines.containsKey(question.id()))
                        .map(question -> lines.get(question.id()))
                        .sorted((a, b) -> Double.compare(b.forgotten(), a.forgotten()))
                        .toList();
                if (!learnt.isEmpty()) {
                    sections.add(new Section(
                            deck.title(), section.title(), section.questions().size(), learnt));
                }
            }
        }
        sections.sort((a, b) -> Long.compare(a.then(), b.then()));
        return sections;
    }

    /** {@code POST /classes/{class}/memory/quiz}: a quiz of what the class is most likely to have forgotten on the day. */
    void quiz(Context ctx) {
        var classroom = classes.taught(ctx);
        var form = Fields.form(ctx);
        int count = (int) form.number("count", 1, Composition.MOST);
        LocalDate day = recall.day(ctx, form);
        var questions = recall.memory(ctx, classroom.id(), day).items().stream()
                .flatMap(item -> studying.library().question(item.question()).stream())
                .limit(count)
                .toList();
        if (questions.isEmpty()) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "Nobody in this class has learnt anything yet, so there is nothing to repeat.");
        }
        teaching.pinned().pin(questions);
        String title = render.text(
                ctx,
                "class.memory-quiz-title",
                classroom.name(),
                render.phrases(ctx).dayOfMonth(day));
        var composition = Composition.empty(title.substring(0, Math.min(120, title.length())))
                .add(Drawing.slots(studying.library(), questions));
        var quiz = teaching.quizzes()
                .create(
                        visitors.of(ctx).person().id(),
                        composition,
                        QuizPages.key(form),
                        Instant.ofEpochMilli(clock.millis()));
        ctx.redirect(
                ctx.contextPath() + "/quizzes/" + quiz.id() + "?done=added&added=" + questions.size(),
                HttpStatus.SEE_OTHER);
    }
}
