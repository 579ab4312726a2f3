package tumen.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tumen.fact.Fact;
import tumen.fact.Facts;
import tumen.text.Paragraph;
import tumen.text.Passage;
import tumen.text.Sentence;
import tumen.text.SourceText;

/** What the index says of a text is what reading all of it says. */
class MentionsTest {
    private static final SourceText TEXT = Annotated.text("""
        Harbours

        The engineer Kari Lund built the harbour of Oslo in 1871. The engineer Otto Berg built the bridge of Oslo in 1893.
        Otto IV opened the bridge in May 1894. Berg sold his boats, £5,000 in all, to Denmark.
        """);

    private static Mentions mentions() {
        var passages = new ArrayList<Passage>();
        for (Paragraph paragraph : TEXT.paragraphs()) {
            for (Sentence sentence :
                    Annotated.ANNOTATOR.annotate(paragraph.span().of(TEXT.text()))) {
                passages.add(new Passage(passages.size(), sentence, paragraph));
            }
        }
        List<List<Fact>> facts =
                passages.stream().map(passage -> Facts.of("text", passage)).toList();
        return new Mentions(TEXT.text(), passages, facts);
    }

    private static List<String> told(Stream<Passage> passages) {
        return passages.map(passage -> passage.sentence().text().split(" (?:of|in|his) ", -1)[0])
                .toList();
    }

    @Test
    void sentencesThatShareWordsAreFoundInTheirOrder() {
        Mentions mentions = mentions();
        Set<String> asked = Set.of("engineer", "build", "bridge", "oslo");
        assertEquals(
                List.of("The engineer Kari Lund built the harbour", "The engineer Otto Berg built the bridge"),
                told(mentions.sharing(asked, 0.6)));
        assertEquals(List.of("The engineer Otto Berg built the bridge"), told(mentions.sharing(asked, 0.8)));
        assertEquals(List.of(), told(mentions.sharing(Set.of("engineer", "sell"), 0.8)));
    }

    @Test
    void wordsAreFoundWhateverTheirCaseAndSigns() {
        Mentions mentions = mentions();
        assertEquals(List.of("Otto IV opened the bridge"), told(mentions.perhaps("MAY 1894")));
        assertEquals(List.of("Berg sold"), told(mentions.perhaps("£5,000")));
        assertEquals(List.of(), told(mentions.perhaps("Lun")));
        assertEquals(List.of("The engineer Kari Lund built the harbour"), told(mentions.holding("Lun").stream()));
    }

    @Test
    void wordsMadeOfAWordAreFoundWithIt() {
        Mentions mentions = mentions();
        List<String> both =
                List.of("The engineer Kari Lund built the harbour", "The engineer Otto Berg built the bridge");
        assertEquals(both, told(mentions.akin(Set.of("engineers"))));
        assertEquals(both, told(mentions.akin(Set.of("build", "engine"))));
        assertEquals(List.of(), told(mentions.akin(Set.of("sell", "engine"))));
    }

    @Test
    void namesAreKnownByTheirParts() {
        Mentions mentions = mentions();
        assertTrue(mentions.personal("Lund"));
        assertFalse(mentions.personal("Oslo"));
        assertTrue(mentions.opens("Kari"));
        assertFalse(mentions.opens("Lund"));
        assertTrue(mentions.numbered("Otto"));
        assertFalse(mentions.numbered("Berg"));
        assertEquals(2, mentions.count("Berg"));
    }
}
