package tumen.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Sentences that say no, in the visitor's language. The floors below say them in English, which is also what stands in the log
 * of the server; the messages hold each of them to the letter under {@code refusal.…}, with its values as {@code {0}}.
 */
final class Refusals {
    private static final String PREFIX = "refusal.";
    private static final Pattern VALUE = Pattern.compile("\\{\\d}");

    private final Messages messages;
    private final Map<String, String> keys = new HashMap<>();
    private final List<Shape> shapes = new ArrayList<>();

    private record Shape(Pattern pattern, String key) {}

    Refusals(Messages messages) {
        this.messages = messages;
        messages.english(PREFIX).forEach((key, sentence) -> {
            keys.put(sentence, key);
            if (VALUE.matcher(sentence).find()) {
                var quoted = new StringBuilder();
                for (String part : VALUE.split(sentence, -1)) {
                    quoted.append(quoted.isEmpty() ? "" : "(.*?)").append(Pattern.quote(part));
                }
                shapes.add(new Shape(Pattern.compile(quoted.toString(), Pattern.DOTALL), key));
            }
        });
    }

    /** The sentence in that language; as it is when nobody has translated it. */
    String in(Locale locale, String sentence) {
        String key = keys.get(sentence);
        if (key != null) {
            return messages.text(locale, key);
        }
        for (var shape : shapes) {
            var matcher = shape.pattern().matcher(sentence);
            if (matcher.matches()) {
                var values = new Object[matcher.groupCount()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = matcher.group(i + 1);
                }
                return messages.text(locale, shape.key(), values);
            }
        }
        return sentence;
    }
}
