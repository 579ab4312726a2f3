package tumen.generate;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tumen.fact.Fact;
import tumen.fact.Lexicon;

/**
 * Which places could be taken for a place: those of the list that the text draws from most.
 *
 * @param key the place that is asked for
 * @param draft the question
 * @param study its text
 * @param hints what the question gives away
 */
record Neighbourhood(Fact.Named key, Draft draft, Study study, Hints hints) {
    /** Whose cities were small or not yet founded long ago. */
    private static final Set<String> NEW_WORLD =
            Set.of("United States", "Canada", "Australia", "New Zealand", "Brazil");

    private static final Pattern AROUND = Pattern.compile(", (?<place>\\p{Lu}[\\p{L} ]+)");

    private static final int SETTLED = 1850;

    /** Since then the cities of our days are those that people speak of. */
    private static final int CITIES = 1500;

    /** Since then the states of our days are. */
    private static final int STATES = 1750;

    /** States that last are listed until this year. */
    private static final int PRESENT = 2025;

    Neighbourhood(Fact.Named key, Draft draft, Study study) {
        this(key, draft, study, new Hints(draft.text()));
    }

    /** Rule over other lands: only states that had such are taken for each other. */
    private static final Pattern COLONIAL =
            Pattern.compile("\\b(?:protectorates?|coloni\\w+|coloni[sz]\\w+|independen\\w+|sovereignty|overseas)\\b");

    /**
     * The best list only: Athens beside Patras and not beside Troy; none when Georgia may be a state or a country, and none
     * for a country, beside which those that the text does not speak of are far from its matter (31 % of 58 were refused).
     */
    List<Siblings.Group> lists() {
        if (qualified() || key.words().matches("New York|Washington")) { // the city or the state
            return List.of();
        }
        List<Siblings.Group> powers = Siblings.known().with("power", key.words());
        if (!powers.isEmpty() && COLONIAL.matcher(draft.text()).find()) {
            return powers;
        }
        List<Siblings.Group> great = Siblings.known().with("great city", key.words());
        if (!great.isEmpty() && study.era() >= CITIES && !countryTold() && !atHome()) {
            return great;
        }
        List<Siblings.Group> groups = Stream.of("city", "country", "state", "place")
                .flatMap(kind -> Siblings.known().with(kind, key.words()).stream())
                .filter(group -> ofTheAge(group) && ofOurDays(group) && inSight(group))
                .sorted(Comparator.comparingLong((Siblings.Group group) -> -named(group)))
                .toList();
        boolean doubtful = groups.size() > 1
                && named(groups.get(0)) == named(groups.get(1))
                && !groups.get(0).kind().equals(groups.get(1).kind());
        return doubtful
                ? List.of()
                : groups.stream()
                        .limit(1)
                        .filter(group -> !group.kind().equals("country"))
                        .toList();
    }

    /** Rome, New York: not the one that the list means. */
    private boolean qualified() {
        Matcher around = AROUND.matcher(draft.clause().following());
        return around.lookingAt()
                && study.source().text().contains(key.words() + ", ")
                && Siblings.known().with("city", key.words()).stream()
                        .noneMatch(group -> group.scope().contains(around.group("place")));
    }

    /** Whether the question names the country or another city of it; a concert in London may have been in Paris otherwise. */
    boolean countryTold() {
        return Siblings.known().with("city", key.words()).stream()
                .anyMatch(group -> draft.text().contains(group.scope())
                        || hints.nation(group.scope())
                        || named(draft.text(), group) > 0);
    }

    /**
     * Whether the text names the country, its people, another city of it or a country beside it on the same islands: who
     * lives in Bergen does not move to Rome.
     */
    private boolean atHome() {
        var hints = new Hints(study.source().text());
        return Siblings.known().with("city", key.words()).stream()
                .anyMatch(group -> hints.nation(group.scope())
                        || named(group) > 1
                        || Siblings.known().with("country", group.scope()).stream()
                                .filter(lands -> lands.scope().equals("the British Isles"))
                                .flatMap(lands -> lands.members().stream())
                                .anyMatch(land -> hints.nation(land.name())));
    }

    /** Whether the lists, which are of our days, are of use for what the text tells: not for Alexandria in 30 BC. */
    private boolean ofOurDays(Siblings.Group group) {
        int since = group.kind().equals("country") && !group.scope().equals("the British Isles") ? STATES : CITIES;
        return group.scope().startsWith("the ancient") || study.era() >= since;
    }

    /** Troy and Sparta are asked for beside a city of their age; the cities of the New World are not old. */
    private boolean ofTheAge(Siblings.Group group) {
        boolean ancient = group.scope().startsWith("the ancient");
        return ancient
                ? besideTheAncient(group)
                : !newWorld(group) || hints.years().stream().allMatch(year -> year >= SETTLED);
    }

    /** The cities of a federal state, in a text that names it: Columbia may be a ship. */
    private boolean inSight(Siblings.Group group) {
        return !group.kind().equals("city")
                || Siblings.known().with("state", group.scope()).isEmpty()
                || study.source().text().contains(group.scope());
    }

    private static boolean newWorld(Siblings.Group group) {
        return group.kind().equals("city")
                && (NEW_WORLD.contains(group.scope())
                        || group.scope().endsWith("the United States")
                        || !Siblings.known().with("state", group.scope()).isEmpty());
    }

    /** Whether the question names another city of the group that no list of living cities has. */
    private boolean besideTheAncient(Siblings.Group group) {
        return group.members().stream()
                .map(Siblings.Member::name)
                .filter(name -> !name.equals(key.words()) && draft.text().contains(name))
                .anyMatch(name -> Siblings.known().with("city", name).size() == 1);
    }

    private long named(Siblings.Group group) {
        return named(study.source().text(), group);
    }

    private static long named(String text, Siblings.Group group) {
        return group.members().stream()
                .filter(member -> text.contains(member.name()))
                .count();
    }

    /** Whether a state that came and went was there in the years that the sentence names. */
    boolean ofTheTime(String name) {
        List<Integer> years = hints.years();
        return Siblings.known().groups().stream()
                .filter(group -> group.kind().equals("country"))
                .flatMap(group -> group.members().stream())
                .filter(member -> member.name().equals(name) && member.from() != 0)
                .allMatch(member -> years.isEmpty()
                        ? member.to() >= PRESENT && member.from() <= study.era()
                        : years.stream().allMatch(year -> year >= member.from() && year <= member.to()));
    }

    /**
     * Whether everybody sees that it was not this place: Vienna beside a question of an Austrian ambassador, Denmark beside one of
     * a journey of a Danish writer.
     */
    boolean known(String name) {
        boolean city = Siblings.known().with("city", name).stream()
                .anyMatch(group -> !group.has(key.words()) && hints.nation(group.scope()));
        boolean home = study.topic().person()
                && Lexicon.country(name)
                && new Hints(study.told().getFirst()).nation(name);
        return city || home;
    }
}
