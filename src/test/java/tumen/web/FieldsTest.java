package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries and forms are read strictly. */
class FieldsTest {
    @ParameterizedTest
    @CsvSource({
        "10%2C000+horses, '10,000 horses'",
        "%D3%A8%D2%AE, ӨҮ",
        "a%2Bb, a+b",
        "Ө, Ө",
        "%f0%9f%90%8e, 🐎",
        "'', ''"
    })
    void decodes(String encoded, String decoded) {
        assertEquals(decoded, Fields.decode(encoded));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%4", "%zz", "a%", "%ff", "%c3", "%ed%a0%80"})
    void refusesWhatIsNoText(String encoded) {
        assertThrows(Refusal.class, () -> Fields.decode(encoded));
    }

    @Test
    void keepsTheOrderOfEqualNames() {
        var fields = Fields.parse("gap=two&gap=rail&&empty=&bare");
        assertEquals(List.of("two", "rail"), fields.all("gap"));
        assertEquals(Optional.of(""), fields.optional("empty"));
        assertEquals(Optional.of(""), fields.optional("bare"));
        assertEquals(Optional.empty(), fields.optional("none"));
        assertThrows(Refusal.class, () -> fields.required("none"));
    }

    @Test
    void refusesFieldsWithoutEnd() {
        assertThrows(Refusal.class, () -> Fields.parse("a=b&".repeat(201)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "5", "1.0", "0x1", "99999999999999999999", "１x"})
    void refusesNumbersThatAreNoneOrOutside(String text) {
        assertThrows(Refusal.class, () -> Fields.number(text, "rating", 1, 4));
    }

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/decks?q=a, /decks?q=a",
        "//elsewhere.example, /",
        "https://elsewhere.example, /",
        "/\\elsewhere, /",
        "'', /",
        "/a b, /"
    })
    void goesBackToLocalPathsOnly(String path, String local) {
        assertEquals(local, HomePages.localPath(path));
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, localhost:8080, true",
        "https://School.example, school.example, true",
        "https://school.example.evil.example, school.example, false",
        "https://evil.example, school.example, false",
        "null, school.example, false",
        ", school.example, false",
        "https://school.example, , false"
    })
    void anOriginIsHereWhenItIsThisHost(String origin, String host, boolean here) {
        assertEquals(here, Access.sameHost(origin, host));
    }
}
