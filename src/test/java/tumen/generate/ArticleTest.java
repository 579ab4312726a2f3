package tumen.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that can and cannot stand in a blank. */
class ArticleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Soviet Union        | Norway was annexed by the _____ in 1944.         | true
        France              | Norway was annexed by the _____ in 1944.         | false
        Ottoman Empire      | The _____ left Norway in 1944.                   | true
        China               | The _____ left Norway in 1944.                   | false
        Nordic Council      | Norway joined the _____ in 1952.                 | true
        NATO                | Norway joined the _____ in 1952.                 | false
        France              | Norway sent ships to _____ in 1911.              | true
        United States       | Norway sent ships to _____ in 1911.              | false
        Netherlands         | Norway sent ships to _____ in 1911.              | false
        World War II        | Norway was occupied in _____.                    | true
        Yellow River        | The boats met on the river _____ in 1926.        | false
        Rhine               | The boats met on the river _____ in 1926.        | true
        Korean War          | In which war did Norway send ships?              | true
        """)
    void fitsWhereItsArticleDoes(String name, String stem, boolean fits) {
        assertEquals(fits, Article.fits(name, stem));
    }
}
