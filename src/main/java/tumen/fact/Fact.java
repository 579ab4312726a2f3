package tumen.fact;

import java.util.List;

/** Something a sentence states that can be asked for: words of the text, typed, or reckoned from such. */
public sealed interface Fact {
    /** Where it comes from. */
    Provenance provenance();

    /** The words that state it. */
    default String words() {
        return provenance().words();
    }

    /**
     * When something was.
     *
     * @param shape how precise the text is
     * @param provenance where it comes from
     */
    record Dated(DateShape shape, Provenance provenance) implements Fact {}

    /**
     * How many or how much of something there is.
     *
     * @param shape what kind of figure it is
     * @param hedge words like {@code more than} before the number; empty for none
     * @param number the number itself, as written
     * @param of the unit or the thing that is counted, as written; empty for none
     * @param provenance where it comes from; its key holds hedge, number and unit, but not the thing counted
     */
    record Counted(FigureShape shape, String hedge, String number, String of, Provenance provenance) implements Fact {}

    /**
     * Who or what it was.
     *
     * @param kind what the name names
     * @param role office, profession or type words beside the name, such as {@code Estonian Foreign Minister}; empty for none
     * @param name the full name as the text gives it, longer than the key when the sentence only has the surname
     * @param aliases other names that the text gives the same thing
     * @param provenance where it comes from
     */
    record Named(Sort kind, String role, String name, List<String> aliases, Provenance provenance) implements Fact {
        /** Copies the list. */
        public Named {
            aliases = List.copyOf(aliases);
        }
    }

    /**
     * What a clause tells of a deed beside names, dates and figures, in words of its own.
     *
     * @param telling what it tells
     * @param provenance where it comes from; its key holds the words that introduce it, such as {@code because of}
     */
    record Told(Telling telling, Provenance provenance) implements Fact {}

    /**
     * How many years lie between two dated deeds of the text. No words of the text state it: it is reckoned from two that do.
     *
     * @param from when the earlier deed was done
     * @param to when the later one was done
     * @param years the difference of their years
     */
    record Elapsed(Dated from, Dated to, int years) implements Fact {
        /**
         * Refuses what does not lie in order.
         *
         * @throws IllegalArgumentException if there is not a year between them
         */
        public Elapsed {
            if (years < 1) {
                throw new IllegalArgumentException("not in order: " + from.words() + ", " + to.words());
            }
        }

        /** Where the later date comes from. */
        @Override
        public Provenance provenance() {
            return to.provenance();
        }

        /** The number of years. */
        @Override
        public String words() {
            return String.valueOf(years);
        }
    }

    /** What a clause tells of a deed. */
    enum Telling {
        /** Why it was done: because he was ill, due to the war. */
        REASON,
        /** What it was done for: in order to reach the sea, to reach the sea. */
        AIM,
        /** After what something was named. */
        NAMESAKE,
        /** What was signed: a treaty of friendship. */
        SIGNED
    }

    /** What a name names. */
    enum Sort {
        PERSON,
        PLACE,
        ORGANISATION,
        EVENT,
        OTHER
    }
}
