package tumen.annotate;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Reads words and decimal fractions, parted by blanks and line ends, out of a packed text. */
final class NumberReader {
    private static final int BUFFER = 1 << 16;

    /** Up to here an integer and a power of ten are floats without rounding, and so their quotient is rounded once. */
    private static final int EXACT = 1 << 24;

    private static final float[] TENS = {1e0f, 1e1f, 1e2f, 1e3f, 1e4f, 1e5f, 1e6f, 1e7f, 1e8f, 1e9f, 1e10f};

    private final InputStream stream;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private byte[] token = new byte[64];
    private int length;

    NumberReader(InputStream packed) throws IOException {
        stream = new GZIPInputStream(packed, BUFFER);
    }

    /**
     * Reads {@code name=number}.
     *
     * @throws IOException if something else stands there
     */
    int size(String name) throws IOException {
        String line = word();
        if (!line.matches(name + "=\\d{1,9}")) {
            throw new IOException("not a parser model: " + name + " is missing");
        }
        return Integer.parseInt(line.substring(name.length() + 1));
    }

    String word() throws IOException {
        next();
        return new String(token, 0, length, StandardCharsets.UTF_8);
    }

    void numbers(float[] into) throws IOException {
        for (int i = 0; i < into.length; i++) {
            next();
            into[i] = number();
        }
    }

    /** The token as {@link Float#parseFloat} reads it. */
    private float number() {
        int first = token[0] == '-' ? 1 : 0;
        int digits = 0;
        int places = -1;
        for (int i = first; i < length; i++) {
            byte each = token[i];
            if (each == '.' && places < 0) {
                places = 0;
            } else if (each >= '0' && each <= '9' && digits < EXACT / 10 - 1 && places < TENS.length - 1) {
                digits = digits * 10 + each - '0';
                places = places < 0 ? -1 : places + 1;
            } else {
                return Float.parseFloat(new String(token, 0, length, StandardCharsets.US_ASCII));
            }
        }
        float value = digits / TENS[Math.max(places, 0)];
        return first == 1 ? -value : value;
    }

    private void next() throws IOException {
        int each = read();
        while (each == ' ' || each == '\n' || each == '\r') {
            each = read();
        }
        length = 0;
        while (each >= 0 && each != ' ' && each != '\n' && each != '\r') {
            if (length == token.length) {
                token = Arrays.copyOf(token, 2 * length);
            }
            token[length++] = (byte) each;
            each = read();
        }
        if (length == 0) {
            throw new EOFException("the parser model ends early");
        }
    }

    private int read() throws IOException {
        if (at == end) {
            end = stream.read(buffer);
            at = 0;
            if (end <= 0) {
                end = 0;
                return -1;
            }
        }
        return buffer[at++] & 0xff;
    }
}
