package tumen.study;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tumen.memory.CardHistories;
import tumen.memory.Fsrs6;
import tumen.memory.HeldOut;
import tumen.memory.LoggedReview;
import tumen.memory.ParameterFit;
import tumen.people.Person;
import tumen.question.QuestionId;

/**
 * Fits the parameters of FSRS-6 to a person's own answers when there are twice as many as at the last time, and proposes them
 * only when they predict the latest fifth of the log better than those in use.
 */
public final class Fitting {
    /** Fewer answers tell too little. */
    public static final int FIRST = 400;

    private static final double EARLIER = 0.8;
    /** A gain in log loss that is not worth moving every card for. */
    private static final double WORTH = 0.0005;

    private static final int GROUPS = 10;

    private final Cards cards;
    private final Records records;
    private final Planning planning;

    Fitting(Cards cards, Records records, Planning planning) {
        this.cards = cards;
        this.records = records;
        this.planning = planning;
    }

    /** What came of it until now, oldest first. */
    public List<Fit> fits(Person person) {
        return person.id() == 0 ? List.of() : cards.fits(person.id());
    }

    /** Numbers of the persons with enough answers, and how many they have. */
    public Map<Long, Integer> candidates() {
        return cards.answered(FIRST);
    }

    /** Whether there are twice as many answers as at the last time. */
    public boolean isDue(Person person, int answers) {
        var fits = fits(person);
        return answers >= FIRST
                && (fits.isEmpty() || answers >= 2 * fits.getLast().reviews());
    }

    /**
     * Fits, and proposes what predicts better, with what it would change. Takes about 15 ms for ten thousand answers.
     *
     * @return empty when the person uses another model, or there are fewer than {@value #FIRST} answers
     */
    public Optional<Fit> fit(Person person, Instant now) {
        var log = log(person.id());
        if (!(planning.model(person) instanceof Fsrs6 used) || log.size() < FIRST) {
            return Optional.empty();
        }
        var histories = CardHistories.of(log);
        long cut = histories.timeAt(EARLIER);
        var tried = ParameterFit.fit(histories.until(cut)).parameters();
        var before = HeldOut.score(histories, cut, used.parameters());
        var after = HeldOut.score(histories, cut, tried);
        boolean better = after.reviews() > 0 && after.logLoss() < before.logLoss() - WORTH;
        var proposal = better ? new Fsrs6(ParameterFit.fit(histories).parameters(), used.withinDay()) : null;
        return Optional.of(keep(
                person,
                new Fit(
                        now,
                        log.size(),
                        0,
                        proposal,
                        proposal == null ? null : planning.preview(person, proposal, now),
                        before,
                        after,
                        HeldOut.calibration(histories, cut, used.parameters(), GROUPS),
                        HeldOut.calibration(histories, cut, tried, GROUPS))));
    }

    /**
     * Adopts what was proposed last when nobody need be asked: it predicts better and asks for hardly more than before.
     *
     * @return empty when nothing waits to be adopted, or it is for the person to decide
     */
    public Optional<Fit> adoptUnlessHeavy(Person person, Instant now) {
        var fits = fits(person);
        return fits.isEmpty() || fits.getLast().isHeavy() ? Optional.empty() : adopt(person, now);
    }

    /**
     * Adopts what was proposed last: every card is computed anew, and what would be due at once is spread.
     *
     * @return empty when nothing waits to be adopted
     */
    public Optional<Fit> adopt(Person person, Instant now) {
        var fits = fits(person);
        if (fits.isEmpty() || !fits.getLast().waits()) {
            return Optional.empty();
        }
        var fit = fits.getLast();
        var decision = new Decision.Remodelled(Objects.requireNonNull(fit.proposal()), true);
        String key = "parameter-fit-" + person.id() + "-" + fit.at().toEpochMilli();
        return Optional.of(keep(
                person, fit.adopted(planning.remodel(person, decision, key, now).id(), now)));
    }

    private Fit keep(Person person, Fit fit) {
        return cards.change(ledger -> {
            ledger.fitted(person.id(), fit);
            return fit;
        });
    }

    private List<LoggedReview> log(long person) {
        var log = new ArrayList<LoggedReview>();
        var numbers = new HashMap<QuestionId, Long>();
        records.read(view -> {
            view.all(person, card -> {
                long number = numbers.computeIfAbsent(card.question(), question -> (long) numbers.size());
                card.answers().stream()
                        .filter(answer -> answer.takenBack() == Logged.STANDS)
                        .forEach(answer -> log.add(new LoggedReview(
                                number,
                                answer.at().at().toEpochMilli(),
                                answer.at().day().toEpochDay(),
                                answer.rating())));
            });
            return log.size();
        });
        return log;
    }
}
