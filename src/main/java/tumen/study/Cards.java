package tumen.study;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tumen.question.Form;
import tumen.question.QuestionId;

/** Where cards and reviews are kept. */
public interface Cards {
    /**
     * Runs the deed in a transaction and returns after the commit. When the deed throws, nothing of it is stored.
     *
     * @throws Unavailable when nothing can be stored now
     */
    <T> T change(Function<Ledger, T> deed);

    /**
     * The same without waiting: completes after the commit, on a thread that others wait for too.
     *
     * @throws Unavailable when nothing can be stored now; it may come with the result as well
     */
    <T> CompletableFuture<T> submit(Function<Ledger, T> deed);

    /** The settings with the number they have, or get now. */
    Scheduling stored(Scheduling settings, Instant now);

    /** All that the person decided, oldest first, with what was taken back. */
    List<Decided> decisions(long person);

    /** The last day up to that one on which the person practised. */
    Optional<Streak> practised(long person, LocalDate day);

    /** The person's cards, kept up to date with every {@link #change}. */
    Hand hand(long person);
    /** What came of fitting the model to the person's log, oldest first. */
    List<Fit> fits(long person);

    /** Numbers of the persons with at least so many answers, and how many they have. */
    Map<Long, Integer> answered(int least);

    /** All cards of the person whose questions are in the bank. */
    List<Card> of(long person);

    /** One card. */
    Optional<Card> card(long person, QuestionId question);

    /** The reviews of one card that stand, oldest first. */
    List<Review> history(long person, QuestionId question);

    /** The entries of that day to these questions that stand, the latest first. */
    List<Entry> entries(long person, LocalDate day, List<QuestionId> among);

    /** The typed answers to the question, of all persons, that stand and were not right; oldest first. */
    List<Entry> missed(QuestionId question);

    /** What learners say is right, by question and text; of what a teacher has decided only what was refused. */
    List<Revising.Proposed> proposed();

    /** The answers to the question, of all persons, that stand and whose idempotency keys begin so; oldest first. */
    List<Entry> answers(QuestionId question, String keys);

    /** So many texts that were accepted for everyone and not taken back, the latest first. */
    List<Revising.Accepted> accepted(int most);

    /** How many reviews of that day to these questions stand. */
    int done(long person, LocalDate day, List<QuestionId> among);

    /**
     * How long the latest answers to each of the person's cards took, latest first.
     *
     * @param form answers of this form only, or null for all
     * @param most how many at most
     */
    List<Duration> durations(long person, @Nullable Form form, int most);
}
