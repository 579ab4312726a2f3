package tumen.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NamesTest {
    static List<Arguments> raw() {
        return List.of(
                Arguments.of("Li", "Li"),
                Arguments.of("Амина", "Амина"),
                Arguments.of("김철수", "김철수"),
                Arguments.of("ᠮᠣᠩᠭᠣᠯ", "ᠮᠣᠩᠭᠣᠯ"),
                Arguments.of("  Amina \t  Bold ", "Amina Bold"),
                Arguments.of("🦊", "🦊"),
                Arguments.of("👩\u200D👩\u200D👧 Kim", "👩\u200D👩\u200D👧 Kim"),
                Arguments.of("Am\u200Bina", "Amina"),
                Arguments.of("A\u200Dmina\uFEFF", "Amina"),
                Arguments.of("\u202Eanimа", "animа"),
                Arguments.of("محمد", "محمد"),
                Arguments.of("<script>alert(1)</script>", "<script>alert(1)</script"),
                Arguments.of("Ａｍｉｎａ", "Amina"),
                Arguments.of("Ame\u0301lie", "Amélie"),
                Arguments.of("Z\u0300\u0301\u0302\u0303\u0304\u0305a", "Z\u0300\u0301a"),
                Arguments.of("x".repeat(60), "x".repeat(24)),
                Arguments.of("👩\u200D👩\u200D👧".repeat(60), "👩\u200D👩\u200D👧".repeat(24)),
                Arguments.of("A\nB", "A B"));
    }

    @ParameterizedTest
    @MethodSource("raw")
    void areKeptReadable(String raw, String kept) {
        assertEquals(Optional.of(kept), Names.normalise(raw));
    }

    @ParameterizedTest
    @MethodSource("raw")
    void areNormalisedOnce(String raw, String kept) {
        assertEquals(Optional.of(kept), Names.normalise(kept), raw);
    }

    static List<String> nothing() {
        return List.of("", "   ", "\u200B\u200B", "\u202E", "\u3164", "\u0301\u0301", "\u2800", "\uFE0F");
    }

    @ParameterizedTest
    @MethodSource("nothing")
    void needSomethingToRead(String raw) {
        assertEquals(Optional.empty(), Names.normalise(raw));
    }

    @ParameterizedTest
    @CsvSource({"Amina, AMINA", "Amina, 'A mina'", "Anna, Аnnа", "Bob, 'Bob\u200B'", "Max, Мaх", "Li, Ｌｉ"})
    void twinsAreRecognised(String name, String twin) {
        assertEquals(Names.skeleton(name), Names.skeleton(twin));
    }

    @Test
    void theSameNameGetsAFreeVariant() {
        assertEquals("Amina", Names.free("Amina", List.of("Bold")));
        assertEquals("Amina B.", Names.free("Amina", List.of("Amina")));
        assertEquals("Amina C.", Names.free("Amina", List.of("AMINA", "Amina B.")));
        assertEquals("Li B.", Names.free("Li", List.of("LІ")));
    }

    @Test
    void thirtyOfOneNameStayDifferentAndShort() {
        var taken = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            taken.add(Names.free("x".repeat(24), taken));
        }
        assertEquals(40, taken.stream().map(Names::skeleton).distinct().count());
        assertTrue(taken.stream().allMatch(name -> Names.normalise(name).equals(Optional.of(name))), taken.toString());
    }

    @ParameterizedTest
    @CsvSource({"'Big Shit', true", "SHІT, true", "'s h i t', true", "Yoshito, false", "Scunthorpe, false"})
    void rudeWordsAreFoundButNotInsideOfOthers(String name, boolean held) {
        assertEquals(held, Names.holds(name, Names.UNWELCOME));
        assertFalse(Names.holds(name, List.of()));
    }
}
