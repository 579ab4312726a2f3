package tumen.study;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import tumen.question.Deck;
import tumen.question.Question;
import tumen.question.QuestionId;

/** Where the questions of the bank are kept with their versions, for the reviews to point at. */
public interface Catalogue {
    /**
     * Takes over the bank as it is now. A question with the same content keeps its version, a changed one gets the next, one
     * that is gone is retired with its reviews kept, and one that is back is taken up again.
     *
     * @param decks all of them
     * @param print a question's content as it stands in its file
     * @return the decks, each question with its version
     * @throws Unavailable when nothing can be stored now
     */
    Library install(List<Deck> decks, Function<Question, String> print, Instant now);

    /** All versions of a question, the latest first; none of a question that there never was. */
    List<Revising.Version> versions(QuestionId question);
}
