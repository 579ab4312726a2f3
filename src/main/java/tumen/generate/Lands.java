package tumen.generate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tumen.fact.Fact;
import tumen.fact.Lexicon;
import tumen.fact.Topic;

/**
 * What the city, the state and the country are in a text that does not say so, because everybody knows: the one of the title, or the
 * only one that a text without title names, and names again.
 */
final class Lands {
    private static final Set<String> FEDERATIONS = Set.of(
            "the western United States",
            "New England",
            "the middle Atlantic coast",
            "the south-eastern United States",
            "the Midwest",
            "the southern plains",
            "Australia",
            "Germany",
            "India");

    private Lands() {}

    /** The topic with the names for these nouns. */
    static Topic named(Topic topic, List<List<Fact>> facts) {
        if (topic.person() || !topic.pair().isEmpty()) {
            return topic;
        }
        Topic more = topic;
        for (String noun : List.of("city", "state", "country")) {
            String name = topic.title().isEmpty() ? only(noun, facts) : topic.title();
            more = is(name, noun) ? more.with(noun, name) : more;
        }
        return more;
    }

    private static boolean is(String name, String noun) {
        return switch (noun) {
            case "country" -> Lexicon.country(name);
            case "state" ->
                Siblings.known().with("state", name).stream().anyMatch(group -> FEDERATIONS.contains(group.scope()));
            default -> !Siblings.known().with(noun, name).isEmpty();
        };
    }

    private static boolean opens(Fact fact) {
        return fact.provenance().sentence() == 0 && fact.provenance().key().start() == 0;
    }

    /** The only name of this kind, when it is there twice or opens the text; otherwise empty. */
    private static String only(String noun, List<List<Fact>> facts) {
        Map<String, Integer> names = new LinkedHashMap<>();
        facts.stream()
                .flatMap(List::stream)
                .filter(fact -> fact instanceof Fact.Named && is(fact.words(), noun))
                .forEach(fact -> names.merge(fact.words(), opens(fact) ? 2 : 1, Integer::sum));
        if (names.size() != 1) {
            return "";
        }
        var name = names.entrySet().iterator().next();
        // Oklahoma City says Oklahoma as well.
        long inside = facts.stream()
                .flatMap(List::stream)
                .filter(fact -> fact instanceof Fact.Named && fact.words().startsWith(name.getKey() + " "))
                .count();
        return name.getValue() + inside > 1 ? name.getKey() : "";
    }
}
