package tumen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tumen.store.Samples.MORNING;
import static tumen.store.Samples.key;
import static tumen.store.Samples.rated;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.memory.DualParameters;
import tumen.memory.Fsrs6;
import tumen.memory.Fsrs7;
import tumen.memory.MemoryState;
import tumen.memory.Parameters;
import tumen.memory.Rating;
import tumen.people.Person;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.study.Card;
import tumen.study.Deciding;
import tumen.study.Decision;
import tumen.study.Planning;
import tumen.study.Preference;
import tumen.study.Studying;

/** Plans for exams, breaks and backlogs, and another model of memory, on a real database. */
class PlanningTest {
    private static final int CARDS = 80;

    @TempDir
    private Path folder;

    private Samples.World world;
    private Studying practice;
    private Deciding deciding;
    private Planning planning;
    private Person person;
    private int keys;

    @BeforeEach
    void open() {
        world = Samples.World.open(folder, Samples.deck("mongolia", CARDS));
        practice = world.practice();
        deciding = world.practice().deciding();
        planning = world.practice().planning();
        person = world.guest();
        learn();
    }

    @AfterEach
    void close() {
        world.close();
        assertEquals(List.of(), Verification.of(folder.resolve(Database.FILE)).problems());
    }

    /** Answers for ten days as they come, a little by chance. */
    private void learn() {
        var chance = new SplittableRandom(7);
        deciding.decide(person, new Decision.Chosen(null, Map.of(Preference.NEW_A_DAY, "10")), key(++keys), MORNING);
        for (int day = 0; day < 10; day++) {
            var now = MORNING.plus(Duration.ofDays(day));
            for (var next = practice.next(person, null, now);
                    next.isPresent();
                    next = practice.next(person, null, now)) {
                var rating = chance.nextInt(8) == 0 ? Rating.AGAIN : Rating.EASY;
                practice.answer(person, rated(key(++keys), question(next.get().question()), rating), now);
                now = now.plusSeconds(rating == Rating.AGAIN ? 120 : 20);
            }
        }
    }

    private static Instant day(int number) {
        return MORNING.plus(Duration.ofDays(number));
    }

    @Test
    void whatWaitsAfterABreakIsSpreadAndEverythingCanBeTakenBack() {
        var now = day(60);
        var before = cards();
        var backlog = planning.backlog(person, 0, now);
        assertTrue(backlog.waiting() > CARDS / 2, backlog.toString());
        assertEquals(20, backlog.cap());
        assertEquals(4, backlog.days());
        assertTrue(backlog.loss() > 0 && backlog.loss() < 3, backlog.toString());
        assertTrue(planning.backlog(person, 40, now).days() < backlog.days());
        var plan = planning.catchUp(person, 20, key(++keys), now).orElseThrow();
        assertEquals(20, practice.overview(person, now).due());
        var forecast = practice.overview(person, now).forecast();
        assertTrue(forecast.stream().allMatch(count -> count <= 20), forecast.toString());
        assertEquals(20, forecast.get(1));
        assertEquals(0, planning.backlog(person, 0, now).waiting());
        assertEquals(Optional.empty(), planning.catchUp(person, 20, key(++keys), now));
        deciding.undo(person, plan.id(), key(++keys), now);
        assertEquals(before, cards(), "taking the plan back did not restore every card");
    }

    /** Back after sixty days with nine hundred due: a plan, a cap, an honest forecast, no wall. */
    @Test
    void nineHundredCardsThatWaitedSixtyDaysAreSpreadWithoutAWall() {
        world.load(Samples.deck("mongolia", CARDS), Samples.deck("korea", 900));
        var back = world.guest();
        for (int i = 0; i < 900; i++) {
            var question = question(new QuestionId("korea", "horses-" + i));
            practice.answer(back, rated(key(++keys), question, Rating.EASY), MORNING.plusSeconds(i));
        }
        var now = day(60);
        assertTrue(practice.overview(back, now).wantsPlan());
        var backlog = planning.backlog(back, 0, now);
        assertEquals(900, backlog.waiting());
        assertEquals(129, backlog.cap());
        assertEquals(7, backlog.days());
        assertTrue(backlog.loss() > 0 && backlog.loss() < 0.02 * 900, backlog.toString());
        var slow = planning.backlog(back, 30, now);
        assertEquals(30, slow.days());
        assertTrue(slow.loss() > backlog.loss(), slow + " " + backlog);
        var before = new HashSet<>(world.cards().of(back.id()));
        var plan = planning.catchUp(back, 129, key(++keys), now).orElseThrow();
        var overview = practice.overview(back, now);
        assertEquals(129, overview.due());
        assertFalse(overview.wantsPlan());
        assertTrue(overview.forecast().stream().allMatch(count -> count <= 129), overview.toString());
        assertEquals(
                900, overview.forecast().stream().mapToInt(Integer::intValue).sum());
        deciding.undo(back, plan.id(), key(++keys), now);
        assertEquals(before, new HashSet<>(world.cards().of(back.id())));
    }

    @Test
    void aPlanTakenBackLeavesAnswersGivenSinceAlone() {
        var now = day(60);
        var plan = planning.catchUp(person, 20, key(++keys), now).orElseThrow();
        var answered = question("horses-3");
        practice.answer(person, rated(key(++keys), answered, Rating.GOOD), now);
        var card = world.cards().card(person.id(), answered.id());
        deciding.undo(person, plan.id(), key(++keys), now);
        assertEquals(card, world.cards().card(person.id(), answered.id()));
    }

    @Test
    void aPlannedBreakIsEmptyAndWhatFellIntoItComesAfterIt() {
        var now = day(10);
        var days = deciding.days(person);
        var today = days.dayOf(now);
        var pause = new Decision.Paused(today.plusDays(2), today.plusDays(12));
        var before = cards();
        var planned = planning.pause(person, pause, key(++keys), now);
        for (var card : cards()) {
            assertFalse(pause.contains(days.dayOf(card.due())), card.toString());
        }
        practice.answer(person, rated(key(++keys), question("horses-0"), Rating.GOOD), now);
        var due = card("horses-0").due();
        assertFalse(pause.contains(days.dayOf(due)), due.toString());
        practice.undo(person, key(++keys), now);
        deciding.undo(person, planned.id(), key(++keys), now);
        assertEquals(before, cards());
        assertThrows(
                IllegalArgumentException.class,
                () -> planning.pause(
                        person, new Decision.Paused(today.minusDays(9), today.minusDays(2)), key(++keys), now));
    }

    @Test
    void beforeAnExamTheCardsComeOnceMoreOnItsQuietestDays() {
        var now = day(10);
        var exam = deciding.days(person).dayOf(now).plusDays(25);
        deciding.decide(
                person, new Decision.Chosen("mongolia", Map.of(Preference.EXAM, exam.toString())), key(++keys), now);
        var before = planning.exams(person, now).getFirst();
        assertEquals(exam, before.exam());
        assertTrue(before.known() > 0.7 && before.known() <= 1, before.toString());
        assertTrue(before.late() > 0, before.toString());
        var plan = planning.planExam(person, "mongolia", key(++keys), now).orElseThrow();
        var after = planning.exams(person, now).getFirst();
        assertEquals(0, after.late());
        assertTrue(after.known() > before.known(), before + " " + after);
        var last = new HashSet<LocalDate>();
        for (var card : cards()) {
            var day = deciding.days(person).dayOf(card.due());
            assertTrue(day.isBefore(exam) || cards().size() > before.late());
            if (!day.isBefore(exam.minusDays(7)) && day.isBefore(exam)) {
                last.add(day);
            }
        }
        assertTrue(last.size() >= 5, "the reviews before the exam are not spread: " + last);
        deciding.undo(person, plan.id(), key(++keys), now);
        assertEquals(before.late(), planning.exams(person, now).getFirst().late());
        assertEquals(Optional.empty(), planning.planExam(world.guest(), "mongolia", key(++keys), now));
    }

    @Test
    void anotherModelReplaysEveryCardAndGoingBackIsExact() {
        var now = day(10);
        var before = cards();
        var seven = new Fsrs7(DualParameters.DEFAULT);
        var change = planning.preview(person, seven, now);
        assertEquals(CARDS, change.cards());
        assertTrue(change.aDayBefore() > 0 && change.aDayAfter() > 0, change.toString());
        assertEquals(before, cards(), "the preview changed a card");
        var decided = planning.remodel(person, new Decision.Remodelled(seven, false), key(++keys), now);
        assertEquals(seven, planning.model(person));
        for (var card : cards()) {
            assertTrue(card.state().memory() instanceof MemoryState.Dual, card.toString());
        }
        assertTrue(practice.overview(person, now).recall() > 0.5);
        practice.answer(person, rated(key(++keys), question("horses-5"), Rating.GOOD), now);
        practice.undo(person, key(++keys), now);
        practice.answer(person, rated(key(++keys), question("horses-6"), Rating.GOOD), now);
        deciding.undo(person, decided.id(), key(++keys), now);
        var after = cards();
        after.removeIf(card -> card.question().slug().equals("horses-6"));
        assertTrue(before.containsAll(after), "going back did not restore every card");
        assertEquals(CARDS - 1, after.size());
        assertTrue(card("horses-6").state().memory() instanceof MemoryState.Single);
        practice.answer(person, rated(key(++keys), question("horses-6"), Rating.AGAIN), now);
    }

    @Test
    void aRatingChangedAfterTheSwitchIsReplayedWithTheNewModel() {
        var now = day(10);
        var answered = practice.answer(person, rated(key(++keys), question("horses-7"), Rating.GOOD), now);
        planning.remodel(person, new Decision.Remodelled(new Fsrs7(DualParameters.DEFAULT), false), key(++keys), now);
        practice.rerate(person, answered.review(), Rating.HARD, key(++keys), now.plusSeconds(30));
        practice.undo(person, key(++keys), now.plusSeconds(60));
        assertEquals(CARDS, cards().size());
    }

    @Test
    void parametersThatForgetFasterBringNoWallOfDueCards() {
        var now = day(12);
        double[] w = Parameters.DEFAULT.toArray();
        for (int i = 0; i < 4; i++) {
            w[i] /= 8;
        }
        var quick = new Fsrs6(Parameters.of(w), true);
        int due = practice.overview(person, now).due();
        var change = planning.preview(person, quick, now);
        assertTrue(change.overdue() > 0, change.toString());
        assertTrue(change.aDayAfter() > change.aDayBefore(), change.toString());
        planning.remodel(person, new Decision.Remodelled(quick, true), key(++keys), now);
        assertTrue(practice.overview(person, now).due() <= due, "cards that were not due came all at once");
        var forecast = practice.overview(person, now).forecast();
        assertTrue(forecast.stream().mapToInt(Integer::intValue).max().orElse(0) < CARDS / 2, forecast.toString());
    }

    private Set<Card> cards() {
        return new HashSet<>(world.cards().of(person.id()));
    }

    private Card card(String slug) {
        return world.cards().card(person.id(), new QuestionId("mongolia", slug)).orElseThrow();
    }

    private Question question(String slug) {
        return question(new QuestionId("mongolia", slug));
    }

    private Question question(QuestionId id) {
        return practice.library().question(id).orElseThrow();
    }
}
