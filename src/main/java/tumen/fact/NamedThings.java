package tumen.fact;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tumen.text.Sentence;

/** The wars, treaties and universities a text has named so far, by their type nouns. */
final class NamedThings {
    private final Map<String, Set<String>> names = new LinkedHashMap<>();

    /** Takes in the names of a sentence. */
    void remember(Sentence sentence, List<Fact> facts) {
        for (Fact fact : facts) {
            if (fact instanceof Fact.Named name
                    && name.kind() != Fact.Sort.PERSON
                    && name.words().contains(" ")) {
                for (String word : name.words().split(" ", -1)) {
                    if (Lexicon.event(word) || Lexicon.body(word)) {
                        add(
                                word,
                                name.words(),
                                sentence.text()
                                        .substring(0, fact.provenance().key().start()));
                    }
                }
            }
        }
    }

    private void add(String noun, String name, String before) {
        boolean article = before.matches("(?is).*\\bthe $");
        names.computeIfAbsent(noun.toLowerCase(Locale.ROOT), any -> new LinkedHashSet<>())
                .add(article ? "the " + name : name);
    }

    /** The one thing of this sort that was named; empty when there was none or more than one. */
    Optional<String> only(String noun) {
        Set<String> found = names.getOrDefault(noun.toLowerCase(Locale.ROOT), Set.of());
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }
}
