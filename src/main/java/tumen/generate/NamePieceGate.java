package tumen.generate;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tumen.fact.Fact;
import tumen.fact.Lexicon;

/**
 * Refuses names that are half of a name whose other half stays in sight, another spelling of one that does, and words with
 * a capital that name nobody and nothing: a rank, a sort of building, a realm.
 */
final class NamePieceGate implements Gate {
    private static final String KEY = String.valueOf(Clause.KEY);
    private static final String REASON = "The key is half of a name of which the rest stays in sight: ";

    /** Barrow upon Humber, Ruaidri mac Diarmata, Frankfurt am Main, Hið íslenska: small words that only stand inside of names. */
    private static final Pattern JOINED = Pattern.compile(
            "\\p{Lu}[\\p{L}’'-]+ (?:upon|ad|sprach|nad|pod|mac|ap|ferch|ní|ua|uí|zu|zum|zur|ter|ten|sur|am) " + KEY
                    + "|" + KEY
                    + " (?:am|sur) \\p{Lu}|" + KEY + " (?:a|al|ar|as|ad|an|el|ul|ur)-\\p{Lu}|" + KEY
                    + " (?:de|en|für|der|des|um|und|zur|zum|von|du|et|della|di|del|dei|degli|delle|dos|das) \\p{L}|"
                    + "\\bUmm (?:an|al|el) " + KEY + "|\\p{Lu}\\p{L}+-? (?:ja|und|och|og) " + KEY
                    + "|\\p{Lu}\\p{L}+ (?:Out|Up|Down|Off|Over) " + KEY
                    + "|\\p{Lu}[\\p{L}'’]+ \\p{Lu}\\p{Ll}+ an? " + KEY
                    + "|\\b(?:King|Queen|Lord|Duke|Kingdom|State|Republic) of \\p{Lu}\\p{L}+ and (?:the )?" + KEY
                    + "|\\b(?:Kingdom|Organi[sz]ation|Bank) of (?:the )?" + KEY + "|\\bLaw of the " + KEY + "|\\bA "
                    + KEY
                    + "|(?<!\\d)\\d{1,3}(?:st|nd|rd|th)? " + KEY
                    + " (?:Regiment|Division|Battalion)|\\b(?:Asia and"
                    + " the|(?:Piano|Violin|Cello|Flute|String|Clarinet|Horn|Organ)) "
                    + KEY
                    + "|\\bthe \\p{Lu}\\p{L}+['’]s "
                    + KEY + "|" + KEY + " (?!née? )\\p{Ll}*[à-öø-þ]\\p{Ll}*\\b|" + KEY + "[₀-₉⁰-⁹/]|[⁰¹²³⁴-⁹₀-₉]" + KEY
                    + "|"
                    + KEY
                    + "['’]s?"
                    + " (?:Church|Cathedral|Chapel|Basilica|Abbey|College|School|Hospital|Hall|House|Palace|Square|Park"
                    + "|Street|Hill|Bay|Island|Islands|Point|Cape|Day|Cross|Wall|Theorem|Law|Constant|Equation|Prize|Cup|Gate|Bridge|Land)\\b");

    /** Bosnia and Herzegovina; the Republic of Bosnia and Herzegovina, the Lodge of Faith and Friendship. */
    private static final Pattern HALF = Pattern.compile(KEY
            + " and (?:the"
            + " )?(?:Herzegovina|Tobago|Nevis|Barbuda|Príncipe|Principe|Grenadines|Caicos|Futuna|Miquelon)\\b");

    /** The Alliance, the Secretariat: of what, the text before says. */
    private static final Pattern COMMON_BODY = Pattern.compile("(?i)(?:\\bthe |^)" + KEY + "(?! (?:of|for)\\b)");

    private static final Set<String> BODY_NOUNS =
            Set.of(("Alliance Secretariat Assembly Council Commission Committee Board Institute Academy Society"
                + " Company Government Ministry Union League Party Coalition Convention Treaty Agreement Duchy"
                + " Confederation Kingdom Empire Republic Province Colony")
                    .split(" ", -1));

    /** Newcastle upon Tyne. */
    private static final Pattern UPON = Pattern.compile(KEY
            + "[ -](?:upon|on|under|in|by)["
            + " -](?:\\p{Lu}\\p{L}+)(?<=Tyne|Avon|Thames|Trent|Sea|Tees|Humber|Severn|Hull|Main|Oder|Lyne)\\b");

    private static final Pattern OF_TWO =
            Pattern.compile(KEY + " and \\p{Lu}\\p{L}++(?! \\p{Lu}| (?:of|was|were|had|did|is|are)\\b)");

    /** U.S. Secretary of Defense Robert McNamara. */
    private static final Pattern OFFICE_OF = Pattern.compile(
            "\\b(?:Secretary|Minister|Ministry|Department|Chairman|Commissioner|Director|Head|Chief) (?:of|for) "
                    + KEY);

    /** Gelehrtenschule des Johanneums, Reise um die Welt. */
    private static final Pattern FOREIGN =
            Pattern.compile("\\p{L} (?:des|der|en|für|dei|delle|della|degli|um(?: di[er]| das)?) " + KEY);

    /** The novel Lady Susan. */
    private static final Pattern TITLED_WORK =
            Pattern.compile("\\b(?:novel|story|novella|play|film|opera|poem|song|book|ballad)"
                    + " (?:Lady|Lord|Sir|King|Queen|Prince|Princess|Captain|Doctor|Mr|Mrs|Miss) " + KEY);

    /** Before a name, without a comma. */
    private static final Pattern BEFORE = Pattern.compile("(?s).*[^.?!:] (\\p{Lu}\\p{Ll}+) $");

    /** A lecturer at St Mary's until 1914: no Mary. */
    private static final Pattern SAINTS =
            Pattern.compile(KEY + "['’]s(?= (?:until|till|in|from|and|on|at|as|for|to|by|where|when)\\b|[,.])");

    /** Oak Park and River Forest High School. */
    private static final Pattern SCHOOL =
            Pattern.compile(KEY + " and (?:\\p{Lu}[\\p{L}'’-]+ ){1,3}(?:School|College|Railway|Railroad|Canal)\\b");

    /** Le Martyre de saint Sébastien. */
    private static final Pattern SAINT_OF_WORK = Pattern.compile("\\b(?:saint|sainte|san|santa|são) " + KEY
            + "|\\b(?:Saint|St\\.) " + KEY + " (?:and|or) \\p{Lu}|" + KEY
            + " [dl]['’]\\p{Lu}|\\b(?:Chancellor of the|Keeper"
            + " of the|Order of the|Lord of the) " + KEY + "|" + KEY
            + " or \\p{Lu}\\p{L}+ (?:de |von |van )?\\p{Lu}\\p{L}+ de \\p{Lu}");

    /** The painters Olaf and Knud Berg: of the first one the surname is said of both. */
    private static final Pattern SHARED_SURNAME = Pattern.compile(
            "\\b\\p{Ll}+s " + KEY + " and \\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+" + "|\\b\\p{Ll}+s \\p{Lu}\\p{L}+ and " + KEY);

    /** Shreve, Lamb & Harmon: the rest of the name of a firm. */
    private static final Pattern FIRM = Pattern.compile("(?s).*\\p{Lu}\\p{L}+, $");

    /** St John the Evangelist. */
    private static final Pattern EPITHET = Pattern.compile(KEY + " the (?:\\p{Lu}\\p{Ll}+)\\b(?! of)");

    /** Apple Computer, Inc. */
    private static final Pattern COMPANY = Pattern.compile(KEY + ",? (?:Inc|Ltd|LLC|plc|GmbH|Corp|Co)\\b");

    private static final Pattern CAPITALISED_PREPOSITION =
            Pattern.compile("(?:Upon|After|Before|With|From|By|In|On|At|Under|During|Following|Since|Through) .*");

    /** Culp's Hill. */
    private static final Pattern OWNED_SPOT = Pattern.compile("\\p{Lu}\\p{L}+['’]s " + KEY);

    /** The prize for one science: the Nobel Prize in Physiology or Medicine. */
    private static final Pattern PRIZE =
            Pattern.compile("\\b(?:Prize|Medal|Award|Bachelor|Master|Doctor|Chair) (?:of|in|for)"
                    + " (?:\\p{Lu}\\p{L}+ (?:or|and|of) )*" + KEY);

    /** The name of the island is Holma, Holmi or Holmo. */
    private static final Pattern OR_NAME = Pattern.compile("\\bname\\b[^.;]*\\bor " + KEY + "[.,]");

    /** The International Conference on the Peaceful Uses of Atomic Energy. */
    private static final Pattern CONFERENCE = Pattern.compile(KEY + " (?:on|for|against) (?:the )?\\p{Lu}");

    /** The Summits of the Americas. */
    private static final Pattern OF_EVENT = Pattern.compile("\\b(?<event>\\p{Lu}\\p{L}+?)s? of the " + KEY);

    /** B.Sc., Ph.D. */
    private static final Pattern DEGREE = Pattern.compile("(?:\\p{Lu}\\p{Ll}{0,2}\\.){2,}");

    /** Nader Shah Afshar: a title that stands behind the name it belongs to. */
    private static final Pattern TITLED = Pattern.compile("(?s).*(?<name>\\p{Lu}\\p{Ll}+) (?<title>\\p{Lu}\\p{Ll}+) $");

    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{3,}");

    /** The ambassador to Israel is somebody now, and was somebody else before. */
    private static final Pattern OFFICE =
            Pattern.compile("(?s)(?:The|Its|Their|\\p{Lu}\\p{L}*['’]s) [^,.;]*\\b(?:ambassador|minister"
                + "|president|director|chair(?:man|woman)?|head|governor|mayor|secretary|commissioner|chief|leader|coach|manager|speaker)\\b[^,.;]*"
                + " is (?:currently |now )?" + KEY + "[.].*");

    /** The 2nd Viscount Lisle. */
    private static final Pattern NUMBERED = Pattern.compile("\\b\\d+(?:st|nd|rd|th) " + KEY);

    /** Saint Lucia and Saint Vincent: islands or churches in a row. */
    private static final Pattern SAINT = Pattern.compile("(?s).*\\b(?<saint>Saint|St\\.?|San|Santa|São) $");

    /** The two Puripicar and Portezuelo de Chaxas formations. */
    private static final Pattern COUNTED =
            Pattern.compile("(?i)\\b(?:two|three|four|five|six|seven|eight|nine|ten) " + KEY + " and ");

    /** Grade II, Class A, Phase III. */
    private static final Pattern RANK = Pattern.compile(
            "(?:Grade|Class|Type|Category|Phase|Stage|Level|Mark|Part|Division|Tier|Group|Series|Schedule|Article|Chapter|Volume|Form|Model|Zone|Section)"
                + " (?:[IVX]+|\\p{Lu}|\\d+)");

    private static final Pattern STARRED = Pattern.compile(KEY + "[*†‡]");

    /** Is a priory and a National Monument. */
    private static final Pattern DESIGNATION = Pattern.compile(
            "(?s).*\\b(?:is|was|are|were|became|as) an? (?:[^,.;]* )?(?<noun>\\p{Ll}{3,}) (?:and|or) $");

    /** People of a part of the world, who have done everything there. */
    private static final Pattern PEOPLE = Pattern.compile("Europeans?|Africans?|Asians?|Americans?|Westerners?");

    /** Born in Takaoka, Toyama Prefecture, in 1854: the second place only says where the first is. */
    private static final Pattern TAG =
            Pattern.compile("(?s).*\\p{L} (?:in|at|near|to|from) (?:the )?(?:\\p{Lu}[\\p{L}’'.-]*(?: of)? ?)+, $");

    private static final Pattern OTHER_SPELLING =
            Pattern.compile("(?<before>\\p{Lu}\\p{L}+)[”\"]?,? or (?:the )?[“\"]?" + KEY + "|" + KEY
                    + ",? (?:\\()?(?:or|also|sometimes|formerly|later|previously) (?:the )?(?<behind>\\p{L}[\\p{L}-]+)|"
                    + "(?:called|named|as) " + KEY + ", (?<next>\\p{Lu}[\\p{L}-]+),");

    /** Letters at the beginning by which two words are spellings of one name. */
    private static final int ALIKE = 3;

    private static boolean shared(Fact.Named named, String frame) {
        Matcher both = SHARED_SURNAME.matcher(frame);
        return named.kind() == Fact.Sort.PERSON
                && both.find()
                && both.group().endsWith(KEY) == named.words().contains(" ");
    }

    private static boolean half(Fact.Named named, String frame) {
        boolean person = named.kind() == Fact.Sort.PERSON;
        String following = frame.substring(frame.indexOf(Clause.KEY) + 1);
        // The Kingdom of Danes, Swedes and Goths; the Conference on Peace and Trade.
        boolean ofSeveral = (named.words().matches("(?:Kingdom|Republic|Union|Council) of .*s")
                        && following.matches("(?s), \\p{Lu}\\p{L}+s and \\p{Lu}.*"))
                || (!person
                        && named.words()
                                .matches(".*(?:Conference|Committee|Commission|Council|Convention) (?:on|for) .*")
                        && following.matches("(?s) and \\p{Lu}.*"));
        return ofSeveral
                || HALF.matcher(frame).find()
                || COMPANY.matcher(frame).find()
                || (!person && SCHOOL.matcher(frame).find())
                || SAINT_OF_WORK.matcher(frame).find()
                || shared(named, frame)
                || (named.words().contains(" & ")
                        && FIRM.matcher(frame.substring(0, Math.max(0, frame.indexOf(Clause.KEY))))
                                .matches())
                || UPON.matcher(frame).find()
                || FOREIGN.matcher(frame).find()
                || CAPITALISED_PREPOSITION.matcher(named.words()).matches()
                || (!person
                        && named.words().contains(" of ")
                        && OF_TWO.matcher(frame).find())
                || (person && OFFICE_OF.matcher(frame).find())
                || ((person || named.words().matches("(?:St\\.?|Saint) .*"))
                        && EPITHET.matcher(frame).find())
                || (named.words().matches("(?:St\\.?|Saint) .*")
                        && SAINTS.matcher(frame).find());
    }

    /** Gro Berg, of whom only Berg was taken for the name: a word before it that is neither rank nor people nor a name of its own. */
    private static boolean second(Fact.Named named, String leading) {
        Matcher before = BEFORE.matcher(leading);
        if (named.kind() != Fact.Sort.PERSON || !before.matches()) {
            return false;
        }
        String word = before.group(1);
        return !Lexicon.human(word)
                && !FirstLetter.PEOPLE.matcher(word.replaceFirst("s$", "")).matches();
    }

    /** Nouns of names that go on with what is to be done. */
    private static final String AIMED = "(?:Campaign|Committee|Movement|Coalition)";

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        if (!(draft.fact() instanceof Fact.Named named)) {
            return Optional.empty();
        }
        String frame = draft.clause().frame();
        String leading = draft.clause().leading();
        boolean unit = leading.matches("(?s).*(?<![\\d,.])\\d{1,3} ")
                && named.words().matches(".*\\b(?:Regiment|Division|Battalion|Brigade|Squadron|Corps|Company)");
        if (unit
                || couple(named, draft, study)
                || OR_NAME.matcher(draft.clause().frame()).find()) {
            return Optional.of(REASON + named.words() + ".");
        }
        String following = draft.clause().following();
        boolean piece = JOINED.matcher(frame).find()
                // The Campaign to Ban Boats.
                || (named.words().matches(".*" + AIMED) && following.matches("(?s) to \\p{Lu}\\p{Ll}+ \\p{Lu}.*"))
                || leading.matches("(?s).*\\p{Lu}\\p{Ll}+ " + AIMED + " to (?:the )?")
                || PRIZE.matcher(frame).find()
                || (named.kind() != Fact.Sort.PERSON
                        && CONFERENCE.matcher(frame).find()
                        && named.words()
                                .matches(
                                        ".*(?:Conference|Convention|Committee|Commission|Treaty|Agreement|Protocol|Congress)"))
                || (named.kind() != Fact.Sort.EVENT && NUMBERED.matcher(frame).find())
                || (!Lexicon.country(named.words())
                        && OF_EVENT.matcher(frame).results().anyMatch(event -> Lexicon.event(event.group(1))))
                || (named.words().matches(".*\\b(?:Prize|Medal|Award|Chair)")
                        && following.matches("(?s) (?:for \\p{Lu}|in (?:\\p{Lu}\\p{L}+ (?:or|and)"
                                + " \\p{Lu}|Physics|Chemistry|Medicine"
                                + "|Physiology|Literature|Economic|Mathematics|Music|Journalism|Architecture)).*"))
                || (Lexicon.spot(named.words())
                        && !named.words().contains(" ")
                        && OWNED_SPOT.matcher(frame).find())
                || titled(leading, named, study)
                || half(named, frame)
                || TITLED_WORK.matcher(frame).find()
                || second(named, leading);
        if (piece || saint(named.words(), frame, leading, study)) {
            return Optional.of(REASON + named.words() + ".");
        }
        if (sameName(named.words(), frame)) {
            return Optional.of("The question gives another form of the same name.");
        }
        boolean person = named.kind() == Fact.Sort.PERSON;
        boolean rank =
                RANK.matcher(named.words()).matches() || STARRED.matcher(frame).find();
        boolean counted = COUNTED.matcher(frame).find()
                || (named.kind() != Fact.Sort.PLACE
                        && DEGREE.matcher(named.words()).matches());
        if (person && OFFICE.matcher(frame).matches()) {
            return Optional.of("Who holds an office now is another one soon.");
        }
        if (rank || counted || PEOPLE.matcher(named.words()).matches() || realm(named.words())) {
            return Optional.of("It is a word for one of a sort rather than a name: " + named.words() + ".");
        }
        if (COMMON_BODY.matcher(frame).find()
                && BODY_NOUNS.contains(named.words().replaceFirst("^[Tt]he ", ""))) {
            return Optional.of("It is a word for one of a sort rather than a name: " + named.words() + ".");
        }
        if (!person && designation(draft, leading)) {
            return Optional.of("It only says what sort of thing it is, which is true of many.");
        }
        boolean tag = TAG.matcher(leading).matches() && following.matches("(?s)(?:[.;]|, (?!and |or )\\p{Ll}).*");
        return tag ? Optional.of("It only says where a place is that the question names.") : Optional.empty();
    }

    private static boolean saint(String name, String frame, String leading, Study study) {
        Matcher saint = SAINT.matcher(leading);
        if (!saint.matches()) {
            return false;
        }
        String other = "\\b" + Pattern.quote(saint.group("saint")) + " \\p{Lu}\\p{L}+";
        boolean place = state("Saint " + name)
                || Pattern.compile(other).matcher(study.topic().title()).find()
                || Pattern.compile(other).matcher(frame).results().anyMatch(row -> state(row.group()));
        return place && Pattern.compile(other).matcher(frame).find();
    }

    private static boolean state(String saint) {
        return Lexicon.country(saint.replaceFirst("^(?:Saint|St) ", "St. "));
    }

    /** Aldeigja or Aldoga; the Karvi (or karve). */
    private static boolean sameName(String words, String frame) {
        return OTHER_SPELLING
                .matcher(frame)
                .results()
                .map(found -> Stream.of(found.group(1), found.group(2), found.group(3))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow())
                .anyMatch(other -> INITIALS.matcher(other).matches()
                        || INITIALS.matcher(words).matches()
                        || alike(words, other));
    }

    /** By Kari and Olaf Berg: one surname for two, or half of them. */
    private static boolean couple(Fact.Named named, Draft draft, Study study) {
        if (named.kind() != Fact.Sort.PERSON) {
            return false;
        }
        boolean first = !named.words().contains(" ")
                && !study.surnames().containsKey(named.words())
                && draft.clause().leading().matches("(?s).*\\b(?:by|of) ")
                && draft.clause().following().matches("(?s) and \\p{Lu}\\p{Ll}+ \\p{Lu}.*");
        Matcher before = BY_ONE.matcher(draft.clause().leading());
        return first
                || (named.words().contains(" ")
                        && before.find()
                        && !study.surnames().containsKey(before.group(1))
                        && !Lexicon.country(before.group(1)));
    }

    private static final Pattern BY_ONE =
            Pattern.compile("\\b(?:by|of) (?:the (?:Rajah|King|Prince|Emperor) )?(\\p{Lu}\\p{Ll}+) and $");

    private static boolean titled(String leading, Fact.Named named, Study study) {
        Matcher before = TITLED.matcher(leading);
        return named.kind() == Fact.Sort.PERSON
                && before.matches()
                && Lexicon.role(before.group("title"))
                && !Lexicon.role(before.group("name"))
                && study.personal(before.group("name"));
    }

    private static boolean alike(String words, String other) {
        return other.length() >= ALIKE
                && words.length() >= ALIKE
                && (other.substring(0, ALIKE).equalsIgnoreCase(words.substring(0, ALIKE))
                        || SpelledAlike.variants(words, other));
    }

    /** The Sultanate, the Khanate: what such a ruler rules. */
    private static boolean realm(String words) {
        String low = words.toLowerCase(Locale.ROOT);
        return List.of("ate", "dom", "ship", "hood").stream()
                .filter(low::endsWith)
                .anyMatch(end -> Lexicon.role(low.substring(0, low.length() - end.length())));
    }

    private static boolean designation(Draft draft, String leading) {
        Matcher row = DESIGNATION.matcher(leading);
        return row.matches()
                && draft.statement().tokens().stream()
                        .filter(token -> token.word().equals(row.group("noun")))
                        .anyMatch(token -> token.tag().equals("NN"));
    }
}
