package tumen.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateGrammarTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        They met on October 15, 1948.              | October 15, 1948 DAY
        They met on 15 October 1948 in Rome.       | 15 October 1948 DAY
        Flights end on 14 January.                 | 14 January DAY_OF_YEAR
        He came in July 2007.                      | July 2007 MONTH
        In January 846 the prince came.            | January 846 MONTH
        In 1986 they signed it.                    | 1986 YEAR
        It was signed at the end of 1953.          | the end of 1953 PART_OF_YEAR
        About 1910, he proposed it.                | About 1910 YEAR
        It was made in the 1970s.                  | the 1970s DECADE
        It ended in the mid-1980s.                 | the mid-1980s DECADE
        It began in the late 19th century.         | the late 19th century CENTURY
        It lasted from 1960 to the mid-1980s.      | from 1960 to the mid-1980s SPAN
        Children came in 1960-1970s.               | 1960-1970s SPAN
        Between 1716 and 1732 he wrote.            | Between 1716 and 1732 SPAN
        The war (1939–1945) was long.              | 1939–1945 SPAN
        He made two trips, in 1985 and 1988.       | 1985 and 1988 PAIR
        He fought in 300 BC at sea.                | 300 BC YEAR
        In 797 the khan built a fort.              | 797 YEAR
        By 801, he had built three of them.        | 801 YEAR
        It fell in 804 and was burnt.              | 804 YEAR
        She ruled in 300 BC, and died in 288.      | 300 BC YEAR
        """)
    void findsTheWholeExpression(String sentence, String expected) {
        assertEquals(expected, shown(sentence));
    }

    @ParameterizedTest
    @CsvSource({
        "'They sent 1500 horses north.'",
        "'It cost $2000 a piece.'",
        "'In 2000 houses there was light.'",
        "'He has 1,986 sheep.'",
        "'In 300 houses there was light.'",
        "'One in 500, they say, is blind.'",
        "'The herd grew by 300, to a thousand.'"
    })
    void leavesFiguresAlone(String sentence) {
        assertEquals("", shown(sentence));
    }

    @Test
    void aYearBeforeANounOnlyModifiesIt() {
        List<DateGrammar.Found> found = DateGrammar.find("Since the 1979 Iranian Revolution, ties were strained.");
        assertEquals(
                List.of(true), found.stream().map(DateGrammar.Found::modifier).toList());
    }

    private static String shown(String sentence) {
        return DateGrammar.find(sentence).stream()
                .map(found -> found.span().of(sentence) + " " + found.shape())
                .collect(Collectors.joining("; "));
    }
}
