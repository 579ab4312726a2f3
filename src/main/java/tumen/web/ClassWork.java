package tumen.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What was done with a class: its live quizzes and its homework.
 *
 * @param teaching where homework is kept
 * @param games where live quizzes are kept
 */
record ClassWork(Teaching teaching, LiveGames games) {
    /** So many are listed. */
    private static final int MOST = 20;

    /**
     * A line of the list.
     *
     * @param kind message key of what it was
     * @param title for people
     * @param report path of what came of it
     * @param at when it was opened or set
     */
    record Done(String kind, String title, String report, Instant at) {}

    /** The latest, newest first. */
    List<Done> of(long classroom) {
        var done = new ArrayList<Done>();
        for (var game : games.stored().inClass(classroom, MOST)) {
            done.add(new Done("class.game", game.title(), "/reports/games/" + game.game(), game.createdAt()));
        }
        for (var homework : teaching.homeworks().of(List.of(classroom))) {
            if (homework.withdrawn() == null) {
                String title = homework.assignment().quiz().title();
                done.add(new Done("class.homework", title, "/reports/homework/" + homework.id(), homework.created()));
            }
        }
        return done.stream()
                .sorted(Comparator.comparing(Done::at).reversed())
                .limit(MOST)
                .toList();
    }
}
