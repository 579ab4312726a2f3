package tumen.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.fact.Lexicon;

/**
 * Other names for a question that asks for one: those of the text that are surely of the key's sort, then its siblings.
 * Where a list knows the key, only names of the same list stand beside it: a city of Finland beside a city of Finland.
 */
final class NameOptions {
    private static final Pattern YEAR = Pattern.compile("\\b(?:1\\d{3}|20\\d{2})\\b");
    private static final Pattern TRUE_OF_MANY = Pattern.compile(
            "(?i)\\b(?:embass(?:y|ies)|ambassadors?|accredited|released|opened|emigrat\\w+|consulates?|missions?|posts|offices|branches|members?|than|contrast|unlike|compared|belongs?|including|such"
                + " as|like|countries|nations|one of|among|trade|relations|as did|others|along with|together with|as"
                + " well as)\\b");
    /** Type nouns of bodies that have little else in common. */
    private static final Set<String> ANYTHING =
            Set.of(("Company Corporation Inc Inc. Ltd Ltd. Group Association Society Organization Organisation Board"
                + " Service Office Union Council Committee Foundation Institute Building House Hall State Region"
                + " Republic Empire Kingdom Act Movement Operation")
                    .split(" ", -1));

    /** More letters than stand between two names that the text puts together. */
    private static final int NEAR = 200;

    /** Years before somebody's office in which no sentence speaks of him or her. */
    private static final int NAMESAKE = 60;

    private static final Set<String> SMALL =
            Set.of(("of the and for al de in university river lake war company city sea north south east west republic"
                + " united new great san port world i ii institute organization association international battle"
                + " treaty agreement")
                    .split(" ", -1));

    /** Mrs Berg stands beside no Olaf Lund. */
    private static final Pattern TITLED =
            Pattern.compile("(?:Rev\\.?|Mrs?\\.?|Miss|Dr\\.?|Sir|Lady|American|British|German|French|Chief|Captain) ");

    private final Fact.Named key;
    private final Draft draft;
    private final Study study;
    private final int seed;
    private final Hints hints;
    private final Colleagues people;
    private final Neighbourhood places;
    private final Map<String, Option> options = new LinkedHashMap<>();

    private NameOptions(Fact.Named key, Draft draft, Study study, int seed) {
        this.key = key;
        this.draft = draft;
        this.study = study;
        this.seed = seed;
        this.hints = new Hints(draft.text());
        this.people = new Colleagues(key, draft, study);
        this.places = new Neighbourhood(key, draft, study);
    }

    /** Options in order of preference; none where the question itself leaves only one name, whoever knows the text. */
    static List<Option> of(Fact.Named key, Draft draft, Study study, int seed) {
        var names = new NameOptions(key, draft, study, seed);
        if (names.known()) {
            return List.of();
        }
        names.fromText();
        names.siblings();
        List<Option> all = new ArrayList<>(names.options.values());
        if (key.kind() != Fact.Sort.PERSON) { // of people, the nearest in time stand first
            all.sort(Comparator.comparing((Option option) -> !names.alikeInLength(option.text())));
        }
        return List.copyOf(all);
    }

    /** Whether general knowledge, not the text, tells the key from all names beside it. */
    private boolean known() {
        boolean told = hints.owner() || hints.echoes(key.words());
        return switch (key.kind()) {
            case PERSON -> hints.owner() || hints.honorific() || draft.text().matches("(?s).*\\bparents\\b.*");
            case PLACE ->
                told
                        || hints.ranking()
                        || hints.nation(key.words())
                        || partNamed()
                        || stateTold()
                        || (country() && draft.text().contains("World War"))
                        || (country() && hints.money())
                        || (key.words().endsWith(" Empire") && hints.countries())
                        || draft.clause().leading().matches("(?s).*\\b[Ii]s(?:land|le) of (?:the )?");
            case ORGANISATION ->
                told
                        || (hints.nations()
                                && Siblings.known().with("body", key.words()).stream()
                                        .anyMatch(group -> group.scope().equals("regional organisations")));
            case EVENT -> told || key.words().contains("World War");
            case OTHER -> told;
        };
    }

    private boolean country() {
        return Lexicon.country(key.words())
                || !Siblings.known().with("country", key.words()).isEmpty();
    }

    /** Whether the question names a city of the country, or a thing with a name that holds the key's. */
    private boolean partNamed() {
        return Siblings.known().groups().stream()
                .filter(group -> group.kind().equals("city") || group.kind().equals("state"))
                .filter(group -> group.scope().endsWith(key.words()))
                .flatMap(group -> group.members().stream())
                .anyMatch(member -> draft.text().contains(member.name()));
    }

    /** A suburb of Lund in Illinois: the state rules out the cities of others. */
    private boolean stateTold() {
        return !Siblings.known().with("city", key.words()).isEmpty()
                && Siblings.known().groups().stream()
                        .filter(group -> group.kind().equals("state"))
                        .flatMap(group -> group.members().stream())
                        .anyMatch(state -> Pattern.compile("\\b" + Pattern.quote(state.name()) + "\\b(?! City)")
                                .matcher(draft.text())
                                .find());
    }

    private boolean alikeInLength(String name) {
        int own = key.words().length();
        return name.length() * 10 <= own * 14 && own * 10 <= name.length() * 14;
    }

    private void fromText() {
        if (key.kind() == Fact.Sort.EVENT
                && key.words().contains("War")
                && !hints.years().isEmpty()) {
            return; // when the other wars were everybody knows
        }
        for (Fact other : study.others(key)) {
            if (other instanceof Fact.Named name
                    && name.kind() == key.kind()
                    && !study.topic().names(name.words())
                    && comparable(name)
                    && apart(name)
                    && !connected(name.words())) {
                add(name.words(), "The text names this elsewhere: “" + Distractors.brief(name) + "”");
            }
        }
    }

    /** Two treaties or bodies of one sentence may be one: the Treaty of Lund was signed as a Treaty of Alliance. */
    private boolean apart(Fact.Named other) {
        boolean proper = key.kind() == Fact.Sort.PERSON || key.kind() == Fact.Sort.PLACE;
        return proper || other.provenance().sentence() != key.provenance().sentence();
    }

    private boolean comparable(Fact.Named other) {
        return switch (key.kind()) {
            case PERSON -> people.comparable(other);
            case PLACE, ORGANISATION, EVENT, OTHER -> thing(other.words());
        };
    }

    /** A thing of the same list, or with the same type noun where neither stands in a list. */
    private boolean thing(String other) {
        Map<String, String> mine = Siblings.known().sorts(key.words());
        Map<String, String> theirs = Siblings.known().sorts(other);
        if (!mine.isEmpty() || !theirs.isEmpty()) {
            boolean told = places.countryTold(); // then cities of other countries are ruled out
            return mine.entrySet().stream()
                            .filter(sort -> !told || !sort.getKey().equals("great city"))
                            .anyMatch(theirs.entrySet()::contains)
                    && places.ofTheTime(other);
        }
        if (Lexicon.country(key.words()) || Lexicon.country(other)) {
            return false;
        }
        String type = typeNoun(key.words());
        return !type.isEmpty()
                && !ANYTHING.contains(type)
                && type.equals(typeNoun(other))
                && (key.kind() != Fact.Sort.EVENT
                        || (alikeInForm(other) && !study.told().getFirst().contains(other)));
    }

    /** A Battle of beside a Battle of, and no squadron. */
    private boolean alikeInForm(String other) {
        return key.words().contains(" of ") == other.contains(" of ");
    }

    /** The River of Zala River, the Lake of Lake Balaton; empty for a name without such a word. */
    private static String typeNoun(String name) {
        for (String word : name.split(" ", -1)) {
            if (Lexicon.spot(word) || Lexicon.body(word) || Lexicon.event(word)) {
                return word;
            }
        }
        return "";
    }

    /** Whether the text puts the two together: one in the other, or one another name of the other. */
    private boolean connected(String other) {
        String between = "[”\")]?(?:,? (?:in|of|near|or|called|known as|the|[a-z]+ of)|,| \\()(?: \\p{Ll}+){0,3} ?";
        String one = Pattern.quote(key.words());
        String two = Pattern.quote(other);
        Matcher together = Pattern.compile(one + between + two + "|" + two + between + one)
                .matcher(study.source().text());
        String text = study.source().text();
        for (int at = text.indexOf(key.words()); at >= 0; at = text.indexOf(key.words(), at + 1)) {
            together.region(
                    Math.max(0, at - other.length() - NEAR),
                    Math.min(text.length(), at + key.words().length() + other.length() + NEAR));
            if (together.find()) {
                return true;
            }
        }
        return false;
    }

    private void siblings() {
        if (key.kind() != Fact.Sort.PERSON && TRUE_OF_MANY.matcher(draft.text()).find()) {
            return;
        }
        if (key.kind() == Fact.Sort.EVENT && (!hints.years().isEmpty() || hints.nations())) {
            // Who knows when the other wars were, and who fought in them, needs no memory of this text.
            return;
        }
        List<Siblings.Group> groups = new ArrayList<>();
        switch (key.kind()) {
            case PERSON -> groups.addAll(people.colleagues());
            case PLACE -> groups.addAll(places.lists());
            case ORGANISATION -> groups.addAll(Siblings.known().with("body", key.words()));
            case EVENT -> groups.addAll(Siblings.known().with("event", key.words()));
            case OTHER -> {}
        }
        groups.forEach(this::group);
    }

    /** A war is asked for with wars. */
    private boolean sameTypeNoun(String name) {
        return Set.of("War", "Battle", "Revolution", "Empire", "University").stream()
                .filter(noun -> (" " + key.words() + " ").contains(" " + noun + " "))
                .allMatch(name::contains);
    }

    private void group(Siblings.Group group) {
        boolean person = key.kind() == Fact.Sort.PERSON;
        Siblings.Member own = group.members().stream()
                .filter(member -> member.name().equals(key.words()))
                .findFirst()
                .orElseGet(this::era);
        int told = era().to();
        if (person && told != 0 && told < own.from() - NAMESAKE) {
            return; // a Henry II of another century
        }
        if (person && own.from() == 0) {
            return; // nobody can say who lived then
        }
        List<Siblings.Member> members = new ArrayList<>(group.members());
        members.remove(own);
        members.removeIf(member -> group.kind().equals("event") && own.from() != 0 && own.distance(member) == 0);
        members.removeIf(member -> !group.kind().equals("country") && own.distance(member) > span(own, person));
        if (group.kind().equals("person") || group.kind().equals("body")) {
            // Nobody takes somebody for the discoverer who was not yet born or dead for long.
            members.removeIf(member -> hints.years().stream()
                    .anyMatch(year -> member.from() != 0 && (year < member.from() || year > member.to())));
        }
        members.removeIf(member -> person && !people.ofTheSex(member.name()));
        members.sort(Comparator.comparingInt((Siblings.Member member) -> own.distance(member) / 10)
                .thenComparingInt(member -> (member.name().hashCode() ^ seed) & 0xffff));
        for (Siblings.Member member : members) {
            boolean land = group.kind().equals("country") || group.kind().equals("power");
            if (sameTypeNoun(member.name()) && (!land || places.ofTheTime(member.name()))) {
                add(member.name(), reason(group));
            }
        }
    }

    /** How many years lie between what may be confused: more, the longer ago it was. */
    private static int span(Siblings.Member own, boolean person) {
        int ago = 2025 - own.to();
        return person ? Math.max(20, ago / 10) : Math.max(30, ago / 4);
    }

    /** The years that the sentence speaks of. */
    private Siblings.Member era() {
        Matcher year = YEAR.matcher(draft.fact().provenance().quote());
        int when = year.find() ? Integer.parseInt(year.group()) : 0;
        return new Siblings.Member(key.words(), when, when);
    }

    private static String reason(Siblings.Group group) {
        String sort = switch (group.kind()) {
            case "city" -> "A city of " + group.scope();
            case "great city" -> "A great city of " + group.scope();
            case "country" -> "A country of " + group.scope();
            case "office" -> "Held the same office (" + group.scope() + ")";
            default -> "Of the same sort (" + group.scope() + ")";
        };
        return sort + ", but the text names another.";
    }

    private void add(String name, String reason) {
        boolean titled =
                TITLED.matcher(name).lookingAt() != TITLED.matcher(key.words()).lookingAt();
        if (!titled
                && !name.matches(".* \\p{Lu}\\p{Ll}?")
                && !(" " + study.topic().title() + " ").contains(" " + name + " ")
                && Article.fits(name, draft.text())
                && !hints.echoes(name)
                && !hints.nation(name)
                && (key.kind() != Fact.Sort.PLACE || !places.known(name))
                && !related(key.words(), name)
                && options.keySet().stream().noneMatch(other -> related(other, name))) {
            int side = Integer.compare(name.length(), key.words().length());
            options.putIfAbsent(name, new Option(name, reason, side != 0 ? side : (name.hashCode() & 1) == 0 ? 1 : -1));
        }
    }

    /** Whether two names share a word, so that one may be another form of the other. */
    private boolean related(String one, String other) {
        if (Siblings.known().sorts(one).equals(Siblings.known().sorts(other))
                && !Siblings.known().sorts(one).isEmpty()) {
            return one.equals(other);
        }
        Set<String> words = words(one);
        words.retainAll(words(other));
        words.removeAll(SMALL);
        return !words.isEmpty();
    }

    private static Set<String> words(String name) {
        return new TreeSet<>(List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)));
    }
}
