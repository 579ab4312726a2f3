package tumen.generate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tumen.fact.Fact;

/** Writes questions for what clauses tell: why, for what purpose, after what it was named, what was signed. */
final class ToldStems {
    private static final String KEY = String.valueOf(Clause.KEY);
    private static final Pattern NAMESAKE =
            Pattern.compile("\\b(?<verb>(?:re)?named) after (?:the )?(?<role>\\p{Ll}[^,.;]{2,40} )?" + KEY);
    private static final Pattern SIGNED = Pattern.compile("\\bsigned " + KEY);

    private ToldStems() {}

    /** The question; empty when the clause does not bear it. */
    static Optional<StemWriter.Stem> write(Fact.Told told, Clause clause, Inversion inversion) {
        return switch (told.telling()) {
            case REASON -> adverbial(clause, "Why", inversion).map(stem -> new StemWriter.Stem(stem, "why"));
            case AIM ->
                adverbial(clause, "For what purpose", inversion).map(stem -> new StemWriter.Stem(stem, "purpose"));
            case NAMESAKE -> namesake(clause, "what", inversion);
            case SIGNED ->
                SIGNED.matcher(clause.frame()).find()
                        ? inversion
                                .of(clause.frame().replace(KEY, " "), "What")
                                .map(stem -> new StemWriter.Stem(stem, "signed"))
                        : Optional.empty();
        };
    }

    /** What opens or closes the statement is taken out of it. */
    private static Optional<String> adverbial(Clause clause, String asking, Inversion inversion) {
        String frame = clause.frame();
        boolean fronted = frame.startsWith(KEY + ", ");
        boolean last = frame.matches("(?s).*[\\p{L}\\p{N}%)],? " + KEY + "\\.");
        if (!fronted && !last) {
            return Optional.empty();
        }
        return inversion.of(fronted ? frame.substring(2) : frame.replaceFirst(",? " + KEY, ""), asking);
    }

    /**
     * The question for what something was named after; empty when the clause does not say it of its key.
     *
     * @param asking whom or what, unless the clause says which engineer
     */
    static Optional<StemWriter.Stem> namesake(Clause clause, String asking, Inversion inversion) {
        Matcher namesake = NAMESAKE.matcher(clause.frame());
        if (!namesake.find()) {
            return Optional.empty();
        }
        String role = namesake.group("role");
        String without = clause.frame().substring(0, namesake.start())
                + namesake.group("verb")
                + clause.frame().substring(namesake.end());
        return inversion
                .of(without, "After " + (role == null ? asking : "which " + role.strip()))
                .map(stem -> new StemWriter.Stem(stem, "namesake"));
    }
}
