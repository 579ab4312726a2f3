package tumen.live;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A game with whose it is and how one finds it.
 *
 * @param code what players type to come to it
 * @param host number of the person who may command it
 * @param title for people
 * @param language of the questions, as a BCP 47 tag
 * @param names by deck of the questions, the names that are keys there, as they were when the game was made: typed
 *     names are graded with them
 * @param classroom number of the class it is played in, or null for anybody
 * @param roster whether players find their names on the roster of that class
 * @param setup what the teacher chose
 * @param createdAt when the lobby opened
 */
public record Hosted(
        String code,
        long host,
        String title,
        String language,
        Map<String, List<String>> names,
        @Nullable Long classroom,
        boolean roster,
        Setup setup,
        Instant createdAt) {
    /**
     * Copies the collections and refuses nonsense.
     *
     * @throws IllegalArgumentException if the code is not made of digits, or there is no title
     */
    public Hosted {
        names = names.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
        if (!code.matches("\\d{4,8}") || title.isBlank()) {
            throw new IllegalArgumentException("not a game that can be hosted: " + code + ", " + title);
        }
    }

    /** Identity of the game. */
    public String game() {
        return setup.game();
    }
}
