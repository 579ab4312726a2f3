package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tumen.live.Seat;
import tumen.people.Member;

/** Finding on the roster who played as a guest: the results and the reviews then go with them. */
final class SeatPages {
    /** So many guests are asked about at once. */
    private static final int MOST = 60;

    private final HostPages hosts;
    private final LiveGames games;
    private final Teaching teaching;
    private final Visitors visitors;

    SeatPages(HostPages hosts, LiveGames games, Teaching teaching, Visitors visitors) {
        this.hosts = hosts;
        this.games = games;
        this.teaching = teaching;
        this.visitors = visitors;
    }

    /**
     * Somebody who played without an account.
     *
     * @param seat number of the seat
     * @param name in the game
     * @param proposed number of the student of that name; 0 for none
     */
    record Guest(int seat, String name, long proposed) {}

    /**
     * A class of the teacher.
     *
     * @param name of the class
     * @param members those who are not in the game already
     */
    record Group(String name, List<Member> members) {}

    /** Puts what the report's form needs among its values: the guests, and who they may be. */
    void offer(Context ctx, LiveGame game, Map<String, @Nullable Object> values) {
        var groups = groups(ctx, game);
        var guests = groups.isEmpty() ? List.<Guest>of() : guests(game, groups);
        values.put("guests", guests.stream().limit(MOST).toList());
        values.put("groups", groups);
    }

    private List<Group> groups(Context ctx, LiveGame game) {
        Set<Long> there = seated(game);
        var groups = new ArrayList<Group>();
        for (var classroom : teaching.classes().taughtBy(visitors.of(ctx).person())) {
            var members = teaching.classes().members(classroom.id()).stream()
                    .filter(member -> !there.contains(member.person()))
                    .toList();
            if (classroom.archived() == null && !members.isEmpty()) {
                groups.add(new Group(classroom.name(), members));
            }
        }
        return groups;
    }

    private static Set<Long> seated(LiveGame game) {
        return game.now().state().players().map(Seat::person).collect(Collectors.toCollection(HashSet::new));
    }

    private List<Guest> guests(LiveGame game, List<Group> groups) {
        return game.now()
                .state()
                .players()
                .filter(seat -> games.isGuest(seat.person()))
                .map(seat -> new Guest(seat.id(), seat.name(), proposed(seat.name(), groups)))
                .toList();
    }

    /** The only student of that name; 0 when there is none, or more than one. */
    private static long proposed(String name, List<Group> groups) {
        var same = groups.stream()
                .flatMap(group -> group.members().stream())
                .filter(member -> member.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .map(Member::person)
                .distinct()
                .toList();
        return same.size() == 1 ? same.getFirst() : 0;
    }

    /** {@code POST /reports/games/{game}/seats}: who the guests were; a seat that is left open stays a guest's. */
    void match(Context ctx) {
        var game = hosts.reported(ctx);
        var form = Fields.form(ctx);
        var groups = groups(ctx, game);
        var known = groups.stream()
                .flatMap(group -> group.members().stream())
                .map(Member::person)
                .collect(Collectors.toCollection(HashSet::new));
        int matched = 0;
        for (var guest : guests(game, groups)) {
            String chosen = form.orNull("seat-" + guest.seat());
            if (chosen != null && !chosen.equals("0")) {
                long person = Fields.number(chosen, "person", 1, Long.MAX_VALUE);
                if (!known.remove(person)) {
                    throw Refusal.missing("A student was chosen twice, or is in none of your classes. Nobody after that"
                            + " line was matched: go back, reload the page, and choose again.");
                }
                games.claim(game, guest.seat(), teaching.people().person(person).orElseThrow());
                matched++;
            }
        }
        ctx.redirect(
                ctx.contextPath() + "/reports/games/" + game.hosted().game() + "?matched=" + matched,
                HttpStatus.SEE_OTHER);
    }
}
