package tumen.author;

import java.nio.file.Path;
import tumen.text.Unreadable;

/** Makes plain text of documents, in a process of its own. */
public interface Reading {
    /**
     * A document that was read.
     *
     * @param text as it was written, with Unix line ends
     * @param words how many
     */
    record Document(String text, int words) {}

    /**
     * Reads a document.
     *
     * @param name its file name; empty for a text that was pasted
     * @param file where its bytes are
     * @throws Unreadable with a sentence, if no questions can be made from it
     */
    Document read(String name, Path file) throws Unreadable;
}
