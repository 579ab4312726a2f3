package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataTableTest {
    private static DataTable table(String word) {
        return new DataTable(
                "students",
                List.of(List.of(DataTable.text(word), DataTable.figure(-6), DataTable.figure(2.5), DataTable.blank())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
    void wordsThatLookLikeFormulasAreMadeHarmless(String word) {
        assertEquals("\ufeff'" + word + ",-6,2.5,\r\n", table(word).csv());
    }

    @Test
    void quotesCommasAndLinesAreKept() {
        assertEquals("\ufeff\"a \"\"b\"\", c\",-6,2.5,\r\n", table("a \"b\", c").csv());
        assertEquals("\ufeff\"'\rx\",-6,2.5,\r\n", table("\rx").csv());
        assertEquals("\ufeffАмина,-6,2.5,\r\n", table("Амина").csv());
    }

    @Test
    void figuresHaveFourDigitsAndNoneIsBlank() {
        assertEquals(DataTable.figure(0.8333), DataTable.figure(OptionalDouble.of(0.83333)));
        assertEquals(DataTable.blank(), DataTable.figure(OptionalDouble.empty()));
    }

    @Test
    void theWorkbookHoldsWordsAndNumbersAndNoFormula() throws IOException {
        var parts = parts(DataTable.xlsx(List.of(table("=1+1"), new DataTable("options", List.of()))));
        assertTrue(String.valueOf(parts.get("xl/workbook.xml")).contains("name=\"options\""));
        String sheet = String.valueOf(parts.get("xl/worksheets/sheet1.xml"));
        assertTrue(sheet.contains("<v>2.5</v>"), sheet);
        assertTrue(!sheet.contains("<f>"), sheet);
        assertTrue(parts.toString().contains("=1+1"));
    }

    /** The files in a workbook, by the directory at its end, as spreadsheets read it. */
    static Map<String, String> parts(byte[] xlsx) throws IOException {
        var file = Files.createTempFile("report", ".xlsx");
        var parts = new LinkedHashMap<String, String>();
        Files.write(file, xlsx);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(),
                        Pattern.compile("&#x([0-9a-f]+);")
                                .matcher(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8))
                                .replaceAll(hit -> Character.toString(Integer.parseInt(hit.group(1), 16))));
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Монгол", "…"})
    void aTitleWithoutLatinLettersStillMakesAFileName(String title) {
        assertEquals("report", DataTable.fileName(title));
        assertEquals("5b-horses", DataTable.fileName("5b: Horses!"));
    }
}
