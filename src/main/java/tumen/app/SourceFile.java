package tumen.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import tumen.text.Cleaning;
import tumen.text.Decoding;
import tumen.text.English;
import tumen.text.Paragraph;
import tumen.text.SourceText;

/** Reads a source text from a file. Every message names the file and says what to do. */
final class SourceFile {
    /** No file is larger, in bytes. */
    static final long LARGEST = 2_000_000;

    /** No text is longer, in words. */
    static final int MOST_WORDS = 100_000;

    /** No sentence is longer, in words. */
    static final int LONGEST_SENTENCE = 1_000;

    /** No word is longer, in characters. */
    private static final int LONGEST_WORD = 5_000;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]+[\"”’)]*\\s");

    private SourceFile() {}

    /**
     * Reads and cleans a text.
     *
     * @param title what the text is about, or empty to take it from the text
     * @throws IllegalArgumentException with a sentence for people if the file is no text that questions can be made from
     * @throws IOException if it cannot be read
     */
    static SourceText read(Path file, String title) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(file + " is a folder; name the text files in it.");
        }
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(file + " does not exist or may not be read; check its name.");
        }
        if (Files.size(file) > LARGEST) {
            throw new IllegalArgumentException(file + " is larger than 2 MB; split it into chapters.");
        }
        SourceText text = Cleaning.clean(id(file), decoded(file), title);
        check(file.toString(), text);
        return text;
    }

    private static String id(Path file) {
        Path name = file.getFileName();
        String words = name == null ? "text" : name.toString();
        return words.lastIndexOf('.') > 0 ? words.substring(0, words.lastIndexOf('.')) : words;
    }

    private static String decoded(Path file) throws IOException {
        try {
            Decoding.Decoded decoded = Decoding.decode(Files.readAllBytes(file));
            if (decoded.western()) {
                System.err.println("tumen: " + file
                        + " is not UTF-8 and was read as Windows-1252; save it as UTF-8 if letters look wrong.");
            }
            return decoded.text();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage() + ".", e);
        }
    }

    /**
     * Refuses a text that no questions can be made from.
     *
     * @param file what to call it
     * @throws IllegalArgumentException with a sentence for people
     */
    static void check(String file, SourceText text) {
        if (text.paragraphs().isEmpty()) {
            throw new IllegalArgumentException(file + " holds not a single sentence; give it running text.");
        }
        if (text.words() > MOST_WORDS) {
            throw new IllegalArgumentException(file + " has more than 100,000 words; split it into chapters.");
        }
        if (!English.plausible(text.text())) {
            throw new IllegalArgumentException(
                    file + " does not seem to be in English, the only language that questions are made from so far.");
        }
        for (Paragraph paragraph : text.paragraphs()) {
            for (String sentence : SENTENCE_END.split(paragraph.span().of(text.text()), -1)) {
                if (sentence.length() > LONGEST_SENTENCE) {
                    check(file, List.of(sentence.split("\\s+", -1)));
                }
            }
        }
    }

    private static void check(String file, List<String> sentence) {
        if (sentence.size() > LONGEST_SENTENCE) {
            throw new IllegalArgumentException(
                    file + " has a sentence of more than 1,000 words; put full stops or line ends into it.");
        }
        if (sentence.stream().anyMatch(word -> word.length() > LONGEST_WORD)) {
            throw new IllegalArgumentException(
                    file + " has a word of more than 5,000 letters, as no language has; give it running text.");
        }
    }
}
