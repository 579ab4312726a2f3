package tumen.generate;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a name is said with the article, so that “the _____” does not give away which option fits: the Soviet Union, but
 * France. A rule of thumb by words that are nouns within a name, and by plurals.
 */
final class Article {
    private static final Pattern NOUN = Pattern.compile("(?:Union|Republic|Kingdom|Empire|Federation|States|Nations"
            + "|Emirates|Netherlands|Philippines|Bahamas|Maldives|Islands|War|Revolution|Renaissance|Age|Reformation"
            + "|Sea|Ocean|Strait|Canal|Treaty|Organi[sz]ation|Association|Council|Commission|Committee|Bank|Party"
            + "|League|Army|Navy|Court|Conference|Alps|Andes|Himalayas)");
    private static final Pattern TAKES = Pattern.compile(".*\\b" + NOUN + "|(?:" + NOUN
            + "|University|Gulf|Bay|Isle|House|Bank) of .+" + "|.*\\bRiver|U[NSK]|EU|DPRK|USSR|UAE|PRC");
    private static final Pattern WITHOUT = Pattern.compile("World War (?:I|II)");

    /** What begins with the sound of a vowel: eight and 18, but not one, 1 and university. */
    private static final Pattern VOWEL = Pattern.compile(
            "(?i:(?!one\\b|once|uni[^nm]|use|euro|ubi|ewe)[aeiou]|hour|hono|heir).*|8\\d*(?!\\d).*|(?:11|18)(?!\\d).*"
                    + "|[FHLMNRSX](?:[A-Z]|\\b).*",
            Pattern.DOTALL);

    private Article() {}

    /** Whether one says “an” before the words rather than “a”. */
    static boolean vowel(String words) {
        return VOWEL.matcher(words.replaceFirst("^[^\\p{L}\\p{N}]+", "")).matches();
    }

    /** Whether one says “the” before the name in the middle of a sentence. */
    static boolean takes(String name) {
        return TAKES.matcher(name).matches() && !WITHOUT.matcher(name).matches();
    }

    /**
     * Whether the name can stand in the blank of a question.
     *
     * @param stem with a blank, or without one when it asks for the name by a question word
     */
    static boolean fits(String name, String stem) {
        int blank = stem.indexOf(Clause.BLANK);
        if (blank < 0) {
            return true;
        }
        String before = stem.substring(0, blank).stripTrailing();
        if (before.endsWith(" the") || before.equals("The")) {
            return takes(name);
        }
        String last = before.substring(before.lastIndexOf(' ') + 1);
        boolean doubled =
                !last.isEmpty() && (" " + name + " ").toLowerCase(Locale.ROOT).contains(" " + last + " ");
        return !takes(name) && !doubled;
    }
}
