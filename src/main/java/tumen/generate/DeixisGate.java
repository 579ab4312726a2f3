package tumen.generate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.text.Span;
import tumen.text.Token;

/** Refuses questions that are only true when and where the text was written, or that continue a tale. */
final class DeixisGate implements Gate {
    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:accordingly|the remainder of|(?<!\\bis )now|(?<!\\bis"
                + " )today|currently|recently|nowadays|presently|ago|at present|to date|so far|these days|this"
                + " (?:year|month|day|time)|(?:last|next) (?:year|month|week|decade|century)|(?:that|the) same"
                + " (?:year|month|day|time)|that (?:year|time|day|month)|the"
                + " (?:following|previous|next|preceding|latter|former|above|aforementioned)"
                + " ?(?:year|month|day|week|decade)?|at the time(?!"
                + " of)|(?:months?|years?|days?|weeks?|decades?|centuries|century|generations?|hours?|minutes?|shortly|soon)"
                + " (?:later|earlier|afterwards?|before)|recent|nearby|afterwards?|nevertheless|nonetheless|similarly|likewise|thus|therefore|(?:in"
                + " the )?meanwhile|in the meantime|moreover|furthermore|otherwise|consequently|elsewhere|in return|in"
                + " response|for this reason|as a result(?! of)|too(?=[,.])|as well(?=[,.])|even so|one"
                + " more|instead(?! of)|underneath(?! \\p{L})|yet another|the most recent|upcoming|(?<!\\bused"
                + " )(?<!\\bbeen )(?<!\\bhad )previously(?! un)|earlier that|the"
                + " other|(?<!\\b(?:and|or|two|three|four|five|six|seven|eight|nine|ten|many|among|some)"
                + " )others|thereafter|hitherto|here|(?:its|their|his|her) (?:previous|prior|next)|^within \\p{L}+"
                + " (?:years?|months?|days?|weeks?)(?=,)|(?:for|after) another|the day after|soon after(?="
                + " (?:as|because|due|with) )|equally \\p{Ll}+ed(?=[.,])|the former|the latter|over the"
                + " (?:past|last)|(?:over|during|in|through|throughout) the (?:winter|summer|spring|autumn)(?! of|"
                + " \\d))\\b",
            Pattern.CASE_INSENSITIVE);

    /** One male, Sirocco; four further systems; a grown male. */
    private static final Pattern PARTITIVE =
            Pattern.compile("\\b[Oo]ne \\p{Ll}+, \\p{Lu}|\\bfurther \\p{L}+s\\b|^(?:Another|Others?|A different)"
                + " |^One, |^(?:Suddenly|Additional)\\b|^The (?:estimate|extrapolation|calculation|measurement)s?"
                + " (?!of|for|that)|\\b(?:was|were) (?:more"
                + " (?!than\\b)\\p{Ll}+|larger|smaller|bigger|older|younger|longer|shorter|stronger|weaker)\\b(?![^.;]*"
                + " than )");

    /** Simultaneously, with that in mind, the respective figures, subsequent growth, estimates vary: of what and with what. */
    private static final Pattern LEFT_OPEN = Pattern.compile(
            "\\b[Aa] further (?:\\d+|\\p{Ll}+) \\p{Ll}+s\\b|\\b[Tt]he (?:Maharaja|Sultan|Emir|Shah|Khan|Raja|Nawab)(?="
                    + " (?:was|had|did|is)\\b)|^Across the"
                    + " (?:Atlantic|Channel|river|border|street)\\b|\\b(?:past|last|recent) few"
                    + " (?:years|decades|months|weeks)\\b|^(?:Within|After) (?:[\\p{Ll}\\d-]+"
                    + " ){1,3}(?:year|month|week|day|hour)s?(?:,|(?= (?:\\p{Lu}|the|he|she)))|\\bremained so\\b|\\bis"
                    + " (?:the|its|their) (?:present|current|incumbent) \\p{L}|\\b(?:is|was|are|were) more"
                    + " (?!than\\b)\\p{Ll}+[.,]|\\ban additional (?:"
                    + Clause.KEY
                    + "|\\d|\\p{Ll}+ \\p{Ll}+s\\b)|['’]s own"
                    + " (?:death|birth|marriage|arrival|return)\\b|^(?:Simultaneously|With (?:that|this) in mind|The"
                    + " respective|(?:Contributory|Contributing) factors|(?:Estimates|Figures|Numbers|Sources)"
                    + " (?:vary|range|differ)|Subsequent \\p{Ll}+)|\\b(?:an?|the) (?:parallel|corresponding)"
                    + " (?!member|secretary)\\p{Ll}+(?! to\\b)|['’]s (?:next|previous|prior|subsequent) \\p{Ll}|\\bthe"
                    + " (?:subsequent|ensuing) (?:" + Clause.KEY
                    + "|\\p{L}+ (?:year|month|week|day)s?\\b)|\\b(?:[Aa]fter|[Bb]efore|[Ww]hen) (?:\\p{Lu}\\p{L}+"
                    + " ){1,3}(?:arrived|returned|left)(?=,)|\\b(?:[Aa]|[Aa]nother) separate"
                    + " (?:interview|study|report|statement|letter|incident|event)\\b(?! from)|\\b(?:is|was)"
                    + " (?:an?|one) (?:\\p{Ll}+ )?example\\b(?! of)|\\b(?:moved|fled|left|tried|attacked|sailed)"
                    + " again\\b");

    /** Olaf Berg himself: besides others, of whom the text before speaks. */
    private static final Pattern HIMSELF = Pattern.compile(Clause.KEY + " (?:himself|herself|itself)\\b");

    /** The two founded a club. */
    private static final Pattern BOTH = Pattern.compile(
            "\\b[Tt]he (?:two|three|four|pair) (?:\\p{Ll}+ed|had|have|were|are|was|met|began|became|went)\\b(?!"
                    + " \\p{Ll}+s\\b)");

    /** Has always sung, a similar unit, the remaining ships, expanded further: as what, of what, than when only the text before says. */
    private static final Pattern LEANING = Pattern.compile("\\bha(?:s|ve)"
            + " (?:always|never|since)\\b|\\b(?:[Ss]imilar|[Cc]omparable|[Aa]nalogous)\\b(?!"
            + " (?:to|in|as)\\b)(?![^,.;]*\\b(?:to|as)\\b)|\\b[Tt]he (?:remaining|ensuing) \\p{L}|\\b[Aa]dditional"
            + " \\p{L}+s\\b|\\b(?:further|next) \\p{Ll}+ed\\b|\\b\\p{Ll}+ed further\\b(?!"
            + " (?:than|north|south|east|west|into))");

    /** Three days later: the span itself is asked. */
    private static final Pattern AGO = Pattern.compile(Clause.KEY + " (?:later|earlier|afterwards?|ago|before[,.])");

    /** The hotel was sold: of several things of a sort, which one the text before says. */
    private static final Pattern BARE =
            Pattern.compile("\\b[Tt]he (?<noun>bay|hotel|propert(?:y|ies)|embassy|deployment"
                    + "|transmission|shipwreck|protest|expedition|spelling|script|bombing|word)"
                    + "(?=[.,?]| (?:was|were|is|had|and|by|at)\\b| (?:in|on) \\d| to \\p{Lu}| for [$£€])");

    /** The stretches of a text that are only true here and now. */
    static List<Span> in(String text) {
        return WORDS.matcher(text)
                .results()
                .map(found -> new Span(found.start(), found.end()))
                .toList();
    }

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        boolean ages = draft.fact().words().matches(".*(?:\\d[,.]?\\d{3}|illion|thousand).*");
        if (!ages && AGO.matcher(draft.clause().frame()).find()) {
            return Optional.of("The time is counted from something that the question does not name.");
        }
        if (PARTITIVE.matcher(draft.clause().statement()).find()
                || HIMSELF.matcher(draft.clause().frame()).find()
                || BOTH.matcher(draft.clause().statement()).find()
                || bare(draft.clause().statement())) {
            return Optional.of("It speaks of one or of further things of a sort that only the text before names.");
        }
        if (LEANING.matcher(draft.clause().statement()).find()
                || LEFT_OPEN.matcher(draft.clause().statement()).find()) {
            return Optional.of("It says that there is more or the like, but not of what.");
        }
        if (draft.form() == Draft.Form.STEM
                && draft.fact() instanceof Fact.Dated
                && draft.text().contains(" and again ")) {
            return Optional.of("“again” means nothing outside of the text.");
        }
        if (untimed(draft, study)) {
            return Optional.of("It was so when the text was written; when that was got lost.");
        }
        for (Token token : draft.statement().tokens()) {
            boolean compared = (token.tag().equals("JJR")
                            ? token.word().endsWith("er")
                            : token.tag().equals("RBR"))
                    && token.index() > 0
                    && draft.statement().tokens().get(token.index() - 1).word().matches("(?i)an?")
                    && !token.word()
                            .matches("(?i)later|lower|higher|upper|further|younger|older|elder|former|inner|outer");
            if (compared && !draft.statement().text().contains(" than ")) {
                return Optional.of("“" + token.word() + "” compares with something that is not named.");
            }
        }
        String rest = draft.clause().rest().replaceAll("[\"“][^\"“”]*[\"”]", "\"\"");
        Matcher matcher = WORDS.matcher(ages ? rest.replace(" ago", "") : rest);
        return matcher.find()
                ? Optional.of("“" + matcher.group() + "” means nothing outside of the text.")
                : Optional.empty();
    }

    private static boolean bare(String told) {
        return BARE.matcher(told)
                .results()
                .anyMatch(found -> !told.substring(0, found.start())
                        .toLowerCase(Locale.ROOT)
                        .contains(found.group("noun").substring(0, 3)));
    }

    /** The seat held by Olaf Berg, of the seat currently held by him: a participle that lost its now. */
    private static boolean untimed(Draft draft, Study study) {
        List<Token> tokens = study.passage(draft.fact()).sentence().tokens();
        return tokens.stream()
                .filter(token -> token.word().matches("currently|now|presently") && token.index() + 2 < tokens.size())
                .filter(token -> tokens.get(token.index() + 1).tag().equals("VBN"))
                .map(token -> tokens.get(token.index() + 1).word() + " "
                        + tokens.get(token.index() + 2).word())
                .anyMatch(words -> draft.clause().statement().contains(" " + words + " "));
    }
}
