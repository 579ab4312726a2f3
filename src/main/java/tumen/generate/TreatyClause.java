package tumen.generate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tumen.fact.DateShape;
import tumen.fact.Fact;

/** What the year in brackets behind the name of a treaty or an act says: signed then, passed then. */
final class TreatyClause {
    private static final String JOINTS = "on|of|for|in|and|the|an?|between|to|with|concerning|against";
    private static final Pattern NAME =
            Pattern.compile("(?:\\b(?:[Aa]n?|[Tt]he) )?(?<name>(?:\\p{Lu}[\\p{L}’'-]* ){0,6}"
                    + "(?<type>Act|Treaty|Agreement|Accords?|Convention|Protocol|Pact|Memorandum)"
                    + "(?: (?:" + JOINTS + "|\\p{Lu}[\\p{L}’'-]*),?){0,20}) \\($");

    private TreatyClause() {}

    /**
     * The statement; empty when the year is none of a treaty.
     *
     * @param signers who signed it, as the sentence says; empty when it does not
     */
    static Optional<Clause> of(Fact fact, String signers) {
        boolean year = fact instanceof Fact.Dated dated && dated.shape() == DateShape.YEAR;
        String quote = fact.provenance().quote();
        int end = fact.provenance().key().end();
        Matcher name = NAME.matcher(quote.substring(0, fact.provenance().key().start()));
        if (!year
                || !quote.startsWith(")", end)
                || !name.find()
                || name.group("name").contains(", the ")) {
            return Optional.empty();
        }
        String words = name.group("name");
        boolean act = name.group("type").equals("Act");
        boolean signed = !signers.isEmpty() && !act;
        boolean known = quote.contains("the " + words) || words.matches("(?:Treaty|Peace|Convention|Pact) of .*");
        String article = known ? "the " : words.matches("[AEIO].*") ? "an " : "a ";
        String told = signed
                ? signers + " signed " + article + words
                : "The " + words + (act ? " was passed" : " was signed");
        return Optional.of(Clause.of(told + " in " + Clause.KEY + ".", fact.words()));
    }
}
