package tumen.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tumen.fact.Precision;

/**
 * Several questions asked on one paper: dated ones as a timeline, names as pairs to match. Each is graded for itself, so that
 * each answer counts for the question that it answers. What is put in order, and what is matched, are the stems.
 *
 * @param form {@link Form#ORDERING} or {@link Form#MATCHING}
 * @param questions at least three, of one deck, each with a stem of its own
 */
public record Gathered(Form form, List<Question> questions) {
    /** Fewest questions on one paper. */
    public static final int FEWEST = 3;

    /** Most questions on one paper: those of a short game. */
    public static final int MOST = 6;

    /** Most questions on a paper between single questions. */
    private static final int MOST_BETWEEN = 4;

    private static final double HALF = 0.5;
    private static final Pattern YEAR = Pattern.compile("\\d{3,4}");

    /**
     * Copies the list and refuses what cannot be gathered.
     *
     * @throws IllegalArgumentException with a sentence, if there are too few or too many questions, they are not of that
     *     form, or two of them cannot stand on one paper
     */
    public Gathered {
        questions = List.copyOf(questions);
        if (questions.size() < FEWEST || questions.size() > MOST) {
            throw new IllegalArgumentException("Three to six questions stand on one paper.");
        }
        for (int i = 0; i < questions.size(); i++) {
            if (!stands(form, questions.get(i))) {
                throw new IllegalArgumentException("This question is not asked as " + form + ".");
            }
            for (int j = 0; j < i; j++) {
                if (!apart(questions.get(i), questions.get(j))) {
                    throw new IllegalArgumentException("These questions cannot stand on one paper.");
                }
            }
        }
    }

    /** The form in which a question can be gathered with others; empty when it cannot. */
    public static Optional<Form> form(Question question) {
        return List.of(Form.ORDERING, Form.MATCHING).stream()
                .filter(form -> suits(form, question))
                .findFirst();
    }

    /**
     * Gathers a question with others.
     *
     * @param first the question that is to be asked
     * @param others in order of preference; those that do not fit are left out
     * @return empty when there are too few
     */
    public static Optional<Gathered> of(Question first, List<Question> others) {
        var form = form(first);
        if (form.isEmpty()) {
            return Optional.empty();
        }
        var questions = new ArrayList<Question>();
        questions.add(first);
        for (var other : others) {
            if (questions.size() < MOST_BETWEEN
                    && suits(form.get(), other)
                    && questions.stream().allMatch(one -> together(one, other))) {
                questions.add(other);
            }
        }
        boolean enough = questions.size() >= (form.get() == Form.ORDERING ? MOST_BETWEEN : FEWEST);
        return enough ? Optional.of(new Gathered(form.get(), questions)) : Optional.empty();
    }

    private static boolean suits(Form form, Question question) {
        return switch (form) {
            case ORDERING ->
                question.key() instanceof Key.Date date
                        && date.date().precision().compareTo(Precision.DECADE) <= 0
                        && !question.stem().contains(Key.Cloze.GAP) // a timeline of blanks cannot be read
                        && !YEAR.matcher(question.stem()).find();
            case MATCHING -> question.key() instanceof Key.Name;
            case CHOICE, TRUTH, FLASHCARD, CLOZE, TYPED -> false;
        };
    }

    /**
     * Gathers questions for a short game, whatever they ask for as long as no two could be taken for each other.
     *
     * @param form {@link Form#ORDERING} or {@link Form#MATCHING}
     * @param candidates in order of preference; those that do not fit are left out
     * @return empty when there are too few
     */
    public static Optional<Gathered> game(Form form, List<Question> candidates) {
        var questions = new ArrayList<Question>();
        for (var candidate : candidates) {
            if (questions.size() < MOST
                    && stands(form, candidate)
                    && questions.stream().allMatch(one -> apart(one, candidate))) {
                questions.add(candidate);
            }
        }
        return questions.size() < FEWEST ? Optional.empty() : Optional.of(new Gathered(form, questions));
    }

    /** Whether it can stand on a paper of that form. */
    private static boolean stands(Form form, Question question) {
        return switch (question.key()) {
            case Key.Date date -> form == Form.MATCHING || suits(form, question);
            case Key.Name name -> form == Form.MATCHING;
            case Key.Figure figure -> form == Form.MATCHING;
            case Key.Text text -> form == Form.MATCHING;
            case Key.Choice choice -> false;
            case Key.Truth truth -> false;
            case Key.Ordering ordering -> false;
            case Key.Matching matching -> false;
            case Key.Cloze cloze -> false;
        };
    }

    /** Whether two questions can stand on one paper and ask for things of one kind, so that the kind gives nothing away. */
    private static boolean together(Question one, Question other) {
        boolean dates = one.key() instanceof Key.Date && other.key() instanceof Key.Date;
        boolean alike = dates
                || (one.key() instanceof Key.Name mine
                        && other.key() instanceof Key.Name theirs
                        && mine.kind() == theirs.kind());
        return alike && apart(one, other);
    }

    /** Whether two questions have answers that are surely not the same, and neither gives the other's away. */
    private static boolean apart(Question one, Question other) {
        boolean apart = one.id().deck().equals(other.id().deck())
                && !one.stem().equals(other.stem())
                && !one.stem().contains(other.key().shown())
                && !other.stem().contains(one.key().shown());
        return apart
                && switch (one.key()) {
                    case Key.Date mine ->
                        !(other.key() instanceof Key.Date theirs && mine.date().overlaps(theirs.date()));
                    case Key.Name mine -> !(other.key() instanceof Key.Name theirs && related(mine, theirs));
                    case Key.Figure mine -> isWrong(one, other) && isWrong(other, one);
                    case Key.Text mine -> isWrong(one, other) && isWrong(other, one);
                    case Key.Choice choice -> false;
                    case Key.Truth truth -> false;
                    case Key.Ordering ordering -> false;
                    case Key.Matching matching -> false;
                    case Key.Cloze cloze -> false;
                };
    }

    /** Whether the other question's answer would be wrong for this one. */
    private static boolean isWrong(Question question, Question other) {
        return Grading.grade(
                                question,
                                Form.TYPED,
                                new Response.Typed(other.key().shown()),
                                List.of())
                        .verdict()
                == Verdict.WRONG;
    }

    /** Whether one name is a part, another form or an alias of the other. */
    private static boolean related(Key.Name mine, Key.Name theirs) {
        String one = Normal.joined(mine.name());
        String two = Normal.joined(theirs.name());
        return one.contains(two)
                || two.contains(one)
                || Abbreviation.either(mine.name(), theirs.name())
                || mine.aliases().contains(theirs.name())
                || theirs.aliases().contains(mine.name());
    }

    /** The stems, in the order of the questions. */
    public List<String> stems() {
        return questions.stream().map(Question::stem).toList();
    }

    /** The answers, in the order of the questions. */
    public List<String> answers() {
        return questions.stream().map(question -> question.key().shown()).toList();
    }

    /** The questions of a response among those that it can mean, in its order; a stem that none of them has is left out. */
    public static List<Question> named(Response response, List<Question> among) {
        List<String> stems = switch (response) {
            case Response.Ordered ordered -> ordered.items();
            case Response.Matched matched -> List.copyOf(matched.pairs().keySet());
            case Response.Chosen chosen -> List.of();
            case Response.Typed typed -> List.of();
            case Response.Filled filled -> List.of();
            case Response.Judged judged -> List.of();
            case Response.SelfRated rated -> List.of();
        };
        return stems.stream()
                .flatMap(stem ->
                        among.stream().filter(question -> question.stem().equals(stem)))
                .distinct()
                .toList();
    }

    /** The grade of each question, in the order of the questions. */
    public SequencedMap<QuestionId, Grade> grade(Response response) {
        var grades = new LinkedHashMap<QuestionId, Grade>();
        for (var question : questions) {
            grades.put(
                    question.id(),
                    switch (response) {
                        case Response.Ordered ordered -> ordered(question, ordered.items());
                        case Response.Matched matched -> matched(question, matched.pairs());
                        case Response.Chosen chosen -> Grading.MISFIT;
                        case Response.Typed typed -> Grading.MISFIT;
                        case Response.Filled filled -> Grading.MISFIT;
                        case Response.Judged judged -> Grading.MISFIT;
                        case Response.SelfRated rated -> Grading.MISFIT;
                    });
        }
        return grades;
    }

    /** The share of the others that stand on the right side of it. */
    private Grade ordered(Question question, List<String> items) {
        var shown = Why.of(Ground.TIMELINE, timeline());
        int own = items.indexOf(question.stem());
        long right = questions.stream()
                .filter(other -> !other.equals(question))
                .filter(other -> {
                    int at = items.indexOf(other.stem());
                    return own >= 0 && at >= 0 && (at < own) == first(other).isBefore(first(question));
                })
                .count();
        double fraction = (double) right / (questions.size() - 1);
        return fraction >= HALF ? OptionGrading.share(fraction, shown) : new Grade(0, Verdict.WRONG, shown);
    }

    private static LocalDate first(Question question) {
        return question.key() instanceof Key.Date date ? date.date().first() : LocalDate.MIN;
    }

    private String timeline() {
        return questions.stream()
                .sorted(Comparator.comparing(Gathered::first))
                .map(question -> question.key().shown() + " (" + question.stem() + ")")
                .collect(Collectors.joining(" → "));
    }

    private static Grade matched(Question question, Map<String, String> pairs) {
        String shown = question.key().shown();
        return shown.equals(pairs.get(question.stem()))
                ? Grade.right(Ground.BELONGS, shown)
                : Grade.wrong(Ground.BELONGS, shown);
    }
}
