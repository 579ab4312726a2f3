package tumen.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tumen.memory.Moment;
import tumen.question.Deck;
import tumen.question.Question;
import tumen.question.QuestionId;

/**
 * What a person is asked next: cards on steps whose wait is over, then due cards with the least recall for what is wanted
 * first, with new ones mixed in evenly as far as the day allows, and in the end cards on steps a little early. Suspended and
 * buried cards rest, and so do those from a sentence that was asked about today.
 */
final class ReviewQueue {
    private final Library library;
    private final Hand hand;
    private final List<Card> ready;
    private final Map<String, Hand.Learnt> learnt;
    private final Moment now;
    private final Regime regime;
    private final Map<String, Done> done = new HashMap<>();
    private final Done inAll = new Done();
    private final Set<QuestionId> apart = new HashSet<>();

    /** What was done today. */
    private static final class Done {
        private int introduced;
        private int reviewed;
    }

    /**
     * Looks at the cards as they are.
     *
     * @param hand the person's
     */
    ReviewQueue(Library library, Hand hand, Moment now, Regime regime) {
        this.library = library;
        this.now = now;
        this.regime = regime;
        this.hand = hand;
        this.learnt = hand.learnt(library, regime, now);
        this.ready = hand.dueAt(now.at().plus(Practice.AHEAD));
        for (var card : hand.lastOn(now.day())) {
            if (card.introduced().equals(now.day())) {
                in(card).introduced++;
                inAll.introduced++;
            } else {
                in(card).reviewed++;
                inAll.reviewed++;
            }
            if (regime.general().siblingsApart()) {
                apart.addAll(library.siblings(card.question()));
            }
        }
    }

    private Done in(Card card) {
        return in(card.question().deck());
    }

    private Done in(String deck) {
        return done.computeIfAbsent(deck, id -> new Done());
    }

    /** The card of a question; null when it was never answered. */
    @Nullable
    Card card(QuestionId question) {
        return hand.card(question).orElse(null);
    }

    /** What to ask, from that deck or from all when it is null. */
    Optional<QuestionId> next(@Nullable String deck) {
        return stepped(deck, card -> !card.due().isAfter(now.at()))
                .or(() -> isFreshNext(deck) ? fresh(deck) : Optional.empty())
                .or(() -> due(deck))
                .or(() -> fresh(deck))
                .or(() -> stepped(deck, card -> !card.due().isAfter(now.at().plus(Practice.AHEAD))));
    }

    /** Whether a new card has its turn among the due ones of today, done and to come. */
    private boolean isFreshNext(@Nullable String deck) {
        var today = deck == null ? inAll : in(deck);
        int reviews = deck == null ? regime.general().reviewsADay() - inAll.reviewed : reviewsLeft(deck);
        int introductions = deck == null ? regime.general().newADay() - inAll.introduced : freshLeft(deck);
        int due = (int) ready.stream()
                .filter(card -> isDue(card) && isIn(deck, card.question()))
                .limit(Math.max(0, reviews))
                .count();
        return introductions > 0 && isFreshNext(today.introduced, introductions, today.reviewed, due);
    }

    /** The new cards lie evenly among the due ones: the first does not come first, nor the last last. */
    private static boolean isFreshNext(int introduced, int introductions, int reviewed, int reviews) {
        return (introduced + 1L) * (reviewed + reviews) <= (introduced + introductions + 1L) * reviewed;
    }

    private Optional<QuestionId> stepped(@Nullable String deck, Predicate<Card> waited) {
        return ready.stream()
                .filter(Card::onSteps)
                .filter(waited)
                .filter(card -> isIn(deck, card.question()))
                .min(Comparator.comparing(Card::due).thenComparing(Card::question))
                .map(Card::question);
    }

    private Optional<QuestionId> due(@Nullable String deck) {
        return ready.stream()
                .filter(this::isDue)
                .filter(card -> isIn(deck, card.question())
                        && reviewsLeft(card.question().deck()) > 0)
                .filter(card -> !apart.contains(card.question()))
                .min(Comparator.<Card>comparingDouble(card -> regime.urgency(card, now))
                        .thenComparing(Card::question))
                .map(Card::question);
    }

    private boolean isDue(Card card) {
        return !card.onSteps() && !card.due().isAfter(now.at());
    }

    /** One from each deck in turn, each deck in its own order. */
    private Optional<QuestionId> fresh(@Nullable String deck) {
        var firsts = new ArrayList<QuestionId>();
        for (var each : library.decks()) {
            if ((deck == null || each.id().equals(deck)) && freshLeft(each.id()) > 0 && !isLearnt(each)) {
                each.questions()
                        .map(Question::id)
                        .filter(id -> isFresh(id) && !apart.contains(id))
                        .findFirst()
                        .ifPresent(firsts::add);
            }
        }
        return firsts.stream().min(Comparator.comparingInt(id -> in(id.deck()).introduced));
    }

    private boolean isFresh(QuestionId question) {
        return !hand.has(question) && !regime.rests(question, now.day());
    }

    private int freshLeft(String deck) {
        return left(
                regime.general().newADay() - inAll.introduced, regime.of(deck).newADay() - in(deck).introduced);
    }

    private int reviewsLeft(String deck) {
        return left(
                regime.general().reviewsADay() - inAll.reviewed, regime.of(deck).reviewsADay() - in(deck).reviewed);
    }

    private static int left(int inAll, int inDeck) {
        return Math.max(0, Math.min(inAll, inDeck));
    }

    /** Everything that is still to come today, in its order: cards on steps, then due ones with new ones among them. */
    List<QuestionId> today() {
        var all = new ArrayList<QuestionId>();
        ready.stream()
                .filter(card -> isIn(null, card.question()) && card.onSteps())
                .sorted(Comparator.comparing(Card::due).thenComparing(Card::question))
                .forEach(card -> all.add(card.question()));
        var shown = new HashSet<>(apart);
        int reviews = regime.general().reviewsADay() - inAll.reviewed;
        int introductions = regime.general().newADay() - inAll.introduced;
        var due = new ArrayList<QuestionId>();
        for (var deck : library.decks()) {
            var ofDeck = ready.stream()
                    .filter(card -> isDue(card) && isIn(deck.id(), card.question()))
                    .sorted(Comparator.<Card>comparingDouble(card -> regime.urgency(card, now))
                            .thenComparing(Card::question))
                    .map(Card::question);
            reviews -= take(ofDeck, Math.min(reviews, reviewsLeft(deck.id())), shown, due);
        }
        var fresh = new ArrayList<QuestionId>();
        for (var deck : library.decks()) {
            introductions -= take(fresh(deck), Math.min(introductions, freshLeft(deck.id())), shown, fresh);
        }
        mix(due, fresh, all);
        return all;
    }

    private void mix(List<QuestionId> due, List<QuestionId> fresh, List<QuestionId> all) {
        int asked = 0;
        int introduced = 0;
        while (asked < due.size() || introduced < fresh.size()) {
            boolean next = introduced < fresh.size()
                    && isFreshNext(
                            inAll.introduced + introduced,
                            fresh.size() - introduced,
                            inAll.reviewed + asked,
                            due.size() - asked);
            all.add(next ? fresh.get(introduced++) : due.get(asked++));
        }
    }

    private int take(Stream<QuestionId> questions, int most, Set<QuestionId> shown, List<QuestionId> all) {
        int before = all.size();
        for (var rest = questions.iterator(); all.size() - before < most && rest.hasNext(); ) {
            var question = rest.next();
            if (!shown.contains(question)) {
                all.add(question);
                if (regime.general().siblingsApart()) {
                    shown.addAll(library.siblings(question));
                }
            }
        }
        return all.size() - before;
    }

    /** What is still to come today: cards due now of a deck, and new ones. */
    record Waiting(int due, int fresh) {}

    /** What is still to come today in each deck, in the library's order; together no more than the day allows. */
    Map<String, Waiting> waiting() {
        var byDeck = new HashMap<String, List<Card>>();
        ready.stream()
                .filter(card -> isIn(null, card.question()) && !card.due().isAfter(now.at()))
                .forEach(card -> byDeck.computeIfAbsent(card.question().deck(), id -> new ArrayList<>())
                        .add(card));
        var shown = new HashSet<>(apart);
        int reviews = regime.general().reviewsADay() - inAll.reviewed;
        int introductions = regime.general().newADay() - inAll.introduced;
        var waiting = new HashMap<String, Waiting>();
        for (var deck : library.decks()) {
            var ready = byDeck.getOrDefault(deck.id(), List.of());
            int steps = (int) ready.stream().filter(Card::onSteps).count();
            var due = ready.stream().filter(card -> !card.onSteps()).map(Card::question);
            int reviewed = asked(due, Math.min(reviews, reviewsLeft(deck.id())), shown);
            int introduced = asked(fresh(deck), Math.min(introductions, freshLeft(deck.id())), shown);
            reviews -= reviewed;
            introductions -= introduced;
            waiting.put(deck.id(), new Waiting(steps + reviewed, introduced));
        }
        return waiting;
    }

    private Stream<QuestionId> fresh(Deck deck) {
        return freshLeft(deck.id()) == 0 || isLearnt(deck)
                ? Stream.empty()
                : deck.questions().map(Question::id).filter(this::isFresh);
    }

    /** Whether every question of the deck was answered: then none needs to be looked at. */
    private boolean isLearnt(Deck deck) {
        int questions = deck.sections().stream()
                .mapToInt(section -> section.questions().size())
                .sum();
        return learnt.getOrDefault(deck.id(), Hand.Learnt.NOTHING).cards() == questions;
    }

    /** How many of these can be asked when siblings are kept apart; adds those that then wait to the ones shown. */
    private int asked(Stream<QuestionId> questions, int most, Set<QuestionId> shown) {
        int count = 0;
        for (var rest = questions.iterator(); count < most && rest.hasNext(); ) {
            var question = rest.next();
            if (!shown.contains(question)) {
                count++;
                if (regime.general().siblingsApart()) {
                    shown.addAll(library.siblings(question));
                }
            }
        }
        return count;
    }

    private boolean isIn(@Nullable String deck, QuestionId question) {
        return (deck == null || question.deck().equals(deck))
                && library.question(question).isPresent()
                && !regime.rests(question, now.day());
    }
}
