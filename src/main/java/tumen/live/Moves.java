package tumen.live;

import java.time.Duration;

/** The commands that move the game on. */
final class Moves {
    private Moves() {}

    static Step next(State state, Event.Commanded event) {
        var at = event.at();
        return switch (state.phase()) {
            case Phase.Lobby lobby -> start(state, event);
            case Phase.Reading reading -> Step.everywhere(state.moved(new Phase.Open(reading.question(), at)));
            case Phase.Open open -> Clockwork.close(state, open.question());
            case Phase.Closed closed -> Step.everywhere(state.moved(new Phase.Revealed(closed.question())));
            case Phase.Revealed revealed ->
                state.setup().ranks() == Ranks.PUBLIC
                        ? rank(state, revealed.question())
                        : Clockwork.after(state, revealed.question(), at);
            case Phase.Ranked ranked -> Clockwork.after(state, ranked.question(), at);
            case Phase.OwnPace ownPace -> Clockwork.finish(state);
            case Phase.Paused paused -> Hosting.refused(state, event, "The quiz is paused. Resume it first.");
            case Phase.Finished finished -> Hosting.refused(state, event, "The quiz is over.");
        };
    }

    private static Step start(State state, Event.Commanded event) {
        if (state.players().findAny().isEmpty()) {
            return Hosting.refused(state, event, "Nobody has joined yet.");
        }
        if (state.setup().pace() == Pace.TEACHER) {
            return Clockwork.show(state, 0, event.at());
        }
        var running = state.moved(new Phase.OwnPace());
        for (int question = 0; question < running.rounds().size(); question++) {
            running = running.round(question, Round::opened);
        }
        for (var seat : running.seats()) {
            running = running.with(seat.at(new Place(0, event.at())));
        }
        return Step.everywhere(running);
    }

    /** The players keep the solution before them; the ranking is on the wall. */
    private static Step rank(State state, int question) {
        var ranked = state.moved(new Phase.Ranked(question));
        return Step.of(ranked, new Effect.ToHost(Board.of(ranked)));
    }

    static Step pause(State state, Event.Commanded event) {
        var phase = state.phase();
        boolean running =
                phase instanceof Phase.Reading || phase instanceof Phase.Open || phase instanceof Phase.OwnPace;
        return running
                ? Step.everywhere(state.moved(new Phase.Paused(phase, event.at())))
                : Hosting.refused(state, event, "No clock is running.");
    }

    static Step resume(State state, Event.Commanded event) {
        if (!(state.phase() instanceof Phase.Paused paused)) {
            return Hosting.refused(state, event, "The quiz is not paused.");
        }
        var stood = Duration.between(paused.since(), event.at());
        var shift = stood.isNegative() ? Duration.ZERO : stood;
        var resumed = state.moved(
                switch (paused.before()) {
                    case Phase.Reading reading ->
                        new Phase.Reading(reading.question(), reading.opensAt().plus(shift));
                    case Phase.Open open ->
                        new Phase.Open(open.question(), open.openedAt().plus(shift));
                    case Phase.OwnPace ownPace -> ownPace;
                    case Phase.Lobby other -> other;
                    case Phase.Closed other -> other;
                    case Phase.Revealed other -> other;
                    case Phase.Ranked other -> other;
                    case Phase.Paused other -> other;
                    case Phase.Finished other -> other;
                });
        for (var seat : resumed.seats()) {
            Place place = seat.place();
            if (place != null) {
                resumed = resumed.with(
                        seat.at(new Place(place.question(), place.openedAt().plus(shift))));
            }
        }
        return Step.everywhere(resumed);
    }

    static Step extend(State state, Event.Commanded event, Duration by) {
        var phase = state.phase() instanceof Phase.Paused paused ? paused.before() : state.phase();
        if (!(phase instanceof Phase.Reading || phase instanceof Phase.Open)) {
            return Hosting.refused(state, event, "No question is open whose time could be extended.");
        }
        int question = state.question().orElseThrow();
        return Step.everywhere(
                state.round(question, round -> round.extended(by)).moved(state.phase()));
    }

    static Step skip(State state, Event.Commanded event) {
        if (!hidden(state)) {
            return Hosting.refused(state, event, "There is no question that could be called off.");
        }
        int question = state.question().orElseThrow();
        return Clockwork.after(state.round(question, Round::calledOff), question, event.at());
    }

    static Step end(State state, Event.Commanded event) {
        if (state.phase() instanceof Phase.Finished) {
            return Hosting.refused(state, event, "The quiz is over.");
        }
        boolean unanswered = hidden(state) && !(state.phase() instanceof Phase.Closed);
        return Clockwork.finish(unanswered ? state.round(state.question().orElseThrow(), Round::calledOff) : state);
    }

    /** Whether a question is in play whose key has not been shown. */
    private static boolean hidden(State state) {
        var phase = state.phase() instanceof Phase.Paused paused ? paused.before() : state.phase();
        return phase instanceof Phase.Reading || phase instanceof Phase.Open || phase instanceof Phase.Closed;
    }
}
