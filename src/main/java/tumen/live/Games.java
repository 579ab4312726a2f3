package tumen.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tumen.question.QuestionId;

/**
 * Where live games are kept: what was chosen and the events that happened, each written before it takes effect. Methods
 * that change something return after the commit.
 */
public interface Games {
    /**
     * Keeps a new game.
     *
     * @param key made by the host's device; the same key of the same host again is the same game
     * @return identity of the game that has this key
     */
    String create(Hosted game, String key);

    /** Writes events of one game down in this order, all or none. */
    void append(String game, List<Event> events);

    /** The game of that identity. */
    Optional<Hosted> find(String game);

    /** The game of that code: the one that is running, else the latest. */
    Optional<Hosted> byCode(String code);

    /**
     * A line of a host's list.
     *
     * @param game identity of the game
     * @param code what players type
     * @param title for people
     * @param createdAt when the lobby opened
     * @param over whether it has ended
     */
    record Line(String game, String code, String title, Instant createdAt, boolean over) {}

    /**
     * The latest games of a host, newest first.
     *
     * @param host number of the person; 0 for all hosts
     * @param most how many at most
     */
    List<Line> of(long host, int most);

    /** The latest games played in a class, newest first. */
    List<Line> inClass(long classroom, int most);

    /** The games that have ended and in which that question was to be asked, oldest first. */
    List<String> ended(QuestionId question);

    /** All events of a game in the order they were written. */
    List<Event> events(String game);

    /** The games that have not ended. */
    List<String> running();

    /** Notes that a game has ended; its code is free again. */
    void end(String game, Instant at);

    /** The games that have ended, and whose answers are not all in their players' memories yet. */
    List<String> unremembered();

    /** Notes that answers of a game are to be told to their players' memories, for the first time or as they are worth now. */
    void unremembered(String game);

    /** Notes that all answers of a game are in their players' memories. */
    void remembered(String game, Instant at);
}
