package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sentence with values says what {@link MessageFormat} would say. */
class SentenceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "No value.",
                "Right: {0}.",
                "{1}, not {0}",
                "{0}{0}{1}",
                "It''s {0}",
                "'{0}' is {0}",
                "a 'quoted {1}' piece, it''s '{'{0}'}'",
                "{0} of {2}",
                "{0,choice,1#one|1<{0}} and {1}",
                "an open 'quotation {0}"
            })
    void itSaysWhatTheFormatSays(String pattern) {
        Object[][] all = {{"10,000 horses", "it's {0}"}, {"", ""}, {1234.5, "text"}, {7, 8}};
        for (Object[] values : all) {
            boolean chooses = pattern.contains("choice");
            if (chooses && values[0] instanceof String) {
                continue;
            }
            assertEquals(
                    new MessageFormat(pattern, Locale.UK).format(values),
                    new Sentence(pattern, Locale.UK).with(values),
                    pattern);
        }
    }
}
