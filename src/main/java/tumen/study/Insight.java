package tumen.study;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tumen.memory.Moment;
import tumen.people.Person;
import tumen.question.Deck;
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
    private final Deciding deciding;
    private final Prospects prospects = new Prospects();

    /**
     * Looks back at these records.
     *
     * @param library the library as it is now
     * @param regimes how each person practises
     * @param deciding what they decided
     */
    Insight(Cards cards, Records records, Supplier<Library> library, Regimes regimes, Deciding deciding) {
        this.cards = cards;
        this.records = records;
        this.tallies = new Tallies(records);
        this.library = library;
        this.regimes = regimes;
        this.deciding = deciding;
    }

    /**
     * How the person's learning goes.
     *
     * @param deck only this deck, or null for all
     */
    public Statistics statistics(Person person, @Nullable String deck, Instant now) {
        var regime = regimes.of(person);
        var counting = new Counting(library.get(), moment(regime, now), regime, deck);
        cards.hand(person.id()).all().forEach(counting::add);
        // Breaks that were planned do not end a streak; a deck has none of its own.
        var stored = deck == null ? deciding.streak(person, now) : 0;
        return tallies.read(person.id(), counts -> counting.statistics(counts, stored));
    }

    /** Everything that happened to a card; empty when the person never answered it. */
    public Optional<CardStory> story(Person person, QuestionId question, Instant now) {
        var standing = records.read(view -> view.standing(person.id(), question));
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        var card = cards.card(person.id(), question).orElse(null);
        var story = CardStory.of(standing, card, moment(regimes.of(person), now));
        return Optional.of(
                story.why().moved() ? moving(person, story).map(story::movedBy).orElse(story) : story);
    }

    /** The latest decision that moved the card since its last answer. */
    private Optional<Decision> moving(Person person, CardStory story) {
        long last = story.card().lastReview();
        var moves = cards.change(ledger -> ledger.moves(person.id(), story.question())).stream()
                .filter(move -> move.review() == last)
                .toList();
        return moves.isEmpty()
                ? Optional.empty()
                : deciding.decisions(person).stream()
                        .filter(decided -> decided.id() == moves.getLast().decision())
                        .map(Decided::decision)
                        .findFirst();
    }

    /**
     * What each goal would cost and bring in the coming year, simulated from the person's own cards with their own model, the
     * lowest goal first.
     *
     * @param deck only this deck, or null for all
     */
    public List<Prospect> prospects(Person person, @Nullable String deck, Instant now) {
        var regime = regimes.of(person);
        var hand = cards.hand(person.id());
        var day = regime.days().dayOf(now);
        return prospects.of(
                person.id(),
                deck,
                regime,
                day,
                hand,
                library.get(),
                () -> tallies.read(
                        person.id(), counts -> Prospects.habits(counts.apply(deck == null ? Tallies.ALL : deck))));
    }

    /** Probability that the person remembers the answer now; empty when they never gave one. */
    public OptionalDouble recall(Person person, QuestionId question, Instant now) {
        var regime = regimes.of(person);
        return cards.hand(person.id()).card(question).stream()
                .mapToDouble(card -> regime.recall(card, moment(regime, now)))
                .findFirst();
    }

    /**
     * What a class still knows at a time.
     *
     * @param persons its members
     * @param at now, or later
     */
    public ClassMemory classMemory(Collection<Person> persons, Instant at) {
        var bank = library.get();
        var learnt = new HashMap<QuestionId, Integer>();
        var recalled = new HashMap<QuestionId, Double>();
        for (var person : persons) {
            var regime = regimes.of(person);
            var moment = moment(regime, at);
            for (var card : cards.hand(person.id()).all()) {
                if (bank.question(card.question()).isPresent()) {
                    learnt.merge(card.question(), 1, Integer::sum);
                    recalled.merge(card.question(), regime.recall(card, moment), Double::sum);
                }
            }
        }
        var items = new ArrayList<ClassMemory.Item>();
        learnt.forEach((question, count) ->
                items.add(new ClassMemory.Item(question, count, recalled.getOrDefault(question, 0.0) / count)));
        items.sort(ClassMemory.MOST_FORGOTTEN);
        return new ClassMemory(persons.size(), items);
    }

    /** How each question of the deck stands with the person, in the deck's order; empty when there is no such deck. */
    public SequencedMap<QuestionId, Standing> standings(Person person, String deck, Instant now) {
        var regime = regimes.of(person);
        var moment = moment(regime, now);
        var hand = cards.hand(person.id());
        var standings = new LinkedHashMap<QuestionId, Standing>();
        library.get().deck(deck).stream()
                .flatMap(Deck::questions)
                .forEach(question -> standings.put(
                        question.id(),
                        Standing.of(question, hand.card(question.id()).orElse(null), person, regime, moment)));
        return standings;
    }

    /** The goal that holds, for that deck or in general. */
    public double goal(Person person, @Nullable String deck) {
        return deciding.settings(person, deck).retention();
    }

    /**
     * A card that deserves another way of learning it.
     *
     * @param question of the card
     * @param asked times it came back on a later day
     * @param forgotten how many of these it was not remembered
     * @param expected how many the predictions would have had
     * @param chance probability of so many or more, were the predictions right
     */
    public record Suspect(QuestionId question, int asked, int forgotten, double expected, double chance) {}

    /** Cards that are forgotten more often than chance explains, the least explicable first. */
    public List<Suspect> leeches(Person person, Instant now) {
        var bank = library.get();
        var mine = cards.of(person.id()).stream()
                .filter(card -> bank.question(card.question()).isPresent())
                .toList();
        return Leeches.of(mine, this, person, now);
    }

    private static Moment moment(Regime regime, Instant now) {
        return regime.days().moment(Instant.ofEpochMilli(now.toEpochMilli()));
    }
}
