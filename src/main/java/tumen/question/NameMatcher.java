package tumen.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares a typed name with a key: honorifics aside, hyphens or not, whole or in part, slips forgiven. */
final class NameMatcher {
    private static final int LONGEST = 200; // characters
    private static final String OFFICES =
            "mr|mrs|ms|miss|mister|madam|dr|doctor|prof|professor|sir|dame|lord|lady|count|baron|duke|prince|princess|king|queen|emperor|empress|tsar|sultan|shah|sheikh|khan"
                + " of|pope|cardinal|bishop|archbishop|father|reverend|rev|imam|ayatollah|president|vice"
                + " president|prime minister|premier|chancellor|chairman|chairwoman|chairperson|chair|minister|foreign"
                + " minister|secretary|general secretary|secretary general|senator|governor|mayor"
                + "|ambassador|general|marshal|colonel|major|captain|lieutenant|sergeant|admiral|commander|leader|comrade"
                + "|director|judge|justice|saint";
    /** Offices before the name, with a nation before them: the North Korean foreign minister Paek Nam Sun. */
    private static final Pattern OFFICE_BEFORE =
            Pattern.compile("^(?:(?:\\p{L}+ )?\\p{L}+(?:an|ese|ish|i|ch|ic) )?(?:(?:" + OFFICES + ")\\.? )+(?=\\S)");

    private static final Pattern OFFICE_BEHIND = Pattern.compile("^([^,]+), .*\\b(?:" + OFFICES + ")\\b.*$");

    private static final Remembered<List<String>> PARTS = new Remembered<>(NameMatcher::parts);

    private static final Remembered<String> WITHOUT_OFFICE = new Remembered<>(NameMatcher::withoutOffice);

    private final Key.Name key;
    private final List<String> right;
    private final List<String> others;

    /** A matcher for the key among the names of its deck. */
    NameMatcher(Key.Name key, Collection<String> deckNames) {
        this.key = key;
        this.right =
                Stream.concat(Stream.of(key.name()), key.aliases().stream()).toList();
        var mine = right.stream().map(Normal::joined).toList();
        this.others = deckNames.stream()
                .filter(name -> !mine.contains(Normal.joined(name)))
                .toList();
    }

    Grade grade(String typed) {
        String bare = bare(typed);
        String joined = Normal.joined(bare);
        if (joined.isEmpty() || typed.length() > LONGEST) {
            return Grade.wrong(Ground.NAME_IS, key.name());
        }
        for (var name : right) {
            if (Normal.joined(bare(name)).equals(joined) || Normal.joined(name).equals(Normal.joined(typed))) {
                return Normal.of(typed).equals(Normal.of(key.name()))
                        ? Grade.right(Ground.NAME)
                        : Grade.right(Ground.ANOTHER_WAY, key.name());
            }
        }
        for (var other : others) {
            if (Normal.joined(other).equals(joined)) {
                return Grade.wrong(Ground.ANOTHER_NAME, other);
            }
        }
        if (key.kind() == NameKind.PERSON) {
            var person = person(bare, joined);
            if (person != null) {
                return person;
            }
        }
        return slip(joined);
    }

    /** For persons only: another order, a part of the name, initials. */
    private @Nullable Grade person(String bare, String joined) {
        for (var name : right) {
            var words = Normal.words(bare(name));
            var typed = Normal.words(bare);
            if (words.size() > 1 && sorted(words).equals(sorted(typed))) {
                return Grade.right(Ground.ANOTHER_ORDER);
            }
            if (initialled(typed, words) && unique(typed.getLast())) {
                return Grade.right(Ground.INITIAL);
            }
            if (PARTS.of(bare(name)).contains(joined)) {
                return unique(joined)
                        ? Grade.right(Ground.UNIQUE_PART, bare.strip())
                        : Grade.wrong(Ground.SHARED_PART, bare.strip());
            }
        }
        return null;
    }

    private Grade slip(String joined) {
        var candidates = new ArrayList<String>();
        for (var name : right) {
            candidates.add(Normal.joined(bare(name)));
            if (key.kind() == NameKind.PERSON) {
                PARTS.of(bare(name)).stream()
                        .filter(part -> Typo.forgiven(joined, part))
                        .filter(this::unique)
                        .forEach(candidates::add);
            }
        }
        for (var candidate : candidates) {
            if (Typo.forgiven(joined, candidate)) {
                int distance = Typo.distance(joined, candidate);
                for (var other : others) {
                    if (nearest(joined, other) <= distance) {
                        return Grade.wrong(Ground.NEAR_ANOTHER_NAME, other);
                    }
                }
                return Grade.right(Ground.SLIP, key.name());
            }
        }
        return Grade.wrong(Ground.NAME_IS, key.name());
    }

    /** How far the typed name is from another one or, for persons, from a part of it. */
    private int nearest(String joined, String other) {
        int whole = Typo.distance(joined, Normal.joined(bare(other)));
        return key.kind() == NameKind.PERSON
                ? PARTS.of(bare(other)).stream()
                        .mapToInt(part -> Typo.distance(joined, part))
                        .reduce(whole, Math::min)
                : whole;
    }

    private boolean unique(String part) {
        return others.stream()
                .noneMatch(other -> PARTS.of(bare(other)).contains(part)
                        || Normal.words(other).contains(part));
    }

    /** The stretches of words that are not the whole name, of at least two letters; a hyphen does not divide words here. */
    private static List<String> parts(String name) {
        var words = List.of(Normal.unaccented(name).split(" ", -1));
        var parts = new ArrayList<String>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= words.size(); to++) {
                String part = Normal.joined(String.join(" ", words.subList(from, to)));
                if (to - from < words.size() && part.codePointCount(0, part.length()) > 1) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    private static boolean initialled(List<String> typed, List<String> words) {
        if (typed.size() != words.size() || typed.size() < 2 || typed.getLast().length() < 2) {
            return false;
        }
        for (int i = 0; i < typed.size(); i++) {
            String given = typed.get(i);
            if (!given.equals(words.get(i))
                    && !(given.length() == 1 && words.get(i).startsWith(given))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }

    /** The name without honorifics and offices; only persons have them. */
    private String bare(String name) {
        return key.kind() == NameKind.PERSON ? WITHOUT_OFFICE.of(name) : Normal.of(name);
    }

    private static String withoutOffice(String name) {
        String normal = Normal.of(name);
        var behind = OFFICE_BEHIND.matcher(normal);
        String front = behind.matches() ? behind.group(1) : normal;
        return OFFICE_BEFORE.matcher(front).replaceFirst("");
    }
}
