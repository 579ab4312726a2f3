package tumen.generate;

import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.fact.FigureShape;

/** A place in an order without the name it comes behind, which would give it away: the second largest [after London]. */
final class OrderClause {
    private static final Pattern BEHIND = Pattern.compile("(?<=" + Clause.KEY
            + "[^,.;]{0,80}),? (?:after|behind|only to|second only to) (?:the )?\\p{Lu}[\\p{L}’'.-]*(?:"
            + " \\p{Lu}[\\p{L}’'.-]*| and| of)*(?=[.]| with | in |, (?!who\\b|which\\b|(?:and )?(?:the )?\\p{Lu}))");

    private OrderClause() {}

    /** The clause, without that name when the fact is a place in an order. */
    static Clause of(Fact fact, Clause clause) {
        boolean order = fact instanceof Fact.Counted counted && counted.shape() == FigureShape.ORDINAL;
        return order ? Clause.of(BEHIND.matcher(clause.frame()).replaceFirst(""), clause.key()) : clause;
    }
}
