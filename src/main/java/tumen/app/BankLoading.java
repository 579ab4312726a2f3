package tumen.app;

import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tumen.bank.Bank;
import tumen.bank.BankPrinter;
import tumen.bank.Problem;
import tumen.study.Catalogue;
import tumen.study.Library;

/** Brings the files of the bank into the database and keeps what is wrong with them. */
final class BankLoading {
    private static final Logger LOG = LoggerFactory.getLogger(BankLoading.class);

    private final Catalogue catalogue;
    private volatile List<Problem> problems = List.of();

    BankLoading(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Takes over what is good in a bank just read, whatever else is wrong.
     *
     * @throws tumen.study.Unavailable when nothing can be stored now
     */
    Library take(Bank bank, Instant now) {
        problems = bank.problems();
        problems.forEach(problem -> LOG.warn("{}", problem));
        return catalogue.install(bank.decks(), BankPrinter::print, now);
    }

    /** What was wrong in the files when they were read last. */
    List<Problem> problems() {
        return problems;
    }
}
