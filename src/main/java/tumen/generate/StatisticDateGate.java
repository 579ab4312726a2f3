package tumen.generate;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.text.Sentence;
import tumen.text.Token;

/**
 * Refuses to ask when a figure was so: trade totals and population counts are known by their figure, not by the year of the
 * table. Refuses the year of what went on for longer, too: other years are right as well.
 */
final class StatisticDateGate implements Gate {
    private static final Set<String> MEASURING = Set.of(
            "total",
            "amount",
            "rise",
            "increase",
            "grow",
            "average",
            "fall",
            "decline",
            "drop",
            "peak",
            "contract",
            "generate",
            "earn",
            "gross",
            "report",
            "record",
            "reach",
            "produce",
            "export",
            "import",
            "shrink");

    private static final Pattern VERB = Pattern.compile(
            "\\b(?:total|amount|r[io]s|ris|increas|gr[eo]w|averag|fall|fell|declin|drop|peak|contract|generat|earn|gross|reach)\\p{Ll}*");
    private static final Pattern FIGURE =
            Pattern.compile("[$€£%]|\\b\\d{1,3}(?:,\\d{3})+\\b|\\bper ?cent\\b|\\b(?:mi|bi|tri)llion\\b");

    /** Grew to 8.4% in 2009, two million in 1975, 4% as of 2008: the date belongs to the figure right before it. */
    private static final Pattern FIGURE_OF =
            Pattern.compile("\\b(?:to|from|at|is|was|were|of|by|and|or|reached|exceeded) (?:\\p{Ll}+ ){0,2}(?<!cost of"
                + " )(?:[$€£]\\d[\\d.,]*(?: (?:million|billion|trillion))?|\\d[\\d.,]*(?:%| (?:percent|per"
                + " cent|million|billion|trillion))|\\d{1,3}(?:,\\d{3})+|(?:one|two|three|four|five|six|seven|eight|nine|ten)"
                + " (?:million|billion|percent))(?: \\p{Ll}+){0,2},? (?:in|as"
                + " of|by|at|during|for|since)(?: the)? " + Clause.KEY);

    /** Had a population of 12,000; carried 10.3 million passengers. */
    private static final Pattern COUNTED = Pattern.compile("\\b\\d[\\d,.]*\\d (?:inhabitants|residents|people) in "
            + Clause.KEY
            + "|^(?:About |Over |More than |Some |Nearly )?\\d[\\d,]*\\d [^,.;]* (?:were|had)"
            + " (?:registered|recorded|counted|living)\\b|\\b(?:have|has|had|with) an? (?:\\p{Ll}+ )?population"
            + " of\\b|\\b(?:carr(?:y|ied)|transport(?:ed)?|handled?) \\d[\\d.,]*|^By " + Clause.KEY
            + ", (?:more than |over |about )?\\d[\\d,]{3,}");

    /** It was estimated in 1968 that. */
    private static final Pattern ESTIMATED =
            Pattern.compile("\\b(?:estimated|calculated|thought|believed) in " + Clause.KEY + " that\\b");

    /** Was the 27th largest market in that year. */
    private static final Pattern RANK = Pattern.compile(
            "\\b(?:was|were|is|ranked|had|have|has)\\b[^.;]*\\b(?:\\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)["
                + " -](?:\\p{Ll}+est|most)\\b");

    /** In 2000, with a traffic of 123,300 cars; could contribute 40,000. */
    private static final Pattern WITH_FIGURE =
            Pattern.compile(",? with (?:an?|the)? ?[^,.]*\\b(?:of|at) (?:[$€£]?\\d[\\d.,]*)");

    /** By 1773, the population was so: a measured thing as the subject. */
    static final Set<String> MEASURED = Set.of(
            "population",
            "economy",
            "production",
            "revenue",
            "profit",
            "income",
            "share",
            "rate",
            "sales",
            "margin",
            "trade",
            "export",
            "import",
            "output",
            "turnover",
            "unemployment",
            "inflation",
            "growth",
            "gdp");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        if (!(draft.fact() instanceof Fact.Dated)) {
            return Optional.empty();
        }
        if (draft.text()
                .matches("(?s)As of (?:what|when)\\b.*|As of _+, .*(?:%| (?:is|are|has|have) ).*|.* (?:is|are|has|have)"
                        + " .*\\bas of _+.*")) {
            return Optional.of("As of when something was so says little; what was so is asked.");
        }
        Sentence statement = draft.statement();
        Optional<Token> root = statement.root();
        if (root.isEmpty()) {
            return Optional.empty();
        }
        boolean figured = FIGURE.matcher(draft.clause().rest()).find();
        boolean count = root.get().word().matches("\\d.*")
                && statement.child(root.get(), "cop").isPresent();
        boolean measured = statement
                .child(root.get(), "nsubj")
                .filter(subject -> MEASURED.contains(subject.lemma().toLowerCase(Locale.ROOT)))
                .isPresent();
        String told = draft.clause().frame();
        String last = told.substring(told.lastIndexOf(". ", told.indexOf(Clause.KEY)) + 1);
        if (RANK.matcher(told).find()
                || ESTIMATED.matcher(told).find()
                || COUNTED.matcher(told).find()
                || told.matches("(?s)As of " + Clause.KEY + ",? [^.]*\\b(?:is|are|has|have)\\b.*")
                || FIGURE_OF.matcher(told).find()
                || WITH_FIGURE.matcher(told).find()
                || (measured && FIGURE.matcher(last.replace(Clause.KEY, ' ')).find())
                || (last.length() < told.length()
                        && FIGURE.matcher(last).find()
                        && VERB.matcher(last).find())) {
            return Optional.of("The year of a statistic is not worth knowing; ask for its figure.");
        }
        if (figured && (count || MEASURING.contains(root.get().lemma()))) {
            return Optional.of("The year of a statistic is not worth knowing; ask for its figure.");
        }
        boolean lasting = root.get().tag().equals("VBG")
                && statement.children(root.get()).stream()
                        .anyMatch(child -> child.word().matches("was|were"));
        return lasting ? Optional.of("What went on for a while is true of other years, too.") : Optional.empty();
    }
}
