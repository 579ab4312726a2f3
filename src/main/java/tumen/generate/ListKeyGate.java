package tumen.generate;

import java.util.List;
import java.util.Optional;
import tumen.fact.Fact;
import tumen.text.Token;

/** Refuses keys that are one of several things joined by commas or and. Persons are let through: the others stay in sight. */
final class ListKeyGate implements Gate {
    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        if (draft.fact() instanceof Fact.Named named && named.kind() == Fact.Sort.PERSON) {
            return Optional.empty();
        }
        List<Token> tokens = draft.statement().tokens();
        for (Token token : draft.statement().within(draft.key())) {
            boolean member = token.is("conj") && outside(draft, tokens.get(token.head()));
            boolean leads = draft.statement().children(token).stream()
                    .anyMatch(child -> child.is("conj") && !draft.inKey(child) && nominal(child));
            if ((member && nominal(tokens.get(token.head()))) || (leads && nominal(token))) {
                return Optional.of("The key is one of several things in a list.");
            }
        }
        return Optional.empty();
    }

    private static boolean outside(Draft draft, Token token) {
        return !draft.inKey(token);
    }

    private static boolean nominal(Token token) {
        return token.tagged("NN") || token.tagged("CD");
    }
}
