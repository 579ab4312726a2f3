package tumen.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A line of the ranking.
 *
 * @param place from 1; equal points share a place
 * @param seat number of the seat; −1 for a team
 * @param name of the player or team
 * @param points so far; a team's are the mean of its members', so that size does not matter
 * @param share of the marks they could have had, 0 to 1
 */
public record Standing(int place, int seat, String name, double points, double share) {
    /** All players who have not been sent away, best first. */
    public static List<Standing> players(State state) {
        return placed(state.players()
                .map(seat -> new Standing(0, seat.id(), seat.name(), Points.of(state, seat), Points.share(state, seat)))
                .toList());
    }

    /** All teams that have a member, best first. */
    public static List<Standing> teams(State state) {
        var players = players(state);
        var teams = new ArrayList<Standing>();
        for (var team : state.setup().teams()) {
            var members = players.stream()
                    .filter(line ->
                            Objects.equals(state.seats().get(line.seat()).team(), team))
                    .toList();
            if (!members.isEmpty()) {
                teams.add(new Standing(
                        0,
                        -1,
                        team,
                        members.stream().mapToDouble(Standing::points).average().orElseThrow(),
                        members.stream().mapToDouble(Standing::share).average().orElseThrow()));
            }
        }
        return placed(teams);
    }

    private static List<Standing> placed(List<Standing> lines) {
        var sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingDouble(Standing::points).reversed().thenComparingInt(Standing::seat));
        var placed = new ArrayList<Standing>();
        for (int i = 0; i < sorted.size(); i++) {
            var line = sorted.get(i);
            boolean equal = i > 0 && sorted.get(i - 1).points() == line.points();
            int place = equal ? placed.get(i - 1).place() : i + 1;
            placed.add(new Standing(place, line.seat(), line.name(), line.points(), line.share()));
        }
        return placed;
    }
}
