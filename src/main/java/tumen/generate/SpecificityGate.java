package tumen.generate;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.fact.Lexicon;
import tumen.text.Sentence;
import tumen.text.Token;

/** Refuses stems that are true of many: they want a name, a date or a figure, and a past verb where they ask where. */
final class SpecificityGate implements Gate {
    /** A title in front mends it. */
    static final String NAMES_NOTHING = "It names nobody and nothing, so that it may be true of many.";

    private static final Pattern YEAR = Pattern.compile("\\b(?:1\\d{3}|20\\d{2})\\b");
    private static final Pattern ANCHOR = Pattern.compile("(?<!^)(?<![.?!] )\\b\\p{Lu}[\\p{L}-]+|\\d[\\d,.]*");

    private static final Pattern MEMBERS =
            Pattern.compile("\\b(?:is|are)\\b[^,;.]* members? of (?:the )?" + Clause.KEY);

    /** Was an English novelist; who was to land in the west. */
    private static final Pattern INDEFINITE =
            Pattern.compile("^(?:Who|" + Clause.KEY + ") (?:is|was|were) (?:an? |to \\p{Ll})");

    private static final Pattern ONCE =
            Pattern.compile("\\b(?:first|only|last|founded|invented|discovered|coined|named)\\b");

    private static final String NO_NAME = DateForm.ANY_MONTH
            + "|\\p{Lu}{2,4}|Parliament|Congress|Senate|Government|Council|Church|Army|Navy|Independence|Act|King|Queen|President";

    private static final Pattern MONTH =
            Pattern.compile("\\b(?:(?:[Ii]n|[Oo]n|[Bb]y|[Uu]ntil|[Ss]ince|[Ff]rom) (?:" + DateForm.ANY_MONTH + ")|(?:"
                    + DateForm.ANY_MONTH + ") \\d{1,2}|\\d{1,2} (?:" + DateForm.ANY_MONTH + "))\\b");

    /** In December, something happened, and more in 1998: that year need not be the month's. */
    private static final Pattern OPENING = Pattern.compile("^In (?:" + DateForm.ANY_MONTH + "), ");

    private static final Pattern SOME_VISIT =
            Pattern.compile("\\b(?:[Dd]uring|[Oo]n|[Aa]fter|[Bb]efore|[Ii]n) [^,]*[’']s (?:\\p{Ll}+"
                    + " )?(?:visit|trip|stay|tour|speech)\\b(?! (?:to|of|in|at|by|with|from))");

    /** Is the 95th largest trading partner: of which year is not said. */
    private static final Pattern STANDING = Pattern.compile("\\b(?:is|are|remains?)\\b.*" + Clause.KEY
            + "[- ](?:largest|biggest|greatest|most important)"
            + " .*\\b(?:partner|economy|exporter|importer|market|producer|investor|donor|employer)s?\\b.*");

    /** In the Battle of Bergen: everybody can look up the year. */
    private static final Pattern BATTLE = Pattern.compile("\\b(?:Battle|Siege) of \\p{Lu}");

    private static final Set<String> LIFE = Set.of("die", "bear", "marry", "retire", "abdicate", "resign", "divorce");

    /** A pressure of 25 atmospheres is needed: for what the text before tells. */
    private static final Pattern PURPOSE =
            Pattern.compile("(?:An?|Only|About|Some) [^,]* (?:is|are|was|were) (?:needed|required|necessary)[.]?");

    /** What every place has, and what is so everywhere: temperatures below 0 °C are rare. */
    private static final Pattern CLIMATE = Pattern.compile(
            "(?i)(?:the )?(?:(?:\\p{Ll}+"
                + " )?(?:temperatures?|rainfall|snowfall|precipitation|winters?|summers?|snow|rain|frosts?|humidity))\\b.*");

    /** Came, settled: somewhere. */
    private static final String ARRIVING = "arrive|come|return|land|settle|immigrate|emigrate|migrate|appear";

    /** A study was conducted, a vote was held: one of many, of which the day or year is nothing to know. */
    private static final Pattern SOME_EVENT = Pattern.compile("^(?:[^,]*, )?(?:[Aa]n?|[Aa]nother|[Ss]ome|[Ss]everal)"
            + " [^,]*? (?:was|were) (?:held|conducted|carried out|performed|undertaken|organi[sz]ed)\\b.*");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        if (MEMBERS.matcher(draft.clause().frame()).find()) {
            return Optional.of("Who is a member of one body may be one of others too.");
        }
        if (INDEFINITE
                .matcher(
                        draft.form() == Draft.Form.STEM
                                ? draft.text()
                                : draft.clause().frame())
                .find()) {
            return Optional.of("It only says what sort of person it was, which is true of many.");
        }
        if (nameless(draft, study)) {
            return Optional.of(NAMES_NOTHING);
        }
        String told = draft.clause().statement();
        if (draft.fact() instanceof Fact.Dated && SOME_EVENT.matcher(told).matches()) {
            return Optional.of("Such a thing was done more than once: it does not say which one is meant.");
        }
        boolean year = YEAR.matcher(told).find();
        if (!year && STANDING.matcher(draft.clause().frame()).find()) {
            return Optional.of("It stands so in one year, which is not said.");
        }
        if (bareDeed(draft, study)) {
            return Optional.of("It says of a person no more than a verb.");
        }
        if (PURPOSE.matcher(told).matches()) {
            return Optional.of("It does not say for what.");
        }
        boolean labelled = Label.wanted(draft, study) && Label.possible(draft, study);
        if (!labelled && nowhere(draft)) {
            return Optional.of("It does not say where.");
        }
        boolean deed =
                draft.statement().root().stream().anyMatch(token -> token.tag().matches("VB|VBD|VBG|VBN"));
        boolean yearless = !YEAR.matcher(told).find() || OPENING.matcher(told).find();
        if (deed
                && MONTH.matcher(told).find()
                && yearless
                && !(labelled && Label.event(study))
                && !BATTLE.matcher(told).find()) {
            return Optional.of("It names a month, but of no year.");
        }
        if (SOME_VISIT.matcher(told).find() && !YEAR.matcher(told).find()) {
            return Optional.of("It does not say which of several visits or speeches is meant.");
        }
        if (draft.form() == Draft.Form.CLOZE) {
            return Optional.empty();
        }
        String stem = draft.text();
        if (draft.rule().equals("where")) {
            boolean past = stem.matches("(?:Where(?: in [^?]+?)?|In which \\w+) (?:did|was|were|had) .*");
            return past && YEAR.matcher(stem).find() && (Label.full(draft) || !Label.wanted(draft, study))
                    ? Optional.empty()
                    : Optional.of("Without a past verb and a year, many places would be right.");
        }
        if (firstOfTitle(draft, study)) {
            return Optional.empty();
        }
        long anchors = ANCHOR.matcher(stem).results().count();
        boolean who = stem.startsWith("Who ");
        boolean only = stem.matches("Who (?:is|was) (?:the \\p{Ll}+.*|\\p{Lu}[^?]*[’']s .*)");
        long wanted = who && !only ? 2 : 1;
        return anchors < wanted ? Optional.of("The question names too little to have one answer.") : Optional.empty();
    }

    /** When did Berg leave, or qualify; a life's events say enough of whom the text is about, and nothing of others. */
    private static boolean bareDeed(Draft draft, Study study) {
        Sentence statement = draft.statement();
        Optional<Token> verb = statement.root().filter(root -> root.tagged("VB"));
        Optional<Token> subject = verb.flatMap(root -> statement.child(root, "nsubj", "nsubj:pass"))
                .filter(word -> !draft.inKey(word) && word.proper() && study.personal(word.word()));
        if (subject.isEmpty() || !(draft.fact() instanceof Fact.Dated) || draft.ofName()) {
            return false;
        }
        boolean topic = study.topic().person()
                && study.topic().title().contains(subject.get().word());
        boolean life = LIFE.contains(verb.get().lemma());
        boolean untitled = study.topic().title().isEmpty();
        return !(life && (topic || untitled))
                && statement.tokens().stream()
                        .filter(token -> !draft.inKey(token) && Draft.content(token))
                        .noneMatch(token -> token.index() != verb.get().index()
                                && !token.tag().equals("CD")
                                && !token.tag().startsWith("RB")
                                && !statement.subtree(subject.get()).get(token.index()));
    }

    /** Helium was first made liquid in 1908: the first of what the text is about is one deed, though no name stands in it. */
    private static boolean firstOfTitle(Draft draft, Study study) {
        String title = study.topic().title().toLowerCase(Locale.ROOT);
        return !title.isEmpty()
                && !title.contains(" ")
                && !study.topic().person()
                && draft.fact() instanceof Fact.Dated
                && draft.clause().rest().matches("(?s).*\\bfirst \\p{Ll}+ed\\b.*|.*\\b(?:discovered|invented)\\b.*")
                && draft.clause().rest().toLowerCase(Locale.ROOT).matches("(?s).*\\b" + Pattern.quote(title) + "\\b.*");
    }

    /** It is cold, or somebody came: no name beside the subject and the key says where. */
    private static boolean nowhere(Draft draft) {
        Sentence statement = draft.statement();
        Optional<Token> root = statement.root();
        Optional<BitSet> subject =
                root.flatMap(verb -> statement.child(verb, "nsubj")).map(statement::subtree);
        boolean arrived = draft.fact() instanceof Fact.Dated
                && root.filter(verb -> verb.lemma().matches(ARRIVING)).isPresent();
        boolean climate = CLIMATE.matcher(statement.text()).matches();
        boolean beside = statement
                .text()
                .matches("(?s).*\\b(?:north|south|east|west|coast|banks?|shores?|mouth|outskirts|side) of\\b.*");
        return (arrived || climate)
                && !beside
                && statement.tokens().stream()
                        .filter(token -> !draft.inKey(token) && token.index() > 0 && token.proper())
                        .filter(token -> subject.isEmpty() || !subject.get().get(token.index()) || climate)
                        .filter(token -> token.capitalised()
                                && !token.word().matches(DateForm.ANY_MONTH)
                                && !token.word().matches("\\p{Lu}|AD|BC"))
                        .noneMatch(token -> joined(statement, token));
    }

    /** Whether a preposition of place stands before the phrase of the name. */
    private static boolean joined(Sentence statement, Token name) {
        return statement.tokens().stream()
                .limit(name.index())
                .anyMatch(token -> token.word().matches("(?i)in|at|to|on|from|near|into"));
    }

    /** When did Bobby Robson arrive: of a person whom the text is not about it says no more than a verb. */
    private static boolean sparse(Draft draft, Study study) {
        String title = study.topic().title();
        String rest = draft.clause().rest();
        boolean about = study.topic().person()
                || title.isEmpty()
                || rest.contains(title.substring(title.lastIndexOf(' ') + 1))
                || draft.fact() instanceof Fact.Counted;
        long common = segment(draft).stream()
                .filter(token -> !draft.inKey(token) && Draft.content(token))
                .filter(token -> !study.personal(token.word()) && !token.tag().equals("CD"))
                .count();
        boolean person = draft.statement()
                .root()
                .flatMap(root -> draft.statement().child(root, "nsubj"))
                .filter(subject -> draft.inKey(subject) || study.personal(subject.word()))
                .isPresent();
        boolean placed = segment(draft).stream()
                .anyMatch(token -> token.proper() && !draft.inKey(token) && !study.personal(token.word()));
        return !about && person && !placed && common <= 2;
    }

    /** The words of the main clause with the key: what the other one names does not say where this one was so. */
    private static List<Token> segment(Draft draft) {
        List<Token> key = draft.statement().within(draft.key());
        return Segments.of(draft.statement()).stream()
                .filter(span -> !key.isEmpty()
                        && span.start() <= key.getFirst().index()
                        && key.getFirst().index() < span.end())
                .findFirst()
                .map(span -> draft.statement().tokens().subList(span.start(), span.end()))
                .orElse(draft.statement().tokens());
    }

    /** A tale without a single name: by 1950, exports had doubled. What is always so needs none. */
    private static boolean nameless(Draft draft, Study study) {
        List<Token> own = segment(draft);
        boolean back = own.stream().anyMatch(token -> token.tagged("PRP") || token.tagged("W"));
        boolean person = draft.fact() instanceof Fact.Named name && name.kind() == Fact.Sort.PERSON;
        boolean could = draft.statement()
                .root()
                .flatMap(root -> draft.statement().child(root, "aux"))
                .filter(aux -> aux.word().matches("could|would|might|used"))
                .isPresent();
        boolean labelled = !study.topic().person() && Label.wanted(draft, study) && Label.possible(draft, study);
        if (labelled) {
            return false;
        }
        if (firstOfTitle(draft, study)) {
            return false;
        }
        boolean sparse = sparse(draft, study);
        if (sparse) {
            return true;
        }
        boolean named = (back ? draft.statement().tokens() : own)
                .stream()
                        .filter(token -> !person || !Lexicon.role(token.word()))
                        .filter(token -> !draft.inKey(token) && token.capitalised())
                        .filter(token -> token.proper() || (token.tagged("JJ") && token.index() > 0))
                        .anyMatch(token -> !token.word().matches(NO_NAME));
        if (!named && could && !YEAR.matcher(draft.clause().statement()).find()) {
            return true;
        }
        Optional<Token> root = draft.statement().root();
        boolean told = root.isPresent()
                && (root.get().tag().matches("VBD|VBN")
                        || draft.statement().children(root.get()).stream()
                                .anyMatch(child -> child.word().matches("was|were|had|has|have|There|there")));
        boolean dated = draft.fact() instanceof Fact.Named
                && YEAR.matcher(draft.clause().rest()).find();
        boolean someTotal =
                draft.clause().frame().matches("(?s)(?:A total of )?" + Clause.KEY + " .*| *There (?:is|are) .*");
        boolean counted = draft.fact() instanceof Fact.Counted && someTotal;
        String title = study.topic().title();
        boolean untold = !title.isEmpty()
                && !draft.clause()
                        .rest()
                        .toLowerCase(Locale.ROOT)
                        .contains(title.substring(title.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
        boolean once = ONCE.matcher(draft.clause().rest()).find();
        boolean anybody = (told || counted || untold) && !dated;
        boolean somebody = person && untold && !once;
        return !named && (anybody || somebody);
    }
}
