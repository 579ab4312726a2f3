package tumen.store;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tumen.people.Allowance;
import tumen.people.CardCode;
import tumen.people.Newcomer;
import tumen.people.Person;
import tumen.people.PersonName;
import tumen.people.RosterLine;
import tumen.people.SignInCard;

/** Who comes into a class and who leaves it. Each deed is one transaction of the writer. */
final class Rosters {
    /** Stands between name and number in the key of somebody who signs in by card; no typed name can hold it. */
    static final char NUMBERED = '\u001f';

    private final Writer writer;
    private final SecureRandom chance;

    Rosters(Writer writer, SecureRandom chance) {
        this.writer = writer;
        this.chance = chance;
    }

    /** Puts them on the roster; the persons who were not on it before. */
    Set<Long> enrol(Person teacher, long classroom, List<Newcomer> newcomers, Instant now) {
        return writer.write(sql -> {
            var added = new HashSet<Long>();
            for (var newcomer : newcomers) {
                enrol(sql, teacher, classroom, newcomer, now).ifPresent(added::add);
            }
            return added;
        });
    }

    private static Optional<Long> enrol(Statements sql, Person teacher, long classroom, Newcomer newcomer, Instant now)
            throws SQLException {
        String sourcedId = newcomer.sourcedId();
        boolean there = taken(sql, classroom, newcomer.name())
                || (sourcedId != null
                        && sql.number(
                                        "SELECT count(*) FROM member WHERE classroom = ? AND sourced_id = ?"
                                                + " AND left_ms IS NULL",
                                        classroom,
                                        sourcedId)
                                > 0);
        if (there) {
            return Optional.empty();
        }
        var known = known(sql, teacher, classroom, newcomer);
        long person = known.isPresent() ? known.get() : insertStudent(sql, newcomer.name(), teacher, now);
        put(sql, classroom, person, newcomer, now);
        return Optional.of(person);
    }

    /** The person they are already: by the register's name in a class of the same teacher, or among those taken out here. */
    private static Optional<Long> known(Statements sql, Person teacher, long classroom, Newcomer newcomer)
            throws SQLException {
        String sourcedId = newcomer.sourcedId();
        if (sourcedId != null) {
            return sql.first(
                    "SELECT member.person FROM member JOIN classroom_teacher USING (classroom)"
                            + " WHERE sourced_id = ? AND (classroom_teacher.person = ? OR classroom = ?) LIMIT 1",
                    row -> row.getLong(1),
                    sourcedId,
                    teacher.id(),
                    classroom);
        }
        return sql.first(
                "SELECT person FROM member WHERE classroom = ? AND name_key = ? AND sourced_id IS NULL"
                        + " AND left_ms IS NOT NULL ORDER BY left_ms DESC LIMIT 1",
                row -> row.getLong(1),
                classroom,
                newcomer.name().key());
    }

    private static boolean taken(Statements sql, long classroom, PersonName name) throws SQLException {
        return sql.number(
                        "SELECT count(*) FROM member WHERE classroom = ? AND name_key = ? AND left_ms IS NULL",
                        classroom,
                        name.key())
                > 0;
    }

    private static long insertStudent(Statements sql, PersonName name, Person teacher, Instant now)
            throws SQLException {
        long id = sql.number("SELECT coalesce(max(id), 0) + 1 FROM person");
        sql.update(
                "INSERT INTO person (id, role, name, name_key, zone, rollover_hour, created_ms)"
                        + " VALUES (?, 'STUDENT', ?, ?, ?, ?, ?)",
                id,
                name.shown(),
                key(name, id),
                teacher.zone().getId(),
                Person.DEFAULT_ROLLOVER_HOUR,
                now.toEpochMilli());
        return id;
    }

    private static String key(PersonName name, long person) {
        return name.key() + NUMBERED + person;
    }

    private static void put(Statements sql, long classroom, long person, Newcomer newcomer, Instant now)
            throws SQLException {
        sql.update(
                "INSERT INTO member (classroom, person, name, name_key, sourced_id, joined_ms) VALUES (?, ?, ?, ?, ?,"
                        + " ?) ON CONFLICT (classroom, person) DO UPDATE SET name = excluded.name, name_key ="
                        + " excluded.name_key, sourced_id = coalesce(excluded.sourced_id, sourced_id), left_ms = NULL",
                classroom,
                person,
                newcomer.name().shown(),
                newcomer.name().key(),
                newcomer.sourcedId(),
                now.toEpochMilli());
    }

    void join(Person student, long classroom, PersonName name, Instant now) {
        writer.write(sql -> {
            if (sql.number(
                            "SELECT count(*) FROM member WHERE classroom = ? AND person = ? AND left_ms IS NULL",
                            classroom,
                            student.id())
                    == 0) {
                refuseTaken(sql, classroom, name);
                put(sql, classroom, student.id(), new Newcomer(name, null), now);
            }
            return true;
        });
    }

    private static void refuseTaken(Statements sql, long classroom, PersonName name) throws SQLException {
        if (taken(sql, classroom, name)) {
            throw new IllegalArgumentException("Somebody in that class is called " + name.shown() + " already.");
        }
    }

    List<SignInCard> cards(long classroom, Collection<Long> persons, Instant now) {
        // Hashing is slow on purpose, so it is done before the writer's turn.
        var codes = new LinkedHashMap<Long, CardCode>();
        var prints = new LinkedHashMap<Long, byte[]>();
        for (long person : persons) {
            var code = CardCode.random(chance, CardCode.OF_CARD);
            codes.put(person, code);
            prints.put(person, code.fingerprint());
        }
        return writer.write(sql -> cards(sql, classroom, codes, prints, now));
    }

    private static List<SignInCard> cards(
            Statements sql, long classroom, Map<Long, CardCode> codes, Map<Long, byte[]> prints, Instant now)
            throws SQLException {
        var cards = new ArrayList<SignInCard>();
        for (var each : codes.entrySet()) {
            long person = each.getKey();
            var name = sql.first(
                    "SELECT member.name FROM member JOIN person ON person.id = member.person WHERE classroom = ?"
                            + " AND person = ? AND left_ms IS NULL AND role = 'STUDENT' AND password IS NULL",
                    row -> row.getString(1),
                    classroom,
                    person);
            if (name.isPresent()) {
                sql.update(
                        "INSERT INTO sign_in_card (person, code_hash, made_ms) VALUES (?, ?, ?)"
                                + " ON CONFLICT (person) DO UPDATE SET code_hash = excluded.code_hash,"
                                + " made_ms = excluded.made_ms",
                        person,
                        prints.get(person),
                        now.toEpochMilli());
                cards.add(new SignInCard(person, name.get(), each.getValue()));
            }
        }
        return cards;
    }

    void change(long classroom, long person, RosterLine seen, RosterLine wanted) {
        writer.write(sql -> {
            var now = sql.first(
                            "SELECT name, coalesce(extra_time, 1), coalesce(speed_scored, 1) FROM member"
                                    + " LEFT JOIN allowance ON allowance.person = member.person"
                                    + " WHERE classroom = ? AND member.person = ? AND left_ms IS NULL",
                            row -> new RosterLine(
                                    PersonName.of(row.getString(1)),
                                    new Allowance(row.getDouble(2), row.getBoolean(3))),
                            classroom,
                            person)
                    .orElseThrow(() -> new IllegalArgumentException("This student is not in the class any more."));
            var line = now.changed(seen, wanted);
            if (!line.name().equals(now.name())) {
                rename(sql, classroom, person, line.name());
            }
            return allow(sql, person, line.allowance());
        });
    }

    private static void rename(Statements sql, long classroom, long person, PersonName name) throws SQLException {
        boolean other = sql.number(
                        "SELECT count(*) FROM member WHERE classroom = ? AND name_key = ? AND left_ms IS NULL"
                                + " AND person <> ?",
                        classroom,
                        name.key(),
                        person)
                > 0;
        if (other) {
            refuseTaken(sql, classroom, name);
        }
        sql.update(
                "UPDATE person SET name = ?, name_key = ? WHERE id = ? AND role = 'STUDENT' AND password IS NULL"
                        + " AND EXISTS (SELECT 1 FROM member WHERE classroom = ? AND member.person = person.id)",
                name.shown(),
                key(name, person),
                person,
                classroom);
        sql.update(
                "UPDATE member SET name = ?, name_key = ? WHERE classroom = ? AND person = ? AND left_ms IS NULL",
                name.shown(),
                name.key(),
                classroom,
                person);
    }

    static int allow(Statements sql, long person, Allowance allowance) throws SQLException {
        return sql.update(
                "INSERT INTO allowance (person, extra_time, speed_scored) VALUES (?, ?, ?)"
                        + " ON CONFLICT (person) DO UPDATE SET extra_time = excluded.extra_time,"
                        + " speed_scored = excluded.speed_scored",
                person,
                allowance.extraTime(),
                allowance.speedScored() ? 1 : 0);
    }

    boolean remove(long classroom, long person, Instant now) {
        return writer.write(sql -> sql.update(
                        "UPDATE member SET left_ms = ? WHERE classroom = ? AND person = ? AND left_ms IS NULL",
                        now.toEpochMilli(),
                        classroom,
                        person)
                > 0);
    }

    boolean restore(long classroom, long person) {
        return writer.write(sql -> {
            var name = sql.first(
                    "SELECT name FROM member WHERE classroom = ? AND person = ? AND left_ms IS NOT NULL",
                    row -> row.getString(1),
                    classroom,
                    person);
            if (name.isEmpty()) {
                return false;
            }
            refuseTaken(sql, classroom, PersonName.of(name.get()));
            return sql.update("UPDATE member SET left_ms = NULL WHERE classroom = ? AND person = ?", classroom, person)
                    > 0;
        });
    }

    boolean move(long person, long from, long to, Instant now) {
        return writer.write(sql -> {
            var leaving = sql.first(
                    "SELECT name, sourced_id FROM member WHERE classroom = ? AND person = ? AND left_ms IS NULL",
                    row -> new Newcomer(PersonName.of(row.getString(1)), row.getString(2)),
                    from,
                    person);
            if (leaving.isEmpty() || from == to) {
                return false;
            }
            refuseTaken(sql, to, leaving.get().name());
            put(sql, to, person, leaving.get(), now);
            return sql.update(
                            "UPDATE member SET left_ms = ? WHERE classroom = ? AND person = ?",
                            now.toEpochMilli(),
                            from,
                            person)
                    > 0;
        });
    }
}
