package tumen.question;

import java.util.List;
import java.util.SequencedMap;

/** What is right, by type. The type decides how a typed answer is graded. */
public sealed interface Key {
    /** What is shown as the right answer. */
    String shown();

    /**
     * A number with its unit and hedge.
     *
     * @param text as it is shown, such as {@code more than 400 children}; it must parse as a quantity
     * @param accepted further texts that count as right
     * @param tolerance how far off is still right, such as {@code 5 km}; empty for the precision of the text
     */
    record Figure(String text, List<String> accepted, String tolerance) implements Key {
        @Override
        public String shown() {
            return text;
        }
    }

    /**
     * A date, as precise as the source.
     *
     * @param text as it is shown, such as {@code 15 October 1948}; it must parse as a date
     * @param accepted further texts that count as right
     */
    record Date(String text, List<String> accepted) implements Key {
        @Override
        public String shown() {
            return text;
        }
    }

    /**
     * A name.
     *
     * @param name as it is shown
     * @param kind what it names
     * @param aliases other names of the same thing
     */
    record Name(String name, NameKind kind, List<String> aliases) implements Key {
        @Override
        public String shown() {
            return name;
        }
    }

    /**
     * A short text.
     *
     * @param accepted what counts as right, the shown one first; not empty
     */
    record Text(List<String> accepted) implements Key {
        @Override
        public String shown() {
            return accepted.getFirst();
        }
    }

    /**
     * Several options, at least one of them right; asked as a choice only.
     *
     * @param options in the order of the file
     */
    record Choice(List<Option> options) implements Key {
        @Override
        public String shown() {
            return String.join(
                    "; ",
                    options.stream()
                            .filter(o -> o.fraction() > 0)
                            .map(Option::text)
                            .toList());
        }
    }

    /**
     * True or false.
     *
     * @param value whether the stem is true
     */
    record Truth(boolean value) implements Key {
        @Override
        public String shown() {
            return value ? "True" : "False";
        }
    }

    /**
     * Things in their order.
     *
     * @param items in the right order; at least two
     */
    record Ordering(List<String> items) implements Key {
        @Override
        public String shown() {
            return String.join(" → ", items);
        }
    }

    /**
     * Pairs that belong together.
     *
     * @param pairs left to right; at least two
     */
    record Matching(SequencedMap<String, String> pairs) implements Key {
        @Override
        public String shown() {
            return String.join(
                    "; ",
                    pairs.entrySet().stream()
                            .map(e -> e.getKey() + " → " + e.getValue())
                            .toList());
        }
    }

    /**
     * Gaps in the stem, in their order.
     *
     * @param gaps at least one
     */
    record Cloze(List<Gap> gaps) implements Key {
        @Override
        public String shown() {
            return String.join("; ", gaps.stream().map(Gap::text).toList());
        }
    }

    /**
     * One option of a {@link Choice}.
     *
     * @param text what it says
     * @param fraction share of the mark it is worth: 1 for right, 0 for wrong
     * @param feedback what to tell who chose it; empty for nothing
     */
    record Option(String text, double fraction, String feedback) {}

    /**
     * One gap of a {@link Cloze}.
     *
     * @param text what belongs there
     * @param accepted further texts that count as right
     */
    record Gap(String text, List<String> accepted) {}
}
