package tumen.fact;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** The names of months in the languages people type, from the JDK's CLDR data. */
final class MonthNames {
    /** English first: where two languages use one word for different months, the earlier one wins. */
    private static final List<String> LANGUAGES =
            List.of("en", "de", "fr", "es", "it", "pt", "nl", "ru", "uk", "mn", "pl", "sv", "da", "tr", "fi");

    private static final Map<String, Integer> NUMBERS = numbers();

    private MonthNames() {}

    /** The number of the month of that name, 1 to 12; the name in lower case and without a full stop. */
    static OptionalInt number(String name) {
        Integer number = NUMBERS.get(name);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static Map<String, Integer> numbers() {
        var numbers = new HashMap<String, Integer>();
        for (var language : LANGUAGES) {
            var locale = Locale.forLanguageTag(language);
            for (var month : Month.values()) {
                for (var style : List.of(
                        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                    String name = month.getDisplayName(style, locale)
                            .toLowerCase(Locale.ROOT)
                            .replace(".", "");
                    if (name.chars().allMatch(Character::isLetter) && name.length() > 2) {
                        numbers.putIfAbsent(name, month.getValue());
                    }
                }
            }
        }
        numbers.put("sept", 9);
        return numbers;
    }
}
