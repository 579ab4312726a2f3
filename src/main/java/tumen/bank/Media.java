package tumen.bank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tumen.question.QuestionId;

/**
 * Pictures and sound beside the sections of the decks, in {@code media/}.
 *
 * @param questions the folder of the bank
 */
public record Media(Path questions) {
    /** Folder within that of a deck. */
    static final String FOLDER = "media";

    private static final Pattern NAME =
            Pattern.compile("[a-z0-9][a-z0-9-]{0,80}\\.(png|jpe?g|gif|webp|svg|mp3|ogg|wav)");

    /** Whether a file can be called so: lower-case letters, digits and hyphens, and an ending that says what it is. */
    static boolean isName(String file) {
        return NAME.matcher(file).matches();
    }

    /** The file of a deck; empty when there is none of that name, or it is not what its name says. */
    public Optional<Medium> find(String deck, String file) {
        if (!QuestionId.isSlug(deck) || !isName(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(questions.resolve(deck), file));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * What is wrong with a file that a question names; empty when nothing is.
     *
     * @param deck folder of the deck
     */
    static Optional<String> fault(Path deck, String file) {
        if (!isName(file)) {
            return Optional.of("“" + file + "” is no name for a picture or sound.");
        }
        try {
            read(deck, file);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("There is no file " + FOLDER + "/" + file + ".");
        } catch (IllegalArgumentException e) {
            return Optional.of(FOLDER + "/" + file + ": " + e.getMessage());
        }
    }

    private static Medium read(Path deck, String file) throws IOException {
        var path = deck.resolve(FOLDER).resolve(file);
        if (Files.size(path) > Medium.LARGEST_SOUND) {
            throw new IllegalArgumentException("This is too large.");
        }
        return Medium.of(file, Files.readAllBytes(path));
    }

    /** Names of the files of a deck, in order. */
    public List<String> of(String deck) throws IOException {
        var folder = questions.resolve(deck).resolve(FOLDER);
        if (!QuestionId.isSlug(deck) || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(path -> folder.relativize(path).toString())
                    .filter(Media::isName)
                    .sorted()
                    .toList();
        }
    }

    /**
     * Keeps a file under a name made of its content, so that the same twice is one.
     *
     * @return its name
     * @throws IllegalArgumentException with a sentence, if it is no picture or sound that is taken
     */
    public String add(String deck, byte[] bytes) throws IOException {
        var medium = Medium.of(bytes);
        String name = hash(bytes) + "." + medium.ending();
        var folder = Files.createDirectories(questions.resolve(deck).resolve(FOLDER));
        var file = folder.resolve(name);
        if (!Files.exists(file)) {
            var draft = Files.createTempFile(folder, ".", ".part");
            Files.write(draft, bytes);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return name;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
