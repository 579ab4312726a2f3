package tumen.bank;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import tumen.question.Deck;

/** Writes a deck's folder. Every file is written beside its place and moved there, so that none is ever half-written. */
public final class BankWriter {
    private BankWriter() {}

    /**
     * Writes the text and the sections. Files of sections the deck does not have are left alone.
     *
     * @param folder the deck's folder, made when it is not there
     * @throws IOException if a file cannot be written; files written before stay
     */
    public static void write(Path folder, Deck deck) throws IOException {
        // Everything is printed before anything is written.
        var files = new LinkedHashMap<String, String>();
        if (!deck.source().isEmpty()) {
            files.put(BankReader.SOURCE, deck.source());
        }
        for (var section : deck.sections()) {
            files.put(section.file(), BankPrinter.print(deck, section));
        }
        Files.createDirectories(folder);
        for (var file : files.entrySet()) {
            replace(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /**
     * Writes the list of what the generator wrote.
     *
     * @param folder the deck's folder
     * @throws IOException if it cannot be written
     */
    public static void write(Path folder, Ledger ledger) throws IOException {
        replace(folder.resolve(Ledger.FILE), ledger.print());
    }

    /**
     * Replaces one file as a whole; a file that says the same already is not touched.
     *
     * @throws IOException if it cannot be written
     */
    static void replace(Path file, String text) throws IOException {
        if (says(file, text)) {
            return;
        }
        var beside = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static boolean says(Path file, String text) throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).equals(text);
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
