package tumen.generate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tumen.fact.Fact;
import tumen.text.Passage;
import tumen.text.Sentence;
import tumen.text.Token;

/** Refuses questions that point at something the learner has not been told: he, the country, such camps. */
final class DanglingGate implements Gate {
    private static final String SPEAKS = "It says of whom it speaks only in the text before.";

    /** The two, the country: of several that the sentence before may name. */
    private static final String TWO =
            "(?is)(?:the|this|that) (?:two|three|four|other|former|latter|countr|city|state|same).*";

    private static final String POINTS_BACK = "Readers cannot know what ";

    /** By about 90 days, they can swim; not: in 1911, it took him a year to build it. */
    private static final Pattern PRONOUN = Pattern.compile(
            "^(?:[^,]{1,40}, )?(?:[Tt]hey |[Ii]t (?!(?:is|was|has been|took|takes|became)\\b.* (?:that(?!"
                    + " (?:of|in|for|from)\\b)|to|for .* to)\\b))");

    /** The 1st has been, the second-largest is, another event; not: from one town to another, another 20 years. */
    private static final Pattern BARE =
            Pattern.compile("(?i)\\bthe (?:\\d+(?:st|nd|rd|th)|first|second|third) (?:has|had|was|were|is|are)\\b"
                    + "|\\bthe (?:\\p{L}+-)?(?!(?:for|w|gu|r|t|pr|ch|n|qu|v|inter|prot|cont|harv|requ|conqu)i?est\\b)"
                    + "(?:\\p{L}+est|(?:most|least) \\p{L}+) (?:is|was|are|were)\\b"
                    + "|(?<!\\b(?:one|to|and|or|from|after|with|each) )\\banother \\p{L}+\\b(?! than)");

    /** It was the first ship: which one the text before says; not: it was the king that left. */
    private static final Pattern WHAT =
            Pattern.compile("^It (?:is|was) (?:the|an?|one|\\p{Ll}+ed) (?!(?:[^.]* )?(?:that|who|which|to)\\b)");

    /** Olaf Berg thinks that he grew up there: somebody else did. */
    private static final Pattern THINKS =
            Pattern.compile("\\b(?:argue|suggest|believe|claim|think|maintain|contend|speculate|estimate)[sd]? (?:that"
                    + " )?(?:he|she|his|her)\\b");

    /**
     * Read books on the subject; in exchange, he signed; all three ships were sold; under the same act; and that alliance was; is
     * longer and rises; although a common wish, ships are.
     */
    private static final Pattern MATTER = Pattern.compile(
            "\\bon the (?:subject|matter|topic|issue|question)(?! of|s)\\b|^In (?:exchange|return), |^All"
                + " (?:two|three|four|five|six|seven) \\p{Ll}+s (?:was|were|are|have|had)\\b|\\bunder the same"
                + " act\\b|\\b(?:and|but) that \\p{Ll}+ (?:was|is|had)\\b|\\b(?:is|are|was|were)"
                + " (?:long|larg|small|high|old|great|bigg|deep|short|wid)er and \\p{Ll}|^Although an? (?:\\p{Ll}+"
                + " )?\\p{Ll}+, |^(?:Over|During|In) the (?:pr[eo]ceding|following|next|ensuing|subsequent|coming)"
                + " |^Soon (?!after|before)\\p{L}|\\bnamed in (?:his|her) honou?r\\b|(?<!and )\\b[Tt]he"
                + " (?:subsequent|concurrent|ensuing|aforementioned|preceding) |^(?:After|Before|Upon|On)"
                + " (?:resigning|leaving|arriving|winning|losing|refusing|returning|recovering|surrendering), |^During"
                + " (?:his|her|their) (?:visit|stay|trip|journey|tour|absence|speech)\\b(?!"
                + " (?:to|in|at|of|from)\\b)|\\bduring the year\\.$|^Nor (?:was|were|is|did|had|has)"
                + " |^\\p{L}+(?:ed|ing) [^,]*, it (?:is|was) |^Construction (?:was begun|was started|began|started|was"
                + " completed) |^The \\p{Lu}\\p{L}+ family\\b[^.]*\\b(?:his|he)\\b|\\bused the"
                + " opportunity\\b|\\b(?:for|on) the anniversary\\b(?! of)|\\bremained for (?:\\p{L}+"
                + " )?(?:years|months|weeks|days) and\\b|^(?:Those|Most) who"
                + " (?:stayed|remained|left|survived|returned) |\\bthe (?:second|third|latter|former),"
                + " (?:which|who|held)\\b|\\bnot \\p{Ll}+ enough\\b(?! to|"
                + " for)|^(?:Rather|Instead|Independently|Earlier \\p{Ll}+|Conversely|Alternatively|Additionally),?"
                + " |^The (?:date|place|year|cause) of (?:birth|death)\\b|^The [‘'“\"]\\p{Ll}+[’'”\"] |\\b[Tt]he"
                + " (?:prohibition|massacre|proceeds|intended effect|merger|hostilities)(?=[,.;]|"
                + " (?:was|were|had|in|after|before|and|but|because|by)\\b)|\\b[Tt]he main \\p{Ll}+"
                + " (?:supporter|opponent|rival)\\b|\\b[Tt]he change of plan\\b|\\bwhich the couple\\b|^(?:The"
                + " )?(?:Traces|Remains) (?:have|has|were) been\\b");

    /** Whether the reason is that a word points back to the text before. */
    static boolean pointsBack(String reason) {
        return reason.startsWith(POINTS_BACK) || reason.equals(SPEAKS);
    }

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        if (draft.ofName()) {
            return Optional.empty();
        }
        String told = draft.clause().statement();
        if (PRONOUN.matcher(told).find()
                || WHAT.matcher(told).find()
                || MATTER.matcher(told).find()
                || thinks(told, study)) {
            return Optional.of(SPEAKS);
        }
        if (BARE.matcher(draft.clause().statement()).find()) {
            return Optional.of("It says which one in an order, or that there was another, but not of what.");
        }
        Sentence statement = draft.statement();
        if (speaksOfAnother(statement)) {
            return Optional.of("The words in front speak of something else than the subject.");
        }
        if (ofSomebodyCut(draft, study)) {
            return Optional.of(SPEAKS);
        }
        boolean person = draft.fact() instanceof Fact.Named named && named.kind() == Fact.Sort.PERSON;
        boolean labelled = !study.topic().person() && Label.wanted(draft, study) && Label.possible(draft, study);
        var scope = new BackReference.Scope(draft::inKey, person, labelled, earlier(draft, study), study);
        int second = LengthGate.second(statement.text());
        if (eitherOfTwo(draft, study, second) || ofOthers(draft, study)) {
            return Optional.of(SPEAKS);
        }
        for (Token token : statement.tokens()) {
            boolean said = token.span().start() >= second && said(statement, token, study);
            if (!said
                    && !draft.inKey(token)
                    && BackReference.dangling(statement, token, scope)
                    && !Explained.is(statement, token, scope)) {
                return Optional.of(POINTS_BACK + "“" + around(statement, token) + "” points at.");
            }
        }
        return Optional.empty();
    }

    /** The men[, to whom Olaf Berg gave a fort,] took part in his war: whose it was went with what was left out. */
    private static boolean ofSomebodyCut(Draft draft, Study study) {
        String whole = draft.clause().statement();
        int second = LengthGate.second(whole);
        String told = second < whole.length() ? whole.substring(second) : whole;
        Sentence source = study.passage(draft.fact()).sentence();
        Optional<Token> his = source.tokens().stream()
                .filter(token -> token.word().matches("his|her") && told.contains(" " + token.word() + " "))
                .findFirst();
        if (his.isEmpty() || study.topic().person()) {
            return false;
        }
        List<String> before = study.facts().get(draft.fact().provenance().sentence()).stream()
                .filter(fact -> fact instanceof Fact.Named named && named.kind() == Fact.Sort.PERSON)
                .filter(fact ->
                        fact.provenance().key().end() <= his.get().span().start())
                .map(fact -> fact.words().substring(fact.words().lastIndexOf(' ') + 1))
                .toList();
        String front = whole.substring(
                0, whole.lastIndexOf(told) + told.indexOf(" " + his.get().word() + " "));
        return !before.isEmpty() && before.stream().noneMatch(front::contains);
    }

    private static boolean thinks(String told, Study study) {
        Matcher thinks = THINKS.matcher(told);
        return study.topic().person()
                && thinks.find()
                && !told.substring(0, thinks.start())
                        .contains(study.topic().title().replaceFirst(".* ", ""));
    }

    /** What the paragraph says before the sentence of the fact, without the first sentence, which says what the title is. */
    private static String earlier(Draft draft, Study study) {
        Passage passage = study.passage(draft.fact());
        int first = passage.number();
        int least = study.topic().title().isEmpty() ? 0 : 1;
        while (first > least && study.passages().get(first - 1).paragraph().equals(passage.paragraph())) {
            first--;
        }
        return study.passages().subList(first, passage.number()).stream()
                .map(before -> before.sentence().text())
                .collect(Collectors.joining(" "));
    }

    /** Olaf Berg praised Kari Lund. In 1911, he or she: behind a sentence with two persons, before any name. */
    private static boolean eitherOfTwo(Draft draft, Study study, int second) {
        Passage passage = study.passage(draft.fact());
        boolean pronoun = draft.statement().tokens().stream()
                .filter(token -> token.span().start() >= second)
                .filter(token -> token.word().matches("(?i)he|she|his|her|him") || study.personal(token.word()))
                .findFirst()
                .filter(token -> token.tagged("PRP"))
                .isPresent();
        return pronoun
                && passage.number() > 0
                && study.facts().get(passage.number() - 1).stream()
                                .filter(fact -> fact instanceof Fact.Named named && named.kind() == Fact.Sort.PERSON)
                                .map(fact -> fact.words().substring(fact.words().lastIndexOf(' ') + 1))
                                .distinct()
                                .count()
                        > 1;
    }

    /** Of the clause before, which was cut off: the Danes left, and [the Norwegian state sold their boats]. */
    private static boolean ofOthers(Draft draft, Study study) {
        Sentence statement = draft.statement();
        Sentence sentence = study.passage(draft.fact()).sentence();
        for (Token their : statement.tokens()) {
            Optional<Token> subject = their.word().equals("their") ? doer(statement, their) : Optional.empty();
            // The company, or disease and hunger, but neither the Danes nor Olaf and Kari.
            boolean single = subject.filter(doer -> doer.tag().equals("NN")
                            || (doer.tag().equals("NNP")
                                    && statement.child(doer, "conj").isEmpty()))
                    .isPresent();
            boolean only = single
                    && statement.tokens().stream()
                            .limit(their.index())
                            .filter(before -> before.tag().endsWith("S") && before.tagged("NN"))
                            .allMatch(before -> statement.subtree(subject.get()).get(before.index()));
            if (only
                    && sentence.tokens().stream()
                            .filter(token -> token.is("nsubj") && token.tagged("NN"))
                            .findFirst()
                            .filter(first -> !statement.text().contains(first.word()))
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The subject, in front of the word, of the nearest verb around it that has one. */
    private static Optional<Token> doer(Sentence statement, Token word) {
        Optional<Token> around = statement.head(word);
        while (around.isPresent()) {
            Optional<Token> subject = statement.child(around.get(), "nsubj");
            if (subject.isPresent()) {
                return subject.filter(found -> found.index() < word.index()
                        && !statement.subtree(found).get(word.index()));
            }
            around = statement.head(around.get());
        }
        return Optional.empty();
    }

    /** Found by two sailors, the island's name is old. */
    private static boolean speaksOfAnother(Sentence statement) {
        return statement.tokens().getFirst().tag().matches("VBN|VBG")
                && statement
                        .root()
                        .flatMap(root -> statement.child(root, "nsubj").or(() -> statement.child(root, "nsubj:pass")))
                        .flatMap(subject -> statement.child(subject, "nmod:poss"))
                        .filter(Token::proper)
                        .isPresent();
    }

    /** The company, this plan: behind a sentence that stands alone they mean what it speaks of. */
    private static boolean said(Sentence statement, Token token, Study study) {
        boolean two = statement.text().substring(token.span().start()).matches(TWO);
        return study.topic().pair().isEmpty() && !two && token.word().matches("(?i)the|this|that");
    }

    private static String around(Sentence statement, Token token) {
        int last = token.tagged("PRP") && !token.tag().equals("PRP$")
                ? token.index()
                : Math.min(token.index() + 1, statement.tokens().size() - 1);
        return statement.words(token.index(), last);
    }
}
