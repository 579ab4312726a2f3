package tumen.generate;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tumen.fact.Lexicon;
import tumen.question.Typo;

/** Whether a key and the words of a question are spelled nearly alike, so that one gives the other away. */
final class SpelledAlike {
    /** Shorter words are alike by chance. */
    private static final int SPELLED = 6;

    /** From so many letters on. */
    static final int ALIKE = 4;

    /** Words that share so many letters at the beginning are of one root. */
    private static final int ROOTED = 7;

    /** A longer word with a capital. */
    static final Pattern CAPITAL = Pattern.compile("\\p{Lu}\\p{L}{4,}");

    private static final Pattern SHORT = Pattern.compile("\\b\\p{Lu}\\p{Ll}{3,}\\b");

    private SpelledAlike() {}

    /** The Canadians beside Canada, Cluny Abbey beside a Cluniac house: two names that begin alike. */
    static boolean begunAlike(String key, String text) {
        return CAPITAL.matcher(key)
                .results()
                .map(word -> word.group())
                .anyMatch(word -> CAPITAL.matcher(text).results().anyMatch(other -> alike(word, other.group())));
    }

    /** Azincourt beside Agincourt, Nowakowska beside Nowakowski: one letter differs, in a long word that begins alike. */
    static boolean spelledAlike(String word, String text) {
        return word.length() >= SPELLED
                && Stream.of(text.strip().split(" ", -1))
                        .filter(other -> other.length() >= SPELLED && other.charAt(0) == word.charAt(0))
                        .anyMatch(other -> Typo.distance(word, other) <= 1);
    }

    /** Warfelt in a text about the church of Warfield. */
    static boolean spelling(String key, String title) {
        return key.length() >= SPELLED
                && Stream.of(title.split(" ", -1))
                        .filter(word -> word.length() >= SPELLED)
                        .anyMatch(word -> Arrays.mismatch(key.toCharArray(), word.toCharArray()) >= ALIKE
                                && Typo.distance(key, word) <= 2);
    }

    /** Kok-Turks for Gokturks, Hayti for Haiti: one letter differs, marks and hyphens aside. */
    static boolean variants(String one, String other) {
        return one.length() > ALIKE && Typo.distance(letters(one), letters(other)) <= 1;
    }

    /** The University of Strassburg beside that of Strasbourg: in one long word two letters differ, and not the first ones. */
    static boolean respelled(String one, String other) {
        List<String> words = List.of(one.split(" ", -1));
        List<String> others = List.of(other.split(" ", -1));
        if (words.size() != others.size()) {
            return false;
        }
        List<Integer> unlike = IntStream.range(0, words.size())
                .filter(at -> !words.get(at).equals(others.get(at)))
                .boxed()
                .toList();
        if (unlike.size() != 1) {
            return false;
        }
        String word = words.get(unlike.getFirst());
        String beside = others.get(unlike.getFirst());
        return word.length() >= ROOTED + 1
                && word.matches("\\p{L}+")
                && Arrays.mismatch(word.toCharArray(), beside.toCharArray()) >= ALIKE
                && Typo.distance(word, beside) <= 2;
    }

    /** Du Pont beside DuPont. */
    static boolean together(String key, String text) {
        String letters = letters(key);
        return letters.length() >= SPELLED && letters(text).contains(letters);
    }

    private static String letters(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}]+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Irish republicans beside the Irish Republic. */
    static boolean echoed(String key, String text) {
        List<String> words = Stream.of(key.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1))
                .filter(word -> word.length() > ALIKE)
                .toList();
        return words.size() > 1
                && words.stream().allMatch(word -> text.contains(" " + word.substring(0, word.length() - 1)));
    }

    /** The Hanseatic League beside a hanse. */
    static boolean lengthened(String key, String text) {
        return Stream.of(key.split(" ", -1))
                .filter(word -> word.matches("\\p{Lu}.*") && !Lexicon.body(word) && !Lexicon.spot(word))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(word -> Stream.of(text.strip().split(" ", -1))
                        .filter(other ->
                                other.length() > ALIKE && !other.matches("north|south|state|great|royal|centr.*"))
                        .anyMatch(other -> word.startsWith(other) && word.length() > other.length() + 2));
    }

    /** The River Plym beside Plymouth. */
    static boolean within(String key, String text) {
        return SHORT.matcher(key)
                .results()
                .map(word -> word.group())
                .filter(word -> !Lexicon.spot(word) && !Lexicon.body(word) && !Lexicon.event(word))
                .filter(word ->
                        !word.matches("North|South|East|West|Great|King|Queen|Prince|Nation|Saint|Central|Upper|Lower"))
                .anyMatch(word -> CAPITAL.matcher(text)
                        .results()
                        .anyMatch(other ->
                                other.group().startsWith(word) && other.group().length() > word.length()));
    }

    /** The Burgraviate of Lund beside its burgraves. */
    static boolean rooted(String key, String text) {
        return Stream.of(key.split(" ", -1))
                .filter(word -> word.length() >= ROOTED + 2 && !Lexicon.body(word) && !Lexicon.event(word))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(word -> Stream.of(text.strip().split(" ", -1))
                        .anyMatch(other -> other.length() > ROOTED && other.startsWith(word.substring(0, ROOTED))));
    }

    /** The Giraffidae of a giraffe: a word with a small letter from which the name is made. */
    static boolean derived(String key, String text) {
        // Scheelite of Carl Scheele.
        String last = key.substring(key.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        if (key.contains(" ")
                && last.length() >= SPELLED
                && Stream.of(text.strip().split(" ", -1))
                        .anyMatch(word -> word.length() > last.length()
                                && word.startsWith(last.substring(0, last.length() - 1)))) {
            return true;
        }
        String low = key.toLowerCase(Locale.ROOT);
        return !low.contains(" ")
                && Stream.of(text.strip().split(" ", -1))
                        .filter(word -> word.length() > ALIKE)
                        .anyMatch(word -> {
                            int first = Arrays.mismatch(low.toCharArray(), word.toCharArray());
                            return first < 0
                                    || (first > ALIKE && 10 * first >= 7 * Math.min(low.length(), word.length()));
                        });
    }

    private static boolean alike(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int first = Arrays.mismatch(one.toCharArray(), other.toCharArray());
        return first >= ALIKE && 7 * first >= 4 * shorter && !one.startsWith("Inter");
    }
}
