package tumen.generate;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tumen.text.Sentence;
import tumen.text.Span;
import tumen.text.Token;

/** Turns a parsed statement into a question: moves the auxiliary, or adds one. */
final class Realiser {
    /** So many prepositions behind the verb bear no other behind them. */
    private static final int CHAIN = 3;

    /** Until 1925, a time during which: it says more of the date that is asked for. */
    private static final Pattern TIME =
            Pattern.compile(", (?:an?|the) (?:\\p{Ll}+ )?(?:period|time|year|decade|era|season|day|month|date)\\b");

    /** Stands for a comma that no tidying takes away. */
    private static final char COMMA = '\uE001';

    private static final Pattern ABBREVIATED =
            Pattern.compile("(?s).*\\b(?:(?:\\p{Lu}[.])+\\p{Lu}|Jr|Sr|Inc|Ltd|Co)[.]");

    private final FirstLetter letters;

    /**
     * A realiser for one text.
     *
     * @param written the words the text writes with a small letter
     * @param capitals the words the text writes with a capital inside of a sentence
     */
    Realiser(Set<String> written, Set<String> capitals) {
        letters = new FirstLetter(written, capitals);
    }

    /**
     * A question that asks for something other than the subject.
     *
     * @param statement parsed, with what is asked already taken out
     * @param asking the question words, such as {@code In what year}
     * @return the question; empty when the statement has no clear subject and finite verb
     */
    Optional<String> inverted(Sentence statement, String asking) {
        return frame(statement).map(frame -> frame.inverted(asking)).filter(stem -> !stem.isEmpty());
    }

    /**
     * A question that asks for the subject.
     *
     * @param statement parsed, with the subject in it
     * @param asking the question words, such as {@code Which Swedish astronomer}
     * @return the question; empty when the statement has no clear subject and finite verb
     */
    Optional<String> subject(Sentence statement, String asking) {
        return frame(statement)
                // Two clauses side by side, whatever the parser makes of them: he played the king and she played the
                // queen.
                .filter(frame -> statement.tokens().stream()
                                .filter(token ->
                                        token.word().equals(frame.finite().word()))
                                .count()
                        == 1)
                .map(frame -> frame.subjectAsked(asking));
    }

    /**
     * A question that asks for the agent of a passive, in the active voice: the pier was designed by, who designed the pier?
     *
     * @param statement parsed, with the agent in it
     * @param agent the words of the agent with its preposition
     * @param asking the question words, such as {@code Who}
     * @return the question; empty when the statement has no clear subject, or its verb no sure past tense
     */
    Optional<String> active(Sentence statement, Span agent, String asking) {
        return frame(statement)
                .filter(frame -> frame.finite().word().matches("was|were"))
                .flatMap(frame -> frame.active(agent, asking));
    }

    /** The subject's tokens; empty when the statement has no clear frame. */
    Optional<BitSet> subjectOf(Sentence statement) {
        return frame(statement).map(Frame::subject);
    }

    private Optional<Frame> frame(Sentence statement) {
        Optional<Token> root = statement.root();
        if (root.isEmpty()) {
            return Optional.empty();
        }
        Token predicate = root.get();
        Optional<Token> subject = statement.child(predicate, "nsubj", "expl");
        if (subject.isEmpty() || subject.get().index() > predicate.index()) {
            return Optional.empty();
        }
        BitSet whole = statement.subtree(subject.get());
        Token opening = statement.tokens().get(whole.nextSetBit(0));
        boolean prepositional = (opening.tag().matches("VBG|VBN|RBR?|JJR?")
                        && statement.cover(whole).of(statement.text()).contains(", "))
                || opening.tag().equals("IN")
                || opening.word().equalsIgnoreCase("thanks");
        boolean contiguous = !prepositional && whole.cardinality() == whole.length() - whole.nextSetBit(0);
        Optional<Token> finite = finite(statement, predicate);
        if (!contiguous || finite.isEmpty() || finite.get().index() < whole.length()) {
            return Optional.empty();
        }
        return Optional.of(new Frame(statement, letters, predicate, whole, finite.get()));
    }

    /** The word of the predicate that carries tense. A past participle without auxiliary is a past tense read wrongly. */
    private static Optional<Token> finite(Sentence statement, Token predicate) {
        for (Token child : statement.children(predicate)) {
            boolean helps = child.is("aux") || child.is("cop");
            if (helps
                    && child.index() < predicate.index()
                    && (child.finite() || child.lemma().equals("be"))) {
                return Optional.of(child);
            }
        }
        boolean helped = statement.child(predicate, "aux", "cop").isPresent();
        boolean past =
                predicate.tag().equals("VBN") && !helped && predicate.word().endsWith("ed");
        return predicate.tagged("VB") && (predicate.finite() || past) ? Optional.of(predicate) : Optional.empty();
    }

    /** Where the parts of a statement stand. */
    private record Frame(Sentence statement, FirstLetter letters, Token predicate, BitSet subject, Token finite) {
        private String inverted(String asking) {
            boolean pluperfect = pluperfect() && !asking.startsWith("By ");
            boolean support =
                    pluperfect || (finite.equals(predicate) && !finite.lemma().equals("be"));
            String auxiliary = pluperfect ? "did" : support ? support() : finite.word();
            int afterSubject = subject.length();
            String between = span(afterSubject, finite.index() - 1);
            if (between.matches("(?s),.*\\p{L}.*,")) {
                between = between.substring(0, between.length() - 1) + COMMA;
            }
            if (pluperfect) {
                between = between + " " + span(finite.index() + 1, predicate.index() - 1);
            }
            Token full = pluperfect ? predicate : finite;
            String verb = support ? full.lemma() : "";
            String rest = support ? bare(full.index() + 1, stranded()) : span(finite.index() + 1, stranded());
            boolean tangled = !front().isEmpty() && (participial() || entangled(predicate.index() + 1));
            if (tangled || (!support && gardenPath()) || (!support && secondVerb()) || (support && otherTense())) {
                return "";
            }
            boolean far = !front().isEmpty() && chained(predicate.index() + 1);
            return join(
                    far ? capital(front()) + COMMA : "",
                    far ? small(asking) : asking,
                    auxiliary,
                    letters.small(statement, subjectWords()).replaceAll("[, ]+$", "") + pause(),
                    between,
                    verb,
                    rest,
                    far ? "" : front());
        }

        /** Was founded and came to fame: the second verb has a tense of its own, which was does not carry. */
        private boolean secondVerb() {
            return statement.tokens().stream()
                    .skip(predicate.index() + 1)
                    .anyMatch(token -> token.is("conj")
                            && token.head() == predicate.index()
                            && token.finite()
                            && statement.tokens().get(token.index() - 1).word().matches("and|or|but|" + "\\p{Ll}+ly"));
        }

        /** Opened in 1911 and contains ships: did open and contain would tell of one time. */
        private boolean otherTense() {
            return statement.tokens().stream()
                    .skip(predicate.index() + 1)
                    .anyMatch(token -> token.is("conj")
                            && token.head() == predicate.index()
                            && token.tag().matches("VB[ZP]")
                            && finite.tag().equals("VBD"));
        }

        /** Had visited: asked for as did visit, unless something is said to come after it. */
        private boolean pluperfect() {
            boolean active = finite.word().equals("had")
                    && predicate.tag().matches("VBN|VBD")
                    && !predicate.lemma().equals("be")
                    && statement.child(predicate, "cop").isEmpty()
                    && statement.children(predicate).stream()
                            .noneMatch(child -> child.is("aux") && child.word().equals("been"));
            return active && !statement.text().matches("(?s).*\\b(?:before|until|by|already|when)\\b.*");
        }

        private Optional<String> active(Span agent, String asking) {
            List<Token> own = statement.within(agent).stream()
                    .filter(token -> Character.isLetterOrDigit(token.word().charAt(0)))
                    .toList();
            if (own.isEmpty() || own.getFirst().index() <= predicate.index() || participial()) {
                return Optional.empty();
            }
            String adverbs = span(finite.index() + 1, predicate.index() - 1);
            String before = span(predicate.index() + 1, own.getFirst().index() - 1);
            String behind = span(own.getLast().index() + 1, last());
            return PastTense.of(predicate.word())
                    .map(verb -> join(
                            asking,
                            adverbs,
                            verb,
                            letters.small(statement, subjectWords()).replaceAll("[, ]+$", "") + quote() + pause(),
                            before,
                            behind,
                            front()));
        }

        /** The mark that closes a quotation at the end of the subject. */
        private String quote() {
            String word = statement.tokens().get(subject.length()).word();
            return word.matches("[’'\"”]|''") ? word : "";
        }

        private String subjectAsked(String asking) {
            boolean closed = finite.index() == subject.length() + 1
                    && statement.tokens().get(subject.length()).word().equals(",");
            String rest = span(subject.length() + (closed ? 1 : 0), last());
            boolean far =
                    !front().isEmpty() && (participial() || entangled(subject.length()) || chained(subject.length()));
            return far ? join(capital(front()) + COMMA, small(asking), rest) : join(asking, rest, front());
        }

        /** Whether a participle stands in front: it belongs to the subject, which in a question does not follow it. */
        private boolean participial() {
            List<Token> tokens = statement.tokens();
            int verb = tokens.getFirst().tag().equals("RB") ? 1 : 0;
            return subject.nextSetBit(0) > verb
                    && tokens.get(verb).tag().matches("VBN|VBD|VBG")
                    && !tokens.get(verb)
                            .word()
                            .matches(
                                    "According|Following|Including|Regarding|Concerning|Depending|Owing|Given|Compared");
        }

        /** Were the first people to see Lund on the ship: readers take the ship for where they saw it. */
        private boolean gardenPath() {
            boolean place = finite.index() + 1 < statement.tokens().size()
                    && statement.tokens().get(finite.index() + 1).tag().equals("IN")
                    && !predicate.tagged("VB");
            return place
                    && subject.stream()
                            .mapToObj(index -> statement.tokens().get(index))
                            .anyMatch(token -> token.is("acl") || token.tag().equals("TO"));
        }

        /** Whether words in front would be read as part of another verb or of an apposition if they stood at the end. */
        private boolean entangled(int from) {
            return statement.tokens().subList(from, last() + 1).stream()
                    .filter(token -> token.index() > predicate.index())
                    .anyMatch(token -> (token.tagged("VB") && !token.is("amod"))
                            || token.word().equals(","));
        }

        /** Whether words in front would end a chain of phrases if they stood at the end: the voice of Ann in the films of Lund. */
        private boolean chained(int from) {
            return statement.tokens().subList(from, last() + 1).stream()
                            .filter(token -> token.tag().matches("IN|TO"))
                            .count()
                    >= CHAIN;
        }

        private static String capital(String words) {
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }

        private static String small(String words) {
            return Character.toLowerCase(words.charAt(0)) + words.substring(1);
        }

        /** Words with the verbs that are joined to the predicate in their base form: did take in and bring up. */
        private String bare(int first, int last) {
            var words = new StringBuilder();
            int from = first;
            for (int i = first; i <= last; i++) {
                Token token = statement.tokens().get(i);
                boolean joined = token.is("conj")
                        && token.head() == predicate.index()
                        && token.tagged("VB")
                        && statement.child(token, "nsubj", "aux").isEmpty();
                if (joined) {
                    words.append(from < i ? span(from, i - 1) : "")
                            .append(' ')
                            .append(token.lemma())
                            .append(' ');
                    from = i + 1;
                }
            }
            return words.append(span(from, last)).toString();
        }

        /** The last word before what belongs to the subject and stands too far from it behind the verb: opened, a toll road. */
        private int stranded() {
            List<Token> tokens = statement.tokens();
            boolean passive =
                    finite.word().matches("was|were") && predicate.tag().equals("VBN");
            boolean bare = finite.equals(predicate) && predicate.index() + 2 < last();
            if (bare
                    && tokens.get(predicate.index() + 1).word().equals(",")
                    && tokens.get(predicate.index() + 2).tag().equals("VBG")) {
                return predicate.index(); // began, using ships
            }
            for (int comma = predicate.index() + 1; comma + 1 < last(); comma++) {
                if (TIME.matcher(statement
                                .text()
                                .substring(tokens.get(comma).span().start()))
                        .lookingAt()) {
                    return comma - 1;
                }
                boolean opens = tokens.get(comma).word().equals(",")
                        && tokens.get(comma + 1).word().matches("the|an?");
                Token noun = tokens.get(Math.max(0, tokens.get(comma + 1).head()));
                boolean behindVerb = passive || comma == predicate.index() + 1;
                if (opens
                        && behindVerb
                        && noun.index() > comma
                        && noun.head() == predicate.index()
                        && noun.tagged("NN")
                        && statement.subtree(noun).length() > last()) {
                    return comma - 1;
                }
            }
            return last();
        }

        private int last() {
            int last = statement.tokens().size() - 1;
            while (last > 0 && statement.tokens().get(last).word().matches("[.!?]")) {
                last--;
            }
            return last;
        }

        private String support() {
            return switch (finite.tag()) {
                case "VBZ" -> "does";
                case "VBP" -> finite.word().equals("has") ? "does" : "do";
                default -> "did";
            };
        }

        private String subjectWords() {
            return statement.cover(subject).of(statement.text());
        }

        /** Keeps the comma that closes an apposition of the subject. */
        private String pause() {
            String words = subjectWords().strip();
            boolean closed = words.endsWith(",")
                    || statement.tokens().get(subject.length()).word().equals(",");
            return closed && words.substring(0, words.length() - 1).contains(",") ? String.valueOf(COMMA) : "";
        }

        private String front() {
            int first = subject.nextSetBit(0);
            return first == 0 ? "" : letters.small(statement, span(0, first - 1).replaceAll("[, ]+$", ""));
        }

        private String span(int first, int last) {
            return first > last ? "" : statement.words(first, last);
        }

        private static String join(String... parts) {
            var words = new StringBuilder();
            for (String part : parts) {
                String bare = part.strip().replaceAll("[,;:]+$", "").strip();
                if (!bare.isEmpty()) {
                    words.append(words.isEmpty() || bare.startsWith(",") ? "" : " ")
                            .append(bare);
                }
            }
            String stem = words.toString()
                    .replaceAll(" +([,;:])", "$1")
                    .replaceAll("\\s+", " ")
                    .replaceAll("[,;: ]+$", "")
                    .replaceAll("[.,]([\"”’'])$", "$1")
                    .replace(COMMA, ',');
            return (ABBREVIATED.matcher(stem).matches() ? stem : stem.replaceFirst(",?[.]?$", "")) + "?";
        }
    }
}
