package tumen.study;

import tumen.question.Question;

/** Where the bank's files stand. */
@FunctionalInterface
public interface Bookshelf {
    /**
     * Writes the question in the place of the one with its id, and goes on with the bank as it is then.
     *
     * @throws Unavailable with a sentence, if the files cannot be read or written
     */
    void replace(Question question);
}
