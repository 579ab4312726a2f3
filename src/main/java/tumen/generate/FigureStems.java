package tumen.generate;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.text.Sentence;
import tumen.text.Span;
import tumen.text.Token;

/** Writes questions for figures: how many, how much, what percentage. */
final class FigureStems {
    private static final String KEY = String.valueOf(Clause.KEY);
    /** What a thing has so much of. */
    private static final String MEASURED =
            "(?:total |surface |estimated |maximum |average )?(?:area|length|height|population"
                    + "|depth|width|elevation|capacity|volume|diameter|altitude|speed|weight|mass)";

    private static final Pattern SHARE = Pattern.compile("^" + KEY + " of \\p{L}");
    private static final Pattern COPULA = Pattern.compile("^(?:(?<front>(?:In|On|At|During|By) [^,]{3,40}), )?"
            + "(?<subject>[Tt]he [^,;]+? (?:of|in|at|for|between|recorded) [^,;]+?) (?<verb>is|was|were|are) " + KEY
            + "(?<rest>(?: (?:in|on|at|by|as of|during) [^,;]+)?)\\.$");
    private static final Pattern EXTENT =
            Pattern.compile("^(?<before>.+ (?:has|had|have|covers|covered|reached|reaches)) (?:a|an) (?<what>"
                    + MEASURED + ") of " + KEY + "(?<after>.*)$");
    /** The island has an area of 90 square miles, and nothing else. */
    private static final Pattern OF_SUBJECT =
            Pattern.compile("^(?<subject>[^,;]+) (?<verb>has|had) an? (?<what>" + MEASURED + ") of " + KEY + "\\.$");

    private static final Pattern PAID = Pattern.compile(
            "^(?<before>[^,;]+ (?:cost|costs|earned|grossed|raised|totaled|totalled|paid|spent|donated|lost|invested)) "
                    + KEY + "(?<after>.*)$");

    /** Stands for the sum while the statement is parsed: without an object, cost is read as a noun. */
    private static final String STAND_IN = " something";

    /** An of-phrase of more words is not moved with the noun. */
    private static final int LONGEST_OF = 7;

    private final Inversion inversion;

    FigureStems(Inversion inversion) {
        this.inversion = inversion;
    }

    /** The question; empty when no pattern fits. */
    Optional<StemWriter.Stem> write(Fact.Counted counted, Clause clause) {
        return switch (counted.shape()) {
            case COUNT -> count(clause);
            case PERCENTAGE -> share(clause).or(() -> predicate(clause)).or(() -> extent(clause));
            case MEASURE -> extent(clause).or(() -> predicate(clause));
            case MONEY -> money(clause).or(() -> predicate(clause));
            case NUMBER -> extent(clause);
            case DURATION, ORDINAL -> Optional.empty();
        };
    }

    /** 25 % of travellers used trains: what percentage of travellers used trains? */
    private Optional<StemWriter.Stem> share(Clause clause) {
        Matcher whole = SHARE.matcher(clause.frame());
        if (!whole.find()) {
            return Optional.empty();
        }
        Sentence statement = inversion.parse(clause.statement());
        return inversion
                .realiser()
                .subjectOf(statement)
                .map(subject -> statement.cover(subject).of(statement.text()))
                .filter(subject -> subject.startsWith(clause.key() + " of "))
                .flatMap(subject -> inversion
                        .realiser()
                        .subject(
                                statement,
                                "What percentage "
                                        + subject.substring(clause.key().length() + 1)))
                .map(stem -> new StemWriter.Stem(stem, "what-percentage"));
    }

    /** The X of Y was 5 °C in Z: what was the X of Y in Z? */
    private Optional<StemWriter.Stem> predicate(Clause clause) {
        Matcher copula = COPULA.matcher(clause.frame());
        if (!copula.matches() || copula.group("subject").split(" ", -1).length > 16) {
            return Optional.empty();
        }
        String subject = copula.group("subject");
        String front = copula.group("front") == null ? "" : " " + small(copula.group("front"));
        return Optional.of(new StemWriter.Stem(
                "What " + copula.group("verb") + " " + small(subject) + copula.group("rest") + front + "?", "what"));
    }

    private static String small(String words) {
        return words.matches("(?:The|A|An|In|On|At|During|By) .*")
                ? Character.toLowerCase(words.charAt(0)) + words.substring(1)
                : words;
    }

    /** X has an area of 5 km²: what area does X have? */
    private Optional<StemWriter.Stem> extent(Clause clause) {
        Matcher had = EXTENT.matcher(clause.frame());
        Matcher whole = OF_SUBJECT.matcher(clause.frame());
        if (whole.matches()) {
            return Optional.of(new StemWriter.Stem(
                    "What " + (whole.group("verb").equals("had") ? "was" : "is") + " the " + whole.group("what")
                            + " of " + small(whole.group("subject")) + "?",
                    "what-extent"));
        }
        return had.matches() && !had.group("before").matches(".*, (?:which|who|whose|where)\\b.*")
                ? inversion
                        .of(
                                had.group("before") + had.group("after").replaceFirst(",? (?:making|giving)\\b.*", "."),
                                "What " + had.group("what"))
                        .map(stem -> new StemWriter.Stem(stem, "what-extent"))
                : Optional.empty();
    }

    /** The pier cost $2 million: how much did the pier cost? */
    private Optional<StemWriter.Stem> money(Clause clause) {
        Matcher paid = PAID.matcher(clause.frame());
        return paid.matches()
                ? inversion
                        .of(paid.group("before") + paid.group("after"), "How much")
                        .map(stem -> new StemWriter.Stem(stem.replace(STAND_IN, ""), "how-much"))
                : Optional.empty();
    }

    /** The last word of what is counted: people, people of Norway; what follows stays behind the verb. */
    private static int counted(Sentence statement, Token noun) {
        Optional<BitSet> of = statement.children(noun).stream()
                .filter(child -> child.is("nmod") && child.index() > noun.index())
                .map(statement::subtree)
                .filter(part -> part.nextSetBit(0) == noun.index() + 1
                        && statement.tokens().get(noun.index() + 1).word().equals("of"))
                .filter(part ->
                        part.cardinality() <= LONGEST_OF && part.cardinality() == part.length() - part.nextSetBit(0))
                .filter(part -> part.stream()
                        .noneMatch(index -> statement.tokens().get(index).word().equals(",")))
                .findFirst();
        return of.map(part -> part.length() - 1).orElse(noun.index());
    }

    /** Without a participle at the end, which a question for the subject does not bear: 49 lived in zoos, eating leaves. */
    private Sentence untrailed(Sentence statement, Clause clause) {
        List<Token> tokens = statement.tokens();
        for (int comma = 1; comma + 2 < tokens.size(); comma++) {
            boolean trails = tokens.get(comma).word().equals(",")
                    && tokens.get(comma).span().start()
                            >= Clause.keyIn(statement, clause).end()
                    && tokens.get(comma + 1).tag().equals("VBG")
                    && tokens.get(comma + 1).head()
                            == statement.root().map(Token::index).orElse(-2)
                    && tokens.get(comma + 1).head() < comma
                    && statement.subtree(tokens.get(comma + 1)).length() >= tokens.size() - 1;
            if (trails) {
                return inversion.parse(statement.words(0, comma - 1) + ".");
            }
        }
        return statement;
    }

    private Optional<StemWriter.Stem> count(Clause clause) {
        Sentence statement = untrailed(inversion.parse(clause.statement()), clause);
        Span key = Clause.keyIn(statement, clause);
        List<Token> own = statement.within(key);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Token last = own.getLast();
        Optional<Token> noun = statement
                .head(last)
                .filter(head -> head.tag().equals("NNS") || head.word().equals("people"));
        if (noun.isEmpty() || !last.is("nummod")) {
            return Optional.empty();
        }
        BitSet phrase = statement.subtree(noun.get());
        boolean begins = statement.tokens().get(phrase.nextSetBit(0)).index()
                == own.getFirst().index();
        if (!begins) {
            return Optional.empty();
        }
        String thing = statement.words(last.index() + 1, phrase.length() - 1);
        boolean main = noun.get().head() == statement.root().map(Token::index).orElse(-2);
        if (noun.get().is("nsubj") && main) {
            return inversion
                    .realiser()
                    .subject(statement, "How many " + thing)
                    .map(stem -> new StemWriter.Stem(stem, "how-many"));
        }
        boolean goesOn = statement.root().stream()
                .flatMap(root -> statement.children(root).stream())
                .anyMatch(child -> child.is("conj") && child.tagged("VB"));
        if (!noun.get().is("obj") || !main || goesOn) {
            return Optional.empty();
        }
        int end = counted(statement, noun.get());
        thing = statement.words(last.index() + 1, end);
        Span cut = new Span(
                statement.cover(phrase).start(),
                statement.tokens().get(end).span().end());
        String without =
                statement.text().substring(0, cut.start()) + statement.text().substring(cut.end());
        return inversion.of(without, "How many " + thing).map(stem -> new StemWriter.Stem(stem, "how-many"));
    }
}
