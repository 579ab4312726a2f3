package tumen.generate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.text.Sentence;
import tumen.text.Token;

/**
 * Refuses statements that do not say what they are about. A text with a title is read with the title in mind; a question is
 * read alone. So it names what the title names, or has the title in front of it ({@link Label}), or names two other things, or its
 * subject is a name that says itself what it is.
 */
final class AnchorGate implements Gate {

    /** Capitals that name nothing: offices and bodies that every country has, days, and words of a sentence's beginning. */
    private static final Pattern NOTHING = Pattern.compile(DateForm.ANY_MONTH
            + "|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Parliament|Congress|Senate|Government|Council|Church|Army|Navy|Independence"
            + "|Act|King|Queen|President|Minister|Prime|Pope|General|Lord|Sir|St|Christian|Work|The|In|On|At|AD|BC");

    private static final Pattern YEAR = Pattern.compile("\\b(?:1\\d{3}|20\\d{2})\\b");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        Optional<String> single = singleName(draft, study);
        if (single.isPresent()) {
            return single;
        }
        boolean between = draft.clause().statement().matches("(?si).*\\b(?:bilateral|mutual) .*");
        if (between && draft.statement().tokens().stream().noneMatch(token -> names(token) && !draft.inKey(token))) {
            return Optional.of("It does not say between whom.");
        }
        String title = study.topic().title();
        if (!title.isEmpty()
                && !draft.clause().rest().contains(title.substring(title.lastIndexOf(' ') + 1))
                && !Label.possible(draft, study)
                && draft.clause().frame().matches("(?s).*\\bthe (?:name|term|word) " + Clause.KEY + ".*")) {
            return Optional.of("It does not say the name of what.");
        }
        boolean labelled = Label.possible(draft, study) && !study.topic().person();
        if (!Label.wanted(draft, study) || labelled) {
            return Optional.empty();
        }
        int names = 0;
        boolean inside = false;
        for (Token token : draft.statement().tokens()) {
            boolean name = names(token) && !draft.inKey(token);
            names += name && !inside ? 1 : 0;
            inside = name;
        }
        boolean dated = YEAR.matcher(draft.clause().statement()).find();
        return names >= 2 || (names == 1 && (dated || speaking(draft, study)))
                ? Optional.empty()
                : Optional.of("It does not say what it is about, as the title of the text does.");
    }

    /** Whether the word belongs to a name that says something. */
    static boolean names(Token token) {
        return token.capitalised()
                && token.proper()
                && !NOTHING.matcher(token.word()).matches();
    }

    /** The subject is a name of several words that is no person's, or a thing of a name: the Harcourt Winery, the fair of Bergen. */
    private static boolean speaking(Draft draft, Study study) {
        Sentence statement = draft.statement();
        Optional<Token> subject = statement.root().flatMap(root -> statement.child(root, "nsubj"));
        if (subject.isEmpty() || study.personal(subject.get().word())) {
            return false;
        }
        boolean name = names(subject.get()) && statement.subtree(subject.get()).cardinality() > 2;
        boolean of = statement.subtree(subject.get()).stream()
                .mapToObj(index -> statement.tokens().get(index))
                .filter(AnchorGate::names)
                .anyMatch(token -> statement
                        .child(token, "case")
                        .filter(joint -> joint.word().matches("of|in|['’]s?"))
                        .isPresent());
        return name || of;
    }

    /** A first name alone, as a text goes on with it: Otto, John. Surnames were made whole before. */
    private static Optional<String> singleName(Draft draft, Study study) {
        if (study.topic().title().isEmpty()) {
            return Optional.empty();
        }
        return study.facts().get(draft.fact().provenance().sentence()).stream()
                .filter(fact -> fact instanceof Fact.Named named && named.kind() == Fact.Sort.PERSON)
                .map(Fact::words)
                .filter(words -> !words.contains(" ")
                        && (study.surelyPerson(words) || study.mentions().numbered(words))
                        && !study.topic().title().contains(words))
                .filter(words -> bare(draft, words, study.mentions().numbered(words)) || alone(draft, words))
                .filter(words -> !study.surnames().containsKey(words)
                        && !FirstLetter.PEOPLE.matcher(words).matches())
                .findFirst()
                .map(words -> "“" + words + "” alone does not say who it was.");
    }

    /** Whether the name, also as an owner where kings share it, stands without a surname, or a noun that says what it is: the novel Harbour. */
    private static boolean bare(Draft draft, String words, boolean shared) {
        return draft.clause()
                .rest()
                .matches("(?s)(?:.*[^\\p{L}])?(?<!\\p{Lu}\\p{L}{1,20} |\\p{Ll}{4} )" + Pattern.quote(words)
                        + "(?! [IVX]+\\b| \\p{Lu}| \\p{Ll}[’']\\p{Lu}" + (shared ? "" : "|[’']s") + ").*");
    }

    /** Whether the name is the key, without a noun before it that says who or what it is: Prince, novel. */
    private static boolean alone(Draft draft, String words) {
        List<Token> tokens = draft.statement().tokens();
        return draft.fact().words().equals(words)
                && tokens.stream()
                        .filter(draft::inKey)
                        .noneMatch(token -> token.index() > 0
                                && !draft.inKey(tokens.get(token.index() - 1))
                                && tokens.get(token.index() - 1).tagged("NN"));
    }
}
