package tumen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import tumen.fact.Fact;
import tumen.fact.FigureShape;
import tumen.fact.Provenance;
import tumen.generate.Proposal;
import tumen.question.Distractor;
import tumen.text.Cleaning;
import tumen.text.Span;

/** What a line of JSON says of a question. */
class JsonLineTest {
    @Test
    void eachDistractorComesWithTheReasonWhyItIsWrong() throws Exception {
        String sentence = "The harbour sold 40 boats.";
        var provenance = new Provenance(
                "harbour", 0, new Span(0, sentence.length()), sentence, new Span(17, 19), "figure/count");
        var fact = new Fact.Counted(FigureShape.COUNT, "", "40", "boats", provenance);
        var proposal = new Proposal(
                "boats",
                fact,
                "How many boats did the harbour sell?",
                "",
                "40",
                List.of(),
                List.of(new Distractor("30", "Near, but not it."), new Distractor("50", "Another figure.")),
                "figure/count/how-many",
                0.8,
                List.of());
        var line = new ObjectMapper().readTree(JsonLine.of(Cleaning.clean("harbour", sentence, ""), proposal));
        assertEquals("[\"30\",\"50\"]", line.get("distractors").toString());
        assertEquals(
                "[\"Near, but not it.\",\"Another figure.\"]",
                line.get("feedback").toString());
    }
}
