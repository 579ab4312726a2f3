package tumen.people;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Hashes and checks passwords with Argon2id: 19 MiB, two passes, one lane (OWASP's minimum), about 50 ms each and at most
 * two at once, so that signing in cannot take the memory and the processors from those who practise.
 */
public final class Passwords {
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;
    private static final int AT_ONCE = 2;

    private final SecureRandom chance;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private volatile @Nullable String nobodys;

    /** Takes salts from there. */
    public Passwords(SecureRandom chance) {
        this.chance = chance;
    }

    /**
     * The hash in PHC form, with its salt and costs.
     *
     * @throws IllegalArgumentException with a sentence for the person, if the length is not 8 to 128 characters
     */
    public String hash(String password) {
        if (!fits(password)) {
            throw new IllegalArgumentException("A password has " + SHORTEST + " to " + LONGEST + " characters.");
        }
        var salt = new byte[SALT_BYTES];
        chance.nextBytes(salt);
        places.acquireUninterruptibly();
        try {
            return Password.hash(password).addSalt(salt).with(argon2()).getResult();
        } finally {
            places.release();
        }
    }

    /** Whether it has a length that a password may have. */
    public static boolean fits(String password) {
        int length = password.codePointCount(0, password.length());
        return length >= SHORTEST && length <= LONGEST;
    }

    /**
     * Whether that is the password. Takes the same time when there is no hash to compare with, so that the time does not tell
     * which names exist.
     *
     * @param hash in PHC form, or null for a name that has none
     */
    public boolean matches(String password, @Nullable String hash) {
        if (password.length() > 2 * LONGEST) {
            return false;
        }
        String compared = hash == null ? nobodys() : hash;
        places.acquireUninterruptibly();
        try {
            boolean matches = Password.check(password, compared).with(Argon2Function.getInstanceFromHash(compared));
            return matches && hash != null;
        } finally {
            places.release();
        }
    }

    private String nobodys() {
        String known = nobodys;
        if (known == null) {
            known = hash(Token.random(chance));
            nobodys = known;
        }
        return known;
    }

    private static Argon2Function argon2() {
        return Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, HASH_BYTES, Argon2.ID);
    }
}
