package tumen.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tumen.fact.Fact;
import tumen.fact.GivenNames;
import tumen.fact.Lexicon;
import tumen.text.Passage;

/**
 * Who could be taken for a person: people of the same office or trade, nation and sex.
 *
 * @param key the person that is asked for
 * @param draft the question
 * @param study its text
 * @param hints what the question gives away
 */
record Colleagues(Fact.Named key, Draft draft, Study study, Hints hints) {
    /** Who is asked for in such a question is known to be a woman, or a man. */
    private static final Pattern FAMILY =
            Pattern.compile("\\b(?:marri\\p{Ll}+|cousin|engaged|fiancée|affair|divorced)\\b");

    Colleagues(Fact.Named key, Draft draft, Study study) {
        this(key, draft, study, new Hints(draft.text()));
    }

    /** A person with a full name of the office or trade, and of the nation, that the text gives the key. */
    boolean comparable(Fact.Named other) {
        // Between two states, presidents of both visit each other.
        boolean ofEither = study.topic().pair().size() == 2 && nations(key).isEmpty();
        return !ofEither
                && other.words().contains(" ")
                && key.words().contains(" ")
                && !Lexicon.spot(other.words())
                && !Lexicon.body(other.words())
                && !firm(other.words())
                && ofTheSex(other.words())
                && nations(key).equals(nations(other))
                && roles(key).anyMatch(mine -> roles(other).anyMatch(theirs -> alike(mine, theirs)));
    }

    /** The British company Johnson Holm, at Lunds Telefon: what the text calls a firm, a place or a house. */
    private boolean firm(String name) {
        Pattern called = Pattern.compile("\\b(?:company|firm|corporation|manufacturer|publisher|brand|island|ship|at) "
                + Pattern.quote(name) + "\\b");
        return name.endsWith(" Atoll")
                || passages(name).stream()
                        .anyMatch(passage ->
                                called.matcher(passage.sentence().text()).find());
    }

    private List<Passage> passages(String name) {
        return study.mentions().holding(name.substring(name.lastIndexOf(' ') + 1));
    }

    /** The roles that the text gives somebody, at one place or another. */
    private Stream<String> roles(Fact.Named person) {
        return study.mentions().same(person).map(Fact.Named::role).filter(role -> !role.isEmpty());
    }

    /** The nations that the roles of somebody name. */
    private Set<String> nations(Fact.Named person) {
        return roles(person).flatMap(role -> nations(role).stream()).collect(Collectors.toSet());
    }

    /** Where the question speaks of a woman, women; where it speaks of a man, nobody known to be a woman. */
    boolean ofTheSex(String name) {
        boolean woman = GivenNames.female(name);
        boolean family =
                GivenNames.female(key.words()) && FAMILY.matcher(draft.text()).find();
        return (hints.female() || family) ? woman : !woman || !hints.male();
    }

    /** Who held the office that the text gives the key; where the question shows none, who was known for the same. */
    List<Siblings.Group> colleagues() {
        String shown = shownRole();
        var groups = new ArrayList<Siblings.Group>();
        if (!shown.isEmpty()) {
            groups.addAll(Siblings.known().of("office", plainRole(shown)));
            if (groups.isEmpty()
                    && !Siblings.known().with("office", key.words()).isEmpty()) {
                String office = plain(shown);
                Siblings.known().with("office", key.words()).stream()
                        .filter(group -> plain(group.scope()).equals(office))
                        .forEach(groups::add);
            }
            Siblings.known().with("person", key.words()).stream()
                    .filter(group -> plain(shown).endsWith(group.scope())
                            && nations(shown).isEmpty())
                    .forEach(groups::add);
            return List.copyOf(groups);
        }
        if (hints.years().isEmpty() || !nations(draft.text()).isEmpty() || hints.countries()) {
            return List.of();
        }
        groups.addAll(Siblings.known().with("office", key.words()));
        groups.addAll(Siblings.known().with("person", key.words()));
        return List.copyOf(groups);
    }

    /** The role that the question shows beside the key or asks for; empty when it shows none. */
    private String shownRole() {
        String asked = office();
        return !asked.isEmpty()
                ? asked
                : !key.role().isEmpty() && draft.text().toLowerCase(Locale.ROOT).contains(plain(key.role()))
                        ? key.role()
                        : "";
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
                && !own.isEmpty()
                && (own.endsWith(other) || other.endsWith(own))
                && mine.equals(nations(role));
    }

    /** The office without nation and article, in small letters. */
    private static String plain(String role) {
        String plain = role.replaceFirst("\\b(?:U\\.S\\.|US|United States|UK) ", "");
        for (String nation : nations(role)) {
            plain = plain.replace(nation, "");
        }
        return plain.replaceFirst("(?i)^\\s*(?:the|an?|then|former)\\b", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static List<String> nations(String role) {
        return Pattern.compile("\\b(?:(?:(?:North|South|East|West)"
                        + " )?\\p{Lu}\\p{L}+(?:an|ese|ish|i|ch|ic|sh)|US|UK|U\\.S\\.)(?!\\p{L})")
                .matcher(role)
                .results()
                .map(word -> word.group())
                .toList();
    }

    private static String plainRole(String role) {
        return role.replaceFirst("(?i)^(?:the|an?|former|late|then|new|newly elected|first|second|last) ", "");
    }
}
