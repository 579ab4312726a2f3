package tumen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.people.People;
import tumen.people.Role;
import tumen.people.Token;

/** Persons and sessions on a real database. */
class PeopleTest {
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private Path folder;

    private Samples.World world;
    private People people;

    @BeforeEach
    void open() {
        reopen();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void reopen() {
        world = Samples.World.open(folder);
        people = world.people();
    }

    @Test
    void aGuestIsKnownByTheCookieAloneAlsoAfterARestart() {
        var guest = people.createGuest(Samples.ULAANBAATAR, Samples.MORNING);
        var other = people.createGuest(Samples.ULAANBAATAR, Samples.MORNING);
        assertNotEquals(guest.person().id(), other.person().id());
        assertEquals(Role.GUEST, guest.person().role());
        assertEquals(Optional.of(guest.person()), people.bySession(guest.token(), Samples.MORNING));
        world.close();
        reopen();
        assertEquals(Optional.of(guest.person()), people.bySession(guest.token(), Samples.MORNING));
        assertEquals(Optional.empty(), people.bySession("A".repeat(43), Samples.MORNING));
        assertEquals(Optional.empty(), people.bySession("", Samples.MORNING));
    }

    @Test
    void onlyTheFingerprintOfATokenIsStored() {
        var guest = people.createGuest(Samples.ULAANBAATAR, Samples.MORNING);
        assertEquals(43, guest.token().length());
        var stored = world.database()
                .writer()
                .write(sql -> sql.first("SELECT token_hash FROM session", row -> row.getBytes(1))
                        .orElseThrow());
        assertEquals(
                HexFormat.of().formatHex(Token.fingerprint(guest.token())),
                HexFormat.of().formatHex(stored));
    }

    @Test
    void aGuestIsForgottenAfterHalfAYearUnlessTheyComeBack() {
        var guest = people.createGuest(Samples.ULAANBAATAR, Samples.MORNING);
        var later = Samples.MORNING.plus(Duration.ofDays(179));
        assertTrue(people.bySession(guest.token(), later).isPresent());
        assertTrue(people.bySession(guest.token(), later.plus(Duration.ofDays(179)))
                .isPresent());
        assertFalse(people.bySession(guest.token(), later.plus(Duration.ofDays(400)))
                .isPresent());
    }

    @Test
    void whenASessionWasUsedIsWrittenOnceADay() {
        var guest = people.createGuest(Samples.ULAANBAATAR, Samples.MORNING);
        people.bySession(guest.token(), Samples.MORNING.plus(Duration.ofHours(23)));
        assertEquals(Samples.MORNING.toEpochMilli(), seen());
        var nextDay = Samples.MORNING.plus(Duration.ofHours(25));
        people.bySession(guest.token(), nextDay);
        assertEquals(nextDay.toEpochMilli(), seen());
        world.people().forgetExpired(Samples.MORNING.plus(Duration.ofDays(300)));
        assertEquals(0L, (long) world.database().writer().write(sql -> sql.number("SELECT count(*) FROM session")));
    }

    @Test
    void theSetUpLinkMakesOneAdministratorOnce() {
        var earlier = people.issueSetupToken(Samples.MORNING).orElseThrow();
        var token = people.issueSetupToken(Samples.MORNING).orElseThrow();
        assertFalse(people.isSetupToken(earlier), "replaced by the later one");
        assertTrue(people.isSetupToken(token));
        assertThrows(
                IllegalArgumentException.class,
                () -> people.createAdministrator(token, "Ada", "short", Samples.MORNING));
        assertThrows(
                IllegalArgumentException.class,
                () -> people.createAdministrator(token, "  ", PASSWORD, Samples.MORNING));
        assertTrue(people.isSetupToken(token), "a slip does not use it up");
        assertEquals(Optional.empty(), people.createAdministrator(earlier, "Eve", PASSWORD, Samples.MORNING));
        var ada = people.createAdministrator(token, " Ada  Lovelace ", PASSWORD, Samples.MORNING)
                .orElseThrow();
        assertEquals("Ada Lovelace", ada.person().name());
        assertEquals(Role.ADMIN, ada.person().role());
        assertTrue(people.bySession(ada.token(), Samples.MORNING).isPresent());
        assertEquals(Optional.empty(), people.createAdministrator(token, "Eve", PASSWORD, Samples.MORNING));
        assertEquals(Optional.empty(), people.issueSetupToken(Samples.MORNING));
    }

    @Test
    void signingInTakesTheNameInAnyCaseAndThePasswordExactly() {
        var token = people.issueSetupToken(Samples.MORNING).orElseThrow();
        var ada = people.createAdministrator(token, "Ada Lovelace", PASSWORD, Samples.MORNING)
                .orElseThrow();
        var again = people.signIn("ADA  lovelace", PASSWORD, Samples.MORNING).orElseThrow();
        assertEquals(ada.person(), again.person());
        assertNotEquals(ada.token(), again.token());
        assertEquals(Optional.empty(), people.signIn("Ada Lovelace", "Correct horse battery", Samples.MORNING));
        assertEquals(Optional.empty(), people.signIn("Eve", PASSWORD, Samples.MORNING));
        assertEquals(Optional.empty(), people.signIn("", PASSWORD, Samples.MORNING));
        assertEquals(Optional.empty(), people.signIn("Ada Lovelace", "x".repeat(5000), Samples.MORNING));
        people.signOut(ada.token());
        assertEquals(Optional.empty(), people.bySession(ada.token(), Samples.MORNING));
        assertTrue(people.bySession(again.token(), Samples.MORNING).isPresent());
        assertFalse(people.bySession(again.token(), Samples.MORNING.plus(Duration.ofDays(31)))
                .isPresent());
    }

    private long seen() {
        return world.database().writer().write(sql -> sql.number("SELECT seen_ms FROM session"));
    }
}
