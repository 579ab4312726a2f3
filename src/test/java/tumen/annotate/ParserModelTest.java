package tumen.annotate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ParserModelTest {
    private static InputStream packed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var stream = new GZIPOutputStream(bytes)) {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    @Test
    void readsNumbersAsJavaDoes() throws IOException {
        var random = new Random(7);
        var text = new StringBuilder("-0.0000 0.1 -12.25 1.5E-4 123456.789 16777217 .5 -3");
        for (int i = 0; i < 2_000; i++) {
            text.append(i % 50 == 0 ? "\n" : " ").append(String.format("%." + i % 9 + "f", random.nextGaussian() * 3));
        }
        String[] words = text.toString().split("\\s", -1);
        var expected = new float[words.length];
        for (int i = 0; i < words.length; i++) {
            expected[i] = Float.parseFloat(words[i]);
        }
        var read = new float[words.length];
        new NumberReader(packed(text.toString())).numbers(read);
        assertArrayEquals(expected, read);
    }

    @Test
    void refusesWhatIsNoModel() {
        assertThrows(IOException.class, () -> new ParserNetwork(packed("dict=1\npos=1\nlabel")));
        assertThrows(IOException.class, () -> new ParserNetwork(packed("words=1")));
        assertEquals(
                "not a parser model: dict is missing",
                assertThrows(IOException.class, () -> new ParserNetwork(packed("words=1")))
                        .getMessage());
    }

    @Test
    void findsWhatDependsOnWhat() {
        var sentence = new CoreNlp().parse("The old king was buried near the river in 1410.");
        String[] found = sentence.tokens().stream()
                .map(token -> token.head() + " " + token.relation())
                .toArray(String[]::new);
        assertArrayEquals(
                new String[] {
                    "2 det",
                    "2 amod",
                    "4 nsubj:pass",
                    "4 aux:pass",
                    "-1 root",
                    "7 case",
                    "7 det",
                    "4 obl",
                    "9 case",
                    "4 obl",
                    "4 punct"
                },
                found);
    }

    /** The parser of the library itself, over a whole article: it takes long to load, so only with the large counts. */
    @Test
    void parsesAsTheLibraryDoes() throws IOException {
        assumeTrue(Boolean.getBoolean("thorough"));
        var theirs = DependencyParser.loadFromModelFile("edu/stanford/nlp/models/parser/nndep/english_UD.gz");
        String article = Files.readString(Path.of("questions", "mongolia-north-korea", "source.txt"));
        var sentences = new CoreNlp().annotate(article);
        assertTrue(sentences.size() > 30, "only " + sentences.size());
        for (var sentence : sentences) {
            var words = sentence.tokens().stream()
                    .map(token -> new TaggedWord(token.word(), token.tag()))
                    .toList();
            var expected = new String[words.size()];
            for (var dependency : theirs.predict(words).typedDependencies()) {
                expected[dependency.dep().index() - 1] =
                        dependency.gov().index() - 1 + " " + dependency.reln().toString();
            }
            String[] found = sentence.tokens().stream()
                    .map(token -> token.head() + " " + token.relation())
                    .toArray(String[]::new);
            assertArrayEquals(expected, found, sentence.text());
        }
    }
}
