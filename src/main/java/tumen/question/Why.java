package tumen.question;

import java.util.ArrayList;
import java.util.List;

/**
 * Why a response is worth what it is: reasons in the order in which they are told. The pages put them into words in the
 * learner's language; the log keeps them as {@link #toString} writes them.
 *
 * @param reasons empty when nothing is said, as after the person was erased
 */
public record Why(List<Reason> reasons) {
    /** Nothing is said. */
    public static final Why NONE = new Why(List.of());

    private static final char BETWEEN = '\t';
    private static final char NEXT = '\n';
    private static final List<String> VERDICTS = List.of("Accepted: ", "Not accepted: ", "Partly right: ");

    /** Copies the list. */
    public Why {
        reasons = List.copyOf(reasons);
    }

    /** One reason. */
    public sealed interface Reason {
        /**
         * A reason that the grading knows.
         *
         * @param ground which
         * @param values what its sentence names, as many as the ground has
         */
        record Known(Ground ground, List<String> values) implements Reason {
            /**
             * Copies the list.
             *
             * @throws IllegalArgumentException if there are more or fewer values than the ground has
             */
            public Known {
                values = List.copyOf(values);
                if (values.size() != ground.places()) {
                    throw new IllegalArgumentException(ground + " has " + ground.places() + " values: " + values);
                }
            }
        }

        /**
         * Words that are told as they are: an author's feedback to an option, or what a log of an earlier version holds.
         *
         * @param text one or more sentences
         */
        record Told(String text) implements Reason {}
    }

    /** One reason that the grading knows. */
    public static Why of(Ground ground, String... values) {
        return new Why(List.of(new Reason.Known(ground, List.of(values))));
    }

    /** Words that are told as they are. */
    public static Why told(String text) {
        return text.isEmpty() ? NONE : new Why(List.of(new Reason.Told(text)));
    }

    /** These reasons, and then those. */
    public Why and(Why more) {
        var all = new ArrayList<>(reasons);
        all.addAll(more.reasons);
        return new Why(all);
    }

    /**
     * Reads what {@link #toString} wrote. A sentence of an earlier version, which the log kept in English with its verdict
     * before it, is told as it is, without the verdict.
     */
    public static Why parse(String written) {
        var reasons = new ArrayList<Reason>();
        for (String line : written.isEmpty() ? List.<String>of() : List.of(written.split("\n", -1))) {
            var cells = List.of(line.split("\t", -1));
            var known = Ground.named(cells.getFirst()).filter(ground -> ground.places() == cells.size() - 1);
            if (known.isPresent()) {
                reasons.add(new Reason.Known(
                        known.get(), cells.stream().skip(1).map(Why::unescaped).toList()));
            } else if (cells.size() == 2 && cells.getFirst().isEmpty()) {
                reasons.add(new Reason.Told(unescaped(cells.getLast())));
            } else {
                return told(withoutVerdict(written));
            }
        }
        return new Why(reasons);
    }

    private static String withoutVerdict(String sentence) {
        return VERDICTS.stream()
                .filter(sentence::startsWith)
                .findFirst()
                .map(verdict -> sentence.substring(verdict.length()))
                .orElse(sentence);
    }

    /** A line for each reason: the ground and its values with tabs between, or a tab and the words that are told. */
    @Override
    public String toString() {
        var written = new StringBuilder();
        for (var reason : reasons) {
            if (!written.isEmpty()) {
                written.append(NEXT);
            }
            switch (reason) {
                case Reason.Known known -> {
                    written.append(known.ground().name());
                    known.values().forEach(value -> written.append(BETWEEN).append(escaped(value)));
                }
                case Reason.Told told -> written.append(BETWEEN).append(escaped(told.text()));
            }
        }
        return written.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    private static String unescaped(String text) {
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                c = switch (text.charAt(i)) {
                    case 't' -> BETWEEN;
                    case 'n' -> NEXT;
                    default -> text.charAt(i);
                };
            }
            plain.append(c);
        }
        return plain.toString();
    }
}
