package tumen.question;

import java.text.Normalizer;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Responses in words, for distributions and for accepting an answer. */
public final class Said {
    private Said() {}

    /** The response as it is shown. */
    public static String words(Response response) {
        return switch (response) {
            case Response.Chosen chosen -> chosen.options().stream().sorted().collect(Collectors.joining("; "));
            case Response.Typed typed -> typed.text().strip();
            case Response.Filled filled -> String.join("; ", filled.gaps());
            case Response.Judged judged -> judged.value() ? "True" : "False";
            case Response.Ordered ordered -> String.join(" → ", ordered.items());
            case Response.Matched matched ->
                new TreeMap<>(matched.pairs())
                        .entrySet().stream()
                                .map(pair -> pair.getKey() + " → " + pair.getValue())
                                .collect(Collectors.joining("; "));
            case Response.SelfRated rated -> rated.recalled() ? "known" : "not known";
        };
    }

    /** What two answers share that are the same but for case, blanks and width. */
    public static String same(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** What two responses share that are the same but for case, blanks and width. */
    public static String same(Response response) {
        return same(words(response));
    }
}
