package tumen.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of two questions of a text, the one stands in front that readers accept more often. */
class OrderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Olaf Berg//Olaf Berg was an engineer of Norway. In 1908, Olaf Berg built the bridge of Bergen for 23 guests. | 1908            | 23
        Olaf Berg//Olaf Berg was an engineer of Norway. On 7 May 1908, Olaf Berg left Oslo. In 1911, Olaf Berg sold the harbour of Bergen. | 7 May 1908 | 1911
        Olaf Berg//In 1908, Olaf Berg built the bridge of Bergen. The king of Norway came to Oslo and bought three boats and sold them to Denmark in 1911. | 1908 | 1911
        """)
    void isNearerToTheFront(String text, String first, String second) {
        List<Proposal> all = new Generator(Annotated.ANNOTATOR).generate(Annotated.text(text.replace("//", "\n\n")));
        List<String> answers =
                all.stream().filter(Proposal::published).map(Proposal::answer).toList();
        assertTrue(answers.contains(first) && answers.contains(second), answers.toString());
        assertTrue(answers.indexOf(first) < answers.indexOf(second), answers.toString());
        List<Double> scores =
                all.stream().filter(Proposal::published).map(Proposal::score).toList();
        assertEquals(scores.stream().sorted(Comparator.reverseOrder()).toList(), scores);
        assertTrue(scores.stream().allMatch(score -> score >= Selection.THRESHOLD && score <= 1), scores.toString());
    }
}
