package tumen.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of a sentence, and how it is worded. */
class StemsTest {
    private static List<Proposal> published(String text) {
        return new Generator(Annotated.ANNOTATOR)
                .generate(Annotated.text("Norway\n\n" + text)).stream()
                        .filter(Proposal::published)
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        25% of the fishermen in Norway used steam ships in 1911.                     | 25%        | What percentage of the fishermen in Norway used steam ships in 1911?
        More significantly, the harbour of Bergen was sold to the king of Norway in 1911. | 1911   | In what year was the harbour of Bergen sold to the king of Norway?
        In 2009, Olaf Berg was named king of Norway by his successor Duke Nils Holm. | Nils Holm  | In 2009, Olaf Berg was named king of Norway by his successor Duke _____.
        Europeans from Denmark settled the coast of Norway in 1911.                  | 1911       | In what year did Europeans from Denmark settle the coast of Norway?
        Engineer Olaf Berg made one of the old drawings of the harbour of Bergen in 1857. | 1857  | In what year did engineer Olaf Berg make one of the old drawings of the harbour of Bergen?
        Demands for change in Norway contributed to the fall of the king of Bergen in May 1789. | May 1789 | When did demands for change in Norway contribute to the fall of the king of Bergen?
        Olaf Berg's works in Norway include 15 boats and six harbours.               | 15         | Olaf Berg's works in Norway include _____ boats and six harbours.
        The fort of Bergen was ruled by Denmark until 1901 and then by the king of Norway. | 1901 | The fort of Bergen was ruled by Denmark until _____ and then by the king of Norway.
        A contest of Norway was opened by Olaf Berg in 1955 and received 233 letters from Denmark. | Olaf Berg | Who opened a contest of Norway in 1955?
        Nuclear physicist Olaf Berg was the leader of the old laboratory of Norway in 1911. | Olaf Berg | Which nuclear physicist was the leader of the old laboratory of Norway in 1911?
        In 1834, at the age of six, Olaf Berg was sent to the old school of Bergen in Norway. | 1834 | In _____, at the age of six, Olaf Berg was sent to the old school of Bergen in Norway.
        In July 1911, a commission of Norway was set up in Bergen during a visit by President Olaf Berg. | Olaf Berg | In July 1911, a commission of Norway was set up in Bergen during a visit by President _____.
        The institute of Norway opened a school in Bergen in 1911, its first in Denmark. | 1911   | In what year did the institute of Norway open a school in Bergen, its first in Denmark?
        Peace with Norway came back in 1911, thereby making Bergen one of the great harbours of Denmark. | 1911 | In what year did peace with Norway come back, thereby making Bergen one of the great harbours of Denmark?
        The king of Norway opened harbours at Lund in 1911, and at Ribe in Denmark.  | 1911       | The king of Norway opened harbours at Lund in _____, and at Ribe in Denmark.
        Olaf Berg visited Bergen on several occasions, the first of them as king of Norway in 1911. | 1911 | Olaf Berg visited Bergen on several occasions, the first of them as king of Norway in _____.
        The first king of Denmark to visit Norway was Olaf Berg, in 1911.            | 1911       | The first king of Denmark to visit Norway was Olaf Berg, in _____.
        The king of Denmark recognised Norway shortly after the sale of the harbour of Bergen in 1949. | 1949 | The king of Denmark recognised Norway shortly after the sale of the harbour of Bergen in _____.
        Early in 1776 the king of Norway was allowed to visit the harbour of Bergen in Denmark. | 1776 | Early in _____ the king of Norway was allowed to visit the harbour of Bergen in Denmark.
        In 1901, Olaf Berg had married Kari Lund, a daughter of the king of Norway.  | Kari Lund  | In 1901, Olaf Berg married _____, a daughter of the king of Norway.
        On 5 May 1911, Norway joined the League of Denmark, three years after Bergen. | 5 May 1911 | On what date did Norway join the League of Denmark, three years after Bergen?
        By 1901, Olaf Berg had left Norway for Kari Lund, a daughter of the king.    | Kari Lund  | By 1901, Olaf Berg had left Norway for _____.
        Swedes sold the harbour of Bergen in 1911 to the king of Norway.             | 1911       | Swedes sold the harbour of Bergen in _____ to the king of Norway.
        The canal of Norway was finished in 1895, but widened, and links Bergen to Oslo. | Oslo | The canal of Norway was finished in 1895, but widened, and links Bergen to _____.
        In 1911, boats of Norway were built at 30 yards of Bergen, the Isle of Man, and Denmark. | 1911 | In _____, boats of Norway were built at 30 yards of Bergen, the Isle of Man, and Denmark.
        Most importantly, the harbour of Bergen was sold to the king of Norway in 1911. | 1911     | In what year was the harbour of Bergen sold to the king of Norway?
        In January, the lowest temperature in Norway was 4 °C.                       | 4 °C       | What was the lowest temperature in Norway in January?
        Olaf Berg had been awarded the Prize of the city of Bergen in 1960.          | 1960       | In what year was Olaf Berg awarded the Prize of the city of Bergen?
        Hunting was forbidden in Norway in 1920 by a decree of the king of Denmark.  | 1920       | In what year was hunting forbidden in Norway by a decree of the king of Denmark?
        Norway has a population of 280,000 in 19 districts.                          | 280,000    | What population does Norway have in 19 districts?
        The fair of Norway earned $2 million in 1911.                                | $2 million | How much did the fair of Norway earn in 1911?
        In 1920, trade between Norway and Denmark reached the level of 1911.         | 1920       | In what year did trade between Norway and Denmark reach the level of 1911?
        Olaf Berg was born on May 3, 1911, in Bergen, Norway.                        | May 3, 1911 | On what date was Olaf Berg born in Bergen, Norway?
        General Olaf Berg visited Norway and Iceland in the summer of 1911.                  | Olaf Berg  | Which general visited Norway and Iceland in the summer of 1911?
        The first pier of Bergen was designed in 1908 by the Norwegian engineer Olaf Berg. | Olaf Berg | Which Norwegian engineer designed the first pier of Bergen in 1908?
        In 1911, the opera of Norway was written by Kari Lund for the theatre of Bergen. | Kari Lund | Who wrote the opera of Norway for the theatre of Bergen in 1911?
        Olaf Berg was born in Bergen, Norway, in 1875.                               | Bergen     | Where in Norway was Olaf Berg born in 1875?
        During the 1960s and 1970s, Bergen became a centre of tourism in Norway.     | 1960s and 1970s | In which decades did Bergen become a centre of tourism in Norway?
        In the autumn of 1911 Kari Lund met President Olaf Berg at the meeting of the Norwegian Union. | Olaf Berg | In the autumn of 1911, Kari Lund met President _____ at the meeting of the Norwegian Union.
        After the war, the king of Norway brought up 400 children in 1960-1970s.     | 1960-1970s | In which decades did the king of Norway bring up 400 children?
        In 1911, Mr. Olaf Berg bought the old harbour of Bergen from the king of Norway. | Olaf Berg | In 1911, Mr. _____ bought the old harbour of Bergen from the king of Norway.
        In 1911, the painters as guests of Olaf Berg bought the old harbour of Bergen from Norway. | Olaf Berg | In 1911, the painters as guests of _____ bought the old harbour of Bergen from Norway.
        Bergen was settled by painters as the old guests of Denmark under King Olaf Berg. | Olaf Berg | Bergen was settled by painters as the old guests of Denmark under King _____.
        Olaf Berg wrote the novel The Old Harbour (1952) after years in Norway.      | 1952       | In what year did the novel The Old Harbour appear?
        The king of Norway liked the release of Norvik Bay (1974), his friend's work. | 1974      | In what year did Norvik Bay appear?
        Olaf Berg completed his first book, Old Harbours, in 1798, at the age of 21. | 1798       | In what year did Olaf Berg complete his first book, Old Harbours, at the age of 21?
        Trade relations of Norway with Denmark were opened in 1911. The trade of Norway is old. | 1911 | In what year were trade relations of Norway with Denmark opened?
        In the 1600s, the sailors of Norway built the first harbour of Bergen.       | the 1600s  | When did the sailors of Norway build the first harbour of Bergen?
        By 1920, the sailors of Denmark had replaced the old king of Norway.         | 1920       | By what year had the sailors of Denmark replaced the old king of Norway?
        In 1911, the Norway Bridge opened, a toll road linking Bergen with Oslo.       | 1911       | In what year did the Norway Bridge open?
        As of May 2014, 49 brown bears lived in captivity outside Norway, living in 18 zoos in Denmark. | 49 | How many brown bears lived in captivity outside Norway as of May 2014?
        For the Danish edition, Kari Lund wrote the songs of Berg in the first two parts of the story of the ships of Norway. | Kari Lund | For the Danish edition, who wrote the songs of Berg in the first two parts of the story of the ships of Norway?
        Bergen remained the largest town of Norway until 1911, a period during which the town kept its own laws. | 1911 | Until what year did Bergen remain the largest town of Norway?
        Former player Olaf Berg was appointed captain of Bergen in 1911 in succession to Nils Holm. | Olaf Berg | Which former player was appointed captain of Bergen in 1911 in succession to Nils Holm?
        In May 1911, the ship Lund, along with the ferry Ribe, was ordered to leave Bergen. | May 1911 | When was the ship Lund, along with the ferry Ribe, ordered to leave Bergen?
        In 1911, a Danish sailor, Olaf Berg, found the wreck of the Norwegian ship Lund. | 1911 | In what year did a Danish sailor, Olaf Berg, find the wreck of the Norwegian ship Lund?
        The fish trade of Norway has doubled since 1911.                                | 1911 | The fish trade of Norway has doubled since _____.
        The club of Bergen was founded in 1887 by Brother Olaf, a Norwegian friar.      | 1887 | In what year was the club of Bergen founded by Brother Olaf, a Norwegian friar?
        On 4 August 1911, the newly elected mayor of Bergen, Olaf Berg, visited Denmark and paid his respects to the king of Norway. | 4 August 1911 | On what date did the newly elected mayor of Bergen, Olaf Berg, visit Denmark?
        Olaf Berg, for example, left the coast of Norway in May 1911.                  | May 1911 | When did Olaf Berg leave the coast of Norway?
        The fleet of Bergen won seven cups of Norway including the League Cup, five medals and four prizes. | seven | The fleet of Bergen won _____ cups of Norway including the League Cup, five medals and four prizes.
        The harbour law of Bergen itself was not made until about 1940, and was used mainly in cases of theft. | about 1940 | The harbour law of Bergen was not made until _____, and was used mainly in cases of theft.
        M 44 contained about 50 ships of Norway in 1911.                                | about 50 | How many ships of Norway did M 44 contain in 1911?
        Olaf Berg finished three operas of Norway, the first of which, Nights of Bergen, was a failure in 1911. | 1911 | Olaf Berg finished three operas of Norway, the first of which, Nights of Bergen, was a failure in _____.
        Olaf Berg finished three operas of Norway, the first of which, Nights of Bergen, was a failure in 1911. | three | Olaf Berg finished _____ operas of Norway, the first of which, Nights of Bergen, was a failure in 1911.
        The storms of Norway ended in a row of great floods over 26–27 August 1883.   | 26–27 August 1883 | The storms of Norway ended in a row of great floods over _____.
        Built in Norway on the coast, Bergen has a population of 280,000 making it the second city of Denmark. | 280,000 | Built in Norway on the coast, Bergen has a population of _____ making it the second city of Denmark.
        Planned by the council of Oslo, the fair of Bergen began on Easter Monday, 24 April 1911, and lasted for six days. | 24 April 1911 | Planned by the council of Oslo, the fair of Bergen began on Easter Monday, _____, and lasted for six days.
        Shortly afterwards the king of Norway sold five ships of Bergen to Denmark in 1911. | 1911 | In what year did the king of Norway sell five ships of Bergen to Denmark?
        Norway reasserted its claim on Denmark late in the 19th century, and sent the ship Lund to Bergen. | the 19th century | Norway reasserted its claim on Denmark late in _____, and sent the ship Lund to Bergen.
        From around 1830, the Danes of Bergen had trade with the ships of Norway.      | around 1830 | From _____, the Danes of Bergen had trade with the ships of Norway.
        Republic of Iceland sold five ships to the king of Norway in 1911.             | 1911 | In what year did the Republic of Iceland sell five ships to the king of Norway?
        Olaf Berg led the fleet of Norway for 42 years, and only Kari Lund led it longer in Bergen. | Kari Lund | Olaf Berg led the fleet of Norway for 42 years, and only _____ led it longer in Bergen.
        The harbour of Bergen lies deep in the rock 70–80 m. above the sea in Norway. | 70–80 m | The harbour of Bergen lies deep in the rock _____ above the sea in Norway.
        In 1896, Olaf Berg filed a patent in Norway for an "Electric boat with sails of iron." | 1896       | In what year did Olaf Berg file a patent in Norway for an "Electric boat with sails of iron"?
        The council of Norway says that trees grow there and that the harbour of Bergen holds 120 boats. | 120 | The council of Norway says that the harbour of Bergen holds _____ boats.
        Olaf Berg, also spelled Berch, was poor, but also led the fleet of Norway to Bergen in 1911. | Bergen | Olaf Berg, also spelled Berch, was poor, but also led the fleet of Norway to _____ in 1911.
        Olaf Berg liked Bergen, which had been reached from Norway by Kari Lund in 1911. | 1911 | In what year was Bergen reached from Norway by Kari Lund?
        """)
    void wording(String sentence, String answer, String stem) {
        assertEquals(
                List.of(stem),
                published(sentence).stream()
                        .filter(proposal -> proposal.answer().equals(answer))
                        .map(proposal -> proposal.stem().replaceFirst("^Norway: ", ""))
                        .toList());
    }

    @Test
    void theTitleStandsBeforeWhatDoesNotNameIt() {
        assertEquals(
                List.of("Norway: In what year did the first steam train reach the old harbour of Bergen with guests"
                        + " of the king?"),
                published("The first steam train reached the old harbour of Bergen with guests of the king in 1911.")
                        .stream()
                        .map(Proposal::stem)
                        .toList());
        assertTrue(published("In 1911, the king of Denmark visited Norway with Olaf Berg.").stream()
                .noneMatch(proposal -> proposal.stem().contains(": ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Silver coins are “worn in gold armour” by the king of Norway (Holm, 2013).                      | 2013
        In Bergen, 40% speak Danish, 20% speak German and 10% speak English.                            | 20%
        In addition to the Lund Festival, Bergen is home to the opera of Norway.                        | Lund Festival
        Cyprus and Crete did not fall to the king of Norway until 1571 and 1670 respectively.           | none
        Olaf Berg called the boat after the Latin for hundred ships of Norway.                          | Latin
        Bergen is rainy, averaging 49.8 in annually for the years of 1981 to 2010.                      | 49.8
        He knew singers such as Olaf Berg and Kari Lund of the opera of Norway in 1911.                 | Kari Lund
        In 1911, he wrote the opera Norma in Denmark for the theatre of Bergen in Norway.               | Denmark
        The trade of Norway spread in 1911 from Denmark to Iceland to Sweden.                           | Iceland
        He praised the memorial to the victims of the September 11, 2001, attacks of New York.          | the September 11, 2001
        Bergen and Lund built ships for Norway in each other's harbours respectively in 1911.             | 1911
        From August 10–13, 1911, the king of Norway paid a visit to Bergen.                               | 1911
        The king of Norway put thousands into the prisons of Denmark in 1911.                           | thousands
        The bridge was designed in 1902 by the American engineer Arthur Kennelly (1861–1939) and the British physicist Oliver Heaviside (1850–1925). | 1861–1939
        """)
    void isNotAsked(String sentence, String answer) {
        assertTrue(
                published(sentence).stream()
                        .noneMatch(proposal -> proposal.answer().equals(answer)),
                () -> published(sentence).toString());
    }

    @Test
    void theFirstOfWhatTheTextIsAboutNeedsNoOtherName() {
        assertEquals(
                List.of("In what year was pure bergium metal first obtained?"),
                new Generator(Annotated.ANNOTATOR)
                                .generate(Annotated.text("Bergium\n\n"
                                        + "Bergium is a soft metal. Pure bergium metal was first obtained"
                                        + " in 1911."))
                                .stream()
                                .filter(Proposal::published)
                                .map(Proposal::stem)
                                .toList());
    }

    @Test
    void theSameIsNotAskedTwice() {
        List<Proposal> asked = published("Olaf Berg opened the new pier of Bergen in 1911. It rained for days."
                + " Later, Olaf Berg was praised, since he opened the new pier of Bergen in 1911.");
        assertEquals(
                1,
                asked.stream()
                        .filter(proposal -> proposal.answer().equals("1911"))
                        .count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        In 1920, the mayor Kari Lund bought more than 400 boats from Denmark.     | more than 400 | 400
        In 1920, the mayor Kari Lund bought more than 400 boats from Denmark.     | more than 400 | 400 boats
        In 1920, the mayor Kari Lund paid £2 per week for a boat of Denmark.      | £2            | £2 per week
        """)
    void aFigureIsRightWithoutItsHedgeAndWithItsRate(String text, String answer, String alias) {
        List<Proposal> asked = published(text);
        assertTrue(
                asked.stream()
                        .anyMatch(proposal -> proposal.answer().equals(answer)
                                && proposal.aliases().contains(alias)),
                asked.toString());
    }
}
