package tumen.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import tumen.people.Belongings;
import tumen.people.Person;

/** What is stored about one person, while the server runs. */
public final class JdbiBelongings implements Belongings {
    private final Database database;
    private final JdbiPeople people;

    /** Of that database; sessions of somebody erased end. */
    public JdbiBelongings(Database database, JdbiPeople people) {
        this.database = database;
        this.people = people;
    }

    @Override
    public void export(Person person, OutputStream to) throws IOException {
        try (var connection = Database.connect(database.file());
                var json = new JsonFactory().createGenerator(to)) {
            json.useDefaultPrettyPrinter();
            // One transaction that only reads: everything as the same moment saw it.
            connection.setAutoCommit(false);
            json.writeStartObject();
            for (var table : PersonData.TABLES.entrySet()) {
                json.writeArrayFieldStart(table.getKey());
                rows(connection, table.getValue(), person.id(), json);
                json.writeEndArray();
            }
            json.writeEndObject();
            connection.rollback();
        } catch (SQLException e) {
            throw new StoreException("What is stored cannot be read: " + e.getMessage(), e);
        }
    }

    private static void rows(Connection connection, String query, long person, JsonGenerator json)
            throws SQLException, IOException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setLong(1, person);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    row(rows, json);
                }
            }
        }
    }

    private static void row(ResultSet row, JsonGenerator json) throws SQLException, IOException {
        var names = row.getMetaData();
        json.writeStartObject();
        for (int i = 1; i <= names.getColumnCount(); i++) {
            json.writeFieldName(names.getColumnName(i));
            json.writePOJO(row.getObject(i) instanceof byte[] ? null : row.getObject(i));
        }
        json.writeEndObject();
    }

    @Override
    public void erase(Person person, Instant now) {
        var ended = database.writer().write(sql -> {
            if (person.name() != null) {
                JdbiAccounts.checkOthers(sql, person.id(), false);
            }
            sql.number("PRAGMA secure_delete = ON");
            var fingerprints = JdbiPeople.fingerprints(sql, person.id());
            PersonData.forget(sql, person.id(), now.toEpochMilli());
            sql.number("PRAGMA secure_delete = OFF");
            return fingerprints;
        });
        people.forget(ended);
    }
}
