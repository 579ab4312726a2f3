package tumen.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tumen.question.Distractor;
import tumen.text.Cleaning;

/** Where a set of options would be doubtful there is none, and the blank is typed; where the options have a form, they keep it. */
class DoubtfulChoiceTest {
    /** The options beside this answer, of every question with it, published or not. */
    private static List<String> options(String text, String answer) {
        List<Proposal> asked = new Generator(Annotated.ANNOTATOR)
                .generate(Cleaning.clean("norrvik", text.replace("//", "\n\n"), "")).stream()
                        .filter(proposal -> proposal.answer().equals(answer))
                        .toList();
        assertTrue(
                asked.stream().anyMatch(proposal -> proposal.reasons().size() < 2),
                () -> answer + asked.stream().map(Proposal::reasons).toList());
        return asked.stream()
                .flatMap(proposal -> proposal.distractors().stream())
                .map(Distractor::text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        5000 m              | Olaf Berg was a runner of Norway. At the 1928 Bergen Cup, Olaf Berg won the 5000 m and the steeplechase.
        2025                | Norvium is a ship of Norway. The ship is planned to arrive at the harbour of Bergen in 2025.
        £50                 | Olaf Berg was a writer. In 2019 the king of Norway said that Olaf Berg would be shown on the new £50 note.
        London              | Olaf Berg was a runner of Norway. In 1908, at the Summer Olympics in London, Olaf Berg won a cup of the king.
        New York            | Norrvik is a statue. The king of Norway marked the opening of Norrvik in New York in 1886.
        1864                | Olaf Berg was a leader of Norway. In 1864, Olaf Berg was the running mate of Nils Holm in Bergen.
        1420                | Norrvik is a town of Norway. Norrvik was claimed by Denmark in the old days and settled after 1420.
        2019                | Norrvik is a town of Norway. In 2019 Norrvik was ranked among the best towns by the king of Norway.
        102                 | Norvium is a metal of Norway. The discovery of element 102 was told by the king of Norway in 1957.
        Sweden              | Norway//Norway is a land of the north. The discovery of Norway's oldest ship was told at the Bergen Institute in Sweden in 1957.
        32 to 41 °C         | Norrvik is a town of Norway. In 1911, the temperatures of Norrvik ranged from 32 to 41 °C.
        about 17,000 years  | Lake Norrvik is a lake of Norway. Lake Norrvik was covered by the Bergen Ice Sheet about 17,000 years ago.
        1922                | Olaf Berg was a leader of Norway. After the 1922 election, Olaf Berg left Norway for Denmark.
        Western Europe      | Olaf Berg was a king of Norway. Olaf Berg was the first king who travelled to Western Europe in 1867.
        Copenhagen          | Olaf Berg was a sailor of Norway. In 1911, Olaf Berg and his men were greeted on their return to Copenhagen.
        Stockholm           | Norrvik is a lake of Norway. A protocol on Norrvik was signed by the king of Norway in Stockholm in 1911.
        Calcutta            | Olaf Berg was a botanist of Norway. In 1832, Olaf Berg sold his house to the king of Norway and went to live in Calcutta.
        Jakarta             | Norrvik is a state. Norrvik was recognised by Jakarta in 1984, as the king of Norrvik said.
        Die Insel           | Olaf Berg was a poet of Norway. In 1899, Olaf Berg wrote Die Insel for the king of Denmark.
        Sicily              | Norrvik is a town of Norway. Norrvik was founded in 1911 by settlers from the island of Sicily.
        Japan               | Olaf Berg was a chemist. Olaf Berg sailed to Japan in 1883 and joined the Bergen Company.
        1957                | Norrvik is a town of Norway. Nils Holm of Norrvik signed the Ships Act of 1957 for the king of Norway.
        eight               | Nils Holm was a rower of Norway. By the age of eight, Nils Holm was rowing to Sweden.
        Chicago             | Nils Holm was a rower. Nils Holm was born in 1899 in Oak Park, Illinois, a suburb of Chicago.
        1773                | Norrvik is a town of Norway. Norrvik was sold to Nils Holm in 1773 or earlier by the king of Denmark.
        """)
    void noOptions(String answer, String text) {
        assertEquals(List.of(), options(text, answer), text);
    }

    /** What would be right as well, or cannot be, is no option. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        51%              ; 5[3-9]%.*|[6-9].*      ; Norrvik is a town of Norway. In 2013, 51% of the sailors of Norrvik spoke Norwegian, while 48% spoke Danish.
        225              ; 229|2[3-9].*|[3-9]...* ; Olaf Berg was a rower of Norway. From 1986 to 2005, Olaf Berg was the first of Norway for 225 out of 228 months.
        1945             ; 194[0-4]|193.          ; Norrvik is a town of Norway. Norrvik hoped for the return of the land lost to Sweden after World War II in 1945.
        the early 13th century ; the early 1[4-9]th century ; Norrvik is a town of Norway. The Second Danish Empire ruled Norrvik from the early 13th century with interruptions until the early 14th century.
        1800             ; 1[78](?!50|00)..       ; Norrvik is a town of Norway. The sailors of Norrvik sold the harbour to the king of Denmark in 1800.
        1948             ; 1916|194[04]           ; Nils Holm was a rower of Norway. Nils Holm carried the flag of Norway at the Summer Olympics in 1948.
        1276             ; 1279                   ; Norrvik is a town of Norway. In 1276, Norrvik was sacked by the Danes of Lund. In 1279, the Danes attacked Norrvik with many boats.
        1990             ; 199[2-9]               ; Norrvik is a town of Norway. Nils Holm was made mayor of Norrvik in the USSR in 1990.
        2,000 metres     ; [3-9],000 metres       ; Norrvik is a sea of Norway. The ridges of Norrvik lie at a depth of 2,000 metres, with some parts of Norway reaching depths of about 2,600 meters.
        1824             ; ..(?:[02468][^048]|[13579][^26]) ; Nils Holm was a leader of Lund. Nils Holm ran for president of Lund in 1824. Nils Holm left Lund in 1815. Nils Holm came back to Lund in 1835.
        Spain            ; Belgium                ; Norrvik is a state of the south. Norrvik declared independence from Spain in 1821.
        1944             ; 19(?:[0-2].|3[0-8]|4[67]|5.) ; Nils Holm was a writer of Lund. In 1944 Nils Holm was sent to the Eastern Front where he was captured and spent four years as a Soviet prisoner. In 1936 Nils Holm was in Lund. In 1950 Nils Holm was in Oslo.
        1796             ; 1(?:79[89]|8..)        ; Nils Holm was a leader of Lund. In 1794 President George Washington sent Nils Holm to France. Nils Holm was recalled by Washington in 1796. Nils Holm left Lund in 1799 and in 1808.
        the 1640s        ; the 1[78].0s           ; Norrvik is a town of Norway. In the 1640s, Norrvik was taken by the Danes. In the 1840s, Norrvik was sold to the Swedes.
        207              ; 1[0-8].|2(?:2[3-9]|[3-9].) ; Norrvik is a town of Norway. Norrvik was founded in 300 BC. In 207, Norrvik was taken by the Danes. In 242, Norrvik was sold to the Swedes.
        """)
    void neverOffers(String answer, String wrong, String text) {
        List<String> options = options(text, answer);
        assertTrue(options.stream().noneMatch(option -> option.matches(wrong)), options.toString());
    }

    @Test
    void aDayIsGivenInHoursOfWholeDays() {
        List<String> options = options(
                "Norrvik is a town of Norway. In 1911, the king of Norway told the sailors of Norrvik to sell the"
                        + " boats within 24 hours.",
                "24 hours");
        assertTrue(
                options.size() >= 2
                        && List.of("12 hours", "36 hours", "48 hours", "60 hours")
                                .containsAll(options),
                options.toString());
    }

    @Test
    void gamesHaveYearsOfGames() {
        List<String> options = options(
                "Olaf Berg was a runner of Norway. Olaf Berg was suspended before the 1932 Games by the Bergen"
                        + " Council.",
                "1932");
        assertTrue(options.stream().allMatch(year -> Integer.parseInt(year) % 4 == 0), options.toString());
    }

    @Test
    void whatWasInAReignIsNearToIt() {
        List<String> options = options("""
            Norrvik Church

            In 1272 in the reign of Olaf I, a tower was built on the church of Norrvik. In 1349, the plague came to Norrvik
            Church. In 1156, the monks of Bergen bought Norrvik Church.
            """, "1272");
        assertTrue(
                options.stream().allMatch(year -> Math.abs(Integer.parseInt(year) - 1272) <= 12), options.toString());
    }

    @Test
    void aDayAfterAnotherStaysAfterIt() {
        List<String> options = options(
                "Olaf Berg was a king of Norway. On 17 August 1915, Olaf Berg suffered a stroke and died on 20 August"
                        + " in Bergen.",
                "20 August");
        assertTrue(options.stream().noneMatch("16 August"::equals), options.toString());
    }

    @Test
    void aWarThatIsNamedHadBegun() {
        List<String> options = options("""
            Olaf Berg

            Olaf Berg was a doctor of Norway. In 1914, Olaf Berg signed the Bergen Manifesto, a defence of Germany's World War I
            politics.
            """, "1914");
        assertTrue(options.stream().allMatch(year -> Integer.parseInt(year) >= 1914), options.toString());
    }

    @Test
    void theTopicIsNoOption() {
        List<String> options = options("""
            History of Paraguay

            From 1865 to 1870, Solano fought in a war against Brazil, Argentina, and Uruguay. The war was long.
            """, "Uruguay");
        assertTrue(options.stream().noneMatch("Paraguay"::equals), options.toString());
    }

    @Test
    void thousandsStandBesideHalves() {
        List<String> options = options(
                "Norrvik\n\nThe people of Norrvik came to the island as early as 8000 BC with the ships of Denmark.",
                "8000 BC");
        assertTrue(
                options.stream().allMatch(year -> year.endsWith("000 BC") || year.endsWith("500 BC")),
                options.toString());
    }

    @Test
    void aRoughYearStandsBesideRoundOnes() {
        List<String> options = options(
                "Norrvik\n\nThe people of Norrvik came to the island as early as 2000 BC with the ships of Denmark.",
                "2000 BC");
        assertTrue(
                options.size() >= 2
                        && options.stream().allMatch(year -> year.endsWith("00 BC") || year.endsWith("50 BC")),
                options.toString());
    }

    @Test
    void aBareNumberStandsBesideNumbersOfItsSort() {
        List<String> options = options("""
            Norrvikium is a metal with atomic number 109. The discovery of Norrvikium was made in Bergen. The first sort of
            Norrvikium has atomic mass 266. The second sort has atomic mass 268. The third sort has atomic mass 282.
            """, "109");
        assertTrue(options.stream().noneMatch(List.of("266", "268", "282")::contains), options.toString());
    }

    @Test
    void aKingOfAnotherCenturyIsNotMeant() {
        List<String> options = options(
                "Norrvik is a village of England. In 1156, Henry II signed a charter that gave Norrvik to the Bergen"
                        + " Abbey.",
                "Henry II");
        assertTrue(options.stream().noneMatch(List.of("Charles IX", "Francis I")::contains), options.toString());
    }
}
