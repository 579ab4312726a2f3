package tumen.live;

import java.util.List;

/** Where live games are kept: their setup and the events that happened, each written before it takes effect. */
public interface Games {
    /** Keeps a new game. */
    void create(Setup setup);

    /** Writes an event down; returns after the commit. */
    void append(Event event);

    /**
     * The setup of a game.
     *
     * @throws java.util.NoSuchElementException if there is no such game
     */
    Setup setup(String game);

    /** All events of a game in the order they were written. */
    List<Event> events(String game);

    /** The games that are not over. */
    List<String> running();
}
