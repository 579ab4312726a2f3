package tumen.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Every sentence of the pages, from {@code messages_LANGUAGE.properties}. Sentences with values are written for {@link
 * java.text.MessageFormat}; numbers and dates in them come out as the language writes them.
 */
final class Messages {
    /** The languages there are, the first one when nothing fits. */
    static final List<Locale> LOCALES = List.of(Locale.UK, Locale.of("mn", "MN"), Locale.KOREA);

    private final Map<Locale, Properties> texts = new LinkedHashMap<>();
    private final Properties english;
    private final Map<Locale, Map<String, Sentence>> sentences = new ConcurrentHashMap<>();

    Messages() {
        for (var locale : LOCALES) {
            texts.put(locale, load("/messages_" + locale.getLanguage() + ".properties"));
        }
        english = Objects.requireNonNull(texts.get(LOCALES.getFirst()));
    }

    private static Properties load(String resource) {
        var properties = new Properties();
        try (var stream = Messages.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The sentences of the pages are missing: " + resource);
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** The best language for an {@code Accept-Language} header: the first one named that there is. */
    Locale locale(@Nullable String accepted) {
        if (accepted != null && LOCALES.size() > 1) {
            for (String part : accepted.split(",", 20)) {
                for (var locale : LOCALES) {
                    if (part.strip().startsWith(locale.getLanguage())) {
                        return locale;
                    }
                }
            }
        }
        return LOCALES.getFirst();
    }

    /** The English sentences whose keys begin so, by key. */
    Map<String, String> english(String prefix) {
        var found = new TreeMap<String, String>();
        for (String key : english.stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                found.put(key, english.getProperty(key));
            }
        }
        return found;
    }

    /**
     * The sentence of that key.
     *
     * @throws IllegalArgumentException if there is none
     */
    String text(Locale locale, String key, Object... values) {
        var language = texts.get(locale);
        String own = language == null ? null : language.getProperty(key);
        // What only teachers and administrators see is in English everywhere.
        String text = own == null ? english.getProperty(key) : own;
        if (text == null) {
            throw new IllegalArgumentException("There is no message " + key + " in " + locale + ".");
        }
        if (values.length == 0) {
            return text;
        }
        return sentences
                .computeIfAbsent(locale, absent -> new ConcurrentHashMap<>())
                .computeIfAbsent(key, absent -> new Sentence(text, own == null ? LOCALES.getFirst() : locale))
                .with(values);
    }
}
