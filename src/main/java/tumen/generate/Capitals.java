package tumen.generate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Names that a source shouts: THE PEACE OF WESTPHALIA for the Peace of Westphalia. */
final class Capitals {
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "of", "and", "or", "in", "on", "at", "to", "for", "by", "from", "with", "as", "is");

    /** Short words that are no abbreviations. */
    private static final Set<String> SHORT = Set.of(
            "man", "men", "who", "war", "act", "age", "art", "big", "box", "boy", "day", "dog", "end", "eye", "god",
            "his", "her", "ice", "king", "law", "lie", "low", "new", "not", "off", "oil", "old", "one", "our", "out",
            "inc", "ltd", "own", "red", "sea", "sky", "son", "sun", "ten", "top", "two", "way", "we", "you", "my", "no",
            "all", "bay", "east", "west");

    /** A title up to this many letters may be its own abbreviation. */
    private static final int LONGEST_ABBREVIATION = 3;

    private static final Pattern ROW =
            Pattern.compile("(?<![\\p{L}\\d.-])(?:\\p{Lu}[\\p{Lu}'’-]+|\\d+(?:ST|ND|RD|TH))(?:"
                    + " (?:\\p{Lu}[\\p{Lu}'’-]*|\\d+|&|\\d+(?:ST|ND|RD|TH)))+(?![\\p{L}\\d])");

    /** The second part of a name: Jean-Luc. */
    private static final Pattern JOINED = Pattern.compile("(?<=-)\\p{Ll}");

    private Capitals() {}

    /** The text with such names as they are written elsewhere; single words and abbreviations stay. */
    static String calm(String text) {
        return ROW.matcher(text)
                .replaceAll(row -> Matcher.quoteReplacement(
                        shouted(row.group()) ? calm(row.group(), opens(text, row.start())) : row.group()));
    }

    /** The text with what it is about as its title has it, where it shouts that as a single word: KRAKATOA. */
    static String entitled(String text, String title) {
        boolean plain = title.length() > LONGEST_ABBREVIATION && !title.equals(title.toUpperCase(Locale.ROOT));
        return plain ? text.replace(title.toUpperCase(Locale.ROOT), title) : text;
    }

    /** Abbreviations may stand in a row, too, but not with a long word among them, nor three and more. */
    private static boolean shouted(String row) {
        String[] words = row.split(" ", -1);
        return words.length > 2 || Arrays.stream(words).anyMatch(word -> word.length() > 4);
    }

    private static boolean opens(String text, int start) {
        return start == 0 || "(\"“".indexOf(text.charAt(start - 1)) >= 0;
    }

    private static String calm(String row, boolean opens) {
        String[] words = row.split(" ", -1);
        return IntStream.range(0, words.length)
                .mapToObj(i -> word(words[i], i == 0 && opens))
                .collect(Collectors.joining(" "));
    }

    private static String word(String word, boolean opens) {
        String small = word.toLowerCase(Locale.ROOT);
        if (SMALL.contains(small) && !opens) {
            return small;
        }
        if (word.matches("\\d.*")) {
            return small;
        }
        boolean known = word.length() > 3 || SMALL.contains(small) || SHORT.contains(small);
        return known
                ? JOINED.matcher(word.charAt(0) + small.substring(1))
                        .replaceAll(part -> part.group().toUpperCase(Locale.ROOT))
                : word;
    }
}
