package tumen.bank;

import java.util.List;
import tumen.question.Deck;

/**
 * What was read from {@code questions/}.
 *
 * @param decks what is good, by folder name
 * @param problems what is not, by file and line
 */
public record Bank(List<Deck> decks, List<Problem> problems) {
    /** Copies the lists. */
    public Bank {
        decks = List.copyOf(decks);
        problems = List.copyOf(problems);
    }
}
