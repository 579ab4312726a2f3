package tumen.store;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tumen.people.Allowance;
import tumen.people.CardCode;
import tumen.people.Classes;
import tumen.people.Classroom;
import tumen.people.Member;
import tumen.people.Member.SignsIn;
import tumen.people.Newcomer;
import tumen.people.Overtaken;
import tumen.people.Person;
import tumen.people.PersonName;
import tumen.people.Role;
import tumen.people.RosterLine;
import tumen.people.SignInCard;

/** Classes, their teachers and their students. */
public final class JdbiClasses implements Classes {
    private static final String MEMBERS = "SELECT member.*, person.password IS NOT NULL AS has_password,"
            + " sign_in_card.person IS NOT NULL AS has_card, coalesce(extra_time, 1) AS extra_time,"
            + " coalesce(speed_scored, 1) AS speed_scored FROM member JOIN person ON person.id = member.person"
            + " LEFT JOIN sign_in_card ON sign_in_card.person = member.person"
            + " LEFT JOIN allowance ON allowance.person = member.person WHERE classroom = ?";

    private final Database database;
    private final SecureRandom chance;
    private final Rosters rosters;

    /** Keeps them in that database; codes come from there. */
    public JdbiClasses(Database database, SecureRandom chance) {
        this.database = database;
        this.chance = chance;
        this.rosters = new Rosters(database.writer(), chance);
    }

    private <T> List<T> list(String query, Statements.Row<T> row, @Nullable Object... values) {
        return database.readers().withHandle(handle -> {
            var prepared = handle.createQuery(query);
            for (int i = 0; i < values.length; i++) {
                prepared.bind(i, values[i]);
            }
            return prepared.map((result, context) -> row.read(result)).list();
        });
    }

    static Classroom classroom(ResultSet row) throws SQLException {
        return new Classroom(
                row.getLong("id"),
                row.getString("name"),
                new CardCode(row.getString("code")),
                row.getObject("archived_ms") == null ? null : Instant.ofEpochMilli(row.getLong("archived_ms")));
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getLong("classroom"),
                row.getLong("person"),
                row.getString("name"),
                new Allowance(row.getDouble("extra_time"), row.getBoolean("speed_scored")),
                row.getBoolean("has_password")
                        ? SignsIn.PASSWORD
                        : row.getBoolean("has_card") ? SignsIn.CARD : SignsIn.NOT_YET,
                Instant.ofEpochMilli(row.getLong("joined_ms")),
                row.getObject("left_ms") == null ? null : Instant.ofEpochMilli(row.getLong("left_ms")));
    }

    @Override
    public Classroom create(Person teacher, String name, Instant now) {
        String read = Classroom.name(name);
        return database.writer().write(sql -> {
            var code = freeCode(sql);
            sql.update(
                    "INSERT INTO classroom (name, code, created_ms) VALUES (?, ?, ?)",
                    read,
                    code.text(),
                    now.toEpochMilli());
            long id = sql.number("SELECT last_insert_rowid()");
            sql.update("INSERT INTO classroom_teacher VALUES (?, ?, ?)", id, teacher.id(), now.toEpochMilli());
            return new Classroom(id, read, code, null);
        });
    }

    private CardCode freeCode(Statements sql) throws SQLException {
        var code = CardCode.random(chance, CardCode.OF_CLASS);
        while (sql.number("SELECT count(*) FROM classroom WHERE code = ?", code.text()) > 0) {
            code = CardCode.random(chance, CardCode.OF_CLASS);
        }
        return code;
    }

    @Override
    public List<Classroom> taughtBy(Person teacher) {
        return list(
                "SELECT * FROM classroom WHERE ? OR id IN (SELECT classroom FROM classroom_teacher WHERE person = ?)"
                        + " ORDER BY archived_ms IS NOT NULL, name, id",
                JdbiClasses::classroom,
                teacher.role() == Role.ADMIN,
                teacher.id());
    }

    @Override
    public Optional<Classroom> taught(Person teacher, long classroom) {
        return list(
                        "SELECT * FROM classroom WHERE id = ? AND (? OR EXISTS (SELECT 1 FROM classroom_teacher"
                                + " WHERE classroom = classroom.id AND person = ?))",
                        JdbiClasses::classroom,
                        classroom,
                        teacher.role() == Role.ADMIN,
                        teacher.id())
                .stream()
                .findFirst();
    }

    @Override
    public List<Classroom> attendedBy(Person student) {
        return list(
                "SELECT classroom.* FROM classroom JOIN member ON member.classroom = classroom.id"
                        + " WHERE member.person = ? AND left_ms IS NULL AND archived_ms IS NULL"
                        + " ORDER BY classroom.name, classroom.id",
                JdbiClasses::classroom,
                student.id());
    }

    @Override
    public Optional<Classroom> byCode(CardCode code) {
        return list(
                        "SELECT * FROM classroom WHERE code = ? AND archived_ms IS NULL",
                        JdbiClasses::classroom,
                        code.text())
                .stream()
                .findFirst();
    }

    @Override
    public List<Person> teachers(long classroom) {
        return list(
                "SELECT person.* FROM person JOIN classroom_teacher ON classroom_teacher.person = person.id"
                        + " WHERE classroom = ? ORDER BY name_key",
                JdbiPeople::person,
                classroom);
    }

    @Override
    public List<Member> members(long classroom) {
        return list(MEMBERS + " AND left_ms IS NULL ORDER BY member.name_key", JdbiClasses::member, classroom);
    }

    @Override
    public List<Member> removed(long classroom) {
        return list(MEMBERS + " AND left_ms IS NOT NULL ORDER BY left_ms DESC", JdbiClasses::member, classroom);
    }

    @Override
    public Optional<Member> member(long classroom, long person) {
        return list(MEMBERS + " AND left_ms IS NULL AND member.person = ?", JdbiClasses::member, classroom, person)
                .stream()
                .findFirst();
    }

    @Override
    public Allowance allowance(Person person) {
        return list(
                        "SELECT extra_time, speed_scored FROM allowance WHERE person = ?",
                        row -> new Allowance(row.getDouble(1), row.getBoolean(2)),
                        person.id())
                .stream()
                .findFirst()
                .orElse(Allowance.NONE);
    }

    @Override
    public void rename(long classroom, String seen, String name) {
        String read = Classroom.name(name);
        database.writer().write(sql -> {
            String now = sql.first("SELECT name FROM classroom WHERE id = ?", row -> row.getString(1), classroom)
                    .orElseThrow();
            String changed = Overtaken.changed(now, seen, read);
            return sql.update("UPDATE classroom SET name = ? WHERE id = ?", changed, classroom);
        });
    }

    @Override
    public void archive(long classroom, boolean archived, Instant now) {
        database.writer()
                .write(sql -> sql.update(
                        "UPDATE classroom SET archived_ms = ? WHERE id = ?",
                        archived ? now.toEpochMilli() : null,
                        classroom));
    }

    @Override
    public Classroom recode(long classroom, CardCode seen) {
        return database.writer().write(sql -> {
            sql.update(
                    "UPDATE classroom SET code = ? WHERE id = ? AND code = ?",
                    freeCode(sql).text(),
                    classroom,
                    seen.text());
            return sql.first("SELECT * FROM classroom WHERE id = ?", JdbiClasses::classroom, classroom)
                    .orElseThrow();
        });
    }

    @Override
    public void addTeacher(long classroom, String name, Instant now) {
        String key = PersonName.of(name).key();
        database.writer().write(sql -> {
            long person = sql.first(
                            "SELECT id FROM person WHERE name_key = ? AND role IN ('TEACHER', 'ADMIN')"
                                    + " AND blocked_ms IS NULL",
                            row -> row.getLong(1),
                            key)
                    .orElseThrow(() -> new IllegalArgumentException("No teacher signs in with that name."));
            return sql.update(
                    "INSERT INTO classroom_teacher VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                    classroom,
                    person,
                    now.toEpochMilli());
        });
    }

    @Override
    public void removeTeacher(long classroom, long person) {
        database.writer().write(sql -> {
            if (sql.number(
                            "SELECT count(*) FROM classroom_teacher WHERE classroom = ? AND person <> ?",
                            classroom,
                            person)
                    == 0) {
                throw new IllegalArgumentException("A class needs a teacher. Add another one first.");
            }
            return sql.update("DELETE FROM classroom_teacher WHERE classroom = ? AND person = ?", classroom, person);
        });
    }

    @Override
    public List<Member> enrol(Person teacher, long classroom, List<Newcomer> newcomers, Instant now) {
        var added = rosters.enrol(teacher, classroom, newcomers, now);
        return members(classroom).stream()
                .filter(member -> added.contains(member.person()))
                .toList();
    }

    @Override
    public void join(Person student, Classroom classroom, PersonName name, Instant now) {
        rosters.join(student, classroom.id(), name, now);
    }

    @Override
    public List<SignInCard> cards(long classroom, Collection<Long> persons, Instant now) {
        return rosters.cards(classroom, persons, now);
    }

    @Override
    public void change(long classroom, long person, RosterLine seen, RosterLine wanted) {
        rosters.change(classroom, person, seen, wanted);
    }

    @Override
    public void allow(long person, Allowance allowance) {
        database.writer().write(sql -> Rosters.allow(sql, person, allowance));
    }

    @Override
    public boolean remove(long classroom, long person, Instant now) {
        return rosters.remove(classroom, person, now);
    }

    @Override
    public boolean restore(long classroom, long person) {
        return rosters.restore(classroom, person);
    }

    @Override
    public boolean move(long person, long from, long to, Instant now) {
        return rosters.move(person, from, to, now);
    }
}
