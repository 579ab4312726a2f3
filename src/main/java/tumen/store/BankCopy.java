package tumen.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The folder of the bank in an archive: sections, texts, pictures and sounds. */
final class BankCopy {
    private BankCopy() {}

    /** Puts every file of the bank into a new archive, in the order of their paths; hidden ones are somebody's drafts. */
    static void write(Path bank, Path archive) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (var file : files(bank)) {
                var entry = new ZipEntry(name(bank, file));
                entry.setLastModifiedTime(Files.getLastModifiedTime(file));
                zip.putNextEntry(entry);
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    private static List<Path> files(Path bank) throws IOException {
        if (!Files.isDirectory(bank)) {
            return List.of();
        }
        try (var tree = Files.walk(bank)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> !("/" + name(bank, file)).contains("/."))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path bank, Path file) {
        return bank.relativize(file).toString().replace('\\', '/');
    }

    /**
     * Puts the files back. What stood in their place with another content is moved aside; what is in the bank only stays.
     *
     * @param aside folder for what is replaced, made when there is any
     * @return what was put back, by its path in the bank
     * @throws StoreException if a name leads out of the bank
     */
    static List<String> restore(Path archive, Path bank, Path aside) throws IOException {
        var restored = new ArrayList<String>();
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = bank.resolve(entry.getName()).normalize();
                if (!file.startsWith(bank.normalize()) || entry.isDirectory()) {
                    throw new StoreException("The backup holds “" + entry.getName() + "”, which is no file of a bank.");
                }
                byte[] bytes = zip.readAllBytes();
                if (Files.exists(file) && Arrays.equals(bytes, Files.readAllBytes(file))) {
                    continue;
                }
                if (Files.exists(file)) {
                    var old = aside.resolve(entry.getName());
                    Files.createDirectories(parent(old));
                    Files.move(file, old);
                }
                Files.createDirectories(parent(file));
                var incoming = file.resolveSibling(file.getFileName() + ".incoming");
                Files.write(incoming, bytes);
                Files.move(incoming, file, StandardCopyOption.ATOMIC_MOVE);
                restored.add(entry.getName());
            }
        }
        return restored;
    }

    private static Path parent(Path file) {
        var parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException("not a file: " + file);
        }
        return parent;
    }
}
