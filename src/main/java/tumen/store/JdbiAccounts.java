package tumen.store;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tumen.people.Account;
import tumen.people.Accounts;
import tumen.people.CardCode;
import tumen.people.OpenSession;
import tumen.people.Passwords;
import tumen.people.People.SignedIn;
import tumen.people.Person;
import tumen.people.PersonName;
import tumen.people.Profile;
import tumen.people.Role;
import tumen.people.Token;
import tumen.study.Unavailable;

/** Accounts in the table {@code person} and what hangs on them. */
public final class JdbiAccounts implements Accounts {
    private static final Duration LINK = Duration.ofDays(7);
    private static final int LONGEST_DEVICE = 60;
    private static final Logger LOG = LoggerFactory.getLogger(JdbiAccounts.class);
    private static final String FOUND = " FROM person WHERE role <> 'GUEST' AND (? = '' OR instr(name_key, ?) > 0)";
    private static final String ACCOUNT = "SELECT person.*, (SELECT max(seen_ms) FROM session WHERE person = person.id)"
            + " AS seen_ms, EXISTS (SELECT 1 FROM sign_in_card WHERE person = person.id) AS card,"
            + " EXISTS (SELECT 1 FROM password_link WHERE person = person.id) AS link";

    private final Database database;
    private final JdbiPeople people;
    private final SecureRandom chance;
    private final Passwords passwords;
    private final ConcurrentHashMap<Long, Optional<Profile>> profiles = new ConcurrentHashMap<>();

    /** Keeps them in the same database as the people, whose sessions it ends. */
    public JdbiAccounts(Database database, JdbiPeople people, SecureRandom chance, Passwords passwords) {
        this.database = database;
        this.people = people;
        this.chance = chance;
        this.passwords = passwords;
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

    @Override
    public SignedIn signUp(Person guest, String name, String password, Instant now) {
        var read = PersonName.of(name);
        String hash = passwords.hash(password);
        var person = write((sql, ended) -> {
            refuseTaken(sql, read, guest.id());
            long id = guest.id();
            if (id == 0) {
                sql.update(
                        "INSERT INTO person (role, zone, rollover_hour, created_ms) VALUES ('GUEST', ?, ?, ?)",
                        guest.zone().getId(),
                        guest.rolloverHour(),
                        now.toEpochMilli());
                id = sql.number("SELECT last_insert_rowid()");
            }
            int changed = sql.update(
                    "UPDATE person SET role = 'STUDENT', name = ?, name_key = ?, password = ? WHERE id = ?"
                            + " AND role = 'GUEST' AND erased_ms IS NULL",
                    read.shown(),
                    read.key(),
                    hash,
                    id);
            if (changed == 0) {
                throw new IllegalArgumentException("You have an account already. Sign in with it.");
            }
            endSessions(sql, id, ended);
            return load(sql, id);
        });
        return people.openSession(person, now);
    }

    private static Person load(Statements sql, long person) throws SQLException {
        return sql.first("SELECT * FROM person WHERE id = ?", JdbiPeople::person, person)
                .orElseThrow();
    }

    private static void refuseTaken(Statements sql, PersonName name, long except) throws SQLException {
        if (sql.number("SELECT count(*) FROM person WHERE name_key = ? AND id <> ?", name.key(), except) > 0) {
            throw new IllegalArgumentException("The name " + name.shown() + " is taken; choose another.");
        }
    }

    /** Ends the person's sessions; what is known of them in memory is let go after the commit. */
    private static void endSessions(Statements sql, long person, List<byte[]> ended) throws SQLException {
        ended.addAll(JdbiPeople.fingerprints(sql, person));
        sql.update("DELETE FROM session WHERE person = ?", person);
    }

    /** Runs the deed; sessions it puts into the list are read anew when they are used next. */
    private <T> T write(Changing<T> deed) {
        var ended = new ArrayList<byte[]>();
        T result = database.writer().write(sql -> deed.run(sql, ended));
        people.forget(ended);
        return result;
    }

    @FunctionalInterface
    private interface Changing<T> {
        T run(Statements sql, List<byte[]> ended) throws SQLException;
    }

    @Override
    public Optional<SignedIn> signInByCard(CardCode classCode, CardCode card, Instant now) {
        return list(
                        "SELECT person.* FROM sign_in_card JOIN person ON person.id = sign_in_card.person"
                                + " JOIN member ON member.person = person.id"
                                + " JOIN classroom ON classroom.id = member.classroom"
                                + " WHERE code_hash = ? AND classroom.code = ? AND left_ms IS NULL"
                                + " AND archived_ms IS NULL AND blocked_ms IS NULL",
                        JdbiPeople::person,
                        card.fingerprint(),
                        classCode.text())
                .stream()
                .findFirst()
                .map(person -> people.openSession(person, now));
    }

    @Override
    public Person create(String name, Role role, Instant now) {
        var read = PersonName.of(name);
        if (role == Role.GUEST) {
            throw new IllegalArgumentException("A guest has no account.");
        }
        return database.writer().write(sql -> {
            refuseTaken(sql, read, 0);
            sql.update(
                    "INSERT INTO person (role, name, name_key, zone, rollover_hour, created_ms) VALUES (?, ?, ?, ?, ?,"
                            + " ?)",
                    role.name(),
                    read.shown(),
                    read.key(),
                    ZoneId.systemDefault().getId(),
                    Person.DEFAULT_ROLLOVER_HOUR,
                    now.toEpochMilli());
            return load(sql, sql.number("SELECT last_insert_rowid()"));
        });
    }

    @Override
    public String passwordLink(long person, Instant now) {
        String token = Token.random(chance);
        database.writer().write(sql -> {
            var account = sql.first("SELECT * FROM person WHERE id = ? AND role <> 'GUEST'", JdbiPeople::person, person)
                    .orElseThrow(() -> new IllegalArgumentException("There is no such account."));
            refuseTaken(sql, PersonName.of(String.valueOf(account.name())), person);
            return sql.update(
                    "INSERT INTO password_link (token_hash, person, expires_ms) VALUES (?, ?, ?) ON CONFLICT (person)"
                            + " DO UPDATE SET token_hash = excluded.token_hash, expires_ms = excluded.expires_ms",
                    Token.fingerprint(token),
                    person,
                    now.plus(LINK).toEpochMilli());
        });
        return token;
    }

    @Override
    public Optional<Person> byPasswordLink(String token, Instant now) {
        return list(
                        "SELECT person.* FROM password_link JOIN person ON person.id = password_link.person"
                                + " WHERE token_hash = ? AND expires_ms > ? AND blocked_ms IS NULL",
                        JdbiPeople::person,
                        Token.fingerprint(token),
                        now.toEpochMilli())
                .stream()
                .findFirst();
    }

    @Override
    public Optional<SignedIn> setPassword(String token, String password, Instant now) {
        var invited = byPasswordLink(token, now);
        if (invited.isEmpty()) {
            return Optional.empty();
        }
        String hash = passwords.hash(password);
        var name = PersonName.of(String.valueOf(invited.get().name()));
        var person = write((sql, ended) -> {
            int used = sql.update(
                    "DELETE FROM password_link WHERE token_hash = ? AND expires_ms > ?",
                    Token.fingerprint(token),
                    now.toEpochMilli());
            if (used == 0) {
                return Optional.<Person>empty();
            }
            refuseTaken(sql, name, invited.get().id());
            long id = invited.get().id();
            sql.update("UPDATE person SET password = ?, name_key = ? WHERE id = ?", hash, name.key(), id);
            sql.update("DELETE FROM sign_in_card WHERE person = ?", id);
            endSessions(sql, id, ended);
            return Optional.of(load(sql, id));
        });
        return person.map(each -> people.openSession(each, now));
    }

    @Override
    public boolean changePassword(Person person, String present, String next) {
        var hash = list(
                        "SELECT password FROM person WHERE id = ?",
                        row -> Optional.ofNullable(row.getString(1)),
                        person.id())
                .stream()
                .findFirst()
                .flatMap(each -> each);
        if (!passwords.matches(present, hash.orElse(null))) {
            return false;
        }
        String changed = passwords.hash(next);
        database.writer().write(sql -> sql.update("UPDATE person SET password = ? WHERE id = ?", changed, person.id()));
        return true;
    }

    @Override
    public void rename(Person person, String name) {
        var read = PersonName.of(name);
        write((sql, ended) -> {
            refuseTaken(sql, read, person.id());
            int renamed = sql.update(
                    "UPDATE person SET name = ?, name_key = ? WHERE id = ? AND password IS NOT NULL",
                    read.shown(),
                    read.key(),
                    person.id());
            if (renamed == 0) {
                throw new IllegalArgumentException("Your teacher writes your name. Ask them to change it.");
            }
            ended.addAll(JdbiPeople.fingerprints(sql, person.id()));
            return true;
        });
    }

    private static Account account(ResultSet row) throws SQLException {
        var entrance = row.getString("password") != null
                ? Account.Entrance.PASSWORD
                : row.getBoolean("card")
                        ? Account.Entrance.CARD
                        : row.getBoolean("link") ? Account.Entrance.LINK : Account.Entrance.NONE;
        return new Account(
                JdbiPeople.person(row),
                entrance,
                Instant.ofEpochMilli(row.getLong("created_ms")),
                instant(row, "seen_ms"),
                instant(row, "blocked_ms"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : Instant.ofEpochMilli(row.getLong(column));
    }

    @Override
    public List<Account> find(String search, int from, int most) {
        String key = key(search);
        return list(
                ACCOUNT + FOUND + " ORDER BY name_key LIMIT ? OFFSET ?", JdbiAccounts::account, key, key, most, from);
    }

    @Override
    public int count(String search) {
        String key = key(search);
        return list("SELECT count(*)" + FOUND, row -> row.getInt(1), key, key).getFirst();
    }

    private static String key(String search) {
        return search.strip().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<Account> account(long person) {
        return list(ACCOUNT + " FROM person WHERE id = ? AND role <> 'GUEST'", JdbiAccounts::account, person).stream()
                .findFirst();
    }

    @Override
    public void changeRole(long person, Role role) {
        if (role == Role.GUEST) {
            throw new IllegalArgumentException("An account cannot become a guest’s.");
        }
        write((sql, ended) -> {
            checkOthers(sql, person, role == Role.ADMIN);
            sql.update("UPDATE person SET role = ? WHERE id = ?", role.name(), person);
            ended.addAll(JdbiPeople.fingerprints(sql, person));
            return true;
        });
    }

    /** Refuses to leave nobody who can administer. */
    static void checkOthers(Statements sql, long person, boolean staysAdministrator) throws SQLException {
        var role = sql.first(
                        "SELECT role FROM person WHERE id = ? AND role <> 'GUEST'", row -> row.getString(1), person)
                .orElseThrow(() -> new IllegalArgumentException("There is no such account."));
        boolean last = role.equals("ADMIN")
                && !staysAdministrator
                && sql.number(
                                "SELECT count(*) FROM person WHERE role = 'ADMIN' AND id <> ? AND blocked_ms IS NULL"
                                        + " AND password IS NOT NULL",
                                person)
                        == 0;
        if (last) {
            throw new IllegalArgumentException(
                    "That is the last administrator who can sign in. Make another one first.");
        }
    }

    @Override
    public void block(long person, boolean blocked, Instant now) {
        write((sql, ended) -> {
            checkOthers(sql, person, !blocked);
            sql.update("UPDATE person SET blocked_ms = ? WHERE id = ?", blocked ? now.toEpochMilli() : null, person);
            if (blocked) {
                sql.update("DELETE FROM password_link WHERE person = ?", person);
                endSessions(sql, person, ended);
            }
            return true;
        });
    }

    @Override
    public List<OpenSession> sessions(Person person) {
        return list(
                "SELECT * FROM session WHERE person = ? ORDER BY seen_ms DESC, created_ms DESC",
                row -> new OpenSession(
                        OpenSession.name(row.getBytes("token_hash")),
                        Optional.ofNullable(row.getString("device")).orElse(""),
                        Instant.ofEpochMilli(row.getLong("created_ms")),
                        Instant.ofEpochMilli(row.getLong("seen_ms"))),
                person.id());
    }

    @Override
    public void noteDevice(String token, String device) {
        String noted = device.length() > LONGEST_DEVICE ? device.substring(0, LONGEST_DEVICE) : device;
        try {
            var unused = database.writer()
                    .submit(sql -> sql.update(
                            "UPDATE session SET device = ? WHERE token_hash = ?", noted, Token.fingerprint(token)));
        } catch (Unavailable e) {
            LOG.debug("With what a session was opened is not stored.", e);
        }
    }

    @Override
    public boolean endSession(Person person, String name) {
        return end(person, fingerprint -> OpenSession.name(fingerprint).equals(name)) > 0;
    }

    @Override
    public int endOtherSessions(Person person, String token) {
        return end(person, fingerprint -> !OpenSession.name(fingerprint).equals(OpenSession.name(token)));
    }

    private int end(Person person, java.util.function.Predicate<byte[]> which) {
        return write((sql, ended) -> {
            ended.addAll(JdbiPeople.fingerprints(sql, person.id()).stream()
                    .filter(which)
                    .toList());
            for (byte[] fingerprint : ended) {
                sql.update("DELETE FROM session WHERE token_hash = ?", fingerprint);
            }
            return ended.size();
        });
    }

    @Override
    public Optional<Profile> profile(Person person) {
        if (profiles.size() > 20_000) {
            profiles.clear();
        }
        return profiles.computeIfAbsent(
                person.id(),
                id -> list(
                                "SELECT * FROM profile WHERE person = ?",
                                row -> new Profile(
                                        row.getString("language"),
                                        row.getBoolean("larger_text"),
                                        row.getBoolean("no_timers"),
                                        row.getString("theme")),
                                id)
                        .stream()
                        .findFirst());
    }

    @Override
    public void keep(Person person, Profile profile) {
        database.writer()
                .write(sql -> sql.update(
                        "INSERT INTO profile (person, language, larger_text, no_timers, theme) VALUES (?, ?, ?, ?, ?)"
                                + " ON CONFLICT (person) DO UPDATE SET language = excluded.language, larger_text ="
                                + " excluded.larger_text, no_timers = excluded.no_timers, theme = excluded.theme",
                        person.id(),
                        profile.language(),
                        profile.largerText() ? 1 : 0,
                        profile.noTimers() ? 1 : 0,
                        profile.theme()));
        profiles.remove(person.id());
    }
}
