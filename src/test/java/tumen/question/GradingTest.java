package tumen.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tumen.question.Key.Option;

class GradingTest {
    private static final Question HORSES = Samples.quoted(
            Samples.question(
                    "What was sent?", new Key.Figure("10,000 horses", List.of(), ""), "1,000 horses", "5,000 horses"),
            "Mongolia sent ",
            "10,000",
            " horses to North Korea.");

    private static Grade grade(Question question, Form form, Response response) {
        return Grading.grade(question, form, response, List.of());
    }

    @Test
    void aClozeHasItsUnitInTheSentence() {
        for (var typed : List.of("10,000", "10000", "ten thousand", "10,000 horses")) {
            assertEquals(
                    Verdict.RIGHT,
                    grade(HORSES, Form.CLOZE, new Response.Filled(List.of(typed)))
                            .verdict(),
                    typed);
            assertEquals(
                    Verdict.RIGHT,
                    grade(HORSES, Form.CLOZE, new Response.Typed(typed)).verdict());
        }
        assertEquals(
                Verdict.WRONG,
                grade(HORSES, Form.CLOZE, new Response.Filled(List.of("1,000"))).verdict());
        assertEquals(
                Verdict.PARTIAL,
                grade(HORSES, Form.TYPED, new Response.Typed("10,000")).verdict());
    }

    @ParameterizedTest
    @CsvSource({"10000 horses, WRONG", "'10,000 horses', RIGHT", "'1,000 horses', WRONG", "'', WRONG"})
    void oneOptionIsChosen(String option, Verdict verdict) {
        var chosen = option.isEmpty() ? List.<String>of() : List.of(option);
        assertEquals(
                verdict, grade(HORSES, Form.CHOICE, new Response.Chosen(chosen)).verdict());
    }

    @ParameterizedTest
    @CsvSource({
        "A, 0.5, PARTIAL",
        "A B, 1, RIGHT",
        "A C, 0, WRONG",
        "A B C, 0.5, PARTIAL",
        "A B C D, 0, WRONG",
        "C, 0, WRONG",
    })
    void severalRightOptionsShareTheMarkAndWrongOnesCostAsMuch(String chosen, double fraction, Verdict verdict) {
        var choice = new Key.Choice(List.of(
                new Option("A", 1, ""), new Option("B", 1, ""), new Option("C", 0, ""), new Option("D", 0, "")));
        var grade = grade(
                Samples.question("Which two?", choice),
                Form.CHOICE,
                new Response.Chosen(List.of(chosen.split(" ", -1))));
        assertEquals(fraction, grade.fraction(), 1e-9);
        assertEquals(verdict, grade.verdict());
    }

    @ParameterizedTest
    @CsvSource({"A, 0.5", "A B, 1", "A B C, 1", "A D, 0", "A B D, 0.5", "D, 0", "A B C D, 0.5"})
    void statedSharesAddUpButNeverBelowNothing(String chosen, double fraction) {
        var choice = new Key.Choice(List.of(
                new Option("A", 0.5, ""),
                new Option("B", 0.5, ""),
                new Option("C", 0, ""),
                new Option("D", -0.5, "Not this one.")));
        var grade = grade(
                Samples.question("Which?", choice), Form.CHOICE, new Response.Chosen(List.of(chosen.split(" ", -1))));
        assertEquals(fraction, grade.fraction(), 1e-9);
        assertEquals(chosen.contains("D"), grade.why().reasons().contains(new Why.Reason.Told("Not this one.")));
    }

    @ParameterizedTest
    @CsvSource({"a b c d, 1", "d c b a, 0", "b c d a, 0.6666666666666666", "a b d c, 0.3333333333333333", "a b c, 0"})
    void anOrderingCountsNeighbours(String items, double fraction) {
        var question = Samples.question("Order!", new Key.Ordering(List.of("a", "b", "c", "d")));
        var grade = grade(question, Form.ORDERING, new Response.Ordered(List.of(items.split(" ", -1))));
        assertEquals(fraction, grade.fraction(), 1e-9);
    }

    @Test
    void aMatchingCountsPairs() {
        var pairs = new LinkedHashMap<String, String>();
        pairs.put("Mongolia", "Ulan Bator");
        pairs.put("Estonia", "Tallinn");
        var question = Samples.question("Match!", new Key.Matching(pairs));
        assertEquals(
                1, grade(question, Form.MATCHING, new Response.Matched(pairs)).fraction());
        var half = Map.of("Mongolia", "Ulan Bator", "Estonia", "Ulan Bator");
        var grade = grade(question, Form.MATCHING, new Response.Matched(half));
        assertEquals(0.5, grade.fraction());
        assertEquals(Why.of(Ground.PAIRS, "1", "2"), grade.why());
    }

    @Test
    void aClozeIsTheMeanOfItsGaps() {
        var cloze = new Key.Cloze(List.of(
                new Key.Gap("10,000", List.of()),
                new Key.Gap("1953", List.of()),
                new Key.Gap("horses", List.of("ponies"))));
        var question = Samples.question(
                "In _____ they sent _____ _____.",
                new Key.Cloze(List.of(
                        cloze.gaps().get(1), cloze.gaps().get(0), cloze.gaps().get(2))));
        var grade = grade(question, Form.CLOZE, new Response.Filled(List.of("in 1953", "ten thousand", "cows")));
        assertEquals(2.0 / 3, grade.fraction(), 1e-9);
        assertEquals(Why.of(Ground.GAPS, "2", "3"), grade.why());
        assertEquals(
                Verdict.RIGHT,
                grade(question, Form.CLOZE, new Response.Filled(List.of("1953", "10k", "ponies")))
                        .verdict());
    }

    @Test
    void truthAndFlashcard() {
        var truth = Samples.question("Horses are animals.", new Key.Truth(true));
        assertEquals(1, grade(truth, Form.TRUTH, new Response.Judged(true)).fraction());
        assertEquals(0, grade(truth, Form.TRUTH, new Response.Judged(false)).fraction());
        assertEquals(
                1, grade(HORSES, Form.FLASHCARD, new Response.SelfRated(true)).fraction());
        assertEquals(
                0, grade(HORSES, Form.FLASHCARD, new Response.SelfRated(false)).fraction());
    }

    @Test
    void whatDoesNotFitTheFormIsWrongAndSaysSo() {
        for (var form : Form.values()) {
            var response = form == Form.TRUTH ? new Response.SelfRated(true) : new Response.Judged(true);
            var grade = grade(HORSES, form, response);
            assertEquals(Verdict.WRONG, grade.verdict(), form.name());
            assertEquals(Why.of(Ground.MISFIT), grade.why(), form.name());
        }
    }

    @Test
    void theLearnersLocaleDecidesWhatADateOrAPointMeans() {
        var april = Samples.question("When?", new Key.Date("3 April 1999", List.of()));
        assertEquals(Verdict.WRONG, typed(april, "3/4/1999", Locale.US));
        assertEquals(Verdict.RIGHT, typed(april, "3/4/1999", Locale.UK));
        var typed = new Response.Typed("3/4/1999");
        assertEquals(
                Why.of(Ground.DATE).and(Why.of(Ground.READ_AS, "3/4/1999", "1999-04-03")),
                Grading.grade(april, Form.TYPED, typed, List.of(), Locale.UK).why());
    }

    private static Verdict typed(Question question, String text, Locale locale) {
        return Grading.grade(question, Form.TYPED, new Response.Typed(text), List.of(), locale)
                .verdict();
    }

    @Test
    void aHedgeThatIsAskedForCounts() {
        var key = new Key.Figure("more than 400 children", List.of(), "");
        var question = Samples.question("How many children?", key, "exactly 400 children", "500 children");
        assertEquals(Verdict.PARTIAL, typed(question, "400", Locale.ENGLISH));
        assertEquals(Verdict.RIGHT, typed(question, "over 400", Locale.ENGLISH));
    }

    @Test
    void hugeAnswersAreGradedToo() {
        for (var key : List.of(
                new Key.Name("Ulan Bator", NameKind.PERSON, List.of()),
                new Key.Text(List.of("x".repeat(5000))),
                new Key.Date("1953", List.of()),
                new Key.Figure("5", List.of(), ""))) {
            assertEquals(Verdict.WRONG, typed(Samples.question("What?", key), "9 ".repeat(50_000), Locale.ENGLISH));
        }
    }

    @Test
    void theDifferenceOfAMissIsShownLetterByLetter() {
        assertEquals("Elbegdor[-j][+g]", shown("elbegdorg", "Elbegdorj"));
        assertEquals("[-K]im", shown("im", "Kim"));
        assertEquals("[+ab]", shown("ab", ""));
        assertEquals("1[-0],[-0][+5]00", shown("1,500", "10,000"));
    }

    private static String shown(String typed, String right) {
        var result = new StringBuilder();
        for (var segment : Difference.between(typed, right).segments()) {
            result.append(
                    switch (segment.kind()) {
                        case SAME -> segment.text();
                        case MISSING -> "[-" + segment.text() + "]";
                        case EXTRA -> "[+" + segment.text() + "]";
                    });
        }
        return result.toString();
    }
}
