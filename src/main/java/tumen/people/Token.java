package tumen.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The random words that stand for a session or a right. Whoever has one has it; so only fingerprints are stored. */
public final class Token {
    private static final int BYTES = 32;

    /** Copied for each use, with every request: looking for one costs more than what it does. */
    private static final MessageDigest SHA_256 = sha256();

    private Token() {}

    /** 256 random bits in URL-safe base 64. */
    public static String random(SecureRandom chance) {
        var bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is stored of a token: its SHA-256, 32 bytes. */
    public static byte[] fingerprint(String token) {
        try {
            return ((MessageDigest) SHA_256.clone()).digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("every Java copies its SHA-256", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
