package tumen.live;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A player's place in the game. It outlives every connection.
 *
 * @param id number of the seat, from 0
 * @param key what the joining device made up, so that joining twice is joining once
 * @param name normalised
 * @param team or null
 * @param person number of the person, or null for somebody without an account
 * @param timeFactor what their time is multiplied with, at least 1
 * @param speedScored whether speed counts for them; if not, they are given half of it
 * @param from index of the first question they could answer
 * @param connection the newest connection, or null while away
 * @param roundTrip as last measured by the server
 * @param removed whether the teacher has sent them away
 * @param place where they are in a game at students' pace, or null
 */
public record Seat(
        int id,
        String key,
        String name,
        @Nullable String team,
        @Nullable Long person,
        double timeFactor,
        boolean speedScored,
        int from,
        @Nullable String connection,
        Duration roundTrip,
        boolean removed,
        @Nullable Place place) {
    /** No more than this of a round trip is credited, lest a slow line be played. */
    public static final Duration MOST_CREDIT = Duration.ofSeconds(1);

    /**
     * Refuses nonsense.
     *
     * @throws IllegalArgumentException if the time factor is under 1 or over 10, or the round trip negative
     */
    public Seat {
        if (!(timeFactor >= 1 && timeFactor <= 10) || roundTrip.isNegative()) {
            throw new IllegalArgumentException("seat " + id + ": " + timeFactor + ", " + roundTrip);
        }
    }

    /** Whether they are connected and not sent away. */
    public boolean present() {
        return connection != null && !removed;
    }

    /** What of the round trip is credited back to them. */
    public Duration credit() {
        return roundTrip.compareTo(MOST_CREDIT) < 0 ? roundTrip : MOST_CREDIT;
    }

    /** The time of this item for them, before any extension. */
    public Duration time(Item item) {
        return Duration.ofMillis(Math.round(item.time().toMillis() * timeFactor));
    }

    Seat named(String name) {
        return new Seat(
                id, key, name, team, person, timeFactor, speedScored, from, connection, roundTrip, removed, place);
    }

    Seat of(long person) {
        return new Seat(
                id, key, name, team, person, timeFactor, speedScored, from, connection, roundTrip, removed, place);
    }

    Seat inTeam(@Nullable String team) {
        return new Seat(
                id, key, name, team, person, timeFactor, speedScored, from, connection, roundTrip, removed, place);
    }

    Seat connected(@Nullable String connection) {
        return new Seat(
                id, key, name, team, person, timeFactor, speedScored, from, connection, roundTrip, removed, place);
    }

    Seat measured(Duration roundTrip) {
        return new Seat(
                id, key, name, team, person, timeFactor, speedScored, from, connection, roundTrip, removed, place);
    }

    Seat removed(boolean removed) {
        return new Seat(
                id, key, name, team, person, timeFactor, speedScored, from, connection, roundTrip, removed, place);
    }

    Seat at(@Nullable Place place) {
        return new Seat(
                id, key, name, team, person, timeFactor, speedScored, from, connection, roundTrip, removed, place);
    }
}
