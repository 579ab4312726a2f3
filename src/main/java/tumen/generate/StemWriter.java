package tumen.generate;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tumen.fact.DateShape;
import tumen.fact.Fact;
import tumen.fact.FigureShape;
import tumen.text.Annotator;
import tumen.text.Sentence;
import tumen.text.Span;
import tumen.text.Token;

/** Writes the question for a fact from the statement of its clause. */
final class StemWriter {
    private static final String KEY = String.valueOf(Clause.KEY);
    private static final Pattern DATE_PHRASE =
            Pattern.compile(",? ?\\b(?<prep>[Ii]n|[Oo]n|[Bb]y|[Ss]ince|[Uu]ntil|[Dd]uring|[Ff]rom|[Ii]n the year|[Aa]s"
                    + " of|[Aa]round|[Aa]bout)(?: the year| the)? "
                    + KEY + ",?");
    private static final Pattern BARE_PHRASE = Pattern.compile("^" + KEY + ",?|,? " + KEY + "(?=\\.$)");
    private static final Pattern AGENT = Pattern.compile(" by (?<role>[^,.;]{0,60}?)" + KEY + ",?(?=[ .])");
    private static final Pattern EVENT = Pattern.compile(",? ?\\b[Dd]uring (?:the )?" + KEY + ",?");
    private static final Pattern PLACE = Pattern.compile(
            ",? ?\\b(?<prep>[Ii]n|[Aa]t) (?:the )?" + KEY + "(?:, \\p{Lu}[\\p{L} ]+?(?=,| on | in |\\.$))*,?");

    private final Annotator annotator;
    private final Study study;
    private final Realiser realiser;

    /** A writer for one text. */
    StemWriter(Study study) {
        this.study = study;
        annotator = study.annotator();
        realiser = new Realiser(study.written(), Study.capitals(study.source().text()));
    }

    /**
     * A question made from a statement.
     *
     * @param stem the question
     * @param rule name of the pattern
     */
    record Stem(String stem, String rule) {}

    /** The question; empty when no pattern fits. */
    Optional<Stem> write(Fact fact, Clause clause) {
        return switch (fact) {
            case Fact.Dated dated -> date(dated, clause);
            case Fact.Counted counted -> figure(counted, clause);
            case Fact.Named named -> name(named, clause);
        };
    }

    private Optional<Stem> date(Fact.Dated dated, Clause clause) {
        if (dated.provenance().rule().equals("date/modifier")) {
            return Optional.empty();
        }
        Matcher phrase = DATE_PHRASE.matcher(clause.frame());
        String preposition = "";
        Matcher found = phrase;
        if (phrase.find()) {
            preposition = phrase.group("prep").toLowerCase(java.util.Locale.ROOT);
        } else {
            found = BARE_PHRASE.matcher(clause.frame());
            if (!found.find()) {
                return Optional.empty();
            }
        }
        Optional<String> asking = asking(dated, preposition, clause.key());
        boolean fronted = found.start() == 0 || found.group().startsWith(",");
        String without = found.replaceFirst(found.group().endsWith(",") && !fronted ? ", " : " ");
        return asking.flatMap(words -> invert(without, words)).map(stem -> new Stem(stem, "when"));
    }

    private static Optional<String> asking(Fact.Dated dated, String preposition, String key) {
        boolean hedged = key.matches("(?i)(?:about|around|circa|c\\.|ca\\.|roughly|approximately).*");
        String asked = switch (dated.shape()) {
            case DAY, DAY_OF_YEAR -> "what date";
            case MONTH, PART_OF_YEAR -> "";
            case YEAR -> "what year";
            case DECADE -> key.matches("(?:the )?\\d{4}s") ? "which decade" : "";
            case CENTURY -> key.matches("(?:the )?\\S+ century.*") ? "which century" : "";
            case SPAN -> "span";
            case PAIR -> "which years";
        };
        if (hedged || preposition.equals("around") || preposition.equals("about")) {
            return Optional.of("Around what year").filter(any -> dated.shape() == DateShape.YEAR);
        }
        return switch (preposition) {
            case "in", "on", "", "during", "in the year" ->
                Optional.of(
                        switch (asked) {
                            case "" -> "When";
                            case "span" -> "During which period";
                            case "what date" -> "On what date";
                            default -> "In " + asked;
                        });
            case "since", "until", "by", "as of" ->
                Optional.of(capital(preposition) + " " + (asked.isEmpty() || asked.equals("span") ? "when" : asked))
                        .filter(words -> !asked.equals("span"));
            case "from" -> Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Stem> figure(Fact.Counted counted, Clause clause) {
        if (counted.shape() != FigureShape.COUNT) {
            return Optional.empty();
        }
        Sentence statement = annotator.parse(clause.statement());
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
        if (noun.get().is("nsubj")) {
            return realiser.subject(statement, "How many " + thing).map(stem -> new Stem(stem, "how-many"));
        }
        if (!noun.get().is("obj")
                || noun.get().head() != statement.root().map(Token::index).orElse(-2)) {
            return Optional.empty();
        }
        Span cut = statement.cover(phrase);
        String without =
                statement.text().substring(0, cut.start()) + statement.text().substring(cut.end());
        return invert(without, "How many " + thing).map(stem -> new Stem(stem, "how-many"));
    }

    private Optional<Stem> name(Fact.Named named, Clause clause) {
        return switch (named.kind()) {
            case PERSON -> person(named, clause);
            case EVENT -> event(named, clause);
            case PLACE -> place(clause);
            case ORGANISATION, OTHER -> Optional.empty();
        };
    }

    private Optional<Stem> person(Fact.Named named, Clause clause) {
        Matcher agent = AGENT.matcher(clause.frame());
        if (agent.find()) {
            String role = agent.group("role").strip();
            String asking = role.isEmpty() ? "By whom" : "By which " + role.replaceFirst("^(?:the|an?) ", "");
            boolean passive = passive(annotator.parse(clause.statement()), clause);
            if (passive && (role.isEmpty() || role.equals(named.role()) || role.endsWith(" " + named.role()))) {
                return invert(agent.replaceFirst(" "), asking).map(stem -> new Stem(stem, "by-whom"));
            }
        }
        Sentence statement = annotator.parse(clause.statement());
        Optional<BitSet> subject = realiser.subjectOf(statement);
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        String words = statement.cover(subject.get()).of(statement.text());
        if (!words.contains(clause.key())) {
            return Optional.empty();
        }
        String role = words.substring(0, words.indexOf(clause.key())).strip().replaceFirst("^(?:[Tt]he|[Aa]n?) ", "");
        String behind =
                words.substring(words.indexOf(clause.key()) + clause.key().length());
        boolean apposition = behind.matches(", [A-Za-z][^,]{3,80},?");
        if ((!behind.isEmpty() && !apposition) || role.contains(",") || role.matches(".*\\band\\b.*")) {
            return Optional.empty();
        }
        String asking = role.isEmpty() ? "Who" : "Which " + role;
        if (apposition && role.isEmpty()) {
            asking = "Which " + behind.replaceAll("^, (?:the |an? )?|,$", "");
        }
        return realiser.subject(statement, asking).map(stem -> new Stem(stem, "who"));
    }

    /** Whether the main verb is passive and stands right before the agent's phrase. */
    private static boolean passive(Sentence statement, Clause clause) {
        Optional<Token> root = statement.root();
        if (root.isEmpty()
                || statement.child(root.get(), "aux").isEmpty()
                || !root.get().tag().equals("VBN")) {
            return false;
        }
        int key = clause.frame().indexOf(Clause.KEY);
        return statement.tokens().stream()
                .filter(token -> token.tagged("VB") && token.span().end() <= key)
                .allMatch(token -> token.index() <= root.get().index());
    }

    private Optional<Stem> event(Fact.Named named, Clause clause) {
        Matcher during = EVENT.matcher(clause.frame());
        if (!during.find() || !named.words().matches(".*\\bWars?\\b.*")) {
            return Optional.empty();
        }
        return invert(during.replaceFirst(" "), "During which war").map(stem -> new Stem(stem, "during"));
    }

    private Optional<Stem> place(Clause clause) {
        Matcher in = PLACE.matcher(clause.frame());
        if (!in.find()) {
            return Optional.empty();
        }
        boolean others = study.all().stream()
                .anyMatch(fact -> fact instanceof Fact.Named other
                        && other.kind() == Fact.Sort.PLACE
                        && in.replaceFirst(" ")
                                .matches("(?s).* (?:in|at|on|near) (?:the )?" + Pattern.quote(other.words()) + ".*"));
        if (others) {
            return Optional.empty();
        }
        return invert(in.replaceFirst(" "), "Where").map(stem -> new Stem(stem, "where"));
    }

    private Optional<String> invert(String untidy, String asking) {
        String statement = Clause.of(untidy + Clause.KEY, "").statement();
        return realiser.inverted(annotator.parse(statement.endsWith(".") ? statement : statement + "."), asking);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
