package tumen.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tumen.live.Hosted;
import tumen.live.Item;
import tumen.live.Names;
import tumen.live.Pace;
import tumen.live.Ranks;
import tumen.live.Scoring;
import tumen.live.Setup;

/** Makes a game of what the teacher chose before the lobby opens. */
final class HostSetup {
    private static final int MOST_QUESTIONS = 100;
    private static final int MOST_TEAMS = 12;

    private final SecureRandom random;
    private final Clock clock;

    HostSetup(SecureRandom random, Clock clock) {
        this.random = random;
        this.clock = clock;
    }

    /**
     * The game that was chosen.
     *
     * @param classroom number of the class it is played in, or null
     * @param host number of the teacher
     * @param isFree whether no running game has this code
     * @throws IllegalArgumentException with a sentence, if the choices make none
     */
    Hosted hosted(
            HostChoices chosen, Material material, @Nullable Long classroom, long host, Predicate<String> isFree) {
        long seed = random.nextLong();
        var items = items(chosen, material, seed);
        var bytes = new byte[10];
        random.nextBytes(bytes);
        var setup = new Setup(
                HexFormat.of().formatHex(bytes),
                items,
                choice(Scoring.class, chosen.scoring()),
                chosen.streaks(),
                choice(Ranks.class, chosen.ranks()),
                choice(Pace.class, chosen.pace()),
                Duration.ofSeconds(Fields.number(chosen.reading(), "reading", 0, 60)),
                chosen.ownOrder(),
                seed,
                teams(chosen.teams()),
                chosen.lateJoin(),
                Names.UNWELCOME);
        return new Hosted(
                code(isFree),
                host,
                material.title(),
                material.language(),
                material.names(),
                classroom,
                classroom != null && chosen.roster(),
                setup,
                clock.instant());
    }

    private static List<Item> items(HostChoices chosen, Material material, long seed) {
        var asked = new ArrayList<>(material.asked(chosen));
        if (asked.isEmpty() || asked.size() > MOST_QUESTIONS) {
            throw new IllegalArgumentException("Choose 1 to " + MOST_QUESTIONS + " questions.");
        }
        if (chosen.shuffle()) {
            Collections.shuffle(asked, new SplittableRandom(seed));
        }
        long seconds = Fields.number(chosen.time(), "time", 0, 600);
        return asked.stream()
                .map(each -> Item.of(
                        each.question(),
                        each.form(),
                        seconds == 0 ? each.time() : Duration.ofSeconds(seconds),
                        each.points(),
                        seed))
                .toList();
    }

    private static List<String> teams(String typed) {
        var teams = typed.lines()
                .flatMap(line -> List.of(line.split(",", -1)).stream())
                .flatMap(name -> Names.normalise(name).stream())
                .distinct()
                .toList();
        if (teams.size() == 1 || teams.size() > MOST_TEAMS) {
            throw new IllegalArgumentException("Name 2 to " + MOST_TEAMS + " teams, or none to play alone.");
        }
        return teams;
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String word) {
        for (var constant : type.getEnumConstants()) {
            if (word(constant).equals(word)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("“" + word + "” is none of the choices: "
                + List.of(type.getEnumConstants()).stream().map(HostSetup::word).collect(Collectors.joining(", "))
                + ".");
    }

    /** The word for a constant in forms and message keys. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Six digits: they can be typed on the keyboard of any language. */
    private String code(Predicate<String> isFree) {
        while (true) {
            String code = String.valueOf(100_000 + random.nextInt(900_000));
            if (isFree.test(code)) {
                return code;
            }
        }
    }
}
