package tumen.fact;

import java.util.List;
import tumen.text.Edit;
import tumen.text.Sentence;
import tumen.text.Token;

/**
 * Whether a sentence speaks of the person whom the text is about, and not only of somebody of the same name.
 *
 * @param topic what the text is about
 */
record TopicMention(Topic topic) {
    /**
     * Whether the sentence names the person whom the text is about, or a pronoun of it means that person.
     *
     * @param edits what is put into the sentence for words that point back
     * @param another whether its subject is another person
     * @param opening whether it is the first sentence of the text
     */
    boolean in(Sentence sentence, List<Edit> edits, boolean another, boolean opening) {
        // Olaf II of Norway: neither Norway nor Olaf I.
        String last = topic.title().contains(" of ")
                ? topic.title().substring(0, topic.title().indexOf(" of "))
                : Surnames.last(topic.title());
        boolean named = sentence.text().contains(last)
                && sentence.tokens().stream()
                        .noneMatch(token -> token.word().equals(last) && namesake(sentence, token, opening))
                && !(another && besides(sentence, last.substring(last.lastIndexOf(' ') + 1)));
        return named || edits.stream().anyMatch(edit -> edit.words().startsWith(topic.title()));
    }

    /** Knud Berg left when Olaf Berg was four: whether the name stands in a clause of another one's deed alone. */
    private static boolean besides(Sentence sentence, String name) {
        return sentence.tokens().stream()
                .filter(token -> token.word().equals(name))
                .allMatch(token -> {
                    Token at = token;
                    while (at.head() >= 0 && !at.is("advcl") && !at.relation().equals("acl:relcl")) {
                        at = sentence.tokens().get(at.head());
                    }
                    return at.head() >= 0;
                });
    }

    /** Knud Berg in a text on Olaf Berg; but not Olaf Knud Berg, nor whomever it begins with. */
    private boolean namesake(Sentence sentence, Token surname, boolean opening) {
        List<String> title = List.of(topic.title().split(" ", -1));
        boolean other = false;
        for (int at = surname.index() - 1; at >= 0; at--) {
            Token before = sentence.tokens().get(at);
            if (title.contains(before.word())) {
                return false;
            }
            if (!before.proper() || !before.word().matches("\\p{Lu}\\p{Ll}+") || Lexicon.role(before.word())) {
                break;
            }
            other = true;
        }
        return other && !opening;
    }
}
