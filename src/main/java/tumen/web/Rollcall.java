package tumen.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tumen.live.Names;
import tumen.live.Seat;
import tumen.people.Member;
import tumen.people.Person;

/**
 * The roster of the class that a live quiz is played in. Whoever picks a name there has not proved it: what they are granted
 * in time is theirs, but the results become the student's only when the teacher says so, or when the student is signed in.
 *
 * @param teaching the classes
 */
record Rollcall(Teaching teaching) {
    /** Names on the roster that nobody has taken yet; none for a student who is signed in, and where no roster is shown. */
    List<String> missing(LiveGame game, Person person) {
        var members = members(game).toList();
        if (game.over() || members.stream().anyMatch(member -> member.person() == person.id())) {
            return List.of();
        }
        var seated = game.now().state().seats().stream()
                .map(Seat::name)
                .map(Names::skeleton)
                .collect(Collectors.toSet());
        return members.stream()
                .map(Member::name)
                .filter(name -> Names.normalise(name)
                        .filter(seat -> !seated.contains(Names.skeleton(seat)))
                        .isPresent())
                .toList();
    }

    /** What the class calls a student who is signed in. */
    Optional<String> known(LiveGame game, Person person) {
        return members(game)
                .filter(member -> member.person() == person.id())
                .map(Member::name)
                .findFirst();
    }

    /** The student of that name. */
    Optional<Person> picked(LiveGame game, String name) {
        return name.isBlank()
                ? Optional.empty()
                : members(game)
                        .filter(member -> member.name().equals(name))
                        .findFirst()
                        .flatMap(member -> teaching.people().person(member.person()));
    }

    private Stream<Member> members(LiveGame game) {
        Long classroom = game.hosted().classroom();
        return classroom == null || !game.hosted().roster()
                ? Stream.empty()
                : teaching.classes().members(classroom).stream();
    }
}
