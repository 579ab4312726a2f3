package tumen.people;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A roster as a school exports or a teacher pastes it: a name on each line, or a table with commas, semicolons or tabs. A
 * first line with names of columns is understood, in particular that of OneRoster 1.1 {@code users.csv} (sourcedId, status,
 * role, givenName, familyName). Bytes are UTF-8 or UTF-16 with or without their mark, else Windows-1252.
 *
 * @param lines what each line is, in their order
 * @param guessed whether the bytes were no Unicode and were read as Windows-1252
 */
public record RosterFile(List<Line> lines, boolean guessed) {
    /** Most lines that are read; more are no class. */
    public static final int MOST = 2_500;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Set<String> WHOLE = Set.of("name", "fullname", "student", "studentname", "displayname");
    private static final Set<String> GIVEN = Set.of("givenname", "firstname", "given", "first");
    private static final Set<String> FAMILY = Set.of("familyname", "lastname", "surname", "family", "last");
    private static final Set<String> ID = Set.of("sourcedid", "id", "studentid");
    private static final Set<String> ROLE = Set.of("role", "roles");

    /** Copies. */
    public RosterFile {
        lines = List.copyOf(lines);
    }

    /** A line of the file. */
    public sealed interface Line {
        /** Its number, from 1. */
        long number();

        /**
         * Somebody to be added.
         *
         * @param number of the line
         * @param newcomer who
         */
        record Good(long number, Newcomer newcomer) implements Line {}

        /**
         * Nobody to be added.
         *
         * @param number of the line
         * @param text what stands there, shortened
         * @param reason why
         */
        record Bad(long number, String text, Reason reason) implements Line {}
    }

    /** Why a line adds nobody. */
    public enum Reason {
        NO_NAME,
        BAD_NAME,
        /** The name or the register's number stands on an earlier line. */
        TWICE,
        /** Somebody in the class has that name. */
        THERE,
        NOT_A_STUDENT,
        /** The register says that they have left. */
        GONE,
        /** The line cannot be read as a table, nor what follows it. */
        UNREADABLE,
        TOO_MANY
    }

    /**
     * Reads a file.
     *
     * @param there names in the class already, as {@link PersonName#key}
     */
    public static RosterFile read(byte[] bytes, Set<String> there) {
        boolean guessed = false;
        String text;
        try {
            text = unicode(bytes);
        } catch (CharacterCodingException e) {
            guessed = true;
            text = new String(bytes, WINDOWS);
        }
        var reading = new Reading(there);
        reading.read(text);
        return new RosterFile(reading.lines, guessed);
    }

    private static String unicode(byte[] bytes) throws CharacterCodingException {
        boolean little = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
        boolean big = bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
        var charset = little || big ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Those who are to be added. */
    public List<Newcomer> newcomers() {
        return lines.stream()
                .filter(Line.Good.class::isInstance)
                .map(line -> ((Line.Good) line).newcomer())
                .toList();
    }

    /** The lines that add nobody. */
    public List<Line.Bad> problems() {
        return lines.stream()
                .filter(Line.Bad.class::isInstance)
                .map(Line.Bad.class::cast)
                .toList();
    }

    private static final class Reading {
        private final List<Line> lines = new ArrayList<>();
        private final Set<String> there;
        private final Set<String> names = new HashSet<>();
        private final Set<String> ids = new HashSet<>();
        private final Map<String, Integer> columns = new HashMap<>();

        Reading(Set<String> there) {
            this.there = there;
        }

        void read(String text) {
            boolean first = true;
            try (var records = CsvReader.builder()
                    .fieldSeparator(separator(text))
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .ofCsvRecord(text)) {
                for (var line : records) {
                    if (first && isHeader(line)) {
                        first = false;
                        continue;
                    }
                    first = false;
                    if (lines.size() >= MOST) {
                        bad(line, Reason.TOO_MANY);
                        return;
                    }
                    line(line);
                }
            } catch (CsvParseException e) {
                lines.add(new Line.Bad(lines.size() + 1L, "", Reason.UNREADABLE));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private static char separator(String text) {
            int end = text.indexOf('\n');
            String line = end < 0 ? text : text.substring(0, end);
            char best = ',';
            long most = 0;
            for (char each : new char[] {',', ';', '\t'}) {
                long count = line.chars().filter(c -> c == each).count();
                if (count > most) {
                    most = count;
                    best = each;
                }
            }
            return best;
        }

        private boolean isHeader(CsvRecord line) {
            for (int i = 0; i < line.getFieldCount(); i++) {
                String column =
                        line.getField(i).strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
                int at = i;
                for (var known : Map.of(
                                "name",
                                WHOLE,
                                "given",
                                GIVEN,
                                "family",
                                FAMILY,
                                "id",
                                ID,
                                "role",
                                ROLE,
                                "status",
                                Set.of("status"))
                        .entrySet()) {
                    if (known.getValue().contains(column)) {
                        columns.putIfAbsent(known.getKey(), at);
                    }
                }
            }
            boolean header =
                    columns.containsKey("name") || columns.containsKey("given") || columns.containsKey("family");
            if (!header) {
                columns.clear();
            }
            return header;
        }

        private void line(CsvRecord line) {
            String name = name(line);
            String id = field(line, "id");
            if (field(line, "status").equalsIgnoreCase("tobedeleted")) {
                bad(line, Reason.GONE);
                return;
            }
            String role = field(line, "role").toLowerCase(Locale.ROOT);
            if (!role.isEmpty() && !role.contains("student")) {
                bad(line, Reason.NOT_A_STUDENT);
                return;
            }
            if (name.isBlank()) {
                bad(line, Reason.NO_NAME);
                return;
            }
            try {
                add(line, PersonName.of(name), id.isEmpty() || id.length() > 200 ? null : id);
            } catch (IllegalArgumentException e) {
                bad(line, Reason.BAD_NAME);
            }
        }

        private void add(CsvRecord line, PersonName name, @Nullable String id) {
            if (there.contains(name.key())) {
                bad(line, Reason.THERE);
            } else if (names.contains(name.key()) || (id != null && ids.contains(id))) {
                bad(line, Reason.TWICE);
            } else {
                names.add(name.key());
                if (id != null) {
                    ids.add(id);
                }
                lines.add(new Line.Good(line.getStartingLineNumber(), new Newcomer(name, id)));
            }
        }

        private String name(CsvRecord line) {
            if (columns.isEmpty()) {
                return String.join(" ", line.getFields());
            }
            String whole = field(line, "name");
            return whole.isEmpty() ? field(line, "given") + " " + field(line, "family") : whole;
        }

        private String field(CsvRecord line, String column) {
            var at = columns.get(column);
            return at == null || at >= line.getFieldCount()
                    ? ""
                    : line.getField(at).strip();
        }

        private void bad(CsvRecord line, Reason reason) {
            String text =
                    String.join(" ", line.getFields()).replaceAll("\\s+", " ").strip();
            lines.add(new Line.Bad(
                    line.getStartingLineNumber(), text.length() > 80 ? text.substring(0, 79) + "…" : text, reason));
        }
    }
}
