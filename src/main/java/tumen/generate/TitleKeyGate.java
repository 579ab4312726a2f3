package tumen.generate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tumen.fact.Fact;
import tumen.fact.Lexicon;

/** Refuses keys that the title of the text already gives away. */
final class TitleKeyGate implements Gate {
    /** A country that a life is told in is named so often at least. */
    private static final int OFTEN = 6;

    /** So many sentences at the beginning say how somebody was called. */
    private static final int BEGINNING = 12;

    /** A first sentence up to its verb. */
    private static final Pattern SUBJECT =
            Pattern.compile("^(?:(?! (?:is|was|are|were|refers?|has|had) ).){1,200} (?:is|was|are|were|refers?) ");

    /** Elizabeth Cleghorn Gaskell in a text about Elizabeth Gaskell. */
    private static boolean whole(String title, String name) {
        String[] words = title.split(" ", -1);
        return words.length > 1 && name.startsWith(words[0] + " ") && name.endsWith(" " + words[words.length - 1]);
    }

    /** Abdülhamid in a text about Abdul Hamid, the IHO in one about the International Hydrographic Organization. */
    private static boolean spelled(String title, String name) {
        String initials = title.replaceAll("\\b(\\p{L})[\\p{L}’'-]*|.", "$1").replaceAll("\\p{Ll}", "");
        return letters(title).equals(letters(name)) || (name.length() > 2 && initials.equals(name));
    }

    private static String letters(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Kyrgyz Republic in a text about the relations of Kyrgyzstan. */
    private static boolean longName(String title, String name) {
        String first = name.replaceFirst(" .*", "");
        return name.matches("\\p{Lu}\\p{L}{4,} (?:\\p{Lu}\\p{L}+ )?(?:Republic|Kingdom|Federation|Union)")
                && Stream.of(title.split(" ", -1))
                        .anyMatch(word -> Lexicon.country(word) && (word.startsWith(first) || first.startsWith(word)));
    }

    /** The Republic of Kiribati in a text about Kiribati. */
    private static final Pattern FORM_OF_STATE = Pattern.compile(
            "(?:\\p{Lu}\\p{L}+ )*(?:Republic|Kingdom|State|Commonwealth|Federation|Sultanate|Principality|Duchy) of"
                    + " (?:the )?(?<land>.+)");

    private static boolean formOfState(Study study, String name) {
        Matcher form = FORM_OF_STATE.matcher(name);
        return form.matches()
                && Lexicon.country(form.group("land"))
                && (study.topic().names(form.group("land"))
                        || study.topic().title().contains(form.group("land")));
    }

    /** Brunei Darussalam in a text about the foreign relations of Brunei. */
    private static boolean state(String title, Fact.Named named) {
        int space = named.words().indexOf(' ');
        String first = space < 0 ? named.words() : named.words().substring(0, space);
        if (longName(title, named.words())) {
            return true;
        }
        return named.kind() == Fact.Sort.PLACE
                && Lexicon.country(first)
                && !Lexicon.spot(named.words())
                && (" " + title + " ").contains(" " + first + " ");
    }

    /** Yan in a text about Yan Dongsheng; the full name of Olaf Berg, with which the text on him begins. */
    private static boolean ofTopic(Study study, Fact.Named named) {
        List<String> title = List.of(study.topic().title().split(" ", -1));
        String last = named.words().substring(named.words().lastIndexOf(' ') + 1);
        return study.topic().person()
                && named.kind() == Fact.Sort.PERSON
                && (title.contains(named.words())
                        || (named.provenance().sentence() == 0
                                && named.provenance().key().start() == 0
                                && last.equalsIgnoreCase(title.getLast())));
    }

    /** The Federal City of Bonn, in a text on Bonn, where the question only says what that is. */
    private static boolean longForm(Draft draft, Study study, Fact.Named named) {
        return named.kind() != Fact.Sort.PERSON
                && Pattern.compile("\\b" + Pattern.quote(study.topic().title()) + "\\b")
                        .matcher(named.words())
                        .find()
                && !study.topic().title().isEmpty()
                && draft.clause()
                        .frame()
                        .matches("(?s)(?:The )?" + Clause.KEY + " (?:is|was|are|were) (?:an?|the)\\b.*");
    }

    /** Olav in a text about Olaf Berg that begins with: Olaf Berg was born Olav Jens Berg. */
    private static boolean bornAs(Study study, Fact.Named named) {
        return study.topic().person()
                && named.kind() == Fact.Sort.PERSON
                && !named.words().contains(" ")
                && study.told().stream()
                        .limit(BEGINNING)
                        .anyMatch(sentence ->
                                sentence.matches("(?s).*\\b(?:[Bb]orn|né|née|he was|she was|baptised|baptized) "
                                        + Pattern.quote(named.words()) + " \\p{Lu}.*"));
    }

    /** Lund in a text about Olaf Berg, 3rd Baron Lund, who is called so. */
    private static boolean peer(Study study, Fact.Named named) {
        return study.topic().person()
                && named.kind() == Fact.Sort.PERSON
                && Pattern.compile("(?:Baron|Viscount|Earl|Marquess|Duke|Lord)(?: of)? " + Pattern.quote(named.words())
                                + "$")
                        .matcher(study.source().title())
                        .find();
    }

    /** Spain in a text about the Spanish–American War. */
    private static boolean nationOfTitle(Study study, Fact.Named named) {
        return study.topic().pair().isEmpty()
                && !study.topic().person()
                && Lexicon.country(named.words())
                && new Hints(study.topic().title()).nation(named.words());
    }

    /** India in a text about somebody who lived there, which speaks of India and Indians all the time. */
    private static boolean homeland(Study study, Fact.Named named) {
        String land = named.words();
        boolean states = land.matches("(?:the )?United States(?: of America)?");
        if (!study.topic().person() || !Lexicon.country(land) || (land.contains(" ") && !states)) {
            return false;
        }
        // Norway and Norwegian, Sweden and Swedish.
        String stem = land.substring(0, Math.min(land.length(), Math.max(4, land.length() - 2)));
        return Pattern.compile(states ? "\\b(?:United States|American)" : "\\b" + Pattern.quote(stem))
                        .matcher(study.source().text())
                        .results()
                        .count()
                >= OFTEN;
    }

    /** What the first sentence says before its verb, if it is no place: the Treaty of Lund, officially the Lund Pact (LP), was. */
    private static boolean otherName(Study study, Fact.Named named) {
        boolean thing = named.kind() != Fact.Sort.PERSON && named.kind() != Fact.Sort.PLACE;
        Matcher subject = SUBJECT.matcher(study.told().getFirst());
        return thing
                && !study.topic().person()
                && named.provenance().sentence() > 0
                && !study.topic().title().isEmpty()
                && subject.find()
                && Pattern.compile("(?<!\\p{L})" + Pattern.quote(named.words()) + "(?!\\p{L})")
                        .matcher(subject.group())
                        .find();
    }

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        return draft.fact() instanceof Fact.Named named
                        && (whole(study.topic().title(), named.words())
                                || study.topic().names(named.words())
                                || state(study.topic().title(), named)
                                || (study.topic().pair().isEmpty() && formOfState(study, named.words()))
                                || ofTopic(study, named)
                                || homeland(study, named)
                                || longForm(draft, study, named)
                                || bornAs(study, named)
                                || peer(study, named)
                                || nationOfTitle(study, named)
                                || otherName(study, named)
                                || spelled(study.topic().title(), named.words())
                                || Siblings.known().aliases(named.words()).stream()
                                        .anyMatch(alias -> study.topic().names(alias))
                                || (named.kind() != Fact.Sort.PERSON && study.dominant(named.words())))
                ? Optional.of("The title of the text gives the key away.")
                : Optional.empty();
    }
}
