package tumen.people;

import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.spec.InvalidKeySpecException;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Something short to be typed from paper, in Crockford's base 32: no letter that looks like a digit. The code of a class is
 * no secret; the one on a student's card is.
 *
 * @param text capital letters and digits without I, L, O, U
 */
public record CardCode(String text) {
    /** Characters of the code of a class: 30 bits. */
    public static final int OF_CLASS = 6;

    /** Characters on a card: 50 bits. Online guessing is throttled; offline it costs {@value #ROUNDS} hashes a guess. */
    public static final int OF_CARD = 10;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int ROUNDS = 1_000;
    private static final int HASH_BITS = 256;
    private static final byte[] SALT = "tumen sign-in card".getBytes(StandardCharsets.US_ASCII);

    /**
     * Refuses other characters.
     *
     * @throws IllegalArgumentException if it has characters that no code has
     */
    public CardCode {
        if (text.isEmpty() || !text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            throw new IllegalArgumentException("no code: " + text);
        }
    }

    /** A new one of that many characters. */
    public static CardCode random(SecureRandom chance, int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
        }
        return new CardCode(text.toString());
    }

    /**
     * Reads what somebody typed: small letters, hyphens and blanks do not matter, O is 0, I and L are 1.
     *
     * @param length how many characters such a code has
     * @return empty when it can be no such code
     */
    public static Optional<CardCode> typed(String typed, int length) {
        if (typed.length() > 3 * length) {
            return Optional.empty();
        }
        String text = typed.replaceAll("[\\s\\p{Z}\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return text.length() == length && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                ? Optional.of(new CardCode(text))
                : Optional.empty();
    }

    /** In two halves with a hyphen between, as it is printed. */
    public String printed() {
        int half = text.length() / 2;
        return text.substring(0, half) + "-" + text.substring(half);
    }

    /** What is stored of a secret one: PBKDF2 with HMAC-SHA-256, 32 bytes. */
    public byte[] fingerprint() {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(text.toCharArray(), SALT, ROUNDS, HASH_BITS))
                    .getEncoded();
        } catch (NoSuchAlgorithmException | InvalidKeySpecException e) {
            throw new IllegalStateException("every Java has PBKDF2", e);
        }
    }
}
