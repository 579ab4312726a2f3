package tumen.fact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tumen.text.Edit;
import tumen.text.Passage;
import tumen.text.Sentence;
import tumen.text.Token;

/**
 * Says whose the City Council is in a text that names one city in full: the New York City Council.
 *
 * @param cities the full names in the text that end in City or County
 */
record CityBodies(Set<String> cities) {
    /** The full names in these sentences, some of them parts of longer names. */
    static CityBodies of(List<Passage> passages) {
        return new CityBodies(passages.stream()
                .map(Passage::sentence)
                .flatMap(sentence -> sentence.tokens().stream()
                        .filter(CityBodies::bare)
                        .map(token -> sentence.words(first(sentence, token), token.index())))
                .filter(name -> name.contains(" "))
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static boolean bare(Token token) {
        return token.word().matches("City|County") && token.proper();
    }

    /** Where the names begin that go on to this word. */
    private static int first(Sentence sentence, Token token) {
        int first = token.index();
        while (first > 0
                && sentence.tokens().get(first - 1).proper()
                && !sentence.tokens().get(first - 1).word().equals("The")) {
            first--;
        }
        return first;
    }

    /** The full name, for City between an article and the name of a body. */
    Optional<Edit> edit(Sentence sentence, Token token) {
        boolean body = bare(token)
                && token.index() > 0
                && sentence.tokens().get(token.index() - 1).word().matches("[Tt]he")
                && token.index() + 1 < sentence.tokens().size()
                && sentence.tokens().get(token.index() + 1).word().matches("Council|Assembly|Commission|Board|Charter");
        List<String> own = cities.stream()
                .filter(name -> name.endsWith(" " + token.word()))
                .toList();
        return body && own.size() == 1 ? Optional.of(new Edit(token.span(), own.getFirst())) : Optional.empty();
    }
}
