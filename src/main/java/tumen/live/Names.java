package tumen.live;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names players give themselves: any script, no tricks. Names are text; whoever prints one escapes it.
 */
public final class Names {
    /** Longest name, in characters as a reader counts them. */
    public static final int LONGEST = 24;

    /** Words no name may hold unless the teacher chose other ones. Compared as {@link #skeleton} does. */
    public static final Set<String> UNWELCOME = Set.of("fuck", "shit", "cunt", "nigger", "hitler", "хуй", "씨발");

    /** A zero-width joiner holds an emoji family together; anywhere else it is a trick, as all format characters are. */
    private static final Pattern UNSEEN = Pattern.compile(
            "(?<!\\p{IsExtended_Pictographic}\\x{FE0F}?)\\x{200D}|\\x{200D}(?!\\p{IsExtended_Pictographic})"
                    + "|[\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}&&[^\\x{200D}]]");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\x{2800}\\x{3164}\\x{115F}\\x{1160}]+");
    private static final Pattern PILED_MARKS = Pattern.compile("(\\p{M}{2})\\p{M}+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    /** Letters of other alphabets that look like Latin ones, as capitals or not; in lower case. */
    private static final Map<Integer, Integer> LOOKALIKES =
            lookalikes("аеорсухіјѕһԁԛԝοανρτικвмнт", "aeopcyxijshdqwoavptikbmht");

    private Names() {}

    /**
     * The name as it is kept: composed, without unseen characters, blanks collapsed, at most {@link #LONGEST} characters.
     *
     * @return empty when nothing readable is left
     */
    public static Optional<String> normalise(String raw) {
        var composed = Normalizer.normalize(raw, Normalizer.Form.NFKC);
        var seen = UNSEEN.matcher(BLANKS.matcher(composed).replaceAll(" ")).replaceAll("");
        var calm = PILED_MARKS.matcher(seen).replaceAll("$1").strip();
        var cut = CHARACTER
                .matcher(calm)
                .results()
                .limit(LONGEST)
                .map(result -> result.group())
                .collect(Collectors.joining())
                .strip();
        return cut.codePoints().allMatch(Names::isMarkOrBlank) ? Optional.empty() : Optional.of(cut);
    }

    private static boolean isMarkOrBlank(int c) {
        int type = Character.getType(c);
        return Character.isWhitespace(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** What two names share when a reader could take one for the other: case, blanks and look-alike letters set aside. */
    public static String skeleton(String name) {
        return bare(normalise(name).orElse(""));
    }

    /** The skeleton of a name that is normalised already: a class of a thousand asks for it a million times. */
    private static String bare(String normalised) {
        return normalised
                .toLowerCase(Locale.ROOT)
                .replace(" ", "")
                .codePoints()
                .map(c -> LOOKALIKES.getOrDefault(c, c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether one of the name's words is among these; inside of a longer word they harm nobody (Yoshito, Scunthorpe). */
    public static boolean holds(String name, Collection<String> unwelcome) {
        var words = NO_LETTER
                .splitAsStream(normalise(name).orElse(""))
                .map(Names::skeleton)
                .collect(Collectors.toSet());
        words.add(skeleton(name));
        return unwelcome.stream().map(Names::skeleton).anyMatch(words::contains);
    }

    /**
     * The name itself when nobody has it, else a free variant such as {@code Amina B.}.
     *
     * @param name normalised
     * @param taken the names of the others, normalised
     */
    public static String free(String name, Collection<String> taken) {
        var skeletons = taken.stream().map(Names::bare).collect(Collectors.toSet());
        if (!skeletons.contains(bare(name))) {
            return name;
        }
        var stem = CHARACTER
                .matcher(name)
                .results()
                .limit(LONGEST - 4)
                .map(result -> result.group())
                .collect(Collectors.joining())
                .strip();
        for (int n = 1; ; n++) {
            var variant = n <= 25 ? stem + " " + (char) ('A' + n) + "." : stem + " " + (n + 1);
            if (!skeletons.contains(bare(variant))) {
                return variant;
            }
        }
    }

    private static Map<Integer, Integer> lookalikes(String from, String to) {
        int[] others = from.codePoints().toArray();
        int[] latin = to.codePoints().toArray();
        var map = new HashMap<Integer, Integer>();
        for (int i = 0; i < others.length; i++) {
            map.put(others[i], latin[i]);
        }
        return Map.copyOf(map);
    }
}
