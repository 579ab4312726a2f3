package tumen.study;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tumen.memory.Moment;
import tumen.memory.Rating;
import tumen.people.Person;
import tumen.question.Form;
import tumen.question.Key;
import tumen.question.Question;

/** Gives cards to devices, and takes up what was answered on them. */
final class Offline implements Merging {
    /** More than anybody answers in a day. */
    private static final int MOST_CARDS = 120;

    /** A clock that is wrong by less is left as it is: the way takes time too. */
    private static final Duration CLOSE = Duration.ofMinutes(2);

    private static final Duration OLDEST = Duration.ofDays(90);
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    private final Cards cards;
    private final Regimes regimes;
    private final Loads loads;
    private final Entries entries;
    private final Supplier<Library> library;
    private final Function<Person, Library> open;

    /** @param open what a person may be asked of it */
    Offline(
            Cards cards,
            Regimes regimes,
            Loads loads,
            Entries entries,
            Supplier<Library> library,
            Function<Person, Library> open) {
        this.cards = cards;
        this.regimes = regimes;
        this.loads = loads;
        this.entries = entries;
        this.library = library;
        this.open = open;
    }

    @Override
    public List<Prefetched> queue(Person person, Instant now) {
        var bank = open.apply(person);
        var regime = regimes.of(person);
        var moment = moment(regime, now);
        var queue = new ReviewQueue(bank, cards.hand(person.id()), moment, regime);
        return queue.today().stream()
                .map(bank::question)
                .flatMap(Optional::stream)
                .flatMap(question -> asked(question, person, queue.card(question.id())).stream()
                        .map(asked -> new Prefetched(
                                asked, outcomes(person, queue.card(question.id()), asked, moment, regime))))
                .limit(MOST_CARDS)
                .toList();
    }

    /** In a form that a device can grade by itself; empty when there is none. */
    private static Optional<Asked> asked(Question question, Person person, @Nullable Card card) {
        return Stream.concat(
                        Stream.of(Asking.ask(question, person.id(), card, null)),
                        Stream.of(Form.FLASHCARD, Form.CHOICE, Form.TRUTH)
                                .filter(question.forms()::contains)
                                .map(form -> Asking.ask(question, person.id(), card, form)))
                .filter(asked -> switch (asked.form()) {
                    case CHOICE -> !(question.key() instanceof Key.Choice);
                    case TRUTH, FLASHCARD -> true;
                    case ORDERING, MATCHING, CLOZE, TYPED -> false;
                })
                .findFirst();
    }

    private List<Map<Rating, Outcome>> outcomes(
            Person person, @Nullable Card stored, Asked asked, Moment now, Regime regime) {
        var scheduling = regime.scheduling(asked.question().deck());
        var card =
                stored == null || scheduling.fsrs().model().knows(stored.state().memory())
                        ? stored
                        : cards.change(ledger -> Optional.ofNullable(
                                        Booking.understood(ledger, scheduling, person.id(), asked.question())))
                                .orElse(null);
        var seeded = scheduling.seeded(card, person.id(), asked.question());
        var outcomes = new ArrayList<Map<Rating, Outcome>>();
        for (int ahead = 0; ahead < DAYS; ahead++) {
            var day = regime.days().startOf(now.day().plusDays(ahead)).plus(HALF_A_DAY);
            var at = ahead == 0 ? now : new Moment(day, now.day().plusDays(ahead));
            var preview = scheduling.outcomes(card, at, seeded);
            var each = new EnumMap<Rating, Outcome>(Rating.class);
            for (var rating : Rating.values()) {
                var scheduled = preview.of(rating);
                each.put(
                        rating,
                        new Outcome(scheduled.days(), scheduled.days() == 0 ? scheduled.delay() : Duration.ZERO));
            }
            outcomes.add(each);
        }
        return outcomes;
    }

    private static Moment moment(Regime regime, Instant at) {
        return regime.days().moment(Instant.ofEpochMilli(at.toEpochMilli()));
    }

    @Override
    public List<Merged> merge(Person person, List<Waiting> answers, Instant sent, Instant now) {
        var regime = regimes.of(person);
        var booking = new Booking(library.get(), regime, loads.of(person.id(), regime.days()));
        var wrong = Duration.between(sent, now);
        var shift = wrong.abs().compareTo(CLOSE) > 0 ? wrong : Duration.ZERO;
        var ready = new ArrayList<Ready>();
        for (var waiting : answers) {
            ready.add(ready(person, waiting, within(waiting.at().plus(shift), now), regime, now));
        }
        var merged = cards.change(ledger ->
                ready.stream().map(each -> merge(ledger, booking, each)).toList());
        for (int i = 0; i < merged.size(); i++) {
            var entry = ready.get(i).entry();
            if (entry != null && merged.get(i).fate() == Fate.STORED) {
                entries.answered(entry);
            }
        }
        return merged;
    }

    private static Instant within(Instant at, Instant now) {
        var oldest = now.minus(OLDEST);
        return at.isAfter(now) ? now : at.isBefore(oldest) ? oldest : at;
    }

    /**
     * An answer as it will stand in the log.
     *
     * @param entry null when it cannot stand there
     * @param sentence why not
     */
    private record Ready(String key, @Nullable Entry entry, Arrival arrival, String sentence) {}

    private Ready ready(Person person, Waiting waiting, Instant at, Regime regime, Instant now) {
        var answer = waiting.answer();
        var arrival = new Arrival(waiting.device(), waiting.sequence(), waiting.at(), now);
        var question = library.get().question(answer.question());
        if (question.isEmpty()) {
            return new Ready(answer.idempotencyKey(), null, arrival, "This question is not in the bank any more.");
        }
        try {
            Practice.check(question.get(), answer);
            var moment = moment(regime, at);
            var entry = entries.of(person, question.get(), answer, Optional.empty(), moment, regime, Occasion.OFFLINE);
            return new Ready(answer.idempotencyKey(), entry, arrival, "");
        } catch (IllegalArgumentException e) {
            return new Ready(answer.idempotencyKey(), null, arrival, String.valueOf(e.getMessage()));
        }
    }

    private static Merged merge(Ledger ledger, Booking booking, Ready ready) {
        var entry = ready.entry();
        if (entry == null) {
            return new Merged(ready.key(), Fate.REFUSED, ready.sentence());
        }
        var since = ledger.since(entry.review().question(), entry.review().version());
        var dated = entry.review().at().isBefore(since) ? entry.at(moment(booking.regime(), since)) : entry;
        try {
            boolean repeated = booking.merge(ledger, dated, ready.arrival()).repeated();
            if (!repeated) {
                Practice.practised(ledger, booking, dated);
            }
            return new Merged(ready.key(), repeated ? Fate.REPEATED : Fate.STORED, "");
        } catch (Studying.KeyUsed e) {
            return new Merged(ready.key(), Fate.REFUSED, String.valueOf(e.getMessage()));
        }
    }
}
