package tumen.bank;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import tumen.question.QuestionId;

/**
 * The slugs a generator wrote into a deck, each with the reason a person gave for deleting it. A slug that stands here
 * and in no section was deleted, and regenerating leaves it out.
 *
 * @param reasons by slug; empty for no reason
 */
public record Ledger(SequencedMap<String, String> reasons) {
    /** The file in the deck's folder. */
    public static final String FILE = "generated.md";

    private static final String HEAD = """
        # What the generator wrote

        A slug in this list that stands in no section was deleted by a person: generating the deck anew leaves it out.
        Take its line away to let it come back. A dash and a reason may follow a slug.

        """;

    /** Copies the map. */
    public Ledger {
        reasons = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(reasons));
    }

    /** A deck nothing was generated for. */
    public static Ledger empty() {
        return new Ledger(new LinkedHashMap<>());
    }

    /** Reads the file; lines that are no entry are left out. */
    public static Ledger read(String text) {
        var reasons = new LinkedHashMap<String, String>();
        for (var line : text.lines().toList()) {
            if (line.startsWith("- ")) {
                String entry = line.substring(2).strip();
                int dash = entry.indexOf(" — ");
                String slug = dash < 0 ? entry : entry.substring(0, dash);
                if (QuestionId.isSlug(slug)) {
                    reasons.put(slug, dash < 0 ? "" : entry.substring(dash + 3).strip());
                }
            }
        }
        return new Ledger(reasons);
    }

    /** Writes the file, slugs in alphabetical order. */
    public String print() {
        return HEAD
                + reasons.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(e -> "- " + e.getKey() + (e.getValue().isEmpty() ? "" : " — " + e.getValue()) + "\n")
                        .collect(Collectors.joining());
    }
}
