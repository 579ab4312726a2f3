package tumen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.people.Allowance;
import tumen.people.CardCode;
import tumen.people.Classroom;
import tumen.people.Member;
import tumen.people.Member.SignsIn;
import tumen.people.Newcomer;
import tumen.people.Overtaken;
import tumen.people.Person;
import tumen.people.PersonName;
import tumen.people.Role;
import tumen.people.RosterLine;

/** Classes and their rosters on a real database. */
class ClassesTest {
    private static final Instant NOON = Samples.MORNING.plus(Duration.ofHours(4));

    @TempDir
    private Path folder;

    private Samples.World world;
    private JdbiClasses classes;
    private Person teacher;
    private Person other;
    private Classroom fifth;

    @BeforeEach
    void open() {
        world = Samples.World.open(folder);
        classes = new JdbiClasses(world.database(), new SecureRandom());
        teacher = person("Sarangerel");
        other = person("Ganbold");
        fifth = classes.create(teacher, " Class  5b ", Samples.MORNING);
    }

    @AfterEach
    void close() {
        world.close();
    }

    /** A teacher, as an administrator will make one. */
    private Person person(String name) {
        return world.database().writer().write(sql -> {
            sql.update(
                    "INSERT INTO person (role, name, name_key, password, zone, rollover_hour, created_ms)"
                            + " VALUES ('TEACHER', ?, ?, 'x', 'Asia/Ulaanbaatar', 4, 0)",
                    name,
                    PersonName.of(name).key());
            return sql.first("SELECT * FROM person ORDER BY id DESC LIMIT 1", JdbiPeople::person)
                    .orElseThrow();
        });
    }

    private static Newcomer newcomer(String name) {
        return new Newcomer(PersonName.of(name), null);
    }

    private List<String> names(Classroom classroom) {
        return classes.members(classroom.id()).stream().map(Member::name).toList();
    }

    @Test
    void aClassIsFoundByItsTeacherAndByNobodyElse() {
        assertEquals("Class 5b", fifth.name());
        assertEquals(List.of(fifth), classes.taughtBy(teacher));
        assertEquals(Optional.of(fifth), classes.taught(teacher, fifth.id()));
        assertEquals(List.of(), classes.taughtBy(other));
        assertEquals(Optional.empty(), classes.taught(other, fifth.id()));
        assertEquals(Optional.empty(), classes.taught(teacher, 999));
        var admin = new Person(77, Role.ADMIN, "Ada", Samples.ULAANBAATAR, 4);
        assertEquals(Optional.of(fifth), classes.taught(admin, fifth.id()));
        assertThrows(IllegalArgumentException.class, () -> classes.create(teacher, " ", NOON));
        classes.addTeacher(fifth.id(), "GANBOLD", NOON);
        assertEquals(Optional.of(fifth), classes.taught(other, fifth.id()));
        assertEquals(List.of(other, teacher), classes.teachers(fifth.id()));
        classes.removeTeacher(fifth.id(), teacher.id());
        assertEquals(Optional.empty(), classes.taught(teacher, fifth.id()));
        assertThrows(IllegalArgumentException.class, () -> classes.removeTeacher(fifth.id(), other.id()));
        assertThrows(IllegalArgumentException.class, () -> classes.addTeacher(fifth.id(), "Nobody", NOON));
    }

    @Test
    void aClassPutAwayIsNotFoundByItsCode() {
        assertEquals(Optional.of(fifth), classes.byCode(fifth.code()));
        classes.archive(fifth.id(), true, NOON);
        assertEquals(Optional.empty(), classes.byCode(fifth.code()));
        assertEquals(NOON, classes.taught(teacher, fifth.id()).orElseThrow().archived());
        classes.archive(fifth.id(), false, NOON);
        assertEquals(Optional.of(fifth), classes.byCode(fifth.code()));
        var recoded = classes.recode(fifth.id(), fifth.code());
        assertNotEquals(fifth.code(), recoded.code());
        assertEquals(recoded.code(), classes.recode(fifth.id(), fifth.code()).code(), "pressed by two, done once");
        assertEquals(Optional.empty(), classes.byCode(fifth.code()));
    }

    @Test
    void twoStudentsOfDifferentClassesMayBeCalledTheSame() {
        var sixth = classes.create(other, "Class 6a", NOON);
        var bat = classes.enrol(teacher, fifth.id(), List.of(newcomer("Bat-Erdene")), NOON)
                .getFirst();
        var otherBat = classes.enrol(other, sixth.id(), List.of(newcomer("Bat-Erdene")), NOON)
                .getFirst();
        assertNotEquals(bat.person(), otherBat.person());
        assertEquals(
                "Bat-Erdene", world.people().person(bat.person()).orElseThrow().name());
        assertEquals(
                Role.STUDENT, world.people().person(bat.person()).orElseThrow().role());
        assertEquals(
                Optional.empty(), world.people().signIn("Bat-Erdene", "", NOON), "nobody signs in with a name alone");
    }

    @Test
    void aRosterBroughtTwiceAddsNobodyTwice() {
        var roster = List.of(newcomer("Bat-Erdene"), newcomer("BAT-ERDENE"), newcomer("Сараа"), newcomer("김민준"));
        assertEquals(3, classes.enrol(teacher, fifth.id(), roster, NOON).size());
        assertEquals(List.of(), classes.enrol(teacher, fifth.id(), roster, NOON));
        assertEquals(List.of("Bat-Erdene", "Сараа", "김민준"), names(fifth));
    }

    @Test
    void theRegistersNameMakesOnePersonOfSeveralClasses() {
        var sixth = classes.create(teacher, "Class 6b", NOON);
        var foreign = classes.create(other, "Choir", NOON);
        var bat = new Newcomer(PersonName.of("Bat-Erdene"), "s-17");
        var first = classes.enrol(teacher, fifth.id(), List.of(bat), NOON).getFirst();
        var second = classes.enrol(teacher, sixth.id(), List.of(bat), NOON).getFirst();
        var third = classes.enrol(other, foreign.id(), List.of(bat), NOON).getFirst();
        assertEquals(first.person(), second.person());
        assertNotEquals(first.person(), third.person(), "another teacher’s student is not taken over");
        var person = world.people().person(first.person()).orElseThrow();
        assertEquals(List.of(fifth, sixth), classes.attendedBy(person));
    }

    @Test
    void whoIsTakenOutComesBackAsTheSamePerson() {
        var bat = classes.enrol(teacher, fifth.id(), List.of(newcomer("Bat-Erdene")), NOON)
                .getFirst();
        assertTrue(classes.remove(fifth.id(), bat.person(), NOON));
        assertFalse(classes.remove(fifth.id(), bat.person(), NOON));
        assertEquals(List.of(), classes.members(fifth.id()));
        assertEquals(Optional.empty(), classes.member(fifth.id(), bat.person()));
        assertEquals(bat.person(), classes.removed(fifth.id()).getFirst().person());
        assertTrue(classes.restore(fifth.id(), bat.person()));
        assertFalse(classes.restore(fifth.id(), bat.person()));
        assertEquals(List.of(bat), classes.members(fifth.id()));
        classes.remove(fifth.id(), bat.person(), NOON);
        var again = classes.enrol(teacher, fifth.id(), List.of(newcomer("bat-erdene")), NOON)
                .getFirst();
        assertEquals(bat.person(), again.person());
    }

    @Test
    void aNameGivenToAnotherMeanwhileIsNotGivenTwice() {
        var bat = classes.enrol(teacher, fifth.id(), List.of(newcomer("Bat")), NOON)
                .getFirst();
        classes.remove(fifth.id(), bat.person(), NOON);
        var tuya = classes.enrol(teacher, fifth.id(), List.of(newcomer("Tuya")), NOON)
                .getFirst();
        classes.change(fifth.id(), tuya.person(), line("Tuya", 1), line("BAT", 1));
        assertEquals(
                "BAT", world.people().person(tuya.person()).orElseThrow().name(), "a card’s owner is renamed with it");
        var refused = assertThrows(IllegalArgumentException.class, () -> classes.restore(fifth.id(), bat.person()));
        assertEquals("Somebody in that class is called Bat already.", refused.getMessage());
        classes.change(fifth.id(), tuya.person(), line("BAT", 1), line("Bat", 1));
        assertEquals(List.of("Bat"), names(fifth));
    }

    private static RosterLine line(String name, double extraTime) {
        return new RosterLine(PersonName.of(name), new Allowance(extraTime, true));
    }

    @Test
    void twoTeachersWhoChangeTheRosterAtOnceLoseNothing() {
        long bat = classes.enrol(teacher, fifth.id(), List.of(newcomer("Bat")), NOON)
                .getFirst()
                .person();
        var seen = line("Bat", 1);
        classes.change(fifth.id(), bat, seen, line("Bataa", 1));
        classes.change(fifth.id(), bat, seen, line("Bat", 1.5));
        var both = classes.member(fifth.id(), bat).orElseThrow();
        assertEquals("Bataa", both.name());
        assertEquals(new Allowance(1.5, true), both.allowance());
        classes.change(fifth.id(), bat, seen, line("Bataa", 1.5));
        assertThrows(Overtaken.class, () -> classes.change(fifth.id(), bat, seen, line("Batu", 2)));
        assertEquals(both, classes.member(fifth.id(), bat).orElseThrow(), "all or nothing");

        classes.rename(fifth.id(), "Class 5b", "Horses");
        assertThrows(Overtaken.class, () -> classes.rename(fifth.id(), "Class 5b", "Camels"));
        assertEquals("Horses", classes.taught(teacher, fifth.id()).orElseThrow().name());
    }

    @Test
    void aStudentWhoIsMovedKeepsCardAndAllowance() {
        var sixth = classes.create(teacher, "Class 6b", NOON);
        var bat = classes.enrol(teacher, fifth.id(), List.of(newcomer("Bat")), NOON)
                .getFirst();
        classes.allow(bat.person(), new Allowance(1.25, false));
        classes.cards(fifth.id(), List.of(bat.person()), NOON);
        assertTrue(classes.move(bat.person(), fifth.id(), sixth.id(), NOON));
        assertFalse(classes.move(bat.person(), fifth.id(), sixth.id(), NOON));
        assertEquals(List.of(), classes.members(fifth.id()));
        var moved = classes.member(sixth.id(), bat.person()).orElseThrow();
        assertEquals(SignsIn.CARD, moved.signsIn());
        assertEquals(new Allowance(1.25, false), moved.allowance());
        var person = world.people().person(bat.person()).orElseThrow();
        assertEquals(new Allowance(1.25, false), classes.allowance(person));
        assertEquals(Allowance.NONE, classes.allowance(teacher));
        assertThrows(IllegalArgumentException.class, () -> new Allowance(0.9, true));
        assertThrows(IllegalArgumentException.class, () -> new Allowance(Double.NaN, true));
    }

    @Test
    void ofACardOnlyAFingerprintIsStored() {
        var bat = classes.enrol(teacher, fifth.id(), List.of(newcomer("Bat")), NOON)
                .getFirst();
        assertEquals(SignsIn.NOT_YET, bat.signsIn());
        var card = classes.cards(fifth.id(), List.of(bat.person(), 999L), NOON).getFirst();
        assertEquals(CardCode.OF_CARD, card.code().text().length());
        byte[] stored = world.database()
                .writer()
                .write(sql -> sql.first("SELECT code_hash FROM sign_in_card", row -> row.getBytes(1))
                        .orElseThrow());
        org.junit.jupiter.api.Assertions.assertArrayEquals(card.code().fingerprint(), stored);
        assertEquals(List.of(), classes.cards(fifth.id(), List.of(teacher.id()), NOON), "a teacher gets no card");
    }

    @Test
    void whoHasAPasswordOfTheirOwnJoinsByTheCodeAndGetsNoCard() {
        var student = person("Oyuna");
        classes.join(student, fifth, PersonName.of("Oyuna"), NOON);
        classes.join(student, fifth, PersonName.of("Oyuna"), NOON);
        assertEquals(
                SignsIn.PASSWORD,
                classes.member(fifth.id(), student.id()).orElseThrow().signsIn());
        assertEquals(List.of(), classes.cards(fifth.id(), List.of(student.id()), NOON));
        var namesake = person("Oyuna II");
        assertThrows(IllegalArgumentException.class, () -> classes.join(namesake, fifth, PersonName.of("oyuna"), NOON));
    }

    @Test
    void aRosterOfTwoThousandIsOneDeed() {
        var roster = IntStream.range(0, 2000)
                .mapToObj(i -> new Newcomer(PersonName.of("Student " + i), "s" + i))
                .toList();
        assertEquals(2000, classes.enrol(teacher, fifth.id(), roster, NOON).size());
        assertEquals(2000, classes.members(fifth.id()).size());
    }

    @Test
    void whatIsTypedFromACardIsReadAsItWasMeant() {
        assertEquals("10ABC", CardCode.typed(" io-abc ", 5).orElseThrow().text());
        assertEquals(
                "1ABCDE2345", CardCode.typed("labcd e2345", 10).orElseThrow().text());
        assertEquals(Optional.empty(), CardCode.typed("ABCU", 4));
        assertEquals(Optional.empty(), CardCode.typed("ABC", 4));
        assertEquals(Optional.empty(), CardCode.typed("A".repeat(10_000), 4));
        assertEquals("ABC-123", new CardCode("ABC123").printed());
    }
}
