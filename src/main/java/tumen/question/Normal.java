package tumen.question;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as they are compared. */
final class Normal {
    private static final Pattern DASH = Pattern.compile("\\p{Pd}|−");
    private static final Pattern APOSTROPHE = Pattern.compile("[’ʼ‘`´′]");
    private static final Pattern QUOTATION = Pattern.compile("[“”„«»\"]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern STOPS_BEHIND = Pattern.compile("[.,;:!?]+$");
    private static final Pattern ARTICLE = Pattern.compile("^(?:the|an?) (?=\\S)");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NO_PART_OF_A_WORD = Pattern.compile("[^\\p{L}\\p{N}']+");

    private static final Remembered<String> PLAIN = new Remembered<>(Normal::plain);
    private static final Remembered<String> JOINED = new Remembered<>(
            text -> NEITHER_LETTER_NOR_DIGIT.matcher(unaccented(text)).replaceAll(""));

    private Normal() {}

    /**
     * NFKC, case folded, blanks collapsed, dashes and apostrophes of one kind, without quotation marks around it, a full
     * stop behind it or an article before it.
     */
    static String of(String text) {
        return PLAIN.of(text);
    }

    private static String plain(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        String dashed = DASH.matcher(folded).replaceAll("-");
        String unquoted =
                QUOTATION.matcher(APOSTROPHE.matcher(dashed).replaceAll("'")).replaceAll("");
        String spaced = BLANKS.matcher(unquoted).replaceAll(" ").strip();
        String plain = STOPS_BEHIND.matcher(spaced).replaceAll("").strip();
        String bare = ARTICLE.matcher(plain).replaceFirst("");
        return bare.isEmpty() ? plain : bare;
    }

    /** The same without accents: letters stay, their marks go. */
    static String unaccented(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(of(text), Normalizer.Form.NFD))
                .replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC)
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("æ", "ae");
    }

    /** Letters and digits only, accents off: hyphens, blanks and points in names are equal to nothing. */
    static String joined(String text) {
        return JOINED.of(text);
    }

    /** The words of a text: hyphens divide. */
    static List<String> words(String text) {
        return List.of(NO_PART_OF_A_WORD
                .matcher(unaccented(text))
                .replaceAll(" ")
                .strip()
                .split(" ", -1));
    }

    /** The digits of a text, in order. */
    static String digits(String text) {
        return text.replaceAll("\\D+", " ").strip();
    }
}
