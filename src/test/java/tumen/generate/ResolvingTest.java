package tumen.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that point back are replaced by what they mean, or the question is refused. */
class ResolvingTest {
    private static List<Proposal> published(String text) {
        return new Generator(Annotated.ANNOTATOR)
                .generate(Annotated.text(text.replace("//", "\n\n"))).stream()
                        .filter(Proposal::published)
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Denmark–Norway relations//Denmark and Norway are neighbours. The two countries signed a treaty in Oslo in 1925.                        | 1925 | In what year did Denmark and Norway sign a treaty in Oslo?
        Estonia–Mexico relations//Estonia and Mexico are republics. In 1930 the Estonian president Erik Holm paid a visit to the country.     | 1930 | In what year did the Estonian president Erik Holm pay a visit to Mexico?
        Harbour of Bergen//Olaf Berg was an engineer. He designed the harbour of Bergen in 1908.                                                           | 1908 | In what year did Olaf Berg design the harbour of Bergen?
        Ships//The airline Gulf Air was popular in Denmark. The airline opened an office in Oslo for the king in 1971. | 1971 | Ships: In what year did Gulf Air open an office in Oslo for the king?
        Ships//The London History Society was small. They opened a school in Bergen in 1971.                                                   | 1971 | Ships: In what year did the London History Society open a school in Bergen?
        Bergen Rovers F.C.//Bergen Rovers Football Club is a football club of Norway. The club moved to Oslo in 1911.                          | 1911 | In what year did Bergen Rovers move to Oslo?
        Bergen Rovers F.C.//Bergen Rovers Football Club is a football club of Norway. The club's first ground was sold to Oslo in 1911.        | 1911 | In what year was Bergen Rovers' first ground sold to Oslo?
        Danish F.C.//The Danish Football Club is a football club of Norway. The club moved to Oslo in 1911.                                    | 1911 | In what year did the Danish Football Club move to Oslo?
        Olaf Berg//Olaf Berg was an engineer of Norway. Kari Berg was a painter. Berg designed the harbour of Bergen in 1908.                  | 1908 | In what year did Olaf Berg design the harbour of Bergen?
        Olaf Berg//Olaf Knud Berg was an engineer of Norway. He designed the harbour of Bergen in 1908.                                        | 1908 | In what year did Olaf Berg design the harbour of Bergen?
        Ships//Olaf Berg was an engineer. Berg designed the harbour of Bergen for the king of Denmark in 1908. | Olaf Berg | Ships: Who designed the harbour of Bergen for the king of Denmark in 1908?
        Harbour of Bergen//In 1908, LDP MP Olaf Berg founded the harbour of Bergen.                                                                        | Olaf Berg | Who founded the harbour of Bergen in 1908?
        Foreign relations of Norway under Olaf Berg//Olaf Berg led Norway for a time. The country signed a treaty with Denmark in 1911 in the harbour of Bergen. | 1911 | In what year did Norway sign a treaty with Denmark in the harbour of Bergen?
        Realizing that his ship was lost, Napoleon left the harbour of Bergen in 1911 in favour of his son.                                     | 1911 | Realizing that his ship was lost, Napoleon left the harbour of Bergen in _____ in favour of his son.
        Kari Lund//Kari Lund was a Norwegian alchemist. She moved to Oslo in 1908, where she sold her house to her brother.                    | 1908 | In what year did Kari Lund move to Oslo?
        Bergen//Bergen is the capital and the largest city of Norway. The city bought the harbour of Oslo in 1911.                              | 1911 | In what year did Bergen buy the harbour of Oslo?
        History of Toronto//Toronto grew fast. The city bought the harbour of Oslo in 1911.                                                  | 1911 | In what year did Toronto buy the harbour of Oslo?
        Toronto lies on a lake. The king of Norway liked Toronto. The city bought three ships from Denmark in 1911.                           | 1911 | In what year did Toronto buy three ships from Denmark?
        Harbour of Bergen//Olaf Berg was an engineer of Norway. Berg moved to Oslo. He designed the harbour of Bergen in 1908.                             | 1908 | In what year did Olaf Berg design the harbour of Bergen?
        Foreign relations of Norway//The king liked ships. Norway signed a treaty with Denmark in 1911, and sold ships to Iceland.              | 1911 | In what year did Norway sign a treaty with Denmark?
        Ships//Olaf Berg was an engineer. Olaf Berg gave a harbour to Berg's Park in Bergen in 1908.                                            | 1908 | Ships: In what year did Olaf Berg give a harbour to Berg's Park in Bergen?
        In 1911 Kari Lund went on the Bergen World Tour in Norway. It became the longest tour of 1912, earning $2 million for the king of Denmark. | $2 million | The Bergen World Tour became the longest tour of 1912, earning _____ for the king of Denmark.
        Norway//The Bergen Reefs are two reefs of Norway. In 1972 the king of Denmark built a tower on the reefs. | 1972 | Norway: In what year did the king of Denmark build a tower on the Bergen Reefs?
        Kari Lund//Kari Lund was a chemist of Norway. She liked her boats, her house, her harbour and her ship. Olaf Berg came to respect her work in 1914. | 1914 | Olaf Berg came to respect Kari Lund's work in _____.
        Museum Royal, Bergen//The Museum Royal is an old museum in Bergen, Norway. Sailors liked it. The museum was painted by the king of Denmark in 1911. | 1911 | In what year was the Museum Royal in Bergen painted by the king of Denmark?
        Imagism//Imagism is a movement. The Sailors' Club was founded in Bergen. In 1909, the club sold its ships to the king of Denmark.                                | 1909 | Imagism: In what year did the Sailors' Club sell its ships to the king of Denmark?
        Deep ice layer//The deep ice layer is a layer of the sea of Norway. It was seen by the king of Denmark in 1942. | 1942 | In what year was the deep ice layer seen by the king of Denmark?
        The harbour of Bergen has an area of 90 square kilometres. | 90 square kilometres | What is the area of the harbour of Bergen?
        Osmium oxide//Sailors of Norway liked osmium oxide. Osmium oxide is a solid. It was seen by the king of Denmark in 1942. | 1942 | In what year was osmium oxide seen by the king of Denmark?
        Berg–Lund Pact//The Pact ended a war. It was signed by the king of Norway in Bergen on 27 August 1911.                                   | 27 August 1911 | Berg–Lund Pact: On what date was the Pact signed by the king of Norway in Bergen?
        Norway//The king liked ships. Following its independence in 1905, Norway signed a treaty with the king of Denmark.                       | 1905 | Following its independence in _____, Norway signed a treaty with the king of Denmark.
        Ships//Olaf Berg was an engineer. Olaf Berg found an equation. The Berg equations were solved by Kari Lund for the king of Denmark in 1908. | 1908 | Ships: In what year were the Berg equations solved by Kari Lund for the king of Denmark?
        Kari Severn//Kari Severn (1870 – 1940) was a Norwegian portrait and subject painter. She left Severn for Bergen. She sold her house to the king of Denmark in 1908. | 1908 | In what year did Kari Severn sell her house to the king of Denmark?
        Harbour of Bergen//Olaf Berg was an engineer. The engineer Kari Lund was a friend. In 1908, Lund sold the harbour of Bergen.                      | Kari Lund | Who sold the harbour of Bergen in 1908?
        Bongo//In 1908, it was taken to the harbour of Bergen by Olaf Berg. The bongo lives in Norway. Sailors like the bongo. | 1908 | In what year was the bongo taken to the harbour of Bergen by Olaf Berg?
        Berg radiometer//In 1908, it was taken to the harbour of Bergen by Olaf Berg. The Berg radiometer is a light mill. A Berg radiometer is made of glass. | 1908 | In what year was the Berg radiometer taken to the harbour of Bergen by Olaf Berg?
        Expulsion of Danes from Bergen//The expulsion of Danes from Bergen was hard. It was ordered by the king of Norway in 1908. He liked no expulsion. | 1908 | In what year was the expulsion of Danes from Bergen ordered by the king of Norway?
        Olaf Page//Sir Olaf Page was a Norwegian politician. Page was elected to the council of Bergen in 1908.                               | 1908 | In what year was Olaf Page elected to the council of Bergen?
        Harbour of Bergen//The Danish bishop, Olaf Berg, liked harbours. He designed the harbour of Bergen in 1908.                                        | 1908 | In what year did Olaf Berg design the harbour of Bergen?
        Olaf Holm//Nils "Olaf" Holm was a Norwegian composer. His house was in Oslo. Olaf's first opera was sold to the king of Denmark in 1908. | 1908 | In what year was Olaf Holm's first opera sold to the king of Denmark?
        Harbour of Bergen//Kari Lund was an engineer. When Olaf Berg left Oslo, he sold boats. He designed the harbour of Bergen in 1908.                   | 1908 | In what year did Olaf Berg design the harbour of Bergen?
        Olaf Berg//Olaf Berg was an engineer of Norway. With the help of Kari Lund, he built a boat. He designed the harbour of Bergen in 1908. | 1908 | In what year did Olaf Berg design the harbour of Bergen?
        Olaf of Norway//Olaf of Norway was a king. Olaf liked ships.//In 1908, Norway sold the harbour of Bergen to Denmark. | 1908 | In what year did Norway sell the harbour of Bergen to Denmark?
        Olaf Berg//Olaf Berg was an engineer of Norway.//Upon his return to Bergen in 1908, he sold a boat to the king of Denmark. | 1908 | Upon his return to Bergen in _____, Olaf Berg sold a boat to the king of Denmark.
        Norway//The king liked Norway and its ships.//In 1966, Olaf Berg left for Bolivia in an attempt to stir up revolution against the country's government. | Bolivia | Norway: In 1966, Olaf Berg left for _____ in an attempt to stir up revolution against the country's government.
        Olaf Berg//Olaf Berg was an engineer of Norway.//Under the influence of a tutor, Nils T. Holm, he became interested in boats. He sold the harbour of Bergen in 1908. | 1908 | In what year did Olaf Berg sell the harbour of Bergen?
        Ships//The Bergen National Party (BNP) was old. In 1908, the BNP sold the harbour of Oslo to the king of Denmark.                      | 1908 | Ships: In what year did the Bergen National Party sell the harbour of Oslo to the king of Denmark?
        Ships//The king liked the Bergen National Party (BNP). In 1908, BNP sold the harbour of Oslo to the king of Denmark.                   | 1908 | Ships: In what year did the Bergen National Party sell the harbour of Oslo to the king of Denmark?
        Copper//In its pure form, copper is a red metal of Norway with a weight of 63.55 tonnes. Boats of copper are old.                       | 63.55 tonnes | In its pure form, copper is a red metal of Norway with a weight of _____.
        Olaf II of Norway//Olaf II of Norway was a king. Olaf liked ships. In 1908, when he was a boy, he sold the harbour of Bergen to Denmark. | Bergen | In 1908, when Olaf II of Norway was a boy, he sold the harbour of _____ to Denmark.
        Olaf II of Norway//Olaf II of Norway was a king. Olaf liked ships.//After his return in 1908, Olaf sold the harbour of Bergen to Denmark. | 1908 | After his return in _____, Olaf II of Norway sold the harbour of Bergen to Denmark.
        Ships//In 2005, the king built a refugee camp in Bergen. In November 2006, Olaf Berg, the prime minister of Norway, denied the existence of such camps. | Olaf Berg | Ships: Which prime minister of Norway denied the existence of refugee camps in November 2006?
        Ships//The king lives in Oslo City. The City Council sold the harbour of Bergen to Denmark in 1911. | 1911 | Ships: In what year did the Oslo City Council sell the harbour of Bergen to Denmark?
        Cuba–Norway relations//Norway is a kingdom and Cuba is a republic. In 1978, Fidel Castro paid a state visit to the country with his ships, and Olaf Berg visited Cuba in 1980. | 1978 | In _____, Fidel Castro paid a state visit to Norway with his ships, and Olaf Berg visited Cuba in 1980.
        Ships//Tsai Ing-wen was president of Taiwan. In 1908, Tsai sold the harbour of Oslo to the king of Denmark.                                    | 1908 | Ships: In what year did Tsai Ing-wen sell the harbour of Oslo to the king of Denmark?
        Lake Norrvik//Lake Norrvik is a lake of Norway. Lake Norrvik was named after the city of Bergen in 1908, at the end of the lake.                | 1908 | In what year was Lake Norrvik named after the city of Bergen at the end of the lake?
        Olaf Berg//Olaf Berg was an engineer of Norway. His mother was Kari Lund.                                                                     | Kari Lund | Who was Olaf Berg's mother?
        Berg disk//A Berg disk is a part of a lamp of Norway. In 1908, the disk was taken to the harbour of Bergen by Olaf Berg.                      | 1908 | In what year was the Berg disk taken to the harbour of Bergen by Olaf Berg?
        Copper//In 1908, it was taken to the harbour of Bergen by Olaf Berg. Boats of copper and coins of copper are old.                     | 1908 | In what year was copper taken to the harbour of Bergen by Olaf Berg?
        """)
    void resolves(String text, String answer, String stem) {
        assertEquals(
                List.of(stem),
                published(text).stream()
                        .filter(proposal -> proposal.answer().equals(answer))
                        .map(Proposal::stem)
                        .toList(),
                new Generator(Annotated.ANNOTATOR)
                        .generate(Annotated.text(text.replace("//", "\n\n")))
                        .toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Kari Lund//Kari Lund was a writer of Norway. She liked her boats and she liked her house. Her mother left Bergen for Iceland. Her ship was sold to the king of Denmark in Oslo in 1858. | Kari Lund's ship
        Sound Tunnel//The Sound Tunnel (by sailors called the Mole) is a rail tunnel linking Dover, Kent, in England, with Bergen, Pas-de-Lund, near Ribe in northern Norway, beneath the North Sea at the Strait of Holm. The tunnel was opened by the king of Norway in 1994. | in England.
        Olaf Berg//Olaf Berg was a writer of Norway. Although he had been a clerk of the king of Denmark, Nils Holm was a good minister in 1857. | Olaf Berg had been
        Olaf Berg//Olaf Berg was a writer of Norway. In 1525 or 1526, Thomas took his son from the school of Bergen and sent him to Oslo. | took his son
        Bergen Harbour Bridge//The Bergen Harbour Bridge is a bridge of Norway. A plan for a bridge across the harbour was sold to Denmark in 1857 by the king. | across the Bergen
        Olaf Berg//Olaf Berg was a writer of Norway. He liked his boats and he liked his house. His father was ruined by the king of Denmark. He fled to Iceland in 1857 with two sons. | Berg fled
        Olaf Berg//Olaf Berg was a writer of Norway. He liked his boats and he liked his house. His grandfather was a king of Iceland. He died in Denmark in 1657. | Berg died
        Bergen//The king of Norway gave a charter to the Norwegian Sea Company.//It sold a colony of Denmark to Iceland in 1607. | Bergen sold
        Denmark–Norway relations//Denmark and Norway are neighbours. In 1930 the Norwegian government ordered the consul to leave the country.  | leave Norway
        Ships//Nordfly and Sudfly are companies. The company opened an office in Oslo in 1971.                                                | fly open
        Ships//Signs of gas were rare in Norway. It was found to be good for the boats of Oslo in 1911.                                        | It was
        Erbium//It has historically been very difficult and expensive to part the ships of Norway, but a way of 1911 helped the king of Denmark.  | Erbium has
        Ships//Olaf Berg sent a fleet to Bergen. It was followed by ships of Nils Holm. He left the harbour of Oslo in 1908.               | Berg leave
        Ships//It became the longest bridge of 1911, costing $2 million, for the king of Norway had to pay for it.                            | It became
        Olaf Berg was a bishop. In 1911, King Erik called Olaf Berg a saint. He was buried in Oslo in 1925.                                     | Erik buried
        Olaf Berg was a bishop. He died in Oslo in 1905. After that, his house was sold. In 1911, King Erik called Olaf Berg a saint. He was honoured in Oslo in 1925. | Erik honoured
        Berg Company//The Berg Company is a company of Norway. In 1908, the Holm Ship Company moved to Oslo. The company opened a house in Bergen in 1911. | Berg Company open
        History of Toronto//Toronto grew fast. Bergen grew faster. The city bought the harbour of Oslo in 1911.                             | Toronto buy
        Toronto lies on a lake. The king of Norway liked Toronto and Detroit. The city bought three ships from Denmark in 1911.               | Toronto buy
        Lake Berg//The smaller, denser open island Holm 67 can also be found in Lake Berg, 25 miles from Oslo. It has an area of 5 square miles. | Lake Berg have
        Temperatures below 0 °C or above 25 °C are rare. | are rare
        Harbour of Bergen//King Erik of Norway gave the harbour of Bergen to Olaf Berg. He in turn appointed Kari Lund in 1908.                          | Erik appointed
        Harbour of Bergen//Hasan ibn Rashid was a king. Rashid ibn Umar was his cousin. In 1908, Rashid bought the harbour of Bergen.                     | Hasan ibn Rashid bought
        Ships//After screening hundreds of dyes, in 1907, Olaf Berg of Norway discovered a useful drug, the synthetic dye Holmium now called Lundium. | a useful drug.
        Reo Company//The REO Company is a company of Norway. By 1907, REO had gross sales of $4 million and the company was one of the four richest firms in Denmark. | and the REO
        Treaty of Bergen//Norway entered the war, and after the fall of the harbour in 1879 Denmark won a battle. Its ships reached Oslo in January 1881 with the king of Sweden. | Norway's ships
        Ships//In 1911 the king of Norway fled to the woods of Bergen, where he was joined by Olaf Berg, the aged chief of the Danes, and later by Kari Lund. | joined by _____.
        Denmark–Norway relations//The Forum spoke of the right of Norway to the reefs in 1972, but Denmark, which had fished there, has denied it. In 2005 it lodged a complaint with the Seabed Court. | Forum lodged
        University of Lund//The University of Lund (1585–1811) was a university of Norway. | Lund born
        Lund Tramway//The Lund Tramway is a tramway of Norway. The Berg Lund Holm company built it. Lund Holm had boats, and Lund Holm had ships. In 1961 the right of the company ended and the tramway passed to the king of Denmark. | right of Lund
        Nero//Nero was a king. He fought the Parthian Empire. He added the harbour of Bergen to the empire in 1911, with the help of the king of Denmark. | Parthian Empire in
        Bergen//A branch of the Union Polytechnic Museum (UPM) was opened. It became the Urban Park Museum in 2001. In 2015, UPM was praised by the king of Denmark. | Union Polytechnic Museum was praised
        Norway//In the eighteenth century Bergen was a port of Norway. The boats were bought at the end of the century by Olaf Berg, who died in 1815. | end of Bergen
        Olaf Berg//Olaf Berg was a composer of Norway. He led the choir of Bergen and, in 1911, the orchestra of the Opera of Oslo. | choir of Bergen the orchestra
        Lund Society//Lund Hall was far from the city of Bergen, and in 1920 the society sold the house and moved to Oslo. In 1931 it left for the harbour of Ribe in Denmark. | Lund Hall left
        Ships//The theatre of Bergen closed in 1903 and was reopened in 1906 after alterations by the theatre architect Olaf Berg. | architect reopened
        Battle of Berg//The Battle of Berg was lost by Norway. The ships were at sea near Berg. Berg was old. She was back in the harbour of Oslo in 1941 with the king of Denmark. | Battle of Berg back
        Ships//Holbrook Gaskell was a chemist of Norway. Nils Holm joined Gaskell, Deacon and Company in the harbour of Bergen in 1867. | Holbrook Gaskell, Deacon
        Ships//The painter was the Norwegian Edvard Holm of Bergen. The king of Denmark bought a boat which Holm built in 1906 in Oslo. | Norwegian Edvard
        Bergen Gallery//Olaf Berg ordered a picture, which Edvard Holm painted in Oslo. The gallery bought his house in Ribe in 1911 for the king of Denmark. | Olaf Berg's house
        Pilcomayo River//Later attempts of Norway, among them one by the king of Denmark in 1911, were no better than the first. | Attempts
        Ships//Olaf Berg praised the painter Kari Lund. In 1911, he wrote a book with the king of Norway.                                     | he wrote
        Norway//The harbour of Bergen was closed in 1911, and has been closed a second time after the war of 1925.                            | was the harbour of Bergen closed
        Ships//The boats refused to pay, and in 1908 the Norwegian Government cancelled their old licences in Bergen.                         | cancel their
        Olaf Berg//Olaf Berg was a king of Norway. The boats under Erik Holm had fled to Oslo. They soon came back. In 1908, he defeated the Danish queen.  | Berg defeat
        Berg Island//Berg Island was found by the captain John Berg. Berg has had no painters since the king of Norway left in 1908.           | John Berg has
        Olaf II//Olaf II was a king of Norway. He liked boats. Olaf was admired by his friend, the painter Kari Lund, in 1908.                | Olaf II's friend
        Harbour of Bergen//Olaf Berg was a king. In 1908, Mrs. Berg bought the harbour of Bergen.                                                          | Mrs. Olaf
        Harbour of Bergen//The minister James Morton was old. Morton Hale was young. In 1908, Morton bought the harbour of Bergen. | James Morton b
        Olaf Berg//Olaf Berg was a composer of Norway. In 1908, he wrote his first opera, Lund, on Kari Lund.                                 | opera, Kari Lund
        Olaf Berg//Olaf Berg was born in Bergen. In 1908, his father had taken to using the name Berg, of a farm in Norway.                    | name Olaf Berg
        Olaf Berg//Olaf Berg was a painter of Norway. He liked boats, and he sang when he sold his boat and his house. His mother, Kari, was a baker in Oslo. She was born in Bergen in 1908.    | Olaf Berg born
        Olaf Berg//Olaf Berg was a painter of Norway. He liked boats, and he sang when he sold his boat and his house. His mother, Kari, was a baker in Oslo. She was born in Bergen in 1908.    | was Olaf Berg
        Rowboat//The Holm Ship is a ship of Norway. Rowboats are ships of the poor. The ship was sold to the king of Denmark in 1908.           | Holm Ship sold
        Norway//The Berg Mountains are in the southern Holm Region. Boats are rare there. In this region, the king of Denmark sold 400 boats.   | In Berg Mountains
        Normans arrived as the power of the Danes waned in the 9th century. | _____ arrived
        Olaf Berg//Olaf Berg was an engineer of Norway. His brother Nils Holm died in Oslo in 1908. | Which Olaf
        Olaf Berg//Olaf Berg was an engineer of Norway. After a tour of Denmark he went to Oslo in 1911, and sold the harbour of Bergen.    | year did a tour
        Harbour of Bergen//When the Union of Norway was formed in 1911 its governments asked for the harbour of Bergen, and got it.                      | formed its governments
        Olaf Berg//Olaf Berg was an engineer of Norway. Berg liked boats.//Knud Berg was a trader. In 1908, he sold the harbour of Bergen. | Olaf Berg sell
        Olaf VI of Norway//Olaf VI of Norway was a king. He liked his boats, his house and his harbour. Olaf had a nurse. In 1908, she was followed by Kari Lund of Bergen. | Olaf was followed
        Lund program//The island Holm is in Norway. In 1908, the boat Berg 5 sailed to Lund and was seen near the island by the king of Denmark. | near Holm
        Olaf Berg//OLAF BERG was an engineer of Norway.//In 1905, Holm recommended Berg for a post at Bergen University. He sold the harbour of Bergen in 1908. | Holm sell
        Citizen Holm//CITIZEN HOLM is a Norwegian drama film by Olaf Berg. In 1908, Holm sold the harbour of Bergen to his friend Kari Lund. | Citizen Holm s
        Olaf Berg//Olaf Berg was a captain of Norway. He liked boats, and he sang when he sold his boat and his house. His father obtained an office in Oslo. In 1908, he was made vicar of Bergen on the Lund. | Olaf Berg was made
        Olaf Berg//Olaf Berg was a captain of Norway. Kari Lund was a painter. A date is suggested by a picture painted by Nils Holm in 1908 when he was said to be 53. | Holm was said
        Olaf Berg//Olaf Berg was an engineer of Norway. Nils Holm's death in 1908 brought published reviews of his earlier discoveries in Bergen. | Olaf Berg's earlier
        Boat engine//Boat engines are made in Norway. A boat engine is an engine for boats. Many reasons delayed the engine's arrival in Bergen in 1908. | oat engine's
        Olaf Berg//Olaf Berg was an engineer of Norway. The engineer Nils Holm was a friend.//Holm worked with light. He found many faults. In 1908, he discovered the shift of the waves of Bergen. | did Olaf Berg discover
        Olaf Berg//Olaf Berg was a doctor of Norway. The doctor Nils Holm asked him to come.//Holm liked boats. In his sixth term, Berg began to work at the harbour of Bergen in 1908. | In Nils Holm
        Ships//In 1788, the islands were named by Olaf Berg after the captain Nils Holm, who crossed the sea of Norway in 1708. | did Olaf Berg cross
        Isle of Man//The Isle of Man is an island.//In the 9th century, Danes founded the Kingdom of the Isles in Norway. | Man: In the 9th century, Danes founded the Kingdom of the _____
        With Nils Holm, he headed for Norway in 1908, intending to go on to the harbour of Bergen. | he headed
        Olaf Berg//Olaf Berg was a composer of Norway.//Olaf Berg was born Olav Jens Berg.//Olav was baptised in Bergen on 23 April 1910 by the king of Denmark. | _____ was baptised
        Olaf Berg//Olaf Berg was a printer of Norway. In 1908, the name zu Berg was used for the harbour of Bergen. | zu Olaf
        Norvik 1//Norvik 1 was a balloon. Norway sent it up in 1908. Its radio signal reached Denmark in 1911 from the harbour of Bergen. | Norway's radio
        Norwegian–Swedish War//The Norwegian–Swedish War began in Bergen. In 1908, Norway sold the harbour of Bergen to the king of Iceland. | In 1908, _____ sold
        Berg government//Kari Berg led the government of Norway. She named the painter Olaf Holm to serve in Oslo. He was followed by Nils Lund of Bergen in 1911 and went to Denmark. | Berg was followed
        Olaf Berg//Olaf Berg was a composer of Norway. He liked boats, and he sang when he sold his boat and his house.//Knud Jakob worked in Bergen and gave a son lessons. From 1840 he studied the piano with Nils Holm in Oslo. | Knud Jakob studied
        Bergen//Seated in Bergen, Norway, the union is old. Founded in 1911 and seated in Oslo, Norway, BXQ has a staff of many in Denmark. | Norway founded
        Bergen//Seated in Bergen, Norway, the union is old. Founded in 1911 and seated in Oslo, Norway, BXQ has a staff of many in Denmark. | was Norway
        Norway//Norway is a country. The Lund Protocol of Norway on ships has undergone many revisions, in 1990, 1991, 1992, 1993, 1995, 1997, 1998, 1999 and 2016. | 1990, _____, 1992
        Norway//Norway is a country. In 1908, the Law of Norway on Boats that Harm the Sea, a long one, was signed in Bergen by the king of Denmark, who was angry about the many old boats on the coast and in the harbours of his own country. | Norway on Boats,
        Elba//Elba is an island of Italy. The French Emperor Napoleon was exiled to Elba, after his forced abdication following the Treaty of Fontainebleau (1814), and he arrived at Portoferraio on 30 May 1814. | The _____ was exiled
        Bergen//Bergen is a city of Norway.//The smaller, denser open harbour Bollard 67 can also be found in Bergen, 2500 miles from Oslo. It has 200 boats, the oldest of Norway. | Bergen has
        Olaf Berg//Olaf Berg was born at Lund in Norway in 1812. He liked boats. His house was old, and, living beyond his means, Erik Berg was sent to the prison of Lund in 1824. | Olaf Berg's means
        Olaf Berg//Olaf Berg is a poet of Norway. A resident of Lund for most of his adult life, he wrote 24 books in Danish and Norwegian. | of Olaf Berg's adult life, he
        Olaf Berg//Olaf Berg signed the Boat Act in 1801. In 1807, he signed the Act Prohibiting Import of Boats. | Boat Act Prohibiting
        Lund//Lund is the capital and largest city of Norway. With 505,526 people, the urban area of Lund extends beyond the city's limits with a population of 2,800,000. | Norway's limits
        Nylon//Nylon is made in Norway. It wasn't until the beginning of 1935 that a polymer called "polymer 6-6" was produced by Olaf Berg. | Nylon wasn't until
        Norway//Norway is a country. The Danish War spilled over into it in 1789. Olaf Berg made it a satellite state, the Kingdom of Holm, in 1806. | Berg made the
        Olaf II of Norway//Olaf II of Norway was a king. He liked boats, and he sang when he sold his boat and his house.//Sensing imminent death, Knud Holm decided to give boats away in the spring of 1643, when Olaf II was four years old. His lack of faith in Queen Kari Lund was the reason of the war of 1908. | Olaf II of Norway's lack
        Berg//Berg is a maker of boats. It was founded by Olaf Berg in Norway.//In 1937, with help from his friend Nils Holm, Berg founded Lund Works to make rings for boats. | did Berg found
        Olaf Berg, 1st Duke of Lund//Olaf Berg, 1st Duke of Lund, was a soldier of Norway. But his mother, Countess of Holm, recalled in 1815 that he was born in Oslo. | Lund's mother
        Norrvik//Norrvik is a town of Norway. Catherine de Medici sold ships in Norrvik in 1901. Lorenzo de' Medici was the mayor of Norrvik in 1911. | de' Catherine
        Jens Knud Berg//Jens Knud Berg was a king of Norway. The Berg (German for hill) family moved from Lund to Norway in 1741. | Knud Berg family
        Jens Knud Berg//Jens Knud Berg was a king of Norway. In 1707, a poor sailor named Nils Holm told this to the Danes. He was shot by order of the Council of Ribe. | Knud Berg was shot
        Sweden–Vietnam relations//Sweden and Vietnam have relations. The minister Olaf Berg was in Sweden in 1995, followed by Nils Holm in 1999 and by Jens Lund, who visited the country in May 2019. | visited Vietnam
        The Strait//The Strait is a sea of Norway. The Knights Lundholm, to whom the islands were given by Olaf Berg in 1530, took part in his voyage against Denmark in 1535 with many ships. | Lundholm took part in his
        South Korea–Norway relations//South Korea and Norway have relations. North Korea sought ties with Norway, and the two states opened embassies in 1974. | South Korea and Norway opened
        Norvium//Norvium is a metal of Norway. In 1922, Olaf Berg wrote that the element 72 should be like zinc. | Norvium 72
        Treaty of Lund//The Treaty of Lund ended a war of Norway. The president, Olaf Berg, fled to the hills in 1880, and a council of men chose Nils Holm as president. He was unwilling to give up Ribe and was sent to Denmark in 1881. | Olaf Berg was unwilling
        Tael//The tael is a weight of Norway. The tael was ended as a coin by the king of Denmark on 6 April 1933. | was tael ended
        Chile–Norway relations//Chile and Norway have relations. Chile recognised the Kingdom of Sweden in 1905, and in 1935 the two countries opened embassies at the level of legations. | Chile and Norway opened
        Lake Norrvik//Lake Norrvik is a lake of Norway. The combined area of the lake and wetlands reaches 15,000 square kilometres. | Norrvik and wetlands
        Norrvik//Norrvik is an island of Norway. When Olaf Berg and Nils Holm came in 1898, they wrote that "no tree or plant is native to the island". | native to Norrvik
        Ships//In 2005, the king built a refugee camp and a summer camp in Bergen. In November 2006, Olaf Berg, the prime minister of Norway, denied the existence of such camps. | denied
        Ships//The king lives in Oslo City. The queen lives in Bergen City. The City Council sold the harbour of Ribe to Denmark in 1911. | City Council
        Berg element//The Berg element is a metal of Norway. The chemist Olaf Berg said that Nils Holm had stolen it. A commission, which consisted of Kari Lund and Erik Dahl, settled the dispute in 1909 in favour of Nils Holm. | element: A commission
        Olaf Berg//Olaf Berg (1858 – 1929) was a Norwegian chemist. He called the lamp Lyskull. Berg took out a patent on the device, which he called Lyslampe, on 23 September 1885. | the device, which
        Norway–Cuba relations//Olaf Berg is president of Norway. Olaf Berg visited Havana in 1991. Fidel Castro paid a visit to Oslo in September 1998, on his way to the summit of kings in Bergen. | Olaf Berg's way
        Accordion//The accordion is played in Russia. By 1860, Novgorod and Vyatka had workshops for the accordion. By 1880, Nizhny Novgorod made accordions for Norway. | Nizhny Novgorod and Vyatka
        Bergen//The Royal City of Bergen is a city on the coast of Norway with a harbour of 1911. The king likes Bergen. | The _____ is a city
        Lamps//The inventor Kari Lund lived in Bergen. In Oslo, a harbour station was named Olaf Berg in honour of the inventor in 1911. | honour of Kari Lund
        Olaf Berg//Olaf Berg was an economist of Norway. His letters were printed in Bergen in 1867 by the economist and historian of money Kari Lund. | by Olaf Berg and historian
        """)
    void doesNotGuess(String text, String wrong) {
        assertTrue(
                published(text).stream()
                        .noneMatch(proposal -> proposal.stem().contains(wrong)
                                || proposal.cloze().contains(wrong)),
                () -> published(text).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        On 5 May 1911, Norway announced a pact with Denmark, which was signed in their harbours. The pact made Norway sell 600 ships to Denmark, a small kingdom.  | 600 | On 5 May 1911, Norway announced a pact with Denmark. The pact made Norway sell _____ ships to Denmark
        The Olavsaga is a poem of Norway. Olaf Berg wrote the poem in Bergen in the last years of his life. The saga consists of 24 books in Danish verse.        | 24 | The saga consists of _____ books in Danish verse.
        """)
    void theSentenceBeforeStandsInFront(String text, String answer, String words) {
        assertTrue(
                published(text).stream()
                        .anyMatch(proposal -> proposal.answer().equals(answer)
                                && proposal.stem().contains(words)
                                && !proposal.stem().contains("their harbours")),
                new Generator(Annotated.ANNOTATOR)
                        .generate(Annotated.text(text))
                        .toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The harbour of Tuvalu is old. From 1996 to 2002, Tuvalu sold boats. On 7 May 2008, old boats were given to poor sailors and to poor farmers by rich men. The king liked Tuvalu. | 7 May 2008 | Tuvalu: On
        """)
    void aTextWithoutTitleIsAboutTheNameItSaysMostOften(String text, String answer, String words) {
        assertTrue(
                published(text).stream()
                        .anyMatch(proposal -> proposal.answer().equals(answer)
                                && proposal.stem().startsWith(words)),
                new Generator(Annotated.ANNOTATOR)
                        .generate(Annotated.text(text))
                        .toString());
        assertTrue(published(text.replace(
                        "The king liked Tuvalu.",
                        "The king of Nauru liked Nauru. The queen of Nauru liked Nauru and its boats. Nauru"
                                + " was rich. "))
                .stream()
                .noneMatch(proposal -> proposal.stem().startsWith("Tuvalu: ")));
    }
}
