package tumen.generate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tumen.text.Annotator;
import tumen.text.Sentence;

/**
 * Makes questions of statements from which what is asked has been taken out.
 *
 * @param annotator parses the statements
 * @param realiser moves or adds the auxiliary
 */
record Inversion(Annotator annotator, Realiser realiser) {
    private static final Pattern SMALL = Pattern.compile("^[ ,]*(\\p{Ll}+)");

    /** The question; empty when what is left is no statement. */
    Optional<String> of(String untidy, String asking) {
        String statement = Clause.of(untidy + Clause.KEY, "").statement();
        Optional<String> stem =
                realiser.inverted(annotator.parse(statement.endsWith(".") ? statement : statement + "."), asking);
        Matcher small = SMALL.matcher(untidy);
        return small.find() ? stem.map(words -> lower(words, small.group(1))) : stem;
    }

    Sentence parse(String statement) {
        return annotator.parse(statement);
    }

    /** The statement began with a small letter before it became a sentence: the word keeps it. */
    private static String lower(String stem, String word) {
        String capital = Character.toUpperCase(word.charAt(0)) + word.substring(1);
        return stem.replaceFirst(" " + Pattern.quote(capital) + "\\b", " " + word);
    }
}
