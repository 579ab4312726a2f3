package tumen.people;

import java.time.Instant;
import java.util.HexFormat;

/**
 * A session of somebody, as they see it.
 *
 * @param name the beginning of its fingerprint in hexadecimal: enough to name it, of no use to get in
 * @param device such as {@code Firefox on Windows}; empty when it is not known
 * @param opened when they signed in
 * @param seen when it was used last, to the day
 */
public record OpenSession(String name, String device, Instant opened, Instant seen) {
    /** The name of the session of that token. */
    public static String name(String token) {
        return name(Token.fingerprint(token));
    }

    /** The name of the session with that fingerprint. */
    public static String name(byte[] fingerprint) {
        return HexFormat.of().formatHex(fingerprint, 0, 8);
    }
}
