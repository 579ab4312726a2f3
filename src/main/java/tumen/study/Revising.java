package tumen.study;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tumen.people.Person;
import tumen.question.Question;
import tumen.question.QuestionId;

/** Changing the questions of the bank after learners have met them. Every wording that was ever asked is kept. */
public interface Revising {
    /**
     * A typed answer that learners say is right.
     *
     * @param question of which
     * @param text what they typed
     * @param persons how many of them
     * @param latest when it was said last
     * @param refused whether a teacher has refused it
     */
    record Proposed(QuestionId question, String text, int persons, Instant latest, boolean refused) {}

    /**
     * What accepting a text would change, or has changed.
     *
     * @param answers how many answers would count as right that do not now
     * @param persons of how many persons
     */
    record Trial(int answers, int persons) {}

    /**
     * A wording of a question.
     *
     * @param version its number
     * @param since when it came into the bank
     * @param author number of the person who made it in the browser; null when it came from the bank's files
     * @param text as it stood in its file
     */
    record Version(int version, Instant since, @Nullable Long author, String text) {}

    /**
     * A text that counts as right for everyone, until that is taken back.
     *
     * @param ruling its number
     * @param question of which
     * @param text what is accepted
     * @param teacher number of the person who accepted it
     * @param key with which that was done
     * @param at when
     */
    record Accepted(long ruling, QuestionId question, String text, long teacher, String key, Instant at) {}

    /** What waits for a decision or was refused, the question with the most persons first; without what is accepted already. */
    List<Proposed> proposed();

    /**
     * The dry run of {@link #accept}: nothing is changed.
     *
     * @throws Studying.UnknownQuestion if there is no such question now
     * @throws IllegalArgumentException with a sentence, if the question cannot accept that text
     */
    Trial trial(QuestionId question, String text);

    /**
     * Accepts the text for everyone: it is written into the bank, and the answers of all persons that say so count as right
     * from now on, the log keeping both.
     *
     * @param key made by the client; the same again changes nothing more
     * @return what has changed
     * @throws Studying.UnknownQuestion if there is no such question now
     * @throws IllegalArgumentException with a sentence, if the question cannot accept that text
     * @throws Unavailable if it cannot be written
     */
    Trial accept(Person teacher, QuestionId question, String text, String key, Instant now);

    /** What was accepted and not taken back, the latest first. */
    List<Accepted> accepted();

    /**
     * Takes an acceptance back: the text leaves the bank, and the answers that counted as right for its sake count as they did
     * before, the log keeping both. Who had said of their own answer that it is right keeps it.
     *
     * @param key made by the client; the same again changes nothing more
     * @return how many answers count as wrong again
     * @throws IllegalStateException with a sentence, if there is no such acceptance that stands
     * @throws Studying.UnknownQuestion if the question is gone
     * @throws Unavailable if it cannot be written
     */
    Trial withdraw(Person teacher, long ruling, String key, Instant now);

    /** Refuses the text. Who proposed it keeps the answer counted as right; nobody else does. */
    void refuse(Person teacher, QuestionId question, String text, String key, Instant now);

    /**
     * Puts another wording in the place of a question.
     *
     * @param question the new wording, with the version of the one it was made from
     * @throws Studying.UnknownQuestion if there is no such question now
     * @throws IllegalStateException with a sentence, if it has another version by now
     * @throws Unavailable if it cannot be written
     */
    void reword(Person teacher, Question question);

    /** All wordings of a question, the latest first. */
    List<Version> versions(QuestionId question);
}
