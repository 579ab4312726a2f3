package tumen.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import tumen.fact.Provenance;
import tumen.generate.Proposal;
import tumen.question.Distractor;
import tumen.text.SourceText;

/** A proposal as one line of JSON. */
final class JsonLine {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLine() {}

    /**
     * The line, without line end. {@code start} and {@code end} count UTF-16 units in the cleaned text; {@code sentence} is
     * the sentence as the author wrote it; {@code feedback} says of each distractor, in their order, why it is wrong.
     */
    static String of(SourceText text, Proposal proposal) {
        Provenance provenance = proposal.fact().provenance();
        ObjectNode node = JSON.createObjectNode();
        node.put("doc_id", text.id());
        node.put("id", proposal.slug());
        node.put("kind", proposal.kind());
        node.put("stem", proposal.stem());
        node.put("cloze", proposal.cloze());
        node.put("answer", proposal.answer());
        list(node, "aliases", proposal.aliases());
        list(
                node,
                "distractors",
                proposal.distractors().stream().map(Distractor::text).toList());
        list(
                node,
                "feedback",
                proposal.distractors().stream()
                        .map(distractor -> String.valueOf(distractor.feedback()))
                        .toList());
        node.put("sentence", text.verbatim(provenance.span()));
        node.put("start", provenance.span().start());
        node.put("end", provenance.span().end());
        node.put("rule", proposal.rule());
        node.put("score", proposal.score());
        node.put("status", proposal.published() ? "published" : "rejected");
        list(node, "reasons", proposal.reasons());
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values are always written", e);
        }
    }

    private static void list(ObjectNode node, String name, List<String> values) {
        var array = node.putArray(name);
        values.forEach(array::add);
    }
}
