package tumen.study;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tumen.memory.Moment;
import tumen.memory.Rating;
import tumen.people.Person;
import tumen.question.Form;
import tumen.question.Gathered;
import tumen.question.Grade;
import tumen.question.Ground;
import tumen.question.QuestionId;
import tumen.question.Verdict;

/** Corrects answers by adding rows to the log. */
final class Corrections implements Correcting {
    private static final Grade OVERRULED = Grade.right(Ground.OVERRULED);

    private final Cards cards;
    private final Regimes regimes;
    private final Loads loads;
    private final Supplier<Library> library;

    Corrections(Cards cards, Regimes regimes, Loads loads, Supplier<Library> library) {
        this.cards = cards;
        this.regimes = regimes;
        this.loads = loads;
        this.library = library;
    }

    private Booking booking(Person person) {
        var regime = regimes.of(person);
        return new Booking(library.get(), regime, loads.of(person.id(), regime.days()));
    }

    private static Moment moment(Regime regime, Instant now) {
        return regime.days().moment(Instant.ofEpochMilli(now.toEpochMilli()));
    }

    @Override
    public List<Given> today(Person person, Instant now) {
        var today = moment(regimes.of(person), now).day();
        var hand = cards.hand(person.id());
        var among = hand.lastOn(today).stream().map(Card::question).toList();
        var papers = new LinkedHashMap<String, List<Entry>>();
        var firsts = new HashMap<QuestionId, Entry>();
        for (var entry : cards.entries(person.id(), today, among)) {
            papers.computeIfAbsent(paper(entry.idempotencyKey()), key -> new ArrayList<>())
                    .add(entry);
            firsts.put(entry.review().question(), entry);
        }
        return papers.values().stream()
                .map(paper -> {
                    var review = paper.getFirst().review();
                    boolean fresh = hand.card(review.question())
                                    .filter(card -> card.introduced().equals(today))
                                    .isPresent()
                            && paper.getFirst().equals(firsts.get(review.question()));
                    return new Given(
                            review.id(),
                            review.question(),
                            review.form(),
                            review.verdict(),
                            review.rating(),
                            review.at(),
                            fresh,
                            paper.size());
                })
                .toList();
    }

    @Override
    public Optional<QuestionId> undo(Person person, long review, String idempotencyKey, Instant now) {
        Answer.checkKey(idempotencyKey);
        var booking = booking(person);
        var moment = moment(booking.regime(), now);
        return cards.change(ledger -> {
            var repeated = ledger.takenBack(person.id(), undoing(idempotencyKey));
            if (repeated.isPresent()) {
                return repeated;
            }
            var entry = ledger.entry(person.id(), review)
                    .filter(each -> each.review().day().equals(moment.day()))
                    .filter(each -> stands(ledger, each))
                    .orElseThrow(() -> new Studying.UnknownReview(review));
            takeBack(ledger, booking, entry, idempotencyKey, moment);
            return Optional.of(entry.review().question());
        });
    }

    /** Takes back an entry that stands, and whatever else stands on its paper. */
    static void takeBack(Ledger ledger, Booking booking, Entry entry, String key, Moment now) {
        long person = entry.review().person();
        var paper = new ArrayList<Entry>();
        paper.add(entry);
        String base = paper(entry.idempotencyKey());
        for (int i = 0; i < Gathered.MOST; i++) {
            ledger.entry(person, i == 0 ? base : Papers.numbered(base, i))
                    .filter(other -> other.review().id() != entry.review().id())
                    .filter(other -> stands(ledger, other))
                    .ifPresent(paper::add);
        }
        var seen = new HashSet<QuestionId>();
        for (int i = 0; i < paper.size(); i++) {
            String own = i == 0 ? undoing(key) : Papers.numbered(undoing(key), i);
            ledger.takeBack(paper.get(i), own, now, booking.regime().days());
            seen.add(paper.get(i).review().question());
        }
        seen.forEach(question -> booking.refold(ledger, person, question));
    }

    @Override
    public Answered overrule(Person person, long review, String idempotencyKey, Instant now) {
        Answer.checkKey(idempotencyKey);
        var booking = booking(person);
        var moment = moment(booking.regime(), now);
        return cards.change(ledger -> {
            var repeated = ledger.entry(person.id(), idempotencyKey);
            if (repeated.isPresent()) {
                return Booking.repeated(ledger, repeated.get());
            }
            var old = ledger.entry(person.id(), review)
                    .filter(Corrections::canBeOverruled)
                    .filter(entry -> stands(ledger, entry))
                    .orElseThrow(() -> new Studying.UnknownReview(review));
            var question = old.review().question();
            ledger.takeBack(
                    old, undoing(idempotencyKey), moment, booking.regime().days());
            booking.refold(ledger, person.id(), question);
            var answered = booking.append(ledger, old.graded(OVERRULED, Rating.GOOD, Rating.GOOD, idempotencyKey));
            ledger.propose(new Proposal(
                    person.id(),
                    question,
                    old.review().version(),
                    answered.review(),
                    ResponseText.typed(old.response()),
                    moment.at()));
            return answered;
        });
    }

    private static boolean canBeOverruled(Entry entry) {
        var form = entry.review().form();
        String said = entry.response();
        return (form == Form.TYPED || form == Form.CLOZE)
                && entry.review().verdict() != Verdict.RIGHT
                && !said.isBlank()
                && said.length() <= Proposal.LONGEST
                && said.indexOf('\n') < 0;
    }

    @Override
    public Map<QuestionId, Integer> lapses(Person person, String deck) {
        var lapses = new HashMap<QuestionId, Integer>();
        for (var card : cards.hand(person.id()).all()) {
            if (card.question().deck().equals(deck)) {
                lapses.put(card.question(), card.lapses());
            }
        }
        return lapses;
    }

    static boolean stands(Ledger ledger, Entry entry) {
        return ledger.standing(entry.review().person(), entry.review().question()).stream()
                .anyMatch(each -> each.review().id() == entry.review().id());
    }

    /** The key of the paper: of an answer alone its own. */
    private static String paper(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? key : key.substring(0, slash);
    }

    /** Keys of clients hold no slash, so this one meets none of theirs. */
    static String undoing(String key) {
        return key + "/undo";
    }
}
