package tumen.generate;

import java.util.List;
import java.util.Optional;

/** Refuses statements that would print a slip of the source again: a word that is missing, doubled, or the wrong one. */
final class SourceWordingGate implements Gate {
    private static final String MONTH = "(?:" + DateForm.ANY_MONTH + ")";
    private static final String WORD = "The source lacks a word.";
    private static final String ARTICLE = "The source lacks an article before a name.";
    private static final String MENDED = "The source's wording is faulty and would have to be mended.";

    private static final String BEFORE_NAME =
            "\\b(?:in|of|with|from|to|by|for|during|against|at|into|under|since|joined|left|entered) ";

    /** Verbs that take of with a gerund: thinking of, consisting of. */
    private static final String WITH_OF =
            "consisting|thinking|speaking|dying|hearing|disposing|dreaming|learning|complaining|warning|boasting|knowing"
                + "|meaning|beginning|being|feeling|building|spelling|ending|opening|naming|making";

    private static final List<Fault> FAULTS = List.of(
            // Each of the ten ships have; American Society of Sailors unveiled its list; named behind the year it was
            // founded.
            Fault.of(
                    "The source has a plural verb behind “each of”.",
                    "\\b[Ee]ach of [^,.;]*\\p{Ll}s (?:include|have|are|were|contain|consist|do|feature)\\b"),
            Fault.of(
                    ARTICLE,
                    "(?:^|, |\\b(?:of|by|to|with|from|for|and)"
                        + " )(?:American|British|Canadian|Australian|German|French|European|International|National|Royal)"
                        + " (?:Society|Association|Academy|Institute|Federation|Union) (?:of|for)\\b"),
            Fault.of(WORD, "\\bconstituted [^,.;]* \\d{4} named\\b"),
            // It is ironic that he was born in Lund for several reasons.
            Fault.of(
                    "It is the opinion of whoever wrote the source.",
                    "^It (?:is|was) (?:ironic|interesting|remarkable|surprising|curious|striking|fitting) that\\b"),
            // Best known of its end; visited, as foreign minister visited: a comma is gone; 1.1 billion in revenue.
            Fault.of(WORD, "\\bbest known of (?:its|his|her|their|the)\\b"),
            Fault.of(
                    "The source lacks a comma.",
                    ", (?:[\\p{Ll}-]+ ){0,5}(?:minister|president|secretary|ambassador|director|general|chairman)"
                            + " (?:visited|met|signed|opened|went|was|said|arrived)\\b"),
            Fault.of(
                    "The source names a sum without its currency.",
                    "(?<![$€£¥\\d.,])\\b\\d[\\d.,]* (?:m|b|tr)illion in"
                            + " (?:revenues?|sales|profits?|damages?|losses|aid|taxes|funding|investments?)\\b"),
            // Claims the island since 1972; in the 16th century, Berg writes.
            Fault.of(
                    "The source says “since” with a present tense.",
                    "\\b(?:claims?|lives?|works?|holds?|owns?|serves?|belongs?|runs?|uses?|exists?|operates?|leads?|plays?)\\b(?:(?!\\b(?:been|who|which|that|and|has|have|had|\\p{Ll}+ed)\\b)[^,;.])*"
                        + " since \\d{4}"),
            Fault.of(
                    "The source tells of the past in the present tense.",
                    "\\b(?:century|1\\d{3}),? (?:\\p{Lu}[\\p{L}’'-]*"
                        + " ){1,4}(?:writes|refers|mentions|calls|describes|notes|visits|founds|becomes|marries|dies|meets|leaves|moves)\\b"),
            // Has been won once: until the day on which that was written.
            Fault.of(
                    "The source counts up to a day that it does not say.",
                    "\\b(?:has|have) (?:been"
                        + " )?(?:won|reached|held|hosted|visited|finished|played|appeared|taken)\\b(?![^.]*\\b(?:since|[Aa]s"
                        + " of|until|between|from)\\b)[^.;]*\\b(?:once|twice|(?:three|four|five|six|\\d+) times)\\b"),
            Fault.of(
                    "The source gives a day by two calendars.",
                    "\\bJul\\.(?: ?/|,)|/ ?\\d{1,2} " + MONTH + " \\d{4} Greg\\b"),
            // On 2011; between Norway and Dominican Republic; as early as 16th century; between 2 million to 3 million.
            Fault.of(
                    "The source says “on” before a year.",
                    "\\b[Oo]n (?:1\\d{3}|20\\d{2})(?=[.,]| (?:as|in|to|and|by)\\b)"),
            Fault.of(
                    ARTICLE,
                    "\\b(?:and|with|between|in|of|from|to|by|for) (?:Dominican Republic|Czech Republic|Soviet"
                            + " Union|Netherlands|Philippines|Maldives|Bahamas|Gambia)(?="
                            + " (?:and|in|on|of|from|to|with|by|since|as|was|is|were|are|had|has)\\b|[,.;?])"),
            Fault.of(WORD, "\\bas (?:early|late|far back) as \\d+(?:st|nd|rd|th) century"),
            Fault.of(
                    "The source says between and does not go on with and.",
                    "\\b[Bb]etween \\d[\\d,.]*(?: (?:million|billion|percent|%))? to "),
            Fault.of(WORD, "\\bbecame [^.;,]* at least in "),
            Fault.of(
                    "The source lacks a comma.",
                    "\\b(?:broke out|began|ended) \\p{Lu}\\p{L}+ (?:seized|took|\\p{Ll}+ed) "),
            Fault.of(
                    "An apposition belongs to nobody in the sentence.",
                    ", the (?:first|only|second) [^,.]* to do so\\b"),
            Fault.of(WORD, "\\d (?:bc|ad)\\b"),
            // Didn't and haven't are not written outside of quotations.
            Fault.of(
                    "The source writes as one speaks.",
                    "^[^\"“]*\\b(?:did|was|were|have|has|had|could|would|do|does|is|are)n['’]t\\b[^\"”]*$"),
            // Begins with the ice and continued.
            Fault.of(
                    "The source goes on from a present tense in the past.",
                    "^(?:The|In|\\p{Lu}\\p{L}+)\\b[^,;]* (?:begins|starts|occurs|opens) [^,;]* and"
                            + " (?:continued|lasted|ended|went|was) "),
            // Who would became a writer.
            Fault.of(
                    "A verb has the wrong form.",
                    "\\b(?:would|could|should|may|might|must|did|does) (?:also |later"
                            + " )?(?:became|went|took|gave|came|began|was|were|made|saw|wrote|fell)\\b"),
            // The oldest agency of UN.
            Fault.of("An article is missing.", "\\b(?:of|in|to|by|with|from) (?:UN|EU|UK|USSR)(?=[.,]|$)"),
            // Is listed since 1986; since the opening in 2013 it forms.
            Fault.of(
                    "The source says “is” of what has been so for some time.",
                    "\\b(?:is|are) \\p{Ll}+(?:ed|wn)\\b[^.;,]* since (?:the )?(?:\\d|" + Clause.KEY
                            + ")|^Since [^,]* in (?:\\d{4}|" + Clause.KEY
                            + "), \\p{Lu}\\p{L}+ (?:forms|is|works|serves)\\b"),
            // The announcement was announced.
            Fault.of("The source says the same thing twice.", "\\bannouncements? [^.,;]*\\bannounced\\b"),
            // Page 47 of a list: 1902 Olaf Berg.
            Fault.of("A number of what was left out stands before it.", "^\\d{3,4} \\p{Lu}\\p{L}"),
            // On 6 May, A treaty was signed.
            Fault.of("A word inside of the sentence has a capital.", "[,;] (?:A|An|The) \\p{Ll}"),
            // Joined the Union It is an alliance.
            Fault.of(
                    "Two sentences were taken for one.",
                    "[\\p{L}\\d] (?:It|He|She|They) (?:is|was|has|had|were|are)\\b"),
            // In 2016, Norway has condemned it.
            Fault.of(
                    "The source says “has” with a time that is over.",
                    "^(?:In|On) (?:" + MONTH + " )?(?:\\d{1,2},? )?(?:" + MONTH
                            + " )?\\d{4},? [^,.;]*\\b(?:has|have) (?:\\p{Ll}+ly )?\\p{Ll}+(?:ed|en|un|ne)\\b"),
            // Is scheduled to open in 1911.
            Fault.of(
                    "It tells as to come what is long past.",
                    "\\b(?:is|are) (?:scheduled|planned|expected|due|set|slated)"
                        + " to\\b(?=.*\\b(?:19\\d\\d|20[01]\\d)\\b)|\\b(?:19\\d\\d|200\\d|201[0-5])\\b[^.;]* will be"
                        + " \\p{Ll}+ed\\b"),
            // A 10B$ deal; membership to the union; relocated at Lund; a second five year-term.
            Fault.of(
                    WORD,
                    "\\b\\d+[BM]\\$|\\b[Mm]embership to (?:the )?\\p{Lu}|\\brelocated at \\p{Lu}"
                            + "|\\b(?:two|three|four|five|six|seven) year-\\p{Ll}"),
            // Has been a member, in 2008 many boats were given; there is no mention of it.
            Fault.of(
                    "The source joins two sentences with a comma.",
                    "\\b(?:has|have|is|are|was|were) [^,]*, in \\d{4},? [^,.;]*\\b(?:was|were) \\p{Ll}+(?:ed|en)\\b"),
            Fault.of("It tells only that nothing is told.", "\\b[Tt]here (?:is|was) no mention\\b"),
            // In February 014.
            Fault.of("A date of the source has lost a digit.", MONTH + " 0\\d\\d\\b"),
            // Is a member of the council, since its establishment.
            Fault.of(
                    "The source says “since” with a present tense.",
                    "\\b(?:is|are) (?:an? )?(?:full |founding )?members? [^.;]*,? since (?:its|the|\\d)"),
            // The fair is running since 1924.
            Fault.of("The source says “since” with a present tense.", "\\b(?:is|are) (?:\\p{Ll}+ing )?since \\d"),
            // Have established ties since 1962.
            Fault.of(
                    "The source says since when something was done at once.",
                    "\\b(?:has|have) (?:established|founded|opened|signed|joined|started|begun|become)\\b[^,.;]* since"
                            + " \\d"),
            // A old boat, an book; before u, h, eu and one the ear decides.
            Fault.of(
                    "The source has “a” for “an”, or the other way round.",
                    "(?<![\\p{L}.-])(?:[Aa] (?!one|once|eu|ew)[aeio]\\p{Ll}{2}|[Aa]n"
                            + " (?!h|u|y)[bcdfgjklmnpqrstvwxz]\\p{Ll}{2})"),
            // From 14th till 16th century.
            Fault.of(
                    WORD,
                    "\\b(?:[Ii]n|[Ff]rom|till|until|to|[Ss]ince|of|[Bb]y|[Dd]uring)"
                            + " (?:\\d+(?:st|nd|rd|th)|early|late|mid) (?:\\d+(?:st|nd|rd|th)"
                            + " )?(?:century|centuries|till|until|to)\\b"),
            // Between mid-1850s and 1928.
            Fault.of(WORD, "\\b(?:[Bb]etween|[Ff]rom|to|until|till|and) (?:early|mid|late)[- ]\\d{3}0s\\b"),
            // Was ordered by of the governments.
            Fault.of(WORD, "\\b(?:by|from|with|in|at|on|for|into|to) of (?!course)"),
            // Sighted early as 1522.
            Fault.of(
                    WORD,
                    "(?<!\\b(?:as|so|how|too) )\\b(?:early|late|far|long|recently) as (?=\\d|the \\d|in |" + MONTH
                            + ")"),
            // For post of secretary.
            Fault.of(WORD, "\\b(?:for|to|from|with|by|into) (?:post|position|title|throne|rank|role) of\\b"),
            // Crossed of the sea; a height of about from the coast; at in length: a measure was lost.
            Fault.of(
                    WORD,
                    "\\b(?:approximately|about|over|nearly|around|roughly|almost)"
                        + " (?:of|above|from|below|long|wide|high|deep|in"
                        + " (?:length|width|height|depth|diameter|area))\\b|\\b(?:at|by) in"
                        + " (?:length|width|height|depth)\\b|\\b(?:deposited|ejected|crossed|covered|produced|contained)"
                        + " of (?:the|ash|rock|water)\\b"),
            // With a volume of.
            Fault.of(WORD, "\\b(?:of|circa|approximately|roughly|its final|to about|at about)\\.(?= |$)"),
            // A pier, of a wooden wall, and a harbour.
            Fault.of(WORD, "\\p{Ll}, of an? \\p{Ll}"),
            // Its third year term.
            Fault.of(
                    WORD,
                    "\\b(?:first|second|third|fourth|fifth|sixth|\\d+(?:st|nd|rd|th)) year"
                            + " (?:term|reign|contract|plan|mandate)\\b"),
            // Became noted general.
            Fault.of(
                    "The source lacks an article before a noun.",
                    "\\b(?:became|become|remained|was)"
                        + " (?:noted|famous|important|popular|prominent|well-known|successful|significant|renowned|influential)"
                        + " \\p{Ll}+(?<!s)\\b(?! \\p{Ll}+s\\b)(?= (?:of|in|under|at|for|and|by)\\b|[.,])"),
            // At University of Lund.
            Fault.of(
                    ARTICLE,
                    BEFORE_NAME
                            + "(?:University|Republic|Kingdom|Ministry|Government|Department|Treaty|Battle|Gulf|Duchy)"
                            + " of \\p{Lu}"),
            // In United States, with the help of Labour Party. What a noun follows is a part of another name.
            Fault.of(
                    ARTICLE,
                    BEFORE_NAME
                            + "(?:United (?:States|Kingdom|Nations|Arab Emirates)|(?!World |Star )(?:\\p{Lu}\\p{Ll}+"
                            + " ){1,2}"
                            + "(?:Party|War|Empire|Republic|Revolution|Union|Islands|Peninsula|Ocean|Sea|Desert|Mountains))(?="
                            + " (?:and|in|on|of|from|to|with|by|until|since|as|at|for|was|is|were|are|had|has|who|which)\\b|[,.;:?)]|$)"),
            // In the South Asia.
            Fault.of(
                    "The source puts an article before the name of a part of the world.",
                    "\\b[Tt]he (?:North|South|East|West|Central|Southeast|Western|Eastern|Southern|Northern)"
                            + " (?:Asia|Africa|Europe|America)(?=[.,;]| (?:and|or|in|is|was|were|are)\\b)"),
            // The Lake Lund subsequent flood.
            Fault.of(
                    "The source lacks a possessive.",
                    "\\b[Tt]he (?:\\p{Lu}[\\p{L}-]+ )+(?:subsequent|previous|earlier|eventual|respective|own)"
                            + " \\p{Ll}+"),
            // Olaf Berg's wife's journey.
            Fault.of("Two possessives stand one behind the other.", "\\p{L}['’]s \\p{Ll}+['’]s \\p{Ll}"),
            // Was born in 1858 the second of three children.
            Fault.of(
                    "The source lacks a comma.",
                    "\\b\\d{4} the (?:first|second|third|fourth|fifth|sixth|eldest|youngest|only)"
                            + " (?:of|child|son|daughter)\\b"),
            // By Emperor Otto I. Berg was: two sentences that were taken for one.
            Fault.of(
                    "Two sentences were taken for one.",
                    " [IVX]{1,4}\\. \\p{Lu}\\p{Ll}+ (?:is|was|were|had|has|\\p{Ll}+ed)\\b"),
            // It embassy.
            Fault.of(
                    "The source has a pronoun for a possessive.",
                    "\\b(?:[Ii]t|[Tt]hey) (?:embassy|own \\w+|\\p{Ll}+(?:ment|tion|ness|ship|sy)\\b)"),
            // It's harbour is deep.
            Fault.of(
                    "The source writes its with an apostrophe.",
                    "\\b[Ii]t['’]s (?:\\p{Ll}+ ){1,2}(?:is|was|are|were|has|had)\\b"),
            // Is held in 1902.
            Fault.of(
                    "The source mixes a present tense with a past year.",
                    "\\b(?:is|are)\\b[^,;]*(?<!ed|set up|built|held|made|born|begun|written) in"
                            + " (?:1\\d{3}|20[01]\\d)\\b"),
            // Between 1861–1862, from 1861–1862: half of the phrase is a dash.
            Fault.of(
                    "The source says between or from before a span of years.",
                    "\\b(?:[Bb]etween|[Ff]rom) (?:\\d{4} ?[–-] ?\\d{2,4}\\b(?! season)|(?:" + MONTH
                            + " )?\\d{1,2} ?[–-] ?\\d{1,2}(?:,| " + MONTH + "))"),
            // Between Lund in Norway, to Oslo; between 600–1534.
            Fault.of(
                    "The source says between and does not go on with and.",
                    "\\b[Bb]etween (?:\\p{Lu}(?![^;]*\\band\\b)|\\d[\\d,]* ?[–-] ?\\d)"),
            // In April the winds in April.
            Fault.of(
                    "The source says twice when it is.",
                    "\\b([Ii]n|[Dd]uring) (" + MONTH + ")(?! \\d)\\b.*\\b(?:in|during) \\2(?! \\d)\\b"),
            // Equivalent to £ in: a sum was lost; Xe] 4f: a bracket was.
            Fault.of(WORD, "[£€](?! ?[\\d.])|^[^\\[]*\\]"),
            // Kari Lund together with Olaf Berg, found: a comma is missing.
            Fault.of("The source lacks a comma.", "^[^,]* together with [^,]*, \\p{Ll}+ed\\b"),
            // There were the islet and.
            Fault.of(MENDED, "^There (?:was|were) the "),
            // By 1897 sold a third; in 1930 Olaf Berg, issued.
            Fault.of(
                    "The source lacks a subject.",
                    "(?:^|; )[Bb]y \\d{4},? (?:sold|had|was|made|held|owned|\\p{Ll}+ed) "),
            // In 4000 BC until 2000 BC.
            Fault.of("The source says “in” before a span of years.", "\\b[Ii]n \\d{3,4} BCE? (?:until|till|to) "),
            // The battles of Lund, which battles were.
            Fault.of(MENDED, ", which \\p{Ll}+s were\\b|\\bis used to call\\b"),
            // As a poet, two books were written by her.
            Fault.of(
                    "What stands in front speaks of somebody else than the subject.",
                    "^As an? \\p{Ll}+, (?!(?:he|she|they)\\b)[^,]*\\b(?:was|were) \\p{Ll}+ by\\b"),
            // To the river, To show.
            Fault.of("A capital stands where none belongs.", ", (?:To|And|But|Which|Who|That|When|Where) \\p{Ll}"),
            // The third, 'Norvik.' ": a sign too many.
            Fault.of("Signs of the source stand beside each other at the end.", "[.!?]['’] ?[\"”]\\.$|\\s[\"”]\\.$"),
            // Was supplemented since the 1980s.
            Fault.of("The source says “since” with a past tense.", "\\b(?:was|were) \\p{Ll}+ed since (?:the )?\\d"),
            // The United Nations.There are; about 300 BCE.They left.
            Fault.of("Two sentences were taken for one.", "\\p{L}{3,}\\.\\p{Lu}\\p{Ll}+ "),
            // With a density 5 g.
            Fault.of(
                    WORD,
                    "\\bwith an? (?:density|height|length|depth|temperature|population|area|speed|mass) (?:\\d|over"
                            + " \\d|about \\d)"),
            // In 1970 The Committee was founded.
            Fault.of("A capital stands where none belongs.", "\\d{4} The \\p{L}"),
            // In May 31, 1939.
            Fault.of("The source says “in” before a day.", "\\b[Ii]n " + MONTH + " \\d{1,2}(?!\\d)"),
            // Fell by 80% As of 2008 twenty boats are left.
            Fault.of(
                    "Two sentences were taken for one.", "[\\p{Ll}\\d%] (?:As of|However,|There (?:is|are|was|were)) "),
            // In 1752 in September.
            Fault.of("The source puts the year before the month.", "\\b[Ii]n \\d{4} in " + MONTH + "\\b"),
            // Became a club in 1889 they left.
            Fault.of(
                    "The source joins two sentences with nothing.",
                    "(?<!\\b(?:when|that|and|but|where|which|until|because|as|while|if)) in \\d{4} (?:he|she|it|they)"
                            + " (?:was|were|had|is|are)\\b"),
            // They fled to Lund, staying in the town they were found.
            Fault.of(
                    "Two sentences stand side by side with nothing, or with a comma, between them.",
                    ", \\p{Ll}+ing (?:(?!\\b(?:that|which|who|whom|whose|where|when|until|as"
                        + "|because|while|if|but|and|or|after|before|than|what|how|so|since|though|although|whether)\\b)[^,;.:])*?"
                        + " (?:he|she|it|they) (?:was|were|had|is|are|has|have)\\b"),
            // While teaching she began; the comma is missing.
            Fault.of(
                    "The source lacks a comma.",
                    "^(?:While|After|Before|When|By|On|Upon|Since) \\p{Ll}+ing \\p{Lu}[^,]*$"),
            // The old harbour, was closed.
            Fault.of("The source puts a comma between subject and verb.", "^[^,;:]+, (?:is|was|are|were) "),
            // A title of several parts without quotation marks: the Account: Made by Order: and the Rest.
            Fault.of("A title of several parts stands in it without quotation marks.", ": \\p{Lu}[^:]*: ?\\p{L}"),
            // Berg went to the the town; Olaf Berg Olaf Berg went.
            Fault.of("The source repeats a word.", "\\b(\\p{L}+) (?=\\p{Ll})(?i:\\1)\\b(?<!that that|had had)"),
            Fault.of("A name stands twice, one behind the other.", "\\b(\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)+) \\1\\b"),
            // Began storing of grain.
            Fault.of(
                    MENDED,
                    "\\b(?:announced|reported|included|began|started|ordered|required|allowed|suggested) (?!(?:"
                            + WITH_OF + ") )\\p{Ll}+ing of\\b"),
            // A town which houses is.
            Fault.of(MENDED, "(?<!,|\\b\\p{Ll}{2,6}) which (?!is |was )\\p{Ll}+s (?:is|are|was|were)\\b"),
            Fault.of(
                    MENDED,
                    "\\b(?:(?:Presidents|Ministers|Kings|Queens|Princes|Generals) (?:\\p{Lu}[\\p{L}.]*"
                        + " ){1,4}(?:\\p{Ll}+ed|was|is|has)|firstly \\p{Ll}+|locates at|best well|more better|most"
                        + " best|despite of|discuss(?:ed|es)? (?:about|on"
                        + " \\p{Ll}+ing)|(?<!(?:was|were|been|being|is|are) )discuss(?:ed|es) with|according"
                        + " the|(?:was|were|is|are) lead by|(?:was|were|is|are|been)"
                        + " (?:build|send|make|give|write|begin|lose|sell|buy|bring|teach|choose|draw|hold|keep|know|pay|spend|steal|throw"
                        + "|destroy|create|elect|invent|discover))\\b"));

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        return Fault.first(FAULTS, draft.clause().statement());
    }
}
