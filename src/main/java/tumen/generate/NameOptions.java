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
            "(?i)\\b(?:embass(?:y|ies)|ambassadors?|accredited|released|opened|emigrat\\w+|members?|than|contrast|unlike|compared|belongs?|including|such"
                + " as|like|countries|nations|one of|among|trade|relations)\\b");
    private static final Set<String> SMALL = Set.of(
            "of",
            "the",
            "and",
            "for",
            "al",
            "de",
            "in",
            "university",
            "river",
            "lake",
            "war",
            "company",
            "city",
            "sea",
            "north",
            "south",
            "east",
            "west",
            "republic",
            "united",
            "new",
            "great",
            "san",
            "port",
            "world",
            "i",
            "ii",
            "institute",
            "organization",
            "association",
            "international",
            "battle",
            "treaty",
            "agreement");

    private final Fact.Named key;
    private final Draft draft;
    private final Study study;
    private final int seed;
    private final Map<String, Option> options = new LinkedHashMap<>();

    private NameOptions(Fact.Named key, Draft draft, Study study, int seed) {
        this.key = key;
        this.draft = draft;
        this.study = study;
        this.seed = seed;
    }

    /** Options in order of preference. */
    static List<Option> of(Fact.Named key, Draft draft, Study study, int seed) {
        var names = new NameOptions(key, draft, study, seed);
        names.fromText(true);
        names.siblings();
        names.fromText(false);
        List<Option> all = new ArrayList<>(names.options.values());
        all.sort(Comparator.comparing((Option option) -> !names.alikeInLength(option.text())));
        return all;
    }

    private boolean alikeInLength(String name) {
        int own = key.words().length();
        return name.length() * 10 <= own * 14 && own * 10 <= name.length() * 14;
    }

    /** @param close only names of the same list, or of no list; else the others too */
    private void fromText(boolean close) {
        for (Fact other : study.others(key)) {
            if (other instanceof Fact.Named name
                    && name.kind() == key.kind()
                    && !study.topic().names(name.words())
                    && comparable(name, close)
                    && !connected(name.words())) {
                add(name.words(), "The text names this elsewhere: “" + Distractors.brief(name) + "”");
            }
        }
    }

    private boolean comparable(Fact.Named other, boolean close) {
        return switch (key.kind()) {
            case PERSON -> person(other);
            case PLACE, ORGANISATION, EVENT, OTHER -> thing(other.words(), close);
        };
    }

    /** A person known as such; where the question names an office, one of the same office and nation. */
    private boolean person(Fact.Named other) {
        boolean full = key.words().contains(" ");
        boolean known = other.words().contains(" ")
                || !other.role().isEmpty()
                || study.surnames().containsKey(other.words());
        if (!known
                || other.words().contains(" ") != full
                || Lexicon.spot(other.words())
                || Lexicon.body(other.words())) {
            return false;
        }
        String asked = office();
        return asked.isEmpty() || alike(asked, other.role());
    }

    /** The office beside the blank, or asked for with which; empty when there is none. */
    private String office() {
        Matcher became = Pattern.compile("^Who (?:was|became|served as) (?:the )?(?:first |last |next )?([\\p{L} -]*?"
                        + "(?:[Mm]inister|[Pp]resident|[Cc]hancellor|[Gg]overnor|[Kk]ing|[Qq]ueen))\\b")
                .matcher(draft.text());
        if (became.find() && !nations(became.group(1)).isEmpty()) {
            return became.group(1);
        }
        Matcher which = Pattern.compile("hich ([^?]*?) (?:was|were|is|did|became|visited|\\p{Ll}+ed|\\p{Ll}+)\\b")
                .matcher(draft.text());
        boolean beside = draft.text().contains(key.role() + " " + Clause.BLANK);
        return key.role().isEmpty() || !(beside || which.find()) ? "" : key.role();
    }

    /** Whether two roles name the same office, of the same nation when either names one. */
    private static boolean alike(String asked, String role) {
        List<String> mine = nations(asked);
        String own = plain(asked);
        String other = plain(role);
        return !other.isEmpty()
                && (own.endsWith(other) || other.endsWith(own))
                && (mine.isEmpty() || mine.equals(nations(role)));
    }

    /** The office without nation and article, in small letters. */
    private static String plain(String role) {
        String plain = role;
        for (String nation : nations(role)) {
            plain = plain.replace(nation, "");
        }
        return plain.replaceFirst("(?i)^\\s*(?:the|an?|then|former)\\b", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static List<String> nations(String role) {
        return Pattern.compile("\\b(?:(?:North|South|East|West) )?\\p{Lu}\\p{L}+(?:an|ese|ish|i|ch|ic|sh)\\b")
                .matcher(role)
                .results()
                .map(word -> word.group())
                .toList();
    }

    /** A thing of the same list, or with the same type noun; a name that no list knows beside another such name. */
    private boolean thing(String other, boolean close) {
        Map<String, String> mine = Siblings.known().sorts(key.words());
        Map<String, String> theirs = Siblings.known().sorts(other);
        if (!mine.isEmpty() || !theirs.isEmpty()) {
            boolean group = mine.entrySet().stream().anyMatch(theirs.entrySet()::contains);
            boolean kind = Set.of("city", "country").stream()
                    .anyMatch(either -> mine.containsKey(either) && theirs.containsKey(either));
            return (group || (!close && kind && !inQuestion(mine))) && ofTheTime(other);
        }
        if (Lexicon.country(key.words()) || Lexicon.country(other)) {
            return Lexicon.country(key.words()) && Lexicon.country(other);
        }
        String type = typeNoun(key.words());
        return !type.isEmpty() && type.equals(typeNoun(other));
    }

    /** Whether the question names the country or region that the key belongs to. */
    private boolean inQuestion(Map<String, String> sorts) {
        return sorts.values().stream().anyMatch(scope -> draft.text().contains(scope));
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
        return Pattern.compile(one + between + two + "|" + two + between + one)
                .matcher(study.source().text())
                .find();
    }

    private void siblings() {
        if (key.kind() != Fact.Sort.PERSON && TRUE_OF_MANY.matcher(draft.text()).find()) {
            return;
        }
        if (key.kind() == Fact.Sort.EVENT && YEAR.matcher(draft.text()).find()) {
            // Who knows when the other wars were needs no memory of this text.
            return;
        }
        List<Siblings.Group> groups = new ArrayList<>();
        switch (key.kind()) {
            case PERSON -> {
                groups.addAll(Siblings.known().of("office", plainRole()));
                groups.addAll(Siblings.known().of("office", office()));
                groups.addAll(Siblings.known().with("office", key.words()));
                groups.addAll(Siblings.known().with("person", key.words()));
            }
            case PLACE -> {
                for (String kind : List.of("city", "country", "state", "place")) {
                    groups.addAll(Siblings.known().with(kind, key.words()));
                }
            }
            case ORGANISATION -> groups.addAll(Siblings.known().with("body", key.words()));
            case EVENT -> groups.addAll(Siblings.known().with("event", key.words()));
            case OTHER -> {}
        }
        // Rome beside Troy is of the ancient world, beside Milan of Italy.
        groups.sort(Comparator.comparingLong((Siblings.Group group) -> -named(group)));
        groups.forEach(this::group);
    }

    private long named(Siblings.Group group) {
        return group.members().stream()
                .filter(member -> study.source().text().contains(member.name()))
                .count();
    }

    /** Whether a state that came and went was there in the years that the sentence names. */
    private boolean ofTheTime(String name) {
        return Siblings.known().groups().stream()
                .filter(group -> group.kind().equals("country"))
                .flatMap(group -> group.members().stream())
                .filter(member -> member.name().equals(name) && member.from() != 0)
                .allMatch(member -> YEAR.matcher(draft.fact().provenance().quote())
                        .results()
                        .map(year -> Integer.parseInt(year.group()))
                        .anyMatch(year -> year >= member.from() && year <= member.to()));
    }

    /** A war is asked for with wars. */
    private boolean sameTypeNoun(String name) {
        return Set.of("War", "Battle", "Revolution", "Empire", "University").stream()
                .filter(noun -> (" " + key.words() + " ").contains(" " + noun + " "))
                .allMatch(name::contains);
    }

    private String plainRole() {
        return key.role().replaceFirst("(?i)^(?:the|an?|former|late|then|new) ", "");
    }

    private void group(Siblings.Group group) {
        Siblings.Member own = group.members().stream()
                .filter(member -> member.name().equals(key.words()))
                .findFirst()
                .orElseGet(this::era);
        List<Siblings.Member> members = new ArrayList<>(group.members());
        members.remove(own);
        members.removeIf(member -> group.kind().equals("event") && own.from() != 0 && own.distance(member) == 0);
        members.removeIf(member -> !group.kind().equals("country") && own.distance(member) > span(own));
        members.sort(Comparator.comparingInt((Siblings.Member member) -> own.distance(member) / 10)
                .thenComparingInt(member -> (member.name().hashCode() ^ seed) & 0xffff));
        for (Siblings.Member member : members) {
            if (sameTypeNoun(member.name()) && (!group.kind().equals("country") || ofTheTime(member.name()))) {
                add(member.name(), reason(group));
            }
        }
    }

    /** How many years lie between what may be confused: more, the longer ago it was. */
    private static int span(Siblings.Member own) {
        return Math.max(30, (2025 - own.to()) / 4);
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
            case "country" -> "A country of " + group.scope();
            case "office" -> "Held the same office (" + group.scope() + ")";
            default -> "Of the same sort (" + group.scope() + ")";
        };
        return sort + ", but the text names another.";
    }

    private void add(String name, String reason) {
        if (Article.fits(name, draft.text())
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
