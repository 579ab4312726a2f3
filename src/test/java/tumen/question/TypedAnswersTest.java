package tumen.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** One row for every way to type an answer that we know of. */
class TypedAnswersTest {
    private static final List<String> NAMES = List.of(
            "Kim Il-sung",
            "Kim Jong-il",
            "Kim Dae-jung",
            "Kim Yong-nam",
            "Paek Nam Sun",
            "Tsakhiagiin Elbegdorj",
            "Miyeegombyn Enkhbold",
            "North Korea",
            "South Korea",
            "World War I",
            "World War II");

    @ParameterizedTest
    @CsvFileSource(resources = "typed-answers.csv", delimiter = '|', quoteCharacter = '\u0001')
    void isGradedWithItsReason(
            String type, String stem, String key, String typed, Verdict verdict, String why, String says) {
        var question = Samples.question(type, stem, key);
        var grade = Grading.grade(question, Form.TYPED, new Response.Typed(typed), NAMES);
        String told = Told.why(grade);
        assertEquals(verdict, grade.verdict(), () -> typed + " for " + key + ": " + told);
        assertEquals(why, grounds(grade), () -> typed + " for " + key + ": " + told);
        assertTrue(says == null || told.contains(says), () -> typed + " for " + key + ": " + told);
        assertTrue(told.endsWith("."), told);
    }

    private static String grounds(Grade grade) {
        return grade.why().reasons().stream()
                .map(reason -> reason instanceof Why.Reason.Known known
                        ? known.ground().name()
                        : reason.toString())
                .collect(Collectors.joining(" "));
    }
}
