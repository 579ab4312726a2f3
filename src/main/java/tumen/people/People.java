package tumen.people;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Where persons and their sessions are kept. Tokens are 256 random bits in URL-safe base 64; only their SHA-256 is
 * stored. Every method that changes something returns after the commit.
 */
public interface People {
    /** Makes a guest with a session of their own. */
    SignedIn createGuest(ZoneId zone, Instant now);

    /** Whose session this is; empty for an unknown, ended or expired one. */
    Optional<Person> bySession(String token, Instant now);

    /** The person of that number; empty when there is none, or they were forgotten. */
    Optional<Person> person(long id);

    /** Checks name and password and opens a new session; empty when they do not match. */
    Optional<SignedIn> signIn(String name, String password, Instant now);

    /** Ends the session. */
    void signOut(String token);

    /**
     * Makes the one-time token with which the first administrator is made; replaces an earlier unused one. Empty when
     * there is an administrator already.
     */
    Optional<String> issueSetupToken(Instant now);

    /** Whether this set-up token can still be used. */
    boolean isSetupToken(String token);

    /**
     * Uses up the set-up token and makes the first administrator; empty when the token is not (or no longer) good.
     *
     * @throws IllegalArgumentException with a sentence for the person if name or password will not do
     */
    Optional<SignedIn> createAdministrator(String setupToken, String name, String password, Instant now);

    /**
     * A person and the token of the session just opened for them.
     *
     * @param person who
     * @param token what their cookie holds
     */
    record SignedIn(Person person, String token) {}
}
