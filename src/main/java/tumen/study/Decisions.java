package tumen.study;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tumen.memory.Days;
import tumen.people.Person;

/** Decisions, on whatever keeps the cards. */
final class Decisions implements Deciding {
    private final Cards cards;
    private final Regimes regimes;
    private final Moves moves;

    Decisions(Cards cards, Regimes regimes, Moves moves) {
        this.cards = cards;
        this.regimes = regimes;
        this.moves = moves;
    }

    @Override
    public Preferences preferences(Person person) {
        return regimes.of(person).preferences();
    }

    @Override
    public Settings settings(Person person, @Nullable String deck) {
        var regime = regimes.of(person);
        return deck == null ? regime.general() : regime.of(deck);
    }

    @Override
    public Days days(Person person) {
        return regimes.of(person).days();
    }

    @Override
    public List<Decided> decisions(Person person) {
        return person.id() == 0 ? List.of() : cards.decisions(person.id());
    }

    @Override
    public Decided decide(Person person, Decision decision, String key, Instant now) {
        Answer.checkKey(key);
        check(person, decision, now);
        var moment = days(person).moment(Instant.ofEpochMilli(now.toEpochMilli()));
        cards.change(ledger -> ledger.decide(person.id(), key, decision, moment));
        regimes.forget(person.id());
        return decisions(person).getLast();
    }

    /** Tries whether everything that would hold can be read. */
    private void check(Person person, Decision decision, Instant now) {
        var log = new ArrayList<>(decisions(person));
        log.add(new Decided(0, person.id(), now, LocalDate.EPOCH, decision, false));
        var tried = regimes.with(person, Preferences.fold(log));
        if (decision instanceof Decision.Chosen chosen && chosen.deck() != null) {
            tried.of(chosen.deck());
        }
    }

    @Override
    public Optional<Decided> undo(Person person, long decision, String key, Instant now) {
        Answer.checkKey(key);
        var decided = decisions(person).stream()
                .filter(each -> each.id() == decision && !each.undone())
                .findFirst();
        if (decided.isEmpty()) {
            return decided;
        }
        var moment = days(person).moment(Instant.ofEpochMilli(now.toEpochMilli()));
        var others =
                decisions(person).stream().filter(each -> each.id() != decision).toList();
        var without = regimes.with(person, Preferences.fold(others));
        return moves.undo(decided.get(), key, moment, without).isPresent() ? decided : Optional.empty();
    }

    @Override
    public int streak(Person person, Instant now) {
        var regime = regimes.of(person);
        var today = regime.days().dayOf(now);
        // Somebody who flew west has practised on a day that is still to come.
        var last = cards.practised(person.id(), today.plusDays(1));
        return last.filter(each -> each.reaches(today, regime.preferences()))
                .map(Streak::days)
                .orElse(0);
    }
}
