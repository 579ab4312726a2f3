package tumen.web;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tumen.live.Effect;
import tumen.live.Event;
import tumen.live.Games;
import tumen.live.Hosted;
import tumen.live.LiveQuiz;
import tumen.live.Phase;
import tumen.people.Allowance;
import tumen.people.People;
import tumen.people.Person;
import tumen.people.Role;
import tumen.question.Grading;
import tumen.study.Heard;
import tumen.study.Occasion;
import tumen.study.Studying;

/** The live games of this server: those that run are in memory, all are in the database. */
public final class LiveGames implements AutoCloseable {
    /** Most games kept in memory that are over; they are folded anew when somebody asks. */
    private static final int MOST_OVER = 50;

    /** A game in which nothing has happened for so long goes on for nobody. */
    private static final Duration FORGOTTEN = Duration.ofHours(3);

    private static final Logger LOG = LoggerFactory.getLogger(LiveGames.class);

    private final Games games;
    private final Studying studying;
    private final People people;
    private final Function<Person, Allowance> allowances;
    private final Clock clock;
    private final Map<String, LiveGame> playing = new ConcurrentHashMap<>();
    private final ExecutorService remembering = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("remembering").factory());
    private volatile boolean closed;

    /**
     * Nothing is read yet.
     *
     * @param games where they are kept
     * @param studying where the answers go when a game is over
     * @param people whose answers they are
     * @param allowances what each person is granted: more time, and whether speed counts
     */
    public LiveGames(
            Games games, Studying studying, People people, Function<Person, Allowance> allowances, Clock clock) {
        this.games = games;
        this.studying = studying;
        this.people = people;
        this.allowances = allowances;
        this.clock = clock;
    }

    /** Goes on with the games that were running when the server stopped. */
    public void resume() {
        games.running().forEach(this::game);
        games.unremembered().forEach(this::game);
    }

    /** What the person is granted. */
    Allowance allowance(Person person) {
        return allowances.apply(person);
    }

    Games stored() {
        return games;
    }

    /** The game of that identity. */
    Optional<LiveGame> game(String id) {
        var known = playing.get(id);
        return known != null ? Optional.of(known) : games.find(id).map(this::load);
    }

    /** The game of that code: the one that runs, else the latest. */
    Optional<LiveGame> byCode(String code) {
        for (var game : playing.values()) {
            if (game.hosted().code().equals(code) && !game.over()) {
                return Optional.of(game);
            }
        }
        return games.byCode(code).flatMap(hosted -> game(hosted.game()));
    }

    /** Decks of the questions in games that have begun and go on, and in which that person sits. */
    Set<String> asked(long person) {
        var decks = new HashSet<String>();
        var since = clock.instant().minus(FORGOTTEN);
        for (var game : playing.values()) {
            var state = game.now().state();
            boolean runs = !(state.phase() instanceof Phase.Lobby) && !game.over();
            if (runs
                    && game.latest().isAfter(since)
                    && state.seats().stream()
                            .anyMatch(seat -> !seat.removed() && Objects.equals(seat.person(), person))) {
                decks.addAll(game.decks());
            }
        }
        return decks;
    }

    /** Opens the lobby of a new game; the same key again opens the same game. */
    LiveGame open(Hosted hosted, String key) {
        return game(games.create(hosted, key)).orElseThrow();
    }

    private LiveGame load(Hosted hosted) {
        if (closed) {
            throw new IllegalStateException("the server is stopping");
        }
        forgetSome();
        return playing.computeIfAbsent(hosted.game(), id -> {
            var quiz = new LiveQuiz((question, form, response) -> Grading.grade(
                    question,
                    form,
                    response,
                    hosted.names().getOrDefault(question.id().deck(), List.of())));
            var game = new LiveGame(hosted, quiz, games, clock, recorded -> remember(hosted, recorded));
            if (game.over()) {
                games.end(id, game.latest());
                if (games.unremembered().contains(id)) {
                    remember(hosted, game.answers());
                }
            }
            return game;
        });
    }

    private void forgetSome() {
        var over = playing.values().stream()
                .filter(game -> game.over() && !game.isWatched())
                .toList();
        if (over.size() > MOST_OVER) {
            over.forEach(game -> {
                playing.remove(game.hosted().game(), game);
                game.close();
            });
        }
    }

    /** Each answer becomes a review in its player's memory, behind everything else that is to be written. */
    private void remember(Hosted hosted, List<Effect.Recorded> answers) {
        games.unremembered(hosted.game());
        try {
            remembering.execute(() -> {
                try {
                    for (var answer : firstOfEach(answers)) {
                        if (closed) {
                            return;
                        }
                        rememberOne(hosted, answer);
                    }
                    games.remembered(hosted.game(), clock.instant());
                } catch (RuntimeException e) {
                    LOG.warn("The answers of {} are remembered after the next start.", hosted.game(), e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.info("The answers of {} are remembered after the next start.", hosted.game());
        }
    }

    /** Who sits on two seats has answered with the first of them. */
    private static List<Effect.Recorded> firstOfEach(List<Effect.Recorded> answers) {
        record Once(Object who, int question) {}
        var seen = new HashSet<Once>();
        return answers.stream()
                .filter(answer -> {
                    Long person = answer.person();
                    return seen.add(new Once(person == null ? (Object) answer : person, answer.index()));
                })
                .toList();
    }

    private void rememberOne(Hosted hosted, Effect.Recorded answer) {
        Long number = answer.person();
        Optional<Person> person = number == null ? Optional.empty() : people.person(number);
        if (person.isPresent()) {
            remember(person.get(), hosted, answer);
        }
    }

    /** Whether that is somebody without an account. */
    boolean isGuest(@Nullable Long person) {
        return person == null
                || people.person(person)
                        .filter(known -> known.role() != Role.GUEST)
                        .isEmpty();
    }

    /** The seat is this person's from now on: the results go with them, and every answer so far becomes their review. */
    void claim(LiveGame game, int seat, Person person) {
        game.send(at -> new Event.Claimed(game.hosted().game(), seat, person.id(), at));
        if (game.over()) {
            firstOfEach(game.answers()).stream()
                    .filter(answer -> answer.seat() == seat)
                    .forEach(answer -> remember(person, game.hosted(), answer));
        }
    }

    /** One answer of a game becomes a review of this person, once; accepted afterwards, the review is corrected. */
    void remember(Person person, Hosted hosted, Effect.Recorded answer) {
        var heard = new Heard(
                "live-" + hosted.game() + "-" + answer.index(),
                Occasion.LIVE,
                answer.question(),
                answer.version(),
                answer.form(),
                answer.response(),
                answer.grade(),
                answer.took(),
                answer.at());
        try {
            var unused = studying.remember(person, heard, clock.instant());
        } catch (Studying.UnknownQuestion | Studying.KeyUsed e) {
            LOG.debug("An answer of {} is not remembered: {}", hosted.game(), e.getMessage());
        }
    }

    /** Ends all streams; the games go on at the next start. */
    @Override
    public void close() {
        closed = true;
        playing.values().forEach(LiveGame::close);
        remembering.close();
    }
}
