package tumen.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tumen.assess.Assignment;
import tumen.assess.AttemptRule;
import tumen.assess.Behaviour;
import tumen.assess.Blueprint;
import tumen.assess.Difficulty;
import tumen.assess.Kind;
import tumen.assess.Quiz;
import tumen.assess.ReviewOptions;
import tumen.assess.Slot;
import tumen.assess.Specification;
import tumen.question.Form;

/**
 * How somebody sets themselves a test, as the form says it: everything has a default, so that nothing need be chosen.
 *
 * @param parts {@code deck} or {@code deck/file.md}; empty for all
 * @param kinds what is asked for; empty for all
 * @param forms how it may be asked; empty for all
 * @param difficulty or null for any
 * @param count how many questions, unless there are lines
 * @param lines of the blueprint; empty for none
 * @param minutes time limit; 0 for none
 * @param behaviour when it is marked
 * @param sequential whether it goes one way
 * @param seed of the draw; 0 for one to be chosen
 * @param parallel which of the parallel tests, from 0
 */
record TestSetup(
        Set<String> parts,
        Set<Kind> kinds,
        Set<Form> forms,
        @Nullable Difficulty difficulty,
        int count,
        List<Blueprint.Line> lines,
        int minutes,
        Behaviour behaviour,
        boolean sequential,
        long seed,
        int parallel) {
    /** Most questions of a test. */
    static final int MOST = 100;

    static final int USUAL = 10;

    /** Lines of a blueprint that the form offers. */
    static final int LINES = 6;

    static final int MOST_MINUTES = 600;
    static final long MOST_SEED = 999_999;

    /** How late an answer may come in that was on its way when the time was up. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    /** Reads the fields; refuses what is none of the choices. */
    static TestSetup of(Fields fields) {
        return new TestSetup(
                new LinkedHashSet<>(fields.all("part")),
                all(Kind.class, fields.all("kind")),
                all(Form.class, fields.all("form")),
                fields.orNull("difficulty") == null ? null : one(Difficulty.class, fields.required("difficulty")),
                number(fields, "count", USUAL, 1, MOST),
                lines(fields),
                number(fields, "minutes", 0, 0, MOST_MINUTES),
                fields.orNull("behaviour") == null
                        ? Behaviour.DEFERRED
                        : one(Behaviour.class, fields.required("behaviour")),
                fields.optional("order").filter("one-way"::equals).isPresent(),
                number(fields, "seed", 0, 0, (int) MOST_SEED),
                number(fields, "parallel", 0, 0, Specification.MOST_PARALLEL - 1));
    }

    private static int number(Fields fields, String name, int usual, int least, int most) {
        return fields.orNull(name) == null ? usual : (int) fields.number(name, least, most);
    }

    private static <E extends Enum<E>> Set<E> all(Class<E> type, List<String> names) {
        var set = EnumSet.noneOf(type);
        names.forEach(name -> set.add(one(type, name)));
        return set;
    }

    private static <E extends Enum<E>> E one(Class<E> type, String name) {
        for (E each : type.getEnumConstants()) {
            if (Json.name(each).equals(name)) {
                return each;
            }
        }
        throw Refusal.malformed("“" + name + "” is none of the choices.");
    }

    private static List<Blueprint.Line> lines(Fields fields) {
        var lines = new ArrayList<Blueprint.Line>();
        for (int i = 1; i <= LINES; i++) {
            if (fields.orNull("count" + i) != null && fields.number("count" + i, 0, MOST) > 0) {
                String kind = fields.orNull("kind" + i);
                String difficulty = fields.orNull("difficulty" + i);
                lines.add(new Blueprint.Line(
                        fields.orNull("section" + i),
                        kind == null ? null : one(Kind.class, kind),
                        difficulty == null ? null : one(Difficulty.class, difficulty),
                        (int) fields.number("count" + i, 0, MOST)));
            }
        }
        return lines;
    }

    /** The same with a seed. */
    TestSetup seeded(long chosen) {
        return new TestSetup(
                parts, kinds, forms, difficulty, count, lines, minutes, behaviour, sequential, chosen, parallel);
    }

    /** The seed of the shuffles of a test with this seed: the same test again has the same order of questions and options. */
    long shuffleSeed() {
        return seed * 4 + parallel;
    }

    /** What the test is to be made of. */
    Specification specification() {
        return new Specification(
                parts.stream().map(TestSetup::part).collect(Collectors.toSet()),
                kinds,
                forms,
                new Blueprint(lines.isEmpty() ? List.of(new Blueprint.Line(null, null, difficulty, count)) : lines),
                seed,
                parallel);
    }

    private static Specification.Part part(String name) {
        int slash = name.indexOf('/');
        return slash < 0
                ? new Specification.Part(name, "")
                : new Specification.Part(name.substring(0, slash), name.substring(slash + 1));
    }

    /** The assignment of a test that was drawn. */
    Assignment assignment(String title, List<Slot> slots) {
        return new Assignment(
                0,
                new Quiz(title, slots, true, true, sequential),
                null,
                null,
                minutes == 0 ? null : Duration.ofMinutes(minutes),
                GRACE,
                new AttemptRule(0, AttemptRule.Counts.LAST, Duration.ZERO),
                behaviour,
                Assignment.USUAL_PENALTY,
                3,
                ReviewOptions.PRACTICE);
    }

    /** The choices as a query, for setting the same test again. */
    String query() {
        var query = new StringBuilder("count=" + count + "&seed=" + seed + "&behaviour=" + Json.name(behaviour));
        parts.forEach(part -> add(query, "part", part));
        kinds.forEach(kind -> add(query, "kind", Json.name(kind)));
        forms.forEach(form -> add(query, "form", Json.name(form)));
        add(query, "difficulty", difficulty == null ? null : Json.name(difficulty));
        add(query, "minutes", minutes == 0 ? null : Integer.toString(minutes));
        add(query, "order", sequential ? "one-way" : null);
        add(query, "parallel", parallel == 0 ? null : Integer.toString(parallel));
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var kind = line.kind();
            var hard = line.difficulty();
            add(query, "count" + (i + 1), Integer.toString(line.count()));
            add(query, "section" + (i + 1), line.section());
            add(query, "kind" + (i + 1), kind == null ? null : Json.name(kind));
            add(query, "difficulty" + (i + 1), hard == null ? null : Json.name(hard));
        }
        return query.toString();
    }

    private static void add(StringBuilder query, String name, @Nullable String value) {
        if (value != null) {
            query.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /** The line of that number, from 0; an empty one after the last: for the form. */
    public Row row(int number) {
        if (number >= lines.size()) {
            return new Row("", "", "", "");
        }
        var line = lines.get(number);
        var kind = line.kind();
        var hard = line.difficulty();
        String section = line.section();
        return new Row(
                Integer.toString(line.count()),
                section == null ? "" : section,
                kind == null ? "" : Json.name(kind),
                hard == null ? "" : Json.name(hard));
    }

    /** A line of the blueprint as the form shows it. */
    record Row(String count, String section, String kind, String difficulty) {}

    /** Whether the kind of that name is chosen. */
    public boolean hasKind(String name) {
        return kinds.stream().anyMatch(kind -> Json.name(kind).equals(name));
    }

    /** Whether the form of that name is chosen. */
    public boolean hasForm(String name) {
        return forms.stream().anyMatch(form -> Json.name(form).equals(name));
    }

    /** The name of the difficulty; empty for any. */
    public String difficultyName() {
        return difficulty == null ? "" : Json.name(difficulty);
    }

    /** The name of the behaviour. */
    public String behaviourName() {
        return Json.name(behaviour);
    }
}
