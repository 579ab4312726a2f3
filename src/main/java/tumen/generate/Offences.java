package tumen.generate;

import java.util.BitSet;
import java.util.List;
import tumen.fact.Fact;
import tumen.text.Edit;
import tumen.text.Sentence;
import tumen.text.Token;

/** The words of a sentence that would get a question about it refused, unless they are left out. */
final class Offences {
    private Offences() {}

    /** What points back and is not resolved, what is only true when and where the text was written, and names without a joint. */
    static BitSet of(Study study, Fact fact) {
        Sentence sentence = study.passage(fact).sentence();
        List<Edit> edits = study.edits().get(fact.provenance().sentence());
        boolean person = fact instanceof Fact.Named named && named.kind() == Fact.Sort.PERSON;
        var key = fact.provenance().key();
        var scope = new BackReference.Scope(token -> token.span().overlaps(key), person, false, "", study);
        var found = new BitSet();
        for (Token token : sentence.tokens()) {
            boolean edited = edits.stream().anyMatch(edit -> edit.span().overlaps(token.span()));
            boolean named = token.tagged("PRP")
                    && edits.stream()
                            .anyMatch(edit -> edit.span().end() <= token.span().start());
            if (!edited && !named && !token.span().overlaps(key) && BackReference.dangling(sentence, token, scope)) {
                found.set(token.index());
            }
        }
        DeixisGate.in(sentence.text())
                .forEach(span -> sentence.within(span).stream()
                        .filter(token -> !token.span().overlaps(key))
                        .forEach(token -> found.set(token.index())));
        SourceGrammarGate.jointless(sentence.text(), study)
                .forEach(span -> sentence.within(span).stream()
                        .filter(token -> !token.span().overlaps(key))
                        .forEach(token -> found.set(token.index())));
        return found;
    }
}
