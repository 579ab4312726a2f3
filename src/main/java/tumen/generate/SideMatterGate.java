package tumen.generate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tumen.fact.Fact;

/**
 * Refuses keys that no teacher would ask for: a street and its number, a floor, a measure in brackets that only repeats another
 * in front of it, a distance in time between two years that everybody can subtract.
 */
final class SideMatterGate implements Gate {
    private static final String ADDRESS = "It asks for an address.";

    private static final List<Fault> FAULTS = List.of(
            // The Treaty of Peace, Friendship and Boundaries; rarely more than five metres deep.
            Fault.of(
                    "The key is a piece of a name.",
                    "\\b(?:Treaty|Ministry|Department|Institute) of (?:\\p{Lu}\\p{L}+, )*\\p{Lu}\\p{L}+,? and "
                            + Clause.KEY),
            Fault.of("A word in front belongs to the figure.", "\\b(?:rarely|seldom|never|hardly) " + Clause.KEY),
            Fault.of("It was so for a long time.", "\\b(?:each|every) year (?:in|during|since) " + Clause.KEY),
            // The ship, the Sir Olaf; comparable to Lund, founded in 1614; the only Saxon.
            Fault.of(
                    "The key is a piece of the name of a ship.",
                    "\\b(?:ship|sealer|vessel|steamer|schooner|whaler|brig|frigate|boat),? (?:the"
                            + " )?(?:Sir|Lady|Admiral|General|King|Queen|Prince|Princess) "
                            + Clause.KEY),
            Fault.of(
                    "It asks when something was founded with which the subject is only compared.",
                    "\\b(?:comparable to|similar to|such as|like|than) \\p{Lu}[\\p{L} ]*,"
                            + " (?:founded|established|built|opened) in "
                            + Clause.KEY),
            Fault.of("The key says what somebody was, not who.", "\\bthe only " + Clause.KEY),
            // Edo, the present Tokyo; four days before his birthday; the crisis of 2008; in addition to the key; the
            // brothers.
            Fault.of(
                    "The question gives another name of what it asks for.",
                    Clause.KEY
                            + ",? (?:the |in )?(?:present|present-day|modern|now|today[’']s) \\p{Lu}|, (?:the"
                            + " )?(?:present|present-day|modern|now|today[’']s) "
                            + Clause.KEY),
            Fault.of("It is reckoned from a birthday.", Clause.KEY + " before (?:his|her) [^,.]*birthday"),
            Fault.of(
                    "It asks when the world was in a crisis.",
                    "\\b(?:financial|economic|banking) crisis of " + Clause.KEY),
            Fault.of(
                    "The key is one of many.",
                    "^In addition to [^,]*" + Clause.KEY + "|\\bamong (?:them|whom) (?:were |was )?[^.;]*"
                            + Clause.KEY),
            Fault.of(
                    "It asks for one first name of a family.",
                    "\\b(?:brothers|sisters|sons|daughters),? (?:" + Clause.KEY
                            + " and \\p{Lu}\\p{L}+\\b(?! \\p{Lu})|\\p{Lu}\\p{L}+ and " + Clause.KEY + "(?! \\p{Lu}))"),
            // The firm of Olaf and Nils Berg; Haarlem, the Netherlands; in 2006, the centenary.
            Fault.of(
                    "It asks for half of the name of a firm.",
                    "\\b(?:firm|company|partnership|shop|business) of (?:" + Clause.KEY
                            + " and \\p{Lu}|(?:\\p{Lu}[\\p{L}’'-]* )+and " + Clause.KEY + ")"),
            Fault.of("A hedge of the figure is left behind the blank.", Clause.KEY + " or (?:more|fewer|less) \\p{Ll}"),
            // The 3rd place match; his Christian name was; before the war ended in 1918; thousands, including Olaf
            // Berg.
            Fault.of("The number is a part of a name.", Clause.KEY + "[ -]place (?:match|play-?off|game|final)\\b"),
            Fault.of(
                    "The question says one of his names already.",
                    "\\b(?:Christian|first|given|middle) name (?:is|was) " + Clause.KEY),
            Fault.of(
                    "It asks when a war of everybody began or ended.",
                    "\\b(?:[Bb]efore|[Aa]fter|[Uu]ntil|[Ww]hen) (?:the )?(?:(?:First|Second) World War|World War"
                            + " (?:I|II|One|Two)) (?:ended|began|broke out|started|was over) in " + Clause.KEY),
            Fault.of(
                    "The key is one of many.",
                    "\\b(?:[Tt]housands|[Hh]undreds|[Dd]ozens|[Ss]cores|[Mm]illions)\\b[^.;]*\\bincluding [^.;]*"
                            + Clause.KEY),
            // The article 13 of the treaty; out of 80 candidates; according to Olaf Berg.
            Fault.of("It is one of a list of partner towns.", "\\b(?:is|are|was) twinned with\\b"),
            Fault.of(
                    "The number is a part of a name.",
                    "\\b(?:[Aa]rticle|[Ss]ection|[Rr]esolution|[Cc]hapter|[Cc]lause|[Pp]aragraph) " + Clause.KEY + "|"
                            + Clause.KEY + " (?:article|section|clause|paragraph|chapter)\\b"),
            Fault.of(
                    "It asks for what a figure was reckoned from.",
                    "\\b(?:place|rank\\p{Ll}*|\\d+(?:st|nd|rd|th))\\b[^.;]* out of " + Clause.KEY
                            + "|\\b(?:sample|survey|study|analys[ie]s) of " + Clause.KEY),
            Fault.of(
                    "It asks whose words they are.",
                    "\\b[Aa]ccording to (?:the )?(?:\\p{Ll}+ ){0,2}" + Clause.KEY + "(?:,|\\.$)"),
            Fault.of(
                    "It does not say what it is among.",
                    "\\bthe " + Clause.KEY + " (?:idea|method|way|reason|option|proposal|design|attempt)\\b"),
            Fault.of(
                    "It asks for a price that is another one tomorrow.",
                    "\\b(?:value|price|cost) of [^.]* (?:is|was) " + Clause.KEY),
            Fault.of("It is not said what cost so much.", "^[Tt]he (?:cost|price|sum|amount) of " + Clause.KEY),
            Fault.of("The number is a part of a name.", "\\bnumbered " + Clause.KEY),
            Fault.of("The blank leaves half of a name in sight.", "\\bthe All " + Clause.KEY),
            // A range from 94.95 u; of 276 pm.
            Fault.of(
                    "It asks for a value that is looked up in a table.",
                    Clause.KEY + " (?:u|N|newtons?|MeV|keV|eV|N/m|g/cm³|pm|J|kJ)\\b"),
            // As in the 19th century, Norway chose; the prophet Olaf; her native Norway.
            Fault.of("It asks for what something is compared with.", "^(?:[^:]{2,40}: )?As in " + Clause.KEY),
            Fault.of(
                    "The words in front of the blank leave one answer.",
                    "\\bprophet " + Clause.KEY + "|\\bspace agency,? " + Clause.KEY + "|\\b(?:his|her) native "
                            + Clause.KEY + "\\b"),
            // In the 1950s, 1960s and 1970s.
            Fault.of(
                    "The question gives the others of a row.",
                    Clause.KEY + ", (?:the )?\\d{3}0s|\\d{3}0s, " + Clause.KEY + "|\\d{3}0s,? and " + Clause.KEY),
            // 45 rue Laffitte, at 44 Crosby Row.
            Fault.of(ADDRESS, "\\b(?:[Rr]ue|Via|[Cc]alle) " + Clause.KEY + "|" + Clause.KEY + " (?:rue|Rue|Via) "),
            Fault.of(
                    ADDRESS,
                    "\\d " + Clause.KEY + " (?:Row|Street|Road|Avenue|Lane|Square|Place)\\b|" + Clause.KEY
                            + " (?:\\p{Lu}\\p{L}+ )+(?:Row|Street|Road|Rd|Avenue|Ave|Lane)\\b"),
            Fault.of(ADDRESS, "\\bat \\d{1,5} " + Clause.KEY + "|, \\d{1,4} " + Clause.KEY + " in \\p{Lu}"),
            Fault.of("The key is one end of a range.", "\\d ?° to " + Clause.KEY),
            Fault.of("It asks for the floor of a house.", Clause.KEY + " floor\\b"),
            // 8 °C (46 °F, 281 K).
            Fault.of(
                    "The measure follows from the one in front of the bracket.",
                    "\\d ?(?:°[CF]|K|[kcm]?m|miles?|feet|ft|kg|g|lbs?|pounds|acres?|hectares?|ha) \\([^()]*"
                            + Clause.KEY + "[^()]*\\)"),
            Fault.of("It asks who came before or after somebody.", Clause.KEY + "['’]s? (?:successor|predecessor)\\b"),
            // The late 19th- and early 20th-century harbours; the League of the 16th century.
            Fault.of(
                    "What stands before the blank says what is in it.",
                    "\\d(?:st|nd|rd|th)-? and " + Clause.KEY + "|\\b(?:suggestion|proposal) by " + Clause.KEY),
            // Surnamed Berg; the Seven Wonders; on the 2018 Lund List.
            Fault.of(
                    "The key is only a part of a longer expression.",
                    "\\bsurnamed " + Clause.KEY + "|" + Clause.KEY + " wonders\\b"),
            Fault.of(
                    "It asks of which year a list is.",
                    "\\bthe " + Clause.KEY + " (?:(?:\\p{Lu}|\\d)\\S* )+(?:list|index|ranking|survey)s?\\b"),
            // Lincoln's March 4, 1861, address; Tristan und Isolde; cooled below 1.8 K; was the third most valuable in
            // Norway.
            Fault.of(
                    "The key is only a part of a longer expression.",
                    "['’]s " + Clause.KEY + ", \\p{Ll}|\\p{Lu}\\p{L}+ (?:und|et) " + Clause.KEY + "|" + Clause.KEY
                            + " (?:und|et) \\p{Lu}|\\b(?:cooled|heated) " + Clause.KEY),
            Fault.of(
                    "Of which everybody knows.", "^[^.]*\\p{L}(?:an|ish|ese|ch|ek) capital (?:city )?of " + Clause.KEY),
            Fault.of("It does not say what it is among.", "\\b[Tt]he " + Clause.KEY + "[ -]most valuable in\\b"),
            // 20±1.5.
            Fault.of("The key is what a measure may be wrong by.", "[±] ?" + Clause.KEY),
            // Resolutions 12, 15 and 18; the Group of 12.
            Fault.of(
                    "The number is a part of a name.",
                    "\\bResolutions? (?:[\\d, ]|and )*" + Clause.KEY + "|\\bGroup of " + Clause.KEY),
            // In Aquitaine, western France.
            Fault.of(
                    "It only says where a place is that the question names.",
                    ", (?:north|south|east|west|central)(?:-?(?:east|west|central))?(?:ern)? " + Clause.KEY),
            // The first and the second marriage.
            Fault.of(
                    "The question counts up to its own answer.",
                    "\\bfirst (?<of>marriage|wife|husband|term|edition|volume|war|reign)\\b.*" + Clause.KEY
                            + " \\k<of>\\b"),
            // The Generation of '98.
            Fault.of("The number is a part of a name.", "['’]" + Clause.KEY),
            // (283 ft; 86 m).
            Fault.of(
                    "The measure follows from the one in front of it.",
                    "\\(\\d[\\d,.]* ?(?:ft|feet|m|km|mi|miles?|yd|sq mi|acres?)[;,] " + Clause.KEY + "\\)"),
            // Of Norway's capital Oslo; after the capital Oslo.
            Fault.of(
                    "Which city is a capital is known without the text.",
                    "(?:['’]s?|\\b[Tt]he|\\bnational) capital(?: city)?,? " + Clause.KEY),
            // A quintet Op. 16; the people 14 years and older; San Marco in Bergen.
            Fault.of("The number is a part of a name.", "\\b(?:Op|op)\\. ?" + Clause.KEY),
            Fault.of("It asks for the limit of an age.", Clause.KEY + " (?:and|or) (?:older|over|above|younger)\\b"),
            Fault.of(
                    "It asks when a brother or sister was born.",
                    "\\b(?:sister|brother)s? (?:\\p{Lu}\\p{L}+ )*(?:had been |was |were )?born (?:in|on) "
                            + Clause.KEY),
            Fault.of("The key is a part of the name of a church.", "\\b(?:San|Santa) \\p{Lu}\\p{L}+ in " + Clause.KEY),
            Fault.of(
                    "A capital says of what it is one.",
                    ", (?:then |now )?the capital(?: city)? of (?:the )?" + Clause.KEY + "|" + Clause.KEY
                            + ", (?:then |now )?the capital(?: city)? of (?:the )?\\p{Lu}[\\p{L} ]+[,.]"),
            // Near Berg in Norway's North; by Olaf Berg and later by Nils Holm and the key and Kari Lund.
            Fault.of(
                    "The place in front lies in it.",
                    "\\bnear \\p{Lu}[^,]* in (?:\\p{Lu}\\p{L}+ )?\\p{Lu}\\p{L}+['’]s " + Clause.KEY),
            // Had sold 200 boats by 18 May; in 2003, during the first term of the key.
            Fault.of(
                    "It asks until when something was counted.",
                    "\\bhad (?:sold|earned|grossed|received|made|shipped) [^.;]*\\bby " + Clause.KEY),
            Fault.of(
                    "The year says whose office it was.",
                    "\\d{4},? during (?:the )?(?:first |second )?(?:term|presidency|reign) of " + Clause.KEY),
            // Berg, Lund and Company; a World Heritage Site; the third son; near Lund, Scania; the trams follow Berg
            // Street to.
            Fault.of(
                    "It asks for half of the name of a firm.",
                    Clause.KEY
                            + "(?:, \\p{Lu}[\\p{L}’'-]+)*,? (?:and|&)"
                            + " (?:Company|Co\\b|Sons?\\b|Brothers|Bros\\b|Partners)|\\p{Lu}[\\p{L}’'-]+,"
                            + " " + Clause.KEY + " (?:and|&) (?:Company|Co\\b|Sons?\\b|Brothers)"),
            Fault.of("What UNESCO declares is known without the text.", "\\ban? " + Clause.KEY + " by UNESCO\\b"),
            Fault.of(
                    "It asks for the place among brothers and sisters.",
                    "\\b(?:the|an?) " + Clause.KEY
                            + " (?:and \\p{Ll}+ )?(?:surviving |youngest |oldest |eldest"
                            + " )?(?:son|daughter|child)\\b|\\b(?:eldest|oldest|youngest|first|second|third|fourth|fifth|sixth|seventh|one)"
                            + " of (?:his |her |their |the )?"
                            + Clause.KEY
                            + " (?:children|sons|daughters|siblings|brothers|sisters)\\b"),
            Fault.of("It only says what lies near.", "\\b(?:born|grew up|lived) (?:in|at) [^,]*, near " + Clause.KEY),
            Fault.of(
                    "It asks for the way through a town.",
                    "\\b(?:trams?|buses|trains?|cars|route|line|road)s? (?:follow|run along|run through|take)s? "
                            + Clause.KEY),
            Fault.of("The key is one name in a row.", "\\p{Lu}\\p{L}+ and " + Clause.KEY + " and \\p{Lu}"),
            // Prince Olaf, Duke of Lund; on the outbreak of World War I in 1914; a one-minute sustained wind.
            Fault.of(
                    "The title behind the blank says who it is.",
                    "\\b(?:Prince|Princess|King|Queen|Emperor|Empress) " + Clause.KEY
                            + ", (?:the )?(?:\\d+\\p{L}+"
                            + " )?(?:Duke|Duchess|Earl|Prince|Princess|Count|Countess|King|Queen) of "),
            Fault.of(
                    "It asks when a war of everybody began or ended.",
                    "\\b(?:[Oo]utbreak|[Ss]tart|[Bb]eginning|[Ee]nd) of (?:the )?(?:(?:First|Second) World War|World"
                            + " War (?:I|II|One|Two)),? (?:in )?" + Clause.KEY),
            Fault.of("It asks how a wind is measured.", Clause.KEY + "[ -](?:maximum )?sustained\\b"),
            // Lost in his debut and then won his second fight.
            Fault.of(
                    "The question counts up to its own answer.",
                    "\\bdebut\\b[^.;]*\\b(?:his|her|their|its) " + Clause.KEY + " \\p{Ll}"),
            // 128,793 (and 228,231 in the region); he would one day leave; located in Europe.
            Fault.of("The key is a side figure in brackets.", "\\((?:and|or|including) " + Clause.KEY),
            Fault.of("It asks for the continent of a country.", "^Located in " + Clause.KEY + ", \\p{Lu}"),
            // At Strandgata No. 70A, Lund.
            Fault.of(ADDRESS, "\\bNo\\.? ?\\d+\\p{L}*, " + Clause.KEY),
            Fault.of("Everybody knows the year of the attacks.", "\\bSeptember 11 attacks (?:in|of) " + Clause.KEY),
            // 16 by 8 kilometres (10 by 5 mi).
            Fault.of("The key is a side figure in brackets.", "\\(\\d+ by " + Clause.KEY),
            Fault.of(
                    "It asks for the strength of a reagent.",
                    Clause.KEY + " (?:\\p{Ll}+ )?(?:acid|alcohol|solution)\\b"),
            // The second-highest, only surpassed by osmium; all three of which.
            Fault.of(
                    "The question counts up to its own answer.",
                    Clause.KEY
                            + "[ -]\\p{Ll}+est\\b.*\\b(?:only (?:being"
                            + " )?(?:surpassed|exceeded)|(?:surpassed|exceeded|behind)"
                            + " only)|\\ball"
                            + " " + Clause.KEY + " of (?:which|whom|them)\\b"),
            // An embassy in Oslo.
            Fault.of(
                    "An embassy is in the capital, which is known without the text.",
                    "\\b(?:has|have|maintains?) (?:an? |its |their )?(?:resident )?embass(?:y|ies) in " + Clause.KEY),
            // The only child of Olaf Berg, who was the mayor of Lund.
            Fault.of(
                    "It asks what a relative of somebody's husband or wife was.",
                    "\\b(?:child|son|daughter) of [^.;]*, who was (?:the |an? )?" + Clause.KEY),
            // Berg gives a detailed account.
            Fault.of(
                    "It asks whom the text cites.",
                    "^" + Clause.KEY
                            + " (?:gives|provides|offers|discusses|describes|argues|notes|suggests|writes)"
                            + " (?:an?|the|that) \\p{Ll}"),
            // Throughout the 17th and much of the 18th century; even in 1911.
            Fault.of(
                    "What stands before the blank says what is in it.",
                    "\\d(?:st|nd|rd|th) and (?:much|most) of " + Clause.KEY),
            Fault.of("It was so before, too.", "\\b[Ee]ven in " + Clause.KEY + ",? [^.]* still "),
            // HIV and AIDS; in the past 37 years; boys aged 14–17 years; Three Ships Fund.
            Fault.of("Both are always named together.", Clause.KEY + " and AIDS\\b|\\bHIV and " + Clause.KEY),
            Fault.of("It counts back from when the text was written.", "\\b[Ii]n the (?:past|last) " + Clause.KEY),
            Fault.of("Who is meant tells how old they are.", "\\b(?:boys|girls|children|pupils) aged " + Clause.KEY),
            Fault.of(
                    "The key is only a part of a longer expression.",
                    "^(?:Two|Three|Four|Five|Six|Seven) " + Clause.KEY + " (?:is|was|has|\\p{Ll}+s) "),
            // Longer than 10 km: all rivers that were counted.
            Fault.of(
                    "The key says only what was counted.",
                    "\\brivers? (?:longer|shorter|more|less) than " + Clause.KEY));

    private static final Pattern OTHER_SCRIPT =
            Pattern.compile("[\\p{IsGreek}\\p{IsCyrillic}\\p{IsHan}\\p{IsHangul}\\p{IsArabic}\\p{IsHebrew}]");

    /** The president of the United States. */
    private static final Pattern HEAD_OF =
            Pattern.compile("\\b(?:[Pp]resident|[Cc]ongress|[Ss]enate|government) of (?:the )?" + Clause.KEY
                    + "(?=[.,]| from| in \\d)");

    /** Were shipped to Lund in Danish Scania. */
    private static final Pattern LIES_IN =
            Pattern.compile("\\b(?:to|at|from|near|reached|left) \\p{Lu}[\\p{L}-]+ in " + Clause.KEY + "[.]$");

    /** Ten years after the war, five years before the treaty. */
    private static final Pattern DISTANCE =
            Pattern.compile(Clause.KEY + " (?:before|after) (?:the |its )?(?!(?:he|she|it|they)\\b)\\p{L}");

    private static final Pattern BARE_BRACKET = Pattern.compile("\\(" + Clause.KEY + "\\)");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        if (draft.fact() instanceof Fact.Named
                && OTHER_SCRIPT.matcher(draft.fact().words()).find()) {
            return Optional.of("It asks how a word is written in another script.");
        }
        String frame = draft.clause().frame();
        boolean land = draft.fact() instanceof Fact.Named place && place.kind() == Fact.Sort.PLACE;
        if (land && HEAD_OF.matcher(frame).find()) {
            return Optional.of("It only says of which country somebody was head.");
        }
        if (land && LIES_IN.matcher(frame).find()) {
            return Optional.of("It only says where a place is that the question names.");
        }
        Optional<String> fault = Fault.first(FAULTS, frame);
        if (fault.isPresent() || !(draft.fact() instanceof Fact.Counted counted)) {
            return fault;
        }
        if (frame.endsWith("through " + Clause.KEY + ".")) {
            return Optional.of("The blank may as well ask until when it was.");
        }
        if (BARE_BRACKET.matcher(frame).find()) {
            return Optional.of("A figure alone in brackets does not show what it measures.");
        }
        boolean reckoned = counted.words().matches("(?:\\p{L}+|\\d+) (?:years|decades)")
                && DISTANCE.matcher(frame).find()
                && !new Hints(frame).years().isEmpty();
        return reckoned ? Optional.of("It can be reckoned from the year that the question names.") : Optional.empty();
    }
}
