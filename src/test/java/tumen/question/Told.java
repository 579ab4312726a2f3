package tumen.question;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** The reasons of a grade in the English of the pages. */
final class Told {
    private static final Properties ENGLISH = english();

    private Told() {}

    private static Properties english() {
        var properties = new Properties();
        try (var stream = Objects.requireNonNull(Told.class.getResourceAsStream("/messages_en.properties"))) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    static String why(Grade grade) {
        return grade.why().reasons().stream().map(Told::reason).collect(Collectors.joining(" "));
    }

    private static String reason(Why.Reason reason) {
        return switch (reason) {
            case Why.Reason.Told told -> told.text();
            case Why.Reason.Known known -> {
                var values = new Object[known.values().size()];
                for (int i = 0; i < values.length; i++) {
                    String value = known.values().get(i);
                    values[i] = known.ground().isPrecision(i) ? sentence("precision." + value) : value;
                }
                yield new MessageFormat(sentence("grade." + known.ground().name()), Locale.UK).format(values);
            }
        };
    }

    private static String sentence(String name) {
        String key = name.toLowerCase(Locale.ROOT).replace('_', '-');
        return Objects.requireNonNull(ENGLISH.getProperty(key), key);
    }
}
