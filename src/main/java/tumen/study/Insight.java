package tumen.study;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tumen.memory.Moment;
import tumen.people.Person;
import tumen.question.QuestionId;

/**
 * Looking back at the log: statistics, and the story of a card. Reads only, and accepts a person that is not stored (number
 * 0): nothing happened to them yet.
 */
public final class Insight {
    private final Cards cards;
    private final Records records;
    private final Tallies tallies;
    private final Supplier<Library> library;
    private final Regimes regimes;

    /**
     * Looks back at these records.
     *
     * @param library the library as it is now
     * @param regimes how each person practises
     */
    Insight(Cards cards, Records records, Supplier<Library> library, Regimes regimes) {
        this.cards = cards;
        this.records = records;
        this.tallies = new Tallies(records);
        this.library = library;
        this.regimes = regimes;
    }

    /**
     * How the person's learning goes.
     *
     * @param deck only this deck, or null for all
     */
    public Statistics statistics(Person person, @Nullable String deck, Instant now) {
        var bank = library.get();
        var regime = regimes.of(person);
        var counting = new Counting(moment(regime, now), regime, deck);
        var mine = cards.of(person.id()).stream()
                .filter(card -> bank.question(card.question()).isPresent())
                .toList();
        var chosen = deck == null
                ? mine
                : mine.stream()
                        .filter(card -> card.question().deck().equals(deck))
                        .toList();
        var decks = decks(person, bank, counting, mine);
        return tallies.of(
                person.id(), deck == null ? Tallies.ALL : deck, tally -> counting.statistics(chosen, tally, decks));
    }

    private List<Statistics.OfDeck> decks(Person person, Library bank, Counting counting, List<Card> mine) {
        var waiting = counting.waiting(mine);
        var lines = new ArrayList<Statistics.OfDeck>();
        for (var deck : bank.decks()) {
            int[] counts = waiting.get(deck.id());
            if (counts != null) {
                lines.add(tallies.of(
                        person.id(), deck.id(), tally -> counting.line(deck.id(), counts[0], counts[1], tally)));
            }
        }
        return lines;
    }

    /** Everything that happened to a card; empty when the person never answered it. */
    public Optional<CardStory> story(Person person, QuestionId question, Instant now) {
        var standing = records.read(view -> view.standing(person.id(), question));
        return standing.isEmpty()
                ? Optional.empty()
                : Optional.of(CardStory.of(
                        standing, cards.card(person.id(), question).orElse(null), moment(regimes.of(person), now)));
    }

    private static Moment moment(Regime regime, Instant now) {
        return regime.days().moment(Instant.ofEpochMilli(now.toEpochMilli()));
    }
}
