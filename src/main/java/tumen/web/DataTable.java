package tumen.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.dhatim.fastexcel.Workbook;

/**
 * A table to be taken along: as CSV (RFC 4180, UTF-8 with a byte order mark, which Excel needs for Cyrillic) or as a sheet
 * of an XLSX file.
 *
 * @param name of the sheet, at most 31 characters
 * @param rows the first is the heading
 */
record DataTable(String name, List<List<DataTable.Value>> rows) {
    private static final int LONGEST_CELL = 32_767;

    /** Copies the list. */
    DataTable {
        rows = List.copyOf(rows);
    }

    /** What a cell holds. */
    sealed interface Value {
        /** Words, as somebody typed them. */
        record Text(String text) implements Value {}

        /** A number. */
        record Figure(double figure) implements Value {}

        /** Nothing. */
        record Blank() implements Value {}
    }

    static Value text(String text) {
        return new Value.Text(text);
    }

    static Value figure(double figure) {
        return new Value.Figure(figure);
    }

    /** A number rounded to four digits after the point; blank when there is none. */
    static Value figure(OptionalDouble figure) {
        return figure.isPresent() ? new Value.Figure(Math.rint(figure.getAsDouble() * 10_000) / 10_000) : blank();
    }

    static Value blank() {
        return new Value.Blank();
    }

    /** As CSV. */
    String csv() {
        var csv = new StringBuilder("\ufeff");
        for (var row : rows) {
            for (int at = 0; at < row.size(); at++) {
                csv.append(at == 0 ? "" : ",").append(csv(row.get(at)));
            }
            csv.append("\r\n");
        }
        return csv.toString();
    }

    private static String csv(Value value) {
        return switch (value) {
            case Value.Text text -> quoted(guarded(text.text()));
            case Value.Figure figure -> plain(figure.figure());
            case Value.Blank blank -> "";
        };
    }

    private static String plain(double figure) {
        return figure == Math.rint(figure) && Math.abs(figure) < 1e9
                ? String.valueOf((long) figure)
                : String.valueOf(figure);
    }

    /** A spreadsheet takes words that begin so for a formula. */
    static String guarded(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /** All tables as the sheets of one XLSX file; cells are words or numbers there, never formulas. */
    static byte[] xlsx(List<DataTable> tables) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Tumen", "1.0")) {
            for (var table : tables) {
                table.write(workbook);
            }
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(Workbook workbook) {
        var sheet = workbook.newWorksheet(name);
        sheet.freezePane(1, 1);
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                switch (rows.get(r).get(c)) {
                    case Value.Text text -> sheet.value(r, c, cell(text.text()));
                    case Value.Figure figure -> sheet.value(r, c, figure.figure());
                    case Value.Blank blank -> {}
                }
            }
        }
        if (!rows.isEmpty() && !rows.getFirst().isEmpty()) {
            sheet.range(0, 0, 0, rows.getFirst().size() - 1).style().bold().set();
        }
    }

    private static String cell(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_CELL));
    }

    /** The bytes of the CSV. */
    byte[] csvBytes() {
        return csv().getBytes(StandardCharsets.UTF_8);
    }

    /** A title as a file's name: letters, digits and hyphens. */
    static String fileName(String title) {
        String name =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "report" : name.substring(0, Math.min(name.length(), 60));
    }
}
