package tumen.fact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tumen.text.Edit;
import tumen.text.Sentence;
import tumen.text.Token;

/** It became the largest tour: the one of which the sentence before says the name, the Lund World Tour. */
final class NamedKind {
    private NamedKind() {}

    /**
     * What to put for an it that opens a sentence and is said to be one of a kind.
     *
     * @param sentence the sentence
     * @param token its first word
     * @param before the sentence before in the paragraph, or null
     */
    static Optional<Edit> edit(Sentence sentence, Token token, @Nullable Sentence before) {
        if (before == null || token.index() != 0) {
            return Optional.empty();
        }
        Set<String> names = kind(sentence).stream()
                .flatMap(kind -> before.tokens().stream()
                        .filter(word -> word.proper() && word.word().equalsIgnoreCase(kind))
                        .map(word -> name(before, word)))
                .filter(name -> name.contains(" "))
                .collect(Collectors.toSet());
        return names.size() == 1
                ? Optional.of(new Edit(token.span(), "The " + names.iterator().next()))
                : Optional.empty();
    }

    /** The noun that is said of it, in the singular. */
    private static Optional<String> kind(Sentence sentence) {
        return sentence.root()
                .flatMap(root -> root.lemma().equals("become")
                        ? sentence.child(root, "xcomp", "obj")
                        : sentence.child(root, "cop").map(is -> root))
                .filter(noun -> noun.tag().equals("NN"))
                .map(Token::lemma);
    }

    /** The capitals that go on to this word. */
    private static String name(Sentence sentence, Token last) {
        List<Token> tokens = sentence.tokens();
        int first = last.index();
        while (first > 0
                && tokens.get(first - 1).proper()
                && !tokens.get(first - 1).word().equals("The")) {
            first--;
        }
        return sentence.words(first, last.index());
    }
}
