package tumen.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tumen.assess.ProposedTime;
import tumen.assess.Slot;
import tumen.assess.StoredQuiz;
import tumen.question.Form;
import tumen.question.Question;
import tumen.study.Library;

/**
 * A question in a quiz that is put together.
 *
 * @param slot its place
 * @param question as it is pinned
 * @param forms message keys and names of the forms it can be asked in
 * @param points as typed, or as stored
 * @param seconds as typed, or as stored; empty for no limit
 * @param proposed the time its length proposes, in seconds
 * @param newer whether the bank has a newer wording
 * @param gone whether it is no longer in the bank
 */
record QuizLine(
        Slot slot,
        Question question,
        List<String> forms,
        String points,
        String seconds,
        long proposed,
        boolean newer,
        boolean gone) {
    /**
     * The questions of a quiz in their order.
     *
     * @param typed what stands on the form; null for what is stored
     */
    static List<QuizLine> of(Teaching teaching, Library library, StoredQuiz quiz, @Nullable Fields typed) {
        var lines = new ArrayList<QuizLine>();
        for (var slot : quiz.composition().slots()) {
            int place = lines.size();
            var question = teaching.pinned().of(slot);
            var current = library.question(slot.question());
            var time = slot.time();
            lines.add(new QuizLine(
                    slot,
                    question,
                    question.forms().stream()
                            .filter(form -> form != Form.FLASHCARD)
                            .map(Json::name)
                            .toList(),
                    typed == null ? plain(slot.points()) : at(typed, "points", place),
                    typed == null ? time == null ? "" : "" + time.toSeconds() : at(typed, "seconds", place),
                    ProposedTime.of(question, slot.form()).toSeconds(),
                    current.filter(now -> now.version() > slot.version()).isPresent(),
                    current.isEmpty()));
        }
        return lines;
    }

    private static String plain(double points) {
        return points == Math.rint(points) ? "" + Math.round(points) : "" + points;
    }

    /** The value of that name in that place; empty when there are not so many. */
    static String at(Fields typed, String name, int place) {
        var all = typed.all(name);
        return place < all.size() ? all.get(place) : "";
    }

    /** Minutes that the questions take by their length. */
    static long minutes(List<QuizLine> lines) {
        return (lines.stream().mapToLong(QuizLine::proposed).sum() + 59) / 60;
    }
}
