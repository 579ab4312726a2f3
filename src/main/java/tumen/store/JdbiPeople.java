package tumen.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tumen.people.Passwords;
import tumen.people.People;
import tumen.people.Person;
import tumen.people.PersonName;
import tumen.people.Role;
import tumen.people.Token;
import tumen.study.Unavailable;

/** Persons and their sessions. Sessions that are in use are kept in memory, so that most requests read nothing. */
public final class JdbiPeople implements People {
    /** A guest's progress hangs on the cookie alone, so it lives long. */
    private static final Duration GUEST_IDLE = Duration.ofDays(180);

    private static final Duration ACCOUNT_IDLE = Duration.ofDays(30);

    /** How exactly it is known when a session was used last. */
    private static final Duration SEEN_PRECISION = Duration.ofDays(1);

    private static final int KEPT_IN_MEMORY = 20_000;
    private static final Logger LOG = LoggerFactory.getLogger(JdbiPeople.class);

    private final Database database;
    private final SecureRandom chance;
    private final Passwords passwords;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    /** Keeps them in that database. */
    public JdbiPeople(Database database, SecureRandom chance, Passwords passwords) {
        this.database = database;
        this.chance = chance;
        this.passwords = passwords;
    }

    private record Session(Person person, Instant seen) {
        boolean isExpired(Instant now) {
            var idle = person.role() == Role.GUEST ? GUEST_IDLE : ACCOUNT_IDLE;
            return seen.plus(idle).isBefore(now);
        }
    }

    @Override
    public SignedIn createGuest(ZoneId zone, Instant now) {
        String token = Token.random(chance);
        byte[] fingerprint = Token.fingerprint(token);
        var person = database.writer().write(sql -> {
            sql.update(
                    "INSERT INTO person (role, zone, rollover_hour, created_ms) VALUES ('GUEST', ?, ?, ?)",
                    zone.getId(),
                    Person.DEFAULT_ROLLOVER_HOUR,
                    now.toEpochMilli());
            long id = sql.number("SELECT last_insert_rowid()");
            open(sql, fingerprint, id, now);
            return new Person(id, Role.GUEST, null, zone, Person.DEFAULT_ROLLOVER_HOUR);
        });
        remember(fingerprint, new Session(person, now));
        return new SignedIn(person, token);
    }

    private static void open(Statements sql, byte[] fingerprint, long person, Instant now) throws SQLException {
        sql.update(
                "INSERT INTO session (token_hash, person, created_ms, seen_ms) VALUES (?, ?, ?, ?)",
                fingerprint,
                person,
                now.toEpochMilli(),
                now.toEpochMilli());
    }

    @Override
    public Optional<Person> bySession(String token, Instant now) {
        byte[] fingerprint = Token.fingerprint(token);
        var session = session(fingerprint);
        if (session == null || session.isExpired(now)) {
            return Optional.empty();
        }
        if (session.seen().plus(SEEN_PRECISION).isBefore(now)) {
            seen(fingerprint, session, now);
        }
        return Optional.of(session.person());
    }

    /** Reads within the map's own lock: a session ended meanwhile is removed after it was put, never before. */
    private @Nullable Session session(byte[] fingerprint) {
        String key = key(fingerprint);
        var known = sessions.get(key);
        if (known != null) {
            return known;
        }
        forgetWhenMany();
        return sessions.computeIfAbsent(key, absent -> read(fingerprint));
    }

    private @Nullable Session read(byte[] fingerprint) {
        return database.readers()
                .withHandle(handle -> handle.createQuery("SELECT person.*, session.seen_ms FROM session"
                                + " JOIN person ON person.id = session.person WHERE token_hash = ?")
                        .bind(0, fingerprint)
                        .map((row, context) -> new Session(person(row), Instant.ofEpochMilli(row.getLong("seen_ms"))))
                        .findFirst())
                .orElse(null);
    }

    @Override
    public Optional<Person> person(long id) {
        return database.readers()
                .withHandle(handle -> handle.createQuery("SELECT * FROM person WHERE id = ? AND erased_ms IS NULL")
                        .bind(0, id)
                        .map((row, context) -> person(row))
                        .findFirst());
    }

    /** Not waited for: nobody misses it. */
    private void seen(byte[] fingerprint, Session session, Instant now) {
        if (!sessions.replace(key(fingerprint), session, new Session(session.person(), now))) {
            return;
        }
        try {
            var unused = database.writer()
                    .submit(sql -> sql.update(
                            "UPDATE session SET seen_ms = ? WHERE token_hash = ?", now.toEpochMilli(), fingerprint));
        } catch (Unavailable e) {
            LOG.debug("When a session was used last is not stored.", e);
        }
    }

    @Override
    public Optional<SignedIn> signIn(String name, String password, Instant now) {
        var found = account(name);
        if (!passwords.matches(password, found == null ? null : found.password()) || found == null || found.blocked()) {
            return Optional.empty();
        }
        return Optional.of(openSession(found.person(), now));
    }

    private record Account(Person person, @Nullable String password, boolean blocked) {}

    private @Nullable Account account(String name) {
        String key;
        try {
            key = PersonName.of(name).key();
        } catch (IllegalArgumentException e) {
            // What cannot be a name is nobody's.
            return null;
        }
        return database.readers()
                .withHandle(handle -> handle.createQuery("SELECT * FROM person WHERE name_key = ?")
                        .bind(0, key)
                        .map((row, context) -> new Account(
                                person(row), row.getString("password"), row.getObject("blocked_ms") != null))
                        .findFirst())
                .orElse(null);
    }

    /** Opens a new session for somebody whose right to it was checked. */
    SignedIn openSession(Person person, Instant now) {
        String token = Token.random(chance);
        byte[] fingerprint = Token.fingerprint(token);
        database.writer().write(sql -> {
            open(sql, fingerprint, person.id(), now);
            return true;
        });
        remember(fingerprint, new Session(person, now));
        return new SignedIn(person, token);
    }

    @Override
    public void signOut(String token) {
        byte[] fingerprint = Token.fingerprint(token);
        database.writer().write(sql -> sql.update("DELETE FROM session WHERE token_hash = ?", fingerprint));
        sessions.remove(key(fingerprint));
    }

    @Override
    public Optional<String> issueSetupToken(Instant now) {
        String token = Token.random(chance);
        return database.writer().write(sql -> {
            if (hasAdministrator(sql)) {
                return Optional.<String>empty();
            }
            sql.update(
                    "INSERT INTO setup_token (only, token_hash, created_ms) VALUES (1, ?, ?)"
                            + " ON CONFLICT (only) DO UPDATE SET token_hash = excluded.token_hash,"
                            + " created_ms = excluded.created_ms",
                    Token.fingerprint(token),
                    now.toEpochMilli());
            return Optional.of(token);
        });
    }

    private static boolean hasAdministrator(Statements sql) throws SQLException {
        return sql.number("SELECT count(*) FROM person WHERE role = 'ADMIN'") > 0;
    }

    @Override
    public boolean isSetupToken(String token) {
        return database.readers()
                        .withHandle(
                                handle -> handle.createQuery("SELECT count(*) FROM setup_token WHERE token_hash = ?")
                                        .bind(0, Token.fingerprint(token))
                                        .mapTo(Integer.class)
                                        .one())
                == 1;
    }

    @Override
    public Optional<SignedIn> createAdministrator(String setupToken, String name, String password, Instant now) {
        var personName = PersonName.of(name);
        if (!isSetupToken(setupToken)) {
            return Optional.empty();
        }
        String hash = passwords.hash(password);
        var created = database.writer().write(sql -> {
            if (hasAdministrator(sql)
                    || sql.update("DELETE FROM setup_token WHERE token_hash = ?", Token.fingerprint(setupToken)) == 0) {
                return Optional.<Person>empty();
            }
            return Optional.of(insertAccount(sql, Role.ADMIN, personName, hash, now));
        });
        return created.map(person -> openSession(person, now));
    }

    private static Person insertAccount(Statements sql, Role role, PersonName name, String hash, Instant now)
            throws SQLException {
        if (sql.number("SELECT count(*) FROM person WHERE name_key = ?", name.key()) > 0) {
            throw new IllegalArgumentException("The name " + name.shown() + " is taken; choose another.");
        }
        var zone = ZoneId.systemDefault();
        sql.update(
                "INSERT INTO person (role, name, name_key, password, zone, rollover_hour, created_ms)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                role.name(),
                name.shown(),
                name.key(),
                hash,
                zone.getId(),
                Person.DEFAULT_ROLLOVER_HOUR,
                now.toEpochMilli());
        long id = sql.number("SELECT last_insert_rowid()");
        return new Person(id, role, name.shown(), zone, Person.DEFAULT_ROLLOVER_HOUR);
    }

    /** Lets go of what is known in memory of sessions that were ended or changed in the database. */
    void forget(List<byte[]> fingerprints) {
        fingerprints.forEach(fingerprint -> sessions.remove(key(fingerprint)));
    }

    /** The fingerprints of the person's sessions. */
    static List<byte[]> fingerprints(Statements sql, long person) throws SQLException {
        return sql.list("SELECT token_hash FROM session WHERE person = ?", row -> row.getBytes(1), person);
    }

    /** The earliest moment at which a session that has not expired was used. */
    static Instant oldest(Role role, Instant now) {
        return now.minus(role == Role.GUEST ? GUEST_IDLE : ACCOUNT_IDLE);
    }

    /** Removes sessions that have expired; for the start of the server. */
    public void forgetExpired(Instant now) {
        database.writer()
                .write(sql -> sql.update(
                        "DELETE FROM session WHERE seen_ms < CASE (SELECT role FROM person WHERE id = session.person)"
                                + " WHEN 'GUEST' THEN ? ELSE ? END",
                        now.minus(GUEST_IDLE).toEpochMilli(),
                        now.minus(ACCOUNT_IDLE).toEpochMilli()));
    }

    private void remember(byte[] fingerprint, Session session) {
        forgetWhenMany();
        sessions.put(key(fingerprint), session);
    }

    private void forgetWhenMany() {
        if (sessions.size() > KEPT_IN_MEMORY) {
            sessions.clear();
        }
    }

    private static String key(byte[] fingerprint) {
        return new String(fingerprint, StandardCharsets.ISO_8859_1);
    }

    static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getLong("id"),
                Role.valueOf(row.getString("role")),
                row.getString("name"),
                ZoneId.of(row.getString("zone")),
                row.getInt("rollover_hour"));
    }
}
