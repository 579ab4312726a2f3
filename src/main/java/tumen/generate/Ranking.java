package tumen.generate;

import java.util.Optional;
import java.util.regex.Pattern;
import tumen.fact.DateShape;
import tumen.fact.Fact;
import tumen.fact.FigureShape;
import tumen.text.Token;

/** Says how good a question should be. */
final class Ranking {
    private static final Pattern ANCHOR = Pattern.compile("(?<!^)\\b(?:\\p{Lu}[\\p{L}-]+|\\d+)");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*");
    private static final Pattern EXAMPLES =
            Pattern.compile("\\b(?:such as|including|respectively|as well as|along with)\\b");

    private Ranking() {}

    /** Doubts only reorder what ranks above this. */
    private static final double MIDDLE = 0.6;

    /** The blank, a company of Norway. */
    private static final Pattern TOLD = Pattern.compile(Clause.KEY + ", (?:an?|the) \\p{Ll}");

    private static final Pattern PLUPERFECT = Pattern.compile("\\bhad (?:\\p{Ll}+ly )?\\p{Ll}+(?:ed|en|un|wn)\\b");

    /**
     * A score from 0 to 1: how likely a judge is to print the question unchanged. What counts, and how it was checked, is told
     * in docs/decisions/0015-ranking.md.
     *
     * @param labelled whether the question needs the title in front of it
     */
    static double score(Draft draft, Study study, boolean labelled) {
        double value =
                0.5 + anchors(draft) + form(draft) + kind(draft) + clause(draft) - length(draft) - clutter(draft);
        double doubted = Math.max(Math.min(value, MIDDLE), value - doubt(draft, study, labelled));
        return Math.round(1000 * Math.clamp(doubted, 0, 1)) / 1000.0;
    }

    /** What makes a question less sure than its form: it needs the title, a name was put in, its verb looks back. */
    private static double doubt(Draft draft, Study study, boolean labelled) {
        String statement = draft.clause().statement();
        String source = study.passage(draft.fact()).sentence().text();
        boolean named = study.edits().get(draft.fact().provenance().sentence()).stream()
                .map(edit -> edit.words().replaceFirst("['’]s?$", ""))
                .anyMatch(name -> !name.equals(study.topic().title())
                        && !study.topic().reference().equals(name)
                        && statement.contains(name)
                        && !source.contains(name));
        boolean sparse =
                labelled && ANCHOR.matcher(draft.clause().rest()).results().count() < 2;
        boolean subordinate = statement.matches("(?s).*\\b(?:which|who|that|where|while|after|before|when|as)\\b.*");
        return (sparse ? 0.1 : 0)
                + (named ? 0.06 : 0)
                + (subordinate ? 0.04 : 0)
                + (PLUPERFECT.matcher(statement).find() ? 0.08 : 0);
    }

    private static double anchors(Draft draft) {
        return 0.03
                * Math.min(4, ANCHOR.matcher(draft.clause().rest()).results().count());
    }

    private static double form(Draft draft) {
        return draft.form() == Draft.Form.CLOZE
                ? 0
                : switch (draft.rule()) {
                    case "where", "what" -> 0.05;
                    case "lived" -> -0.37;
                    default -> 0.15;
                };
    }

    private static double kind(Draft draft) {
        return switch (draft.fact()) {
            case Fact.Dated dated ->
                dated.shape() == DateShape.DAY || dated.shape() == DateShape.MONTH || dated.shape() == DateShape.YEAR
                        ? 0.08
                        : 0.02;
            case Fact.Counted counted ->
                counted.shape() == FigureShape.ORDINAL || counted.shape() == FigureShape.NUMBER ? 0 : 0.04;
            case Fact.Named named ->
                switch (named.kind()) {
                    case PERSON -> named.role().isEmpty() ? 0 : 0.08;
                    case EVENT -> 0.02;
                    case PLACE -> -0.2;
                    case ORGANISATION -> -0.23;
                    case OTHER -> -0.27;
                };
            case Fact.Told told -> -0.3;
            case Fact.Elapsed elapsed -> -0.3;
        };
    }

    /** A past verb, a name for its subject, and words behind the blank that say what is wanted. */
    private static double clause(Draft draft) {
        Optional<Token> root = draft.statement().root();
        Optional<Token> subject = root.flatMap(verb -> draft.statement().child(verb, "nsubj"));
        boolean past = root.isPresent()
                && (root.get().tag().equals("VBD")
                        || draft.statement().children(root.get()).stream()
                                .anyMatch(child -> child.word().matches("was|were")));
        boolean named = subject.filter(Token::proper).isPresent();
        boolean told = TOLD.matcher(draft.clause().frame()).find();
        return (past ? 0.04 : 0) + (named ? 0.04 : 0) + (told ? 0.04 : 0);
    }

    /** Of two sentences that one counts which holds the blank. */
    private static double length(Draft draft) {
        String text = draft.text();
        int second = LengthGate.second(text);
        String asked = second < text.length() && text.indexOf(Clause.BLANK) > second ? text.substring(second) : text;
        int words = asked.split("\\s+", -1).length;
        return words > 30 ? 0.13 : words > 24 ? 0.1 : words > 18 ? 0.03 : 0;
    }

    private static double clutter(Draft draft) {
        String rest = draft.clause().rest();
        double value = rest.matches("(?s).*[\"“–].*") ? 0.12 : 0;
        value += rest.contains(";") ? 0.16 : 0;
        value += EXAMPLES.matcher(rest).find() ? 0.06 : 0;
        long commas = rest.chars().filter(sign -> sign == ',').count();
        value += commas > 2 ? 0.06 : 0;
        long numbers = NUMBER.matcher(rest).results().count();
        return value + (numbers > 2 ? 0.06 : 0);
    }
}
