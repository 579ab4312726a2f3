package tumen.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
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
    /** So many rows of the log may wait while the writer has much to do. */
    private static final int MOST = 50_000;

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

    private final NavigableMap<Place, Ahead> ahead = new ConcurrentSkipListMap<>();
    private final Map<Place, Ahead> open = new HashMap<>();
    private final Map<Place, Ahead> deed = new HashMap<>();
    private final Map<Place, Ahead> written = new HashMap<>();
    private final Map<Place, Optional<Card>> read = new HashMap<>();
    private @Nullable Place reached;
    private boolean unfinished;
    private long lastRow;
    private int waiting;

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
        return found == null ? ahead.get(place) : found;
    }

    /** Writes what is ahead of a person's cards, within the open transaction; it stays ahead. */
    void write(Statements sql, long person) throws SQLException {
        var mine = new HashMap<>(of(person));
        for (var newer : List.of(open, deed)) {
            newer.forEach((place, card) -> {
                if (place.person == person) {
                    mine.put(place, card);
                }
            });
        }
        for (var each : mine.entrySet()) {
            write(sql, each.getKey(), each.getValue());
        }
    }

    private Map<Place, Ahead> of(long person) {
        return ahead.subMap(new Place(person, Long.MIN_VALUE), true, new Place(person, Long.MAX_VALUE), true);
    }

    /** The person's cards that are ahead of their rows, empty for those that are no more, by the number of the question. */
    Map<Long, Optional<Card>> ahead(long person) {
        var cards = new HashMap<Long, Optional<Card>>();
        of(person).forEach((place, each) -> {
            if (each.changed) {
                cards.put(place.question, Optional.ofNullable(each.card));
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
        return waiting > MOST;
    }

    @Override
    public boolean catchUp(Statements sql, int most) throws SQLException {
        var left = reached == null ? ahead : ahead.tailMap(reached, false);
        int count = 0;
        for (var each : left.entrySet()) {
            if (count++ == most) {
                return false;
            }
            write(sql, each.getKey(), each.getValue());
            written.put(each.getKey(), each.getValue());
            reached = each.getKey();
        }
        reached = null;
        sql.update("UPDATE settled SET review = ?", settled());
        return true;
    }

    /** The last row of the log before the first that belongs to a card that is ahead. */
    private long settled() {
        long settled = lastRow;
        for (var some : List.of(ahead, open)) {
            for (var each : some.entrySet()) {
                if (written.get(each.getKey()) != each.getValue()) {
                    settled = Math.min(settled, each.getValue().rows.getFirst().id - 1);
                }
            }
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
            var before = ahead.put(place, each);
            waiting += each.rows.size() - (before == null ? 0 : before.rows.size());
        });
        open.clear();
        written.forEach((place, each) -> {
            if (ahead.remove(place, each)) {
                waiting -= each.rows.size();
                keep(place, each);
            }
        });
        written.clear();
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
        reached = null;
    }
}
