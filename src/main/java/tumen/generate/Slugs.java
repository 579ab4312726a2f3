package tumen.generate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Makes short readable identities of questions. They depend on the question and its sentence alone. */
final class Slugs {
    private static final Set<String> SMALL = Set.of(
            "the", "a", "an", "of", "in", "on", "at", "to", "for", "by", "with", "from", "and", "or", "as", "that",
            "which", "who", "whom", "what", "when", "where", "how", "many", "did", "do", "does", "was", "were", "is",
            "are", "be", "been", "has", "had", "have", "it", "its", "their", "his", "her", "year", "date", "s",
            "period", "during", "into", "between", "under");
    private static final int WORDS = 5;
    private static final int LONGEST = 60;

    private Slugs() {}

    /** Gives every proposal a slug of its own. */
    static List<Proposal> name(List<Proposal> proposals) {
        var taken = new TreeSet<String>();
        var named = new ArrayList<Proposal>();
        for (Proposal proposal : proposals) {
            String slug = slug(proposal);
            if (!taken.add(slug)) {
                String more = slug + "-" + mark(proposal);
                int next = 2;
                slug = more;
                while (!taken.add(slug)) {
                    slug = more + "-" + next++;
                }
            }
            named.add(proposal.withSlug(slug));
        }
        return named;
    }

    /** Words of a text as a slug; {@code text} when none is left. */
    static String slug(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "text" : plain;
    }

    private static String slug(Proposal proposal) {
        String asked = proposal.stem().isEmpty() ? proposal.fact().provenance().quote() : proposal.stem();
        var words = new LinkedHashSet<String>();
        String kind = proposal.kind();
        for (String word : slug(asked).split("-", -1)) {
            if (words.size() < WORDS && !SMALL.contains(word) && word.length() > 1) {
                words.add(word);
            }
        }
        String slug = kind + "-" + String.join("-", words);
        return slug.length() > LONGEST
                ? slug.substring(0, LONGEST).replaceAll("-[^-]*$", "")
                : slug.replaceAll("-+$", "");
    }

    private static String mark(Proposal proposal) {
        int hash = (proposal.fact().provenance().quote()
                        + '|'
                        + proposal.fact().words()
                        + '|'
                        + proposal.fact().provenance().key().start())
                .hashCode();
        return String.format(Locale.ROOT, "%04x", hash & 0xffff);
    }
}
