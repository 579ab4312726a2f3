package tumen.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tumen.bank.Fingerprint;
import tumen.bank.Ledger;
import tumen.question.Deck;
import tumen.question.Distractor;
import tumen.question.Evidence;
import tumen.question.Question;
import tumen.text.Span;

/** A teacher at the desk: what is decided, taken back, published, and what stays when the text changes. */
class DeskTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final String FIRST = "Mongolia sent 10,000 horses in 1953.";
    private static final String SECOND = "The harbour opened on 3 May 1911.";
    private static final Drafted DRAFTED = drafted(FIRST + " " + SECOND);

    private Desk desk = Desk.of("horses", DRAFTED.drafts(), List.of());

    private static Drafted drafted(String text) {
        return new Drafted(
                "Horses",
                text,
                List.of(),
                List.of(
                        draft(text, "horses", "figure", FIRST, "10,000", "How many horses did Mongolia send?", 0.9),
                        draft(text, "harbour", "date", SECOND, "3 May 1911", "When did the harbour open?", 0.7),
                        draft(text, "year", "date", FIRST, "1953", "", 0.2, "There is no question.")));
    }

    private static Draft draft(
            String text,
            String slug,
            String kind,
            String quote,
            String answer,
            String stem,
            double score,
            String... refusals) {
        int start = text.indexOf(quote);
        int key = quote.indexOf(answer);
        return new Draft(
                slug,
                kind,
                new Wording(stem, answer, List.of(), List.of(new Distractor("5", null))),
                "",
                new Evidence(
                        "source.txt",
                        new Span(start, start + quote.length()),
                        quote,
                        new Span(key, key + answer.length())),
                kind + "/test",
                score,
                List.of(refusals),
                false);
    }

    private List<Effect> step(Event event) {
        var step = desk.step(event, NOW);
        desk = step.desk();
        return step.effects();
    }

    private Fate fate(String slug) {
        return desk.sheet(slug).orElseThrow().fate();
    }

    @Test
    void whatPassedTheGatesWaitsAndWhatDidNotIsKeptWithItsReason() {
        assertEquals(new Fate.Open(), fate("horses"));
        assertEquals(new Fate.Refused(List.of("There is no question.")), fate("year"));
        assertThrows(IllegalArgumentException.class, () -> desk.step(new Event.Approved(List.of("year")), NOW));
    }

    @Test
    void decidingTheSameTwiceIsOneDecision() {
        var approved = new Event.Approved(List.of("horses"));
        assertEquals(List.of(new Effect.Keep(approved)), step(approved));
        assertEquals(List.of(), step(approved));
    }

    @Test
    void undoTakesBackOneDecisionAfterTheOther() {
        step(new Event.Approved(List.of("horses", "harbour")));
        step(new Event.Rejected("harbour", "dull"));
        step(new Event.Undone(desk.last().orElseThrow().id()));
        assertEquals(new Fate.Approved(), fate("harbour"));
        step(new Event.Undone(desk.last().orElseThrow().id()));
        assertEquals(new Fate.Open(), fate("harbour"));
        assertEquals(new Fate.Open(), fate("horses"));
        assertTrue(desk.last().isEmpty());
    }

    @Test
    void aRefusedDraftIsRecoveredEditedAndApproved() {
        step(new Event.Recovered("year"));
        assertEquals(new Fate.Open(), fate("year"));
        step(new Event.Edited("year", new Wording("In which year were they sent?", "1953", List.of(), List.of())));
        step(new Event.Approved(List.of("year")));
        assertEquals(1, desk.approved().size());
    }

    @Test
    void aWordingThatCannotBeAQuestionIsRefused() {
        var right = List.of(new Distractor("10,000", null));
        assertThrows(
                IllegalArgumentException.class,
                () -> desk.step(new Event.Edited("horses", new Wording("How many?", "10,000", List.of(), right)), NOW));
        assertThrows(
                IllegalArgumentException.class,
                () -> desk.step(new Event.Edited("horses", new Wording(" ", "10", List.of(), List.of())), NOW));
    }

    @Test
    void theLineDividesByScoreAndTheNextOneComesInOrder() {
        assertEquals(
                List.of("horses"), desk.above(0.8).stream().map(Sheet::slug).toList());
        assertEquals("harbour", desk.after("horses").orElseThrow().slug());
        assertEquals("horses", desk.after("harbour").orElseThrow().slug());
        step(new Event.Approved(List.of("horses", "harbour")));
        assertTrue(desk.after("harbour").isEmpty());
    }

    private static final Deck NONE = new Deck("horses", "Horses", "en", "", List.of());

    private Publication.Files publish(Deck before, Ledger ledger, Drafted drafted) {
        var files = Publication.of(desk, "Horses", drafted, before, ledger);
        step(new Event.Published(1));
        return files;
    }

    private static Question question(Publication.Files files, String slug) {
        return files.deck()
                .questions()
                .filter(question -> question.id().slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingApprovedIsNothingToPublish() {
        assertThrows(IllegalArgumentException.class, () -> desk.step(new Event.Published(0), NOW));
    }

    @Test
    void publishingWritesWhatIsApprovedAndListsWhatIsNotWanted() {
        step(new Event.Approved(List.of("horses")));
        step(new Event.Rejected("harbour", "dull"));
        var files = publish(NONE, Ledger.empty(), DRAFTED);
        assertEquals(1, files.deck().questions().count());
        assertFalse(Fingerprint.isEdited(question(files, "horses")));
        assertEquals(Map.of("horses", "", "harbour", "dull"), files.ledger().reasons());
        assertFalse(desk.changedSince());
    }

    @Test
    void anEditOnTheDeskShowsAsAPersonsEditInTheFile() {
        var stem = "How many horses went to Korea?";
        step(new Event.Edited("horses", new Wording(stem, "10,000", List.of(), List.of())));
        step(new Event.Approved(List.of("horses")));
        var question = question(publish(NONE, Ledger.empty(), DRAFTED), "horses");
        assertEquals(stem, question.stem());
        assertTrue(Fingerprint.isEdited(question));
    }

    @Test
    void whatAPersonDidToTheFilesStaysWhenItIsPublishedAgain() {
        step(new Event.Approved(List.of("horses", "harbour")));
        var first = publish(NONE, Ledger.empty(), DRAFTED);
        var horses = question(first, "horses");
        var edited = new Question(
                horses.id(), 1, "How many horses, in all?", horses.key(), horses.distractors(), horses.origin());
        var section = new Deck.Section("figures.md", "Figures", List.of(edited));
        var byHand = new Deck("horses", "Horses", "en", first.deck().source(), List.of(section));
        var again = publish(byHand, first.ledger(), DRAFTED);
        assertEquals("How many horses, in all?", question(again, "horses").stem());
        assertEquals(1, again.deck().questions().count(), "the harbour was deleted by hand and stays away");
    }

    @Test
    void aRejectedQuestionLeavesTheDeckAtTheNextPublication() {
        step(new Event.Approved(List.of("horses", "harbour")));
        var first = publish(NONE, Ledger.empty(), DRAFTED);
        step(new Event.Rejected("harbour", "wrong"));
        var second = publish(first.deck(), first.ledger(), DRAFTED);
        assertEquals(1, second.deck().questions().count());
        step(new Event.Recovered("harbour"));
        step(new Event.Approved(List.of("harbour")));
        assertEquals(
                2,
                publish(second.deck(), second.ledger(), DRAFTED)
                        .deck()
                        .questions()
                        .count());
    }

    @Test
    void theSameTextAgainKeepsSlugsAndDecisions() {
        step(new Event.Approved(List.of("horses")));
        var renamed = new Drafted(
                "Horses",
                DRAFTED.text(),
                List.of(),
                DRAFTED.drafts().stream()
                        .map(draft -> draft.named(draft.slug() + "-x"))
                        .toList());
        var revised = Revision.of(desk, renamed);
        assertEquals(DRAFTED.drafts(), revised.drafts());
    }

    @Test
    void aChangedSentenceMakesItsQuestionStaleAndAMovedOneDoesNot() {
        step(new Event.Approved(List.of("horses", "harbour")));
        String text = "A new beginning. " + SECOND + " Mongolia sent many horses.";
        var revised = Revision.of(desk, new Drafted("Horses", text, List.of(), List.of()));
        desk = Desk.of(
                "horses",
                revised.drafts(),
                List.of(new Entry(1, new Event.Approved(List.of("horses", "harbour")), NOW)));
        assertTrue(desk.sheet("horses").orElseThrow().draft().stale());
        var harbour = desk.sheet("harbour").orElseThrow().draft();
        assertFalse(harbour.stale());
        assertEquals(SECOND, harbour.evidence().span().of(text));
        var files = publish(NONE, Ledger.empty(), revised);
        assertEquals(2, files.deck().questions().count());
        assertEquals(null, question(files, "horses").evidence());
    }

    @Test
    void otherDistractorsComeFromTheTextAndAreNeverRight() {
        var others = desk.others(desk.sheet("horses").orElseThrow());
        assertFalse(others.stream().anyMatch(option -> option.text().contains("10,000")));
    }
}
