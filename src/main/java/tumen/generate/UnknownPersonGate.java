package tumen.generate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.fact.GivenNames;
import tumen.fact.Lexicon;
import tumen.text.Sentence;
import tumen.text.Token;

/**
 * Refuses statements about a person of whom only the text before tells who it is: in a text without a title, and in a life about
 * one of the family by a first name.
 */
final class UnknownPersonGate implements Gate {
    /** A title in front mends it. */
    static final String ONE_WORD = "One word of a name does not say who is meant.";

    /** Of whom one word is enough anywhere. */
    private static final Set<String> WORLD = Set.of(
            "Napoleon",
            "Hitler",
            "Stalin",
            "Lenin",
            "Churchill",
            "Gandhi",
            "Mozart",
            "Beethoven",
            "Shakespeare",
            "Einstein",
            "Darwin",
            "Galileo",
            "Columbus",
            "Michelangelo",
            "Voltaire",
            "Caesar",
            "Cleopatra",
            "Aristotle",
            "Plato");

    /** Taking place in Japan, Cruise plays an officer. */
    private static final Pattern MISPLACED =
            Pattern.compile("(?:Taking place|Set|Located|Situated|Based|Released|Published|Premiering) .*");

    /** Olaf Berg, for example, died young. */
    private static final Pattern EXAMPLE =
            Pattern.compile("(?s)\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)+, for (?:example|instance),.*");

    /** Thomas took his son from school, in a text on somebody whom the question does not name. */
    private static boolean relative(Draft draft, Study study) {
        String title = study.topic().title();
        return study.topic().person()
                && draft.fact() instanceof Fact.Named named
                && named.kind() == Fact.Sort.PERSON
                && GivenNames.alone(named.words())
                && !WORLD.contains(named.words())
                && Label.of(draft, study).isEmpty()
                && !draft.text().contains(title.substring(title.lastIndexOf(' ') + 1));
    }

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        if (relative(draft, study)) {
            return Optional.of("In a life, a first name alone does not say who of the family is meant.");
        }
        if (draft.ofName() || !study.topic().title().isEmpty()) {
            return Optional.empty();
        }
        if (MISPLACED.matcher(draft.clause().statement()).matches() && personBehindComma(draft, study)) {
            return Optional.of("What it begins with is said of something else than the person.");
        }
        if (givenName(draft, study)) {
            return Optional.of("A first name alone does not say who is meant.");
        }
        if (unexplained(draft, study)) {
            return Optional.of(ONE_WORD);
        }
        if (EXAMPLE.matcher(study.passage(draft.fact()).sentence().text()).matches()) {
            return Optional.of("The person is one example of many, and nothing says who it was.");
        }
        if (office(draft, study)) {
            return Optional.of(
                    "It does not say of what the person was head, and one word of a name does not say it either.");
        }
        if (placeName(draft, study)) {
            return Optional.of("The name is rather one of a place than of a person.");
        }
        return sparse(draft, study) ? Optional.of("It says of a person no more than a verb.") : Optional.empty();
    }

    private static boolean personBehindComma(Draft draft, Study study) {
        List<Token> tokens = draft.statement().tokens();
        return tokens.stream()
                .filter(token -> token.word().equals(","))
                .limit(1)
                .filter(token -> token.index() + 1 < tokens.size())
                .anyMatch(token -> study.personal(tokens.get(token.index() + 1).word()));
    }

    /** Nicholas alone, as what does something or whose it is: there are many. */
    private static boolean givenName(Draft draft, Study study) {
        Sentence statement = draft.statement();
        return statement.tokens().stream()
                .filter(token -> token.is("nsubj") || token.is("nmod:poss"))
                .filter(token -> !draft.inKey(token) && alone(statement, token))
                .map(Token::word)
                .filter(GivenNames::ofRulers)
                .filter(word -> !study.entity(draft.fact(), word).matches("LOCATION|ORGANIZATION"))
                .anyMatch(word -> !study.surnames().containsKey(word));
    }

    /** The voice of Ash: nothing is named but one word of a name, which neither the text nor the world explains. */
    private static boolean unexplained(Draft draft, Study study) {
        Sentence statement = draft.statement();
        List<Token> names = statement.tokens().stream()
                .filter(token -> AnchorGate.names(token) && !draft.inKey(token))
                .toList();
        return !names.isEmpty()
                && names.stream()
                        .allMatch(token -> alone(statement, token)
                                && !study.leading(token.word())
                                && !study.surnames().containsKey(token.word())
                                && study.entity(draft.fact(), token.word()).matches("PERSON|O")
                                && !WORLD.contains(token.word())
                                && Siblings.known().sorts(token.word()).isEmpty());
    }

    /** President Holm widened the rules: the president of what, no name of a place or a body says. */
    private static boolean office(Draft draft, Study study) {
        Sentence statement = draft.statement();
        return statement.tokens().stream()
                        .filter(token -> token.proper()
                                && token.index() > 0
                                && HEAD.contains(statement
                                        .tokens()
                                        .get(token.index() - 1)
                                        .lemma()
                                        .toLowerCase(Locale.ROOT)))
                        .anyMatch(token -> !draft.inKey(statement.tokens().get(token.index() - 1))
                                && single(statement, token)
                                && !study.surnames().containsKey(token.word())
                                && Siblings.known().sorts(token.word()).isEmpty())
                && statement.tokens().stream()
                        .filter(token -> token.capitalised() && token.index() > 0)
                        .noneMatch(token -> token.tagged("JJ")
                                || Lexicon.body(token.word())
                                || study.entity(draft.fact(), token.word()).equals("LOCATION"));
    }

    private static boolean single(Sentence statement, Token name) {
        int next = name.index() + 1;
        return next >= statement.tokens().size()
                || (!statement.tokens().get(next).proper()
                        && !statement.tokens().get(next).word().equals("of"));
    }

    private static final Set<String> HEAD =
            Set.of("president", "director", "principal", "dean", "chairman", "governor", "mayor", "coach", "manager");

    /** Melbourne resigned: a lord, where the text without title never says so. */
    private static boolean placeName(Draft draft, Study study) {
        Sentence statement = draft.statement();
        return statement
                .root()
                .filter(root -> root.lemma().matches("resign|abdicate|marry|die|retire"))
                .flatMap(root -> statement.child(root, "nsubj"))
                .filter(subject -> !draft.inKey(subject)
                        && study.entity(draft.fact(), subject.word()).equals("LOCATION"))
                .filter(subject -> alone(statement, subject))
                .filter(subject -> others(draft, subject) < 2)
                .isPresent();
    }

    /** How many names are said besides: Melbourne resigned after the Tories had voted on Jamaica, as no city does. */
    private static long others(Draft draft, Token subject) {
        return draft.statement().tokens().stream()
                .filter(token -> AnchorGate.names(token) && !draft.inKey(token) && token.index() != subject.index())
                .count();
    }

    private static boolean alone(Sentence statement, Token name) {
        List<Token> tokens = statement.tokens();
        boolean before = name.index() > 0 && tokens.get(name.index() - 1).proper();
        Token next = tokens.get(Math.min(name.index() + 1, tokens.size() - 1));
        return !before
                && (next.index() == name.index()
                        || (!next.proper() && !next.word().matches("of|the|[IVX]+")));
    }

    /** When did Bobby Robson arrive. */
    private static boolean sparse(Draft draft, Study study) {
        boolean life = draft.fact().provenance().rule().matches("date/(?:birth|death)")
                || draft.statement()
                        .root()
                        .filter(root -> root.lemma().equals("die"))
                        .isPresent();
        if (life || !(draft.fact() instanceof Fact.Dated)) {
            return false;
        }
        Sentence statement = draft.statement();
        boolean person = statement
                .root()
                .flatMap(root -> statement.child(root, "nsubj"))
                .filter(subject -> study.personal(subject.word()) && !draft.inKey(subject))
                .isPresent();
        List<Token> rest = statement.tokens().stream()
                .filter(token -> !draft.inKey(token) && Draft.content(token))
                .filter(token -> !study.personal(token.word()) && !token.tag().equals("CD"))
                .toList();
        return person && rest.size() <= 1 && rest.stream().noneMatch(Token::proper);
    }
}
