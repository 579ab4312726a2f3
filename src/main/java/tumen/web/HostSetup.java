package tumen.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tumen.live.Hosted;
import tumen.live.Item;
import tumen.live.Names;
import tumen.live.Pace;
import tumen.live.Ranks;
import tumen.live.Scoring;
import tumen.live.Setup;
import tumen.question.Deck;
import tumen.question.Form;
import tumen.question.Question;

/** What the teacher chooses before the lobby opens, read from the form. */
final class HostSetup {
    /** So many questions are ticked at first. */
    static final int USUAL = 10;

    private static final int MOST_QUESTIONS = 100;
    private static final int MOST_TEAMS = 12;

    private final SecureRandom random;
    private final Clock clock;

    HostSetup(SecureRandom random, Clock clock) {
        this.random = random;
        this.clock = clock;
    }

    /** The questions of a deck that can be asked in class. */
    static List<Question> playable(Deck deck) {
        return deck.questions()
                .filter(question -> question.forms().stream().anyMatch(form -> form != Form.FLASHCARD))
                .toList();
    }

    /**
     * The game that the form describes.
     *
     * @param names that are keys in the deck
     * @param isFree whether no running game has this code
     * @throws IllegalArgumentException with a sentence, if it describes none
     */
    Hosted hosted(Fields form, Deck deck, List<String> names, long host, Predicate<String> isFree) {
        long seed = random.nextLong();
        var items = items(form, deck, seed);
        var bytes = new byte[10];
        random.nextBytes(bytes);
        var setup = new Setup(
                HexFormat.of().formatHex(bytes),
                items,
                choice(Scoring.class, form.optional("scoring").orElse("gentle-speed")),
                form.optional("streaks").isPresent(),
                choice(Ranks.class, form.optional("ranks").orElse("public")),
                choice(Pace.class, form.optional("pace").orElse("teacher")),
                Duration.ofSeconds(Fields.number(form.optional("reading").orElse("3"), "reading", 0, 60)),
                form.optional("own-order").isPresent(),
                seed,
                teams(form.optional("teams").orElse("")),
                form.optional("late-join").isPresent(),
                Names.UNWELCOME);
        return new Hosted(
                code(isFree), host, deck.title(), deck.language(), Map.of(deck.id(), names), setup, clock.instant());
    }

    private static List<Item> items(Fields form, Deck deck, long seed) {
        Set<String> chosen = Set.copyOf(form.all("question"));
        var questions = new ArrayList<>(playable(deck).stream()
                .filter(question -> chosen.contains(question.id().slug()))
                .toList());
        if (questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
            throw new IllegalArgumentException("Choose 1 to " + MOST_QUESTIONS + " questions.");
        }
        if (form.optional("shuffle").isPresent()) {
            Collections.shuffle(questions, new java.util.SplittableRandom(seed));
        }
        long seconds = Fields.number(form.optional("time").orElse("0"), "time", 0, 600);
        boolean typed = form.optional("form").orElse("").equals("typed");
        return questions.stream()
                .map(question -> {
                    var as = form(question, typed);
                    var time = seconds == 0 ? Item.proposedTime(question, as) : Duration.ofSeconds(seconds);
                    return Item.of(question, as, time, 1, seed);
                })
                .toList();
    }

    /** The easiest form, or the typed one where there is one and it is wanted. */
    private static Form form(Question question, boolean typed) {
        var forms = question.forms();
        return typed && forms.contains(Form.TYPED)
                ? Form.TYPED
                : forms.stream()
                        .filter(form -> form != Form.FLASHCARD)
                        .findFirst()
                        .orElseThrow();
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
