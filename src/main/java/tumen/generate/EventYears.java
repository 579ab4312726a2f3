package tumen.generate;

import java.util.Optional;
import tumen.fact.Lexicon;

/**
 * When the event took place that a text is about: a battle, a treaty, a crisis. Nobody believes that a campaign of 1942 was
 * one of 1937.
 *
 * @param from the first year that the first sentence with a year names
 * @param to the last one, not before the first
 */
record EventYears(int from, int to) {
    /** What belongs to an event lies so near to it, in years. */
    private static final int AROUND = 10;

    /** In so many sentences a text says when its event was. */
    private static final int FIRST = 3;

    /** Years by which an option lies from the key at most. */
    private static final int APART = 3;

    /** The years of the event of the text; empty when its title names none, or its first sentences no year. */
    static Optional<EventYears> of(Study study) {
        if (!Lexicon.event(study.topic().title())) {
            return Optional.empty();
        }
        return study.told().stream()
                .limit(FIRST)
                .map(told -> new Hints(told).years().stream().sorted().toList())
                .filter(years -> !years.isEmpty())
                .findFirst()
                .map(years -> new EventYears(years.getFirst(), years.getLast()));
    }

    /** Whether something of that year belongs to the event. */
    boolean around(int year) {
        return year >= from - AROUND && year <= to + AROUND;
    }

    /** Whether a year could be taken for another one that belongs to the event: it is near to it, and on the same side. */
    boolean allow(int own, int other) {
        boolean near = Math.abs(other - own) <= APART;
        boolean before = own >= from || other <= from;
        boolean after = own <= to || other >= to;
        return !around(own) || (near && before && after);
    }
}
