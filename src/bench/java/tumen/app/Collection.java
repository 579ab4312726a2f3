package tumen.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import tumen.memory.CardState;
import tumen.memory.Days;
import tumen.memory.Fsrs;
import tumen.memory.Fuzz;
import tumen.memory.Moment;
import tumen.memory.Rating;
import tumen.memory.Scheduled;
import tumen.people.Passwords;
import tumen.question.Deck;
import tumen.question.Key;
import tumen.question.Origin;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.store.Database;
import tumen.store.JdbiCards;
import tumen.store.JdbiPeople;
import tumen.study.Scheduling;

/**
 * A database of one learner with a hundred thousand cards and four years of reviews, made by a simulation and written row by
 * row, past the practice: going through it would take hours.
 */
final class Collection {
    static final int DECKS = 100;
    static final int QUESTIONS = 1000;
    static final ZoneId ZONE = ZoneId.of("Asia/Ulaanbaatar");
    private static final int YEARS_OF_DAYS = 4 * 365;
    private static final Path TOKEN = Path.of("token");

    private final Fsrs fsrs = Fsrs.standard(0.9);
    private final Days days = Days.in(ZONE);
    private final SplittableRandom random = new SplittableRandom(2026);
    private final Instant now;
    private long reviews;

    private Collection(Instant now) {
        this.now = now;
    }

    /** The decks the cards are of. */
    static List<Deck> decks() {
        return IntStream.range(0, DECKS).mapToObj(Collection::deck).toList();
    }

    private static Deck deck(int number) {
        String id = "deck-%03d".formatted(number);
        var questions = IntStream.range(0, QUESTIONS)
                .mapToObj(i -> new Question(
                        new QuestionId(id, "question-%04d".formatted(i)),
                        1,
                        "How many horses crossed the border in the year " + (1000 + i) + "?",
                        new Key.Figure(10 * i + " horses", List.of(), ""),
                        List.of(),
                        new Origin.Written(null)))
                .toList();
        return new Deck(id, "Deck " + number, "en", "", List.of(new Deck.Section("figures.md", "Figures", questions)));
    }

    /** Makes the database unless the folder has it; the learner's session token. */
    static String make(Path folder, Instant now) throws Exception {
        var token = folder.resolve(TOKEN);
        if (Files.exists(token)) {
            return Files.readString(token);
        }
        Files.createDirectories(folder);
        String made;
        long person;
        try (var database = Database.open(folder, Clock.systemUTC())) {
            var cards = JdbiCards.open(database);
            cards.catalogue().install(decks(), Question::stem, now);
            cards.stored(Scheduling.standard(), now);
            var chance = new SecureRandom();
            var guest = new JdbiPeople(database, chance, new Passwords(chance)).createGuest(ZONE, now);
            made = guest.token();
            person = guest.person().id();
        }
        long started = System.nanoTime();
        var collection = new Collection(now);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Database.FILE))) {
            collection.write(connection, person);
        }
        System.out.printf(
                "made %,d cards and %,d reviews in %.0f s%n",
                DECKS * QUESTIONS, collection.reviews, (System.nanoTime() - started) / 1e9);
        Files.writeString(token, made);
        return made;
    }

    private void write(Connection connection, long person) throws SQLException {
        connection.setAutoCommit(false);
        try (var review = connection.prepareStatement(
                        "INSERT INTO review (id, person, idempotency_key, question, origin, version, form, response,"
                                + " verdict, fraction, why, suggested, rating, reviewed_ms, local_day, zone,"
                                + " rollover_hour, duration_ms, scheduling) VALUES (?, ?, ?, ?, 'practice', 1,"
                                + " 'FLASHCARD', '', ?, ?, 'You said so.', ?, ?, ?, ?, 'Asia/Ulaanbaatar', 4, ?, 1)");
                var card = connection.prepareStatement(
                        "INSERT INTO card (person, question, last_review, reviews, lapses, introduced_day, state,"
                            + " step, stability, difficulty, last_ms, last_day, due_ms, last_form) VALUES (?, ?, ?, ?,"
                            + " ?, ?, ?, ?, ?, ?, ?, ?, ?, 'FLASHCARD')");
                var day = connection.prepareStatement(
                        "INSERT INTO practised_day (person, local_day, streak) VALUES (?, ?, ?)")) {
            for (int question = 1; question <= DECKS * QUESTIONS; question++) {
                history(person, question, review, card);
            }
            var today = days.dayOf(now);
            for (int ago = YEARS_OF_DAYS; ago > 0; ago--) {
                set(day, person, today.minusDays(ago).toEpochDay(), 1L + YEARS_OF_DAYS - ago);
                day.addBatch();
            }
            day.executeBatch();
        }
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO card_review SELECT person, question, local_day, id FROM review ORDER BY 1, 2, 3, 4");
            statement.execute("UPDATE settled SET review = (SELECT max(id) FROM review)");
        }
        connection.commit();
    }

    /** One card from its first answer to the last before now: it is answered some hours into the day on which it is due. */
    private void history(long person, long question, PreparedStatement review, PreparedStatement card)
            throws SQLException {
        CardState state = new CardState.New();
        var at = now.minus(1 + random.nextInt(YEARS_OF_DAYS), ChronoUnit.DAYS).plusSeconds(random.nextInt(7200));
        LocalDate introduced = days.dayOf(at);
        int count = 0;
        int lapses = 0;
        Scheduled next = null;
        while (at.isBefore(now)) {
            Moment moment = days.moment(at);
            double recall = state instanceof CardState.Seen seen ? fsrs.retrievability(seen, moment) : 0.6;
            var rating = rating(recall);
            next = fsrs.next(state, rating, moment, Fuzz.seeded(question, count++));
            lapses += next.lapse() ? 1 : 0;
            state = next.state();
            boolean known = rating != Rating.AGAIN;
            set(
                    review,
                    ++reviews,
                    person,
                    "made-" + reviews,
                    question,
                    known ? "RIGHT" : "WRONG",
                    known ? 1.0 : 0.0,
                    rating.grade(),
                    rating.grade(),
                    at.toEpochMilli(),
                    moment.day().toEpochDay(),
                    2000 + random.nextInt(9000));
            review.addBatch();
            at = next.days() == 0 ? next.due() : next.dueFrom(days).plusSeconds(3600 + random.nextInt(40_000));
        }
        card(person, question, count, lapses, introduced, (CardState.Seen) state, next, card);
        if (question % 1000 == 0) {
            review.executeBatch();
            card.executeBatch();
        }
    }

    private void card(
            long person,
            long question,
            int count,
            int lapses,
            LocalDate introduced,
            CardState.Seen state,
            Scheduled last,
            PreparedStatement card)
            throws SQLException {
        String stage = state instanceof CardState.Review
                ? "REVIEW"
                : state instanceof CardState.Learning ? "LEARNING" : "RELEARNING";
        set(
                card,
                person,
                question,
                reviews,
                count,
                lapses,
                introduced.toEpochDay(),
                stage,
                state.step(),
                state.memory().stability(),
                state.memory().difficulty(),
                state.last().at().toEpochMilli(),
                state.last().day().toEpochDay(),
                last.dueFrom(days).toEpochMilli());
        card.addBatch();
    }

    private Rating rating(double recall) {
        if (random.nextDouble() > recall) {
            return Rating.AGAIN;
        }
        int feeling = random.nextInt(10);
        return feeling == 0 ? Rating.HARD : feeling == 1 ? Rating.EASY : Rating.GOOD;
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
