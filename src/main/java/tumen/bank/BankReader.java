package tumen.bank;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import tumen.question.Deck;
import tumen.question.Question;
import tumen.question.QuestionId;

/** Reads the files under {@code questions/}: loads what is good, lists every problem, and never throws for a broken file. */
public final class BankReader {
    /** The file a deck's evidence points into. */
    public static final String SOURCE = "source.txt";

    /** Files in a deck's folder that are no sections. */
    private static final List<String> NO_SECTIONS = List.of("README.md", Ledger.FILE);

    private static final List<String> FIRST_SECTIONS = List.of("dates.md", "people.md", "figures.md");
    private static final long LARGEST = 20L << 20; // bytes

    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();

    private BankReader(Path folder) {
        this.folder = folder;
    }

    /** Sections in their order: dates, people and figures first, then by file name. */
    public static Comparator<String> sectionOrder() {
        return Comparator.<String>comparingInt(
                        file -> FIRST_SECTIONS.contains(file) ? FIRST_SECTIONS.indexOf(file) : FIRST_SECTIONS.size())
                .thenComparing(Comparator.naturalOrder());
    }

    /** Reads all decks of the folder, by folder name. */
    public static Bank read(Path questions) {
        var reader = new BankReader(questions);
        var decks = new ArrayList<Deck>();
        for (var path : reader.entries(questions, "", "Make the folder, or name another with --questions.")) {
            if (Files.isDirectory(path)) {
                reader.deck(path).ifPresent(decks::add);
            }
        }
        reader.problems.sort(Comparator.comparing(Problem::file).thenComparingInt(Problem::line));
        return new Bank(decks, reader.problems);
    }

    /**
     * One question as somebody wrote it.
     *
     * @param question empty when it cannot be used
     * @param problems what is wrong with it, by line of what was written
     */
    public record Written(Optional<Question> question, List<Problem> problems) {
        /** Copies the list. */
        public Written {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads what {@link BankPrinter#print(Question)} wrote, changed by somebody.
     *
     * @param deck the deck it stands in
     * @param id the question it is to be
     * @param text the heading and what stands below it
     */
    public static Written readQuestion(Deck deck, QuestionId id, String text) {
        var front = List.of("---", "deck: " + deck.title(), "section: " + id.slug(), "language: en", "---");
        var complaints = new Complaints(id.slug() + ".md");
        var questions = new SectionReader(deck.id(), "question.md", deck.source(), new HashMap<>(), complaints)
                .read(String.join("\n", front) + "\n" + text)
                .map(read -> read.section().questions())
                .orElse(List.of());
        if (complaints.count() == 0
                && (questions.size() != 1 || !questions.getFirst().id().equals(id))) {
            complaints.add(
                    front.size() + 1,
                    "This is not the question " + id.slug() + " alone.",
                    "Leave its heading as it is, and write no other.");
        }
        var problems = complaints.all().stream()
                .map(problem -> new Problem(
                        problem.file(), Math.max(1, problem.line() - front.size()), problem.sentence(), problem.hint()))
                .toList();
        return new Written(problems.isEmpty() ? Optional.of(questions.getFirst()) : Optional.empty(), problems);
    }

    /** Reads one deck's folder. */
    public static Bank readDeck(Path folder) {
        var parent = folder.toAbsolutePath().normalize().getParent();
        var reader = new BankReader(parent == null ? folder : parent);
        return new Bank(reader.deck(folder).stream().toList(), reader.problems);
    }

    private List<Path> entries(Path path, String name, String hint) {
        try (var entries = Files.list(path)) {
            return entries.filter(entry -> !fileName(entry).startsWith("."))
                    .sorted(Comparator.comparing(BankReader::fileName))
                    .toList();
        } catch (IOException e) {
            problems.add(new Problem(name.isEmpty() ? fileName(folder) : name, 1, "The folder cannot be read.", hint));
            return List.of();
        }
    }

    private static String fileName(Path path) {
        var name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    private Optional<Deck> deck(Path path) {
        String id = fileName(path.toAbsolutePath().normalize());
        if (!QuestionId.isSlug(id)) {
            problems.add(new Problem(
                    id,
                    1,
                    "The folder name is no slug.",
                    "Rename it to lower-case letters, digits and single hyphens."));
            return Optional.empty();
        }
        int before = problems.size();
        var source = source(path.resolve(SOURCE), id + "/" + SOURCE);
        var placeOf = new HashMap<String, String>();
        var read = new ArrayList<SectionReader.Read>();
        var files = entries(path, id, "Check who may read it.").stream()
                .filter(file -> fileName(file).endsWith(".md") && !NO_SECTIONS.contains(fileName(file)))
                .sorted(Comparator.comparing(BankReader::fileName, sectionOrder()))
                .toList();
        for (var file : files) {
            String name = id + "/" + fileName(file);
            var text = text(file, name);
            if (text.isPresent()) {
                var complaints = new Complaints(name);
                var section = new SectionReader(
                                id,
                                fileName(file),
                                source.orElse(""),
                                placeOf,
                                complaints,
                                medium -> Media.fault(path, medium))
                        .read(text.get());
                section.ifPresent(found -> agree(found, read, source.isPresent(), complaints));
                section.ifPresent(read::add);
                problems.addAll(complaints.all());
            }
        }
        if (read.isEmpty()) {
            if (problems.size() == before) {
                problems.add(new Problem(
                        id,
                        1,
                        "The folder has no section.",
                        "Put a file like dates.md into it, or take the folder away."));
            }
            return Optional.empty();
        }
        return built(id, source.orElse(""), read);
    }

    private Optional<Deck> built(String id, String source, List<SectionReader.Read> read) {
        var first = read.getFirst();
        try {
            return Optional.of(new Deck(
                    id,
                    first.deck(),
                    first.language(),
                    source,
                    read.stream().map(SectionReader.Read::section).toList()));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // the missing title or language is a problem of its section already
        }
    }

    /** All sections of a deck name the same deck and language, and a source that is there. */
    private static void agree(
            SectionReader.Read found, List<SectionReader.Read> earlier, boolean hasSource, Complaints complaints) {
        if (!earlier.isEmpty()) {
            var first = earlier.getFirst();
            if (!first.deck().equals(found.deck()) || !first.language().equals(found.language())) {
                complaints.add(
                        1,
                        "The deck or language is not that of " + first.section().file() + ".",
                        "Write \"deck: " + first.deck() + "\" and \"language: " + first.language() + "\".");
            }
        }
        if (found.source().isEmpty() && hasSource) {
            complaints.add(1, "The front matter does not name the source.", "Write \"source: " + SOURCE + "\".");
        } else if (!found.source().isEmpty() && !found.source().equals(SOURCE)) {
            complaints.add(
                    1, "The source is not called " + SOURCE + ".", "Rename it and write \"source: " + SOURCE + "\".");
        } else if (!found.source().isEmpty() && !hasSource) {
            complaints.add(
                    1,
                    "The source is missing or cannot be read.",
                    "Put " + SOURCE + " into the folder, or take its line away.");
        }
    }

    private Optional<String> source(Path path, String name) {
        return Files.exists(path) ? text(path, name).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    /** The text of a file; a problem when it is none. */
    private Optional<String> text(Path path, String name) {
        try {
            if (Files.size(path) > LARGEST) {
                problems.add(new Problem(name, 1, "The file is larger than 20 MB.", "Divide it."));
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(path);
            for (byte b : bytes) {
                if (b == 0) {
                    problems.add(new Problem(name, 1, "The file is no text.", "Take it out of the folder."));
                    return Optional.empty();
                }
            }
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            problems.add(new Problem(name, 1, "The file is not in UTF-8.", "Save it in that encoding."));
        } catch (IOException e) {
            problems.add(
                    new Problem(name, 1, "The file cannot be read.", "Check that it is a file and who may read it."));
        }
        return Optional.empty();
    }
}
