package tumen.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DecodingTest {
    @Test
    void readsUtf8WithoutMarkAndWithUnixLineEnds() {
        var decoded = Decoding.decode("\uFEFFOne\r\ntwo\rthree\u00A0four".getBytes(StandardCharsets.UTF_8));
        assertEquals("One\ntwo\nthree four", decoded.text());
        assertFalse(decoded.western());
    }

    @Test
    void readsLatin1AndSaysSo() {
        var decoded = Decoding.decode("Café Müller".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("Café Müller", decoded.text());
        assertTrue(decoded.western());
    }

    @Test
    void refusesWhatIsNoText() {
        assertThrows(IllegalArgumentException.class, () -> Decoding.decode(new byte[0]));
        assertThrows(IllegalArgumentException.class, () -> Decoding.decode(new byte[] {'a', 0, 'b'}));
        byte[] noise = new byte[500];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (1 + i % 7);
        }
        assertThrows(IllegalArgumentException.class, () -> Decoding.decode(noise));
    }

    @Test
    void tellsEnglish() {
        String english = "The harbour of the town was opened in 1911 and it was closed in 1954. ".repeat(6);
        String german = "Der Hafen der Stadt wurde im Jahre 1911 eröffnet und 1954 wieder geschlossen. ".repeat(6);
        assertTrue(English.plausible(english));
        assertFalse(English.plausible(german));
        assertTrue(English.plausible("Guten Tag"));
    }
}
