package tumen.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tumen.text.Span;

class FigureGrammarTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        They sent 10,000 horses.                       | 10,000 NUMBER
        They raised more than 400 children.            | more than 400 NUMBER
        They got 1.3 square kilometres of land.        | 1.3 square kilometres MEASURE
        It lies 40 kilometres outside of town.         | 40 kilometres MEASURE
        It was the first visit in 14 years.            | 14 years DURATION
        Trade totaled $181 million USD that year.      | $181 million USD MONEY
        It was worth 85 thousand dollars in silver.    | 85 thousand dollars MONEY
        It has 5% of the market.                       | 5% PERCENTAGE
        It was the 27th largest partner.               | 27th ORDINAL
        Mexico was the second country to sign it.      | second ORDINAL
        It occurs between roughly 90 and 150 km up.    | roughly 90 and 150 km MEASURE
        About two million guests came.                 | About two million NUMBER
        sixty-four men were killed.                    | sixty-four NUMBER
        The girl was three years old then.             | three years old DURATION
        Each column weighs 90 t in all.                | 90 t MEASURE
        It got 49.8 in (1,260 mm) of rain.             | 49.8 in MEASURE; 1,260 mm MEASURE
        """)
    void findsHedgeNumberAndUnit(String sentence, String expected) {
        assertEquals(expected, shown(sentence));
    }

    @Test
    void leavesWhatIsSomethingElse() {
        assertEquals("", shown("Version X3.2 of B-52 and 50×10^9 is here."));
        assertEquals("", shown("The 19th century was long."));
    }

    @Test
    void aDateBeforeAFigureDoesNotSwallowIt() {
        String sentence = "It was 54% in 2000 and 59% in the end.";
        int year = sentence.indexOf("2000");
        assertEquals(
                List.of("54%", "59%"),
                FigureGrammar.find(sentence, List.of(new Span(year, year + 4))).stream()
                        .map(found -> found.span().of(sentence))
                        .toList());
    }

    @Test
    void keepsTheHedgeApart() {
        FigureGrammar.Found found = FigureGrammar.find("They raised at least 400 children.", List.of())
                .getFirst();
        assertEquals("at least", found.hedge());
        assertEquals("400", found.number());
    }

    private static String shown(String sentence) {
        return FigureGrammar.find(sentence, List.of()).stream()
                .map(found -> found.span().of(sentence) + " " + found.shape())
                .collect(Collectors.joining("; "));
    }
}
