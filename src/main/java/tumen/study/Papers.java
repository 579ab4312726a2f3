package tumen.study;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tumen.memory.Rating;
import tumen.question.Form;
import tumen.question.Gathered;
import tumen.question.Grade;
import tumen.question.Ground;
import tumen.question.Question;

/** Several questions answered on one paper: each answer is an entry of the log for the question that it answers. */
final class Papers {
    /** For a question that the response says nothing to. */
    static final Grade MISSING = Grade.wrong(Ground.NOTHING_SAID);

    private Papers() {}

    /** The other questions of the deck that the person has answered, those due first. */
    static List<Question> learnt(Library bank, ReviewQueue queue, Question question) {
        record Learnt(Question question, Card card) {}
        return bank.deck(question.id().deck()).stream()
                .flatMap(deck -> deck.questions())
                .filter(other -> !other.id().equals(question.id()))
                .flatMap(other -> Stream.ofNullable(queue.card(other.id())).map(card -> new Learnt(other, card)))
                .sorted(Comparator.comparing((Learnt learnt) -> learnt.card().due())
                        .thenComparing(learnt -> learnt.question().id()))
                .map(Learnt::question)
                .toList();
    }

    /**
     * The paper that an answer to several questions at once was given on; empty for an answer to one.
     *
     * @throws IllegalArgumentException with a sentence, if the response does not name the question or questions that are
     *     never asked together
     */
    static Optional<Gathered> of(Library library, Question question, Answer answer) {
        if (question.forms().contains(answer.form())
                || (answer.form() != Form.ORDERING && answer.form() != Form.MATCHING)) {
            return Optional.empty();
        }
        var deck = library.deck(question.id().deck()).orElseThrow();
        var named = Gathered.named(answer.response(), deck.questions().toList());
        if (!named.contains(question)) {
            throw new IllegalArgumentException("The response does not name the question.");
        }
        return Optional.of(new Gathered(answer.form(), named));
    }

    /** The entry of another question on the paper, under the key of the first with a number. */
    static Entry entry(Entry first, Question question, Grade grade, Rating rating, int number) {
        var review = first.review();
        var own = new Review(
                0,
                review.person(),
                question.id(),
                question.version(),
                review.form(),
                grade.verdict(),
                rating,
                review.at(),
                review.day(),
                review.taken());
        return new Entry(
                first.occasion(),
                own,
                numbered(first.idempotencyKey(), number),
                first.response(),
                grade.fraction(),
                grade.why(),
                rating,
                first.days(),
                first.scheduling(),
                null);
    }

    /** Keys of clients hold no slash, so this one meets none of theirs. */
    static String numbered(String key, int number) {
        return key + "/" + number;
    }

    /** The others first, so that the question that was asked is the latest. */
    static Answered append(Ledger ledger, Booking booking, Entry entry, List<Entry> others) {
        if (!others.isEmpty()
                && ledger.entry(entry.review().person(), entry.idempotencyKey()).isEmpty()) {
            others.forEach(other -> booking.append(ledger, other));
        }
        return booking.append(ledger, entry);
    }
}
