package tumen.author;

import java.io.IOException;

/** Writes decks into the question bank and lets the running server use them. */
public interface Publishing {
    /** Whether there is a deck or folder of that id. */
    boolean taken(String deck);

    /**
     * Writes the deck of a desk, merged with what people did to its files.
     *
     * @return how many questions it has now
     * @throws IOException with a sentence, if its files cannot be read or written
     */
    int publish(Manuscript manuscript, Drafted drafted, Desk desk) throws IOException;
}
