package tumen.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tumen.fact.PartialDate;

/**
 * A ladder of hints for a typed answer: what kind of answer it is, then the passage with the answer masked, then the passage.
 * Each rung costs: the grade stays, but what it counts as is lowered.
 */
public final class Hints {
    /** Rungs of the ladder. */
    public static final int MOST = 3;

    private static final char MASK = '•';
    private static final int YEARS_A_CENTURY = 100;

    private Hints() {}

    /** What a hint is made of. */
    public enum Kind {
        /** The first letter of each word. */
        LETTERS,
        /** The century. */
        ERA,
        /** How many digits there are before the point. */
        MAGNITUDE,
        /** The sentence with the answer masked. */
        MASKED,
        /** The sentence. */
        PASSAGE
    }

    /**
     * One rung.
     *
     * @param kind what it is
     * @param text the letters, the century or the number of digits; for a sentence what stands before the answer
     * @param key the answer, or its mask; empty but for a sentence
     * @param after what stands after it
     */
    public record Hint(Kind kind, String text, String key, String after) {}

    /** The rungs there are for a question asked in that form; empty unless it is typed. */
    public static List<Hint> of(Question question, Form form) {
        var hints = new ArrayList<Hint>();
        if (form != Form.TYPED && form != Form.CLOZE) {
            return hints;
        }
        first(question.key()).ifPresent(hints::add);
        var evidence = question.evidence();
        if (evidence != null && evidence.key().length() > 0 && !hints.isEmpty()) {
            hints.add(new Hint(Kind.MASKED, evidence.before(), masked(evidence.marked()), evidence.after()));
            hints.add(new Hint(Kind.PASSAGE, evidence.before(), evidence.marked(), evidence.after()));
        }
        return List.copyOf(hints);
    }

    private static Optional<Hint> first(Key key) {
        return switch (key) {
            case Key.Figure figure -> Optional.of(magnitude(figure));
            case Key.Date date -> Optional.of(era(date.date()));
            case Key.Name name -> Optional.of(letters(name.name()));
            case Key.Text text -> Optional.of(letters(text.shown()));
            case Key.Cloze cloze ->
                Optional.of(letters(String.join(
                        "; ", cloze.gaps().stream().map(Key.Gap::text).toList())));
            case Key.Choice choice -> Optional.empty();
            case Key.Truth truth -> Optional.empty();
            case Key.Ordering ordering -> Optional.empty();
            case Key.Matching matching -> Optional.empty();
        };
    }

    private static Hint magnitude(Key.Figure figure) {
        long digits = figure.text()
                .codePoints()
                .dropWhile(c -> !Character.isDigit(c))
                .takeWhile(c -> Character.isDigit(c) || c == ',' || c == ' ')
                .filter(Character::isDigit)
                .count();
        return digits == 0 ? letters(figure.text()) : new Hint(Kind.MAGNITUDE, Long.toString(digits), "", "");
    }

    private static Hint era(PartialDate date) {
        int year = date.first().getYear();
        int century = Math.floorDiv(year, YEARS_A_CENTURY) * YEARS_A_CENTURY;
        return new Hint(Kind.ERA, Integer.toString(century), "", "");
    }

    /** First letters, each followed by a dot for every other letter of its word. */
    private static Hint letters(String text) {
        var shown = new StringBuilder();
        boolean inside = false;
        for (int c : text.codePoints().toArray()) {
            boolean part = Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
            shown.appendCodePoint(part && inside ? MASK : c);
            inside = part;
        }
        return new Hint(Kind.LETTERS, shown.toString(), "", "");
    }

    private static String masked(String text) {
        return text.codePoints()
                .map(c -> Character.isLetterOrDigit(c) ? MASK : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** What is added to the reasons of the grade; nothing without hints. */
    public static Why cost(int hints) {
        if (hints == 0) {
            return Why.NONE;
        }
        if (hints >= MOST) {
            return Why.of(Ground.AFTER_THE_PASSAGE);
        }
        return hints == 1 ? Why.of(Ground.AFTER_A_HINT) : Why.of(Ground.AFTER_HINTS, Integer.toString(hints));
    }
}
