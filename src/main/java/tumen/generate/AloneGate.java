package tumen.generate;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.fact.Lexicon;
import tumen.text.Sentence;
import tumen.text.Span;
import tumen.text.Token;

/**
 * Refuses statements about things that only a reader of the whole paragraph can tell. A text without a title gets more doubt
 * than one with a title, which can stand before a question; its people are {@link UnknownPersonGate}'s.
 */
final class AloneGate implements Gate {
    /** A title in front mends it. */
    static final String NO_NAME = "It tells what happened, but no name says where or to whom.";

    private static final Set<String> PHASES = Set.of(
            "begin",
            "start",
            "commence",
            "continue",
            "resume",
            "end",
            "cease",
            "stop",
            "finish",
            "proceed",
            "complete",
            "follow",
            "halt",
            "delay",
            "abandon");

    /** A general election was held in the South. */
    private static final Pattern REGION = Pattern.compile(
            "\\b[Tt]he (?:North|South|East|West)(?:ern)?(?= (?:\\p{Ll}|on\\b|in\\b|\\d)|[,.])(?! of\\b)");

    /** The Library, the Science Department. */
    private static final Pattern LOCAL =
            Pattern.compile("\\b[Tt]he (?:(?:Science|Art|Arts|Music|Law|Medical|History|Business|English|Main|Student)"
                + " )?(?:Library|Museum|Department|College|School|Chapel|Faculty|Board|Committee|Office|Centre|Center|Hall|Club)\\b(?!"
                + " (?:of|for|at|in)\\b| \\p{Lu})");

    /** The script, to campus: of a film or a school that only the text before names. */
    private static final Pattern BARE_PART =
            Pattern.compile("\\b[Tt]he (?:script|storyline|soundtrack|cast|crew|trailers?|plot|campus)(?!"
                    + " (?:of|for)\\b)\\b|\\b(?:to|on|off) campus\\b");

    private static final Pattern COMPARED = Pattern.compile("^(?:When c|C)ompared (?:with|to)\\b");

    /** With more figures than these beside the key a sentence is a table. */
    private static final int MANY = 2;

    /** In the film, at the time: what it says first is told of something that stands before. */
    private static final Pattern FRONT = Pattern.compile(
            "^(?:In|At|During|By|Throughout|Under|Within) (?:the|this|that|these|those|his|her|its|their)"
                    + " (?!end|meantime|same|beginning)(?:\\p{Ll}+ )?\\p{Ll}+,");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        if (draft.ofName()) {
            return Optional.empty();
        }
        if (continued(draft.statement())) {
            return Optional.of("“Then” continues a tale.");
        }
        return study.topic().title().isEmpty() ? things(draft, study) : Optional.empty();
    }

    /** What is wrong with the things spoken of. */
    private static Optional<String> things(Draft draft, Study study) {
        String told = draft.clause().statement();
        if (member(draft, study)) {
            return Optional.of("It does not say whose players, workers or the like are meant.");
        }
        if (unplaced(draft)) {
            return Optional.of(NO_NAME);
        }
        if (lostFront(draft, study)) {
            return Optional.of("What the sentence begins with, where or when it was so, got lost.");
        }
        if (phase(draft)) {
            return Optional.of("It does not say whose work or what it was that began or ended.");
        }
        if (bareOrdinal(draft)) {
            return Optional.of("It does not say the first or last of what.");
        }
        if (REGION.matcher(told).find()
                || BARE_PART.matcher(told).find()
                || LOCAL.matcher(told).find()) {
            return Optional.of("It names a part or a house of something without saying of what.");
        }
        if (COMPARED.matcher(told).find()) {
            return Optional.of("It compares with something of which only the text before tells.");
        }
        if (figures(draft) > MANY) {
            return Optional.of("It is one figure out of a whole list.");
        }
        if (office(draft)) {
            return Optional.of("It does not say of what the office was.");
        }
        if (anyOne(draft)) {
            return Optional.of("It speaks of one of a sort that only the text before names.");
        }
        return Optional.empty();
    }

    /** Players walk out to the tune of Z-Cars: whose is not said, neither by a place nor by what the text is about. */
    private static boolean member(Draft draft, Study study) {
        Sentence statement = draft.statement();
        return statement
                .root()
                .flatMap(root -> statement.child(root, "nsubj", "nsubj:pass"))
                .filter(subject ->
                        MEMBERS.contains(subject.lemma()) && subject.tag().equals("NNS"))
                .filter(subject -> statement.subtree(subject).cardinality() == 1)
                .filter(subject -> statement.tokens().stream()
                        .filter(token -> token.proper() && !draft.inKey(token))
                        .noneMatch(token -> study.dominant(token.word())
                                || study.entity(draft.fact(), token.word()).matches("LOCATION|ORGANIZATION")))
                .isPresent();
    }

    private static final Set<String> MEMBERS = Set.of(
            "player",
            "fan",
            "supporter",
            "student",
            "pupil",
            "worker",
            "employee",
            "member",
            "teacher",
            "soldier",
            "troop",
            "official",
            "resident",
            "voter",
            "passenger",
            "customer",
            "visitor",
            "guest",
            "candidate",
            "contestant");

    /** Allied troops began attacks: something that happened once, with no noun that names a person, a place or a body. */
    private static boolean unplaced(Draft draft) {
        Sentence statement = draft.statement();
        boolean told = statement.root().stream()
                .anyMatch(root -> root.tag().equals("VBD")
                        || statement.children(root).stream()
                                .anyMatch(child -> child.word().matches("was|were|had")));
        Optional<BitSet> subject =
                statement.root().flatMap(root -> statement.child(root, "nsubj")).map(statement::subtree);
        return (told || draft.fact() instanceof Fact.Dated)
                && !(draft.fact() instanceof Fact.Named)
                && statement.tokens().stream()
                        .filter(token -> !draft.inKey(token) && token.capitalised())
                        .filter(token -> token.index() > 0 || token.proper())
                        .filter(token -> !token.word().matches(DateForm.ANY_MONTH + "|" + CREED))
                        .allMatch(token -> token.word().matches(NATION)
                                && subject.filter(words -> words.get(token.index()))
                                        .isEmpty());
    }

    /** Words of a people rather than a name: Allied, Roman, Prussians. */
    private static final String NATION = "\\p{Lu}\\p{L}+(?:ians?|eans?|ans|ese|ish|ic|man|mans|ch)|I";

    private static final String CREED = "Allied|Allies|Axis|Christians?|Muslims?|Jewish|Jews|Catholics?|Protestants?";

    /** The first number appeared: nothing in or behind the phrase says of what. */
    private static boolean bareOrdinal(Draft draft) {
        List<Token> tokens = draft.statement().tokens();
        for (int i = 0; i + 3 < tokens.size(); i++) {
            Token noun = tokens.get(i + 2);
            boolean bare = tokens.get(i).word().equalsIgnoreCase("the")
                    && tokens.get(i + 1).word().matches("first|second|third|fourth|last|next|final|original")
                    && noun.tag().matches("NNS?")
                    && tokens.subList(0, i).stream().noneMatch(AnchorGate::names)
                    && !noun.word().matches("time|century|year|day|half|place|war|person|man|woman")
                    && !draft.inKey(noun);
            Token next = tokens.get(i + 3);
            if (bare && next.tag().matches("VB[DZP]|MD|[.,]")) {
                return true;
            }
        }
        return false;
    }

    /** How many figures stand beside the key, without dates. */
    private static long figures(Draft draft) {
        List<Token> tokens = draft.statement().tokens();
        return tokens.stream()
                .filter(token -> token.tag().equals("CD") && !draft.inKey(token))
                .filter(token ->
                        token.word().matches("[$£€]?\\d.*") && !token.word().matches("1\\d{3}|20\\d{2}"))
                .filter(token ->
                        tokens
                                .subList(Math.max(0, token.index() - 1), Math.min(tokens.size(), token.index() + 2))
                                .stream()
                                .noneMatch(beside -> beside.word().matches(DateForm.ANY_MONTH)))
                .count();
    }

    /** Was appointed editor: of what is not said, nor does a name say it. */
    private static boolean office(Draft draft) {
        List<Token> tokens = draft.statement().tokens();
        for (int i = 1; i < tokens.size(); i++) {
            Token role = tokens.get(i);
            boolean bare = role.tag().equals("NN")
                    && Lexicon.role(role.word())
                    && !draft.inKey(role)
                    && tokens.get(i - 1)
                            .word()
                            .matches("appointed|elected|became|become|named|made|chosen|crowned|re-elected|as");
            boolean followed = i + 1 < tokens.size()
                    && (tokens.get(i + 1).word().matches("of|to|at|for|general|and")
                            || tokens.get(i + 1).tagged("NN"));
            if (bare && !followed && tokens.stream().noneMatch(token -> place(draft, token))) {
                return true;
            }
        }
        return false;
    }

    private static boolean place(Draft draft, Token token) {
        return !draft.inKey(token) && token.capitalised() && token.index() > 0 && token.tagged("JJ");
    }

    /** A grown male weighs two kilograms; trains ran from May. */
    private static boolean anyOne(Draft draft) {
        Sentence statement = draft.statement();
        boolean indefinite = statement.root().flatMap(root -> statement.child(root, "nsubj")).stream()
                .map(statement::subtree)
                .anyMatch(subject -> (subject.nextSetBit(0) == 0 || fronted(statement, subject.nextSetBit(0)))
                        && statement
                                .tokens()
                                .get(subject.nextSetBit(0))
                                .word()
                                .matches(subject.nextSetBit(0) == 0 ? "An?|\\p{Lu}\\p{Ll}+s" : "an?")
                        && subject.cardinality() <= 3
                        && statement.tokens().get(subject.length() - 1).tag().matches("NNS?"));
        return indefinite
                && statement.tokens().stream()
                        .skip(1)
                        .filter(token -> !draft.inKey(token) && !token.word().matches(DateForm.ANY_MONTH))
                        .filter(token -> !quoted(statement, token))
                        .noneMatch(token -> token.capitalised() && (token.proper() || token.tagged("JJ")));
    }

    /** Behind a date and a comma: in 2004, a company. */
    private static boolean fronted(Sentence statement, int subject) {
        return statement.words(0, subject - 1).matches("(?:In|By|On|Since|Until) [^,]*\\d[^,]*,?");
    }

    private static boolean quoted(Sentence statement, Token token) {
        String before = statement.text().substring(0, token.span().start());
        return before.chars().filter(sign -> "\"“”".indexOf(sign) >= 0).count() % 2 == 1;
    }

    private static boolean continued(Sentence statement) {
        return statement.tokens().stream()
                .filter(token -> token.word().equals("then") && token.is("advmod"))
                .filter(token ->
                        statement.head(token).filter(head -> head.tagged("VB")).isPresent())
                .anyMatch(token -> statement.tokens().stream()
                        .limit(token.index())
                        .noneMatch(before -> (before.tagged("VB") && !before.is("aux"))
                                || before.word().matches("(?i)if|when|since|after|once")));
    }

    private static boolean lostFront(Draft draft, Study study) {
        Sentence sentence = study.passage(draft.fact()).sentence();
        Matcher front = FRONT.matcher(sentence.text());
        if (!front.find()) {
            return false;
        }
        Span first = Segments.of(sentence).getFirst();
        int end = sentence.tokens().get(first.end() - 1).span().end();
        String words = front.group()
                .substring(front.group().indexOf(' ') + 1, front.group().length() - 1);
        return draft.fact().provenance().key().start() <= end
                && !draft.clause().statement().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    /** Work began at Rome: a noun without anything that says whose, as the subject of a verb of beginning or ending. */
    private static boolean phase(Draft draft) {
        Sentence statement = draft.statement();
        Optional<Token> root = statement.root().filter(verb -> PHASES.contains(verb.lemma()));
        return root.flatMap(verb -> statement.child(verb, "nsubj"))
                .filter(subject -> subject.tag().matches("NNS?") && !draft.inKey(subject))
                .filter(subject -> {
                    BitSet words = statement.subtree(subject);
                    return words.cardinality() == 1
                            || (words.cardinality() == 2
                                    && statement
                                            .tokens()
                                            .get(words.nextSetBit(0))
                                            .tag()
                                            .equals("DT"));
                })
                .isPresent();
    }
}
