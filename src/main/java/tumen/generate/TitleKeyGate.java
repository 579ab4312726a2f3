package tumen.generate;

import java.util.Optional;
import tumen.fact.Fact;
import tumen.fact.Lexicon;

/** Refuses keys that the title of the text already gives away. */
final class TitleKeyGate implements Gate {
    /** Elizabeth Cleghorn Gaskell in a text about Elizabeth Gaskell. */
    private static boolean whole(String title, String name) {
        String[] words = title.split(" ", -1);
        return words.length > 1 && name.startsWith(words[0] + " ") && name.endsWith(" " + words[words.length - 1]);
    }

    /** Brunei Darussalam in a text about the foreign relations of Brunei. */
    private static boolean state(String title, Fact.Named named) {
        int space = named.words().indexOf(' ');
        String first = space < 0 ? named.words() : named.words().substring(0, space);
        return named.kind() == Fact.Sort.PLACE
                && Lexicon.country(first)
                && !Lexicon.spot(named.words())
                && (" " + title + " ").contains(" " + first + " ");
    }

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        return draft.fact() instanceof Fact.Named named
                        && (whole(study.topic().title(), named.words())
                                || study.topic().names(named.words())
                                || state(study.topic().title(), named)
                                || Siblings.known().aliases(named.words()).stream()
                                        .anyMatch(alias -> study.topic().names(alias))
                                || (named.kind() != Fact.Sort.PERSON && study.dominant(named.words())))
                ? Optional.of("The title of the text gives the key away.")
                : Optional.empty();
    }
}
