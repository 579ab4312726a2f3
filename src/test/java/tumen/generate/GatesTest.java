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
import org.junit.jupiter.params.provider.CsvFileSource;
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
    /** By the first word of a row; what the source did wrong is nobody's alone. */
    private static final Map<String, List<Gate>> GATES = Map.ofEntries(
            Map.entry("kind", List.of(new KeyKindGate())),
            Map.entry("boundary", List.of(new KeyBoundaryGate())),
            Map.entry("title", List.of(new TitleKeyGate())),
            Map.entry("trivial", List.of(new TrivialCountGate())),
            Map.entry("list", List.of(new ListKeyGate())),
            Map.entry("leak", List.of(new LeakGate())),
            Map.entry("quotation", List.of(new QuotationGate())),
            Map.entry("dangling", List.of(new DanglingGate())),
            Map.entry("deixis", List.of(new DeixisGate())),
            Map.entry("fragment", List.of(new FragmentGate())),
            Map.entry("length", List.of(new LengthGate())),
            Map.entry("specific", List.of(new SpecificityGate())),
            Map.entry("single", List.of(new SingledOutGate())),
            Map.entry("time", List.of(new TimeGate())),
            Map.entry("statistic", List.of(new StatisticDateGate())),
            Map.entry("attachment", List.of(new AttachmentGate())),
            Map.entry("one answer", List.of(new OneAnswerGate())),
            Map.entry("derivable", List.of(new DerivableKeyGate())),
            Map.entry("times", List.of(new KnownTimesGate())),
            Map.entry("bare", List.of(new BareNounGate())),
            Map.entry("habit", List.of(new HabitGate())),
            Map.entry("wider", List.of(new WiderKeyGate())),
            Map.entry("piece", List.of(new PieceKeyGate())),
            Map.entry("half", List.of(new NamePieceGate())),
            Map.entry("land", List.of(new LandKeyGate())),
            Map.entry("fixed", List.of(new FixedExpressionGate())),
            Map.entry("verb", List.of(new KeptVerbGate())),
            Map.entry("clause", List.of(new WholeClauseGate())),
            Map.entry("whole", List.of(new WholeNameGate())),
            Map.entry("anchor", List.of(new AnchorGate())),
            Map.entry("of what", List.of(new OfWhatGate())),
            Map.entry("person", List.of(new PersonKeyGate())),
            Map.entry("brackets", List.of(new BracketedDateGate())),
            Map.entry("asked", List.of(new AskedWordGate())),
            Map.entry(
                    "source",
                    List.of(
                            new SourceWordingGate(),
                            new SourceGrammarGate(),
                            new BrokenSentenceGate(),
                            new MisspeltNameGate())),
            Map.entry("stem", List.of(new StemWordingGate(), new StemGrammarGate())),
            Map.entry("cut", List.of(new CutFaultGate())),
            Map.entry("open", List.of(new OpenBlankGate())),
            Map.entry("side", List.of(new SideMatterGate())),
            Map.entry("alone", List.of(new AloneGate())),
            Map.entry("labelled", List.of(new LabelledCutGate())),
            Map.entry("thin", List.of(new ThinLabelGate())),
            Map.entry("torn", List.of(new TornSeamGate())),
            Map.entry("unknown", List.of(new UnknownPersonGate())));

    private static final String TITLE = "Alesund harbour";

    /** These look at texts without a title alone. */
    private static final Set<String> UNTITLED = Set.of("alone", "unknown");

    @Test
    void everyGateIsTestedHere() {
        assertEquals(names(Gates.ALL.stream()), names(GATES.values().stream().flatMap(List::stream)));
    }

    private static Set<String> names(Stream<Gate> gates) {
        return gates.map(gate -> gate.getClass().getSimpleName()).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "refused.csv", delimiter = '|', maxCharsPerColumn = 8192)
    void refuses(String gate, String text) {
        assertSentence(refusal(gate, text), text);
    }

    /** Every refusal is told to the reviewer as a sentence. */
    private static void assertSentence(Optional<String> refusal, String what) {
        assertTrue(refusal.isPresent(), what);
        assertTrue(refusal.get().matches("(?s)[\\p{Lu}“].* .*[.]"), refusal.get());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "passed.csv", delimiter = '|', maxCharsPerColumn = 8192)
    void letsThrough(String gate, String text) {
        assertEquals(Optional.empty(), refusal(gate, text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The king of Norway left Bergen in [1911].                  | During which period did the king leave Bergen during his life?
        Olaf Berg lost [$50] at Bergen.                            | How much did Olaf Berg lose?
        A school set up in Bergen raised [$200] through a fair.     | How much did a school set up in Bergen raised through a fair?
        Two kings met in [Bergen] through the help of its mayor.   | Where did two kings meet through the help of its mayor?
        Kari Lund returned to Bergen in [1967].                    | Who returned to Bergen in 1967?
        The line to Bergen, opened in [1889], brought guests.      | In what year did the line to Bergen open brought guests?
        First sung in Bergen in [1924], it was liked by Norway.    | When did first perform at the opera of Bergen?
        In [2017] Norway left the harbour of Bergen.               | In what year did Norway the harbour in Bergen leave?
        In [1925] Olaf wed Kari in Bergen, with whom he left.      | In what year did Olaf wed Kari in Bergen, with whom he left?
        Count Olaf Berg purchased the manor of Bergen in [1777].   | In what year did Olaf Berg purchase the manor count?
        The Brothers were beaten at Bergen in [1236].              | In what year was the Brothers beaten at Bergen?
        Debts made in the [1990s] were settled in March 2008.      | When was the debt for gas delivered settled in March 2008?
        In [1847] Olaf, a cousin of King Nils I, came to Bergen.   | In what year did the prince Olaf Berg, a cousin of King Nils I arrive in Bergen?
        [Olaf Berg], the son of a sailor and a nurse, led Norway.  | Which son of a sailor and a nurse led Norway?
        Olaf left Lund on [24 June] and, after a storm, saw Oslo.  | On what date did Olaf leave Lund and, after a storm, see Oslo?
        Kari Lund was one of the founders in [1919] of the club.   | In what year was Kari Lund one of the founders of the club?
        Many visited Norway each year in the [2010s].              | In which decade did many visit Norway each year?
        Norway proposed in [1970], as a member, that it be sold.   | In what year did Norway propose as a member, that it be sold?
        The palace was hit and pulled down in [1940].              | In what year did the palace of Bergen pull down?
        In [1723] a party led by Olaf Berg began to fortify Lund.  | In what year did a party lead by Olaf Berg began to fortify Lund?
        The Lund Expedition was an expedition of Norway in [1896]. | In what year was the Lund Expedition an expedition of Norway?
        Olaf and Kari signed a protocol on [12 June 1935].         | On what date did Olaf and Kari sign a protocol?
        In the [1890s] Bergen and Lund were great centres.         | When were Bergen and Lund important centres of trade?
        He fled, and in [1704] Olaf Berg was elected king.         | In what year was Olaf Berg he elected king?
        A selection of which was shown in Bergen in [2012].        | In what year was a selection of which shown in Bergen?
        Finds were made in [1995] and in the winter of 2010.       | In what year were finds recorded and in the winter of 2010?
        The work occurred in [1969] by Olaf Berg with pictures.    | In what year did the work occur by Olaf Berg with pictures?
        Work on the port of Bergen began in [1998], which failed.  | In what year did work on the port of Bergen begin, which failed?
        In [June 1991] Lund was sold as well as the second fort.   | When was Lund sold by Norway, as well as the second fort?
        Olaf Berg won the cup of Norway again in [2011].           | In what year did Olaf Berg win the cup of Norway again?
        Olaf Berg made his first match of the season in [2010].    | In what year did Olaf Berg make his first match of the season?
        The rule of Norway lasted for two centuries, until [1898]. | Until what year did the rule of Norway last for two centuries?
        It was finished by [1942] and published in Bergen.         | By what year was the song of Norway finished and published in Bergen?
        A lay at Lund from 2 May to 5 June and B until [6 July].   | During which period was the boat at Lund from 2 May to 5 June and Holm at Oslo?
        Olaf Berg had lived since [1911] with Kari Lund.           | Since when did Olaf Berg live with Kari Lund?
        Relations of Norway grew slowly in [the 19th century].     | In which century did relations of Norway develop slowly?
        Olaf Berg came back to Bergen in [1896] to work for Holm.  | In what year did Olaf Berg come back to Bergen to work?
        Olaf Berg applied for a patent on [12 March 1889].         | On what date did Olaf Berg apply for a patent?
        Bergen was sold only once in [1911].                       | In what year was Bergen sold only once?
        [Olaf Berg] arrived in Bergen in 1889.                     | Who arrived in Bergen in 1889?
        Olaf was born in 1921 in [Bergen], interwar Norway.        | Where was Olaf born in 1921 interwar Norway?
        By [2012] more than 8,000 boats had passed Bergen.         | By what year had more than 8,000 boats passed Bergen?
        The fort was ruled by Norway until [1901].                 | Until what year was the fort ruled by Norway and then by Denmark?
        Despite the war, [Olaf Berg] left Norway.                  | Despite the war with many men, who left Norway?
        In [1911], at the age of six, Olaf left Norway.            | At the age of six, in what year did Olaf leave Norway?
        In [1911], as an ally, Norway took Bergen.                 | During the war, as an ally, in what year did Norway take Bergen?
        In [1911], Olaf heard the first song of Norway.            | In what year did Olaf hear the first song of Norway and then, in March?
        Copper makes up [1.4] parts per million of Norway.         | How many parts does copper make up per million of Norway?
        The works of Norway include [15] boats and six ships.      | How many boats do the works of Norway include and six ships?
        The ship was launched in [the 1990s] with others in 1989.  | In which decade was the ship launched in 1989 with others of Norway?
        Alesund harbour was the acquisition of land in [1803].     | In what year was Alesund harbour the acquisition of land?
        It was signed at Bergen in [1911].                         | In what year was it signed in Bergen and in the 1920s the ships were built?
        Norway became a state in [1911].                           | On what date did Norway become a state and became a member of the council on 1 May 1914?
        The crown prince [Olaf Berg] visited Bergen in 1911.       | Which crown prince visited Bergen in 1911?
        On [7 May 1911], hours after it, Bergen was taken.         | On what date was hours after it, Bergen taken?
        In [1911], 162,742 people lived in Bergen.                 | In what year did 162,742 people live in Bergen?
        In [1911], Bergen ranked 18th in the world.                | In what year did Bergen rank 18th in the world?
        Olaf was born in [Bergen] in 1911, then a capital.         | In which city was Olaf born in 1911 then a capital of Norway?
        Olaf was succeeded by [Nils Holm] but remained popular.    | Who succeeded Olaf but remained popular in Norway?
        The king of Norway left Bergen in [1911].                  | In what year did the king of Norway leave Bergen after?
        The king of Norway left Bergen in [1911].                  | In what year did the king of Norway leave Bergen for the?
        Bergen did not fall until [1911].                          | Until what year did Bergen not fall to the king?
        Bergen was a town until [1911].                            | Until what year did Bergen become a town?
        Olaf left his wife and married Kari in [1911].             | In what year did Olaf leave his wife and married Kari?
        In [1911], Olaf Berg was wounded and returned home.        | In what year was Olaf Berg wounded and returned home?
        The lamp used was found by [Olaf Berg] in 1911.            | Who found the lamp used in 1911?
        The inn was built in [1412] or earlier.                    | In what year was the inn built (or earlier)?
        Norway since 1989 has served as chairman in [1911].        | In what year did Norway since 1989 serve as chairman?
        The Norrvik Play followed in [1911].                       | In what year did the Norrvik Play follow?
        Olaf was king of Norway from 1100 to his death in [1135].  | In what year was Olaf king of Norway from 1100 to his death?
        [Olaf Berg], a baker by trade, left Bergen in 1911.        | Which baker by trade left Bergen in 1911?
        The war of Bergen went on in [1911].                       | In what year did the war of Bergen continue?
        Olaf Berg was born in [Bergen] in 1857, then a state.      | In which town was Olaf Berg born in 1857 then a state?
        The king had left Bergen in [1911].                        | When had the king of Norway left Bergen?
        In [1911], 14 Norwegian and eleven Danish ships sank.      | How many Norwegian and eleven Danish ships sank?
        After years with Kari Lund, [Olaf Berg] left Bergen.       | After years with Kari Lund, who left Bergen?
        Bergen and Oslo fell in [1911] and 1912 respectively.      | In what year did Bergen and Oslo fall respectively?
        By [1911], Norway had sold the boats of 1905.              | By what year had Norway sold the boats of 1905?
        In [1911], Olaf Berg moved to Norway under LTCol Holm.      | In what year did Olaf Berg move to Norway under LTCol?
        [18] nations resolved to found an office called the Bureau of Norway. | How many nations resolved called the Bureau of Norway?
        Bergen has been a town since at least [1911], says Norway.  | In what year was Bergen a town since at least?
        The Bergen Academy was founded in [1911] in Norway.        | In what year did the Bergen Academy found?
        Bergen fell to Norway in [the 7th century] and again in the 10th century. | In which century did Bergen fall to Norway and again in the 10th century?
        Since [1911], the games of Bergen were held in Norway.     | Since what year were the games of Bergen held in Norway?
        The fifth [Olaf Berg] asked Norway for help in 1911.       | Which fifth asked Norway for help in 1911?
        The last Danish king [Olaf Berg] left Norway in 1911.      | Which last Danish king left Norway in 1911?
        [Olaf Berg], defying custom, chose Norway in 1911.         | Which defying custom chose Norway in 1911?
        In [1911], Olaf was able to melt it and patented the boat. | In what year was Olaf able to melt it and patented the boat?
        In [1911], Bergen was under Danish control for long.       | In what year was Bergen under Danish control?
        In 1911, [seven] boats and twenty-three ships left Bergen. | How many boats and twenty-three ships left Bergen in 1911?
        Former minister [Olaf Berg] left Norway in 1911.           | Which Former minister left Norway in 1911?
        In [1911], 100 guests, friends of the king, met in Bergen. | In what year did 100 guests, friends of the king met in Bergen?
        In [1911], Norway knew only the Lund Republic founded.      | In what year was only the Lund Republic founded?
        The founding of ships of Norway began in [1911].           | In what year did the founding of ships of Norway begin?
        [Olaf Berg] named Bergen in 1643, but it was only settled in 1911. | Which captain named Bergen in 1643 but only settled in 1911?
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
        Olaf Berg sought a post but failed in Norway in [1911].    | In what year did Olaf Berg fail on three occasions in Norway?
        In [1911], Olaf Berg was named after a king of Norway.     | In what year was Olaf Berg named after which a king of Norway?
        In [1911], Norway housed the court of Olaf I.              | In what year did Norway house the court of Olaf I. during the war?
        In [1911], Lund merged with Berg of Norway.                | In what year did Lund reverse- merge with Berg of Norway?
        [Olaf Berg] was sold to Norway in 1911.                    | Who was sold to Norway in 1911?
        Norway founded the colony in [1895], from 1920 Lund.       | In what year did Norway found the colony from 1920 known as Lund?
        In [1919], a sailor named Olaf Berg held a fair.           | In what year did a sailor name Olaf Berg sponsored a fair of Norway?
        On [7 October 1919], eight men founded Norway.             | On what date did eight men, including Olaf Berg founded Lund of Norway?
        In 1997, then-President [Olaf Berg] met the king of Norway. | In 1997, which then-President met the king of Norway?
        In [1911], Olaf Berg was buried in Norway.                 | In what year was Olaf Berg buried in Norway 16 years after his death?
        The view of Norway was disputed, chiefly by [Olaf Berg].   | Who disputed the view of Norway for half a century, chiefly?
        Olaf Berg was followed by [Nils Holm] and by Kari Lund.    | Who followed Olaf Berg of Norway in 2011 and by Kari Lund in 2015?
        In January 1916 delegates of Norway met in [Lund].         | In which city did 1916 delegates of Norway meet in January?
        A pact of Norway was signed on [13 June 1998].             | On what date was a pact of Norway signed and an act on ships in 2002?
        Olaf Berg was in Norway in May 2013 and in [June 2019].    | When was Olaf Berg in Norway in May 2013 and Nils Holm in Denmark?
        About 4,600 sailors were counted in Norway in [2020].      | In what year were about 4,600 sailors of Norway counted?
        Lund had a population of [220,629] in Norway.              | What population did Lund have in Norway, which had risen by 2018?
        Norway was added in [2016].                                | In what year was Norway added?
        The first act of Olaf was to sign a pact in [1419].        | In what year was the first act of Olaf of Norway to sign a pact?
        Norway became free on [24 October 1964].                   | On what date did Norway become free and Lund on 30 September 1966?
        Norway became free in 1964 and Lund on [30 May 1966].      | On what date did Norway become free on 24 October 1964 and Lund?
        Olaf Berg was made king of Norway on [27 May 1901].        | On what date was Olaf Berg made king of Norway and to whom Lund?
        Between [1880 and 1914], Norway became a harbour.          | During which period did Norway become, together with Lund?
        [Olaf Berg], a native of Lund, became king of Norway.      | Which native of Lund and one of the enemies became king of Norway?
        The park of Norway, founded in [1990], is old.             | In what year did the park of Norway found with help from Lund?
        Nine pacts of Norway were signed in [1911].                | In what year were nine pacts of Norway signed, covering?
        Lund has flown to Norway since [1999].                     | Since when has Lund flown to Norway since 1999 and to Holm?
        Norway sold ships in [1974], Denmark did so, too.          | In what year did Norway do so Denmark has sold ships to Lund?
        The fort of Norway was opened in [1992].                   | When was the fort of Norway opened and that of Lund in May 1995?
        Lund has an area of [274] miles in Norway.                 | What area does Lund in Norway have and a population of 107,000?
        The ferry Princess [Olava] sank in Norway.                 | Which ferry Princess sank in Norway?
        Light was seen by Norway [around 1886].                    | Around what year was light seen by Norway in 1876 and by Olaf Berg?
        By [1751], the reading of Olaf Berg was already wide.      | By what year was the reading of Olaf Berg already wide in Norway?
        The pact was approved by Norway in [1904].                 | When was the pact approved by Denmark on 25 December 1903 and by Norway?
        Kari Lund went to Bergen in [May 1906].                    | When did Kari Lund go to Bergen in 2001 and again?
        Kari Lund went to Bergen in [2004 and 2007].               | In which years did Kari Lund go to Bergen and Olaf Berg in December 2014?
        Students of Norway left between [1965 and 1991].           | During which period did 600 students leave schools in Norway around?
        Kari Lund went to Chile in [2001 and 2004].                | In which years did Olaf Berg visit Chile in 1999, Kari Lund?
        By [1882], Kari Lund had made a glass to measure it.       | By what year had Kari Lund made a glass to measure it?
        [Kari Lund] attended the summit in Bergen in 1999.         | Who attended the summit in Bergen in 1999?
        It was an incident of the war on [16 May 1940].            | On what date did the Second World War between ships of Norway and a tanker happen?
        The Old Church of Lund was built, and in [1597] Lund was free. | In what year did Lund the Old Church of Lund become free?
        As a smith of Norway, in 1924, [Kari Lund] made the lamp.  | As a smith of Norway, in 1924, who made the lamp?
        Kari Lund went back to Bergen in [1852], to look at it.    | In what year did Kari Lund go back to Bergen, with the task of looking?
        Kari Lund was born in Bergen sometime around [1343].       | Around what year was Kari Lund born in Bergen sometime?
        King [Olaf Berg] did not visit Norway in 1911.             | Which king did not visit Norway in 1911?
        In [1500], Bergen was a large city on the coast of Norway. | When was Bergen a large city located on the coast of Norway?
        In 1359, [Olaf Berg] left Norway and Kari Lund travelled.  | In 1359, who left Norway and Kari Lund travelled to Bergen?
        The minister [Olaf Berg] came to Bergen in 1911.           | Which minister of Norway came to the summit at the one held in Bergen?
        The first to sail to Lund was King Olaf Berg, in [1924].   | In what year was the first to sail to Lund the king Olaf Berg?
        Having won, [Kari Lund] left Norway in 1911.               | Having won, who left Norway in 1911?
        A test, A1, was begun by Norway in [2008].                 | In what year was a test, A1, begun by Norway and the first station, Lundwatt?
        From [1911], when it opened, Norway lived of gas.          | In what year did the station of Norway open, of gas?
        In [1994], Norway and Denmark had already founded it.      | In what year had Norway and Denmark already founded the school?
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
        Olaf left Bergen and remained a sailor in [1911].          | In what year did Olaf leave Bergen and remain a sailor?
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
                        "stem",
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
    void aPartWhoseSubjectOrVerbIsLeftOutIsNotAsked() {
        for (String[] pair : List.of(
                new String[] {
                    "A member of the court of Norway, Berg was a judge, and was president of the club of [Bergen].",
                    "A member of the court of Norway was president of the club of [Bergen]."
                },
                new String[] {
                    "They paid Norway, whose rule over the river and the coast was recognised by [Denmark].",
                    "The coast was recognised by [Denmark]."
                },
                new String[] {
                    "The country Norway became a kingdom of [Denmark].", "Norway Norway became a kingdom of [Denmark]."
                },
                new String[] {
                    "Olaf Berg was made president of Norway and Nils Holm was appointed in [1911].",
                    "In [1911], Olaf Berg was made president of Norway and Nils Holm."
                },
                new String[] {
                    "Bergen is the fifth city of Norway after Oslo, Hamar, Moss, and [Lund].",
                    "Bergen is the fifth city of Norway, Hamar, Moss, and [Lund]."
                },
                new String[] {
                    "The people were Danes, but the land was of nobles, to which the house of [Berg] belonged.",
                    "The people were Danes to which the house of [Berg] belonged."
                },
                new String[] {
                    "Olaf Berg released Old Songs, his first record, with the song \"Norvik\", in [1911].",
                    "Olaf Berg released Old Songs \"Norvik\" in [1911]."
                },
                new String[] {
                    "In the spring of 1911, many sailors left for [Bergen].", "Many sailors left for [Bergen]."
                },
                new String[] {
                    "By this time, news of the boats was streaming back to [Norway].",
                    "News of the boats was streaming back to [Norway]."
                },
                new String[] {
                    "Olaf Berg was a good son, who wished to study law, first at Oslo and later at [Bergen].",
                    "Olaf Berg was a good son first at Oslo and later at [Bergen]."
                })) {
            Judged source = judged(pair[0], TITLE);
            Judged cut = judged(pair[1], TITLE);
            Clause clause = cut.clause();
            assertSentence(
                    refusal(
                            "torn",
                            source,
                            new Draft(
                                    source.fact(), Draft.Form.CLOZE, clause.cloze(), clause, cut.statement(), "cloze")),
                    clause.cloze());
        }
    }

    @Test
    void aDateOfAnInvasionIsNotAskedOfWhatCameOfIt() {
        Judged judged = judged("Denmark was angry as a result of its invasion of Norway in [1911].", TITLE);
        String stem = "In what year was Denmark angry as a result of its invasion of Norway?";
        assertSentence(
                refusal(
                        "attachment",
                        judged,
                        new Draft(judged.fact(), Draft.Form.STEM, stem, judged.clause(), judged.statement(), "when")),
                stem);
    }

    @Test
    void aDateOfALaterDeedIsNotAskedOfTheOneBefore() {
        Judged judged = judged("The storm of Norway weakened before reaching Bergen, at noon, on [4 May 1933].", TITLE);
        String stem = "On what date did the storm of Norway weaken before reaching Bergen, at noon?";
        assertSentence(
                refusal(
                        "attachment",
                        judged,
                        new Draft(judged.fact(), Draft.Form.STEM, stem, judged.clause(), judged.statement(), "when")),
                stem);
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
    void theTitleDoesNotMakeUpForWhatIsLeftOutOrPutInFront() {
        Judged source = judged("The king, who wanted ships, sold the port to Denmark in [1911].", "Ships");
        Judged cut = judged("The king sold the port to Denmark in [1911].", "Ships");
        assertSentence(refusal("labelled", source, labelled(source, cut.clause())), cut.toString());
        Clause led = Clause.of(
                "The king liked his boats. " + cut.clause().frame(),
                cut.clause().key());
        assertSentence(refusal("labelled", cut, labelled(cut, led)), led.toString());
        assertEquals(Optional.empty(), cloze("labelled", cut));
    }

    private static Draft labelled(Judged judged, Clause clause) {
        return new Draft(
                judged.fact(),
                Draft.Form.CLOZE,
                clause.cloze(),
                clause,
                Annotated.ANNOTATOR.parse(clause.statement()),
                "cloze");
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
        assertTrue(cloze("source", judged(text, TITLE)).isPresent());
        assertEquals(Optional.empty(), cloze("source", judged(text, "Nordic")));
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
        return Optional.ofNullable(GATES.get(gate)).orElseThrow().stream()
                .flatMap(each -> each.refusal(draft, judged.study()).stream())
                .findFirst();
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
