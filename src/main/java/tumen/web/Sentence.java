package tumen.web;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A sentence with places for values as {@link MessageFormat} writes it. One whose places and values are plain texts, as most
 * are, is put together directly, which takes a fraction of the time.
 */
final class Sentence {
    private final MessageFormat format;
    /** The texts around the places, one more than there are places. */
    private final List<String> texts = new ArrayList<>();

    private final List<Integer> places = new ArrayList<>();
    private final boolean plain;

    /**
     * Prepares it.
     *
     * @throws IllegalArgumentException if the pattern is none
     */
    Sentence(String pattern, Locale locale) {
        format = new MessageFormat(pattern, locale);
        plain = Arrays.stream(format.getFormats()).allMatch(Objects::isNull);
        if (plain) {
            cut(pattern);
        }
    }

    /** Of the pattern only {@code {0}}, quoted text and doubled quotation marks are special: the format has read it. */
    private void cut(String pattern) {
        var text = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char letter = pattern.charAt(i);
            if (letter == '\'') {
                if (i + 1 < pattern.length() && pattern.charAt(i + 1) == '\'') {
                    text.append(letter);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (letter == '{' && !quoted) {
                int end = pattern.indexOf('}', i);
                places.add(Integer.valueOf(pattern.substring(i + 1, end).strip()));
                texts.add(text.toString());
                text.setLength(0);
                i = end;
            } else {
                text.append(letter);
            }
        }
        texts.add(text.toString());
    }

    /** The sentence with these values. */
    String with(Object... values) {
        if (!plain || !allThere(values)) {
            // It is not safe to share.
            synchronized (format) {
                return format.format(values);
            }
        }
        var sentence = new StringBuilder(texts.getFirst());
        for (int i = 0; i < places.size(); i++) {
            sentence.append(values[places.get(i)]).append(texts.get(i + 1));
        }
        return sentence.toString();
    }

    /** Whether there is a text for every place. */
    private boolean allThere(Object[] values) {
        for (int place : places) {
            if (place >= values.length || !(values[place] instanceof String)) {
                return false;
            }
        }
        return true;
    }
}
