package tumen.generate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tumen.fact.NumberWords;

/** Refuses stems whose words show that they went wrong: two clauses in one, a pronoun as subject, a verb too many. */
final class StemWordingGate implements Gate {
    private static final String MONTH = "(?:" + DateForm.ANY_MONTH + ")";
    static final String RANK = "(?:LT|Lt)?(?:Col|Gen|Cdr|Cmdr|Lt|Maj|Capt|Sgt|Adm|Brig|Rev|Prof|Dr|Mr|Mrs|Hon)";
    /** The beginning, where the title of the text may stand. */
    private static final String TITLE = "^(?:[^?:]{2,40}: )?";

    private static final String TWO_CLAUSES = "The stem holds more than one clause.";
    private static final String BREAKS_OFF = "The stem breaks off.";
    private static final String ASIDE = "The stem is interrupted by an aside, which a blank bears better.";
    private static final String LOST_NOUN = "An apposition of the stem has lost its noun.";
    private static final String OTHER_DATE = "The stem holds another date than the one it asks for.";

    private static final List<Fault> FAULTS = List.of(
            // Did the development occur by Olaf Berg; did the work begin, which.
            Fault.of(
                    "Things do not happen by somebody.",
                    "\\bdid [^?]* (?:occur|happen|begin|start|take place|emerge|appear) by \\p{Lu}"),
            Fault.of(
                    "The clause behind the verb belongs to its subject.",
                    "\\bdid [^?]* (?:begin|start|occur|open|end|appear|arise|emerge|die|return|arrive),"
                            + " (?:which|who)\\b"),
            // Win the cup again; the first match of the season; last for two centuries; was finished and published.
            Fault.of("Which of several it was is not said.", "\\b(?:win|become|lead) [^?]*(?<!once )\\bagain\\?$"),
            Fault.of("Which season it was is not said.", "\\b(?:of|in|for) the season\\?$"),
            Fault.of("How long and until when are two questions.", TITLE + "Until what year did [^?]* last for\\b"),
            Fault.of(TWO_CLAUSES, TITLE + "By what (?:date|year) (?:was|were|had) [^?]*\\p{Ll}ed and \\p{Ll}+ed\\b"),
            Fault.of(
                    OTHER_DATE, TITLE + "During which (?:period|years) [^?]*\\bfrom (?:\\d|" + MONTH + ")[^?]* to \\d"),
            // Since when did he live there; did relations develop slowly; come back to work.
            Fault.of("“Since when” wants another tense.", TITLE + "Since when did\\b"),
            Fault.of(
                    "It was so for a long time.",
                    "\\bdid [^?]* (?:develop|grow|decline|improve|change) (?:slowly|gradually|steadily)\\?$"),
            Fault.of(BREAKS_OFF, TITLE + "(?:In what year|When|On what date) did [^?]* to (?:work|serve|act)\\?$"),
            // As well as the second unit[, the Bears].
            Fault.of(
                    BREAKS_OFF,
                    ", (?:as well as|along with|together with) the (?:first|second|third|last|other) [\\p{Ll} ]+\\?$"),
            // Was Olaf Berg he elected; a selection of which; was recorded and in the summer; applied for a patent.
            Fault.of(
                    "A pronoun is left beside the subject.",
                    "\\b(?:was|did|were) (?:\\p{Lu}[\\p{L}’'-]* )+(?:he|she|it|they) \\p{Ll}"),
            Fault.of("What it is a part of stands before.", "\\b(?:was|were|did) an? \\p{Ll}+ of which\\b"),
            Fault.of(
                    OTHER_DATE,
                    TITLE
                            + "(?:On what date|In what year|When) (?:was|were) [^?]*\\p{Ll}ed and (?:in|on|during) the"
                            + " [^?]*\\d{4}"),
            Fault.of(
                    "For what is not said.",
                    "\\b(?:apply for|obtain|receive|file|take out|get) a patent\\?$|\\bwas a patent granted\\b(?![^?]*"
                            + " for )"),
            Fault.of(
                    "A participle was taken for the verb.",
                    "\\bdid [^?]* (?:lead|command|own|finance|organise|head) by\\b"),
            Fault.of("It says of a thing that it is one.", "(?i)\\bwas (?:the )?[^?]*\\b(\\p{L}{4,}) an? \\1\\b"),
            Fault.of(
                    "Which of several it was is not said.",
                    TITLE
                            + "(?:On what date|In what year|When) did [^?]* sign an?"
                            + " (?:protocol|agreement|treaty|pact|convention|memorandum)\\?$"),
            Fault.of(
                    "It was so for a long time.",
                    TITLE + "When (?:was|were) [^?]* (?:important |great |major )?(?:centres?|centers?)\\b"),
            // Which son of a sailor; left Lund and, after a storm, reached; one of the founders; each year; propose in
            // Lund, that.
            Fault.of(
                    "The question word stands for no noun.",
                    TITLE + "Which (?:son|daughter|brother|sister|wife|husband|grandson|nephew) of an? "),
            Fault.of(
                    TWO_CLAUSES,
                    TITLE + "(?:On what date|In what year|When) did [^?]* and, (?:after|before|having|when|while)\\b"),
            Fault.of(
                    "It asks when somebody was one of several.",
                    TITLE + "(?:In what year|When|On what date) was [^?]*\\bone of the (?:founders|members|first)\\b"),
            Fault.of(
                    "It was so for a long time.",
                    TITLE + "In which (?:decade|century|decades)\\b[^?]*\\b(?:each|every) year\\?"),
            Fault.of(
                    ASIDE, "\\b(?:propose|suggest|declare|state|announce|argue|claim) (?:as|in|at|on) [^,?]*, that\\b"),
            Fault.of(
                    "The stem has lost a part of its verb.",
                    TITLE
                            + "(?:When|In what year|On what date) did the [^?]*(?: pull| tear| knock| burn)(?:"
                            + " down)?\\?"),
            // Did Olaf Berg, a cousin of King Olaf I arrive in Lund.
            Fault.of(
                    "Of two commas around a part of the stem one is gone.",
                    "\\bdid (?:the )?(?:[\\p{L}’'ʻ.-]+ ){1,6}?[\\p{L}’'ʻ.-]+, an? [^,?]* (?:of|in|at|for)"
                        + " [^,?]*\\p{Lu}[\\p{L}’'-]* (?:[IVX]+ )?"
                        + "(?:arrive|become|visit|found|marry|move|leave|die|join|open|sign|win|write|publish|discover|establish|enter|return|receive|take|make|begin|propose|build)"
                        + " "),
            // Did the railway open brought guests; did first perform at; did Norway the embassy leave; marry her, with
            // whom.
            Fault.of(
                    "A participle and the verb stand side by side.",
                    "\\bdid [^?]*? (?:open|close|begin|start|build|found|establish)"
                            + " (?:brought|made|led|gave|was|were|had|became|took)\\b"),
            Fault.of(
                    "The stem has lost its subject.",
                    "\\bdid (?:first|later|originally|also) \\p{Ll}+ (?:at|in|on|by)\\b"),
            Fault.of(
                    "Two subjects stand side by side.",
                    "\\bdid \\p{Lu}\\p{L}+ (?:the|an?) \\p{Ll}+ (?:in|of|at|to)\\b"),
            Fault.of(ASIDE, TITLE + "(?:On what date|In what year|When)\\b[^?]*, (?:with|from|by|to|of|for) whom\\b"),
            Fault.of(
                    ASIDE,
                    "\\b(?:put|set|carry|carried|bring|brought|take|took) (?:the|an?|his|her) [^?]{20,}"
                            + " (?:forward|out|up|forth)\\b"),
            Fault.of(
                    "A title stands behind the verb.",
                    "(?<!\\b(?:an?|the|become|became|as|made|elected|appointed|of|his|her))"
                            + " (?:count|baron|lord|sir|bishop|general|captain)\\?$"),
            Fault.of(
                    "The verb does not go with its subject.",
                    "\\bwas the (?:Brothers|Knights|\\p{Lu}\\p{Ll}+(?:ians|ards|eans)) "),
            Fault.of(
                    OTHER_DATE,
                    TITLE
                            + "(?:On what date|In what"
                            + " year|When)\\b(?![^?]*\\b(?:after|before|following|since|until|of|from|by)\\b)[^?]* in "
                            + MONTH + " \\d{4}\\?$"),
            Fault.of(OTHER_DATE, TITLE + "When was [^?]*\\b\\p{Ll}+ed \\p{Ll}+ed in (?:" + MONTH + " )?\\d{4}\\?$"),
            // How much did a committee set up in Lund raised; how many or more; where was it sold by its king.
            Fault.of(
                    "A second verb of the stem has lost what it goes with.",
                    "\\bdid [^?]* (?:earned|grossed|raised|totall?ed|paid|spent|donated|invested)"
                            + " (?:through|by|in|for|from|on|to|with)\\b"),
            Fault.of("A hedge stands where the figure was.", "\\bHow many or "),
            Fault.of(
                    "What “its” points at is what is asked.",
                    TITLE
                            + "(?:Where|In which \\p{Ll}+|To which \\p{Ll}+)"
                            + " (?:was|were|did)\\b[^?]*\\b(?:by|of|with|through|for|under) its\\b"),
            // Did he fail on three occasions; which a character; of Charles I. during; reverse- merge; a Treaty of
            // Lund.
            Fault.of(
                    "A second verb of the stem has lost what it goes with.",
                    "\\b(?:did|does) [^?]*? (?:fail|refuse|decline|agree) (?:on|in|again)\\b"),
            Fault.of("The stem asks for a person of a time that it does not say.", "hich then[- ]"),
            Fault.of(
                    "The date can be reckoned from the stem itself.",
                    TITLE + "(?:In what year|On what date|When)\\b[^?]*\\b\\d+ (?:years|months|days) after"
                            + " (?:his|her|its) \\p{Ll}+\\?$"),
            Fault.of(
                    "What goes on from the date stands alone.",
                    TITLE + "(?:In what year|On what date|When)\\b[^?]*\\bor (?:earlier|later|so)\\b"),
            Fault.of(BREAKS_OFF, ", (?:chiefly|mainly|mostly|largely|partly|especially|notably|primarily)\\?$"),
            Fault.of(TWO_CLAUSES, TITLE + "Who [^?]* and by \\p{Lu}"),
            Fault.of(OTHER_DATE, "\\b(?:did|was|were) (?:1[5-9]\\d\\d|20[0-2]\\d) \\p{Ll}"),
            Fault.of(
                    OTHER_DATE,
                    TITLE + "(?:On what date|In what year|When)\\b[^?]* and (?:an? |President |King |Prime"
                            + " Minister )[^?]* in (?:" + MONTH + " )?\\d{4}\\?$"),
            Fault.of(
                    "The stem holds the date that it asks for and another one.",
                    TITLE + "When (?:was|were|did) [^?]* in " + MONTH + " \\d{4} and "),
            Fault.of(
                    "The stem asks for the year of a count.",
                    "\\bwhat year (?:did|was|were) (?:about |over |more than |some |nearly |around )?\\d[\\d,]*\\b"
                            + " (?!\\p{L}+ War)"),
            Fault.of(ASIDE, "\\bwas [^?]*\\b(?:act|step|task|job|goal|aim)\\b[^?]* to \\p{Ll}+"),
            // Did she travel to Lund in 2001 and again; was it approved on 2 May 1903 and by Norway; in Norway around.
            Fault.of(
                    OTHER_DATE,
                    TITLE + "(?:On what date|In what year|When|In which years|During which period)\\b[^?]*"
                            + " (?:in|on) (?:\\d{1,2} )?(?:" + MONTH
                            + " )?(?:\\d{1,2}, )?\\d{4},? and (?:again|by|at|to|in)\\b"),
            Fault.of(
                    OTHER_DATE,
                    TITLE + "(?:In which years|During which period)\\b[^?]* and [^?]* in (?:" + MONTH
                            + " )?\\d{4}\\?$"),
            // Did Berg visit Lund in 1999, Kari Holm; could she measure it.
            Fault.of(
                    OTHER_DATE,
                    TITLE + "(?:On what date|In what year|When|In which years)\\b[^?]* in (?:" + MONTH
                            + " )?\\d{4}, (?:\\p{Lu}[\\p{L}'’-]* ?)+\\?$"),
            Fault.of(BREAKS_OFF, "\\bto \\p{Ll}+ (?:it|them)\\?$"),
            Fault.of(
                    BREAKS_OFF,
                    "\\b(?:task|aim|intention|purpose|idea|hope) of \\p{Ll}+ing\\?$|\\b(?:sometime|already)\\?$"),
            Fault.of("Of what stands before.", "\\bat the one (?:held|in|of)\\b"),
            Fault.of(TWO_CLAUSES, TITLE + "(?:Having|Being|Born) [^?]*, (?:who|which)\\b"),
            Fault.of(
                    BREAKS_OFF,
                    TITLE + "(?:On what date|In what year|When)\\b[^?]* and (?:the|an?) [^?,]*,"
                            + " \\p{Lu}\\p{L}+\\?$"),
            Fault.of(BREAKS_OFF, ", of (?!which|whom|course)[^,?]*\\?$"),
            Fault.of("It asks when something had already been so.", "\\bhad [^?]* already\\b"),
            Fault.of("Many did not.", TITLE + "(?:Who|Which \\p{L}+) did not\\b"),
            Fault.of(
                    "It was so for a long time.",
                    TITLE + "(?:When|In what year|In which century) was [^?]* an? (?:\\p{Ll}+"
                            + " ){1,3}(?:located|situated)\\b"),
            Fault.of(
                    TWO_CLAUSES,
                    "\\b[Ww]ho [^?]* and (?:\\p{Lu}[\\p{L}’'-]*"
                            + " ){1,3}(?:\\p{Ll}+ed|was|were|became|went|came|took|made|had)\\b"),
            Fault.of(
                    "It asks when somebody was somebody.",
                    TITLE + "(?:In what year|When|On what date) was the (?:first|last|only|second)"
                            + " [^?]*\\bto \\p{Ll}+ [^?]*\\p{Lu}\\p{L}+\\?$"),
            Fault.of("Two names have run together.", "\\b(?:did|was|were|does) \\p{Lu}\\p{L}+ the \\p{Lu}"),
            Fault.of(
                    "The stem begins with two phrases before it asks.",
                    TITLE + "(?:As|In|On|After|At)\\b[^?]*, in \\d{4}, (?:who|which)\\b"),
            Fault.of(
                    "Many took part in it.", TITLE + "Who (?:attended|took part in|participated in|was present at)\\b"),
            Fault.of("The date is that of the war.", "\\b(?:did|was) the (?:First|Second) World War\\b"),
            Fault.of(BREAKS_OFF, "\\b(?:around|about|nearly|almost|roughly|approximately)\\?$"),
            // Did it become free and Lund on 30 September; did it become free on 24 October 1964 and Lund?
            Fault.of(
                    OTHER_DATE,
                    TITLE + "(?:On what date|In what year|When)\\b[^?]* and [^?]*\\b(?:on|until)"
                            + " (?:\\d{1,2} "
                            + MONTH + "|" + MONTH + " \\d{1,2}\\b)"),
            Fault.of(
                    OTHER_DATE,
                    TITLE + "(?:On what date|In what year|When)\\b[^?]* (?:on|in) [^?]*\\d{4} and"
                            + " (?:\\p{Lu}[\\p{L}-]* ?)+\\?$"),
            Fault.of(
                    BREAKS_OFF,
                    "\\band (?:to|of|by|for|with|from) wh(?:om|ich)\\b|\\b(?:did|was|were|does|is) [^?]* and whose "),
            Fault.of(BREAKS_OFF, "\\bbecome, [^,?]*\\?$"),
            Fault.of("It asks for one of several.", "hich \\p{Ll}+ of [^?]* and one of "),
            Fault.of(
                    "A participle was taken for the verb.",
                    "\\bdid [^?]* (?:establish|found|create|build|design|construct|elect|appoint)"
                            + " (?:with|by|in|at|on|as|under|for)\\b"),
            Fault.of(BREAKS_OFF, ", \\p{Ll}+ing\\?$"),
            Fault.of(OTHER_DATE, TITLE + "Since when [^?]* since \\d"),
            Fault.of(TWO_CLAUSES, "\\bdo so \\p{Lu}"),
            Fault.of(OTHER_DATE, TITLE + "Around what year [^?]* in \\d{4} and\\b"),
            Fault.of(
                    OTHER_DATE,
                    TITLE + "(?:On what date|In what year|When)\\b[^?]* and (?:that of |those of |s?he"
                            + " |they |the \\p{Ll}+ )[^?]* in (?:"
                            + MONTH + " )?\\d{4}"),
            Fault.of(TWO_CLAUSES, TITLE + "What (?:area|population|length|height|size) do(?:es)? [^?]* have and\\b"),
            Fault.of(
                    "A part of a name stands beside the question word.",
                    "hich (?:ship|ferry|boat|steamer|vessel|cruiser) \\p{Lu}"),
            Fault.of(LOST_NOUN, "^What population did [^?]*, which\\b"),
            Fault.of(
                    TWO_CLAUSES,
                    TITLE + "Which (?:president|king|minister) was [^?]* and (?:President|King|Minister) "),
            Fault.of(
                    "To what is not said.",
                    TITLE + "(?:In what year|When|On what date) (?:was|were) \\p{Lu}[^?]{2,24}"
                            + " (?:added|included)\\?$"),
            Fault.of("What was so by then was so later, too.", "^By what year (?:was|were)\\b[^?]*\\balready\\b"),
            Fault.of("The question word stands for no noun.", "\\b[Ww]hich an? \\p{Ll}"),
            Fault.of("A full stop stands inside of it.", "\\p{Ll} [IVX]+\\. \\p{Ll}"),
            Fault.of("A word was torn in two.", "\\p{Ll}- \\p{Ll}+(?! (?:and|or|to)\\b)(?<! (?:and|or))"),
            Fault.of("The stem has a wrong article.", "\\b(?:sign|ratify|conclude) a (?:Treaty|Peace|Pact) of \\p{Lu}"),
            // The land from 1920 known as Norway; did a clerk name Olaf Berg bought; including Olaf Berg founded.
            Fault.of(LOST_NOUN, "\\bfrom \\d{4} (?:known|called|named|ruled)\\b"),
            Fault.of("A participle and the verb stand side by side.", "\\bdid [^?]* name \\p{Lu}[^?]*? \\p{Ll}+ed "),
            Fault.of(
                    "Of two commas around a part of the stem one is gone.",
                    "\\bincluding (?:(?:\\p{Lu}[\\p{L}’'.-]+|van|von|de|der)"
                            + " )+(?:founded|signed|met|left|took|made|established|formed|created) "),
            Fault.of(BREAKS_OFF, "\\breported that (?:in|on|by)\\b"),
            // Who was beatified by the pope; who says that it is old; who passed the act: books and bodies do so, too.
            Fault.of(
                    "Nothing tells whether somebody or something is asked for, or whom it befell.",
                    TITLE + "Who (?:(?:\\p{Ll}+ly )?(?:passed|ratified) the \\p{Lu}|was"
                          + " (?:sold|acquired|bought|merged|beatified|placed|called)\\b|(?:says|writes|states|notes|argues|refers|claims|places|suggests)"
                          + " )"),
            // By what year had more than 800 ships passed; until what year was it ruled by one and then by another.
            Fault.of("The stem asks for the year of a count.", "^By what year had (?:more than |over |about )?\\d"),
            Fault.of(TWO_CLAUSES, "^Until (?:what|when)\\b.* and then\\b"),
            // Despite his trouble with men, who meant to go.
            Fault.of(
                    "What stands in front reads as what is asked about.",
                    "^(?:Despite|With|Without|Unlike|Like|Besides|Although|While)\\b[^,?]*, (?:who|which)\\b"),
            // How many parts does it make up per million; how many ships do they hold and six boats.
            Fault.of("The figure is a part of an expression.", "^How many parts\\b.* per (?:million|billion)\\b"),
            Fault.of(
                    "A second thing that is counted is left over.",
                    "^How many (?:\\p{Ll}+ )+(?:do|does|did) [^?]* (?:include|contain|comprise|hold|have) and\\b"),
            // When did he become a minister and subsequently secretary; how many songs did he write and books.
            Fault.of(
                    TWO_CLAUSES,
                    TITLE + "(?:When|In what year|On what date)\\b.* and" + " (?:subsequently|thereafter|eventually) "),
            Fault.of(
                    "A second thing that is counted is left over.",
                    "^How many [^?]* (?:publish|write|have|win|make|build|sell|produce|own|hold|compose|paint) and"
                            + " \\p{Ll}+s(?:\\?| (?:on|in|of|about|for)\\b)"),
            // Which engineer Olaf Berg and the sailor built; when was Olaf Berg born Olaf Knud Berg; where in Norway to
            // a poor
            // family was he born; so shallow by that ships had to; was it annexed and Lund became.
            Fault.of(
                    "It asks for one of several.",
                    TITLE + "Which (?:\\p{Ll}+ ){1,3}(?:\\p{Lu}[^ ]* )+and (?:the|an?) "),
            Fault.of(ASIDE, "^(?:When|In what year|On what date|Where) was [^?]* born \\p{Lu}"),
            Fault.of(ASIDE, TITLE + "(?:Where|In which \\p{Ll}+) in [^?]*? to an? [^?]* was "),
            Fault.of("Whose age it is stands too far from them.", TITLE + "How many [^?]* \\p{Ll}+ aged \\d"),
            // When did he leave the school the year?
            Fault.of(BREAKS_OFF, "\\p{Ll} the (?:year|day|month|time)\\?$"),
            // Where was he born in 1911, a town in Norway; who being trained him.
            Fault.of(
                    LOST_NOUN,
                    TITLE + "(?:Where|In which \\p{Ll}+) was [^?]* born [^?]*, an? (?:\\p{Ll}+"
                            + " )?(?:town|city|village|port|suburb)\\b"),
            Fault.of("A part of the verb is left over.", TITLE + "Who being "),
            Fault.of(BREAKS_OFF, "\\b(?:by|in|at) that \\p{Ll}+s had\\b"),
            Fault.of(
                    TWO_CLAUSES,
                    TITLE + "(?:When|In what year|On what date) (?:was|were) [^?]* and \\p{Lu}\\p{L}+"
                            + " (?:became|was|were|had|began)\\b"),
            // Where was he born in 1921 interwar Norway.
            Fault.of(BREAKS_OFF, "\\b\\d{4} (?:interwar|present-day|modern|former|then)\\b"),
            // Who arrived in Norway in 1889: many did.
            Fault.of(
                    "Many did so, and nothing singles one out.",
                    TITLE
                            + "Who (?:arrived|came|lived|stayed|settled|landed|returned|moved|went|travell?ed|emigrated)\\b[^?,]{0,40}\\?$"),
            // In what year was it sold only once; as an ally, in what year did Norway; and then, in March?
            Fault.of("The stem asks when something was done only once.", "^(?:In what year|When)\\b.* only once\\?$"),
            Fault.of(ASIDE, "^[^?]*, as [^,?]*, (?:in what year|when|on what date)\\b"),
            Fault.of(BREAKS_OFF, "\\band then, [^,?]*\\?$"),
            // At the age of six, in what year was he sent.
            Fault.of("The age in front says when it was, too.", "^At the age of [^,?]+, (?:in|on|when)\\b"),
            // In which decade was it launched in 1989 and others were built.
            Fault.of(OTHER_DATE, "\\b[Ii]n which decade\\b[^?]* in \\d{4}\\b"),
            // During which period was it a county during its first years.
            Fault.of("The stem asks for a time within a time.", "^During which period [^?]* during\\b"),
            // How much did Olaf Berg lose?
            Fault.of("It is not said with what, or when.", "^How much did (?:\\p{Lu}[\\p{L}.’'-]* )+\\p{Ll}+\\?$"),
            // In which city was he born in 1911 then the capital.
            Fault.of(LOST_NOUN, "(?:\\d{4}|\\p{Lu}\\p{Ll}+) then (?:the|an?) "),
            // In what year was it signed and in the 1990s the ships were built.
            Fault.of(
                    TWO_CLAUSES,
                    "\\b(?:what year|what date|which decade|When)\\b[^?]* and (?:in|on) (?:the )?(?:\\d|" + MONTH
                            + ")|\\b(?:what year|what date|When)\\b[^?]* and"
                            + " (?:\\p{Ll}+ed|become|became|take|took|make|made) (?:[\\p{L}]+"
                            + " ){0,9}(?:in|on) (?:\\d|" + MONTH + ")"),
            // On what date was hours after the attack, Lund taken.
            Fault.of(
                    "What stands in front of the statement stands within the stem.",
                    "^On what date was (?:hours|days|weeks|months|shortly|just|soon)\\b|^Under [^,?]*, which"
                            + " \\p{Lu}\\p{L}+ (?:has|had|was|did)\\b"),
            // In what year did 162,742 people live in Lund; did Lund rank 18th.
            Fault.of(
                    "The stem asks for the year of a count.",
                    "\\b(?:what year|When|what date) did (?:\\d{1,3},\\d{3}|\\d{4,}) |\\b(?:what year|When|what date)"
                            + " (?:did|was|were) [^?]* rank(?:ed)? (?:\\d|first|second|third|fourth|fifth)"),
            // Which crown prince visited Lund: of which country is not said.
            Fault.of(
                    "Of which country is not said.",
                    "\\bWhich (?:[Cc]rown [Pp]rince|[Pp]resident|[Kk]ing|[Pp]rime [Mm]inister|[Ff]oreign"
                            + " [Mm]inister|[Ee]mperor|[Qq]ueen|[Ff]oreign [Ss]ecretary)"
                            + " (?:visited|paid|came|arrived|travelled|was in|took part|attended|met)\\b"),
            // How many ships does a nation with a small coast, it own.
            Fault.of(
                    "What stands in front and the pronoun behind it both became the subject.",
                    "\\b(?:did|does|do|was|were|had|has|is|are|have) (?:an?|the) [^?]*?, (?:it|he|she|they) \\p{Ll}+"),
            // Which admiral Sir led, which himself interested led.
            Fault.of(
                    "No noun says what sort of person is asked for.",
                    "\\b[Ww]hich (?:[\\p{L}-]+ ){0,3}?(?:himself|herself|itself|themselves|(?:Sir|Dame)(?="
                            + " \\p{Ll}))(?= )"),
            // Who was taken on the left and Berg on the right: the second has lost its verb.
            Fault.of(
                    "A second clause of the stem has no verb of its own.",
                    "\\b(on|in|at|to|from|for|by|with) (?:the )?[^,?]*\\b\\p{Ll}+ and (?:the )?\\p{Lu}\\p{L}+ \\1"
                            + " the\\b"),
            // Which woman named was.
            Fault.of(
                    "What the question word stands for was torn out of a phrase.",
                    "^Which [^,?]*\\b(?:named|called|titled) (?:is|was|were|are|did|has|had)\\b"),
            // How many ships were shown in Norway and another 27 abroad.
            // How many Norwegian and eleven Danish ships.
            Fault.of(
                    "It asks how many of several.",
                    "^How (?:many|much)\\b.*\\band another \\d|^How many (?:[\\p{L}-]+ ){1,3}and (?:\\d+|"
                            + String.join("|", NumberWords.small())
                            + "|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety))\\b"),
            // In what year was only the Lund Pact signed: it was the only one that somebody kept.
            Fault.of(
                    "A word of another clause stands in the stem.",
                    "\\b(?:did|was|were|had) only (?:the|an?|\\p{Lu})|\\bdid [^?]*? only \\p{Ll}+\\?$"),
            // Which fifth asked for help.
            Fault.of(
                    "No noun says what sort of person is asked for.",
                    "hich (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d+(?:st|nd|rd|th))"
                            + " (?:\\p{Ll}+ed|was|is|had|became)\\b"),
            // Which last king of Norway.
            Fault.of(
                    "Which one in an order is asked for as if there were several.",
                    "hich (?:last|first|only|final|next) \\p{L}"),
            // Against the Danes beyond.
            Fault.of(BREAKS_OFF, "\\b(?:beyond|thereafter|throughout|onwards?)\\?$"),
            // Which defying convention chose.
            Fault.of(
                    "No noun says what sort of person is asked for.",
                    "hich (?!(?:leading|ruling|reigning|sitting|acting|visiting|serving|living|outgoing|incoming|founding"
                        + "|managing|commanding|presiding|practising|mining|shipping|publishing|building|king|engineering"
                        + "|manufacturing|banking|trading|boxing|racing|fishing|working|training|sailing|broadcasting)\\b)\\p{Ll}+ing"
                        + " \\p{Ll}+ \\p{Ll}+ed\\b|hich"
                        + " (?:defying|using|having|being|seeing|fearing|wanting|hoping)\\b"),
            // Were they able to melt it and patented it.
            Fault.of("A second verb of the stem kept its tense.", "\\bable to [^?,]*? and \\p{Ll}+ed\\b"),
            // In what year was Kuwait under Danish control.
            Fault.of(
                    "The stem asks for a year of what went on.",
                    "^(?:In (?:what|which) year) (?:was|were) [^?]*? under (?:\\p{L}+"
                            + " )?(?:control|rule|occupation|administration)\\b"),
            // How many nations resolved called the office.
            Fault.of("A participle and the verb stand side by side.", "\\p{Ll}ed called\\b"),
            // Recognised since at least; in what year did the academy found.
            Fault.of(BREAKS_OFF, "\\bat (?:least|most|latest)\\?$|\\bdid [^?]*? found\\?$"),
            // Taken in the 7th century and later in the 10th.
            Fault.of(
                    OTHER_DATE,
                    "^In which (?:century|decade) .*\\b(?:in|by|during) the (?:(?:\\p{Ll}+|\\d+(?:st|nd|rd|th))"
                            + " century|\\d{3}0s)\\b"),
            // Since what year was it held.
            Fault.of("The stem asks since when something is so with a past tense.", "^Since what year (?:was|were)\\b"),
            // Under Col: the abbreviation was taken for the end of the sentence.
            Fault.of(BREAKS_OFF, "\\b" + RANK + "\\?$"),
            // Which Former minister.
            Fault.of("A capital stands where none belongs.", "hich (?:Former|Late|Then|Future|Current) "),
            // On what date was February 24 followed.
            Fault.of(OTHER_DATE, "\\b(?:was|did) " + MONTH + " \\d"),
            // When did the founding of the club begin.
            Fault.of(
                    "The stem asks when something was done that the source only says to have begun.",
                    "\\b(?:did|was|were) the (?:establishment|founding|opening|signing) of [^?]*? begin\\?$"),
            // Which captain named the island but only settled.
            Fault.of("A second verb of the stem speaks of something else.", "\\bbut only \\p{Ll}+ed\\b"),
            // After years of peace with Lund, who began.
            Fault.of(
                    "The question word reads as if it belonged to the name before it.",
                    "\\b(?:with|by|against|under|for|and|from) (?:\\p{Lu}[\\p{L}.'’-]* ){0,3}\\p{Lu}[\\p{L}'’-]+,"
                            + " who\\b"),
            Fault.of(
                    "The stem asks until when something was done at once.",
                    "^Until (?:what|when)\\b.*? (?:become|begin|start|found|establish|open|publish|join|marry)\\b"),
            // In what year was he king from 1100 to his death.
            Fault.of(
                    OTHER_DATE,
                    "^In (?:what|which) year .*\\bfrom (?:\\d{4}|" + MONTH + ")[^?]* to (?:his|her|its|the)\\b"),
            // Which bookbinder by trade.
            Fault.of(
                    "No noun says what sort of person is asked for.",
                    "^Which [\\p{L} -]+? by (?:trade|profession|training)\\b"),
            // Was influenced by the movement of the later.
            Fault.of(BREAKS_OFF, "\\b(?:of|in) the (?:later|early|late|mid|first|second|former)\\?$"),
            // In what year did Norway since 1989 serve.
            Fault.of(
                    TWO_CLAUSES,
                    "\\b(?:did|was|were|had) (?:\\p{Lu}[\\p{L}'’-]* ){1,3}(?:since|until|from) \\d{4} \\p{Ll}"),
            // Was the mechanism used discovered; who discovered the mechanism used between 1897 and 1901.
            Fault.of("A participle and the verb stand side by side.", "\\p{Ll} used (?:\\p{Ll}+ed|between|in \\d+)\\b"),
            Fault.of(BREAKS_OFF, "\\((?:or|and) [^)]*\\)\\?$"),
            // Did he sell his boat and married; was she wounded and returned.
            Fault.of(
                    "A second verb of the stem kept its tense.",
                    "\\bdid [^?,]*? (?:his|her|its|their|the|an?) \\p{Ll}+ and \\p{Ll}+ed\\b|\\b(?:was|were)"
                            + " (?:\\p{Lu}\\S* )+(?:\\p{Ll}+ly )?\\p{Ll}+ed and"
                            + " (?:returned|went|left|became|moved|began|died|sent|took)\\b"),
            // In what year did a play follow.
            Fault.of(BREAKS_OFF, "\\bfollow\\?$"),
            // In what year did the war continue.
            Fault.of(
                    "The stem asks for a year of what went on.",
                    "^(?:In (?:what|which) year|On (?:what|which) date|When) (?:did|was|were) (?:(?! and )[^?])*?"
                            + " (?:continue|remain|persist)\\b"),
            // Born in 1857 then a town of Norway: the name that it says this of is what is asked.
            Fault.of(BREAKS_OFF, "\\d{4},? then an? "),
            // Who had been wounded: before what, the text before says.
            Fault.of(
                    "The stem says that something had been so, but not before what.",
                    "^(?:Who|When|Where|In (?:what|which) \\w+|On (?:what|which) \\w+|Which [^,?]*?|In \\d{4}, who)"
                            + " had\\b(?![^?]*\\b(?:before|by (?:then|the time|\\d)|when|until|already)\\b)"),
            Fault.of(
                    BREAKS_OFF,
                    ", (?:specifically|especially|particularly|notably|mainly|namely|mostly|probably|perhaps)\\?$|\\bpossibly\\?$"
                        + "|\\b(?:after|before|when|while|because|and|or|but|than|the|an?|that|which|who|where|if|until"
                        + "|although|as|its|their|of|in|at|by|with|for|from|over|through|between|into|under|during|since|per)\\?$"),
            // A date behind it was taken out, and it needs one: due to settlement beginning.
            Fault.of(BREAKS_OFF, "\\b(?:beginning|starting|commencing|ending|dating|dated|lasting|continuing)\\?$"),
            Fault.of(TWO_CLAUSES, "\\bas (?:did|do|does|was|were|had|has)\\b"),
            // Deprived, including three of them, of the right; commissioned, according to him, by her.
            Fault.of(ASIDE, ", (?:including|according to|despite|such as|like) [^,?]+,"),
            // Who, in the old town, is; the aside belongs to the name that is asked for.
            Fault.of(ASIDE, "^(?:Who|Which [^,?]+?), (?:in|at|on|of|from|near|with|a|an|the) "),
            // Who was feared and his name spread.
            Fault.of(
                    TWO_CLAUSES,
                    "^(?:Who|Which|In|On|When|Where|How)\\b.*? and (?:his|her|its|their) \\p{Ll}+"
                            + " (?:was|were|had|spread|became|made|\\p{Ll}+ed)\\b"),
            Fault.of(
                    "The stem asks when something was possible, which is true of other times, too.",
                    "^(?:In|On) (?:what|which) \\w+ (?:could|can|may|might|should|would) "),
            // How many cups did it win including the league, five medals: the five are no cups.
            Fault.of(
                    "What the stem counts seems to include something else.",
                    "^How many\\b.*(?:\\bincluding\\b.*, (?:\\d+|two|three|four|five|six|seven|eight|nine|ten) "
                            + "|, (?:(?:the )?\\p{Ll}+ )?of (?:which|whom)\\b)"),
            // Since what year has trade doubled: it did not begin then.
            Fault.of(
                    "The stem asks since when something has changed, which a blank asks better.",
                    "^Since (?:what|when)\\b.*? (?:doubled|tripled|quadrupled|grown|increased"
                            + "|risen|fallen|declined|decreased|dropped|shrunk|expanded|improved|changed)\\b"),
            Fault.of(
                    "The source says “since” with a present tense.",
                    "^Since (?:what|when)\\b.*?\\b(?:is|are|does|do|am)\\b"),
            Fault.of(
                    "The stem asks for several things, or for what was not.",
                    "^Until .*\\b(?:not|n't|never)\\b| respectively"),
            Fault.of(OTHER_DATE, "^(?:As of|Since|Until|By) what (?:year|date) .*\\b\\d{4}\\b"),
            Fault.of(
                    OTHER_DATE,
                    "^In what year .*\\b(?:in (?:\\d{4}|" + MONTH + "(?! \\d))|on (?:" + MONTH + " \\d|\\d{1,2} "
                            + MONTH + "))"),
            Fault.of(
                    "The stem asks for a date with a present tense.",
                    "^(?:In what year|On what date|When|Where|In which \\w+|During which \\w+|Around what year)"
                            + " (?:is|are|does|do|has|have|can|will|would)\\b"),
            Fault.of(
                    "The subject of the stem is a pronoun.",
                    "^[^?]{4,40}? (?:did|was|were|had|has|does|do|is|are)"
                            + " (?:he|she|it|they|his|her|its|their|this|that|there)\\b"),
            Fault.of(
                    TWO_CLAUSES,
                    "^.{8}.*?(?:, (?:but|and|so|while|whereas) |;|"
                            + " (?:when|while|until|whereas|although|though|because) )"),
            Fault.of(
                    "The stem has a verb too many.",
                    "\\b(?:did|does|do)"
                        + " (?:(?!\\b(?:that|which|who|whom|whose|when|where|what|how|if|as|because)\\b)[^?])*\\b(?:was|were|is|are|became)\\b"));

    private static final Pattern OPENING_MARK = Pattern.compile("(?<![\\p{L}\\d._)”\"])['‘](?=\\p{Ll})");
    private static final Pattern CLOSING_MARK = Pattern.compile("(?<=[\\p{L}\\d.,!?…])['’](?!\\p{L})");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        if (OPENING_MARK.matcher(draft.text()).results().count()
                > CLOSING_MARK.matcher(draft.text()).results().count()) {
            return Optional.of("A quotation is opened and not closed.");
        }
        return draft.form() == Draft.Form.CLOZE ? Optional.empty() : Fault.first(FAULTS, draft.text());
    }
}
