package tumen.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void whatTheSentenceCountsOnToIsNoOption() {
        List<Proposal> asked = published("""
            Varna Lighthouse

            In January 1972, a storm at Varna Lighthouse killed thirteen sailors of Norway (a 14th man was wounded and
            died later).
            """);
        assertTrue(asked.stream().anyMatch(one -> one.answer().equals("thirteen")), asked.toString());
        for (Proposal one : asked) {
            assertFalse(one.distractors().stream().map(Distractor::text).anyMatch("fourteen"::equals), one.toString());
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
    void datesOfTheTextThatMayBeRightLeaveRoomForOthers() {
        List<Proposal> asked = published("""
            The Varna Film was shown in Norway on 6 May 2015. The Varna Film was shown in Denmark on 8 July 2015. The Varna Film
            was shown in Iceland on 9 August 2015.
            """);
        List<String> options = asked.stream()
                .filter(proposal -> proposal.answer().equals("6 May 2015"))
                .flatMap(proposal -> proposal.distractors().stream())
                .map(Distractor::text)
                .toList();
        assertTrue(options.size() >= 2 && !options.contains("8 July 2015"), asked.toString());
    }

    @Test
    void theYearOfALikeDeedIsNoOption() {
        List<String> options = published("""
            Estonia was occupied by the German navy in 1941. Estonia was annexed by the Soviet Union in 1944.
            """).stream()
                .filter(proposal -> proposal.answer().equals("1941"))
                .flatMap(proposal -> proposal.distractors().stream())
                .map(Distractor::text)
                .toList();
        assertTrue(options.size() >= 2 && !options.contains("1944"), options.toString());
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

    /** The options of the question with this answer; fails when a short text does not lead to one. */
    private static List<String> options(String text, String answer) {
        List<Proposal> asked = published(text).stream()
                .filter(proposal -> proposal.answer().equals(answer))
                .toList();
        assertEquals(1, asked.size(), answer);
        return asked.getFirst().distractors().stream().map(Distractor::text).toList();
    }

    private static List<Integer> years(String text, String answer) {
        List<Integer> years =
                options(text, answer).stream().map(DateBelief::year).toList();
        assertTrue(years.size() >= 2, answer);
        return years;
    }

    @Test
    void nobodyActsBeforeBirthNorAfterDeath() {
        String text = """
            Kari Lund

            Kari Lund (1886–1915) was a Norwegian engineer. In 1913, Kari Lund and the painter Olaf Berg left Norway for the
            Amazon. The church of Bergen was built in 1918. The bridge of Oslo was built in 1917.
            """;
        assertTrue(years(text, "1913").stream().allMatch(year -> year <= 1915 && year >= 1898));
    }

    @Test
    void whatAnswersAnEventIsNearToIt() {
        List<Integer> years = years("""
            Norrvik

            Norrvik is a town in Norway. In 1989, as a response to the 1988 Seoul Olympics, the town of Norrvik hosted the
            13th World Festival of Sailors in Bergen.
            """, "1989");
        assertTrue(years.stream().allMatch(year -> year >= 1988 && year <= 1993), years.toString());
    }

    @Test
    void aCupOfTwoYearsIsWonInThem() {
        List<String> options = options("""
            Norrvik

            Norrvik is a football club in Norway. On 6 April 2014, Norrvik won the 2013–14 Norwegian Challenge Cup after
            beating Bergen in Oslo.
            """, "6 April 2014");
        assertTrue(options.size() >= 2);
        assertTrue(options.stream().allMatch(option -> option.endsWith("2014")), options.toString());
    }

    @Test
    void theDateOfAnotherMatterIsNoOption() {
        List<String> options = options("""
            Treaty of Bergen

            The Treaty of Bergen ended the war of Norway with Denmark. The Treaty of Bergen was registered by the court of
            Oslo on 21 October 1919. The Danish queen had sent ships to Iceland on 6 April 1917. The sailors of Iceland had
            sunk them on 11 November 1918.
            """, "21 October 1919");
        assertTrue(
                options.stream()
                        .noneMatch(option -> option.equals("6 April 1917") || option.equals("11 November 1918")),
                options.toString());
    }

    @Test
    void coloursOfAScreenAreAPowerOfTwo() {
        List<String> options = options("""
            Norrvik Book

            The 1993 Norrvik Book 165 was the first portable computer of Norway with a color screen, displaying 256 colors
            at once.
            """, "256");
        assertTrue(
                options.size() >= 2
                        && List.of("64", "128", "512", "1024", "1,024").containsAll(options),
                options.toString());
    }

    @Test
    void whomTheTextGivesNoTradeIsNoOption() {
        String text = """
            Norrvik Lamp

            The Norrvik Lamp is a lamp of glass. In 1904, Albert Holm patented a print-and-etch method for the Norrvik Lamp. In
            1908, Arthur Berg described flat wires for lamps. In 1911, Charles Lund drew the first lamp of paper.
            """;
        assertEquals(List.of(), options(text, "Albert Holm"));
    }

    @Test
    void anAgeIsBesideAgesOfTheSameTimeOfLife() {
        List<String> options = options("""
            Kari Lund

            Kari Lund was a sailor of Norway. At the age of 12, Kari Lund left Bergen. Kari Lund made her first voyage in
            1902, aged 18. Kari Lund won the Norwegian cup in 1921, aged 37.
            """, "18");
        assertTrue(
                options.size() >= 2
                        && options.stream().mapToInt(Integer::parseInt).allMatch(age -> age >= 14 && age <= 22),
                options.toString());
    }

    @Test
    void whatWasDuringARebellionIsNearToIt() {
        List<Integer> years = years("""
            Norrvik

            Norrvik is a town of Norway. During the Bergen Rebellion, the king of Norway lost Norrvik to Olaf Berg in 1753.
            """, "1753");
        assertTrue(years.stream().allMatch(year -> Math.abs(year - 1753) <= 10), years.toString());
    }

    @Test
    void whoIsAtHomeMovesToACityOfTheCountry() {
        List<String> options = options("""
            Konrad Berg

            Konrad Berg was a German engineer. Konrad Berg grew up in Hamburg and built bridges. In 1938, Konrad Berg moved to
            Berlin for good.
            """, "Berlin");
        List<String> german = Siblings.known().of("city", "Germany").getFirst().members().stream()
                .map(Siblings.Member::name)
                .toList();
        assertTrue(options.size() >= 2 && german.containsAll(options), options.toString());
    }

    @Test
    void aPartIsNotLargerThanTheWhole() {
        List<String> options = published("""
            Konrad Berg

            Konrad Berg was a Norwegian painter. Four of the five bridges that cross Norrvik River were drawn by Konrad Berg.
            """).stream()
                .filter(proposal -> proposal.answer().equals("five"))
                .flatMap(proposal -> proposal.distractors().stream())
                .map(Distractor::text)
                .toList();
        assertTrue(
                options.stream()
                        .noneMatch(option -> List.of("two", "three", "four").contains(option)),
                options.toString());
    }

    @Test
    void nobodyIsTwoHundredYearsOld() {
        List<String> options = options("""
            Konrad Berg

            Konrad Berg was a Norwegian painter. Konrad Berg painted ships in Bergen until the age of 87.
            """, "87");
        assertTrue(
                options.size() >= 2
                        && options.stream().mapToInt(Integer::parseInt).allMatch(age -> age >= 77 && age <= 97),
                options.toString());
    }

    @Test
    void whatBelongsToABattleIsNearToIt() {
        List<Integer> years = years("""
            Battle of Norrvik

            The Battle of Norrvik was fought in Norway on 4 May 1742. The king of Denmark bought ships for the fleet of Norrvik
            in 1740.
            """, "1740");
        assertTrue(years.stream().allMatch(year -> year >= 1737 && year <= 1742), years.toString());
    }

    @Test
    void whatBeganAWarWasNotAfterItBegan() {
        List<String> options = published("""
            Norrvik

            Norrvik is a town in Norway. In 1914, Norrvik was the site of the murder of Olaf Berg that sparked World War I.
            """).stream()
                .filter(proposal -> proposal.answer().equals("1914"))
                .flatMap(proposal -> proposal.distractors().stream())
                .map(Distractor::text)
                .toList();
        assertTrue(options.stream().allMatch(option -> Integer.parseInt(option) <= 1914), options.toString());
    }

    /** Two slashes stand for an empty line. */
    private static String text(String row) {
        return row.replace("//", "\n\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        28 June 1919    | Treaty of Bergen//The Treaty of Bergen was signed on 28 June 1919 in Oslo, exactly five years after the murder of Olaf Berg.
        1701            | Norrvik//Norrvik is a town in Norway. By 1701, the king of Norway had sold Norrvik to Denmark.
        Russian Empire  | Olaf Berg//Olaf Berg was a Norwegian painter. Olaf Berg was born on 7 May 1867 near a castle of Poland in the Russian Empire.
        100°            | Norrvik Thermometer//The Norrvik Thermometer was calibrated in 1742 with a value of 100° for the freezing point of water.
        2006 and 2007   | Norrvik Box//The Norrvik Box was sold to Denmark in 2006 and 2007 by Kari Lund from Bergen.
        World War II    | Konrad Berg//Konrad Berg was an engineer. Konrad Berg repaired radios for the German navy of Hamburg during World War II.
        France          | Norrvik//Norrvik is a town in Norway. In 1414, the king of Norway sold the harbour of Norrvik to France. In 1421, the town of Norrvik burned.
        second          | Olaf Berg//Olaf Berg was a Norwegian painter. In 1911, Olaf Berg left Bergen after his second marriage to the painter Kari Lund.
        """)
    void noOptionsWouldConvince(String answer, String text) {
        assertEquals(List.of(), options(text(text), answer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Anna Lund    | Arthur Berg    | Olaf Moe//Olaf Moe was a sailor of Norway. In 1908, Olaf Moe married his first cousin, Anna Lund. In 1904, Arthur Berg patented a lamp. In 1911, Charles Holm drew a bridge. In 1910, Edwin Vik sold a boat.
        Albert Holm  | Johnson Berg   | Norrvik Lamp//The Norrvik Lamp is a lamp of glass. In 1904, Albert Holm patented a print-and-etch method for the Norrvik Lamp. In 1908, the company Johnson Berg described flat wires for lamps. In 1911, Charles Lund drew the first lamp of paper.
        60–70%       | 100–110%       | Norrvik Lamps//Norrvik Lamps is a company of Norway. In 2011, Norrvik Lamps sold 60–70% of all lamps in Norway.
        three        | six            | Norrvik River//The Norrvik River is a river of Norway. In 2011, three of Norway's five great lakes were joined to the Norrvik River.
        France       | Greece         | Norrvik//Norrvik is a town of Spain. In 1762, the king of Spain gave the harbour of Norrvik to France in a secret treaty.
        around 180   | around 240     | Norrvik Lamps//Norrvik Lamps is a company of Norway. Norrvik Lamps sold lamps in around 180 countries in 2011.
        """)
    void isNoOption(String answer, String option, String text) {
        assertFalse(options(text(text), answer).contains(option));
    }

    @Test
    void figuresOfManyDigitsLieApart() {
        List<String> options = options(
                text("Norrvik//Norrvik is a town of Norway. In 2017, Norrvik had a population of 672,061."), "672,061");
        assertTrue(options.size() >= 2, options.toString());
        for (String option : options) {
            double other = Double.parseDouble(option.replace(",", ""));
            assertTrue(Math.abs(other - 672_061) > 0.03 * 672_061, options.toString());
        }
    }
}
