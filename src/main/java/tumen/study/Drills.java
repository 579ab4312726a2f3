package tumen.study;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tumen.memory.Moment;
import tumen.people.Person;
import tumen.question.Gathered;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.question.Response;

/**
 * Short games. Each answer of a round is a review like any other; the rounds themselves are kept nowhere: what was played, and
 * the best of it, is read from the log by the keys of the answers.
 */
public final class Drills {
    private final Cards cards;
    private final Records records;
    private final Supplier<Library> library;
    private final Function<Person, Set<String>> shut;
    private final Regimes regimes;
    private final Loads loads;

    Drills(
            Cards cards,
            Records records,
            Supplier<Library> library,
            Function<Person, Set<String>> shut,
            Regimes regimes,
            Loads loads) {
        this.cards = cards;
        this.records = records;
        this.library = library;
        this.shut = shut;
        this.regimes = regimes;
        this.loads = loads;
    }

    /**
     * A round as it was answered.
     *
     * @param key idempotency key of the round: letters, digits and hyphens
     * @param drill which game
     * @param questions what was asked
     * @param response what came back: pairs of stem and answer, or stems in order
     * @param taken from showing to answering
     */
    public record Play(String key, Drill drill, List<QuestionId> questions, Response response, Duration taken) {
        /** Nobody plays longer: they went away. */
        private static final Duration LONGEST = Duration.ofMinutes(10);

        /**
         * Copies the list and refuses nonsense.
         *
         * @throws IllegalArgumentException with a sentence, if the key is malformed or the response does not fit
         */
        public Play {
            questions = List.copyOf(questions);
            Answer.checkKey(key);
            if (key.length() > 40) {
                throw new IllegalArgumentException("The key of a game has at most 40 characters.");
            }
            if (!ResponseText.fits(drill.form(), response) || questions.isEmpty() || taken.isNegative()) {
                throw new IllegalArgumentException("The answer does not fit the game.");
            }
            taken = taken.compareTo(LONGEST) > 0 ? LONGEST : taken;
        }
    }

    /** The round to play next: due questions first, then others that the person knows, then new ones; empty when there are too few. */
    public Optional<Drill.Round> deal(Person person, String deck, Drill drill, long seed, Instant now) {
        var chance = new Random(seed);
        var regime = regimes.of(person);
        var moment = moment(regime, now);
        var hand = cards.hand(person.id());
        var candidates = new ArrayList<Question>();
        library.get().deck(deck).stream()
                .flatMap(each -> each.questions())
                .filter(question -> !regime.rests(question.id(), moment.day()))
                .forEach(candidates::add);
        Collections.shuffle(candidates, chance);
        candidates.sort(Comparator.comparingInt(
                question -> turn(hand.card(question.id()).orElse(null), moment)));
        return drill.gather(candidates).map(gathered -> Drill.Round.of(drill, gathered, chance));
    }

    private static int turn(@Nullable Card card, Moment now) {
        if (card == null) {
            return 2;
        }
        if (!card.due().isAfter(now.at().plus(Practice.AHEAD))) {
            return 0;
        }
        return card.last().day().equals(now.day()) ? 3 : 1;
    }

    /**
     * Grades a round and stores its answers, all or none; the same key again stores nothing.
     *
     * @throws Studying.Shut if the deck of a question is shut for the person
     * @throws Studying.UnknownQuestion if a question is not in the library
     * @throws Studying.KeyUsed if the person has used the key for something else
     * @throws IllegalArgumentException with a sentence, if the questions are never asked together
     */
    public Played play(Person person, Play play, Instant now) {
        if (play.questions().stream().map(QuestionId::deck).anyMatch(shut.apply(person)::contains)) {
            throw new Studying.Shut();
        }
        var questions = play.questions().stream()
                .map(id -> library.get().question(id).orElseThrow(() -> new Studying.UnknownQuestion(id)))
                .toList();
        var grades = new Gathered(play.drill().form(), questions).grade(play.response());
        var regime = regimes.of(person);
        var booking = new Booking(library.get(), regime, loads.of(person.id(), regime.days()));
        var moment = moment(regime, now);
        var entries = new ArrayList<Entry>();
        for (var question : questions) {
            var heard = new Heard(
                    mark(person) + play.key() + "-" + (entries.size() + 1),
                    Occasion.GAME,
                    question.id(),
                    question.version(),
                    play.drill().form(),
                    own(play.response(), question),
                    grades.getOrDefault(question.id(), Papers.MISSING),
                    play.taken().dividedBy(questions.size()),
                    moment.at());
            entries.add(Entries.of(person, heard, moment, regime));
        }
        cards.change(ledger -> {
            Practice.practised(ledger, booking, entries.getFirst());
            entries.forEach(entry -> booking.append(ledger, entry));
            return entries.size();
        });
        return played(person, play.key()).orElseThrow(Studying.KeyUsed::new);
    }

    /** What the response says to one of the questions. */
    private static Response own(Response response, Question question) {
        return response instanceof Response.Matched matched && matched.pairs().containsKey(question.stem())
                ? new Response.Matched(new LinkedHashMap<>(
                        Map.of(question.stem(), matched.pairs().getOrDefault(question.stem(), ""))))
                : response;
    }

    /**
     * A round that was played.
     *
     * @param drill which game
     * @param entries its answers as they stand in the log, at least one
     */
    public record Played(Drill drill, List<Entry> entries) {
        /** Copies the list. */
        public Played {
            entries = List.copyOf(entries);
        }

        /** The deck. */
        public String deck() {
            return entries.getFirst().review().question().deck();
        }

        /** How many answers were wholly right. */
        public int right() {
            return (int) entries.stream().filter(entry -> entry.fraction() == 1).count();
        }

        /** Whether all of them were. */
        public boolean flawless() {
            return right() == entries.size();
        }

        /** How long it took. */
        public Duration taken() {
            return entries.stream().map(entry -> entry.review().taken()).reduce(Duration.ZERO, Duration::plus);
        }

        /** What was put beside the question, in a {@link Drill#MATCH}; empty for nothing. */
        public String said(Entry entry) {
            int tab = entry.response().indexOf('\t');
            return drill == Drill.MATCH && tab >= 0
                    ? ResponseText.typed(entry.response().substring(tab + 1))
                    : "";
        }
    }

    /** The round of that key; empty when there is none. */
    public Optional<Played> played(Person person, String key) {
        var entries = entries(person, mark(person) + key + "-");
        return entries.isEmpty() ? Optional.empty() : Optional.of(played(entries));
    }

    /** What the keys of all of a person's answers in games begin with: the log finds them by it. */
    private static String mark(Person person) {
        return "game-" + person.id() + "-";
    }

    private List<Entry> entries(Person person, String beginning) {
        return records.read(view -> view.keyed(person.id(), beginning)).stream()
                .filter(entry -> entry.occasion() == Occasion.GAME)
                .toList();
    }

    private static Played played(List<Entry> entries) {
        boolean match = entries.getFirst().review().form() == Drill.MATCH.form();
        return new Played(match ? Drill.MATCH : Drill.TIMELINE, entries);
    }

    /** The fastest flawless round of so many questions that the person played with that deck. */
    public Optional<Played> best(Person person, String deck, Drill drill, int questions) {
        var rounds = new LinkedHashMap<String, List<Entry>>();
        for (var entry : entries(person, mark(person))) {
            String key = entry.idempotencyKey();
            rounds.computeIfAbsent(key.substring(0, key.lastIndexOf('-')), absent -> new ArrayList<>())
                    .add(entry);
        }
        return rounds.values().stream()
                .map(Drills::played)
                .filter(round -> round.drill() == drill && round.deck().equals(deck))
                .filter(round -> round.flawless() && round.entries().size() == questions)
                .min(Comparator.comparing(Played::taken));
    }

    private static Moment moment(Regime regime, Instant now) {
        return regime.days().moment(Instant.ofEpochMilli(now.toEpochMilli()));
    }
}
