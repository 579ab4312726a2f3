package tumen.study;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tumen.people.Person;

/** How each person practises; kept in memory, read from the log of decisions when missing. */
final class Regimes {
    private static final int PERSONS = 10_000;

    private final Cards cards;
    private final Scheduling standard;
    private final Settings base;
    private final Map<Long, Regime> known = new ConcurrentHashMap<>();

    Regimes(Cards cards, Scheduling standard, int newADay) {
        this.cards = cards;
        this.standard = standard;
        this.base = Settings.of(standard.fsrs(), newADay);
    }

    /** What holds for that person now. Not to be called by the writer. */
    Regime of(Person person) {
        if (person.id() == 0) {
            return regime(person, Preferences.NONE);
        }
        var regime = known.get(person.id());
        if (regime != null) {
            return regime;
        }
        if (known.size() > PERSONS) {
            known.clear();
        }
        return known.computeIfAbsent(person.id(), id -> regime(person, Preferences.fold(cards.decisions(id))));
    }

    private Regime regime(Person person, Preferences preferences) {
        return new Regime(person, standard, base, preferences, scheduling -> cards.stored(scheduling, Instant.EPOCH));
    }

    /** As it would be with those preferences. */
    Regime with(Person person, Preferences preferences) {
        return regime(person, preferences);
    }

    /** Reads anew next time: something was decided. */
    void forget(long person) {
        known.remove(person);
    }
}
