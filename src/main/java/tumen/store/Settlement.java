package tumen.store;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tumen.study.Card;

/**
 * The cards that are ahead of their rows. An answer is stored when its row of the log is; its card, and where the log has it,
 * follow from the log and are written later, many together and in the order of the tables. Until then they are here, and
 * after a crash they are folded from the log again: the table {@code settled} says from which row on.
 *
 * <p>Changed by the writer's thread alone; others see what was committed.
 */
final class Settlement implements Writer.Companion {
    /** So many rows of the log may wait while the writer has much to do: a card that is answered often is written once. */
    private static final int MOST_ROWS = 200_000;

    /** So many cards may be ahead then; about 300 bytes each, and at the next start each is folded anew after a crash. */
    private static final int MOST_AHEAD = 50_000;

    /** What waits then is written while so many answers come. */
    private static final int SPREAD = 25_000;

    /** Cards that are written with any group. */
    private static final int LEAST_CARDS = 16;

    /** Cards that were read and are kept, because one answer asks for its card several times. */
    private static final int MOST_READ = 10_000;

    private static final String PUT =
            "INSERT INTO card (person, question, last_review, reviews, lapses, introduced_day,"
                    + " state, step, stability, difficulty, last_ms, last_day, due_ms, last_form, fast)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " ON CONFLICT (person, question) DO UPDATE SET last_review = excluded.last_review,"
                    + " reviews = excluded.reviews, lapses = excluded.lapses, introduced_day = excluded.introduced_day,"
                    + " state = excluded.state, step = excluded.step, stability = excluded.stability,"
                    + " difficulty = excluded.difficulty, last_ms = excluded.last_ms, last_day = excluded.last_day,"
                    + " due_ms = excluded.due_ms, last_form = excluded.last_form,"
                    + " fast = excluded.fast";

    /** What was committed, by person and by question. */
    private final Map<Long, Map<Long, Ahead>> ahead = new ConcurrentHashMap<>();

    private final Map<Place, Ahead> open = new HashMap<>();
    private final Map<Place, Ahead> deed = new HashMap<>();
    private final Map<Place, Ahead> written = new HashMap<>();
    private final Map<Place, Optional<Card>> read = new HashMap<>();
    /** What is still to be written in this round, in the order of the tables; null between two rounds. */
    private @Nullable Queue<Place> round;
    /** How many it began with. */
    private int begun;

    private boolean unfinished;
    private long lastRow;
    private int waiting;
    private int cards;

    /** Nothing is ahead of that row of the log. */
    Settlement(long lastRow) {
        this.lastRow = lastRow;
    }

    /** Where a card is in the tables. */
    record Place(long person, long question) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int order = Long.compare(person, other.person);
            return order != 0 ? order : Long.compare(question, other.question);
        }
    }

    /** A row of the log, and the learner's day it is of. */
    private record Row(long id, long day) {}

    /** A card and what is not written of it. */
    private static final class Ahead {
        private final List<Row> rows;
        private final boolean changed;
        private final @Nullable Card card;

        /**
         * With the rows of the log that cannot be found by the card, oldest first.
         *
         * @param changed whether the card is another than the one that is written
         * @param card null for none
         */
        Ahead(List<Row> rows, boolean changed, @Nullable Card card) {
            this.rows = rows;
            this.changed = changed;
            this.card = card;
        }

        Ahead and(Row row) {
            var more = new ArrayList<Row>(rows.size() + 1);
            more.addAll(rows);
            more.add(row);
            return new Ahead(more, changed, card);
        }

        Ahead as(@Nullable Card other) {
            return new Ahead(rows, true, other);
        }
    }

    /** The number of the next row of the log. */
    long nextRow() {
        return lastRow + 1;
    }

    /** Begins a deed; what the last one left that failed is no change. */
    void begin() {
        if (unfinished) {
            deed.clear();
            read.clear();
        }
        unfinished = true;
    }

    /** The deed is done. */
    void end() {
        open.putAll(deed);
        deed.clear();
        unfinished = false;
    }

    /** The row was appended to the log. */
    void logged(long person, long question, long row, long day) {
        lastRow = row;
        var place = new Place(person, question);
        var before = find(place);
        deed.put(place, (before == null ? new Ahead(List.of(), false, null) : before).and(new Row(row, day)));
    }

    /** The card as it is after what was done so far. */
    Optional<Card> card(Statements sql, Rows rows, long person, long question) throws SQLException {
        var place = new Place(person, question);
        var known = find(place);
        if (known != null && known.changed) {
            return Optional.ofNullable(known.card);
        }
        var kept = read.get(place);
        if (kept != null) {
            return kept;
        }
        var stored = sql.first(
                "SELECT " + Rows.CARD + " FROM card WHERE person = ? AND question = ?", rows::card, person, question);
        if (read.size() > MOST_READ) {
            read.clear();
        }
        read.put(place, stored);
        return stored;
    }

    /**
     * The card is another now, or null for none. One whose answers all are settled is written at once: nobody would fold it
     * again.
     */
    void put(Statements sql, long person, long question, @Nullable Card card) throws SQLException {
        var place = new Place(person, question);
        var known = find(place);
        if (known != null) {
            deed.put(place, known.as(card));
            return;
        }
        // Read again when it is needed: this may come to nothing.
        read.clear();
        write(sql, place, card);
    }

    private @Nullable Ahead find(Place place) {
        var found = deed.get(place);
        if (found == null) {
            found = open.get(place);
        }
        return found == null ? committed(place) : found;
    }

    private @Nullable Ahead committed(Place place) {
        var theirs = ahead.get(place.person);
        return theirs == null ? null : theirs.get(place.question);
    }

    /** Writes what is ahead of a person's cards, within the open transaction; it stays ahead. */
    void write(Statements sql, long person) throws SQLException {
        var mine = new HashMap<>(ahead.getOrDefault(person, Map.of()));
        for (var newer : List.of(open, deed)) {
            newer.forEach((place, card) -> {
                if (place.person == person) {
                    mine.put(place.question, card);
                }
            });
        }
        for (var each : mine.entrySet()) {
            write(sql, new Place(person, each.getKey()), each.getValue());
        }
    }

    /** The person's cards that are ahead of their rows, empty for those that are no more, by the number of the question. */
    Map<Long, Optional<Card>> ahead(long person) {
        var cards = new HashMap<Long, Optional<Card>>();
        ahead.getOrDefault(person, Map.of()).forEach((question, each) -> {
            if (each.changed) {
                cards.put(question, Optional.ofNullable(each.card));
            }
        });
        return cards;
    }

    @Override
    public boolean isBehind() {
        return waiting > 0;
    }

    @Override
    public boolean isFarBehind() {
        return waiting > MOST_ROWS || cards > MOST_AHEAD;
    }

    @Override
    public int share(int deeds) {
        int all = round == null ? cards : begun;
        return LEAST_CARDS + (int) ((long) all * deeds / SPREAD);
    }

    @Override
    public boolean catchUp(Statements sql, int most) throws SQLException {
        var left = round;
        if (left == null) {
            left = places();
            round = left;
            begun = left.size();
        }
        for (int count = 0; count < most && !left.isEmpty(); count++) {
            var place = left.remove();
            var each = committed(place);
            if (each != null) {
                write(sql, place, each);
                written.put(place, each);
            }
        }
        if (!left.isEmpty()) {
            return false;
        }
        round = null;
        sql.update("UPDATE settled SET review = ?", settled());
        return true;
    }

    /** All that is behind now, in the order of the tables. */
    private Queue<Place> places() {
        var places = new ArrayList<Place>();
        ahead.forEach((person, theirs) -> theirs.keySet().forEach(question -> places.add(new Place(person, question))));
        Collections.sort(places);
        return new ArrayDeque<>(places);
    }

    /** The last row of the log before the first that belongs to a card that is ahead. */
    private long settled() {
        long settled = lastRow;
        for (var theirs : ahead.entrySet()) {
            for (var each : theirs.getValue().entrySet()) {
                if (written.get(new Place(theirs.getKey(), each.getKey())) != each.getValue()) {
                    settled = Math.min(settled, each.getValue().rows.getFirst().id - 1);
                }
            }
        }
        for (var each : open.values()) {
            settled = Math.min(settled, each.rows.getFirst().id - 1);
        }
        return settled;
    }

    private static void write(Statements sql, Place place, Ahead each) throws SQLException {
        for (var row : each.rows) {
            sql.update(
                    "INSERT OR IGNORE INTO card_review (person, question, local_day, review) VALUES (?, ?, ?, ?)",
                    place.person,
                    place.question,
                    row.day,
                    row.id);
        }
        if (each.changed) {
            write(sql, place, each.card);
        }
    }

    private static void write(Statements sql, Place place, @Nullable Card card) throws SQLException {
        if (card == null) {
            sql.update("DELETE FROM card WHERE person = ? AND question = ?", place.person, place.question);
            return;
        }
        var state = card.state();
        sql.update(
                PUT,
                place.person,
                place.question,
                card.lastReview(),
                card.reviews(),
                card.lapses(),
                card.introduced().toEpochDay(),
                Rows.stage(state),
                state.step(),
                state.memory().stability(),
                state.memory().difficulty(),
                state.last().at().toEpochMilli(),
                state.last().day().toEpochDay(),
                card.due().toEpochMilli(),
                card.lastForm().name(),
                Rows.fast(state.memory()));
    }

    @Override
    public void committed() {
        open.forEach((place, each) -> {
            var before = ahead.computeIfAbsent(place.person, absent -> new ConcurrentHashMap<>())
                    .put(place.question, each);
            waiting += each.rows.size() - (before == null ? 0 : before.rows.size());
            cards += before == null ? 1 : 0;
        });
        open.clear();
        written.forEach((place, each) -> {
            if (committed(place) == each) {
                remove(place);
                waiting -= each.rows.size();
                cards--;
                keep(place, each);
            }
        });
        written.clear();
    }

    private void remove(Place place) {
        ahead.computeIfPresent(place.person, (person, theirs) -> {
            theirs.remove(place.question);
            return theirs.isEmpty() ? null : theirs;
        });
    }

    /** What was written is what would be read. */
    private void keep(Place place, Ahead each) {
        if (each.changed && read.size() < MOST_READ) {
            read.put(place, Optional.ofNullable(each.card));
        } else {
            read.remove(place);
        }
    }

    @Override
    public void rolledBack() {
        open.clear();
        deed.clear();
        written.clear();
        read.clear();
        round = null;
    }
}
