package tumen.study;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import tumen.memory.Moment;
import tumen.memory.Rating;
import tumen.people.Person;
import tumen.question.Form;
import tumen.question.Gathered;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.question.Response;

/** Practising, on whatever keeps the cards. Pure but for what {@link Cards} keeps and the library that is swapped. */
public final class Practice implements Studying {
    /** New cards a day unless somebody chooses otherwise. */
    public static final int NEW_A_DAY = 20;

    /** When nothing else is left, a card on steps is asked this much early rather than let the person wait. */
    static final Duration AHEAD = Duration.ofMinutes(20);

    private final Cards cards;
    private final Entries entries;
    private final Regimes regimes;
    private final Loads loads;
    private final Decisions decisions;
    private final Planner planner;
    private volatile Library library;
    private volatile Function<Person, Set<String>> shut = person -> Set.of();

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
        this.entries = new Entries(cards, new Pace(cards), this::library);
        this.regimes = new Regimes(cards, scheduling, newADay);
        this.loads = new Loads(cards);
        var moves = new Moves(cards, regimes, loads);
        this.decisions = new Decisions(cards, regimes, moves);
        this.planner = new Planner(cards, this::library, regimes, loads, moves);
    }

    /** What persons decide about their practice. */
    public Deciding deciding() {
        return decisions;
    }

    /** Setting right what went wrong today. */
    public Correcting correcting() {
        return new Corrections(cards, regimes, loads, this::library);
    }

    /**
     * Changing questions of the bank.
     *
     * @param shelf where its files stand
     * @param persons the person of a number; empty when there is none
     */
    public Revising revising(Catalogue catalogue, Bookshelf shelf, LongFunction<Optional<Person>> persons) {
        return new Revisions(cards, regimes, loads, this::library, catalogue, shelf, persons);
    }

    /** Practising without a connection. */
    public Merging merging() {
        return new Offline(cards, regimes, loads, entries, this::library, this::open);
    }

    /** Plans for the coming days. */
    public Planning planning() {
        return planner;
    }

    /** Fitting the model of memory to a person's own answers. */
    public Fitting fitting(Records records) {
        return new Fitting(cards, records, planner);
    }

    /** Short games of several questions. */
    public Drills drills(Records records) {
        return new Drills(cards, records, this::library, this::shut, regimes, loads);
    }

    /** Looking back at what was practised. */
    public Insight insight(Records records) {
        return new Insight(cards, records, this::library, regimes, decisions);
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
    public Set<String> shut(Person person) {
        return shut.apply(person);
    }

    @Override
    public void shutting(Function<Person, Set<String>> decks) {
        shut = decks;
    }

    /** What is not shut for the person. */
    private Library open(Person person) {
        return library.without(shut(person));
    }

    private void check(Person person, @Nullable String deck) {
        if (deck != null && shut(person).contains(deck)) {
            throw new Shut();
        }
    }

    @Override
    public Optional<Asked> next(Person person, @Nullable String deck, Instant now) {
        check(person, deck);
        var bank = open(person);
        var regime = regimes.of(person);
        var queue = new ReviewQueue(bank, cards.hand(person.id()), moment(regime, now), regime);
        return queue.next(deck).flatMap(bank::question).map(q -> {
            var card = queue.card(q.id());
            var fixed = regime.of(q.id().deck()).form();
            return card == null || fixed != null
                    ? Asking.ask(q, person.id(), card, fixed)
                    : Asking.derived(q, person.id(), card, () -> Papers.learnt(bank, queue, q))
                            .orElseGet(() -> Asking.ask(q, person.id(), card, null));
        });
    }

    @Override
    public Optional<Asked> ask(Person person, QuestionId question, Instant now) {
        check(person, question.deck());
        return library.question(question)
                .map(q -> Asking.ask(
                        q,
                        person.id(),
                        cards.card(person.id(), question).orElse(null),
                        regimes.of(person).of(question.deck()).form()));
    }

    @Override
    public Map<Rating, Duration> intervals(Person person, QuestionId question, Instant now) {
        check(person, question.deck());
        known(question);
        var booking = booking(person);
        var moment = moment(booking.regime(), now);
        var scheduling = booking.regime().scheduling(question.deck());
        var kept = cards.card(person.id(), question);
        boolean known = kept.filter(
                        card -> !scheduling.fsrs().model().knows(card.state().memory()))
                .isEmpty();
        var card = known
                ? kept
                : cards.change(
                        ledger -> Optional.ofNullable(Booking.understood(ledger, scheduling, person.id(), question)));
        var outcomes = booking.preview(card.orElse(null), person.id(), question, moment);
        return Scheduling.intervals(outcomes, moment, booking.regime().days());
    }

    @Override
    public Answered answer(Person person, Answer answer, Instant now) {
        try {
            return submit(person, answer, now).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public CompletableFuture<Answered> submit(Person person, Answer answer, Instant now) {
        check(person, answer.question().deck());
        var question = known(answer.question());
        check(question, answer);
        var paper = Papers.of(library, question, answer);
        var grades = paper.map(each -> each.grade(answer.response()));
        var booking = booking(person);
        var entry = entries.of(
                person, question, answer, grades, moment(booking.regime(), now), booking.regime(), Occasion.PRACTICE);
        var others = paper.isEmpty() ? List.<Entry>of() : entries.others(person, entry, paper.get(), grades.get());
        return book(booking, entry, others).thenApply(answered -> {
            if (!answered.repeated()) {
                entries.answered(entry);
            }
            return answered;
        });
    }

    @Override
    public Optional<Asked> cram(Person person, @Nullable String deck, int at, Instant now) {
        check(person, deck);
        var bank = open(person);
        var regime = regimes.of(person);
        var hand = cards.hand(person.id());
        return Cram.order(bank, hand, deck, regime, moment(regime, now)).stream()
                .skip(at)
                .findFirst()
                .flatMap(bank::question)
                .map(q -> Asking.ask(
                        q,
                        person.id(),
                        hand.card(q.id()).orElse(null),
                        regime.of(q.id().deck()).form()));
    }

    @Override
    public Answered crammed(Person person, Answer answer, Instant now) {
        check(person, answer.question().deck());
        var question = known(answer.question());
        check(question, answer);
        var grades = Papers.of(library, question, answer).map(each -> each.grade(answer.response()));
        var regime = regimes.of(person);
        var entry = entries.of(person, question, answer, grades, moment(regime, now), regime, Occasion.CRAM);
        return cards.change(ledger -> Booking.crammed(ledger, entry));
    }

    @Override
    public Answered remember(Person person, Heard heard, Instant now) {
        known(heard.question());
        var booking = booking(person);
        var moment = moment(booking.regime(), now);
        return cards.change(ledger -> Hearing.told(ledger, booking, person, heard, moment));
    }

    @Override
    public Answered rerate(Person person, long review, Rating rating, String idempotencyKey, Instant now) {
        Answer.checkKey(idempotencyKey);
        var booking = booking(person);
        return cards.change(ledger -> {
            var repeated = ledger.entry(person.id(), idempotencyKey);
            if (repeated.isPresent()) {
                return Booking.repeated(ledger, repeated.get());
            }
            var old = ledger.entry(person.id(), review).orElseThrow(() -> new UnknownReview(review));
            var question = old.review().question();
            check(person, question.deck());
            if (ledger.card(person.id(), question)
                    .filter(card -> card.lastReview() == review)
                    .isEmpty()) {
                throw new UnknownReview(review);
            }
            var regime = booking.regime();
            ledger.takeBack(old, Corrections.undoing(idempotencyKey), moment(regime, now), regime.days());
            booking.refold(ledger, person.id(), question);
            return booking.append(ledger, old.rated(rating, idempotencyKey));
        });
    }

    @Override
    public Optional<QuestionId> undo(Person person, String idempotencyKey, Instant now) {
        Answer.checkKey(idempotencyKey);
        var booking = booking(person);
        return cards.change(ledger -> {
            var repeated = ledger.takenBack(person.id(), Corrections.undoing(idempotencyKey));
            if (repeated.isPresent()) {
                return repeated;
            }
            var regime = booking.regime();
            var moment = moment(regime, now);
            return ledger.latest(person.id(), moment.day()).map(latest -> {
                Corrections.takeBack(ledger, booking, latest, idempotencyKey, moment);
                return latest.review().question();
            });
        });
    }

    @Override
    public Overview overview(Person person, Instant now) {
        var regime = regimes.of(person);
        var moment = moment(regime, now);
        var hand = cards.hand(person.id());
        var today = hand.lastOn(moment.day()).stream().map(Card::question).toList();
        return Overviews.of(
                open(person),
                hand,
                moment,
                regime,
                cards.done(person.id(), moment.day(), today),
                cards.durations(person.id(), null, Pace.MEMORY));
    }

    @Override
    public List<Review> history(Person person, QuestionId question) {
        return cards.history(person.id(), question);
    }

    private Booking booking(Person person) {
        var regime = regimes.of(person);
        return new Booking(library, regime, loads.of(person.id(), regime.days()));
    }

    /** Stores the answer, and with the first one of a day that the person practised on it. */
    private CompletableFuture<Answered> book(Booking booking, Entry entry, List<Entry> others) {
        var day = entry.review().day();
        if (booking.load().isNoted(day)) {
            return cards.submit(ledger -> Papers.append(ledger, booking, entry, others));
        }
        return cards.submit(ledger -> {
                    practised(ledger, booking, entry);
                    return Papers.append(ledger, booking, entry, others);
                })
                .thenApply(answered -> {
                    booking.load().note(day);
                    return answered;
                });
    }

    static void practised(Ledger ledger, Booking booking, Entry entry) {
        long person = entry.review().person();
        var day = entry.review().day();
        var preferences = booking.regime().preferences();
        var streak = ledger.practised(person, day.minusDays(1))
                .map(last -> last.on(day, preferences))
                .orElse(new Streak(day, 1));
        ledger.practised(person, streak);
        for (var later : ledger.practisedAfter(person, day)) {
            streak = streak.on(later, preferences);
            ledger.practised(person, streak);
        }
    }

    private Question known(QuestionId id) {
        return library.question(id).orElseThrow(() -> new UnknownQuestion(id));
    }

    static void check(Question question, Answer answer) {
        if (!question.forms().contains(answer.form()) && !derived(question, answer)) {
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

    /** Whether it was asked in a form that is made from several questions, or from one of its options. */
    private static boolean derived(Question question, Answer answer) {
        return (question.claims()
                        && answer.response() instanceof Response.Judged judged
                        && !judged.claim().isEmpty())
                || Gathered.form(question).filter(answer.form()::equals).isPresent();
    }

    static Moment moment(Regime regime, Instant now) {
        return regime.days().moment(Instant.ofEpochMilli(now.toEpochMilli()));
    }
}
