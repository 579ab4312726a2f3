package tumen.generate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tumen.text.Sentence;
import tumen.text.Token;

/** Refuses statements of which the parse shows no main clause: a subject with a verb that no question word opens. */
final class WholeClauseGate implements Gate {
    /** It may live in Norway, but this has not been shown. */
    private static final Pattern TAKEN_BACK = Pattern.compile(", (?:but|although|though)"
            + " (?:this|that|it|these|they|none)\\b[^.;]*?\\b(?:not|never|no|un\\p{Ll}+ed|doubtful|disputed|wrong)\\b");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        Sentence statement = draft.statement();
        Optional<Token> root = statement.root();
        Optional<Token> subject = root.flatMap(token -> statement.child(token, "nsubj", "expl", "csubj"));
        if (subject.isEmpty() && statement.tokens().stream().anyMatch(verb -> behindName(statement, verb))) {
            return Optional.empty();
        }
        Matcher back = TAKEN_BACK.matcher(draft.fact().provenance().quote());
        if (back.find() && !statement.text().contains(back.group())) {
            return Optional.of("The source takes it back, or doubts it, in a part that is left out.");
        }
        if (subject.isEmpty()
                && (WholeSentence.kept(draft, study)
                        || (WholeSentence.begun(draft, study) && (toldElsewhere(statement) || inverted(statement))))) {
            return Optional.empty();
        }
        if (subject.isEmpty()) {
            return Optional.of("No subject of a main clause was found in it.");
        }
        boolean opened = statement.children(root.get()).stream()
                .anyMatch(child ->
                        child.tagged("W") && child.index() < subject.get().index());
        boolean tensed = root.get().finite()
                || root.get().tag().equals("VBN")
                || statement.children(root.get()).stream()
                        .anyMatch(child -> (child.is("aux") || child.is("cop")) && child.tagged("V"))
                || statement.children(root.get()).stream()
                        .anyMatch(child -> child.tag().equals("MD"));
        return opened || !tensed ? Optional.of("No verb of a main clause was found in it.") : Optional.empty();
    }

    /** Stemming from several treaties, two reserves were made: the parser takes the participle for the main verb. */
    private static boolean toldElsewhere(Sentence statement) {
        return statement.tokens().stream()
                .filter(token -> token.is("nsubj") && token.head() > token.index())
                .map(token -> statement.tokens().get(token.head()))
                .filter(verb -> verb.relation().matches("dep|parataxis|conj|ccomp"))
                .filter(verb -> statement.children(verb).stream()
                        .noneMatch(child -> child.is("mark") || (child.tagged("W") && child.index() < verb.index())))
                .anyMatch(verb -> verb.finite()
                        || statement.children(verb).stream()
                                .anyMatch(child -> (child.is("aux") || child.is("cop")) && child.finite()));
    }

    /** On the island is a rock: the subject stands behind its verb. */
    private static boolean inverted(Sentence statement) {
        return statement.tokens().getFirst().tag().equals("IN")
                && statement
                        .root()
                        .flatMap(root -> statement.child(root, "cop"))
                        .filter(Token::finite)
                        .isPresent();
    }

    /** As the son of a painter, Berg chose: the parser takes the subject for an apposition. */
    private static boolean behindName(Sentence statement, Token verb) {
        int at = verb.index() - 1;
        while (at >= 0 && statement.tokens().get(at).capitalised()) {
            at--;
        }
        return verb.finite()
                && at >= 0
                && at < verb.index() - 1
                && statement.tokens().get(at).word().matches(",|\\d{4}");
    }
}
