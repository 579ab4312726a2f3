package tumen.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Makes a text of bytes. */
public final class Decoding {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private Decoding() {}

    /**
     * What became of the bytes.
     *
     * @param text with Unix line ends and without byte order mark
     * @param western whether they were no UTF-8 and were read as Windows-1252
     */
    public record Decoded(String text, boolean western) {}

    /**
     * Reads the bytes as UTF-8, and when they are none as Windows-1252.
     *
     * @throws IllegalArgumentException with a sentence for people if the bytes are no text
     */
    public static Decoded decode(byte[] bytes) {
        if (bytes.length == 0) {
            throw new IllegalArgumentException("it is empty");
        }
        int odd = 0;
        for (byte b : bytes) {
            if (b == 0) {
                throw new IllegalArgumentException("it is no text but binary data; save it as plain text first");
            }
            if (b > 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                odd++;
            }
        }
        if (odd > bytes.length / 100 + 1) {
            throw new IllegalArgumentException("it is no text but binary data; save it as plain text first");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Decoded(tidy(text), false);
        } catch (CharacterCodingException notUtf8) {
            return new Decoded(tidy(new String(bytes, WESTERN)), true);
        }
    }

    private static String tidy(String text) {
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return body.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\t', ' ')
                .replace('\f', '\n')
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .replace('\u2009', ' ');
    }
}
