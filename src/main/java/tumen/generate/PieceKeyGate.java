package tumen.generate;

import java.util.Optional;
import java.util.regex.Pattern;
import tumen.fact.DateShape;
import tumen.fact.Fact;
import tumen.fact.NumberWords;

/** Refuses keys that are one piece of an expression of which the rest stays in sight, or whose blank does not show what is wanted. */
final class PieceKeyGate implements Gate {
    private static final String KEY = String.valueOf(Clause.KEY);
    private static final String NUMBER =
            "(?:\\d[\\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)";
    private static final String SPELL = "(?:second|minute|hour|day|night|week|month|year|decade)s?";

    /** Two hours to five days, from 3 to 5. */
    private static final Pattern RANGE = Pattern.compile(
            KEY + " ?(?:to|[–-]) ?" + NUMBER + "\\b|\\b" + NUMBER + "(?: " + SPELL + ")? (?:to|or) " + KEY);

    /** Five months, one week and three days. */
    private static final Pattern SUM = Pattern.compile(
            KEY + ",? (?:and )?" + NUMBER + " " + SPELL + "|\\b" + NUMBER + " " + SPELL + ",? (?:and )?" + KEY);

    /** Four and a half years. */
    private static final Pattern MORE = Pattern.compile(KEY + " and (?:an?|one) (?:half|quarter|third)\\b(?!-)");

    /** Of (1000 km2). */
    private static final Pattern MEASURE = Pattern.compile(
            KEY
                    + " ?(?:[kcm]?m[²³23]?|square|cubic|ha|hectares?|acres?|kg|tons?|tonnes?|miles?|mi|feet|ft|metres?|meters?|people|men)\\b");

    /** Resolution 1718; the Guard, the Livgarden, of whatever kind it was taken for. */
    private static final Pattern NUMBERED =
            Pattern.compile(KEY + " \\d|\\p{Lu}\\p{L}+, the " + KEY + ",? (?:is|was|are|were|has|had)\\b");

    /** In less than four hours, the king; (error=0.4); the top ten. */
    private static final Pattern UNSHOWN = Pattern.compile("= ?" + KEY + "|^(?:In|Within) " + KEY
            + ",|\\b(?:an?|the|its) top " + KEY + "|\\b[Ff]rom (?:the )?ages? (?:of )?" + KEY);

    private static final Pattern BRACKET = Pattern.compile("\\([^()]*" + KEY + "[^()]*\\)");

    /** (known as Olaf Berg, for his ships), (in the east of Oslo): not (the Guard; the Livgarden), not (i.e. Oslo). */
    private static final Pattern SAID =
            Pattern.compile("\\([^();]*\\b(?:by|of|as|with|from|to|in|at|near|for|after|before|under|been"
                    + "|was|were|is|are) (?:the |an? )?" + KEY + "[^();]*\\)");

    /** After 1945 the king ruled: other years are right as well. */
    private static final Pattern OPEN_TIME = Pattern.compile("^(?:After|Before|Since) " + KEY + ",? ");

    /** His voyages of 1642 and 1644. */
    private static final Pattern WHICH_OF_THEM =
            Pattern.compile("\\b(?:voyages|journeys|travels|expeditions|campaigns|wars|battles|elections) of " + KEY);

    private static final Pattern SPAN_PHRASE = Pattern.compile("(?:from|between) .*", Pattern.CASE_INSENSITIVE);

    /** The Royal Guard, the Livgarden, was: one name for the other. */
    private static final Pattern OTHER_NAME = Pattern.compile("\\p{Lu}[\\p{L}’'-]+, (?:or )?(?:the )?" + KEY
            + ",? (?:is|was|are|were|has|had)\\b|" + KEY + ", (?:or )?the \\p{Lu}[^,]*,");

    /** In the late summer of 1854, without late. */
    private static final Pattern CUT =
            Pattern.compile("(?i)\\b(?:late|early|mid) " + KEY + "|\\b(?:late|early|mid)-" + KEY);

    private static final Pattern BORN = Pattern.compile("(?i:\\b(?:born|née|nee|alias|formerly)) " + KEY);

    /** Between 29, without the and. */
    private static final Pattern HALF_RANGE = Pattern.compile("(?i)between (?!.*(?: and |[–-])).*");

    private static final Pattern WORLD_WAR = Pattern.compile("(?i)" + KEY + " world war\\b");

    /** From the 1st to the 3rd of August. */
    private static final Pattern DAYS = Pattern.compile(KEY + " (?:to|until|and|or) (?:the )?\\d+(?:st|nd|rd|th)\\b");

    /** Holm's Saga. */
    private static final Pattern OWNER = Pattern.compile(KEY + "['’]s \\p{Lu}");

    /** King Olaf II of Norway. */
    private static final Pattern OF_PERSON = Pattern.compile(
            "\\b(?:(?:King|Queen|Emperor|Empress|Prince|Princess|Duke|Duchess|Count|Countess|Earl|Sultan|Tsar|Archduke"
                    + "|Bishop|Archbishop|Saint|St\\.?)(?: \\p{Lu}[\\p{L}’'.-]*){1,3}|\\p{Lu}\\p{L}+ [IVX]{1,5}) of "
                    + KEY);

    /** In Bangkok 26 July. */
    private static final Pattern NO_PREPOSITION = Pattern.compile("[\\p{L}\\d]{2,} " + KEY);

    private static final Pattern PREPOSITION = Pattern.compile(
            "(?i).*\\b(?:in|on|at|by|from|to|of|since|until|till|before|after|between|and|or|during|about|around|for|through|throughout"
                + "|the|early|late|mid|until|circa|than|as|with|over|year|years|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|dated|was|is|following|within|into|end|first)"
                + " "
                    + KEY + ".*");

    /** From the 14th to the 16th century: half of a span. */
    private static final Pattern CENTURIES = Pattern.compile("(?s).*\\b(?:from the (?:\\w+ to (?:the )?" + Clause.KEY
            + "|" + Clause.KEY + " to the \\w+ centur)|\\d+th and (?:the )?" + Clause.KEY + ").*");

    private static final String ORDINAL = "(?:\\d+(?:th|st|nd|rd)|"
            + String.join("|", NumberWords.ordinalsBelowTwenty()) + "|twentieth|twenty-first)";

    /** In the late twelfth and the early thirteenth century. */
    private static final Pattern TWO_CENTURIES =
            Pattern.compile("(?i)\\b" + ORDINAL + "(?: century)? (?:and|or|to|or even)" + " (?:the )?" + KEY + "|" + KEY
                    + " (?:and|or|to) (?:the )?(?:early |late |mid-?)?" + ORDINAL + " centur");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        boolean end = CENTURIES.matcher(draft.clause().frame()).matches()
                || (draft.fact() instanceof Fact.Dated
                        && TWO_CENTURIES.matcher(draft.clause().frame()).find());
        if (end) {
            return Optional.of(
                    "The key is only one end of a span: " + draft.fact().words() + ".");
        }
        String frame = draft.clause().frame();
        boolean cloze = draft.form() == Draft.Form.CLOZE;
        if (cloze && CUT.matcher(frame).find()) {
            return Optional.of("The blank splits an expression.");
        }
        return switch (draft.fact()) {
            case Fact.Counted counted
            when HALF_RANGE.matcher(counted.words()).matches()
                    || WORLD_WAR.matcher(frame).find() ->
                Optional.of("The key is a piece of an expression: " + counted.words() + ".");
            case Fact.Counted counted
            when DAYS.matcher(frame).find() ->
                Optional.of("The key is only one end of a span: " + counted.words() + ".");
            case Fact.Counted counted -> counted(counted, frame);
            case Fact.Dated dated
            when MEASURE.matcher(frame).find() -> Optional.of("The key is the number of a measure rather than a year.");
            case Fact.Dated dated -> cloze ? dated(dated, frame) : Optional.empty();
            case Fact.Named named -> {
                boolean thing = named.kind() == Fact.Sort.ORGANISATION || named.kind() == Fact.Sort.OTHER;
                if (OF_PERSON.matcher(frame).find()) {
                    yield Optional.of("The key is a part of the name of a person.");
                }
                boolean unclear = NUMBERED.matcher(frame).find()
                        || (BRACKET.matcher(frame).find()
                                && !SAID.matcher(frame).find())
                        || BORN.matcher(frame).find()
                        || (!named.words().contains(" ") && OWNER.matcher(frame).find());
                if (unclear || named.words().matches("\\p{Lu}\\p{Ll}+(?:man|woman|men) \\p{Lu}.*")) {
                    yield Optional.of("The blank does not show what is wanted, or the key is more than a name.");
                }
                yield thing && OTHER_NAME.matcher(frame).find()
                        ? Optional.of("The question only asks for another name of what it names.")
                        : Optional.empty();
            }
            case Fact.Told told -> Optional.empty();
            case Fact.Elapsed elapsed -> Optional.empty();
        };
    }

    private static Optional<String> counted(Fact.Counted counted, String frame) {
        if (UNSHOWN.matcher(frame).find()) {
            return Optional.of("The blank does not show what is wanted.");
        }
        boolean half = counted.hedge().equalsIgnoreCase("between")
                && !counted.number().matches(".*\\d.*(?:and|[–-]).*")
                && frame.contains(KEY + " and ");
        if (half
                || RANGE.matcher(frame).find()
                || SUM.matcher(frame).find()
                || MORE.matcher(frame).find()) {
            return Optional.of("The key is one piece of a figure of which the rest stays in sight.");
        }
        boolean singular = counted.words()
                .matches("(?i)(?:\\d{2,}|[2-9]|two|three|four|five|six|seven|eight|nine|ten)"
                        + " (?:year|month|day|week|hour|mile|minute)");
        if (singular) {
            return Optional.of("The source writes the unit in the singular, as a part of what follows.");
        }
        return Optional.empty();
    }

    private static Optional<String> dated(Fact.Dated dated, String frame) {
        if (OPEN_TIME.matcher(frame).find()) {
            return Optional.of("After or before it is true of other times, too.");
        }
        if (WHICH_OF_THEM.matcher(frame).find()) {
            return Optional.of("The blank does not show that it asks for a time.");
        }
        int key = frame.indexOf(Clause.KEY);
        boolean inside = key > 0 && !frame.substring(key + 1).matches("[,.].*");
        if (inside && SPAN_PHRASE.matcher(dated.words()).matches()) {
            return Optional.of("The blank does not show that it asks for a time.");
        }
        boolean open = dated.shape() != DateShape.SPAN
                || !SPAN_PHRASE.matcher(dated.words()).matches();
        return open
                        && NO_PREPOSITION.matcher(frame).find()
                        && !PREPOSITION.matcher(frame).matches()
                ? Optional.of("The source puts the date without a word that joins it.")
                : Optional.empty();
    }
}
