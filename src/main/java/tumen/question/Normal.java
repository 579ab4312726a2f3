package tumen.question;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Texts as they are compared. */
final class Normal {
    private Normal() {}

    /**
     * NFKC, case folded, blanks collapsed, dashes and apostrophes of one kind, without quotation marks around it, a full
     * stop behind it or an article before it.
     */
    static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{Pd}|−", "-")
                .replaceAll("[’ʼ‘`´′]", "'")
                .replaceAll("[“”„«»\"]", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip()
                .replaceAll("[.,;:!?]+$", "")
                .strip();
        String bare = plain.replaceFirst("^(?:the|an?) (?=\\S)", "");
        return bare.isEmpty() ? plain : bare;
    }

    /** The same without accents: letters stay, their marks go. */
    static String unaccented(String text) {
        String bare = Normalizer.normalize(of(text), Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
        return Normalizer.normalize(bare, Normalizer.Form.NFC)
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("æ", "ae");
    }

    /** Letters and digits only, accents off: hyphens, blanks and points in names are equal to nothing. */
    static String joined(String text) {
        return unaccented(text).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** The words of a text: hyphens divide. */
    static List<String> words(String text) {
        return List.of(
                unaccented(text).replaceAll("[^\\p{L}\\p{N}']+", " ").strip().split(" ", -1));
    }

    /** The digits of a text, in order. */
    static String digits(String text) {
        return text.replaceAll("\\D+", " ").strip();
    }
}
