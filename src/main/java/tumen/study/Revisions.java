package tumen.study;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import tumen.memory.Rating;
import tumen.people.Person;
import tumen.question.Grade;
import tumen.question.Grading;
import tumen.question.Ground;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.question.Response;
import tumen.question.Widening;

/** Rewords questions and adds rows to the log for the answers that are right by the new wording. */
final class Revisions implements Revising {
    private static final Grade ACCEPTED = Grade.right(Ground.TEACHER_ACCEPTS);

    /** Acceptances that are listed. */
    private static final int LISTED = 20;

    private final Cards cards;
    private final Regimes regimes;
    private final Loads loads;
    private final Supplier<Library> library;
    private final Catalogue catalogue;
    private final Bookshelf shelf;
    private final LongFunction<Optional<Person>> persons;

    Revisions(
            Cards cards,
            Regimes regimes,
            Loads loads,
            Supplier<Library> library,
            Catalogue catalogue,
            Bookshelf shelf,
            LongFunction<Optional<Person>> persons) {
        this.cards = cards;
        this.regimes = regimes;
        this.loads = loads;
        this.library = library;
        this.catalogue = catalogue;
        this.shelf = shelf;
        this.persons = persons;
    }

    @Override
    public List<Proposed> proposed() {
        return cards.proposed().stream()
                .filter(each -> library.get()
                        .question(each.question())
                        .filter(question -> !Widening.accepts(question, each.text()))
                        .isPresent())
                .sorted(Comparator.comparing(Proposed::refused)
                        .thenComparing(Proposed::persons, Comparator.reverseOrder())
                        .thenComparing(Proposed::latest, Comparator.reverseOrder()))
                .toList();
    }

    @Override
    public Trial trial(QuestionId question, String text) {
        return trial(righted(widened(known(question), text)));
    }

    private static Trial trial(List<Entry> entries) {
        long persons = entries.stream()
                .map(entry -> entry.review().person())
                .distinct()
                .count();
        return new Trial(entries.size(), (int) persons);
    }

    /** The answers that are wrong in the log and right by that wording. A cram counts for nothing, so it stays as it is. */
    private List<Entry> righted(Question question) {
        var names = library.get().names(question.id().deck());
        return cards.missed(question.id()).stream()
                .filter(entry -> entry.occasion() != Occasion.CRAM)
                .filter(entry -> fraction(question, entry, names) == 1)
                .toList();
    }

    @Override
    public Trial accept(Person teacher, QuestionId id, String text, String key, Instant now) {
        Answer.checkKey(key);
        var question = known(id);
        var widened = widened(question, text);
        if (!widened.equals(question)) {
            replace(teacher, widened);
        }
        var righted = righted(widened);
        for (var entry : righted) {
            persons.apply(entry.review().person())
                    .ifPresent(person ->
                            right(person, entry, key + "-" + entry.review().id(), now));
        }
        cards.change(ledger -> ledger.rule(teacher.id(), key, true, id, text, now));
        return trial(righted);
    }

    /** One transaction for each answer: those who practise meanwhile wait for one answer only. */
    private void right(Person person, Entry entry, String key, Instant now) {
        var regime = regimes.of(person);
        var booking = new Booking(library.get(), regime, loads.of(person.id(), regime.days()));
        var moment = regime.days().moment(Instant.ofEpochMilli(now.toEpochMilli()));
        cards.change(ledger -> {
            if (!Corrections.stands(ledger, entry)) {
                return false;
            }
            ledger.takeBack(entry, Corrections.undoing(key), moment, regime.days());
            booking.refold(ledger, person.id(), entry.review().question());
            booking.append(ledger, entry.graded(ACCEPTED, Rating.GOOD, Rating.GOOD, key));
            return true;
        });
    }

    @Override
    public List<Accepted> accepted() {
        return cards.accepted(LISTED);
    }

    @Override
    public Trial withdraw(Person teacher, long ruling, String key, Instant now) {
        Answer.checkKey(key);
        var accepted = cards.accepted(Integer.MAX_VALUE).stream()
                .filter(each -> each.ruling() == ruling)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("This has been taken back already."));
        var question = known(accepted.question());
        var narrowed = Widening.without(question, accepted.text());
        if (!narrowed.equals(question)) {
            replace(teacher, narrowed);
        }
        var names = library.get().names(question.id().deck());
        var wronged = cards.answers(question.id(), accepted.key() + "-").stream()
                .filter(entry -> fraction(narrowed, entry, names) < 1)
                .toList();
        for (var entry : wronged) {
            persons.apply(entry.review().person())
                    .ifPresent(person -> asBefore(
                            person,
                            entry,
                            original(entry),
                            key + "-" + entry.review().id(),
                            now));
        }
        cards.change(ledger -> ledger.unrule(teacher.id(), key, accepted, now));
        return trial(wronged);
    }

    /** Number of the review that an answer was before it was righted: what its key ends in. */
    private static long original(Entry righted) {
        String key = righted.idempotencyKey();
        return Long.parseLong(key.substring(key.lastIndexOf('-') + 1));
    }

    private void asBefore(Person person, Entry righted, long before, String key, Instant now) {
        var regime = regimes.of(person);
        var booking = new Booking(library.get(), regime, loads.of(person.id(), regime.days()));
        var moment = regime.days().moment(Instant.ofEpochMilli(now.toEpochMilli()));
        cards.change(ledger -> {
            var original = ledger.entry(person.id(), before);
            if (original.isEmpty() || !Corrections.stands(ledger, righted)) {
                return false;
            }
            ledger.takeBack(righted, Corrections.undoing(key), moment, regime.days());
            booking.refold(ledger, person.id(), righted.review().question());
            booking.append(ledger, original.get().rated(original.get().review().rating(), key));
            return true;
        });
    }

    private static double fraction(Question question, Entry entry, List<String> names) {
        var typed = new Response.Typed(ResponseText.typed(entry.response()));
        return Grading.grade(question, entry.review().form(), typed, names).fraction();
    }

    private void replace(Person teacher, Question question) {
        shelf.replace(question);
        int version = known(question.id()).version();
        cards.change(ledger -> ledger.authored(teacher.id(), question.id(), version));
    }

    @Override
    public void refuse(Person teacher, QuestionId question, String text, String key, Instant now) {
        Answer.checkKey(key);
        known(question);
        cards.change(ledger -> ledger.rule(teacher.id(), key, false, question, text, now));
    }

    @Override
    public void reword(Person teacher, Question question) {
        if (known(question.id()).version() != question.version()) {
            throw new IllegalStateException(
                    "Somebody else has changed this question meanwhile. Look at it as it is now, then change it"
                            + " again.");
        }
        replace(teacher, question);
    }

    @Override
    public List<Version> versions(QuestionId question) {
        return catalogue.versions(question);
    }

    private Question known(QuestionId id) {
        return library.get().question(id).orElseThrow(() -> new Studying.UnknownQuestion(id));
    }

    private static Question widened(Question question, String text) {
        return Widening.of(question, text)
                .orElseThrow(() -> new IllegalArgumentException("This question cannot accept “" + text
                        + "”: it is one of its wrong options, or the question takes no typed answer."));
    }
}
