package tumen.generate;

import java.util.List;

/** Wordings that show where a sentence was cut wrongly: a table, the latest kinds first, each row with what is wrong and an example above it. */
final class CutFaults {
    private static final String DATE =
            "(?:\\d{4}|(?:" + DateForm.ANY_MONTH + ")[ \\d,]{0,9}|\\d{1,2} (?:" + DateForm.ANY_MONTH + ")[ \\d]{0,5})";

    static final String BREAKS_OFF = "The statement breaks off.";
    private static final String OF_WHAT = "Of what stands before.";
    private static final String LEFT = "A part of the sentence is left without what it belongs to.";

    static final List<Fault> ALL = List.of(
            // Never convicted of the murder.
            Fault.of(
                    OF_WHAT,
                    "^(?![^.]*[Mm]urder of)[^.]*\\b(?:of|for|to|with|after) the (?:murder|killing|crime|theft)\\b"
                            + "(?! of| at| in| by| on| that| which| near| committed)"),
            // WBEN and WBEN; the oldest school of Norway, it was moved; the first match of the season, won by; pitched
            // in 37 innings.
            Fault.of("What told the two apart was left out.", "\\b(\\p{Lu}[\\p{L}\\d-]{2,}) and \\1\\b"),
            Fault.of(
                    "What it means stands before.",
                    "^(?:The|An?) [^,;]*, (?:it|they) (?:was|were|is|are|had|has|became)\\b"),
            Fault.of(
                    "Which season it was is not said.",
                    "\\b(?:first|last|only|second|third) \\p{Ll}+ of the season\\b(?! of)"),
            Fault.of("Which season it was is not said.", "^(?!.*\\b(?:\\d{4}|season)\\b)[^.;]*\\b\\d+ innings\\b"),
            // Was also called so by its crew; the first programme, which; no further schooling; had left at the
            // beginning of May.
            Fault.of(OF_WHAT, "^An? [^,]*\\bwas also (?:called|named) "),
            Fault.of(OF_WHAT, "^The (?:first|second|last|next) \\p{Ll}+, which\\b"),
            Fault.of("Further than what stands before.", "\\bno further\\b(?! (?:than|north|south|east|west))"),
            Fault.of(
                    "It was so before a time that is not said.",
                    "^(?!.*\\d{4})(?![^.]*\\b(?:when|by|before|until|after|while)\\b)[^,;]*\\bhad"
                            + " (?:left|come|gone|\\p{Ll}+ed)\\b[^;]*\\b(?:in|of|on) (?:\\d{1,2} )?(?:"
                            + DateForm.ANY_MONTH + ")\\b"),
            // Applied for a patent on 12 March; the Berg Gallery owns twelve of his paintings: for what, and whose.
            Fault.of(
                    OF_WHAT,
                    "\\b(?:applied for|obtained|received|filed|was granted) a patent (?:on|in) (?:\\d|"
                            + DateForm.ANY_MONTH + ")"),
            Fault.of(
                    "Whose it was stands before.",
                    "^The (?:\\p{Lu}[\\p{L}’'-]* )+(?:owns|has|had|holds|shows|keeps|owned|held)"
                            + " [^,;]*\\b(?:his|her) "),
            // Later attempts; a selection of which; about 200 of them came back.
            Fault.of(OF_WHAT, "^(?:Later|Earlier|Subsequent) (?!(?:this|his|was|has)\\b)\\p{Ll}{3,}s\\b"),
            Fault.of(OF_WHAT, "^A \\p{Ll}+ of (?:which|whom)\\b"),
            Fault.of(OF_WHAT, "(?<!, )\\b(?:about |some |over |nearly )?\\d[\\d,]* of them\\b"),
            // Sold his own share; Denmark–Norway relations are the bilateral relations.
            Fault.of(OF_WHAT, "\\b(?:sold|kept|gave up|bought|lost) (?:his|her|their|its) own share\\b(?! of| in)"),
            Fault.of(
                    "It only explains the title.",
                    "^\\p{Lu}[^.,]* relations (?:refers? to|are|is) (?:the )?(?:bilateral|diplomatic|foreign|current)"),
            // His role in the process; close to the place; announced the discovery; farther north; everyone else;
            // passed an act.
            Fault.of(OF_WHAT, "\\b(?:role|part|place) in the process\\b(?! of)"),
            Fault.of(
                    OF_WHAT,
                    "\\b(?:close to|near|reached|passed|left|from|to|at) the place\\b(?! of| where| that| in| name)"),
            Fault.of(
                    OF_WHAT,
                    "\\b(?:announced|reported|published|made|confirmed) the"
                            + " (?:discovery|findings?|results?|observations?|invention|calculations?)\\b(?! of| that|"
                            + " from| in (?:his|her))"),
            Fault.of(OF_WHAT, "\\b[Ff]arther (?:north|south|east|west|inland|up|down)\\b(?! (?:of|than|from))"),
            Fault.of(OF_WHAT, "\\b(?:everyone|everybody|everything|nobody) else\\b"),
            Fault.of(
                    OF_WHAT,
                    "\\b(?:passed|adopted|issued|introduced) an? (?:act|law|bill|resolution|decree|order)(?:[.?]|,(?!"
                            + " (?:which|\\p{Ll}+ing)\\b))"),
            // The atmosphere improved; talks lost pace; a second battle; held the post: between whom, of what, after
            // which.
            Fault.of(OF_WHAT, "^The (?:atmosphere|situation|climate|mood|tension) (?:\\p{Ll}+ly )?\\p{Ll}+ed\\b"),
            Fault.of(OF_WHAT, "^(?:Negotiations|Talks|Discussions) (?!between|with|on|about|for|over|in|at)\\p{Ll}"),
            Fault.of(OF_WHAT, "^A (?:second|third|fourth) (?!of\\b)\\p{Ll}+ "),
            Fault.of(
                    OF_WHAT,
                    "\\b(?:held|left|took|resigned|lost|kept|offered|refused) the (?:post|position|office)\\b(?! of|"
                            + " as)"),
            Fault.of(
                    OF_WHAT,
                    "\\b(?:member|head|chairman|secretary) of the (?:commission|committee|council|board|delegation)"
                            + " (?:which|that)\\b"),
            Fault.of("Which one stands before.", "\\b(?:to|in|from|at|near) the capital(?: (?:in|on|by) [^,]*)?[.]$"),
            Fault.of(
                    "Whom it means stands before.",
                    "^(?:First )?\\p{L}+ed (?:at|in|by|on|to|from) [^,]*, it (?:was|is|became|had)\\b"),
            Fault.of("Whom it means stands before.", "^(?:When|After|While|As) [^,]*\\bunder \\p{Lu}[^,]* (?:he|she) "),
            Fault.of("What it means stands before.", "^(?:The )?\\p{L}+ (?:around|of|in|on|near|under|above) it\\b"),
            // The festival Berg, modelled on that of Lund, has been held: the verb is gone; had been a colony since
            // 1888.
            Fault.of(BREAKS_OFF, ", and (?:the|an?|his|her) [^,]*, \\p{Ll}+ed (?:on|in|by|after|from|at) [^,]*[.]$"),
            Fault.of(
                    "It was so until a time that is not said.",
                    "^(?![^.]*\\b(?:when|by|before|until|after|while)\\b)[^,;]*\\bhad \\p{Ll}+[^,;.]* since"
                            + " [^.;]*[.]$"),
            // A study found that it was old; called his conduct bold; the ship, a former whaler: which, and whose.
            Fault.of(
                    OF_WHAT,
                    "\\b(?:study|report|paper|analysis|survey|investigation)\\b[^.]*"
                            + " (?:concluded|found|showed|suggested|argued|stated|said) that"
                            + " (?:it|its|they|their|he|she|his|her)\\b"),
            Fault.of(
                    "Whose it was stands before.",
                    "\\b(?:called|criticised|criticized|condemned|denounced|described|praised|attacked|dismissed)"
                            + " (?:his|her|their) (?!own\\b)"),
            Fault.of("Which one stands before.", "^The \\p{Ll}+, an? (?:former |old |small |large )?\\p{Ll}+ "),
            Fault.of(
                    "Which one stands before.",
                    "\\b(?:in|from|to|of) the (?:post|position)\\b(?![-–]| of| at| as| for| in)"),
            Fault.of(BREAKS_OFF, "\\band (?:under|during|after|before) (?:his|her|its|their|the) [^,]*[.]$"),
            // The one described there; the rest of the men; the first to be tried: of which ones the text tells before.
            Fault.of(OF_WHAT, "\\bthe one (?:mentioned|described|used|found|seen|named|built)\\b"),
            Fault.of(OF_WHAT, "^The (?:rest of the|first to be|last to be|next to be|others? )"),
            Fault.of(
                    OF_WHAT,
                    "^(?:An?|One|Two|Three|Some) (?:day|week|month|year|hour|decade)s? (?:after|later|before), "),
            Fault.of(OF_WHAT, "^In the (?:two|three|four|five|several|few) (?:days|weeks|months|years|decades),"),
            Fault.of(
                    "The hour does not say on what day.",
                    "^(?:At|By|Around|About) \\d{1,2}[:.]\\d\\d\\b(?!.*\\b(?:" + DateForm.ANY_MONTH + ")\\b)"),
            // A preliminary version, the first edition of 1771, the last item: of which book.
            Fault.of(
                    OF_WHAT,
                    "\\b(?:[Aa]n?|[Tt]he)"
                            + " (?:preliminary|first|second|third|last|final|revised|original|new|later|shorter|longer)"
                            + " (?:version|edition|draft|item|entry)\\b(?! of (?:the|his|her|an?|\\p{Lu}))"),
            Fault.of(OF_WHAT, "\\b[Tt]he First (?:Forum|Summit|Meeting|Conference|Session)\\b(?! of| on| for)"),
            // Took part in that of Berg; the dispute that followed; known as Berg, the ships: what stood before is
            // gone.
            Fault.of(OF_WHAT, "\\b(?:in|at|on) (?:that|those) of\\b"),
            Fault.of(
                    OF_WHAT,
                    "\\b[Tt]he"
                        + " (?:dispute|debate|war|battle|crisis|conflict|negotiations|talks|trial|discussions?|election|period)"
                        + " that followed(?:,| (?:was|were|is|had|in|ended|led|lasted)\\b)"),
            Fault.of(OF_WHAT, "^A new (?:period|era|phase|chapter|stage) (?:began|opened|started)\\b"),
            Fault.of(OF_WHAT, "^All \\p{Ll}+s (?:were|had|was|are)\\b|^In (?:doing so|so doing|this)\\b"),
            // He had himself been in Lund; he was accompanied by eight ministers: when, and on what occasion, stands
            // before.
            Fault.of(
                    OF_WHAT,
                    "\\bhad (?:himself|herself|itself|themselves)\\b|^(?:\\p{Lu}[\\p{L}’'-]* ){1,5}was"
                            + " (?:accompanied|received|welcomed|greeted) by (?![^.]*\\b(?:in|at|on|during|when)\\b)"),
            Fault.of(BREAKS_OFF, "\\b(?:task|aim|intention|purpose|idea|hope) of \\p{Ll}+ing[.]$"),
            Fault.of(
                    "Which ones stands before.",
                    "\\b[Tt]he (?:two|three|four) heads of (?:state|government)\\b(?!, (?:\\p{Lu}|" + Clause.KEY
                            + "))"),
            Fault.of(BREAKS_OFF, "\\bbetween (?:its|his|her)(?:(?! and )[^.])*[.]$"),
            // And his mother, Kari Lund: what she did is gone; which was, beside Holm's; a Sunday, they left.
            Fault.of(
                    BREAKS_OFF,
                    ", and (?:his|her|the|its|their) \\p{Ll}+, (?:\\p{Lu}[\\p{L}’'-]* ?|" + Clause.KEY + ")+[.]$"),
            Fault.of(BREAKS_OFF, "\\b(?:which|who|that) (?:was|were|is|are|had|has), [^,]*[.]$"),
            Fault.of(LEFT, "^An? (?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day,"),
            // The second half of the century; paid a state visit in 1911; was succeeded by Kari Lund.
            Fault.of(
                    "Which one stands before.",
                    "\\b(?:half|years|decades?|beginning|end|middle|turn) of the century\\b"),
            Fault.of(
                    OF_WHAT,
                    "\\bpaid (?:an?|his|her) (?:\\p{Ll}+ ){0,2}visit(?:[,.]| (?:in|on|during) (?:\\d|"
                            + DateForm.ANY_MONTH + "))"),
            Fault.of(OF_WHAT, "\\b(?:was|were) succeeded by (?![^.]* as )"),
            // The foreign minister, Olaf Berg, went: of which land.
            Fault.of(
                    OF_WHAT,
                    "\\b[Tt]he (?:first |second |last |new |interim |acting |outgoing"
                            + " )?(?:(?:foreign|prime|defence|finance|interior|trade)"
                            + " minister|president|king|queen|premier|chancellor), (?!who|which|(?:and|or) )"),
            Fault.of(LEFT, "^(?:Known|Called|Named|Titled|Described|Nicknamed) as [^,]*,"),
            Fault.of(
                    BREAKS_OFF,
                    "\\bwhile (?:imports|exports|those|that)(?: (?:from|to|of) (?:the )?\\p{Lu}[\\p{L} ]*)?[.?]$"),
            // Under whom the Lund Law, was drawn up.
            Fault.of(
                    LEFT,
                    ", (?:under|by|in|for|with|of|from|to|at|on) (?:whom|which|whose) [^,]*, (?:was|were|is|are)\\b"),
            // After the death of Berg, which had stayed Danish, was sold: what was sold is gone.
            Fault.of(
                    LEFT,
                    "^(?:After|Before|During|Following|In|On|At|With|From|Since|Under) [^,]*, (?:which|who) [^,]*,"
                            + " (?:was|were|is|are|had|has)\\b"),
            // The feast of Olaf the Great 29 January 1860.
            Fault.of(
                    LEFT,
                    "(?<!\\b[Oo]n"
                        + " )\\b(?!On\\b|Until\\b|By\\b|From\\b|Since\\b|And\\b|Before\\b|After\\b|Around\\b|About\\b|To\\b|Between\\b|Through\\b|Over\\b|Easter\\b|\\p{L}+day\\b)\\p{Lu}\\p{Ll}+"
                        + " \\d{1,2} (?:"
                            + DateForm.ANY_MONTH + ") \\d{4}"),
            // Within three years of their acquaintance, Berg sold: whose.
            Fault.of(
                    "Whose it was stands before.",
                    "^(?:Within|After|During|Upon|On|In|Before|Since) [^,]*\\btheir\\b[^,]*, (?:\\p{Lu}[\\p{L}’'-]*|"
                            + Clause.KEY + ")(?: \\p{Lu}[\\p{L}’'-]*)* (?!and\\b)\\p{Ll}"),
            Fault.of(
                    "Whose it was stands before.",
                    "^[^,.]*\\b(?:into|against|over) their (?:territory|lands?|countr(?:y|ies))\\b"),
            // Production began: of what.
            Fault.of(OF_WHAT, "^Production (?:began|started|ended|stopped|rose|fell|was|peaked|continued)\\b"),
            // Olaf Berg created Duke of Lund: what made him that is gone.
            Fault.of(
                    LEFT,
                    "^\\p{Lu}[\\p{L} ]* (?:created|crowned)"
                            + " (?:Duke|Earl|Baron|Count|Marquess|Prince|King|Viscount|Lord)\\b"),
            // Were made in 2011[, mostly in China] and Norway; further confirmation came.
            Fault.of(LEFT, "\\b[Ii]n \\d{4} and (?:\\p{Lu}\\p{L}+|" + Clause.KEY + ")\\.$"),
            Fault.of(OF_WHAT, "\\b[Ff]urther (?:confirmation|evidence|proof|progress|support)\\b"),
            // After Norway hosted its first meeting: no main clause follows.
            Fault.of(
                    BREAKS_OFF,
                    "(?:^|[\\p{Ll}\\d]\\. )(?:After|Although|Because|While|When|Before|Though|Until|Whereas) \\p{L}+"
                            + " (?:\\p{Ll}+ly )?\\p{Ll}+ed\\b[^,]*\\.$"),
            // Olaf Jr. fled: whose son; since, Norway has been elected; boats, horses, etc.
            Fault.of(
                    "One word of a name does not say who is meant.",
                    "(?<!\\p{Lu}[\\p{L}.]{0,20} )\\b\\p{Lu}\\p{L}+,? (?:Jr|Sr)\\."),
            Fault.of("Since when stands before.", "^Since, "),
            Fault.of("It does not say what else.", ", etc\\.$"),
            // He heard the first and then, in March.
            Fault.of(BREAKS_OFF, "\\band then, [^,.]*\\.$"),
            // It was not until the Danes left: what began then is gone.
            Fault.of(BREAKS_OFF, "\\b(?:was|is) not until (?![^.]* (?:that|when) )"),
            // 1836, Olaf Berg bought.
            Fault.of(LEFT, "(?:^|[.] )\\d{4}, (?:\\p{Lu}|" + Clause.KEY + ")"),
            // Named in Latin texts, by Berg; confirmed by astronomer, Olaf Berg.
            Fault.of(
                    LEFT,
                    "^[^,]*(?:, by|\\bby (?:\\p{Lu}\\p{Ll}+ )?\\p{Ll}+,) \\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)*\\.$"),
            // More determined than what: A more determined effort; took a second side trip.
            Fault.of(
                    "What it is compared with or counts on stands before.",
                    "^An? (?:more|less|further|different|larger|greater) |\\ba (?:second|third) \\p{Ll}+"
                            + " (?:trip|visit|journey|voyage)\\b"),
            // Of Lund was.
            Fault.of(LEFT, "^Of \\p{Lu}[\\p{L} ]* (?:was|were|is|are|had|has)\\b"),
            // In all, there were 49; an example is.
            Fault.of(
                    "It sums up or illustrates what stands before.",
                    "^(?:In (?:all|total|sum)\\b,?|All (?:in all|told)\\b|Altogether\\b"
                            + "|An(?:other)? (?:example|instance|exception|illustration) (?:is|was)\\b) "),
            // The largest of which was.
            Fault.of(
                    BREAKS_OFF,
                    "^(?:The|Some|Most|Many|Several|One|All|Both|Half|Two|Three|Four|Five)\\b[^,.]* of"
                            + " (?:which|whom)\\b"),
            // Had no success in Norway and in 1690; and explicitly.
            Fault.of(
                    BREAKS_OFF,
                    "(?<!\\b(?:in|on|by|and) " + DATE + ") (?:and|but) (?:in|on|by) " + DATE
                            + "\\.$|, (?:and|but) \\p{Ll}+ly\\.$"),
            // Under Col: the abbreviation was taken for the end of the sentence.
            Fault.of(BREAKS_OFF, "\\b" + StemWordingGate.RANK + "\\.$"),
            // The greatest loss that the king would suffer: in which war is gone.
            Fault.of(BREAKS_OFF, "\\bthat [^,.]* would \\p{Ll}+\\.$"),
            // Nicknamed the Reds changed its name.
            Fault.of(
                    LEFT,
                    "^(?:Nicknamed|Called|Known as|Named|Dubbed) [^,]*\\b(?:changed|was|were|is|became|has|had)\\b"),
            // The reason why it failed is; became the oldest, at the age of fifty.
            Fault.of(BREAKS_OFF, "\\b(?:is|are|becoming,[^,.]*)\\.$"),
            // He writes that, as the Danes came.
            Fault.of(
                    BREAKS_OFF,
                    "\\bthat, (?:as|while|when|although|because|since|if|after|before) [^,.]*(?:, \\p{Ll}+ing"
                            + " [^,.]*)*\\.$"),
            // Her first film, Norvik in 1911: a comma is gone.
            Fault.of(
                    "Of two commas around a name one is gone.",
                    "\\b(?:film|song|album|single|novel|fragrance|wife|son|daughter), \\p{Lu}[\\p{L}'’-]*(?:"
                            + " \\p{Lu}[\\p{L}'’-]*)* (?:in \\d|and (?:recorded|\\p{Ll}+ed)\\b)[^,]*$"),
            // A younger sister, Kari Berg and a brother.
            Fault.of(
                    "Of two commas around a name one is gone.",
                    "\\b(?:brother|sister|wife|son|daughter|cousin|uncle|aunt), (?:\\p{Lu}[\\p{L}’'-]*+ ?)+ and an?"
                            + " \\p{Ll}"),
            // Soon after he had left in 1911.
            Fault.of(BREAKS_OFF, "^(?:Soon|Shortly|Immediately|Just|Long) (?:after|before) [^,]*\\.$"),
            // In the Union, the Council, the Court: the last of the row and its “and” are gone.
            Fault.of(
                    "Of a row the last part and its “and” are gone.",
                    "^(?:(?! and | or )[^.;])*\\bthe \\p{Lu}[^,.;]*, the \\p{Lu}[^,.;]*, the \\p{Lu}[^,.;]*\\.$"),
            // Became the desert [that it is today].
            Fault.of(BREAKS_OFF, "\\bbecame the (?:desert|city|country|town|nation|place|state|region)\\.$"),
            // Belonged to a club but which wanted more.
            Fault.of(LEFT, "^(?:(?!\\bwh(?:ich|o)\\b).)*\\bbut wh(?:ich|o)\\b"),
            // He observed that when light falls on it: what happens then is gone.
            Fault.of(BREAKS_OFF, "\\bthat (?:when|if|while|after|before|although|because|once) [^,.]*\\.$"),
            // Lund owns 4%, Berg owns 1%: the last of three is gone.
            Fault.of(
                    "Of a row the last part and its “and” are gone.",
                    "^(?:(?!\\b(?:when|while|if|as|although|because|after|before|since|though)\\b)[^,;])*\\b(owns?|is"
                            + " due to|are due to|accounts? for|makes? up) (?:(?!\\b(?:when|while|if|as)\\b)[^,;])*,"
                            + " (?!and|but|or|while|which|who|with|whose|when|as)[^,;]*\\b\\1 [^,;]*\\.$"),
            // He died, as did his sister: to another verb, which is gone.
            Fault.of(LEFT, "(?<!,) as did (?:his|her|its|their)\\b"),
            // Recognises the sovereignty.
            Fault.of(BREAKS_OFF, "\\bsovereignty\\.$"),
            // Only the Lund Pact was signed: the only one that somebody kept.
            Fault.of(LEFT, "^Only the \\p{Lu}[^,]* (?:was|were) \\p{Ll}+ed\\b"),
            // A member since 2004 and in the first half of 2012: what it did then is gone.
            Fault.of(BREAKS_OFF, "\\bsince " + DATE + " and (?:in|on|at|during|by) "),
            // He was in Norway when, while buying a ship in Lund: what happened then is gone.
            Fault.of(BREAKS_OFF, "\\bwhen, [^,.]*[.?]$"),
            // Given that there had been two wars.
            Fault.of(BREAKS_OFF, "^(?:Given|Provided|Considering|Assuming|Now) that [^,]*\\.$"),
            // From the time of the kings, that began long before.
            Fault.of(
                    BREAKS_OFF,
                    "(?:^|[\\p{Ll}\\d]\\. )(?:From|In|At|On|During|After|Before|Since|With|For|Under) [^,]*,"
                            + " (?:that|which|who) [^,]*\\.$"),
            // Fighting went on; in 1677 they left: where stands before.
            Fault.of(
                    "It goes on from what stands before.",
                    "^\\p{Lu}\\p{Ll}+ (?:continued|ended|began|resumed|failed|followed|ensued|intensified); "),
            // Was sold to Norway and later broken up: readers refused 24 of 56 such questions.
            Fault.of("It tells of two times at once.", "(?:\\b(?:and|but|was|were|had|has|been)|,) later\\b"),
            // Left Norway with three ships, and.
            Fault.of(BREAKS_OFF, "\\b(?:and|or|but)\\.$"),
            // Composed his Mass. at the age of 21: no end of a sentence.
            Fault.of(
                    "A full stop stands inside of it.",
                    "\\b(?!(?:Corp|Prof|Capt|Bros|approx)\\b)\\p{L}{4,}\\. (?:at|in|of|by|for|on|with|and) \\p{Ll}"),
            // Two other towns, namely Lund.
            Fault.of(
                    BREAKS_OFF,
                    "\\b(?:two|three|four|five|six|several) [^,.]*, namely (?:the )?(?:(?!\\band\\b)[^,.])*\\.$"),
            // He said that it was old; that it was cold; that it was his.
            Fault.of(BREAKS_OFF, "; that [^;.]*; that (?:(?!; and )[^;.])*\\.$"),
            // Olaf Berg had been wounded at Lund: so had others.
            Fault.of(
                    "It says no more of somebody than what happened to many.",
                    "^(?:\\p{Lu}[\\p{L}.'’-]* ){1,3}had been (?:wounded|injured|captured|killed) (?:in|at|on)"
                            + " [^,.]*\\.$"),
            // A book, that he had been working on: since when is gone.
            Fault.of(BREAKS_OFF, ", that [^,.]*\\b(?:on|in|for|with|at)\\.$"),
            // And in 1872, aged ten: what happened then is gone.
            Fault.of(BREAKS_OFF, ", and(?: in \\d{4})?, aged [^,.]*\\.$"),
            // Studied singing with Berg, later, painting with Lund.
            Fault.of(BREAKS_OFF, "(?<!\\band), later, "),
            // Many prizes are named, including.
            Fault.of(BREAKS_OFF, "\\b(?:is|are|was|were) named, "),
            // The king was present: at what, the text before says.
            Fault.of(BREAKS_OFF, "\\b(?:was|were) (?:also )?(?:present|absent)\\.$"),
            // He had acquired by the age of 24; used his time in Lund; consists of a main island.
            Fault.of(
                    BREAKS_OFF,
                    "\\b(?:had|has) (?:acquired|obtained|received|produced|bought|sold) by [^,]*\\.$|\\bused"
                            + " (?:his|her|their) time (?:in|at) \\p{Lu}\\p{L}+\\.$|\\bconsists? of an? (?:\\p{Ll}+"
                            + " )*\\p{Ll}+, \\p{Lu}[\\p{L}-]+(?: \\([^)]*\\))?\\.$"),
            // There were two roads: one led to Lund.
            Fault.of(
                    BREAKS_OFF,
                    "\\btwo (?:\\p{Ll}+ )*\\p{Ll}+s\\b[^:;.]*: one (?!(?:[^.]* )?(?:the other|another|and"
                            + " one|one)\\b)"),
            // However he was later busy.
            Fault.of("It objects to what stands before.", "^However (?!much|many|hard|long|far|great)"),
            // Olaf Berg's some papers.
            Fault.of(LEFT, "['’]s? (?:some|several|many) \\p{Ll}"),
            // Trees such as oaks, pines, birches.
            Fault.of(BREAKS_OFF, "\\b(?:such as|including|consisting of|like) (?:\\p{L}+, )+\\p{L}+\\.(?: |$)"),
            // In 1911, when Lund fell, 600 people, fled into Norway.
            Fault.of(
                    LEFT,
                    "(?:^|, )(?:more than |about |some |over |nearly |almost )?\\d[\\d,.]* \\p{Ll}+,"
                            + " (?:fled|left|were|was|had|\\p{Ll}+ed) "),
            // The park, founded in 1990 with help from Norway; were signed, covering.
            Fault.of(
                    BREAKS_OFF,
                    "^The [^,.;]*, (?:established|founded|built|opened|created|completed|formed|designed) [^,.;]*\\.$"),
            Fault.of(BREAKS_OFF, ", \\p{Ll}+ing\\.$"),
            // The visits of King Olaf, planned for 1911: it was not the king that was planned.
            Fault.of(
                    "It was not the person that was planned or held.",
                    "^(?:President|King|Queen|Prime Minister|Emperor) [^,]* (?:was|were)"
                            + " (?:planned|scheduled|held|postponed) "),
            // Was the lamp good: the nor in front of it is gone.
            Fault.of(LEFT, "^(?:Was|Were|Did|Has|Had|Is|Are) (?:the|an?|\\p{Lu}\\p{Ll}+) "),
            // He built a fort until, in 1690; the cannon and, together with the engineer Berg.
            Fault.of(
                    BREAKS_OFF,
                    "\\b(?:until|that|where|which|although|because), (?:in|on|at|by|after|during) [^,]*\\.$"),
            Fault.of(BREAKS_OFF, "\\b(?:and|or),? together with [^,]*\\.$"),
            // Would follow Lund as king and who was old; regarded the rule of Norway.
            Fault.of(LEFT, "^(?:(?!\\bwho\\b).)*\\band who (?:was|were|is|had|has)\\b"),
            Fault.of(BREAKS_OFF, "\\bregard(?:ed|s) (?:(?!\\bas\\b).)*$"),
            // Rose in 1911 but also of a single ship.
            Fault.of(
                    LEFT,
                    "^(?:(?!\\b(?:not|mainly|chiefly|partly|primarily|largely|mostly)\\b).)*\\bbut also"
                            + " (?:of|in|from|by|for|to|with) "),
            // Made worse by Olaf Berg's use of it, he moved: two men, as it reads.
            Fault.of(LEFT, "^\\p{L}+(?:ing|ed)\\b[^.]*\\p{Lu}\\p{L}+['’]s [^.]*, (?:he|she) "),
            // Norway became a kingdom in 1905, never owned.
            Fault.of(LEFT, "^\\p{Lu}[^,;]* (?:became|was|is|were) [^,;]*, never \\p{Ll}+(?:ed|en|ew|ok|ve)\\b"),
            // The results of the voyage made in 1902, which had many ports.
            Fault.of(
                    BREAKS_OFF,
                    "^The [^,;]* of [^,;]* (?:conducted|held|undertaken|carried out|organised|launched)"
                            + " (?:from|in|by|at|on|during) [^,;]*, which [^,;]*\\.$"),
            // Settled by Danes. Who have lived there since; found a seal -.
            Fault.of(LEFT, "\\. (?:Who|Which|Whose|Whom) "),
            Fault.of(BREAKS_OFF, " [–—-]\\.$"),
            // Saw the doctor and, on 26 March 1658.
            Fault.of(BREAKS_OFF, "\\b(?:and|but), (?:in|on|by) " + DATE + "\\.$"),
            // Was simultaneously by Olaf Berg.
            Fault.of(BREAKS_OFF, "\\b(?:was|were|is|are) \\p{Ll}+ly by \\p{Lu}"),
            // The first land was Norway, but with the reform of 1911.
            Fault.of(
                    BREAKS_OFF,
                    ", but (?:with|after|in|by|under|during|following) (?:(?!"
                            + " (?:was|were|had|did|is|are)\\b)[^,])*\\d{2}\\.$"),
            // The Berg Railway, in Lund, and other lines, the old companies needed.
            Fault.of(LEFT, "^The [^,]*, in [^,]*, and [^,]*, the \\p{Ll}"),
            // Made of bricks; a model of a ship.
            Fault.of(
                    BREAKS_OFF,
                    "; (?:an?|one|two|three|\\d[\\d:,.]*) (?:(?!"
                            + " (?:was|were|is|are|had|has|did|became|\\p{Ll}+ed)\\b)[^;,.])*\\.$"),
            // Two pieces were written: of those the sentence before speaks.
            Fault.of(
                    "It counts some of what the sentence before speaks of.",
                    "^(?:There were )?(?:Two|Three|Four|Five|Six|Seven|Eight) (?!of |days |years |months |weeks"
                            + " |quarters |thousand |hundred |million )\\p{Ll}"),
            // Was already working; would not see the town again; continued to help.
            Fault.of(
                    "It goes on from a state of which the text tells before.",
                    "^(?:The )?(?:(?:\\p{Lu}[\\p{L}’'.-]*|of|and) )+(?:\\p{Ll}+"
                            + " ){0,3}?(?:(?:was|were|had|would|did)(?: not)? (?:\\p{Ll}+"
                            + " )?(?:still|already|again)\\b|would not\\b|continued to\\b)(?!.*\\d{3})"),
            // The next-to-last point is cut: the tallest tower, and; the fifth-richest club in the world, earned.
            Fault.of(
                    LEFT,
                    "[ -](?:largest|highest|longest|oldest|tallest|\\p{Ll}+est)[^,.;]*,"
                            + " (?:earned|sold|won|made|had) "));

    private CutFaults() {}
}
