package tumen.fact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which country somebody led, for those who are known by their name alone. It is the file {@code leaders.txt} beside this class,
 * which says where it comes from.
 */
final class Leaders {
    private static final String FILE = "/leaders.txt";

    private Leaders() {}

    private static final class Known {
        private static final Map<String, String> COUNTRIES = read();
    }

    /** The country of the one leader whose full name these words hold; empty for none, and for two of different countries. */
    static Optional<String> country(String words) {
        var countries = Known.COUNTRIES.entrySet().stream()
                .filter(leader -> words.contains(leader.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return countries.size() == 1 ? Optional.of(countries.getFirst()) : Optional.empty();
    }

    private static Map<String, String> read() {
        try (InputStream stream = Leaders.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return of(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads lines such as {@code Norway | Harald V; Haakon VII} to a country for each name; a line that starts with {@code #} is a
     * remark.
     *
     * @throws IllegalArgumentException if a line is none of these
     */
    static Map<String, String> of(List<String> lines) {
        var countries = new LinkedHashMap<String, String>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split(" \\| ", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException("not the leaders of a country: " + line);
            }
            for (String name : parts[1].split("; ", -1)) {
                countries.put(name, parts[0]);
            }
        }
        return countries;
    }
}
