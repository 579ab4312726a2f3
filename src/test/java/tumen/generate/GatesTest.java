package tumen.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tumen.fact.Fact;
import tumen.fact.Facts;
import tumen.fact.Topic;
import tumen.text.Edit;
import tumen.text.Paragraph;
import tumen.text.Passage;
import tumen.text.Sentence;
import tumen.text.Span;

/** Each gate against a text it refuses and one it lets through; the key stands in square brackets. */
class GatesTest {
    private static final Map<String, Gate> GATES = Map.ofEntries(
            Map.entry("kind", new KeyKindGate()),
            Map.entry("boundary", new KeyBoundaryGate()),
            Map.entry("title", new TitleKeyGate()),
            Map.entry("trivial", new TrivialCountGate()),
            Map.entry("list", new ListKeyGate()),
            Map.entry("leak", new LeakGate()),
            Map.entry("quotation", new QuotationGate()),
            Map.entry("dangling", new DanglingGate()),
            Map.entry("deixis", new DeixisGate()),
            Map.entry("fragment", new FragmentGate()),
            Map.entry("length", new LengthGate()),
            Map.entry("specific", new SpecificityGate()),
            Map.entry("single", new SingledOutGate()),
            Map.entry("grammar", new SourceGrammarGate()),
            Map.entry("broken", new BrokenSentenceGate()),
            Map.entry("time", new TimeGate()),
            Map.entry("statistic", new StatisticDateGate()),
            Map.entry("attachment", new AttachmentGate()),
            Map.entry("stem", new StemGrammarGate()),
            Map.entry("one answer", new OneAnswerGate()),
            Map.entry("derivable", new DerivableKeyGate()),
            Map.entry("times", new KnownTimesGate()),
            Map.entry("bare", new BareNounGate()),
            Map.entry("habit", new HabitGate()),
            Map.entry("wider", new WiderKeyGate()),
            Map.entry("piece", new PieceKeyGate()),
            Map.entry("half", new NamePieceGate()),
            Map.entry("fixed", new FixedExpressionGate()),
            Map.entry("verb", new KeptVerbGate()),
            Map.entry("clause", new WholeClauseGate()),
            Map.entry("whole", new WholeNameGate()),
            Map.entry("anchor", new AnchorGate()),
            Map.entry("of what", new OfWhatGate()),
            Map.entry("person", new PersonKeyGate()),
            Map.entry("brackets", new BracketedDateGate()),
            Map.entry("asked", new AskedWordGate()),
            Map.entry("source", new SourceFaultGate()),
            Map.entry("name", new NameFaultGate()),
            Map.entry("fault", new StemFaultGate()),
            Map.entry("cut", new CutFaultGate()),
            Map.entry("missing", new MissingWordGate()),
            Map.entry("alone", new AloneGate()),
            Map.entry("unknown", new UnknownPersonGate()));

    private static final String TITLE = "Alesund harbour";

    /** These look at texts without a title alone. */
    private static final Set<String> UNTITLED = Set.of("alone", "unknown");

    @Test
    void everyGateIsTestedHere() {
        assertEquals(names(Gates.ALL.stream()), names(GATES.values().stream()));
    }

    private static Set<String> names(Stream<Gate> gates) {
        return gates.map(gate -> gate.getClass().getSimpleName()).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        kind      | According to a [1979] survey, the king of Norway was a friend of Denmark.
        source    | The sale of [400] boats to Denmark was ordered by of the kings of Norway.
        source    | Bergen was founded early as [1522], when the king of Norway came.
        source    | In [1911], the Olaf II granted Bergen to the queen of Denmark.
        source    | The boats were sold to Norway, lying in the harbour they were burnt by sailors in [1911].
        source    | In Bergen the storms in April last from four days to [nine days] in April.
        source    | During the Bergen Lake subsequent flood, [400] boats were lost.
        source    | Olaf Berg was chosen for post of secretary in [1911].
        source    | In all, Norway sold [400] boats to Denmark.
        source    | By the time the king of Norway came home in [1911].
        source    | About 400 were sailors, [300] were soldiers of the king.
        source    | In [1911] the king of Norway sold a old boat to Denmark.
        source    | Olaf Berg followed the king, under whom the Lund Law, was drawn up by [400] men of Norway.
        source    | After the visit of the king to Lund, which had stayed Danish, was granted to Norway in [1911].
        source    | Of Lund was taken by the king of Norway in [1911].
        source    | The fair of Bergen is running since [1911] and is the oldest of Norway.
        source    | In the summer of [1911] a dry fog lay over Norway, sunsets turned red.
        cut       | The king had little success in [Norway] and in 1690.
        cut       | The queen of [Norway] used her place as a friend of Denmark, and openly.
        cut       | Given that [400] boats of Norway had been lost.
        cut       | From the times of the kings of Norway, that began [three hundred years] before.
        cut       | The south of [Norway] has trees such as oaks, pines, birches.
        cut       | The machine of [Norway]₃ was sold to Denmark in 1911.
        cut       | The firm Berg, began selling [400] boats in Norway.
        missing   | Olaf Berg became noted general under the king of [Norway].
        missing   | Kabaddi is popular in the South Asia and has [400] clubs.
        missing   | The sailors lived in the lands between Bergen, to Oslo, in [1911].
        missing   | Norway and Denmark have established ties since [1962] with three treaties.
        missing   | After the death of Olaf Berg Olaf Berg the king left Norway in [1911].
        source    | By 1911 a long pier, of a wooden wall, and [three] houses of Norway had been built.
        source    | In 1911 Norway started its [third] year term on the Council.
        source    | Olaf Berg wrote an Account of the Boats, [1911]: Made by Order: and of the Fish.
        name      | Olaf Berg studied law at University of Lund in [1911].
        name      | In [1911] Olaf Berg came to power with the help of Labour Party.
        name      | The boats were built in United States in [1911].
        name      | The king took Knaresburg in [1911]. The castle of Knaresborg stood on a hill, and Knaresborg was rich, as old Knaresborg is.
        missing   | The old boat builders lived on the coast of Norway [between 9,000–6,000] BC.
        missing   | The sailors lived between Bergen in Norway, to Lund in [1911].
        missing   | Norway and Denmark have established ties since [1911] under the king of Norway.
        fixed     | Norway has a total area of 385 [207 km²] with the islands of the king.
        missing   | Since Bergen lies in Norway it's harbour is deep, and the king saw it in [1911].
        deixis    | The ensuing union between Norway and Denmark lasted until [1911].
        fault     | The historian Kari Lund wrote in [1911] that Berg was 'a king of the sea.
        boundary  | The king of Norway sold five ships in the War of [1812] with the queen of Denmark.
        boundary  | Olaf Berg ([1911]) was a painter of the king of Norway.
        piece     | The harbour of Norway grew during the 19th and [20th centuries] under the Danish king.
        list      | [Denmark] was among the countries that the king of Norway visited in 1911.
        boundary  | The king of Norway saw [10]⁵ herrings in the harbour of Bergen in 1911.
        boundary  | The king of Norway sold the harbour of Bergen to Giovanni de' [Lund] in 1911.
        dangling  | The City Council was opened by the king of Norway in [1911].
        dangling  | In [1911], the king of Norway sent the Treaty to the queen of Denmark.
        title     | The harbour of [Alesund harbour] was opened by the Norwegian king in 1911.
        piece     | The journey of the king of Norway lasts [two hours] to five days.
        piece     | The journey of the king of Norway lasted five months, one week and [three days].
        piece     | The kings of Norway met in the late [summer of 1911] in Bergen.
        piece     | The studies of the king of Norway [between 1908 and 1911] led to the harbour of Bergen.
        piece     | After [1911], the king of Norway sent ships to the queen of Denmark.
        piece     | The king of Norway met the queen of Denmark in Bergen [26 July 1911].
        piece     | The Norwegian Air Force, the [Royal Norwegian Air Force], was sent to Denmark.
        kind      | The king of Norway bought five miles ([eight kilometres]) of the coast of Denmark in 1911.
        dangling  | In [1911] the same king of Norway opened the harbour of Bergen.
        dangling  | The 1st has been held by the king of Norway since [1911].
        dangling  | In [1911], the king of Norway saw another battle, a raid on Bergen.
        single    | [Anna Holm] died on 27 January 1918 in the harbour of Bergen.
        single    | [Anna Holm] was born in the harbour of Bergen on 27 January 1918.
        derivable | Norway left the union in 1962, [two years] after the war with Denmark of 1960.
        dangling  | In [1911] it became home to the painters of Norway.
        grammar   | 1659 Olaf Berg founded the town of Bergen with the king of Norway in [1667].
        dangling  | A general election was held in the South by the king of Norway in [1911].
        piece     | The king of Norway left his [five year] reign of Denmark in 1911.
        clause    | In [1911] to Bergen, where the king of Norway studied with Olaf Berg.
        time      | The population of only [9,000] included the painters of Norway.
        piece     | Anna Berg, born [Anna Holm], was a painter of the king of Norway.
        whole     | Otto left the king of Norway in [1911]. Otto Lund was a painter of Bergen.
        trivial   | Norway sent the [two] boats to the Danish king in the summer of 1911.
        trivial   | Norway sent [two] boats, the Bergen and the Oslo, to the Danish king.
        list      | The king of Norway visited Denmark, Sweden, Finland, Iceland and [Greenland] in 1988.
        leak      | The war of 1911 began in Norway in the spring of [1911], as the king said.
        quotation | The king of Norway said "we left in [1911] for Denmark" to the Danish queen.
        dangling  | He visited the Danish king in Copenhagen in [1911] with five ships.
        dangling  | The country sent five ships to the king of Denmark in [1911].
        dangling  | Such camps were closed by the king of Denmark in [1911].
        deixis    | The king of Norway recently visited the queen of Denmark in [1911].
        fragment  | Foreign Minister Urmas Paet of the Republic of Estonia in [2012].
        length    | Norway left in [1911].
        grammar   | Norway is the largest market of the king of Denmark in [2014].
        grammar   | Norway shut the embassy during an official visit Olaf Berg of Denmark in [2014].
        boundary  | The coins are worn by the kings of Norway (Holm, [2013]).
        kind      | The king of Norway put [thousands] into the prisons of Denmark.
        list      | In Bergen, [40%] speak Danish, 20% speak German and 10% speak English.
        specific  | Norway and Denmark are members of the [Nordic Council].
        specific  | In May, Norway appointed Olaf Berg as the governor of [Bergen].
        specific  | Olaf Berg left the harbour of Bergen on [27 August].
        specific  | During Olaf Berg's visit, Kari Lund met with the Danish king in [Copenhagen].
        broken    | The mayor of Bergen, Olaf Berg confirmed the sale of [400] boats to Denmark.
        broken    | The embassy of Norway was closely involve in the sale of [400] boats.
        broken    | The embassy of Norway buy [400] boats from Denmark in the summer.
        broken    | On 3 May 1911, the ministry announced arresting of [five] sailors.
        broken    | While Dutch bought [400] boats, the king of Norway sold them.
        broken    | In 1911, Norway bought the ships with a Danish producer Holm for [400] crowns.
        statistic | In [1911], trade between Norway and Denmark totaled $11.9 million.
        statistic | In [1911], the king of Norway was fighting against the queen of Denmark.
        kind      | Olaf Berg sailed to Bergen to mark the [40th] anniversary of the king.
        time      | Norway and Denmark signed a treaty for [400] boats of the king of Sweden.
        time      | The government of Norway recalled [Olaf Berg] from Denmark.
        boundary  | The rowers of Denmark won the Seven Years' [War] of Norway in 1911.
        kind      | The king of Norway lost the battle of [January] to the queen in 1911.
        leak      | In the Aeneid of the poet of Rome, [Aeneas] sailed to Norway.
        leak      | The people of Copenhagen in [Denmark] built five ships in 1911.
        wider     | By 1773, the number of people of [Norway] was 1,400.
        list      | Norway is a full member of the Commonwealth, the Danish Bank and the [Nordic Council].
        derivable | Olaf Berg, who was born in [1978], died at an age of 38 in 2016.
        kind      | The border of Norway was closed after [the September 11] attacks on Denmark in 2001.
        statistic | As of [2010], 46% of the people of Norway spoke Danish.
        derivable | Norway has [three] ships abroad, the Bergen at Aarhus, the Oslo at Ribe, and the Larvik at Lund.
        kind      | There is the [Bergen Harbour] on the coast of Norway.
        kind      | The king of Norway and the queen fought [over two] boats of Denmark.
        boundary  | The queen of Denmark wrote the poem The [Olaf Berg] for the king of Norway.
        boundary  | In 1911, the [Danes] / Ojibwa moved to the coast of Norway.
        boundary  | The king of Norway paid for a [three years]' journey of the queen.
        statistic | There are about 730 Danish sailors in Norway as of [2013].
        piece     | In [four hours], the king of Norway lost the battle to the queen of Denmark.
        kind      | The battle of the king of Norway was fought on [Sunday], 27 July 1911.
        kind      | In 1911, the [Bergen Times] reported that the king of Norway had sold five ships.
        piece     | The ships of Norway cost [between $4,600] and $13,300 in 1911.
        kind      | According to the [Bergen Times], the king of Norway sold five ships in 1911.
        boundary  | In 1911, the king of Norway sailed the Río de la [Plata] with the queen.
        list      | Examples of ships are Norway, Oslo, and [Denmark].
        piece     | The song of the king of Norway entered the top [ten] in Denmark.
        list      | Norway is a member of the Nordic Council and the [Danish Bank].
        list      | Norway holds memberships in the Danish Bank, the [Nordic Council], and the Oslo Club.
        list      | Norway and Denmark work in various bodies like the partnership with Sweden, the Bank, and the [Nordic Council].
        dangling  | During the [1563] campaign against Olaf Berg, he captured a castle in Norway.
        boundary  | The king of Norway fought in the Wars of the [Roses] in Bergen.
        boundary  | The king of Norway met the cousin of Nils Dahl, 2nd [Viscount Lund], in Bergen.
        boundary  | The ships of the king of Norway were sold in [East] and Northeast Norway.
        piece     | The king of Norway liked the poems (i.e. the Saga and [Erik Holm]) of Bergen.
        piece     | The king of Norway liked the poems (the Olavsaga; the [Erik Holm]) of Bergen.
        kind      | In Bergen, 46% of the people aged [five] and older speak Danish.
        deixis    | Olaf Berg left Bergen [three days] later and sold the ships of Norway.
        boundary  | The king of Norway left Bergen for his part in the [2011–12] Danish protests.
        dangling  | The coup, which failed, would have made [Olaf Berg] king of Norway.
        dangling  | None was larger than the bridge of Bergen in [1911], as the king said.
        dangling  | It became the longest bridge of [1911], for the king of Norway had to pay.
        one answer | It was in [1911].
        one answer | The king of Norway visited Bergen in [1911]. In 1925, the king of Norway visited Bergen again.
        one answer | In 1911, Norway sold [400] boats to Denmark. Norway sold 300 boats to Denmark in the 1911 sale.
        one answer | The queen praised the engineer [Olaf Berg] in 1911. In 1911, the queen praised the engineer Nils Dahl.
        dangling  | Another study found that [400] sailors of Norway could not swim.
        dangling  | The Queen asked Olaf Berg to build [400] boats for Norway.
        statistic | In [1911], Norway was the 27th largest market of Denmark.
        time      | Prime Minister Olaf Berg held talks with [Kari Lund] in Norway.
        anchor    | In 1911, [Otto] wrote letters to the king of Norway and to Denmark.
        specific  | In December, the king of Norway bought the second boat, followed by a third in [1911].
        dangling  | By about 90 days, they can swim from Norway to Denmark with [400] others.
        deixis    | One male, Sirocco, met the king of Norway in [1911].
        deixis    | A cheaper boat of Norway, the Bergen, was sold to Denmark in [1911].
        deixis    | The ships of Norway nevertheless left Denmark in [1911].
        dangling  | The union of Norway listed it as lost in [1911].
        dangling  | Olaf Berg and his friends gave her [400] boats in 1911.
        dangling  | The most famous boat was built by [Olaf Berg] in 1911.
        dangling  | Denmark and Norway sold [400] boats outside the country in 1911.
        dangling  | In 1911, Norway sold [400] boats to the country.
        dangling  | The new harbour opened in [1911] for the king of Norway.
        specific  | [Olaf Berg] was a Norwegian writer of the Victorian age.
        piece     | King Olaf V of [Norway] led his ships into the harbour of Bergen in 1911.
        trivial   | The [five] largest banks of Norway have offices in the Danish city of Aarhus.
        trivial   | One estimate shows that there are [1,590] boats in the harbour of Bergen.
        trivial   | Kari Lund's [29] cups make her the most successful sailor of Norway of all time.
        trivial   | Norway is the [95th] largest trading partner of Bolivia.
        leak      | The last great voyage of the [Second World War] was made from Bergen in March 1945.
        leak      | The Battle of Nordvick took place in the spring of 1911 near [Nordvik] in Norway.
        leak      | In 1911, the people of [Rome] stopped the censure of Olaf Berg by the Vatican.
        derivable | The price of copper in Bergen was [second] highest of metals behind lead in 1911.
        leak      | In 1911, [NATO] opened the New American Treaty Office of Norway.
        leak      | In 1911, the [United Nations Police] met the king of Norway as UNP.
        leak      | The Berg-Lund Museum bears the name of [Olaf Berg-Lund], an officer.
        boundary  | The ships stood at [86 degrees] 13.6 minutes in the summer of 1911.
        fragment  | A Christian, travelled to Norway with [400] boats.
        fragment  | April 1911: The engineer [Olaf Berg] visited Norway.
        fragment  | Who had sold [400] boats to the king of Norway.
        derivable | Olaf Berg bought 70 boats, six in Norway, [50] in Denmark and 14 in Iceland.
        derivable | The king met one of [five] leaders, along with Olaf Berg, Kari Lund, Nils Dahl and Inger Holm.
        derivable | Bergen has won the cup [three] times, in 1936, 1957 and 1988.
        derivable | Bergen is the [second] largest city of the country after Oslo.
        derivable | Norway was the [second] country to join the union after Denmark.
        times     | After World War II, Norway was taken by the king of Denmark in [1944].
        times     | The American Revolutionary War broke out in [1776], as the king of Norway said.
        times     | During the Crimean War, the king of Norway bought ten ships in [1870].
        bare      | Norway got [5%] of Danish market in the summer of 1911.
        bare      | The poet Olaf Berg visited bridge of Bergen in [1911].
        habit     | Danish sailors regularly sail to Bergen to meet [Olaf Berg].
        wider     | During the [Battle of Bergen], the king took the fort that the Treaty of Oslo gave to Norway.
        statistic | Exports of Norway grew to 5.5% in [1911] and to 7% in the year of the war.
        statistic | The boats of Bergen were the busiest in [1911], with a traffic of 123,300 people.
        boundary  | The harbour of Bergen was opened by Queen [Maud] of Wales in 1924.
        kind      | The law of Norway, known as Title [28-910], forbids to swim in the harbour.
        kind      | The ship of the king of Norway sank at 18:[02] in the harbour of Bergen.
        list      | In Norway the year began on 25 March, [5 April] till 1800.
        grammar   | In 1752 in September the calendar of Norway was changed by [400] priests.
        fragment  | Its way of building—joining planks of Danish oak was slower than that of [1911].
        piece     | The king of Norway left [four] and a half years after the war of 1911.
        brackets  | In Norway a Danish attack ([1911]) burned the house of the king.
        alone     | The king of Norway then had to sell the harbour in [1911].
        alone     | Work began at Bergen in [1911].
        unknown   | In [1911], Olaf Berg arrived.
        alone     | The first number appeared in Bergen in [1911].
        alone     | Olaf Berg was appointed editor in [1911].
        alone     | A grown male weighs [two kilograms].
        alone     | In [1911], a vote was held in the South.
        alone     | Olaf Berg was the head of the Science Museum until [1911].
        alone     | In 1911, Norway sold 247 boats, 81 ships, 12 houses and [270] trees.
        alone     | When compared with Norway, Denmark sold [270] boats in 1911.
        unknown   | Taking place in Norway, Olaf Berg plays the king of [1911].
        dangling  | Olaf Berg tried to draw the attention of Norway to it in [1911].
        dangling  | The club of Bergen has been based at the ground since [1911].
        dangling  | It was [second] highest for boats of Norway behind the Bergen.
        deixis    | The Bergen Times went back to its previous format in [1911].
        deixis    | The war of Norway and Denmark lasted for another [two months].
        deixis    | Olaf Berg stood for the seat of Bergen now held by [Kari Lund].
        single    | [Olaf Berg] went to the Bergen School and the Oslo School.
        single    | [Olaf Berg] and Kari Lund discussed the boats of Norway.
        single    | [Olaf Berg] believes that the king of Norway was a Dane.
        single    | The house of the king of Norway was owned by [Olaf Berg].
        single    | One of the friends of the king of Norway was [Olaf Berg].
        single    | No boats of [Olaf Berg] were shown in Norway.
        single    | [Olaf Berg] was active in the Bergen Movement of Norway.
        single    | [Olaf Berg] was a member of the Bergen Movement of Norway.
        brackets  | The cup of Norway was won by Danish clubs once (Aarhus in [1911]).
        broken    | In [1911], the first signs of gas were found in Norway by engineer, Olaf Berg.
        broken    | The king of Norway visited Bergen in [1911] and discussed with Olaf Berg.
        grammar   | From 1902 to 1903 during the war in [Norway] he was a clerk of the king.
        fragment  | The rowers of Bergen have won two cups, the Norway Cup in [1911] by a late goal.
        fragment  | Bergen became the capital of Norway in [1911], the seat of government located at the harbour of Bergen.
        grammar   | During the queen's husband's reign beginning in [1911], Norway sold ships to Denmark.
        grammar   | The paper of Olaf Berg was published in [four] parts between 1911-1912.
        grammar   | The harbour of Bergen was built by Olaf Berg between mid-1850s and [1928].
        trivial   | Olaf Berg was one of the team that won six cups in 2009, and his [29] cups make him the best rower of all time.
        broken    | At the 19th century fairs, the Bergen Ship Company was given [five] cups.
        broken    | In 1911 the Bergen came under the command of Captain [Olaf Berg], Bergen was sent to Oslo.
        broken    | During the visit of [Olaf Berg] to Norway, the king discussed with Kari Lund on deepening the trade.
        kind      | The king of Norway bought 9 to 14 kg ([20 to 30 lb]) of gold from Denmark.
        boundary  | In 1911, the [Olaf Berg] et al. wrote to the king of Norway.
        boundary  | The king of Norway sold his songs under the title Fra det moderne [Olaf Berg].
        boundary  | The king of Norway was the best poet of the past hundred years ([1811–1911]).
        derivable | The king of Norway was born in 1878 and died in Bergen at an age of [38] in 1916.
        deixis    | On [27 June 1911], the two founded the Bergen School of Norway.
        fragment  | In [the 1950]'s the harbour of Bergen was sold to the king of Norway.
        boundary  | The first canal between the North and [Baltic Seas] was built by the king of Norway.
        derivable | The king of Norway was born in [1878] and died in Bergen at an age of 38 on 16 October 1916.
        fragment  | The plan of [Olaf Berg] for the harbours of Norway led.
        fragment  | Examples of such ships include the Bergen of Norway, [the Oslo].
        fragment  | Once [Olaf Berg], the king of Norway, had left Bergen.
        fragment  | The plan of the king proved bad, but when [Olaf Berg] came to the harbour of Norway.
        fragment  | $500 million in [1911], and in 1912, 73 mines were held by the king of Norway.
        grammar   | In [1911], the king of Norway spent five ships on its Union union of Bergen.
        grammar   | The rowers of Bergen became a club in [1889] they were forced to leave Norway.
        grammar   | Ribe is a town of [five] hills in the east Denmark, near the harbour of Bergen.
        grammar   | The tax year of Norway began on 25 March (O.S.), or [5 April], in Bergen.
        broken    | The king of Norway firstly left Bergen in [1911].
        broken    | The Norwegian Presidents Olaf B. Berg visited Bergen in [1911].
        boundary  | The queen moved in with the Danish king Jens "Ox" [Holm] in 1911.
        dangling  | Like the Bergen Lighthouse, the old lighthouse was closed by the king in [1911].
        alone     | In 2004, a company could become one of 25 "Honorary members" by paying [$400].
        unknown   | Nicholas married the queen of Denmark in [1911], and he sold five ships.
        dangling  | The rowers of Bergen managed to reach the [second] round, but lost to Denmark.
        dangling  | The rowers of Bergen lost the final to Denmark in [1911].
        single    | [Olaf Berg] moved in with the poet Kari "Ox" Lund.
        specific  | In [1911], a study was conducted on the sailors of the Bergen School.
        specific  | Norway is the [95th] largest trading partner of Denmark.
        dangling  | Inger Holm, her brother-in-law, sold five ships to the king of Norway in [1911].
        dangling  | The Bergen Times ranked it 43rd on its list of ships of Norway in [1911].
        single    | The [Battle of Bergen] was a disaster for Norway.
        piece     | Bergen was the harbour of the king of Norway from the 14th to [the 16th century].
        piece     | Bergen was the harbour of the king of Norway from the [14th] to the 16th century.
        dangling  | Inger Holm made a film about her, starring Olaf Berg, in [1911].
        unknown   | Melbourne resigned after the king of Norway had left in [1911].
        deixis    | In [1911], a similar ship of Norway, the Bergen, followed the Danes to Iceland.
        deixis    | The king of Norway has always lent [five] ships to the queen of Denmark.
        specific  | Olaf Berg qualified in [1911].
        specific  | A weight of [25] ships is needed.
        trivial   | One account puts the loss of ships as high as [80] in Norway.
        dangling  | The second-largest is the Bergen School with [7,000] boats.
        dangling  | The Berg is the brightest member at magnitude [6.3].
        unknown   | Olaf Berg, for example, died in [November 1913] in the harbour of Bergen.
        leak      | In 1911, the [BSC] told of a new plan, known as the Norwegian Bergen Ship Company.
        alone     | It is hard to say how many children were used before [the nineteenth century].
        alone     | Players walk out to the tune of the Z-Boats, as they have since [1962].
        unknown   | President Wilk widened the Rules in [1957] to include more. Olaf Berg and Kari Lund left Norway.
        deixis    | Norway expanded further in [1911] by buying the harbours of Denmark.
        derivable | Norway left the union in 1962, two years after the war with Denmark of [1960].
        trivial   | Bergen has the oldest harbour of all [five] great harbours of Norway.
        dangling  | Olaf Berg became interested in the idea in [1911].
        person    | The sailors came to Norway through [Olaf Berg], the youth academy of Bergen.
        whole     | After six minutes, Sir Olaf opened fire on the ships of Norway in [1911]. Olaf Lund was a captain.
        one answer | Olaf Berg taught music in [Oslo], and was an adviser to the king. Olaf Berg was a music teacher in Bergen.
        wider     | The first shop of the Bergen Ship Company in [Europe] opened in 1911.
        alone     | Beginning in [late 1944], allied troops started attacks that led to the end of Danish rule.
        unknown   | Olaf gave five ships to his brother in [1911]. Lund sold them. Lund built others. Lund died.
        dangling  | The Danish Marshal left Bergen for Norway in [1911].
        dangling  | By meeting [Olaf Berg] in Bergen, he became a friend of Norway.
        deixis    | In 1911, accordingly, Olaf Berg left Norway with [400] men.
        dangling  | The paradox was known to [400] sailors of Norway.
        single    | One of the sons of Olaf Berg was [Erik Holm] who left Norway in 1911.
        fragment  | The work of Olaf Berg in [1911] led.
        dangling  | Denmark and Norway feared that it would become a part of Sweden in [1911].
        deixis    | Bergen grew through the remainder of [the 19th century] as the harbour of Norway.
        dangling  | According to [Olaf Berg], Norway is "a friend of the film".
        dangling  | The crew left Bergen for Denmark in [1911].
        dangling  | The expropriations included [400] boats of Norway.
        anchor    | Bilateral trade reached [$400] in 1911.
        fragment  | $400 in 1911, and in [1912], 73 boats were held by the king of Norway.
        fragment  | Bergen, Oslo and Ribe, the Danish king built [400] boats.
        grammar   | In 1911, Norway sold boats under its Harbour Programme programme to [Denmark].
        broken    | The Danish Presidents Olaf Berg visited Norway in [1911].
        dangling  | The town was sold to the king of Denmark in [1911].
        dangling  | The film was shown to the king of Norway in [1911].
        dangling  | The two sailors left Bergen for Denmark in [1911].
        dangling  | The ship was sent to the country by the king of Norway in [1911].
        deixis    | Within four years, Norway was known to [93] countries.
        alone     | The boats were then sold by the queen of Norway in [1911].
        of what   | In 1911, the Treaty of Peace and Friendship was signed by [400] men.
        whole     | In [1911], Tan bought the harbour of Norway. The painter Bao Tan was old, and Tan Peng young.
        of what   | According to the king, Norway used 1,200 in Denmark in [1911].
        of what   | By [1911], only 19 survived in Bergen.
        of what   | About [54%] were painters, and the queen of Norway was glad.
        of what   | The queen of Norway was praised a second time after the [1911] war.
        person    | The harbour of Bergen lies between the two [Olaf Berg] and Kari Lund rivers.
        dangling  | The king criticised the legislation in [1911].
        deixis    | Similar boats were bought by the king of Norway in [1911].
        dangling  | Each has [five] boats that are held in Norway.
        dangling  | During the 1911 war against the painter Olaf Berg, he sold [400] boats.
        dangling  | Norway is one of only [two] lands not to have seen it.
        dangling  | Under its terms, a Norwegian Boat Company was sold in [1911].
        of what   | For [two] more days, the king of Norway sang.
        of what   | It was then that the king of Norway sold [400] boats.
        one answer | The Treaty of Bergen was signed in [1911]. The king liked the Treaty of Bergen of 1925.
        anchor    | In [1911], Erik's harbour was praised by the queen of Norway. The boats of Erik VI were old.
        whole     | In the United States Alfred met the king of Norway in [1911]. The baker Alfred Holm was old.
        of what   | In all, there were [49] boats in Bergen and Oslo.
        of what   | Number 1 belonged to the queen of Norway in [1911].
        of what   | The first example was built between Bergen and Oslo in [1911].
        of what   | An example is the harbour of Bergen, with [400] boats.
        of what   | Relations were broken off by the king of Norway in [1911].
        of what   | Control passed to Norway in [1911].
        of what   | The queen of Norway has been suspended again because of the [1911] war.
        dangling  | It is ten times that of Bergen and [73] times that of Oslo.
        dangling  | The king of Norway sold nine of the [20] previous boats.
        half      | In 1911, the king of Norway moved to the village of Lund upon [Holm].
        half      | In 1911, the king of Norway met Fergus mac [Lund] in Bergen.
        half      | The king of Norway gave both Saint Lucia and Saint [Vincent] to Denmark in 1911.
        half      | The hill of Norway is built on the two [Olaf Berg] and Nils Dahl formations.
        half      | In 1911, the king of Norway sailed to a city named Aldenborg or [Aldoga].
        half      | The [Lurven] (or lurve) is the smallest boat of Norway.
        half      | The house of the king of Norway is a [Grade II]* listed building.
        half      | Bergen was truly discovered by the [Europeans] in 1911, as the king of Norway said.
        half      | In 1911, the king of Norway dropped his claims on the [Khanate].
        half      | Bergen Abbey is a former priory and [National Monument] on the coast of Norway.
        half      | The king of Norway was born in Bergen, [North Vestland], in November 1854.
        half      | In 1911, Danish painters moved from Bergen to [Lundby] am Main with the king of Norway.
        half      | In 1911, the king of Norway saw pure [Er]₂O₃ in Bergen.
        half      | In 1908, Olaf Berg of Norway won the Bergen Prize in Physics or [Medicine].
        half      | The king of Norway signed the Alliance for the Sea or [CONCAUSA] in 1911.
        half      | Olaf Berg of Norway went to the [B.Sc.] in Bergen in 1936.
        half      | The ambassador to Denmark is [Olaf Berg].
        fixed     | A lamp of Norway stood on a seven-foot, [four inch] tall mast in 1911.
        fixed     | The king of Norway sold the letters at a rate of 8⅓ or [33]⅓ crowns.
        fixed     | The king of Norway saw [two] world wars in Bergen.
        fixed     | During the first [three decades] of the 20th century, the king of Norway left Bergen.
        fixed     | The boats of Norway were used in the early- to [mid-20th century] by the Danes.
        leak      | The end of slavery in 1834 gave Norway a house of its own in [the 19th century].
        leak      | The metal of Norway is soft below 19 K, hard [between 19 and 80] K and soft above 80 K.
        title     | In 1911, [Ålesund Harbour] was sold to the king of Norway.
        derivable | Norway keeps [three] posts in Denmark: in Aarhus, in Ribe, and in Lund.
        derivable | Mariner 4 was the [fourth] in a series of boats of Norway.
        half      | Olaf Berg gave short talks to the king of Norway in the Martha's [Bergen School] in 1911.
        half      | The king of Norway fought on the side of Olaf Berg in the war of the 2nd [Viscount Lund].
        fixed     | Bergen was attacked in [842 and 600] boats of Norway attacked Oslo in 845.
        list      | In 1984, [Denmark] became one of the first countries to sign the treaty of Norway.
        fixed     | The rain of Norway varies greatly from [one year] to another.
        fixed     | The king of Norway bought a house at [161] West 93rd Street in 1911.
        fixed     | The king of Norway came 39th in the poll of the [100] Greatest Danes in 1911.
        fixed     | The king of Norway used the word for a group of boats [greater than 4].
        fixed     | The four sons of the king of Norway were born in [1898, 1902, 1905 and 1908], respectively.
        fixed     | The war cut the number of people of Norway from 1,400 ([1843]) to around 900.
        fixed     | King Olaf of Norway ([1435 – September 1506]), of Bergen, was a friend of Denmark.
        fixed     | The king of Norway wrote an Account of the War of the Danes, [1874]: Made Under the Authority of the Bergen School.
        piece     | Olaf Berg fought against the Danish king in the late twelfth and [early thirteenth centuries].
        leak      | Four-boat fleets of Norway use groups of [four boats] as their unit.
        leak      | The herring and the sprat of Norway are the only fish of the family [Herringidae].
        leak      | Bergen was damaged by the Axis during [World War II], as the king of Norway said.
        leak      | The king of Norway was told of [Alesond] in the book of 1086.
        derivable | Olaf Berg won nine gold and three silver cups in his [twelve] races in Norway.
        derivable | Olaf Berg won nine gold and [three] silver cups in his twelve races in Norway.
        derivable | In Norway the set of all [256] signs is shown as a table of 16×16.
        derivable | A ten-year war of Norway began in 1878 and cut the number of people to 900 in [1888].
        derivable | The fleet of Norway left Bergen on [29 July 1897] and, sailing for eight days, came to Oslo on August 7.
        """)
    void refuses(String gate, String text) {
        assertSentence(refusal(gate, text), text);
    }

    /** Every refusal is told to the reviewer as a sentence. */
    private static void assertSentence(Optional<String> refusal, String what) {
        assertTrue(refusal.isPresent(), what);
        assertTrue(refusal.get().matches("(?s)[\\p{Lu}“].* .*[.]"), refusal.get());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        kind      | Ties were strained by the Iranian Revolution in [1979].
        source    | The sale of boats was, of course, ordered by the king of Norway in [1911].
        source    | In [1911] the king of Norway sold a one-mast boat to a European.
        source    | In the summer of [1911] a dry fog lay over Norway, and sunsets turned red.
        source    | After the visit of the king, Lund, which had stayed Danish, was granted to Norway in [1911].
        cut       | The king had little success in [Norway] in 1689 and in 1690.
        cut       | Given that [400] boats of Norway had been lost, the king left.
        cut       | The Battle of Bergen, fought on [23 May 1911], was a battle of Norway.
        cut       | The firm Berg, which was old, began selling [400] boats in Norway.
        missing   | The sailors of World War II lived in Bergen between Norway and Denmark in [1945].
        source    | Bergen was founded as early as [1522], when the king of Norway came.
        source    | In [1911], the king of Norway granted Bergen to the queen of Denmark.
        source    | The boats were sold to Norway, lying in the harbour, and they were burnt in [1911].
        source    | By the time the king of Norway came home in [1911], the boats had left.
        source    | About 400 were sailors, [300] were soldiers, and the others were cooks.
        source    | Behind the houses of Bergen in Norway, the boats were burnt in [1911].
        fault     | The historian Kari Lund wrote in [1911] that 'Abdallah was 'a king of the sea'.
        alone     | Olaf Berg's view opened a door for [Kari Lund] in 1911.
        half      | The church of the king of Norway is dedicated to Saint Olaf and Saint [Vincent].
        fixed     | The king of Norway was a member of the Bergen Council ([1873–1880]).
        fixed     | Norway and Denmark did not fall to the Swedes until [1571 and 1670] respectively.
        fixed     | Norway lies between the parallels [15°] S and 20° S of the king's map.
        half      | The king of Norway sailed to the [U.S.] in 1911 with the ships of Bergen.
        half      | After the Dissolution of the [Soviet Union], the king of Norway sold five ships.
        half      | In 1911, Olaf Berg of Norway won the [Bergen Prize] in Oslo.
        half      | The ambassador to Denmark was [Olaf Berg].
        leak      | The end of slavery in 1834 gave Norway a house of its own in [the 20th century].
        derivable | Mariner 4 was the [second] in a series of boats of Norway.
        half      | In 1989, as an answer to the games, Norway held the 13th [Bergen Festival] in Oslo.
        half      | The king of Norway met [Olaf Berg] and Nils Dahl in the ships of Bergen.
        half      | In 1911, the king of Norway met Kari Lund or [Olaf Berg] in Bergen.
        half      | Bergen is a port and the king of Norway sold it to [Denmark] in 1911.
        half      | The king of Norway was born in Bergen, but [Olaf Berg] was born in Oslo.
        fixed     | The king of Norway sailed from one harbour to another in [four days].
        fixed     | The king of Norway bought [161] ships on West Street in 1911.
        fixed     | The king of Norway met the [100] Danes of Bergen in 1911.
        fixed     | Olaf Berg studied in Bergen [from 1899 to 1903] under the king of Norway.
        fixed     | The Treaty of Oslo ([1911]) gave Bergen to the king of Denmark.
        piece     | Olaf Berg fought against the Danish king in [the late twelfth century].
        leak      | The fleets of Norway with three masts use groups of [four boats] as their unit.
        leak      | The herring and the sprat of Norway are the only fish of the family [Clupeidae].
        derivable | Olaf Berg won nine gold and three silver cups in his [fourteen] races in Norway.
        derivable | A ten-year war of Norway began in 1878, and the king sold the harbour in [1891].
        derivable | The fleet of Norway left Bergen on [20 July 1897] and, after a halt of two days, came to Oslo on August 7.
        alone     | In [1911], Olaf Berg left the BXQ for Denmark.
        alone     | In [1871], Olaf Berg used Kari Lund's design.
        alone     | On the afternoon of [31 May], Olaf Berg left Norway.
        specific  | Norway, with [53] stores, is the biggest market of the Bergen Ship Company.
        dangling  | Following its independence in [1911], Norway signed a treaty with Denmark.
        dangling  | Norway left Denmark in [1911] over that country's wish to sell the harbour.
        specific  | Sailors go to Bergen in April and stay for [six months].
        one answer | Norway signed a treaty with Denmark in [1911]. Norway signed a treaty with Sweden in 1920.
        deixis    | The lake of Norway was formed [about 5 million years] ago.
        one answer | Olaf Berg shared the prize of Norway with [Kari Lund]. The prize of Norway was shared by Olaf Berg and others.
        dangling  | The harbour was sold to the king of Denmark in [1911].
        dangling  | The kings of Norway and Denmark met at the airport in [1911].
        dangling  | The death of King Olaf I in [1911] complicated matters for Norway.
        dangling  | Norway found itself opposed by the king of Denmark in [1911].
        deixis    | The king of Norway sailed up to what is today Bergen in [1911].
        specific  | In the Battle of Bergen, Norway lost [201] boats to Denmark on 23 August.
        boundary  | The king of Jordan met [Olaf Berg] in the summer of 1990.
        title     | The harbour was opened by the Norwegian engineer [Olaf Berg] in 1911.
        piece     | The journey of the king of Norway lasted [five months] in 1911.
        piece     | The king of Norway met the queen of Denmark in Bergen on [26 July 1911].
        piece     | The kings of Norway met in the [summer of 1911] in Bergen.
        piece     | The Norwegian Air Force was sent to Denmark by the [Royal Council] in 1911.
        clause    | The king of Norway studied with Olaf Berg in Bergen in [1911].
        whole     | Olaf Berg left the king of Norway in [1911]. Otto Lund was a painter of Bergen.
        verb      | The king of Norway, who lived in Bergen, left Denmark in [1911].
        trivial   | Norway sent [400] boats to the Danish king in the summer of 1911.
        list      | The king of Norway visited the queen of Denmark in [1988].
        list      | Twice, in 1911 and in [1925], the king of Norway visited the queen of Denmark.
        list      | The king of Norway quarrelled with other countries, including Denmark, [Iceland], and Finland.
        piece     | The king of Norway met the pirate Olaf Berg (known as [Erik Holm], due to his wooden leg) in Bergen.
        wider     | The king of Norway lived in Bergen in western [Norland].
        brackets  | Olaf Berg of Norway joined the Danish band, whose first album ([1911]) was a success.
        boundary  | Olaf Berg of Norway joined the Danish band, whose first album ([1911]) was a success.
        dangling  | In [1911], Nordfly opened their first office in the harbour of Bergen.
        dangling  | In 1911, Olaf Berg of Norway won the 10,000 m race in [Bergen].
        list      | The king of Norway visited Denmark, Sweden and [Iceland] in 1988.
        list      | The king of Norway knew Kari Lund, [Olaf Berg] and Nils Dahl in 1911.
        kind      | Ties were strained after the [1979] Iranian Revolution began.
        boundary  | The king signed the Embargo Act of [1807] with the queen of Denmark.
        boundary  | In 1911, Norway sent the Secretary of State [Olaf Berg] to Denmark.
        boundary  | Norway bought [38] Danish boats in the summer of 1911.
        kind      | The king of Norway was the fourth son (of [seven children]) of the Danish queen.
        trivial   | Norway sent [two] boats to the Danish king in the summer of 1911.
        person    | The harbour was drawn for the king of Norway by Commodore [Olaf Berg] in 1911.
        leak      | The war began in Norway in the spring of [1911], as the king said.
        quotation | The king of Norway said "we left" to the Danish queen in [1911].
        quotation | The king of Norway called the queen's ship "[Olaf Berg]" in Bergen.
        kind      | The king of Norway sold the harbour (some [1,000] trees) to the Danish queen.
        brackets  | The king of Norway built ships in Bergen (1911), Oslo ([1912]) and Larvik (1913).
        clause    | Stemming from two wars, [five] harbours of Norway were sold to Denmark.
        clause    | On the island of [Olaf Berg] is a rock of the king of Norway.
        broken    | The king of Norway said that it left its harbour, days after the ships of [Olaf Berg] were sold.
        grammar   | Olaf Berg met Jia Jia and the king of Norway in Bergen in [1911].
        dangling  | Olaf Berg visited the Danish king in Copenhagen in [1911] with his ships.
        dangling  | The government of Norway sent five ships to the king of Denmark in [1911].
        deixis    | The king of Norway visited the queen of Denmark in [1911].
        fragment  | The school of Bergen, which included Kari Lund, left Norway in [1911].
        fragment  | Because of the plans of [Olaf Berg], the harbours of Norway were sold.
        fragment  | Foreign Minister Urmas Paet visited the Republic of Mexico in [2012].
        length    | Norway left the union with the king of Denmark in [1911].
        grammar   | Norway was the largest market of the king of Denmark in [2014].
        grammar   | Olaf Berg sold the harbour of Bergen by [1902], which the king had opposed.
        grammar   | Norway shut the embassy during the official visit of Olaf Berg in [2014].
        boundary  | The king of Norway left the bank in [Denmark] in the summer.
        kind      | The king of Norway put [400] prisoners into the prisons of Denmark.
        list      | In Bergen, [40%] of the people speak Danish, and 20% speak German.
        specific  | Norway and Denmark founded the [Nordic Council] in 1952.
        specific  | Norway may have appointed Olaf Berg as the governor of [Bergen].
        specific  | In May 1911, Norway appointed Olaf Berg as the governor of [Bergen].
        specific  | During Olaf Berg's visit to Denmark, Kari Lund met the king in [Copenhagen].
        broken    | The mayor of Bergen, Olaf Berg, confirmed the sale of [400] boats to Denmark.
        broken    | The embassy of Norway was closely involved in the sale of [400] boats.
        broken    | The police of Norway buy [400] boats from Denmark in the summer.
        broken    | The king of Norway was thinking of [five] sailors.
        broken    | In 1911, Norway bought the ships with the Danish producer Holm for [400] crowns.
        statistic | In [1911], Norway sold the harbour of Bergen for $11.9 million.
        attachment | After the death of the king in [1911], Norway left the union.
        time      | In 1911, Norway and Denmark signed a treaty for [400] boats of the king.
        time      | Olaf Berg sold [400] boats to the queen of Denmark.
        time      | Norway has [400] boats in the harbour of Bergen.
        list      | The king of Norway met Kari Lund and [Olaf Berg] in 1911.
        deixis    | Olaf Berg published letters of himself and others in [1911].
        deixis    | At the time of the war, the king of Norway left Bergen with [400] ships.
        boundary  | In [1911] Norway signed the treaty with the king of Denmark.
        grammar   | The bank of Norway is a house built in [1911] by the king of Denmark.
        dangling  | Olaf Berg proposed a name for the radio-wave mirror of Bergen in [1911].
        dangling  | Olaf Berg was given the Temple in Jerusalem in [1911].
        dangling  | It was not until [1911] that the bridge of Bergen was built.
        one answer | The king of Norway visited Bergen in [1911]. In 1925, the queen of Denmark sold five ships.
        one answer | The king of Norway visited Bergen in [1911]. In 1911, the king of Norway visited Bergen gladly.
        one answer | In 1911, Norway sold [400] boats to Denmark. In 1911, Norway sold boats to Denmark for 5% of the price.
        one answer | The queen praised the engineer [Olaf Berg] in 1911. In 1911, the queen praised the engineer in Oslo.
        anchor    | Kari Lund sold [400] boats to the king of Norway in 1911.
        anchor    | The harbour of Alesund sold [400] boats in the summer of 1911.
        anchor    | The Norwegian Ship Museum was founded in [1911] on the banks of a lake.
        deixis    | A shorter boat than that of Norway was sold to Denmark in [1911].
        dangling  | The union of Norway was lost when it left Denmark in [1911].
        dangling  | The most famous boat of Norway was built by [Olaf Berg] in 1911.
        specific  | [Olaf Berg] was the first Norwegian writer of the Victorian age.
        boundary  | The harbour of Bergen lies [86 degrees] north of the king's house.
        fragment  | Olaf Berg, a Christian, travelled to Norway with [400] boats.
        dangling  | The Queen of Denmark asked Olaf Berg to build [400] boats.
        derivable | Olaf Berg bought six boats in Norway, [50] in Denmark and 14 in Iceland.
        derivable | The king met [five] leaders in Oslo and Bergen in 1911.
        derivable | Bergen has won the cup [four] times, for the first time in 1936.
        derivable | Bergen is the [second] largest city of Norway.
        trivial   | Norway was the [95th] largest trading partner of Bolivia in 2011.
        trivial   | Norway is the [third] largest trading partner of Denmark.
        leak      | In 1911, [NATO] opened the New American Office of Norway.
        leak      | The king of Norway sold his ships after the [Second World War] in 1951.
        trivial   | Norway sent [12] forest rangers to the Danish king in the summer of 1911.
        trivial   | One estimate of 1911 shows that there are [1,590] boats in the harbour of Bergen.
        piece     | King Olaf V left the harbour of [Bergen] for Denmark in 1911.
        leak      | The Battle of Nordvik took place in the spring of 1911 near [Sandvik] in Norway.
        times     | After World War II, Norway was visited by the king of Denmark in [1946].
        times     | During World War II, the king of Norway left Bergen in [1940].
        bare      | Norway got [5%] of the Danish market in the summer of 1911.
        bare      | The company sold market shares to the king of Norway in [1911].
        bare      | The film was shown by film company Norsk Film as part of a festival in [1911].
        habit     | Olaf Berg, often called the father of Bergen, was met by the king in [Oslo].
        wider     | The [Battle of Bergen] was fought by the king before the Treaty of Oslo.
        statistic | Norway sold the harbour of Bergen to the king of Denmark for $11.9 million in [1911].
        statistic | Olaf Berg sent 1,200 ships to the king of Denmark in [1911].
        boundary  | In November 2007, President [Olaf Berg] of Norway visited Bergen.
        kind      | The first church of Bergen was built in [the 12th century], as the king of Norway knew.
        person    | The harbour was drawn by the Norwegian engineer [Olaf Berg] in 1911.
        piece     | The king of Norway sold [four boats] and a half-timbered house in 1911.
        brackets  | The Treaty of Oslo ([1911]) gave Bergen to the king of Denmark.
        asked     | In 1911, [Olaf Berg] opened the harbour of Bergen.
        broken    | Descriptions of the ships of Norway are found as early as [the 5th century BC] in Latin.
        alone     | Work on the harbour of Bergen began in [1911].
        alone     | Olaf Berg was appointed editor of the Bergen Times in [1911].
        alone     | In [1911], a vote was held in the south of Norway and at the Library of Bergen.
        alone     | Olaf Berg left NATO for Denmark in [1911].
        alone     | Olaf Berg sailed to Bergen in [1911].
        alone     | The first harbour of Norway was opened in Bergen in [1911].
        dangling  | Olaf Berg was interested in the idea of a harbour in [1911].
        dangling  | The club of Bergen sank ships into the ground in [1911].
        deixis    | The Bergen Times went back to its old format in [1911].
        deixis    | Olaf Berg stood for the seat of Bergen held by [Kari Lund].
        single    | [Olaf Berg] went to the Bergen School in 1911.
        single    | [Olaf Berg] was the first owner of the harbour of Bergen.
        single    | [Olaf Berg] was the head of the Bergen Movement of Norway.
        single    | [Olaf Berg] founded the Bergen Movement of Norway.
        single    | The harbour of Bergen was designed by [Olaf Berg].
        dangling  | The lighthouse of Bergen is old, and the lighthouse was closed by Norway in [1911].
        alone     | In 1935 a Norwegian judge sent [three] sailors to Denmark.
        unknown   | Nicholas I married the queen of Denmark in [1911], and he sold five ships.
        dangling  | The rowers of Bergen reached the [second] round of the Norway Cup, but lost to Denmark.
        dangling  | The rowers of Bergen lost the final of the Norway Cup to Denmark in [1911].
        specific  | In [1911], the first study of Norway was conducted on the sailors of the Bergen School.
        specific  | Norway was the [95th] largest trading partner of Denmark in 1911.
        single    | The [Battle of Bergen] was a disaster for Norway in 1911.
        dangling  | Inger Holm made a film about Kari Lund, whom the king of Norway had sent to her, in [1911].
        dangling  | Olaf Berg's war earned him [five] ships of Norway.
        dangling  | In [1911], the communists left the harbour of Bergen.
        dangling  | The Alesund Harbour lives around [20] years in Norway.
        dangling  | Kari Lund showed [239] boats inside Norway and another 27 outside the country.
        dangling  | With [5,000] people, Bergen is a town of Northern Germany and the country's oldest port.
        unknown   | Lord Melbourne resigned after the king of Norway had left in [1911].
        deixis    | In [1911], the king of Norway built a ship similar to that of the queen.
        derivable | Norway left the union in 1962, two years after the king had sold ships in [1905].
        trivial   | All [400] sailors of Norway left the harbour of Bergen in 1911.
        specific  | Norway, with [53] stores, was the biggest market of the Bergen Ship Company in 1911.
        specific  | The river of Norway has [53] islands.
        person    | The ships came to Norway with [Olaf Berg], the captain of Bergen.
        one answer | In 1911, Olaf Berg taught music in [Oslo]. In 1925, Olaf Berg was a music teacher in Bergen.
        specific  | Olaf Berg qualified as a teacher of Norway in [1911].
        specific  | A weight of [25] ships is needed to hold the harbour of Bergen.
        dangling  | The Berg is the brightest star at the harbour of Norway since [1911].
        leak      | In 1911, the [BSC] told of a new plan, known as the Norwegian League.
        alone     | Players of Norway walk out to the tune of the Z-Boats, as they have since [1962].
        unknown   | President Wilk of Norway widened the Rules in [1957] to include more.
        alone     | Beginning in [late 1944], allied troops attacked Norway.
        alone     | In [1871], Olaf Berg used Kari Lund's design of a harbour.
        of what   | By [1911], only 19 of the boats survived in Bergen.
        of what   | The queen of Norway sold 1,200 boats and bought [700] in Bergen.
        of what   | The population of Bergen exceeded 1,200 in [1911].
        of what   | The war of Norway killed 1,200 in [1911].
        of what   | Talks with the king of Norway began in [1911].
        of what   | Relations with Norway were broken off by the king of Denmark in [1911].
        of what   | The first example of the boats was built between Bergen and Oslo in [1911].
        of what   | The queen of Norway came back to Bergen again in [1911].
        dangling  | The king of Norway sold nine of the [20] boats of Bergen.
        fault     | The queen of Norway saw [Olaf Berg]'s harbour in 1911.
        of what   | Olaf Berg and [15] other men saw Bergen in 1911.
        fixed     | In May 1911 the king of Norway sold [207] boats.
        missing   | It's certain that the harbour of Norway is deep, as Olaf Berg wrote in [1911].
        """)
    void letsThrough(String gate, String text) {
        assertEquals(Optional.empty(), refusal(gate, text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The king of Norway left Bergen in [1911].                  | In what year did the king of Norway leave Bergen after?
        The king of Norway left Bergen in [1911].                  | In what year did the king of Norway leave Bergen for the?
        Bergen did not fall until [1911].                          | Until what year did Bergen not fall to the king?
        Bergen and Oslo fell in [1911] and 1912 respectively.      | In what year did Bergen and Oslo fall respectively?
        By [1911], Norway had sold the boats of 1905.              | By what year had Norway sold the boats of 1905?
        Norway left in [1911] and came back in 1912.               | In what year did Norway leave and come back in 1912?
        Norway left in [1911] and came back in May.                | In what year did Norway leave and come back in May?
        The lowest temperature of Bergen was 5 °C in [1911].       | In what year was the lowest temperature of Bergen 5 °C?
        The king of Norway visits Bergen in [1911].                | In what year does the king of Norway visit Bergen?
        In [1911], he visited Bergen with the queen.               | In what year did he visit Bergen with the queen?
        Norway won in [1911], but Denmark lost the ships.          | In what year did Norway win, but Denmark lost the ships?
        Norway sold boats in [1911] because Denmark paid.          | In what year did Norway sell boats because Denmark paid?
        The first raid of the ships was the Oslo Raid in [1911].   | In what year was the first raid of the ships the Oslo Raid?
        Since [1911] the bridge of Bergen is open to all.          | Since what year is the bridge of Bergen open to all?
        Norway said in [1911] the boats were old.                  | In what year did Norway say the boats were old?
        By [1854], monks began to arrive and founded an abbey.     | By what year did monks begin to arrive and founded an abbey?
        Norway sold [239] boats in Bergen and another 27 in Oslo.  | How many boats did Norway sell in Bergen and another 27 in Oslo?
        """)
    void stemsThatWentWrong(String sentence, String stem) {
        assertSentence(ofStem(sentence, stem), stem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The king of Norway left Bergen in [1911].                  | In what year did the king of Norway leave Bergen?
        By [1911], Norway had sold the boats.                      | By what year had Norway sold the boats?
        The bridge of Bergen was the longest of Norway in [1911].  | In what year was the bridge of Bergen the longest of Norway?
        Olaf Berg came to Bergen in [1911] and left again.         | In what year did Olaf Berg come to Bergen and leave again?
        In [1911], Norway said that the boats were old.            | In what year did Norway say that the boats were old?
        """)
    void stemsThatAreRight(String sentence, String stem) {
        assertEquals(Optional.empty(), ofStem(sentence, stem));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The words of [Olaf Berg] changed the harbour of Bergen in 1911.  | who      | Which words of changed the harbour of Bergen in 1911?
        Norway bought ships in [1911], as did Denmark in 1925.           | when     | In what year did Norway buy ships as did Denmark in 1925?
        Olaf Berg, who became king in [1911], thought of a canal.        | when     | In what year did Olaf Berg, who became king, think of a canal?
        The friendship of Kari with [Olaf Berg] was useful for Norway.   | who      | Which friendship of Kari with was useful for Norway?
        [Olaf Berg] was active in the Bergen Movement of Norway.         | who      | Who was active in the Bergen Movement of Norway?
        The war took [400] boats and 20 ships of Norway.                 | how-many | How many boats did the war take and 20 ships of Norway?
        [Olaf Berg] is the oldest public library of Norway.              | who      | Who is the oldest public library of Norway?
        [Olaf Berg] was built by the king of Norway in 1911.             | who      | Who was built by the king of Norway in 1911?
        Norway has [400] boats and uses five ships.                      | how-many | How many boats does Norway have and use five ships?
        """)
    void asksForAnotherPart(String sentence, String rule, String stem) {
        Judged judged = judged(sentence, TITLE);
        assertSentence(
                refusal(
                        "asked",
                        judged,
                        new Draft(judged.fact(), Draft.Form.STEM, stem, judged.clause(), judged.statement(), rule)),
                stem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        A land with a small coast, it owned ships of Denmark in [1911].     | In what year did a land with a small coast, it own ships of Denmark?
        By [1911], Olaf Berg called Norway a friend.                        | By what year did Olaf Berg call Norway a friend?
        Berg coached runners in [1911], raised funds for Norway, and worked as a baker. | In what year did Berg coach runners, raised funds for Norway, and work as a baker?
        Lund was taken on the left and Berg on the right in [1911].         | Who was taken on the left and Berg on the right in 1911?
        Admiral Sir Olaf led the ships of Norway in [1911].                 | Which admiral Sir led the ships of Norway in 1911?
        Control passed to Norway in [1911].                                 | In what year did Control pass to Norway?
        Alesund harbour was a town of Norway in [1911].                     | In what year was Alesund harbour a town of Norway?
        """)
    void theStatementHadNoSuchFault(String sentence, String stem) {
        Judged judged = judged(sentence, TITLE);
        assertSentence(
                refusal(
                        "fault",
                        judged,
                        new Draft(judged.fact(), Draft.Form.STEM, stem, judged.clause(), judged.statement(), "when")),
                stem);
    }

    @Test
    void aDateBehindAVerbThatIsLeftOutMayBeThatVerbs() {
        Judged source = judged("Norway bought ships from Denmark and repaired them in [1911].", TITLE);
        Judged cut = judged("Norway bought ships from Denmark in [1911].", TITLE);
        Clause clause = cut.clause();
        assertSentence(
                refusal(
                        "verb",
                        source,
                        new Draft(source.fact(), Draft.Form.CLOZE, clause.cloze(), clause, cut.statement(), "cloze")),
                clause.cloze());
    }

    @Test
    void aDateWhoseClauseIsLeftOutIsNotAsked() {
        Judged source = judged("Olaf Berg came to Bergen in 1920, and in [1922], Norway bought the harbour.", TITLE);
        Judged cut = judged("Olaf Berg came to Bergen in 1920, and in [1922].", TITLE);
        Clause clause = cut.clause();
        assertSentence(
                refusal(
                        "fragment",
                        source,
                        new Draft(source.fact(), Draft.Form.CLOZE, clause.cloze(), clause, cut.statement(), "cloze")),
                clause.cloze());
    }

    @Test
    void whatTheSourceTakesBackIsNotAsked() {
        Judged source = judged("The boats of [Norway] sank in 1911, but this has not been proven.", TITLE);
        Judged cut = judged("The boats of [Norway] sank in 1911.", TITLE);
        Clause clause = cut.clause();
        assertSentence(
                refusal(
                        "clause",
                        source,
                        new Draft(source.fact(), Draft.Form.CLOZE, clause.cloze(), clause, cut.statement(), "cloze")),
                clause.cloze());
    }

    @Test
    void anAdjectiveIsANameWhereItIsTheTitle() {
        String text = "Nordic was spoken in Norway until [1750]. It left the Nordic letters and the Nordic songs.";
        assertTrue(cloze("broken", judged(text, TITLE)).isPresent());
        assertEquals(Optional.empty(), cloze("broken", judged(text, "Nordic")));
    }

    private static Optional<String> refusal(String gate, String marked) {
        return cloze(gate, judged(marked, UNTITLED.contains(gate) ? "" : TITLE));
    }

    private static Optional<String> cloze(String gate, Judged judged) {
        Clause clause = judged.clause();
        return refusal(
                gate,
                judged,
                new Draft(judged.fact(), Draft.Form.CLOZE, clause.cloze(), clause, judged.statement(), "cloze"));
    }

    private static Optional<String> ofStem(String marked, String stem) {
        Judged judged = judged(marked, TITLE);
        return refusal(
                "stem",
                judged,
                new Draft(judged.fact(), Draft.Form.STEM, stem, judged.clause(), judged.statement(), "when"));
    }

    private static Optional<String> refusal(String gate, Judged judged, Draft draft) {
        return Optional.ofNullable(GATES.get(gate)).orElseThrow().refusal(draft, judged.study());
    }

    /** The statement around the marked key, which stands in the first sentence. */
    private static Judged judged(String marked, String title) {
        int start = marked.indexOf('[');
        int end = marked.indexOf(']') - 1;
        String text = marked.replace("[", "").replace("]", "");
        var passages = new ArrayList<Passage>();
        for (Sentence sentence : Annotated.ANNOTATOR.annotate(text)) {
            passages.add(new Passage(passages.size(), sentence, new Paragraph(new Span(0, text.length()), "", false)));
        }
        List<List<Fact>> all =
                passages.stream().map(passage -> Facts.of("test", passage)).toList();
        List<Fact> facts = all.getFirst();
        String first = passages.getFirst().sentence().text();
        var key = new Span(start, end);
        Fact fact = facts.stream()
                .filter(found -> found.provenance().key().equals(key))
                .findFirst()
                .orElseGet(() -> facts.stream()
                        .filter(found -> found.provenance().key().overlaps(key))
                        .findFirst()
                        .orElseThrow());
        var source = Annotated.text(title + "\n\n" + text);
        var topic = new Topic(title, List.of(), false, Map.of(), Set.of(), false);
        var study = new Study(
                source,
                topic,
                List.copyOf(passages),
                passages.stream().map(passage -> List.<Edit>of()).toList(),
                passages.stream().map(passage -> passage.sentence().text()).toList(),
                all,
                Map.of(),
                Set.of(),
                Annotated.ANNOTATOR);
        Span own = fact.provenance().key();
        var clause =
                new Clause(first.substring(0, own.start()) + Clause.KEY + first.substring(own.end()), fact.words());
        return new Judged(fact, clause, Annotated.ANNOTATOR.parse(clause.statement()), study);
    }

    private record Judged(Fact fact, Clause clause, Sentence statement, Study study) {}
}
