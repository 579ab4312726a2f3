package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tumen.assess.Attempt;
import tumen.assess.Attempts;
import tumen.people.Person;
import tumen.people.Role;
import tumen.question.Deck;
import tumen.study.Studying;

/**
 * Which decks are shut for whom: those of a live quiz or homework that is running for a person, and of a test of their own
 * that is marked at the end. Every page and answer that could show a key of a deck asks here; what is shut there is refused
 * with {@link Studying.Shut}, or left out of a list. Those who teach see every key anyway.
 */
final class Invigilation {
    /** A test of one's own that was begun longer ago shuts nothing: its taker has gone away. */
    private static final Duration OWN = Duration.ofDays(1);

    private final Tests tests;
    private final LiveGames games;
    private final Studying studying;
    private final Visitors visitors;
    private final Clock clock;

    /** Begins to watch: practising asks nothing of what is shut either. */
    Invigilation(Tests tests, LiveGames games, Studying studying, Visitors visitors, Clock clock) {
        this.tests = tests;
        this.games = games;
        this.studying = studying;
        this.visitors = visitors;
        this.clock = clock;
        studying.shutting(this::shut);
    }

    private Set<String> shut(Person person) {
        return shut(person, true);
    }

    private Set<String> shut(Person person, boolean own) {
        if (person.id() == 0 || person.role() == Role.TEACHER || person.role() == Role.ADMIN) {
            return Set.of();
        }
        var asked = games.asked(person.id());
        var sittings = tests.taking().sittings(person.id());
        if (sittings.isEmpty()) {
            return asked;
        }
        var shut = new HashSet<>(asked);
        for (var sitting : sittings) {
            if (tests.own().find(sitting.assignment()).isEmpty() || (own && isExam(sitting))) {
                shut.addAll(sitting.decks());
            }
        }
        return shut;
    }

    private boolean isExam(Attempts.Sitting sitting) {
        boolean atTheEnd = switch (sitting.behaviour()) {
            case DEFERRED, CERTAINTY -> true;
            case IMMEDIATE, INTERACTIVE -> false;
        };
        return atTheEnd && sitting.started().isAfter(clock.instant().minus(OWN));
    }

    /** The route unless the deck in its path is shut for who asks. */
    Handler open(Handler handler) {
        return ctx -> {
            check(ctx, List.of(ctx.pathParam("deck")));
            handler.handle(ctx);
        };
    }

    /** The route as long as nothing is shut for who asks: it shows something of every deck. */
    Handler openAll(Handler handler) {
        return ctx -> {
            check(ctx, studying.shut(visitors.of(ctx).person()));
            handler.handle(ctx);
        };
    }

    /**
     * Refuses what would show keys of these decks.
     *
     * @throws Studying.Shut if one of them is shut for who asks
     */
    void check(Context ctx, Collection<String> decks) {
        refuse(studying.shut(visitors.of(ctx).person()), decks);
    }

    /**
     * Refuses a test of one's own of these decks beside homework or a live quiz; one's own tests do not hinder each other.
     *
     * @throws Studying.Shut if one of them is shut for who asks
     */
    void checkOwn(Context ctx, Collection<String> decks) {
        refuse(shut(visitors.of(ctx).person(), false), decks);
    }

    private static void refuse(Set<String> shut, Collection<String> decks) {
        if (decks.stream().anyMatch(shut::contains)) {
            throw new Studying.Shut();
        }
    }

    /** The decks that are not shut for who asks, in their order. */
    List<Deck> open(Context ctx) {
        var shut = studying.shut(visitors.of(ctx).person());
        return studying.library().decks().stream()
                .filter(deck -> !shut.contains(deck.id()))
                .toList();
    }

    /** Titles of those that are. */
    List<String> shutTitles(Context ctx) {
        var shut = studying.shut(visitors.of(ctx).person());
        return studying.library().decks().stream()
                .filter(deck -> shut.contains(deck.id()))
                .map(Deck::title)
                .toList();
    }

    /** The decks of an attempt's questions. */
    static Set<String> decks(Attempt attempt) {
        var decks = new HashSet<String>();
        attempt.assignment()
                .quiz()
                .slots()
                .forEach(slot -> decks.add(slot.question().deck()));
        return decks;
    }
}
