package tumen.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import tumen.author.Desk;
import tumen.author.Drafted;
import tumen.author.Manuscript;
import tumen.author.Publication;
import tumen.author.Publishing;
import tumen.bank.Bank;
import tumen.bank.BankReader;
import tumen.bank.BankWriter;
import tumen.bank.Ledger;
import tumen.question.Deck;
import tumen.question.Question;
import tumen.study.Bookshelf;
import tumen.study.Library;
import tumen.study.Unavailable;

/** Writes into the folder of the bank, and loads the bank anew. */
final class BankPublishing implements Publishing, Bookshelf {
    private final Path questions;
    private final BankLoading loading;
    private final Consumer<Library> use;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    BankPublishing(Path questions, BankLoading loading, Consumer<Library> use, Clock clock) {
        this.questions = questions;
        this.loading = loading;
        this.use = use;
        this.clock = clock;
    }

    @Override
    public boolean taken(String deck) {
        return Files.exists(questions.resolve(deck));
    }

    @Override
    public int publish(Manuscript manuscript, Drafted drafted, Desk desk) throws IOException {
        oneAtATime.lock();
        try {
            Path folder = questions.resolve(manuscript.deck());
            var bank = Files.isDirectory(folder) ? sound(folder) : new Bank(List.of(), List.of());
            Path listed = folder.resolve(Ledger.FILE);
            var ledger = Files.exists(listed) ? Ledger.read(Files.readString(listed)) : Ledger.empty();
            var empty = new Deck(manuscript.deck(), manuscript.title(), "en", "", List.of());
            var before = bank.decks().isEmpty() ? empty : bank.decks().getFirst();
            var files = Publication.of(desk, manuscript.title(), drafted, before, ledger);
            BankWriter.write(folder, files.deck());
            BankWriter.write(folder, files.ledger());
            load();
            return (int) files.deck().questions().count();
        } finally {
            oneAtATime.unlock();
        }
    }

    /** The deck's files, if writing them anew loses nothing. */
    private static Bank sound(Path folder) throws IOException {
        var bank = BankReader.readDeck(folder);
        if (!bank.problems().isEmpty()) {
            throw new IOException("The deck’s files have mistakes, and writing them anew would lose what they hide."
                    + " Mend this first: " + bank.problems().getFirst());
        }
        return bank;
    }

    private void load() {
        use.accept(loading.take(BankReader.read(questions), clock.instant()));
    }

    @Override
    public void replace(Question question) {
        oneAtATime.lock();
        try {
            Path folder = questions.resolve(question.id().deck());
            var deck = sound(folder).decks().getFirst();
            BankWriter.write(folder, deck.with(old -> old.id().equals(question.id()) ? question : old));
            load();
        } catch (IOException e) {
            throw new Unavailable(String.valueOf(e.getMessage()), e);
        } finally {
            oneAtATime.unlock();
        }
    }
}
