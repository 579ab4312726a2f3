package tumen.bank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The lines between two {@code ---} at the top of a section: a name, a colon and a value to the end of the line.
 *
 * @param values by name, in the order of the file
 * @param lines how many lines it takes, the two {@code ---} included; 0 when there is none
 */
record FrontMatter(SequencedMap<String, String> values, int lines) {
    /** The names a section may have, in the order they are written. */
    static final List<String> NAMES = List.of("deck", "section", "source", "language");

    /** Reads the front matter of a file; a line that is not {@code name: value} becomes a problem. */
    static FrontMatter read(List<String> file, Complaints complaints) {
        var values = new LinkedHashMap<String, String>();
        if (!file.getFirst().strip().equals("---")) {
            complaints.add(
                    1,
                    "The file does not start with a front matter.",
                    "Write \"---\", \"deck: title\", \"section: title\", \"language: en\" and \"---\" at the top.");
            return new FrontMatter(values, 0);
        }
        for (int i = 1; i < file.size(); i++) {
            String line = file.get(i);
            if (line.strip().equals("---")) {
                return new FrontMatter(values, i + 1);
            }
            int colon = line.indexOf(':');
            String name = colon < 0 ? "" : line.substring(0, colon).strip();
            if (!NAMES.contains(name)) {
                complaints.add(
                        i + 1,
                        "\"" + line.strip() + "\" is no line of the front matter.",
                        "Write one of deck, section, source, language, a colon and the value.");
            } else if (values.putIfAbsent(name, line.substring(colon + 1).strip()) != null) {
                complaints.add(i + 1, "\"" + name + "\" stands twice.", "Take one of the lines away.");
            }
        }
        complaints.add(1, "The front matter does not end.", "Write \"---\" below its last line.");
        return new FrontMatter(new LinkedHashMap<>(), 0);
    }

    /** Writes front matter, an empty line behind it. */
    static String print(Map<String, String> values) {
        var result = new StringBuilder("---\n");
        for (var name : NAMES) {
            if (values.containsKey(name)) {
                result.append(name).append(": ").append(values.get(name)).append('\n');
            }
        }
        return result.append("---\n").toString();
    }
}
