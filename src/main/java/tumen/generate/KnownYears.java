package tumen.generate;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What everybody knows of the people, bodies and events that a question names: nobody takes a year for the key in which the
 * League of Nations was not yet founded, or the war over.
 *
 * @param draft the question
 * @param study its text
 */
record KnownYears(Draft draft, Study study) {
    /** A war that lasted longer says little about a year of it. */
    private static final int LONGEST = 12;

    /** Declared war on Japan: in one of the world wars, when it was in a year of one. */
    private static final Pattern FIGHTING = Pattern.compile(
            "(?s)^(?=.*\\b(?:Germans?|Germany|Japan|Japanese|Axis|Nazis?|Allies|Allied|Soviet|Eastern Front|Red"
                + " Army)\\b)(?=.*\\b(?:[Ww]ars?|army|Front|prisoners?|captured|deported|f[io]ught|fought|fight|fighting|invad\\w+|occup\\w+|bomb\\w+|surrender\\w+)\\b).*");

    private static final Pattern LIFE =
            Pattern.compile("\\b(?:born|birth|die[sd]?|death|killed|assassinat\\w+|executed|murdered)\\b");
    /** Whether another year stands to all that the question names as the key's does. */
    boolean allow(int own, int other) {
        return whileActive(own, other) && inWars(own, other) && inEvents(own, other);
    }

    /** What somebody of the question did was done while he or she was active, or in office. */
    private boolean whileActive(int own, int other) {
        return LIFE.matcher(draft.text()).find()
                || Siblings.known().groups().stream()
                        .filter(group ->
                                List.of("person", "office", "body", "era").contains(group.kind()))
                        .flatMap(group -> group.members().stream())
                        .filter(member -> member.from() != 0 && names(member.name()))
                        .filter(member -> own >= member.from() && own <= member.to())
                        .allMatch(member -> other >= member.from() && other <= member.to());
    }

    /** Whether the question names somebody of a list, or by the surname alone whom its text names in full: recalled by Berg. */
    private boolean names(String name) {
        if (draft.text().contains(name)) {
            return true;
        }
        int space = name.lastIndexOf(' ');
        return space > 0
                && study.source().text().contains(name)
                && Pattern.compile("\\b(?:by|under|President|Minister|Chancellor|King|Queen|Emperor) "
                                + Pattern.quote(name.substring(space + 1)) + "\\b")
                        .matcher(draft.text())
                        .find();
    }

    /** What a text that names a war tells of a year of it was not before nor after it. */
    private boolean inWars(int own, int other) {
        return Siblings.known().dated("event").stream()
                .filter(war -> war.to() - war.from() <= LONGEST && own >= war.from() && own <= war.to())
                .filter(war -> named(war.name())
                        || (war.name().startsWith("World War")
                                && FIGHTING.matcher(draft.text()).find()))
                .allMatch(war -> other >= war.from() && other <= war.to());
    }

    private boolean named(String event) {
        String text = study.source().text();
        return text.contains(event) || Siblings.known().aliases(event).stream().anyMatch(text::contains);
    }

    /** Whether the question tells of what set off something that is in the list of events: the murder that sparked a war. */
    private static boolean setOff(String before) {
        return before.matches(
                "(?s).*\\b(?:sparked|began|started|triggered|caused|ignited|led to|outbreak of)(?: the)?(?: outbreak"
                        + " of)?(?: the)? $");
    }

    /** What was during a war is asked with years of that war; what was after it, with later ones. */
    private boolean inEvents(int own, int other) {
        for (Siblings.Member event : Siblings.known().dated("event")) {
            int at = Stream.concat(Stream.of(event.name()), Siblings.known().aliases(event.name()).stream())
                    .mapToInt(name -> draft.text().indexOf(name))
                    .filter(found -> found >= 0)
                    .findFirst()
                    .orElse(-1);
            if (at < 0) {
                continue;
            }
            String before = draft.text().substring(0, at).toLowerCase(Locale.ROOT);
            if (before.matches("(?s).*\\b(?:during|in|of)(?: the)? $") && own >= event.from() && own <= event.to()) {
                if (other < event.from() || other > event.to()) {
                    return false;
                }
            } else if (before.matches("(?s).*\\b(?:after|following)(?: the)? $") && own >= event.to()) {
                if (other < event.to()) {
                    return false;
                }
            } else if (setOff(before)) {
                if (other > event.from()) {
                    return false;
                }
            } else if (!before.matches("(?s).*\\b(?:before|until|till|to)(?: the)? $") && own >= event.from()) {
                if (other < event.from()) {
                    return false;
                }
            } else if (before.matches("(?s).*\\bbefore(?: the)? $") && other > event.to()) {
                return false;
            }
        }
        return true;
    }
}
