package tumen.generate;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tumen.fact.Lexicon;
import tumen.text.Sentence;
import tumen.text.Token;

/** Refuses statements that a reader of English would mend before printing: forms that do not agree, commas not closed. */
final class BrokenSentenceGate implements Gate {
    /** Singular in form, plural in use, or the other way round. */
    private static final Set<String> EITHER = Set.of(
            "police",
            "people",
            "majority",
            "number",
            "series",
            "staff",
            "couple",
            "variety",
            "range",
            "rest",
            "lot",
            "percent",
            "half",
            "total",
            "dozen",
            "hundred",
            "third",
            "quarter",
            "minority",
            "crew",
            "family",
            "team",
            "cattle",
            "species",
            "media");

    /** So many sentences around are looked at for how a word is used. */
    private static final int NEAR = 60;

    private static final String UNCLOSED = "The source opens an apposition with a comma and does not close it.";

    /** In 2000 B.C. Traders from Ur lived there; a portrait of Pius V. Holm painted it. */
    private static final Pattern TWO_SENTENCES = Pattern.compile(
            "\\d B\\.?C\\.(?:E\\.)? (?:\\p{Lu}\\p{Ll}+s? (?:from|of|in|were|had)|The|It|He|They|In|This|A) "
                    + "|\\b(?:Innocent|Pius|Clement|Urban|Gregory|Boniface|Sixtus|Leo) [IVX]\\. \\p{Lu}");

    /** A sentence that a quotation or a list broke off from its beginning. */
    private static final Pattern BROKEN_OFF = Pattern.compile("^[,;:)]");

    /** Founded in 1919 by Olaf Berg and the Norvik Post, founded in 1801. */
    private static final Pattern ROW_OF_WORKS = Pattern.compile(
            "\\b(?:founded|established|launched|published|built|opened) [^,;]* and (?:[Tt]he )?(?:\\p{Lu}[\\p{L}'’-]*"
                    + " ?)+, (?:founded|established|launched|published|built|opened|which)\\b");

    private static final Pattern BODY = Pattern.compile(
            "Council|Committee|Commission|Ministry|Association|Institute|Society|Federation|Union|Government|Department|Board"
                + "|Organi[sz]ation|Authority|Bureau|Agency");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        Sentence statement = draft.statement();
        if (indefiniteName(draft)) {
            return Optional.of("The source puts a name behind a noun with “a” or “an” without a comma.");
        }
        if (TWO_SENTENCES.matcher(study.passage(draft.fact()).sentence().text()).find()) {
            return Optional.of("Two sentences were taken for one.");
        }
        if (BROKEN_OFF.matcher(study.passage(draft.fact()).sentence().text()).find()) {
            return Optional.of("The sentence lacks its beginning.");
        }
        if (ROW_OF_WORKS.matcher(study.passage(draft.fact()).sentence().text()).find()) {
            return Optional.of(
                    "Two things stand in a row with when each was founded: which date is whose is easily mistaken.");
        }
        if (openRole(statement)) {
            return Optional.of(UNCLOSED);
        }
        if (statement.tokens().stream().anyMatch(token -> centuryBeforeNoun(statement, token))) {
            return Optional.of("The source lacks a hyphen before “century”.");
        }
        if (Splice.beforeName(statement).isPresent()) {
            return Optional.of("The source joins two sentences with a comma.");
        }
        for (Token token : statement.tokens()) {
            if (baseAfterBe(statement, token)) {
                return Optional.of("The source has “" + statement.words(token.index() - 1, token.index())
                        + "” where a participle belongs.");
            }
        }
        for (Token token : statement.tokens()) {
            if (token.is("nsubj") && token.head() > token.index()) {
                Optional<String> found = subject(
                        statement,
                        token,
                        statement.tokens().get(token.head()),
                        draft.fact().provenance().sentence(),
                        study);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The 19th century fairs. */
    private static boolean centuryBeforeNoun(Sentence statement, Token token) {
        return token.word().equals("century")
                && token.is("compound")
                && token.head() > token.index()
                && !statement.tokens().get(token.index() - 1).word().equals("-")
                && !statement.tokens().get(token.index() + 1).word().matches("B\\.?C.*|A\\.?D\\.?|C\\.?E\\.?");
    }

    /** Was closely involve. */
    private static boolean baseAfterBe(Sentence statement, Token token) {
        if (!token.tag().matches("VB|VBP|NN")
                || token.index() < 2
                || token.lemma().equals("be")) {
            return false;
        }
        Token before = statement.tokens().get(token.index() - 1);
        Token earlier = statement.tokens().get(token.index() - 2);
        boolean verb = token.tagged("VB");
        boolean direct = verb && before.word().matches("was|were|is|are|been");
        boolean adverb = before.tag().equals("RB")
                && before.word().endsWith("ly")
                && earlier.lemma().equals("be");
        return (direct && token.tag().equals("VB"))
                || (adverb && (verb || token.is("root")) && !token.tag().equals("NN"));
    }

    /** Whether the text uses the word before nouns: Thai in Thai politicians. */
    private static boolean adjective(Token token, int place, Study study) {
        boolean title = token.word().equals(study.topic().title());
        if (title || !token.capitalised() || token.tag().endsWith("S") || Lexicon.country(token.word())) {
            return false;
        }
        long before =
                study
                        .passages()
                        .subList(
                                Math.max(0, place - NEAR),
                                Math.min(study.passages().size(), place + NEAR))
                        .stream()
                        .flatMap(passage -> passage.sentence().tokens().stream())
                        .filter(other ->
                                other.word().equals(token.word()) && other.tag().equals("JJ"))
                        .count();
        return token.tag().equals("JJ") || before >= 2;
    }

    private static Optional<String> subject(Sentence statement, Token subject, Token verb, int place, Study study) {
        BitSet words = statement.subtree(subject);
        boolean joined = statement.child(subject, "conj").isPresent();
        boolean alone = words.cardinality() == 1;
        if (alone && adjective(subject, place, study)) {
            return Optional.of("The source uses the adjective “" + subject.word() + "” as a name.");
        }
        boolean singular = subject.tag().equals("NN") && (subject.index() == 0 || !subject.capitalised());
        Token finite = finite(statement, verb);
        boolean disagrees = singular
                && !joined
                && (finite.tag().equals("VBP") || finite.word().equals("were"))
                && !EITHER.contains(subject.lemma().toLowerCase(Locale.ROOT))
                && !subject.word().matches(".*[^s]s")
                && !Lexicon.body(subject.word())
                && statement.tokens().subList(subject.index(), finite.index()).stream()
                        .noneMatch(token -> token.word().equals(","))
                && statement.tokens().subList(words.nextSetBit(0), subject.index() + 1).stream()
                        .noneMatch(token -> token.word().matches("(?i)and|or|&|al\\.|who|that|which|%|\\d.*"));
        boolean several = finite.word().matches("is|was|has") && severalJoined(statement, subject);
        if (disagrees || several) {
            return Optional.of("Subject and verb do not agree: “" + subject.word() + " " + finite.word() + "”.");
        }
        if (stray(statement, words)) {
            return Optional.of("The source puts a comma between two joined subjects.");
        }
        if (bareBody(statement, subject, words)) {
            return Optional.of("The source lacks an article before “"
                    + statement.cover(words).of(statement.text()) + "”.");
        }
        return unclosed(statement, subject, words) ? Optional.of(UNCLOSED) : Optional.empty();
    }

    /** Norway and six other states; Lund and Ribe. */
    private static boolean severalJoined(Sentence statement, Token subject) {
        return statement
                .child(subject, "conj")
                .filter(other -> statement
                        .child(other, "cc")
                        .filter(and -> and.word().equals("and"))
                        .isPresent())
                .filter(other -> (other.tag().equals("NNS") && !other.capitalised())
                        || (other.entity().equals(subject.entity())
                                && other.entity().matches("LOCATION|PERSON")))
                .isPresent();
    }

    private static Token finite(Sentence statement, Token verb) {
        return statement.children(verb).stream()
                .filter(child -> (child.is("aux") || child.is("cop")) && child.index() < verb.index())
                .findFirst()
                .orElse(verb);
    }

    /** The chief minister, Jon Stanhope confirmed: one comma before a name that runs into the verb. */
    private static boolean unclosed(Sentence statement, Token subject, BitSet words) {
        int first = words.nextSetBit(0);
        int end = words.length();
        if (end >= statement.tokens().size() || words.cardinality() != end - first) {
            return false;
        }
        List<Token> phrase = statement.tokens().subList(first, end);
        long commas = phrase.stream().filter(token -> token.word().equals(",")).count();
        Token last = phrase.getLast();
        Token next = statement.tokens().get(end);
        boolean list = phrase.stream().anyMatch(token -> token.word().matches("and|or|who|which|whose|where|that"));
        boolean verb = next.finite() || next.tag().equals("VBN") || next.tag().equals("RB");
        boolean apposed = statement.child(subject, "appos").isPresent() || subject.proper();
        boolean place = phrase.stream()
                        .dropWhile(token -> !token.word().equals(","))
                        .allMatch(token -> token.proper() || token.word().equals(","))
                && phrase.stream()
                        .takeWhile(token -> !token.word().equals(","))
                        .allMatch(token -> token.proper() || token.tag().matches("DT|IN"));
        return commas == 1
                && verb
                && apposed
                && !list
                && !place
                && !last.word().equals(",")
                && !last.word().matches("Jr\\.?|Sr\\.?|Inc\\.?|Ltd\\.?|D\\.C\\.");
    }

    /** Hong Kong bookseller, Gui Minhai was taken: the role begins the clause, a name and the verb follow. */
    private static boolean openRole(Sentence statement) {
        List<Token> tokens = statement.tokens();
        for (int comma = 1; comma + 2 < tokens.size(); comma++) {
            boolean role = tokens.get(comma).word().equals(",")
                    && tokens.get(comma - 1).tag().equals("NN")
                    && Lexicon.role(tokens.get(comma - 1).word());
            int end = comma + 1;
            while (end < tokens.size() && tokens.get(end).proper()) {
                end++;
            }
            boolean runsOn =
                    end > comma + 1 && end < tokens.size() && tokens.get(end).finite();
            boolean bare =
                    end > comma + 1 && comma > 1 && tokens.get(comma - 2).word().matches("by|with|from|to|for|of");
            if (role && ((runsOn && beginsClause(tokens, comma - 1)) || bare)) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsClause(List<Token> tokens, int role) {
        int first = role;
        while (first > 0
                && (tokens.get(first - 1).tagged("NN")
                        || tokens.get(first - 1).tagged("JJ")
                        || tokens.get(first - 1).tag().equals("POS")
                        || tokens.get(first - 1).word().matches("the|The"))) {
            first--;
        }
        return first == 0 || tokens.get(first - 1).word().equals(",");
    }

    /** The consul from Chungking, and Commander Acheson were. */
    private static boolean stray(Sentence statement, BitSet words) {
        List<Token> phrase =
                words.stream().mapToObj(index -> statement.tokens().get(index)).toList();
        long commas = phrase.stream().filter(token -> token.word().equals(",")).count();
        return commas == 1
                && IntStream.range(0, phrase.size() - 1)
                        .anyMatch(i -> phrase.get(i).word().equals(",")
                                && phrase.get(i + 1).word().equals("and"))
                && phrase.stream().noneMatch(token -> token.finite() || token.tagged("W"));
    }

    /** Business Council is: a body whose name ends in a common noun takes an article. */
    private static boolean bareBody(Sentence statement, Token subject, BitSet words) {
        return subject.tag().equals("NNP")
                && BODY.matcher(subject.word()).matches()
                && statement.child(subject, "det", "nmod:poss", "nmod").isEmpty()
                && !statement.tokens().get(words.nextSetBit(0)).word().equalsIgnoreCase("the")
                && words.nextSetBit(0) < subject.index();
    }

    /** A Latvian producer Sakret: a comma or the is missing. */
    private static boolean indefiniteName(Draft draft) {
        List<Token> tokens = draft.statement().tokens();
        for (int noun = 1; noun + 1 < tokens.size(); noun++) {
            boolean named = tokens.get(noun).tag().equals("NN")
                    && !tokens.get(noun).capitalised()
                    && tokens.get(noun + 1).proper()
                    && tokens.get(noun + 1).capitalised();
            int first = noun;
            while (first > 0 && tokens.get(first - 1).tag().matches("NN|NNP|JJ|HYPH|VBG|VBN")) {
                first--;
            }
            if (named && first > 0 && tokens.get(first - 1).word().matches("(?i)an?")) {
                return true;
            }
        }
        return false;
    }
}
