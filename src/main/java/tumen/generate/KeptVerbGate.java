package tumen.generate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tumen.fact.Fact;
import tumen.text.Token;

/** Refuses dates that follow a verb of the source which the statement left out: it may have been that verb's date. */
final class KeptVerbGate implements Gate {
    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        boolean dated = draft.fact() instanceof Fact.Dated;
        boolean leads = draft.clause().frame().matches("(?s)(?:\\p{Lu}\\p{Ll}+ (?:the )?)?" + Clause.KEY + ".*");
        boolean bracketed = study.passage(draft.fact())
                .sentence()
                .text()
                .startsWith("(", Math.max(0, draft.fact().provenance().key().start() - 1));
        boolean ofNoun = draft.clause().frame().contains(" of " + Clause.KEY);
        if (!dated
                || leads
                || ofNoun
                || bracketed
                || draft.fact().provenance().rule().matches("date/(?:birth|death)")) {
            return Optional.empty();
        }
        List<Token> key = study.passage(draft.fact())
                .sentence()
                .within(draft.fact().provenance().key());
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Set<String> kept = draft.statement().tokens().stream()
                .map(token -> token.word().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        List<Token> before = study.passage(draft.fact())
                .sentence()
                .tokens()
                .subList(0, key.getFirst().index());
        boolean ofRelative = before.reversed().stream()
                .takeWhile(token -> !token.tagged("VB") && !token.tagged("NN"))
                .anyMatch(token -> token.word().matches("who|which"));
        if (ofRelative) {
            return Optional.empty();
        }
        return before.reversed().stream()
                .filter(token -> token.tagged("VB") && (token.tag().equals("VBG") || !token.is("amod")))
                .findFirst()
                .filter(verb -> !kept.contains(verb.word().toLowerCase(Locale.ROOT)))
                .map(verb -> "The date may belong to “" + verb.word() + "”, which is left out.");
    }
}
