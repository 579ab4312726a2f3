package tumen.study;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tumen.memory.Moment;
import tumen.memory.Rating;
import tumen.people.Person;
import tumen.question.Form;
import tumen.question.Gathered;
import tumen.question.Grade;
import tumen.question.Grading;
import tumen.question.Hints;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.question.Verdict;

/**
 * Makes of an answer what the log keeps.
 *
 * @param cards what is known of persons
 * @param pace how fast they answer
 * @param library the bank as it is now
 */
record Entries(Cards cards, Pace pace, Supplier<Library> library) {
    /** Nobody thinks longer than that: they went away. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /**
     * The answer as it is to be logged, graded.
     *
     * @param grades of a paper with several questions; empty for a question alone
     */
    Entry of(
            Person person,
            Question question,
            Answer answer,
            Optional<? extends Map<QuestionId, Grade>> grades,
            Moment moment,
            Regime regime,
            Occasion occasion) {
        String response = ResponseText.of(answer.response());
        var grade = grades.map(each -> each.getOrDefault(question.id(), Papers.MISSING))
                .orElseGet(() -> Grading.grade(
                        question,
                        answer.form(),
                        answer.response(),
                        library.get().names(question.id().deck())));
        var taken = within(answer.taken());
        var suggested =
                answer.hints() == 0 ? suggest(person, answer.form(), grade, taken) : hinted(grade, answer.hints());
        var rating = answer.rating() == null ? suggested : answer.rating();
        var review = new Review(
                0,
                person.id(),
                question.id(),
                answer.version(),
                answer.form(),
                grade.verdict(),
                rating,
                moment.at(),
                moment.day(),
                taken);
        return new Entry(
                occasion,
                review,
                answer.idempotencyKey(),
                response,
                grade.fraction(),
                grade.why().and(Hints.cost(answer.hints())),
                suggested,
                regime.days(),
                regime.scheduling(question.id().deck()),
                null);
    }

    /** An answer that was graded elsewhere, as it is to be logged. */
    static Entry of(Person person, Heard heard, Moment moment, Regime regime) {
        var rating = rating(heard.grade());
        var review = new Review(
                0,
                person.id(),
                heard.question(),
                heard.version(),
                heard.form(),
                heard.grade().verdict(),
                rating,
                moment.at(),
                moment.day(),
                within(heard.taken()));
        return new Entry(
                heard.occasion(),
                review,
                heard.idempotencyKey(),
                ResponseText.of(heard.response()),
                heard.grade().fraction(),
                heard.grade().why(),
                rating,
                regime.days(),
                regime.scheduling(heard.question().deck()),
                null);
    }

    /** What the log keeps of the other questions on the paper that the person has learnt. */
    List<Entry> others(Person person, Entry first, Gathered paper, Map<QuestionId, Grade> grades) {
        var learnt = paper.questions().stream()
                .filter(question -> !question.id().equals(first.review().question()))
                .filter(question -> cards.card(person.id(), question.id()).isPresent())
                .toList();
        var entries = new ArrayList<Entry>();
        for (var question : learnt) {
            var grade = grades.getOrDefault(question.id(), Papers.MISSING);
            var rating =
                    suggest(person, first.review().form(), grade, first.review().taken());
            entries.add(Papers.entry(first, question, grade, rating, entries.size() + 1));
        }
        return entries;
    }

    private Rating suggest(Person person, Form form, Grade grade, Duration taken) {
        var rating = rating(grade);
        return rating == Rating.GOOD && pace.isFast(person.id(), form, taken) ? Rating.EASY : rating;
    }

    /** After hints right is hard, and after the whole passage not known. */
    private static Rating hinted(Grade grade, int hints) {
        return grade.verdict() == Verdict.WRONG || hints >= Hints.MOST ? Rating.AGAIN : Rating.HARD;
    }

    private static Rating rating(Grade grade) {
        return switch (grade.verdict()) {
            case WRONG -> Rating.AGAIN;
            case PARTIAL -> Rating.HARD;
            case RIGHT -> Rating.GOOD;
        };
    }

    private static Duration within(Duration taken) {
        return taken.compareTo(LONGEST) > 0 ? LONGEST : taken;
    }

    /** Takes note of how fast it was. */
    void answered(Entry entry) {
        var review = entry.review();
        pace.answered(review.person(), review.form(), review.taken());
    }
}
