package tumen.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tumen.people.People.SignedIn;

/**
 * Making accounts and changing them. Every method that changes something returns after the commit; what may not be is
 * refused with a sentence for the person.
 */
public interface Accounts {
    /**
     * Makes a guest a student with a name and a password: the same person, with all that they answered. Their sessions end and
     * a new one begins.
     *
     * @param guest the guest; number 0 for somebody who has answered nothing yet
     * @throws IllegalArgumentException with a sentence, if name or password will not do or the name is taken
     */
    SignedIn signUp(Person guest, String name, String password, Instant now);

    /** Opens a session for the student of that class with that card; empty when there is none, or they are blocked. */
    Optional<SignedIn> signInByCard(CardCode classCode, CardCode card, Instant now);

    /**
     * Makes an account without a password.
     *
     * @throws IllegalArgumentException with a sentence, if the name will not do or is taken, or the role is a guest's
     */
    Person create(String name, Role role, Instant now);

    /**
     * The token of a link with which the person sets a password, once, within a week. An earlier one is void. For a student
     * who signed in by card the name must be free as the name of an account.
     *
     * @throws IllegalArgumentException with a sentence, if there is no such account or its name is taken
     */
    String passwordLink(long person, Instant now);

    /** Whose link that is; empty when it is used, replaced or older than a week. */
    Optional<Person> byPasswordLink(String token, Instant now);

    /**
     * Uses the link up: the password is set, all other sessions end, a new one begins. Empty when it is no longer good.
     *
     * @throws IllegalArgumentException with a sentence, if the password will not do; the link is not used up then
     */
    Optional<SignedIn> setPassword(String token, String password, Instant now);

    /**
     * Changes one's own password; sessions go on. False when the present one is not right.
     *
     * @throws IllegalArgumentException with a sentence, if the new one will not do
     */
    boolean changePassword(Person person, String present, String next);

    /**
     * Gives the person another name, which they also sign in with.
     *
     * @throws IllegalArgumentException with a sentence, if it will not do or is taken, or their teacher writes it
     */
    void rename(Person person, String name);

    /**
     * Accounts whose name holds the text, by name.
     *
     * @param search empty for all
     * @param from how many to pass over
     * @param most how many at most
     */
    List<Account> find(String search, int from, int most);

    /** How many {@link #find} would find in all. */
    int count(String search);

    /** The account of that number; empty for guests and those who were erased. */
    Optional<Account> account(long person);

    /**
     * Changes what somebody may do. Their sessions go on with the new role.
     *
     * @throws IllegalArgumentException with a sentence, if it is the last administrator, or no account
     */
    void changeRole(long person, Role role);

    /**
     * Keeps somebody out and ends their sessions, or lets them in again.
     *
     * @throws IllegalArgumentException with a sentence, if it is the last administrator, or no account
     */
    void block(long person, boolean blocked, Instant now);

    /** The sessions of the person that have not expired, the latest used first. */
    List<OpenSession> sessions(Person person);

    /** Notes with what a session was opened. Not waited for. */
    void noteDevice(String token, String device);

    /** Ends one session of the person by its name; false when there is none. */
    boolean endSession(Person person, String name);

    /** Ends all sessions of the person but the one of that token; how many. */
    int endOtherSessions(Person person, String token);

    /** How the pages are shown to the person; empty when they never chose. */
    Optional<Profile> profile(Person person);

    /** Keeps how the pages are shown to the person. */
    void keep(Person person, Profile profile);
}
