package tumen.web;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tumen.people.Newcomer;
import tumen.people.Person;
import tumen.people.PersonName;
import tumen.people.Token;
import tumen.store.Database;

/** People with accounts, put into the database of a site with their sessions open. */
final class Accounts {
    private final Site site;
    private final Path folder;

    Accounts(Site site, Path folder) {
        this.site = site;
        this.folder = folder;
    }

    /** A person and the browser they are signed in with. */
    record Account(Person person, String token, Client client) {}

    Account teacher(String name) throws SQLException {
        var guest = site.people.createGuest(Site.ZONE, Instant.now());
        change(
                "UPDATE person SET role = 'TEACHER', name = ?, name_key = ? WHERE id = ?",
                name,
                PersonName.of(name).key(),
                guest.person().id());
        return opened(guest.person().id());
    }

    /** Students of a class, in the order of the names. */
    List<Account> students(Person teacher, long classroom, String... names) throws SQLException {
        var newcomers = Arrays.stream(names)
                .map(name -> new Newcomer(PersonName.of(name), null))
                .toList();
        var members = site.teaching.classes().enrol(teacher, classroom, newcomers, Instant.now());
        var students = new ArrayList<Account>();
        for (var member : members) {
            students.add(opened(member.person()));
        }
        return students;
    }

    private Account opened(long person) throws SQLException {
        String token = Token.random(new SecureRandom());
        long now = Instant.now().toEpochMilli();
        change(
                "INSERT INTO session (token_hash, person, created_ms, seen_ms) VALUES (?, ?, ?, ?)",
                Token.fingerprint(token),
                person,
                now,
                now);
        var client = new Client(site.address());
        client.cookies.put(Visitors.SESSION, token);
        return new Account(site.people.person(person).orElseThrow(), token, client);
    }

    private void change(String sql, Object... values) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Database.FILE));
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
