package tumen.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left out of long sentences, what is raised out of them, and what has to stay. */
class ClauseMakerTest {
    private static List<Proposal> proposals(String sentence) {
        return new Generator(Annotated.ANNOTATOR)
                .generate(Annotated.text("Olaf Berg\n\nOlaf Berg was an engineer. " + sentence));
    }

    private static Proposal of(String sentence, String answer) {
        return proposals(sentence).stream()
                .filter(proposal -> proposal.answer().equals(answer))
                .findFirst()
                .orElseThrow(() -> new AssertionError(proposals(sentence).toString()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        In 1925, after the quarrel with these bankers, the Danish king Erik Holm sold the palace of Lund to Sweden.     | 1925      | In what year did the Danish king Erik Holm sell the palace of Lund to Sweden?
        The Danish king sold the palace of Lund in 1925, and in 1930 bought the palace of Ribe from Norway.             | 1930      | Olaf Berg: In what year did the Danish king buy the palace of Ribe from Norway?
        The pier was designed by the Norwegian engineer Nils Dahl, and it was closed in July 1962, when King Olav V opened the bridge of Bergen. | July 1962 | When did King Olav V open the bridge of Bergen?
        The road leads to Lund Castle, which was built by the Danish king Erik Holm in 1640.                             | 1640      | In what year was Lund Castle built by the Danish king Erik Holm?
        The road leads to Lund Castle, built by the Danish king Erik Holm in 1640.                                       | 1640      | In what year was Lund Castle built by the Danish king Erik Holm?
        Founded in Lund in 1925 by the Danish king Erik Holm, the Ribe Museum is still open.                            | 1925      | In what year was the Ribe Museum founded in Lund by the Danish king Erik Holm?
        In 1925, the Danish king Erik Holm was elected to the Council of Ribe as one of its five first members, along with Nils Dahl, Kari Lund, Inger Holm, and Jens Dahl. | 1925 | In what year was the Danish king Erik Holm elected to the Council of Ribe as one of its five first members?
        The Danish railway followed the plan by Erik Holm who, in 1925, rebuilt the palace of Ribe.                     | 1925      | In what year did Erik Holm rebuild the palace of Ribe?
        The Danish war with Norway ended with the Pact of Ribe, signed in the old harbour of Lund by Erik Holm in 1925, and in that spring the ships left.      | 1925      | In what year was the Pact of Ribe signed in the old harbour of Lund by Erik Holm?
        Founded in Lund in 1925 by the Danish king Erik Holm, the Ribe Museum originally showed ships.                 | 1925      | In what year was the Ribe Museum founded in Lund by the Danish king Erik Holm?
        In May 1925, King Erik Holm sold the palace of Ribe to Norway for $5 million—less than half of what it had cost 22 years earlier. | May 1925 | When did King Erik Holm sell the palace of Ribe to Norway for $5 million?
        On 5 July 1925, King Erik – against the will of the queen – gave the palace of Lund to Norway.                  | 5 July 1925 | On what date did King Erik give the palace of Lund to Norway?
        While the Danish king Erik Holm founded the Ribe Museum in 1925, the council of Norway was against it.          | 1925      | In what year did the Danish king Erik Holm found the Ribe Museum?
        The Danish offensive to capture Ribe began in August 1925, using the old ships of Erik Holm.                    | August 1925 | When did the Danish offensive to capture Ribe begin?
        The tram to Lund Castle ended in 1929 and the Danish king Erik Holm sold the ferry of Ribe to Norway in 1939.     | 1939      | In what year did the Danish king Erik Holm sell the ferry of Ribe to Norway?
        Lund–Ribe railway service for the sailors of the coast ended in 1929 and the Danish king Erik Holm sold the ferry of Ribe to Norway in 1939.  | 1929      | Olaf Berg: In what year did Lund–Ribe railway service for the sailors of the coast end?
        Lund Castle was the busiest palace of Denmark in 1927 and Norway's trams overtook the Danish ferries of Ribe.    | 1927      | In what year was Lund Castle the busiest palace of Denmark?
        """)
    void asksWithTheClauseThatCarriesTheFact(String sentence, String answer, String stem) {
        assertEquals(stem, of(sentence, answer).stem(), of(sentence, answer).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        If the Danish king Erik Holm sold the palace of Lund, Norway would leave the union of Kalmar in 1925. | 1925  | If
        According to the historian Nils Dahl, the Danish navy lost 400 ships at Lund in 1925.                | 1925  | According to
        The Danish king did not visit Norway during the winter of 1925 because of the plague in Bergen.      | 400   | not
        """)
    void keepsConditionsSourcesAndNegation(String sentence, String answer, String word) {
        for (Proposal proposal : proposals(sentence)) {
            if (proposal.published()
                    && !proposal.cloze().isEmpty()
                    && proposal.cloze().contains("Danish")) {
                assertTrue(proposal.cloze().contains(word), proposal.cloze());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Olaf Knud Berg (13 November 1850 – 3 December 1894) was a Norwegian novelist and travel writer, most noted for Treasure Island, Kidnapped, Strange Case of Dr Lund and Mr Holm, and A Child's Garden of Songs. | Kidnapped, and
        Olaf Berg was the second longest-serving king of Norway in modern history after King Nils Holm, who served for nearly 32 years from 1846 to 1878. | history, who
        In 2013, the Norwegian Berg Works was the sixth largest maker of ships in the world, after Lund Works, Holm Works, Ribe Works, and Dahl Works. | world, Holm
        In 2017, Olaf Berg accounted for about 16% of the ships of Norway, Kari Lund accounted for 13% of the ships of Norway, and Nils Holm accounted for 11% of the ships of Norway. | Lund accounted for 13% of the ships of Norway.
        Olaf Berg spoke about the supply of Lund with gas during his meeting with the king and Danish officials in 1925. | gas and Danish
        On 12 August 2012, the king of Norway announced that Denmark had sent its consul to Bergen, nearly 18 months after relations between Norway and Denmark were strained following the war. | Bergen were
        The fort was rebuilt in 1807 by the Danish army, and renamed Fort Holm, after the hero who had lived in Lund.    | army after
        Lund was the first Danish town to be elected to the Ship League in season 1902–03 The town was made into a company. | season 1902.
        In 1925, the Danish king Erik Holm announced the finding of a second metal, which he named "lundium", from the Latin word for Lund. | metal from
        In 1925, the Danish king Erik Holm considered names from the game of chess, eventually choosing the name of Rook. | chess, choosing
        The words of the comic playwright Jens Holm were heard in all of Denmark and Norway in 1925. | Which words
        The Danish king Erik Holm said that in 1925, the palace of Lund was sold to Norway by the council of Ribe, which was poor. | that in _____.
        In 1925, the Danish king Erik Holm praised the ships of Norway, such as the Lund and the Ribe, as the best of the world. | Norway?
        In 14th-century Denmark, ship was the name for all of the boats of Erik Holm. | -century, Denmark
        The Danish book of Erik Holm was published in four parts by the council of Ribe between 1925-1926. | between?
        The Danish town of Lund has a railway, a harbour, the Ribe Museum of 1925 and the oldest bridge of Norway.       | harbour, the Ribe Museum of _____.
        In 1925, the Danish king Erik Holm wrote that he "was taken by [his] brother to the palace of Lund".           | by brother
        In 1925, Danish sailors (or their widows) were paid by the council of Norway in Bergen.                        | sailors were paid
        In 1925, the Danish king Erik Holm gave Lund $15,000 – a very large sum for the time (equal to $500,000 today) – twenty times what Ribe had. | _____ twenty
        In 1925, the Danish king Erik Holm built his two largest ships: the Lund of Ribe, which spread his name in Norway, and the Holm of Bergen, one of the best of all ships. | Ribe?
        Lund oil (from Old Danish λιπα (lipa) "fat") was found in 1925 by the Danish sailor Erik Holm in Norway.       | (from
        In 1925, the Danish king Erik Holm rebuilt the mill of Lund, sold the boats of Ribe to Norway and found the ratio of mills to boats to be far too low in all of Denmark at the time of the war. | Norway?
        Lund Cars was founded in 1925 by the Danish king Erik Holm, with the first car, the Ribe (nicknamed Jens), leaving the factory in Norway. | the Ribe?
        On 24 May 1925, early in the Danish war, the ship of Erik Holm was hit by several Norwegian guns, burned, and sank near Ribe. | was early
        The Danish sailor, Erik Holm, a 54-year-old grocer, suffering from gout and an illness of the heart, lived for 18 days. | grocer lived
        The Danish ship Lund was laid down at the yard of Erik Holm in Ribe, Norway, on 1 September 1925, launched on 22 August 1927 by the widow of Erik Holm, after whom the ship was named, and sold on 15 May 1929 to Denmark by Nils Dahl. | launched on 22 August 1927 by the widow of Erik Holm.
        On 7 May 1925, the vase of Lund was broken by Erik Holm, a sailor, who threw a stone at it; mended by Nils Dahl within months (ten parts, however, were lost until 1948), it was taken to Norway in 1987. | within months.
        A great revolt of the sailors happened in Norway in 1925 known as the Lund War.                                | Norway known
        The Danish photograph of 1925, taken by Jens Lund, led to the finding of the metal for which Erik Holm, Nils Dahl, and Olaf Berg shared the prize of Norway. | Nils Dahl.
        During the 1920s, the quarrels of Erik Holm with Norway led to a civil war in Denmark, eventually leading to the rise of Nils Dahl, the governor of Lund. | Denmark the
        The Danish Ship League was founded on 19 May 1925, with Nils Dahl, who had been its clerk since 1916, as its first head. | Dahl?
        The Danish School of Lund was founded in 1925 and came to prominence as the leading school of Norway.           | founded and came
        However, after the death of Erik Holm, the second king of the dynasty in Denmark, the empire of Lund rapidly fell in 1925. | Denmark rapidly
        The Nights is a 1925 Danish play directed by Erik Holm, written by Nils Dahl, co-directed in Norway by Olaf Lund, and produced by Jens Berg. | Holm co-directed
        Named for ten prizes of Denmark in 1925 and winning eight, including Best Play, Best Actor, and Best Music of Norway. | was named
        The Danish queen Kari Holm died on 13 June 1862, and was followed in 1867 by her only son, Erik, a captain in the navy, who died of fever in Norway. | Erik who
        The Music Museum of the Danish king in Lund opened in 1925 and contains books of Norway.                       | open and contain
        Founded by two Danish sailors in 1925, its name was taken from the palace of Erik Holm in Lund.                | Founded by
        The Danish museum of Erik Holm is in Ribe; designed by Nils Dahl and built in 1925, it shows ships.            | built in _____.
        Denmark is a land in Scandinavia, bordering the North Sea, Gulf of Ribe, and Lund Sea, between Norway and the Baltic Sea. | Scandinavia and
        In 1925 in the reign of Erik Holm a new chapel of Denmark was built on the site of the present day Lund Castle and glass started to be used in Norway. | day?
        Although the Danish ship Lund was unknown until the 20th century, it may have been painted since the year 1925 on the wall of the palace of Lund in Norway. | painted.
        Lund Castle lies on Ribe Island, an island of 0.9 ha (2.2 ac) in the northern part of Lake Holm, facing Norway. | 0.9 in
        Built by a council of the Danish king, the Rising of Lund began on Easter Monday, 24 April 1925, and lasted for six days. | 1925 was built
        The Danish king Erik Holm taught sailors, raised money for Norway during the Winter War, and worked as a baker in Lund. | , raised money for Norway and work
        The Danish king sold the ship of Lund to Norway for 800 crowns only twelve days after having bought it from Erik Holm. | twelve days.
        In 1925 the Danish king instructed the bishop of Ribe, Erik Holm, to build a harbour for the ships of Norway. | Holm.
        Subsequently discovered ships of Norway were named in 1925 after the Danish king Erik Holm. | Discovered ships
        In 1925 the Danish government instructed the bishop of Ribe, Erik Holm, to occupy the harbour of Norway. | Holm?
        Denmark switched to summer time from 2011 to 2014, but the change was disliked by the sailors of Lund. | During which period
        Erik Holm coined the name Lund for the small boat Jens Dahl gave to the Danish Academy in 1625 (Dahl had called it the little boat). | For the
        New bilateral talks on the coast of Norway and Denmark began in 1994. In 1999 a new road was built in New Lund. | did New bilateral
        The medieval principality of Lund was established by Denmark in 1359 and covered the coast of Norway.          | established and covered
        The king of Norway became the minister of Denmark in May 1785, and subsequently the first secretary of Lund under Erik Holm from 1790 to 1793. | When did the king
        The Danish king Erik Holm published more than 600 papers and articles on the coast of Norway in 1925.          | publish and articles
        Erik Holm got a paper from the Danish School of Ribe in 1925, having studied there with his uncle, and later with Nils Dahl. | 1925 and later with
        Lund refers to the Danish town as Holm in the 7th century AD, which is the name of one of the five tribes of Norway. | AD is the
        Denmark was one of the Great Powers in Lund War, which began with a Danish war declaration on Norway on 28 July 1925. | Powers in Lund War began
        Lund Works was founded in Denmark by 17-year-old Erik Holm, who was listed in 1925 as one of the ten richest people of Norway. | was 17-year-old
        Lund was the home of Danish traders, among them Sir Erik Holm, who led the first voyage to Ribe, as well as Sir Nils Dahl, Mayor of Lund in 1925. | Holm led the first voyage to Ribe, as well
        The engine was made by the Danish physicist Erik Holm and the sailor Nils Dahl in 1925.                        | Which physicist Erik
        In 1925, the Danish king Erik Holm was born Erik Knud Olaf Holm in Ribe in Norway.                             | was the Danish king Erik Holm born
        The king of Denmark has argued that Erik Holm aimed to do the same in the war of 1925, and has given support to the sailors of Ribe. | The king of Denmark has given
        The towns of Denmark saw the first meeting in 2005, and Erik Holm has led BXQ, the OXC, and the NXM in the past. | has led _____.
        In addition to the Danish pact of 1925, Denmark is a member of the Union of Nations, the Society for Peace in Ribe, the Trade Bank, the Ship Fund and the Lund Bank for Boats. | Nations, the _____.
        The Danish bank replaced the Lund Fund on 1 June 1998 by virtue of the Norway Treaty (NT, Treaty of Ribe), however it did not use its ships until the fair of Bergen on 1 January 1999. | Treaty it did
        In order to pay for his work on the ice of Norway, the Dane Erik Holm invented the ice cannon and, together with the engineer Sam Dahl, the Holm–Dahl process of taking salt from the sea. | engineer _____.
        When the Danish Spear Group was formed in Port Ribe in 1988 by New Guinea, Solomon Islands and Vanuatu, Norway remained outside, and it did not join the group of Erik Holm until 1996. | by New Guinea?
        After the charter of 1670, the Danish company of Erik Holm ruled in parts of Norway for nearly 200 years until the HBX sold the land it owned (known as Holm's Land) to Denmark in 1869. | years to Denmark
        In 1852 Erik Holm entered the Danish school of Ribe, where he became friends with Nils Dahl, who was in another class, as well as Jens Berg of Norway. | friends with _____.
        Following the war of 1911 the new Danish council of Erik Holm started to open its ties again with many states of Norway who had held close ties before the revolt and the war of Lund. | had held close ties.
        """)
    void leavesNoOrphansBehind(String sentence, String orphan) {
        for (Proposal proposal : proposals(sentence)) {
            assertFalse(proposal.published() && proposal.stem().contains(orphan), proposal.stem());
        }
    }
}
