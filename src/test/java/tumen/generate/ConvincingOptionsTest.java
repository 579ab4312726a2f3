package tumen.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tumen.fact.PartialDate;
import tumen.question.Distractor;
import tumen.text.Cleaning;

/** Options that would not convince are left out; one question of each sort that once had such options. */
class ConvincingOptionsTest {
    private static final String TEXT = """
            Varna Lighthouse

            Varna Lighthouse is a lighthouse on the coast. In 1920, the mayor Kari Lund bought more than 400 boats from
            Denmark for Varna. In 1931, the Norwegian engineer Olaf Berg repaired the lighthouse for about $2.3 million. In 1934, the
            Danish painter Jens Holm visited the lighthouse with ten pupils. In 1936, a storm damaged the lighthouse for the
            third time. Fishermen from Iceland rented the lighthouse from 1940 to 1968. In the late 20th century,
            Norwegian sailors painted Varna Lighthouse. In 1972, the lighthouse sent a 71% share of the money to the museum.
            The swimmer Anna Vik won a medal at the Summer Olympics in 1964. In 1975, the German navy left Germany.
            In 1980, the American President Jimmy Carter visited the lighthouse.

            """
            + "The sea is rough there, and waves come and go under the old rocks all day long while gulls cry.\n\n"
                    .repeat(8);

    private static final List<Proposal> PROPOSALS = published(TEXT);

    private static List<Proposal> published(String text) {
        return new Generator(Annotated.ANNOTATOR)
                .generate(Cleaning.clean("lighthouse", text, "")).stream()
                        .filter(Proposal::published)
                        .toList();
    }

    private static List<String> options(String answer) {
        List<Proposal> asked = PROPOSALS.stream()
                .filter(proposal -> proposal.answer().equals(answer))
                .toList();
        assertFalse(
                asked.isEmpty(),
                answer + " is not asked, only "
                        + PROPOSALS.stream().map(Proposal::answer).collect(Collectors.toList()));
        return asked.getFirst().distractors().stream().map(Distractor::text).toList();
    }

    @Test
    void whatIsABoundHasNoOptions() {
        assertEquals(List.of(), options("more than 400"));
    }

    @Test
    void whatIsAboutRightHasOptionsFarFromIt() {
        List<String> options = options("about $2.3 million");
        assertTrue(options.size() >= 2, options.toString());
        for (String option : options) {
            double other = Double.parseDouble(option.replaceAll("[^\\d.]", ""));
            assertTrue(Math.abs(other - 2.3) >= 0.3, options.toString());
        }
    }

    @Test
    void aFractionHasNoNeighbours() {
        assertEquals(Optional.empty(), FigureForm.of("two-thirds"));
        assertEquals(Optional.empty(), FigureForm.of("three quarters"));
        assertTrue(FigureForm.of("two boats").isPresent());
    }

    @Test
    void whatCanBeAddedUpIsAskedWithoutItsParts() {
        assertEquals(
                List.of("How many members did the club of Varna Lighthouse have in 1978?"),
                published("""
                    Varna Lighthouse

                    In 1978, the club of Varna Lighthouse had 70 members, comprising 50 sailors, 14 painters and 6 swimmers.
                    """).stream()
                        .filter(proposal -> proposal.kind().equals("figure"))
                        .map(Proposal::stem)
                        .toList());
    }

    @Test
    void aPersonOfAnotherNationOrTradeIsNoOption() {
        assertEquals(List.of(), options("Olaf Berg"));
        assertEquals(List.of(), options("Kari Lund"));
    }

    @Test
    void anOfficeHasItsHoldersAsOptions() {
        List<String> options = options("Jimmy Carter");
        assertTrue(options.size() >= 2, options.toString());
        assertTrue(
                options.stream()
                        .allMatch(option -> Siblings.known().of("office", "American President").stream()
                                .flatMap(group -> group.members().stream())
                                .anyMatch(member ->
                                        member.name().equals(option) && member.to() >= 1957 && member.from() <= 2001)),
                options.toString());
    }

    @Test
    void aGreatCityStandsBesideGreatCities() {
        List<String> great = Siblings.known().of("great city", "Europe").getFirst().members().stream()
                .map(Siblings.Member::name)
                .toList();
        List<String> options = published("""
            Olaf Berg was a Norwegian painter and a friend of the king of Denmark.

            Olaf Berg was buried in Vienna in 1931.
            """).stream()
                .filter(proposal -> proposal.answer().equals("Vienna"))
                .flatMap(proposal -> proposal.distractors().stream())
                .map(Distractor::text)
                .toList();
        assertTrue(options.size() >= 2 && great.containsAll(options), options.toString());
    }

    @Test
    void gamesTakePlaceEveryFourthYear() {
        List<String> options = options("1964");
        assertTrue(options.size() >= 2, options.toString());
        assertTrue(options.stream().allMatch(option -> Integer.parseInt(option) % 4 == 0), options.toString());
    }

    @Test
    void anotherCenturyIsNotBelievedOfTheLast() {
        assertTrue(PROPOSALS.stream()
                .filter(proposal -> proposal.answer().contains("20th century"))
                .allMatch(proposal -> proposal.distractors().isEmpty()));
    }

    @Test
    void aLongSpanHasNoOptions() {
        assertTrue(PROPOSALS.stream()
                .filter(proposal -> PartialDate.parse(proposal.answer())
                        .filter(date -> date.last().getYear() - date.first().getYear() > 12)
                        .filter(date -> proposal.answer().contains("to"))
                        .isPresent())
                .allMatch(proposal -> proposal.distractors().isEmpty()));
    }
}
