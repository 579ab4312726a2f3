package tumen.generate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tumen.fact.DateShape;
import tumen.fact.Fact;
import tumen.fact.FigureShape;
import tumen.text.Token;

/**
 * Refuses figures and dates that say nothing by themselves: in a set phrase, a house number, in the name of a list or the
 * title of a work, the years of a life in brackets, a row of figures for a row of things.
 */
final class FixedExpressionGate implements Gate {
    private static final String KEY = String.valueOf(Clause.KEY);

    /** From one year to another, one day after the other. */
    private static final Pattern SET_PHRASE =
            Pattern.compile("(?i)\\bfrom " + KEY + " to (?:another|the (?:next|other))\\b|" + KEY
                    + " (?:after|by) (?:another|the (?:next|other))\\b|\\b(?:first|last) " + KEY
                    + " of the [\\p{L}\\d-]+ century\\b");

    /** At 161 West 93rd Street. */
    private static final Pattern ADDRESS = Pattern.compile(KEY
            + "(?: (?:\\p{Lu}[\\p{L}.’']*|\\d+(?:st|nd|rd|th)))+"
            + " (?:Street|St\\.|Avenue|Ave\\.|Road|Lane|Boulevard|Drive|Terrace"
            + "|Square|Row|Way|Place|Court|Crescent)\\b");

    /** At 1175 East 29th Avenue, but not: in 1952 Main Street was paved. */
    private static final Pattern DATED_ADDRESS = Pattern.compile("\\bat " + ADDRESS);

    /** 33⅓, 14/15 May, −40. */
    private static final Pattern CUT = Pattern.compile(KEY + " ?[½⅓⅔¼¾⅛/]|[−-]" + KEY + "|\\(i\\.e\\.[^)]*" + KEY);

    /** The 860 of 452 860: a space parts the thousands. */
    private static final Pattern LOWER_GROUP = Pattern.compile("\\b\\d{1,3} " + KEY);

    private static final Pattern UPPER_GROUP = Pattern.compile(KEY + " \\d{3}\\b");

    private static final Pattern SEASON =
            Pattern.compile("\\b(?:spring|summer|autumn|fall|winter|" + DateForm.ANY_MONTH + ")(?: of)? " + KEY);

    /** What is counted the same in every text. */
    private static final Pattern KNOWN = Pattern.compile(KEY
            + " (?:world wars|Nordic countries|Baltic [Ss]tates|Benelux countries|Great Lakes|seasons|letters of the"
            + " alphabet|continents|points of the compass|cousins?|fiddle|nature)\\b");

    /** A foot and its inches: the larger unit with the smaller one that follows it. */
    private static final List<List<String>> PARTS = List.of(
            List.of("(?:foot|feet|ft)", "(?:inch(?:es)?|in)"),
            List.of("(?:pounds?|lb)", "(?:ounces?|oz)"),
            List.of("stone", "pounds?"),
            List.of("fathoms?", "(?:foot|feet|ft)"),
            List.of("miles?", "yards?"),
            List.of("minutes?", "seconds?"),
            List.of("hours?", "minutes?"));

    /** In 842 and 600 ships: the year of one clause and the figure of the next. */
    private static final Pattern TWO = Pattern.compile("\\d+ and \\d+.*");

    /** Bits greater than 4: the blank does not show that it bounds a number. */
    private static final Pattern BOUND =
            Pattern.compile("(?i)(?:greater|less|more|fewer|higher|lower|larger|smaller) than .*");

    /** The early- to mid-20th century. */
    private static final Pattern HALF_CENTURY = Pattern.compile("\\b(?:early|mid|late)- (?:to|and|or) (?:the )?" + KEY);

    /** 1,400 (1843). */
    private static final Pattern DATED_FIGURE = Pattern.compile("\\d \\(" + KEY + "\\)");

    private static final Pattern YEAR = Pattern.compile("\\b\\d{4}\\b");

    private static final Pattern SMALL = Pattern.compile("of|the|and|in|for|to|by|on|an?|under|with|from|at|or");

    private static final Pattern TITLE_WORD = Pattern.compile("[\"“(]?(?:\\p{Lu}|\\d|" + KEY + ").*");

    /** Words with a capital in a title with a colon. */
    private static final int LONG = 5;

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        String frame = draft.clause().frame();
        Optional<String> reason = switch (draft.fact()) {
            case Fact.Counted counted -> counted(counted, draft, study, frame);
            case Fact.Dated dated -> dated(dated, draft, frame);
            case Fact.Named named -> Optional.empty();
            case Fact.Told told -> Optional.empty();
            case Fact.Elapsed elapsed -> Optional.empty();
        };
        return reason.or(
                () -> title(frame) ? Optional.of("The key stands inside of the title of a work.") : Optional.empty());
    }

    private static Optional<String> counted(Fact.Counted counted, Draft draft, Study study, String frame) {
        if (TWO.matcher(counted.words()).matches()) {
            return Optional.of("The key reads two figures as one.");
        }
        if (CUT.matcher(frame).find()
                || cutGroup(counted.words(), frame)
                || cutMeasure(counted.words(), frame)
                || halfSpan(counted, frame)) {
            return Optional.of("The key is one piece of a figure of which the rest stays in sight.");
        }
        if (counted.shape() == FigureShape.NUMBER && SEASON.matcher(frame).find()) {
            return Optional.of("The number is a year rather than a count.");
        }
        if (KNOWN.matcher(frame).find()) {
            return Optional.of("Everybody knows how many there are.");
        }
        if (SET_PHRASE.matcher(frame).find()) {
            return Optional.of("The key is a part of a set phrase.");
        }
        if (ADDRESS.matcher(frame).find() || named(draft, study)) {
            return Optional.of("The number is a part of a name or a code.");
        }
        int at = frame.indexOf(Clause.KEY);
        boolean bound = counted.shape() == FigureShape.NUMBER
                && BOUND.matcher(counted.words()).matches()
                && draft.statement().tokens().stream()
                        .filter(token -> token.span().end() == at - 1)
                        .anyMatch(token -> token.tagged("NN"));
        return bound ? Optional.of("The blank does not show what is wanted.") : Optional.empty();
    }

    private static boolean cutGroup(String words, String frame) {
        return (words.matches("\\d{3}(?:\\D.*)?") && LOWER_GROUP.matcher(frame).find())
                || (words.matches("\\d{1,3}") && UPPER_GROUP.matcher(frame).find());
    }

    /** Seven-foot, _____ tall: four inches. */
    private static boolean cutMeasure(String words, String frame) {
        return PARTS.stream()
                .anyMatch(units -> (Pattern.compile("\\b" + units.get(1) + "\\b")
                                        .matcher(words)
                                        .find()
                                && Pattern.compile("\\b" + units.get(0) + ",? (?:and )?" + KEY)
                                        .matcher(frame)
                                        .find())
                        || (Pattern.compile("\\b" + units.get(0) + "\\b")
                                        .matcher(words)
                                        .find()
                                && Pattern.compile(KEY + ",? (?:and )?[\\p{L}\\d]+[ -]" + units.get(1) + "\\b")
                                        .matcher(frame)
                                        .find()));
    }

    /** Between 600 BC and 200 AD. */
    private static boolean halfSpan(Fact.Counted counted, String frame) {
        return counted.words().matches("(?i)(?:between|from) \\S+")
                && Pattern.compile(KEY + " (?i:bc|bce|ad|ce|\\p{L}+) (?:and|to) ")
                        .matcher(frame)
                        .find();
    }

    /** The 100 Greatest Britons: a word of degree, or one that the text writes small elsewhere, has a capital behind it. */
    private static boolean named(Draft draft, Study study) {
        int at = draft.clause().frame().indexOf(Clause.KEY);
        // Three Flags Day: the number has a capital inside of the sentence.
        if (at > 0
                && draft.fact().words().matches("\\p{Lu}\\p{Ll}+")
                && draft.clause().following().matches("(?s) \\p{Lu}.*")
                && !draft.clause().leading().matches("(?s).*[.:?!\"“] ?")) {
            return true;
        }
        return draft.statement().within(draft.key()).stream()
                .reduce((first, second) -> second)
                .map(Token::index)
                .filter(last -> last + 1 < draft.statement().tokens().size())
                .map(last -> draft.statement().tokens().get(last + 1))
                .filter(next -> next.capitalised() && next.word().length() > 2)
                .filter(next -> next.tag().equals("JJS")
                        || next.word().matches("\\p{Lu}\\p{Ll}+est")
                        || study.written().contains(next.word().toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private static Optional<String> dated(Fact.Dated dated, Draft draft, String frame) {
        if (dated.shape() == DateShape.PAIR
                && frame.contains("respectively")
                && YEAR.matcher(dated.words()).results().count() > 2) {
            return Optional.of("The key is a row of dates for a row of things.");
        }
        if (frame.matches("(?s).*(?:" + KEY + "[/⁄]\\d|\\d/" + KEY + ").*")
                || HALF_CENTURY.matcher(frame).find()) {
            return Optional.of("The blank splits an expression.");
        }
        if (DATED_ADDRESS.matcher(frame).find()) {
            return Optional.of("The number is a part of a name or a code.");
        }
        if (life(dated, draft, frame) || DATED_FIGURE.matcher(frame).find()) {
            return Optional.of("The date in brackets says nothing by itself.");
        }
        return Optional.empty();
    }

    /** The years behind the name with which the sentence begins. */
    private static boolean life(Fact.Dated dated, Draft draft, String frame) {
        int at = frame.indexOf("(" + KEY + ")");
        return dated.shape() == DateShape.SPAN
                && at > 0
                && draft.statement().tokens().stream()
                        .filter(token -> token.span().end() <= at)
                        .noneMatch(Token::finite);
    }

    /** An Account of Observations, 8 December: Made Under the Authority of the Government. */
    private static boolean title(String frame) {
        String[] words = frame.split(" ", -1);
        int key = 0;
        while (!words[key].contains(KEY)) {
            key++;
        }
        int from = key;
        while (from > 0 && belongs(words[from - 1])) {
            from--;
        }
        int to = key;
        // Published in 2008, The Harbour: a Tale; the comma ends what is in front of the title.
        boolean front = words[key].endsWith(KEY + ",");
        while (!front && to + 1 < words.length && belongs(words[to + 1])) {
            to++;
        }
        String[] run = Arrays.copyOfRange(words, from, to + 1);
        return String.join(" ", run).matches(".+\\p{L}.*: .+")
                && Stream.of(run)
                                .filter(word -> word.matches("[\"“(]?\\p{Lu}.*"))
                                .count()
                        >= LONG;
    }

    private static boolean belongs(String word) {
        return TITLE_WORD.matcher(word).matches() || SMALL.matcher(word).matches();
    }
}
