package tumen.study;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tumen.memory.ChosenDays;
import tumen.memory.Fuzz;
import tumen.memory.Moment;
import tumen.memory.Outcomes;
import tumen.memory.Rating;
import tumen.question.Grade;
import tumen.question.QuestionId;

/**
 * Writes one person's answers into the log and keeps their cards the fold over it.
 *
 * @param library the bank as it is now
 * @param regime how the person practises
 * @param load what is due on each of their days
 */
record Booking(Library library, Regime regime, Loads.Load load) {
    /** What each rating of an answer given at that moment would do: what stands on the buttons. */
    Outcomes preview(@Nullable Card card, long person, QuestionId question, Moment now) {
        var scheduling = regime.scheduling(question.deck());
        return scheduling.outcomes(card, now, fuzz(scheduling, card, person, question, now));
    }

    private Fuzz fuzz(Scheduling scheduling, @Nullable Card card, long person, QuestionId question, Moment now) {
        var seeded = scheduling.seeded(card, person, question);
        return scheduling.fuzz()
                ? Balance.of(question, library.siblings(question), now.day(), regime, load, seeded)
                : seeded;
    }

    /** Appends the answer and moves the card; a key that was used says again what was answered then. */
    Answered append(Ledger ledger, Entry entry) {
        var review = entry.review();
        var stored = ledger.card(review.person(), review.question()).orElse(null);
        var before = before(ledger, entry, stored);
        var outcomes = entry.chosen() == null
                ? entry.scheduling()
                        .outcomes(
                                before,
                                entry.moment(),
                                fuzz(entry.scheduling(), before, review.person(), review.question(), entry.moment()))
                : entry.scheduling().outcomes(before, entry);
        var chosen = entry.chosen(ChosenDays.of(outcomes));
        return booked(ledger, chosen, stored, before, outcomes, ledger.append(chosen));
    }

    /**
     * The same for an answer that waited on a device. Its days are spread without regard to what else is due, which depends
     * on what has come already: so that answers lead to the same cards in whatever order they come.
     */
    Answered merge(Ledger ledger, Entry entry, Arrival arrival) {
        var review = entry.review();
        var stored = ledger.card(review.person(), review.question()).orElse(null);
        var before = before(ledger, entry, stored);
        var number = ledger.append(entry);
        if (number.isPresent()) {
            ledger.arrived(number.getAsLong(), arrival);
        }
        return booked(ledger, entry, stored, before, entry.scheduling().outcomes(before, entry), number);
    }

    private Answered booked(
            Ledger ledger,
            Entry entry,
            @Nullable Card stored,
            @Nullable Card before,
            Outcomes outcomes,
            OptionalLong number) {
        var review = entry.review();
        if (number.isEmpty()) {
            return ledger.entry(review.person(), entry.idempotencyKey())
                    .filter(first -> first.review().question().equals(review.question()))
                    .map(first -> repeated(ledger, first))
                    .orElseThrow(Studying.KeyUsed::new);
        }
        var kept = entry.numbered(number.getAsLong());
        if (comesLast(stored, entry)) {
            put(ledger, entry.scheduling().after(before, kept.review(), entry.days(), outcomes.of(review.rating())));
        } else {
            refold(ledger, review.person(), review.question());
        }
        return answered(kept, Scheduling.intervals(outcomes, entry.moment(), entry.days()), false);
    }

    /** Whether the entry was answered after everything that the card is folded from. */
    private static boolean comesLast(@Nullable Card stored, Entry entry) {
        return stored == null || stored.last().at().isBefore(entry.review().at());
    }

    /** The card just before the entry, with a state of its scheduling's model; null when there was none. */
    private static @Nullable Card before(Ledger ledger, Entry entry, @Nullable Card stored) {
        var review = entry.review();
        if (comesLast(stored, entry)) {
            return understood(ledger, entry.scheduling(), stored);
        }
        var earlier = ledger.standing(review.person(), review.question()).stream()
                .filter(each -> !each.review().at().isAfter(review.at()))
                .toList();
        var folded = Scheduling.fold(earlier, ledger.moves(review.person(), review.question()))
                .orElse(null);
        return entry.scheduling().understood(folded, earlier);
    }

    /** Appends an answer that changes no card. */
    static Answered crammed(Ledger ledger, Entry entry) {
        var id = ledger.append(entry);
        if (id.isPresent()) {
            return answered(entry.numbered(id.getAsLong()), Map.of(), false);
        }
        var person = entry.review().person();
        return ledger.entry(person, entry.idempotencyKey())
                .filter(stored ->
                        stored.review().question().equals(entry.review().question()))
                .map(stored -> answered(stored, Map.of(), true))
                .orElseThrow(Studying.KeyUsed::new);
    }

    /** The card with a state of that scheduling's model; null when there is none. */
    static @Nullable Card understood(Ledger ledger, Scheduling scheduling, long person, QuestionId question) {
        return understood(ledger, scheduling, ledger.card(person, question).orElse(null));
    }

    private static @Nullable Card understood(Ledger ledger, Scheduling scheduling, @Nullable Card card) {
        return card == null || scheduling.fsrs().model().knows(card.state().memory())
                ? card
                : scheduling.understood(card, ledger.standing(card.person(), card.question()));
    }

    /** What was answered the first time. */
    static Answered repeated(Ledger ledger, Entry stored) {
        var review = stored.review();
        var earlier = ledger.standing(review.person(), review.question()).stream()
                .filter(entry -> entry.isBefore(stored))
                .toList();
        var moves = ledger.moves(review.person(), review.question()).stream()
                .filter(move -> move.review() < review.id())
                .toList();
        var before = Scheduling.fold(earlier, moves).orElse(null);
        var outcomes = stored.scheduling().outcomes(stored.scheduling().understood(before, earlier), stored);
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

    /** Makes the card anew from what stands of it. */
    void refold(Ledger ledger, long person, QuestionId question) {
        Scheduling.fold(ledger.standing(person, question), ledger.moves(person, question))
                .ifPresentOrElse(card -> put(ledger, card), () -> {
                    ledger.drop(person, question);
                    load.drop(question);
                });
    }

    private void put(Ledger ledger, Card card) {
        ledger.put(card);
        load.put(card);
    }
}
