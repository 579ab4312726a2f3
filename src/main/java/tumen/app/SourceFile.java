package tumen.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tumen.text.Cleaning;
import tumen.text.Decoding;
import tumen.text.SourceText;

/** Reads a source text from a file. Every message names the file and says what to do. */
final class SourceFile {
    /** No text is larger than this. */
    static final long LARGEST = 2_000_000;

    private SourceFile() {}

    /**
     * Reads and cleans a text.
     *
     * @throws IllegalArgumentException with a sentence for people if the file is no text that questions can be made from
     */
    static SourceText read(Path file, String title) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(file + " is a folder; name the text files in it.");
        }
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(file + " does not exist or cannot be read.");
        }
        if (Files.size(file) > LARGEST) {
            throw new IllegalArgumentException(file + " is larger than 2 MB; split it into chapters.");
        }
        Decoding.Decoded decoded;
        try {
            decoded = Decoding.decode(Files.readAllBytes(file));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage() + ".", e);
        }
        if (decoded.western()) {
            System.err.println("tumen: " + file + " is not UTF-8; it was read as Windows-1252.");
        }
        String name = file.getFileName().toString();
        String id = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        SourceText text = Cleaning.clean(id, decoded.text(), title);
        if (text.paragraphs().isEmpty()) {
            throw new IllegalArgumentException(file + " holds not a single sentence; give it running text.");
        }
        return text;
    }
}
