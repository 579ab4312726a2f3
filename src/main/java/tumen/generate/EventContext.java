package tumen.generate;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.text.Token;

/** Says in which event of history a statement without a date belongs, when the whole text is about that event. */
final class EventContext {
    private static final Pattern EVENT = Pattern.compile("(?:Battle|Siege|Massacre|Trial|Bombing|Sack|Raid) of .+|.+"
        + " (?:[Ii]ncident|[Aa]ffair|[Ss]candal"
        + "|[Cc]risis|[Ww]ar|[Rr]evolution|[Rr]ebellion|[Uu]prising|[Mm]assacre|[Ee]xpedition|[Ee]arthquake|[Rr]iots?"
        + "|[Bb]ombing|[Tt]rials?|[Ff]lood|[Ff]amine|[Ee]pidemic|[Mm]utiny|[Cc]oup|[Cc]ampaign|[Dd]isaster)");
    private static final Pattern BATTLE = Pattern.compile("\\b(?:Battle|Siege) of \\p{Lu}");
    private static final Pattern DATED = Pattern.compile("\\b(?:1\\d{3}|20\\d{2})\\b");

    /** It, she or this as the subject stands for something else than the event. */
    private static final Pattern PRONOUN = Pattern.compile(
            "^(?:It|She|He|They|This|These|That|There|Its|Her|His|Their)\\b|^(?:[^,]*, )?[Tt]he (?:campaign|war)\\b|,"
                    + " (?:it|she|he|they) ");

    /** What the sentence tells came before the event or after it. */
    private static final Pattern LATER =
            Pattern.compile("^(?:Despite|Since|Later|Subsequently|Eventually|As a result|In the"
                    + " aftermath|Today)\\b|\\b(?:later|afterwards?|historians?)\\b|\\b(?:[Aa]fter|[Ff]ollowing) the"
                    + " (?:battle|war|siege|incident|crisis)\\b");

    private static final Set<String> FUNCTION = Set.of(
            "within", "during", "on", "at", "in", "by", "from", "with", "without", "under", "over", "the", "a", "an",
            "some", "most", "many", "several", "both", "his", "her", "its", "their", "one", "two", "three", "all", "no",
            "about", "around", "nearly", "almost", "more", "among", "for", "to", "of", "only", "as");

    private EventContext() {}

    /** Whether the statement says in which battle it was, of which everybody can look up the year. */
    static boolean tells(String statement) {
        return BATTLE.matcher(statement).find();
    }

    /** The clause, with the event in front of it when it needs it. */
    static Clause in(Clause clause, Fact fact, Study study) {
        String title = study.topic().title();
        boolean needed = EVENT.matcher(title).matches()
                && !DATED.matcher(clause.statement()).find()
                && !clause.statement().contains(title.substring(title.lastIndexOf(' ') + 1))
                && !PRONOUN.matcher(clause.frame()).find()
                && !LATER.matcher(study.passage(fact).sentence().text()).find()
                && told(clause, study);
        return needed
                ? Clause.of(
                        (title.matches(".*[’']s .*") ? "In " : "In the ") + title + ", " + small(clause, study),
                        clause.key())
                : clause;
    }

    /** Whether something is told: the main verb is in the past. */
    private static boolean told(Clause clause, Study study) {
        Optional<Token> root = study.annotator().parse(clause.statement()).root();
        // What had been done was done before the event.
        boolean earlier = root.stream()
                .flatMap(verb -> study.annotator().parse(clause.statement()).children(verb).stream())
                .anyMatch(child -> child.word().equals("had") && child.is("aux"));
        return root.isPresent()
                && !earlier
                && (root.get().tag().equals("VBD")
                        || study.annotator().parse(clause.statement()).children(root.get()).stream()
                                .anyMatch(child -> child.word().matches("was|were|had")));
    }

    private static String small(Clause clause, Study study) {
        String frame = clause.frame();
        String first = frame.split("[^\\p{L}]", 2)[0];
        String low = first.toLowerCase(Locale.ROOT);
        boolean plain = study.annotator().parse(clause.statement()).tokens().stream()
                .limit(1)
                .anyMatch(token -> token.tag().matches("JJ|RB|NNS|VBG|VBN")
                        && !Realiser.PEOPLE.matcher(token.word()).matches());
        boolean common = !first.isEmpty()
                && (plain || FUNCTION.contains(low) || study.written().contains(low))
                && !study.capitals().contains(first);
        return common ? low + frame.substring(first.length()) : frame;
    }
}
