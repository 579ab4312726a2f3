package tumen.generate;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import tumen.fact.Fact;
import tumen.fact.FigureShape;
import tumen.fact.Lexicon;

/**
 * Whether no set of options can be trusted for a question, so that its blank is better typed: the name of a race or a rule
 * that is written like a measure, ages of the earth, temperatures, years of elections, parts of the world, and a city that
 * stands for its government.
 */
final class DoubtfulChoice {
    /** The 5000 m and the 10,000 m: which of such there are is not a matter of nearness. */
    private static final Pattern NAMED_MEASURE = Pattern.compile("(?i)\\bthe " + Clause.BLANK);

    /** 17,000 years before present, 3,000 years ago: periods of which each lasted longer than the options are apart. */
    private static final Pattern AGE =
            Pattern.compile(Clause.BLANK + " (?:[\\p{L}-]+ )?(?:years )?(?:BP|ago|before present)\\b");

    /** Votes and counts of people have years of their own. */
    private static final Pattern VOTE = Pattern.compile("(?i)" + Clause.BLANK
            + " (?:[\\p{L}-]+ ){0,3}(?:elections?|census(?:es)?|referendums?|primar(?:y|ies))\\b");

    /** Who may run in which year is known of the United States. */
    private static final Pattern CANDIDATE = Pattern.compile(
            "\\b(?:running mate|presidential (?:nomination|nominee|candidate|candidacy|campaign|ticket))\\b");

    /** After the blank: after a later year it was so, too. */
    private static final Pattern AFTER = Pattern.compile("\\b[Aa]fter (?:the year )?" + Clause.BLANK);

    /** A place in a list that somebody makes each year. */
    private static final Pattern RANKED = Pattern.compile("\\b(?:ranked|rated|voted (?:the|as|best|most))\\b");

    /** Is planned to come: in no year that is over. */
    private static final Pattern PLANNED =
            Pattern.compile("\\b(?:is|are|being) (?:planned|scheduled|expected|due|set)\\b");

    /** A £50 note: there are few of them; only slightly more than 5.4. */
    private static final Pattern NEARLY = Pattern.compile(Clause.BLANK + " (?:bank)?(?:notes?|coins?|bills?)\\b"
            + "|\\bOf the (?:" + Clause.BLANK + "|\\d[\\d,]*)\\b[^,]*, (?:" + Clause.BLANK + "|\\d)"
            + "|\\b(?:slightly|just|only) (?:less|more|below|above|over|under|higher|lower|larger|smaller)\\b");

    /** Where there is one of its kind in a land. */
    private static final Pattern OF_CAPITALS =
            Pattern.compile("\\b(?:Olympics?|Olympic Games|World Cup|royal court|parliament|Parliament|Ritz)\\b");

    /** Element 102: those beside it are known by their names. */
    private static final Pattern ELEMENT = Pattern.compile("\\b(?:[Ee]lement|atomic number(?: of)?) " + Clause.BLANK
            + "|" + Clause.BLANK + " (?:protons|neutrons|atomic mass)\\b");

    /** Nobody writes a person. */
    private static final Pattern WORK =
            Pattern.compile("\\b(?:wrote|writes|published|composed|titled|entitled|(?:book|novel|poem|play"
                    + "|opera|film|song|painting|essay|treatise)) " + Clause.BLANK);

    private DoubtfulChoice() {}

    /** Whether the question is better asked without options. */
    static boolean of(Draft draft) {
        String text = draft.text();
        return switch (draft.fact()) {
            case Fact.Counted counted ->
                Stream.of(AGE, ELEMENT, NEARLY)
                                .anyMatch(pattern -> pattern.matcher(text).find())
                        || measure(counted, text);
            case Fact.Dated dated ->
                Stream.of(VOTE, CANDIDATE, AFTER, RANKED, PLANNED)
                        .anyMatch(pattern -> pattern.matcher(text).find());
            case Fact.Named named -> name(named, draft);
            case Fact.Told told -> true;
            case Fact.Elapsed elapsed -> true;
        };
    }

    private static boolean measure(Fact.Counted counted, String text) {
        boolean degree = counted.words().contains("°");
        boolean name = counted.shape() == FigureShape.MEASURE
                && !counted.words().contains("-")
                && NAMED_MEASURE.matcher(text).find();
        return degree || name;
    }

    private static boolean name(Fact.Named named, Draft draft) {
        return switch (named.kind()) {
            case PERSON ->
                Lexicon.spot(named.words())
                        || Lexicon.body(named.words())
                        || WORK.matcher(draft.text()).find()
                        || PARENT.matcher(draft.text()).find();
            case PLACE ->
                WiderKeyGate.region(named.words())
                        || named.words().endsWith(" Ocean")
                        || (city(named.words())
                                && (acts(draft)
                                        || OF_CAPITALS.matcher(draft.text()).find()
                                        || DEALINGS.matcher(draft.text()).find()
                                        || RETURN.matcher(draft.text()).find()
                                        || formerName(named.words())
                                        || (capital(named.words())
                                                && OF_STATES
                                                        .matcher(draft.text())
                                                        .find())));
            case ORGANISATION, EVENT, OTHER -> false;
        };
    }

    private static boolean city(String name) {
        return !Siblings.known().with("city", name).isEmpty()
                || !Siblings.known().with("great city", name).isEmpty();
    }

    /** Calcutta: beside cities by their names of today it stands out. */
    private static boolean formerName(String name) {
        return Siblings.known().with("same", name).stream()
                .anyMatch(group -> !group.members().getFirst().name().equals(name));
    }

    /** The first of the cities of its country. */
    private static boolean capital(String name) {
        return Siblings.known().with("city", name).stream()
                .anyMatch(group -> group.members().getFirst().name().equals(name));
    }

    /** What states do, mostly in their capitals. */
    private static final Pattern OF_STATES =
            Pattern.compile("\\b(?:signed|protocol|agreements?|treaty|treaties|summit|declaration"
                    + "|counterpart|ministers?|delegations?|ambassadors?|embassy|legation)\\b");

    /** The daughter of the blank and Olaf Berg: which of the options is a woman everybody sees. */
    private static final Pattern PARENT = Pattern.compile(
            "\\b(?:child|children|son|sons|daughters?|born to) (?:of )?" + Clause.BLANK + " and \\p{Lu}");

    /** On their return to Copenhagen, and returned via Rome: home, or on the way. */
    private static final Pattern RETURN = Pattern.compile("\\breturn\\p{Ll}* (?:home )?(?:to|via) " + Clause.BLANK);

    /** In touch with Havana, talks with Moscow. */
    private static final Pattern DEALINGS = Pattern.compile(
            "\\b(?:touch|relations|talks|negotiat\\w+|allied|ties|contacts?|alliance|agreements?|pact|treaty) with "
                    + Clause.BLANK);

    /** Recognised by Jakarta: only the capital can be meant. */
    private static boolean acts(Draft draft) {
        return draft.statement().within(draft.key()).stream()
                .anyMatch(token -> (token.is("nsubj") && !token.is("nsubj:pass"))
                        || draft.statement()
                                .child(token, "case")
                                .filter(by -> by.word().equals("by"))
                                .isPresent());
    }
}
