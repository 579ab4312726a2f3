package tumen.study;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tumen.memory.Days;
import tumen.memory.Moment;
import tumen.memory.Rating;
import tumen.people.Person;
import tumen.question.Form;
import tumen.question.Grade;
import tumen.question.Grading;
import tumen.question.Question;
import tumen.question.QuestionId;

/** Practising, on whatever keeps the cards. Pure but for what {@link Cards} keeps and the library that is swapped. */
public final class Practice implements Studying {
    /** New cards a day unless somebody chooses otherwise. */
    public static final int NEW_A_DAY = 20;

    /** When nothing else is left, a card on steps is asked this much early rather than let the person wait. */
    static final Duration AHEAD = Duration.ofMinutes(20);

    /** Nobody thinks longer than that: they went away. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Cards cards;
    private final Scheduling scheduling;
    private final int newADay;
    private final Pace pace;
    private volatile Library library;

    /**
     * Practises on these cards.
     *
     * @param scheduling as it is stored, with its number
     * @param newADay most new cards on one of a person's days
     */
    public Practice(Cards cards, Library library, Scheduling scheduling, int newADay) {
        if (newADay < 0) {
            throw new IllegalArgumentException("There cannot be " + newADay + " new cards a day.");
        }
        this.cards = cards;
        this.library = library;
        this.scheduling = scheduling;
        this.newADay = newADay;
        this.pace = new Pace(cards);
    }

    /** Goes on with the bank as it is now. */
    public void use(Library loaded) {
        library = loaded;
    }

    @Override
    public Library library() {
        return library;
    }

    @Override
    public Optional<Asked> next(Person person, @Nullable String deck, Instant now) {
        var bank = library;
        var queue = new ReviewQueue(bank, cards.of(person.id()), moment(person, now), scheduling.fsrs(), newADay);
        return queue.next(deck).flatMap(bank::question).map(q -> Asking.ask(q, person.id(), queue.card(q.id())));
    }

    @Override
    public Optional<Asked> ask(Person person, QuestionId question, Instant now) {
        return library.question(question)
                .map(q -> Asking.ask(
                        q, person.id(), cards.card(person.id(), question).orElse(null)));
    }

    @Override
    public Map<Rating, Duration> intervals(Person person, QuestionId question, Instant now) {
        known(question);
        var card = cards.card(person.id(), question).orElse(null);
        var moment = moment(person, now);
        return Scheduling.intervals(scheduling.outcomes(card, person.id(), question, moment), moment, days(person));
    }

    @Override
    public Answered answer(Person person, Answer answer, Instant now) {
        var question = known(answer.question());
        check(question, answer);
        String response = ResponseText.of(answer.response());
        var grade = Grading.grade(
                question,
                answer.form(),
                answer.response(),
                library.names(question.id().deck()));
        var taken = answer.taken().compareTo(LONGEST) > 0 ? LONGEST : answer.taken();
        var suggested = suggest(person, answer.form(), grade, taken);
        var rating = answer.rating() == null ? suggested : answer.rating();
        var moment = moment(person, now);
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
        var entry = new Entry(
                review,
                answer.idempotencyKey(),
                response,
                grade.fraction(),
                grade.why(),
                suggested,
                days(person),
                scheduling);
        var answered = cards.change(ledger -> append(ledger, entry));
        if (!answered.repeated()) {
            pace.answered(person.id(), answer.form(), taken);
        }
        return answered;
    }

    @Override
    public Answered rerate(Person person, long review, Rating rating, String idempotencyKey, Instant now) {
        Answer.checkKey(idempotencyKey);
        return cards.change(ledger -> {
            var repeated = ledger.entry(person.id(), idempotencyKey);
            if (repeated.isPresent()) {
                return repeated(ledger, repeated.get());
            }
            var old = ledger.entry(person.id(), review).orElseThrow(() -> new UnknownReview(review));
            var question = old.review().question();
            if (ledger.card(person.id(), question)
                    .filter(card -> card.lastReview() == review)
                    .isEmpty()) {
                throw new UnknownReview(review);
            }
            ledger.takeBack(old, undoing(idempotencyKey), moment(person, now), days(person));
            refold(ledger, person.id(), question);
            return append(ledger, old.rated(rating, idempotencyKey));
        });
    }

    @Override
    public Optional<QuestionId> undo(Person person, String idempotencyKey, Instant now) {
        Answer.checkKey(idempotencyKey);
        return cards.change(ledger -> {
            var repeated = ledger.takenBack(person.id(), undoing(idempotencyKey));
            if (repeated.isPresent()) {
                return repeated;
            }
            var moment = moment(person, now);
            return ledger.latest(person.id(), moment.day()).map(latest -> {
                ledger.takeBack(latest, undoing(idempotencyKey), moment, days(person));
                refold(ledger, person.id(), latest.review().question());
                return latest.review().question();
            });
        });
    }

    @Override
    public Overview overview(Person person, Instant now) {
        var moment = moment(person, now);
        var mine = cards.of(person.id());
        return Overviews.of(
                library,
                mine,
                moment,
                days(person),
                scheduling.fsrs(),
                newADay,
                cards.done(person.id(), moment.day()),
                cards.durations(person.id(), null, Pace.MEMORY));
    }

    @Override
    public List<Review> history(Person person, QuestionId question) {
        return cards.history(person.id(), question);
    }

    private Answered append(Ledger ledger, Entry entry) {
        var review = entry.review();
        var before = ledger.card(review.person(), review.question()).orElse(null);
        var id = ledger.append(entry);
        if (id.isEmpty()) {
            var stored = ledger.entry(review.person(), entry.idempotencyKey());
            return repeated(
                    ledger,
                    stored.filter(s -> s.review().question().equals(review.question()))
                            .orElseThrow(KeyUsed::new));
        }
        var outcomes = entry.scheduling().outcomes(before, review.person(), review.question(), entry.moment());
        var kept = entry.numbered(id.getAsLong());
        ledger.put(entry.scheduling().after(before, kept.review(), entry.days(), outcomes.of(review.rating())));
        return answered(kept, Scheduling.intervals(outcomes, entry.moment(), entry.days()), false);
    }

    /** What was answered the first time. */
    private static Answered repeated(Ledger ledger, Entry stored) {
        var review = stored.review();
        var earlier = ledger.standing(review.person(), review.question()).stream()
                .filter(entry -> entry.review().id() < review.id())
                .toList();
        var outcomes = stored.scheduling()
                .outcomes(Scheduling.fold(earlier).orElse(null), review.person(), review.question(), stored.moment());
        return answered(stored, Scheduling.intervals(outcomes, stored.moment(), stored.days()), true);
    }

    private static Answered answered(Entry entry, Map<Rating, Duration> intervals, boolean repeated) {
        var review = entry.review();
        return new Answered(
                review.id(),
                review.question(),
                new Grade(entry.fraction(), review.verdict(), entry.why()),
                review.rating(),
                entry.suggested(),
                intervals,
                repeated);
    }

    private static void refold(Ledger ledger, long person, QuestionId question) {
        Scheduling.fold(ledger.standing(person, question))
                .ifPresentOrElse(ledger::put, () -> ledger.drop(person, question));
    }

    /** Keys of clients hold no slash, so this one meets none of theirs. */
    private static String undoing(String key) {
        return key + "/undo";
    }

    private Rating suggest(Person person, Form form, Grade grade, Duration taken) {
        return switch (grade.verdict()) {
            case WRONG -> Rating.AGAIN;
            case PARTIAL -> Rating.HARD;
            case RIGHT -> pace.isFast(person.id(), form, taken) ? Rating.EASY : Rating.GOOD;
        };
    }

    private Question known(QuestionId id) {
        return library.question(id).orElseThrow(() -> new UnknownQuestion(id));
    }

    private static void check(Question question, Answer answer) {
        if (!question.forms().contains(answer.form())) {
            throw new IllegalArgumentException("This question is not asked as " + answer.form() + ".");
        }
        if (!ResponseText.fits(answer.form(), answer.response())) {
            throw new IllegalArgumentException("The response does not fit the form " + answer.form() + ".");
        }
        if (answer.form() == Form.FLASHCARD && answer.rating() == null) {
            throw new IllegalArgumentException("A flashcard is rated by who turned it: Again, Hard, Good or Easy.");
        }
        if (answer.version() < 1 || answer.version() > question.version()) {
            throw new IllegalArgumentException("There is no version " + answer.version() + " of this question.");
        }
    }

    private static Days days(Person person) {
        return new Days(person.zone(), person.rolloverHour());
    }

    private static Moment moment(Person person, Instant now) {
        return days(person).moment(Instant.ofEpochMilli(now.toEpochMilli()));
    }
}
