package tumen.generate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small list of things of one sort that are confused with each other: countries of a region, cities of a country,
 * holders of an office, wars. It is the file {@code siblings.txt} beside this class, which says where it comes from.
 *
 * @param groups in the order of the file
 */
record Siblings(List<Group> groups) {
    private static final String FILE = "/siblings.txt";
    private static final Pattern YEARS = Pattern.compile("^(.*?) (-?\\d{1,4})(?:-(\\d{1,4}))?$");

    /** Copies the list. */
    Siblings {
        groups = List.copyOf(groups);
    }

    /**
     * Things of one sort.
     *
     * @param kind {@code country}, {@code city}, {@code office}, {@code person}, {@code event}, {@code body}, {@code place};
     *     {@code same} for the names of one thing
     * @param scope what they have in common: a region, a country, an office
     * @param members the things
     */
    record Group(String kind, String scope, List<Member> members) {
        /** Copies the list. */
        Group {
            members = List.copyOf(members);
        }

        /** Whether one of them has this name. */
        boolean has(String name) {
            for (Member member : members) {
                if (member.name().equals(name)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * One of the things.
     *
     * @param name what it is called
     * @param from first year of office, activity or war; 0 when it has none
     * @param to last year; 0 when it has none
     */
    record Member(String name, int from, int to) {
        /** How many years lie between the two; 0 when they meet, or one has none. */
        int distance(Member other) {
            return from == 0 || other.from == 0 ? 0 : Math.max(0, Math.max(from - other.to, other.from - to));
        }
    }

    /** The list of the file, read once. */
    static Siblings known() {
        return Known.SIBLINGS;
    }

    private static final class Known {
        private static final Siblings SIBLINGS = read();
    }

    private static Siblings read() {
        try (InputStream stream = Siblings.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return of(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads lines such as {@code city | Finland | Helsinki; Espoo}; a line that starts with {@code #} is a remark.
     *
     * @throws IllegalArgumentException if a line is none of these
     */
    static Siblings of(List<String> lines) {
        var groups = new ArrayList<Group>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split(" \\| ", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException("not a group of siblings: " + line);
            }
            List<Member> members = Arrays.stream(parts[2].split("; ", -1))
                    .map(Siblings::member)
                    .toList();
            groups.add(new Group(parts[0], parts[1], members));
        }
        return new Siblings(groups);
    }

    private static Member member(String words) {
        Matcher years = YEARS.matcher(words.strip());
        if (!years.matches()) {
            return new Member(words.strip(), 0, 0);
        }
        int from = Integer.parseInt(years.group(2));
        return new Member(years.group(1), from, years.group(3) == null ? from : Integer.parseInt(years.group(3)));
    }

    /** The groups of a kind that hold the name. */
    List<Group> with(String kind, String name) {
        return groups.stream()
                .filter(group -> group.kind().equals(kind) && group.has(name))
                .toList();
    }

    /** The group of a kind with this scope, as a list of none or one. */
    List<Group> of(String kind, String scope) {
        return groups.stream()
                .filter(group -> group.kind().equals(kind) && group.scope().equalsIgnoreCase(scope))
                .toList();
    }

    /** Whether two names are of the same thing. */
    boolean same(String one, String other) {
        return aliases(one).contains(other);
    }

    /** The names of a thing, without those of its siblings; empty when only this one is known. */
    List<String> aliases(String name) {
        return with("same", name).stream()
                .flatMap(group -> group.members().stream())
                .map(Member::name)
                .toList();
    }

    /** Of which kinds and scopes the name is. */
    Map<String, String> sorts(String name) {
        var sorts = new LinkedHashMap<String, String>();
        groups.stream()
                .filter(group -> group.has(name) && !group.kind().equals("same"))
                .forEach(group -> sorts.put(group.kind(), group.scope()));
        return sorts;
    }

    /** The members with years of all groups of a kind. */
    List<Member> dated(String kind) {
        return groups.stream()
                .filter(group -> group.kind().equals(kind))
                .flatMap(group -> group.members().stream())
                .filter(member -> member.from() != 0)
                .toList();
    }
}
