package tumen.study;

import tumen.memory.Moment;
import tumen.people.Person;

/**
 * Takes answers that were graded elsewhere into the log. Told again, an answer is the same review; told again with another
 * grade, because it was graded anew there, the review is taken back and appended again as it counts now.
 */
final class Hearing {
    private Hearing() {}

    /**
     * Appends what is new about the answer.
     *
     * @param now when it was told
     */
    static Answered told(Ledger ledger, Booking booking, Person person, Heard heard, Moment now) {
        var days = booking.regime().days();
        var fresh = Entries.of(person, heard, Practice.moment(booking.regime(), heard.at()), booking.regime());
        int times = 0;
        Entry before = null;
        for (var told = ledger.entry(person.id(), key(heard, times));
                told.isPresent();
                told = ledger.entry(person.id(), key(heard, times))) {
            before = told.get();
            times++;
        }
        if (before == null) {
            Practice.practised(ledger, booking, fresh);
            return booking.append(ledger, fresh);
        }
        if (!before.review().question().equals(heard.question())) {
            throw new Studying.KeyUsed();
        }
        // What the person or a teacher has set right since is not undone, and words that were erased do not come back.
        if (isSame(before, fresh) || before.response().isEmpty() || !Corrections.stands(ledger, before)) {
            return Booking.repeated(ledger, before);
        }
        String key = key(heard, times);
        ledger.takeBack(before, Corrections.undoing(key), now, days);
        booking.refold(ledger, person.id(), heard.question());
        return booking.append(ledger, anew(before, fresh, heard, key));
    }

    /** The key of the telling of that number; clients' keys hold no slash, so this one meets none of theirs. */
    private static String key(Heard heard, int times) {
        return times == 0 ? heard.idempotencyKey() : heard.idempotencyKey() + "/again-" + times;
    }

    private static boolean isSame(Entry before, Entry fresh) {
        return before.fraction() == fresh.fraction()
                && before.review().verdict() == fresh.review().verdict()
                && before.response().equals(fresh.response());
    }

    /** The same answer keeps its time, its scheduling and its days; another one, of an attempt given back, has its own. */
    private static Entry anew(Entry before, Entry fresh, Heard heard, String key) {
        var rating = fresh.review().rating();
        return before.response().equals(fresh.response())
                ? before.graded(heard.grade(), rating, rating, key)
                : fresh.rated(rating, key);
    }
}
