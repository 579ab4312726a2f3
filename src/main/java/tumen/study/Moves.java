package tumen.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import tumen.memory.Moment;
import tumen.people.Person;
import tumen.question.QuestionId;

/** Stores decisions that move cards, and takes them back. */
final class Moves {
    /** So many cards are moved in one transaction: others want to be stored too. */
    private static final int TOGETHER = 200;

    private final Cards cards;
    private final Regimes regimes;
    private final Loads loads;

    Moves(Cards cards, Regimes regimes, Loads loads) {
        this.cards = cards;
        this.regimes = regimes;
        this.loads = loads;
    }

    /**
     * Logs the decision and moves the cards; one that was answered meanwhile stays where it is. The same key again does
     * nothing.
     *
     * @param regime as it is with the decision
     * @param days the new day of each card
     */
    Decided decide(
            Person person,
            Decision decision,
            String key,
            Moment now,
            Regime regime,
            List<Card> moved,
            Map<QuestionId, LocalDate> days) {
        Answer.checkKey(key);
        var schedulings = new ArrayList<Scheduling>();
        moved.forEach(card -> schedulings.add(regime.scheduling(card.question().deck())));
        var id = cards.change(ledger -> ledger.decide(person.id(), key, decision, now));
        for (int from = 0; id.isPresent() && from < moved.size(); from += TOGETHER) {
            int first = from;
            int to = Math.min(moved.size(), from + TOGETHER);
            cards.change(ledger -> {
                for (int i = first; i < to; i++) {
                    var day = days.get(moved.get(i).question());
                    move(ledger, id.getAsLong(), moved.get(i), schedulings.get(i), day, regime);
                }
                return to;
            });
        }
        regimes.forget(person.id());
        loads.forget(person.id());
        return cards.decisions(person.id()).getLast();
    }

    /** The entries of these cards that stand; read a few at a time, as others want to be stored meanwhile. */
    Map<QuestionId, List<Entry>> logs(long person, List<Card> of) {
        var logs = new HashMap<QuestionId, List<Entry>>();
        for (int from = 0; from < of.size(); from += TOGETHER) {
            var some = of.subList(from, Math.min(of.size(), from + TOGETHER));
            cards.change(ledger -> {
                some.forEach(card -> logs.put(card.question(), ledger.standing(person, card.question())));
                return some;
            });
        }
        return logs;
    }

    private static void move(
            Ledger ledger,
            long decision,
            Card seen,
            Scheduling scheduling,
            @org.jspecify.annotations.Nullable LocalDate day,
            Regime regime) {
        var card = ledger.card(seen.person(), seen.question()).orElse(null);
        if (card == null || day == null || card.lastReview() != seen.lastReview()) {
            return;
        }
        var due = card.onSteps() ? card.due() : regime.days().startOf(day);
        var memory = Scheduling.replayed(
                ledger.standing(card.person(), card.question()),
                scheduling.fsrs().model());
        ledger.move(new Rescheduling(decision, card.person(), card.question(), card.lastReview(), scheduling, due));
        ledger.put(card.with(memory, due));
    }

    /**
     * Takes a decision back: its cards are as if it had not been, and those answered since are computed with the model that
     * holds now.
     *
     * @param regime as it is without the decision
     */
    OptionalLong undo(Decided decided, String key, Moment now, Regime regime) {
        var person = decided.person();
        var touched = cards.change(ledger -> new HashSet<>(ledger.moved(person, decided.id())));
        touched.forEach(question -> regime.scheduling(question.deck()));
        var undone = cards.change(ledger -> {
            var id = ledger.takeBack(decided, key, now);
            if (id.isPresent()) {
                touched.forEach(question -> restore(ledger, id.getAsLong(), person, question, regime));
            }
            return id;
        });
        regimes.forget(person);
        loads.forget(person);
        return undone;
    }

    private static void restore(Ledger ledger, long undone, long person, QuestionId question, Regime regime) {
        var standing = ledger.standing(person, question);
        var folded = Scheduling.fold(standing, ledger.moves(person, question)).orElse(null);
        if (folded == null) {
            return;
        }
        var scheduling = regime.scheduling(question.deck());
        if (scheduling.fsrs().model().knows(folded.state().memory())) {
            ledger.put(folded);
            return;
        }
        ledger.move(new Rescheduling(undone, person, question, folded.lastReview(), scheduling, folded.due()));
        ledger.put(folded.with(Scheduling.replayed(standing, scheduling.fsrs().model()), folded.due()));
    }
}
