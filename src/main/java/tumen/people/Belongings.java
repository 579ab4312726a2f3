package tumen.people;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

/** What is stored about one person: everything of it on request, and the end of it on request. */
public interface Belongings {
    /**
     * Writes everything stored about the person as one JSON object: an array of rows for each table. Password hashes and
     * fingerprints of sessions, links and cards are left out, being of use to nobody but a thief. Row by row, as one moment
     * saw it.
     *
     * @throws IOException when the stream cannot be written
     */
    void export(Person person, OutputStream to) throws IOException;

    /**
     * Forgets the person: name, password, sessions, memberships, and every word they typed. The numbers of their answers stay,
     * as those of nobody.
     *
     * @throws IllegalArgumentException with a sentence, if it is the last administrator
     */
    void erase(Person person, Instant now);
}
