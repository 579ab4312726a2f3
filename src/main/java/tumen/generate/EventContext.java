package tumen.generate;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tumen.text.Token;

/** Says in which event of history a statement without a date belongs, when the whole text is about that event. */
final class EventContext {
    private static final Pattern EVENT = Pattern.compile(
            "(?:Battle|Siege|Treaty|Massacre|Trial|Bombing|Sack|Fall|Congress|Conference|Raid) of .+|.+"
                + " (?:[Ii]ncident|[Aa]ffair|[Ss]candal"
                + "|[Cc]risis|[Ww]ar|[Rr]evolution|[Rr]ebellion|[Uu]prising|[Mm]assacre|[Ee]xpedition|[Ee]arthquake|[Rr]iots?"
                + "|[Bb]ombing|[Tt]rials?|[Ff]lood|[Ff]amine|[Ee]pidemic|[Mm]utiny|[Cc]oup|[Cc]ampaign|[Dd]isaster)");
    private static final Pattern DATED = Pattern.compile("\\b(?:1\\d{3}|20\\d{2})\\b");

    private EventContext() {}

    /** The clause, with the event in front of it when it needs it. */
    static Clause in(Clause clause, Study study) {
        String title = study.topic().title();
        boolean needed = EVENT.matcher(title).matches()
                && !DATED.matcher(clause.statement()).find()
                && !clause.statement().contains(title.substring(title.lastIndexOf(' ') + 1))
                && told(clause, study);
        return needed ? Clause.of("In the " + title + ", " + small(clause.frame(), study), clause.key()) : clause;
    }

    /** Whether something is told: the main verb is in the past. */
    private static boolean told(Clause clause, Study study) {
        Optional<Token> root = study.annotator().parse(clause.statement()).root();
        return root.isPresent()
                && (root.get().tag().equals("VBD")
                        || study.annotator().parse(clause.statement()).children(root.get()).stream()
                                .anyMatch(child -> child.word().matches("was|were|had")));
    }

    private static String small(String frame, Study study) {
        String first = frame.split("[^\\p{L}]", 2)[0];
        String low = first.toLowerCase(Locale.ROOT);
        boolean common = !first.isEmpty()
                && study.written().contains(low)
                && !study.capitals().contains(first);
        return common ? low + frame.substring(first.length()) : frame;
    }
}
