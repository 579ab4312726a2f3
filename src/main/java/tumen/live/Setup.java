package tumen.live;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What the teacher chose before the lobby opened. Never changes during the game.
 *
 * @param game identity of the game
 * @param items the questions in their order, at least one
 * @param scoring how points are given
 * @param streaks whether right answers in a row earn more
 * @param ranks who sees the ranking
 * @param pace who turns the page
 * @param reading time to read before answers are taken; zero for none
 * @param ownOrder whether every player has the options in an order of their own
 * @param seed of those orders; known to the server only
 * @param teams names of the teams; empty to play alone
 * @param lateJoin whether one may join after the start, until the host changes it
 * @param unwelcome words no name may hold
 */
public record Setup(
        String game,
        List<Item> items,
        Scoring scoring,
        boolean streaks,
        Ranks ranks,
        Pace pace,
        Duration reading,
        boolean ownOrder,
        long seed,
        List<String> teams,
        boolean lateJoin,
        Set<String> unwelcome) {
    /**
     * Copies the collections and refuses nonsense.
     *
     * @throws IllegalArgumentException if there is no question, no name for the game, or a negative reading time
     */
    public Setup {
        items = List.copyOf(items);
        teams = List.copyOf(teams);
        unwelcome = Set.copyOf(unwelcome);
        if (game.isBlank() || items.isEmpty() || reading.isNegative()) {
            throw new IllegalArgumentException("not a live quiz: " + game);
        }
    }

    /** A quiz with the usual choices: gentle speed, public ranking, three seconds of reading, late join. */
    public static Setup usual(String game, List<Item> items, long seed) {
        return new Setup(
                game,
                items,
                Scoring.GENTLE_SPEED,
                false,
                Ranks.PUBLIC,
                Pace.TEACHER,
                Duration.ofSeconds(3),
                false,
                seed,
                List.of(),
                true,
                Names.UNWELCOME);
    }
}
