package tumen.question;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import tumen.fact.PartialDate;
import tumen.fact.Quantity;

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
        private static final Remembered<Quantity> READ =
                new Remembered<>(text -> Quantity.parse(text).orElseThrow());

        /**
         * Copies what can change and refuses nonsense.
         *
         * @throws IllegalArgumentException if the text or the tolerance is no quantity, or an accepted text stands twice
         */
        public Figure {
            accepted = Words.distinct(text, accepted);
            if (Quantity.parse(text).isEmpty()) {
                throw new IllegalArgumentException("\"" + text + "\" does not start with a number");
            }
            if (!tolerance.isEmpty() && Quantity.parse(tolerance).isEmpty()) {
                throw new IllegalArgumentException("the tolerance \"" + tolerance + "\" does not start with a number");
            }
        }

        /** The number, its unit and hedge. */
        public Quantity quantity() {
            return READ.of(text);
        }

        /** How far off is still right, when the question says so. */
        public Optional<Quantity> margin() {
            return tolerance.isEmpty() ? Optional.empty() : Quantity.parse(tolerance);
        }

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
        private static final Remembered<PartialDate> READ =
                new Remembered<>(text -> PartialDate.parse(text).orElseThrow());

        /**
         * Copies what can change and refuses nonsense.
         *
         * @throws IllegalArgumentException if the text is no date, or an accepted text stands twice
         */
        public Date {
            accepted = Words.distinct(text, accepted);
            if (PartialDate.parse(text).isEmpty()) {
                throw new IllegalArgumentException("\"" + text + "\" is no date");
            }
        }

        /** The days it means. */
        public PartialDate date() {
            return READ.of(text);
        }

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
        /**
         * Copies what can change and refuses nonsense.
         *
         * @throws IllegalArgumentException if the name is blank, or an alias stands twice
         */
        public Name {
            aliases = Words.distinct(name, aliases);
        }

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
        /**
         * Copies what can change and refuses nonsense.
         *
         * @throws IllegalArgumentException if there is no text, or one stands twice
         */
        public Text {
            if (accepted.isEmpty()) {
                throw new IllegalArgumentException("a text key without a text");
            }
            Words.distinct(accepted.getFirst(), accepted.subList(1, accepted.size()));
            accepted = List.copyOf(accepted);
        }

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
        /**
         * Copies what can change and refuses nonsense.
         *
         * @throws IllegalArgumentException if there are fewer than two options, two say the same, or none is right
         */
        public Choice {
            options = List.copyOf(options);
            if (options.size() < 2 || options.stream().noneMatch(o -> o.fraction() > 0)) {
                throw new IllegalArgumentException("a choice needs two options and one of them right");
            }
            Words.distinct(options.stream().map(Option::text).toList());
        }

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
        /**
         * Copies what can change and refuses nonsense.
         *
         * @throws IllegalArgumentException if there are fewer than two items, or two are the same
         */
        public Ordering {
            items = Words.distinct(items);
            if (items.size() < 2) {
                throw new IllegalArgumentException("an ordering needs two items");
            }
        }

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
        /**
         * Copies what can change and refuses nonsense.
         *
         * @throws IllegalArgumentException if there are fewer than two pairs, or two right sides are the same
         */
        public Matching {
            if (pairs.size() < 2) {
                throw new IllegalArgumentException("a matching needs two pairs");
            }
            Words.distinct(List.copyOf(pairs.keySet()));
            Words.distinct(List.copyOf(pairs.values()));
            pairs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(pairs));
        }

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
     * Gaps in the stem, in their order; each stands there as {@value Cloze#GAP}.
     *
     * @param gaps at least one
     */
    record Cloze(List<Gap> gaps) implements Key {
        /** What stands in the stem where a gap is. */
        public static final String GAP = "_____";

        /**
         * Copies what can change and refuses nonsense.
         *
         * @throws IllegalArgumentException if there is no gap
         */
        public Cloze {
            gaps = List.copyOf(gaps);
            if (gaps.isEmpty()) {
                throw new IllegalArgumentException("a cloze without a gap");
            }
        }

        @Override
        public String shown() {
            return String.join("; ", gaps.stream().map(Gap::text).toList());
        }
    }

    /**
     * One option of a {@link Choice}.
     *
     * @param text what it says
     * @param fraction share of the mark it is worth: 1 for right, 0 for wrong, less than 0 for what costs marks
     * @param feedback what to tell who chose it; empty for nothing
     */
    record Option(String text, double fraction, String feedback) {
        /**
         * Refuses nonsense.
         *
         * @throws IllegalArgumentException if the text is blank or the fraction is not between -1 and 1
         */
        public Option {
            Words.check(text);
            Words.checkFeedback(feedback);
            if (!(fraction >= -1 && fraction <= 1)) {
                throw new IllegalArgumentException("not a share of the mark: " + fraction);
            }
        }
    }

    /**
     * One gap of a {@link Cloze}.
     *
     * @param text what belongs there
     * @param accepted further texts that count as right
     */
    record Gap(String text, List<String> accepted) {
        /**
         * Copies the list and refuses nonsense.
         *
         * @throws IllegalArgumentException if a text is blank or stands twice
         */
        public Gap {
            accepted = Words.distinct(text, accepted);
        }
    }
}
