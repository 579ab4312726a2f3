package tumen.live;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tumen.question.Form;
import tumen.question.Grader;
import tumen.question.Key;
import tumen.question.Response;
import tumen.question.Said;

/** Taking answers, and turning the page at one's own pace. */
final class Answering {
    /** Longest typed answer, in UTF-16 code units. */
    static final int LONGEST = 500;

    private Answering() {}

    static Step answer(State state, Event.Answered event, Grader grader) {
        Seat seat = state.seat(event.seat()).orElse(null);
        int question = event.question();
        if (seat == null || seat.removed()) {
            return refused(state, event, "You have no seat in this quiz. Join it, or ask the teacher to let you in.");
        }
        if (question < 0 || question >= state.setup().items().size()) {
            return refused(state, event, "There is no such question in this quiz. Reload the page.");
        }
        Entry before = state.rounds().get(question).entries().get(seat.id());
        if (before != null) {
            return before.key().equals(event.key())
                    ? Step.of(state, new Effect.Acknowledged(seat.id(), event.key()))
                    : refused(state, event, "Your first answer has been taken, and it stays.");
        }
        Instant openedAt = openedAt(state, seat, question);
        if (openedAt == null) {
            return refused(state, event, closed(state, question));
        }
        if (event.at().isAfter(state.deadline(seat, question, openedAt).plus(seat.credit()))) {
            return refused(state, event, "The time for this question is over.");
        }
        var response = read(state, event);
        if (response.isEmpty() || event.certainty() < 1 || event.certainty() > 3) {
            return refused(state, event, "That is not one of the possible answers. Choose one of those shown.");
        }
        return take(state, seat, openedAt, event, response.get(), grader);
    }

    private static Step take(
            State state, Seat seat, Instant openedAt, Event.Answered event, Response response, Grader grader) {
        int question = event.question();
        var item = state.item(question);
        boolean accepted = state.rounds().get(question).accepted().contains(Said.same(response));
        var grade = accepted ? Hosting.ACCEPTED : grader.grade(item.question(), item.form(), response);
        var took = Duration.between(openedAt, event.at()).minus(seat.credit());
        var entry = new Entry(
                event.key(), response, grade, event.certainty(), took.isNegative() ? Duration.ZERO : took, event.at());
        var after = state.round(question, round -> round.with(seat.id(), entry));
        var attendance = Attendance.of(after, question);
        var step = Step.of(
                after,
                new Effect.Acknowledged(seat.id(), event.key()),
                new Effect.Progress(question, attendance.answered(), attendance.present()));
        // Only those present are waited for; the others can still answer while it lasts.
        return attendance.awaited() == 0 && attendance.present() > 0 && after.phase() instanceof Phase.Open
                ? step.then(Clockwork.close(after, question))
                : step;
    }

    /**
     * How far the class is with a question. Counted with every answer, so in one pass over the seats.
     *
     * @param answered players who have answered
     * @param present players who are connected
     * @param awaited players who are connected and have not answered
     */
    private record Attendance(int answered, int present, int awaited) {
        static Attendance of(State state, int question) {
            var has = new boolean[state.seats().size()];
            for (int seat : state.rounds().get(question).entries().keySet()) {
                has[seat] = true;
            }
            int answered = 0;
            int present = 0;
            int awaited = 0;
            for (var seat : state.seats()) {
                if (!seat.removed()) {
                    answered += has[seat.id()] ? 1 : 0;
                    present += seat.present() ? 1 : 0;
                    awaited += seat.present() && !has[seat.id()] ? 1 : 0;
                }
            }
            return new Attendance(answered, present, awaited);
        }
    }

    /** Since when this player can answer this question, or null when they cannot. */
    private static @Nullable Instant openedAt(State state, Seat seat, int question) {
        if (state.phase() instanceof Phase.Open open && open.question() == question) {
            return open.openedAt();
        }
        Place place = seat.place();
        if (place == null || place.question() != question || !(state.phase() instanceof Phase.OwnPace)) {
            return null;
        }
        return place.openedAt();
    }

    private static String closed(State state, int question) {
        int current = state.question().orElse(-1);
        return switch (state.phase()) {
            case Phase.Lobby lobby -> "The quiz has not begun. Wait for the first question.";
            case Phase.Finished finished -> "The quiz is over.";
            case Phase.Paused paused -> "The teacher has paused the quiz. Answer when it goes on.";
            case Phase.OwnPace ownPace -> "This question is not on your screen. Reload the page.";
            case Phase.Reading reading ->
                question >= current ? "Answers are not taken yet. Read first." : "This question is closed.";
            case Phase.Open open -> early(question, current);
            case Phase.Closed closed -> early(question, current);
            case Phase.Revealed revealed -> early(question, current);
            case Phase.Ranked ranked -> early(question, current);
        };
    }

    private static String early(int question, int current) {
        return question > current ? "This question has not been asked yet." : "This question is closed.";
    }

    /** The response behind a reply; empty when the reply does not fit the prompt. */
    private static Optional<Response> read(State state, Event.Answered event) {
        var item = state.item(event.question());
        return switch (event.reply()) {
            case Reply.Wrote wrote -> typed(item, wrote.texts());
            case Reply.Picked picked -> {
                var order = state.order(event.question(), event.seat());
                boolean known = picked.options().stream().allMatch(n -> n >= 0 && n < order.size());
                yield known
                        ? picked(
                                item,
                                picked.options().stream()
                                        .map(order::get)
                                        .map(item.options()::get)
                                        .toList(),
                                picked)
                        : Optional.empty();
            }
        };
    }

    private static Optional<Response> typed(Item item, List<String> texts) {
        if (texts.isEmpty()
                || texts.size() != item.gaps()
                || texts.stream().anyMatch(text -> text.length() > LONGEST)) {
            return Optional.empty();
        }
        return Optional.of(
                item.form() == Form.CLOZE && item.question().key() instanceof Key.Cloze
                        ? new Response.Filled(texts)
                        : new Response.Typed(texts.getFirst()));
    }

    private static Optional<Response> picked(Item item, List<String> texts, Reply.Picked reply) {
        boolean different =
                new HashSet<>(reply.options()).size() == reply.options().size();
        boolean all = different && texts.size() == item.options().size();
        return switch (item.form()) {
            case CHOICE -> different && !texts.isEmpty() ? Optional.of(new Response.Chosen(texts)) : Optional.empty();
            case TRUTH ->
                texts.size() == 1
                        ? Optional.of(new Response.Judged(texts.getFirst().equals("True")))
                        : Optional.empty();
            case ORDERING -> all ? Optional.of(new Response.Ordered(texts)) : Optional.empty();
            case MATCHING -> matched(item, texts);
            case FLASHCARD, CLOZE, TYPED -> Optional.empty();
        };
    }

    private static Optional<Response> matched(Item item, List<String> texts) {
        if (!(item.question().key() instanceof Key.Matching matching)
                || texts.size() != matching.pairs().size()) {
            return Optional.empty();
        }
        var pairs = new TreeMap<String, String>();
        int i = 0;
        for (var left : matching.pairs().keySet()) {
            pairs.put(left, texts.get(i++));
        }
        return Optional.of(new Response.Matched(pairs));
    }

    static Step turn(State state, Event.Turned event) {
        Seat seat = state.seat(event.seat()).orElse(null);
        Place place = seat == null || seat.removed() ? null : seat.place();
        if (seat == null || place == null || !(state.phase() instanceof Phase.OwnPace)) {
            return Step.refused(state, event.seat(), "", "You cannot turn the page now. Wait for the teacher.");
        }
        boolean turns = place.question() == event.from()
                && place.question() < state.setup().items().size();
        var now = turns ? seat.at(new Place(place.question() + 1, event.at())) : seat;
        var after = state.with(now);
        return Step.of(after, new Effect.ToSeat(now.id(), new Screens(after).of(now)));
    }

    private static Step refused(State state, Event.Answered event, String sentence) {
        return Step.refused(state, event.seat(), event.key(), sentence);
    }
}
