package tumen.generate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tumen.fact.Fact;
import tumen.text.Sentence;
import tumen.text.Token;

/**
 * Refuses places, bodies and events that a sentence only mentions by the way: inside of a subordinate clause, behind another
 * name, as an owner, or in a long sentence about something else. To ask for them tests the wording rather than the content.
 */
final class IncidentalKeyGate implements Gate {
    /** A longer statement has its point elsewhere. */
    private static final int LONGEST = 24;

    /** So many steps lie between the key and the verb at most. */
    private static final int DEEPEST = 2;

    private static final Set<String> CLOSE = Set.of("nsubj", "obj", "iobj", "obl", "nmod", "root", "xcomp", "compound");

    private static Fact.Sort named(Draft draft) {
        return draft.fact() instanceof Fact.Named named ? named.kind() : Fact.Sort.OTHER;
    }

    /** Is a scale created by the institute: who made what the sentence is about. */
    private static boolean maker(Sentence statement, Token key) {
        return key.is("obl")
                && statement
                        .child(key, "case")
                        .filter(token -> token.word().equals("by"))
                        .isPresent()
                && statement
                        .head(key)
                        .filter(verb -> verb.tag().equals("VBN") && verb.is("acl"))
                        .flatMap(statement::head)
                        .filter(noun -> noun.head() < 0)
                        .isPresent();
    }

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        boolean asked = draft.fact() instanceof Fact.Named named && named.kind() != Fact.Sort.PERSON;
        if (!asked || draft.form() == Draft.Form.STEM) {
            return Optional.empty();
        }
        String reason = "The sentence mentions “" + draft.fact().words() + "” only by the way.";
        Sentence statement = draft.statement();
        List<Token> key = statement.within(draft.key());
        if (key.isEmpty() || draft.clause().words() > LONGEST) {
            return Optional.of(reason);
        }
        boolean measured = statement
                .root()
                .filter(root -> root.word().matches("[$€£]?\\d.*")
                        || statement
                                .child(root, "nummod")
                                .filter(number -> number.word().matches("\\d.*"))
                                .isPresent())
                .filter(root -> statement.child(root, "cop").isPresent())
                .isPresent();
        boolean possible = named(draft) == Fact.Sort.PLACE
                && statement
                        .root()
                        .flatMap(root -> statement.child(root, "aux"))
                        .filter(aux -> aux.tag().equals("MD"))
                        .isPresent();
        if (measured || possible) {
            return Optional.of(reason);
        }
        Token at = key.stream()
                .filter(token ->
                        token.head() < 0 || !draft.inKey(statement.tokens().get(token.head())))
                .findFirst()
                .orElse(key.getLast());
        boolean owner = statement
                .child(at, "case")
                .filter(token -> token.tag().equals("POS"))
                .isPresent();
        if (maker(statement, at)) {
            return Optional.empty();
        }
        int steps = 0;
        while (at.head() >= 0) {
            String relation = at.relation().replaceFirst(":.*", "");
            if (!CLOSE.contains(relation) || ++steps > DEEPEST) {
                return Optional.of(reason);
            }
            at = statement.tokens().get(at.head());
        }
        return owner ? Optional.of(reason) : Optional.empty();
    }
}
