package tumen.generate;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tumen.text.Sentence;
import tumen.text.Token;

/**
 * Refuses statements with a word that is nothing without another one that they do not have: a number without what is counted,
 * relations without with whom, a first example without of what, again without what was done before.
 */
final class OfWhatGate implements Gate {
    private static final Optional<String> NUMBER = Optional.of("It gives a number, but not of what.");

    /** What a number may be by itself. */
    private static final Set<String> MEASURES = Set.of(
            "population",
            "number",
            "total",
            "figure",
            "toll",
            "count",
            "price",
            "value",
            "score",
            "membership",
            "attendance",
            "enrollment",
            "enrolment",
            "circulation",
            "index",
            "sum",
            "sale",
            "rate",
            "average",
            "ratio");

    /** Verbs whose number is one of people, or a result. */
    private static final Set<String> DEEDS = Set.of(
            "kill",
            "wound",
            "injure",
            "employ",
            "seat",
            "accommodate",
            "hold",
            "score",
            "reach",
            "exceed",
            "total",
            "number",
            "equal",
            "average",
            "cost",
            "be",
            "include",
            "house",
            "carry",
            "weigh");

    private static final String GENRE =
            " (?:Peace|Friendship|Alliance|Amity|Commerce|Navigation|Trade|Co-?operation|Limits|Cession|Neutrality)";

    private static final Pattern SUM = Pattern.compile("^(?:[^:,]{1,60}: )?(?:In all|In total|Altogether|All told),");

    /** For two more days; not: Olaf Berg and 15 other men. */
    private static final Pattern FURTHER = Pattern.compile(
            "(?<!\\b(?:and|with|among|by) )" + Clause.KEY + " (?:other|more|further|additional) (?![^.,]* than )");

    /** The governor Olaf Berg: of what, the text before says. */
    private static final Pattern GOVERNOR = Pattern.compile(
            "\\bthe (?:governor|mayor|ambassador|bishop|commander|director|consul|viceroy) " + Clause.KEY + "[.]$");

    /** On Berg's second attempt: at what, the text before says. */
    private static final Pattern ATTEMPT = Pattern.compile(
            "\\b(?:first|second|third|last|next|['’]s|his|her|their) attempt(?! (?:to|at|on|by|against))\\b"
                    + "|\\b(?:has|have|had) (?:ratified|signed|joined|accepted|approved|rejected)\\.$");

    /** Kept its membership, published his theory: of what; the concerto, played in Lund: whose. */
    private static final Pattern IDEA = Pattern.compile("\\b(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|\\p{L}+['’]s)"
        + " (?:membership|ideas?|theory|theories|findings|results?|reports?|calculations?|intentions|discovery|discoveries|rendition|proposals?)(?!"
        + " (?:of|in|on|to|for|that|about|from)\\b)\\b|\\b[Tt]he"
        + " (?:concerto|symphony|sonata|rendition|premiere|conservatory|first movement|second movement)(?!"
        + " (?:of|for|in|by|at)\\b)\\b");

    /** The first product was finished: of what is told before. */
    private static final Pattern FIRST_PRODUCT = Pattern.compile("\\b[Tt]he (?:first|second|last|next)"
            + " (?:product|model|prototype|device|ship|boat|building|governor|director|edition)(?=,|"
            + " (?:was|were|is|had|could|would)\\b)");

    private static final Pattern NAMELESS =
            Pattern.compile("\\b(?:is|was|are|were|been) (?:named|called|known|dubbed|termed|nicknamed)[.?]?$");

    private static final Pattern EXAMPLE = Pattern.compile(
            "\\b(?:[Tt]he (?:first|last|second|third|oldest|earliest|next|only|best|latest)|[Aa]n?|[Oo]ne)"
                    + " (?:\\p{Ll}+ )?(?:example|instance|version|exemplar)"
                    + " (?:is|was|were|are|has|had|\\p{Ll}+ed)\\b");

    /** Number 1, behind no noun. */
    private static final Pattern NUMBERED =
            Pattern.compile("(?:^|[.,:;] |\\b(?:and|of|in|by|with) )(?:Numbers?|Nos?\\.) \\d+ (?:\\p{Ll})");

    /** The Treaty of Peace and Friendship: what it was about, and not whose. */
    private static final Pattern TREATY = Pattern.compile("\\b(?:Treaty|Pact|Agreement|Convention) of" + GENRE
            + "(?:,?(?: and)?" + GENRE + ")*(?!\\p{L}| (?:between|with|of|\\p{Lu}))");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        Sentence statement = draft.statement();
        if (statement.tokens().stream().anyMatch(token -> bareNumber(statement, token))) {
            return NUMBER;
        }
        String told = draft.clause().statement();
        if (SUM.matcher(told).find()) {
            return Optional.of("It sums up what only the text before names.");
        }
        if (betweenWhom(draft)) {
            return Optional.of("It does not say between whom.");
        }
        if (FURTHER.matcher(draft.clause().frame()).find()
                || told.matches("(?s)It was (?:then|there|here|this|these) .*")) {
            return Optional.of("It points back at what only the text before tells.");
        }
        if (EXAMPLE.matcher(told).find() || NUMBERED.matcher(told).find()) {
            return Optional.of("It speaks of one of a sort, but not of which.");
        }
        boolean pair = !study.topic().pair().isEmpty();
        if (!pair && statement.tokens().stream().anyMatch(token -> related(statement, token))) {
            return Optional.of("It does not say with whom, or over what.");
        }
        if (bare(statement, "leave", "for|from|behind|to|with|on|home|office")) {
            return Optional.of("It does not say what was left, or for where.");
        }
        if (ATTEMPT.matcher(told).find() || bare(statement, "ratify|accede", "to|with|off|up|on|for|that")) {
            return Optional.of("It does not say what was attempted or accepted.");
        }
        if (GOVERNOR.matcher(draft.clause().frame()).find()) {
            return Optional.of("It does not say of what the person was head.");
        }
        if (FIRST_PRODUCT.matcher(told).find() && Label.wanted(draft, study)) {
            return Optional.of("It speaks of one of a sort, but not of which.");
        }
        if (idea(told, study)) {
            return Optional.of("It does not say of what, or whose.");
        }
        if (NAMELESS.matcher(told).find()) {
            return Optional.of("It does not say as what or after whom.");
        }
        return statement.tokens().stream().anyMatch(token -> repeated(draft, token))
                ? Optional.of("It says that something was done again, but not what or where.")
                : Optional.empty();
    }

    /** A word of the pattern that the title does not hold: the symphony in a text about one. */
    private static boolean idea(String told, Study study) {
        return IDEA.matcher(told)
                .results()
                .map(found -> found.group().substring(found.group().lastIndexOf(' ') + 1))
                .anyMatch(
                        noun -> !study.topic().title().toLowerCase(Locale.ROOT).contains(noun));
    }

    /** Olaf Berg left in 1911; Norway ratified in 1911. */
    private static boolean bare(Sentence statement, String verbs, String joints) {
        return statement
                .root()
                .filter(root -> root.lemma().matches(verbs)
                        && statement.child(root, "nsubj").isPresent()
                        && statement
                                .child(root, "aux:pass", "obj", "iobj", "xcomp", "ccomp")
                                .isEmpty())
                .filter(root -> statement.tokens().stream()
                        .skip(root.index() + 1L)
                        .noneMatch(token -> token.word().matches(joints)))
                .isPresent();
    }

    /** Whether the statement tells of a treaty whose name says what it was about, and holds no other name. */
    private static boolean betweenWhom(Draft draft) {
        Sentence statement = draft.statement();
        Matcher treaty = TREATY.matcher(statement.text());
        return treaty.find()
                && statement.tokens().stream()
                        .filter(token -> token.span().end() <= treaty.start()
                                || token.span().start() >= treaty.end())
                        .noneMatch(token -> AnchorGate.names(token) && !draft.inKey(token));
    }

    /** 1,200 were built, the king used 1,200; about 54% were men. */
    private static boolean bareNumber(Sentence statement, Token token) {
        boolean subject = token.is("nsubj") || token.is("nsubj:pass");
        boolean share = token.word().matches("%|percent") && subject;
        boolean number = token.tag().equals("CD")
                && !token.word().matches("[12]\\d{3}|(?i)one|[\\p{Sc}].*|\\d+[-–]\\d+|.*(?:st|nd|rd|th)")
                && (subject || token.is("obj"));
        if (!share && !number) {
            return false;
        }
        Optional<Token> verb = statement.head(token).filter(head -> head.tagged("VB") || subject);
        boolean apart = verb.isPresent()
                && statement.children(token).stream()
                        .noneMatch(child -> child.index() > token.index() && !child.is("nummod") && !child.is("punct"))
                && statement.tokens().stream()
                        .limit(token.index())
                        .noneMatch(before ->
                                before.tag().matches("NNP?S") && !before.word().matches("(?i)\\p{L}*years?"));
        boolean measured = verb.filter(deed -> token.is("obj") && DEEDS.contains(deed.lemma()))
                        .isPresent()
                || verb.flatMap(deed -> statement.child(deed, "nsubj"))
                        .filter(doer -> MEASURES.contains(doer.lemma()))
                        .isPresent();
        return apart && !measured && !counted(statement, token);
    }

    private static boolean counted(Sentence statement, Token token) {
        String behind = statement.text().substring(token.span().end());
        return behind.matches("(?s) ?(?:of|per|times?|[-–×x:/]|people|in \\p{Ll}|\\p{Lu}).*")
                || (token.index() > 0
                        && (statement.tokens().get(token.index() - 1).tagged("NN")
                                || statement
                                        .tokens()
                                        .get(token.index() - 1)
                                        .word()
                                        .matches("of|to|at|by")));
    }

    /** Relations were cut in 1911, control passed to Norway: the subject is the noun alone. */
    private static boolean related(Sentence statement, Token noun) {
        return noun.word().matches("(?i)relations|ties|control|ownership|sovereignty|possession|hostilities|membership")
                && (noun.is("nsubj") || noun.is("nsubj:pass"))
                && statement.head(noun).filter(verb -> verb.tagged("VB")).isPresent()
                && statement.children(noun).stream()
                        .allMatch(child -> child.tag().matches("JJ|RB") && !child.capitalised());
    }

    /** Was suspended again, came back: nothing behind the verb says from what or where. */
    private static boolean repeated(Draft draft, Token word) {
        Sentence statement = draft.statement();
        boolean twice = word.word().equals("time")
                && word.index() > 1
                && statement.words(word.index() - 2, word.index()).matches("(?:a|the) (?:second|third) time");
        boolean back = word.word().equals("back") && draft.form() == Draft.Form.STEM;
        if (!twice && !back && !word.word().equals("again")) {
            return false;
        }
        Token verb = word;
        while (verb.head() >= 0 && !verb.tagged("VB")) {
            verb = statement.tokens().get(verb.head());
        }
        Token deed = verb;
        return deed.tagged("VB")
                && (!back || deed.lemma().matches("come|go"))
                && statement.children(deed).stream()
                        .filter(child -> child.index() != word.index())
                        .noneMatch(child -> child.is("obj") || child.is("xcomp") || child.is("ccomp"))
                && statement.tokens().stream().skip(deed.index() + 1L).noneMatch(token -> leads(statement, token));
    }

    /** To, from, for; in, of and by only before a name. */
    private static boolean leads(Sentence statement, Token joint) {
        boolean name = joint.index() + 1 < statement.tokens().size()
                && statement.tokens().get(joint.index() + 1).proper()
                && !statement
                        .tokens()
                        .get(joint.index() + 1)
                        .word()
                        .replace(".", "")
                        .matches(DateForm.ANY_MONTH);
        return joint.word().matches("to|from|for|as|with|into|at|on|against|upon")
                || (name && joint.word().matches("in|of|by"));
    }
}
