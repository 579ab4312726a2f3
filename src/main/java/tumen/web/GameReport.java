package tumen.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import tumen.assess.AttemptReport;
import tumen.assess.Report;
import tumen.live.Entry;
import tumen.live.Item;
import tumen.live.Phase;
import tumen.live.Points;
import tumen.live.Seat;
import tumen.live.State;
import tumen.question.Question;

/** The report of a live game, as far as it has come: of the questions that are closed, so that it gives none away. */
final class GameReport {
    private final State state;
    private final List<Integer> questions;
    private final Function<Question, String> sections;

    private GameReport(State state, Function<Question, String> sections) {
        this.state = state;
        this.sections = sections;
        var current = current(state.phase());
        this.questions = IntStream.range(0, state.rounds().size())
                .filter(question -> state.rounds().get(question).counts())
                .filter(question -> current.filter(open -> open == question).isEmpty())
                .boxed()
                .toList();
    }

    /**
     * Reports.
     *
     * @param sections title of a question's section; empty when nobody knows
     * @param names what to call a player
     */
    static Report of(State state, Function<Question, String> sections, Function<Seat, String> names) {
        var report = new GameReport(state, sections);
        return new Report(
                report.questions.stream()
                        .map(question -> report.column(state.item(question)))
                        .toList(),
                state.players().map(seat -> report.row(seat, names.apply(seat))).toList());
    }

    /** The question that is being asked. */
    private static Optional<Integer> current(Phase phase) {
        return switch (phase) {
            case Phase.Reading reading -> Optional.of(reading.question());
            case Phase.Open open -> Optional.of(open.question());
            case Phase.Paused paused -> current(paused.before());
            case Phase.Lobby lobby -> Optional.empty();
            case Phase.Closed closed -> Optional.empty();
            case Phase.Revealed revealed -> Optional.empty();
            case Phase.Ranked ranked -> Optional.empty();
            case Phase.OwnPace ownPace -> Optional.empty();
            case Phase.Finished finished -> Optional.empty();
        };
    }

    private Report.Column column(Item item) {
        return new Report.Column(item.question(), sections.apply(item.question()), item.form(), highest(item));
    }

    /** The points of a question; one that is asked for fun is reported as if it had one. */
    private static double highest(Item item) {
        return item.weight() > 0 ? item.weight() : 1;
    }

    private Report.Row row(Seat seat, String name) {
        var cells = new ArrayList<Report.Cell>();
        questions.forEach(question -> cells.add(cell(seat, question)));
        var progress = ahead(seat, state.rounds().size() - 1) ? Report.Progress.UNDER_WAY : Report.Progress.DONE;
        return new Report.Row(seat.id(), name, progress, Points.of(state, seat), cells);
    }

    private Report.Cell cell(Seat seat, int question) {
        Entry entry = state.rounds().get(question).entries().get(seat.id());
        if (entry == null) {
            return question < seat.from() || ahead(seat, question)
                    ? new Report.Cell.Pending()
                    : new Report.Cell.Silent();
        }
        return new Report.Cell.Answered(
                ReportPages.said(entry.response()),
                AttemptReport.picked(entry.response()),
                entry.grade().verdict(),
                entry.grade().fraction() * highest(state.item(question)),
                entry.took(),
                1,
                entry.grade().fraction() == 1);
    }

    /** Whether the student, who turns the pages alone, has not left the question behind. */
    private boolean ahead(Seat seat, int question) {
        var place = seat.place();
        boolean running = !(state.phase() instanceof Phase.Finished);
        return running && place != null && place.question() <= question;
    }
}
