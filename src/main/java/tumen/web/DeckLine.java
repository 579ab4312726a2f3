package tumen.web;

import java.util.List;
import tumen.question.Deck;
import tumen.study.Library;
import tumen.study.Overview;

/**
 * A deck in a list.
 *
 * @param id its id
 * @param title its title
 * @param sections titles of its sections
 * @param questions how many it has
 * @param due cards due now
 * @param learnt cards answered at least once
 * @param recall mean probability that a learnt card is remembered now, 0 to 1
 * @param readable whether it has a text to read
 * @param games the short games that can be played with it
 */
record DeckLine(
        String id,
        String title,
        List<String> sections,
        int questions,
        int due,
        int learnt,
        double recall,
        boolean readable,
        List<String> games) {
    static DeckLine of(Overview.OfDeck of, Library library) {
        var deck = library.deck(of.deck());
        return new DeckLine(
                of.deck(),
                deck.map(Deck::title).orElse(of.deck()),
                deck.map(d -> d.sections().stream().map(Deck.Section::title).toList())
                        .orElse(List.of()),
                of.questions(),
                of.due(),
                of.learnt(),
                of.recall(),
                deck.filter(d -> !d.source().isBlank()).isPresent(),
                deck.map(d -> DrillPages.of(d, library)).orElse(List.of()));
    }
}
