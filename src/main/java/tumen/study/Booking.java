package tumen.study;

import java.time.Duration;
import java.util.Map;
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
        var scheduling = entry.scheduling();
        var before = understood(ledger, scheduling, review.person(), review.question());
        var outcomes = entry.chosen() == null
                ? scheduling.outcomes(
                        before,
                        entry.moment(),
                        fuzz(scheduling, before, review.person(), review.question(), entry.moment()))
                : scheduling.outcomes(before, entry);
        var chosen = entry.chosen(ChosenDays.of(outcomes));
        var id = ledger.append(chosen);
        if (id.isEmpty()) {
            return ledger.entry(review.person(), entry.idempotencyKey())
                    .filter(stored -> stored.review().question().equals(review.question()))
                    .map(stored -> repeated(ledger, stored))
                    .orElseThrow(Studying.KeyUsed::new);
        }
        var kept = chosen.numbered(id.getAsLong());
        put(ledger, scheduling.after(before, kept.review(), entry.days(), outcomes.of(review.rating())));
        return answered(kept, Scheduling.intervals(outcomes, entry.moment(), entry.days()), false);
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
        var card = ledger.card(person, question).orElse(null);
        return card == null || scheduling.fsrs().model().knows(card.state().memory())
                ? card
                : scheduling.understood(card, ledger.standing(person, question));
    }

    /** What was answered the first time. */
    static Answered repeated(Ledger ledger, Entry stored) {
        var review = stored.review();
        var earlier = ledger.standing(review.person(), review.question()).stream()
                .filter(entry -> entry.review().id() < review.id())
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
