package tumen.fact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Closed lists of words that the rules look things up in. */
public final class Lexicon {
    private static final Set<String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH).replace("’", "'"))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> MORE_COUNTRIES = words(
            "North Korea|South Korea|Soviet Union|USSR|Czechoslovakia|Yugoslavia|East Germany|West Germany|Nazi"
                + " Germany|Russia|Burma|Myanmar|Turkey|Czech"
                + " Republic|Vietnam|Laos|Syria|Iran|England|Scotland|Wales|Northern Ireland|Great"
                + " Britain|Britain|UK|US|USA|U.S.|U.S.A.|United States of America|DPRK|Prussia|Bahrain|Persia|Ottoman"
                + " Empire|Roman Empire|Macedonia|Ivory"
                + " Coast|Taiwan|Tanzania|Moldova|Venezuela|Bolivia|Brunei|Swaziland|Hong Kong|Macau|European Union");
    /** Nouns for what people do or are, in lower case. */
    public static final Set<String> ROLES = words(
            "president|vice-president|taoiseach|minister|premier|chancellor|king|queen|emperor|empress|prince|princess|pope|cardinal|bishop"
                + "|archbishop|priest|saint|st.|sultan|shah|tsar|czar|khan|duke|duchess|earl|count|baron|baroness|lord|lady|sir|dame"
                + "|general|commodore|colonel|captain|major|lieutenant|admiral|marshal|commander|sergeant|officer|consul|ambassador|governor|executive"
                + "|mayor|senator|congressman|representative|secretary|chairman|chairwoman|chair|director|manager|coach|founder"
                + "|leader|ruler|ayatollah|imam|sheikh|rabbi|reverend|dr.|dr|mr.|mrs.|ms.|prof.|professor|judge|justice|chief"
                + "|astronomer|mathematician|physicist|chemist|biologist|bacteriologist|microbiologist|botanist|zoologist|geologist"
                + "|engineer|inventor|scientist|scholar|historian|philosopher|economist|sociologist|anthropologist|archaeologist"
                + "|linguist|writer|author|novelist|poet|playwright|dramatist|journalist|critic|editor|publisher|architect|artist"
                + "|painter|sculptor|composer|musician|singer|songwriter|pianist|violinist|guitarist|drummer|conductor|producer"
                + "|actor|actress|comedian|filmmaker|designer|photographer|explorer|navigator|traveller|traveler|missionary"
                + "|activist|politician|statesman|diplomat|lawyer|attorney|physician|surgeon|doctor|nurse|teacher|student"
                + "|businessman|businesswoman|entrepreneur|banker|merchant|industrialist|bookseller|assistant|deputy|spokesman"
                + "|spokeswoman|player|footballer|striker|goalkeeper|athlete|swimmer|boxer|champion|pilot|astronaut|soldier"
                + "|monk|nun|prophet|apostle|undersecretary|under-secretary|chargé|counterpart|brother|sister|son|daughter|wife|husband"
                + "|father|mother|cleric|theologian|psychologist|psychiatrist|naturalist|meteorologist|farmer|naturalists|dictator"
                + "|host|presenter|rapper|dj|head|ceo|warlord|colonist|settler|pioneer|neurologist|pharmacist|geographer|cartographer");

    private static final Pattern EVENT = Pattern.compile(
            ".*(?:\\b(?:War|Wars|Revolution|Battle|Siege|Treaty|Agreement|Pact|Conference|Congress|Summit|Olympics|Games|Cup|Festival"
                + "|Massacre|Incident|Uprising|Rebellion|Revolt|Crisis|Coup|Famine|Plague|Earthquake|Hurricane|Expedition|Campaign"
                + "|Offensive|Operation|Exposition|Exhibition|Renaissance|Reformation|Enlightenment|Depression|Holocaust|Crusade|Accord"
                + "|Accords|Act|Constitution|Declaration|Dissolution|Debate|Debates|Championship|Tournament|Election|Movement|Split|Era|Ball|Derby|Prix|Rally|Marathon|Dynasty)\\b|\\bWar"
                + " (?:I|II|One|Two)\\b).*");
    private static final Pattern BODY = Pattern.compile(
            ".*\\b(?:University|College|School|Academy|Institute|Society|Association|Organi[sz]ation|Union|League|Company|Corporation|Inc\\.?"
                + "|Ltd\\.?|Bank|Ministry|Department|Council|Committee|Commission|Parliament|Assembly|Senate|Court|Agency|Bureau|Office"
                + "|Party|Front|Army|Navy|Force|Forces|Corps|Police|Guard|Fleet|Regiment|Club|Orchestra|Group|Foundation|Museum|Library"
                + "|Observatory|Laboratory|Church|Airlines?|Air|Press|Records|Studios|Network|Federation|Board|Authority|Service|Team)\\b.*");
    private static final Pattern SPOT = Pattern.compile(
            ".*\\b(?:River|Lake|Mountains?|Mount|Sea|Ocean|Island|Islands|Peninsula|Valley|Desert|Bay|Gulf|Strait|Canal|Bridge|Street|Road"
                + "|Avenue|Square|Park|Airport|Station|Railway|Province|County|District|Region|State|City|Town|Village|Castle|Palace|Temple"
                + "|Cathedral|Viaduct|Dam|Pier|Lighthouse|Glacier|Volcano|Monument|Tower|Building|Hall|House|Stadium|Fort|Port|Harbou?r|Prefecture|Oblast|Voivodeship|Governorate|Municipality|Archipelago|Priory|Monastery|Abbey|Borough|Township|Cape|Coast|Forest|Hill|Hills|Plateau|Republic|Kingdom"
                + "|Empire)\\b.*");

    /** Nouns for people beside the roles. */
    private static final Set<String> PEOPLE = words(
            "man|woman|person|people|boy|girl|child|baby|twin|native|member|one|figure|personality|star|descendant|citizen"
                + "|victim|survivor|hero|heroine|heir|heiress|successor|predecessor|martyr|hermit|nephew|niece|uncle|aunt|cousin"
                + "|grandson|granddaughter|widow|widower|orphan|friend|rival|enemy|ally|pupil|disciple|apprentice|guest|name"
                + "|patron|expert|pacifist|chef|expatriate|regent|monarch|patriarch|noble|knight|mystic|sage|shaman|slave"
                + "|servant|agent|spy|recruit|candidate|nominee|recipient|laureate|envoy|delegate|advocate|aide|character"
                + "|idol|icon|colleague|protégé|protégée|fiancé|fiancée|boyfriend|girlfriend|accomplice|opponent|god|goddess|deity|giant|saint|genius|virtuoso|tycoon|magnate|polymath|bassist|half-brother|half-sister");

    private static final Pattern DOER =
            Pattern.compile(".{2,}(?:ist|ian|er|or|man|woman|person|wright|smith|in-law|mate)");

    private static final Set<String> NO_DOERS = words(
            "center|centre|river|paper|newspaper|letter|chapter|theater|theatre|tower|order|border|number|water|layer|power|cover"
                + "|corner|computer|carrier|printer|factor|sector|reactor|tractor|motor|harbor|summer|winter|silver|fiber|thriller"
                + "|server|cluster|monster|poster|register|semester|cloister|disaster|trailer|container|former|other|dinner"
                + "|skyscraper|steamer|freighter|cruiser|destroyer|bomber|helicopter|meter|cylinder|conveyor|corridor|vector|mirror");

    private Lexicon() {}

    /** Whether the noun, in dictionary form, may be said of a human being. */
    public static boolean human(String noun) {
        String low = noun.toLowerCase(Locale.ROOT);
        return role(low) || PEOPLE.contains(low) || (DOER.matcher(low).matches() && !NO_DOERS.contains(low));
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split("\\|", -1)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the words are the name of a state, past or present. */
    public static boolean country(String name) {
        String bare = name.startsWith("the ") ? name.substring(4) : name;
        return COUNTRIES.contains(bare) || MORE_COUNTRIES.contains(bare);
    }

    /** Whether the noun says what somebody is or does. */
    public static boolean role(String noun) {
        String low = noun.toLowerCase(Locale.ROOT);
        return ROLES.contains(low) || ROLES.contains(low.replaceFirst("^(?:vice|co|ex|deputy|sub|lieutenant)-", ""));
    }

    /** Whether the words name something that happened or was agreed. */
    public static boolean event(String name) {
        return EVENT.matcher(name).matches();
    }

    /** Whether the words name a body of people. */
    public static boolean body(String name) {
        return BODY.matcher(name).matches();
    }

    /** Whether the words name a place by their type noun. */
    public static boolean spot(String name) {
        return SPOT.matcher(name).matches();
    }
}
