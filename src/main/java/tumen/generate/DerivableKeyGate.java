package tumen.generate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tumen.fact.Fact;
import tumen.fact.NumberWords;

/**
 * Refuses figures that a reader reckons from the question itself: the rest of a total, the number of names or years that
 * stand in it, the place in an order behind the one it names.
 */
final class DerivableKeyGate implements Gate {
    /** Norway, Sweden and Denmark are the only three. */
    private static final Pattern NAMED_BEFORE =
            Pattern.compile("(?:\\p{L}+, ){1,6}and \\p{L}+ (?:are|were) (?:the )?(?:only )?" + Clause.KEY + " ");

    /** Lund 1 and Lund 2 were two ships; the only woman to win it twice, in two fields. */
    private static final Pattern TWO = Pattern.compile(
            "^\\p{Lu}[\\p{L}\\d ]* and \\p{Lu}[\\p{L}\\d ]* (?:were|are) " + Clause.KEY + "|\\btwice\\b");

    /** The centenary of the war, a hundred years after it. */
    private static final Pattern CENTENARY = Pattern.compile(Clause.KEY
            + "[^.;]*\\b(?:(?:bi|sesqui|ter)?cent(?:enary|ennial)|(?:\\d+(?:st|nd|rd|th)|\\p{L}+ieth)"
            + " anniversary) of\\b");

    /** The second largest after London. */
    private static final Pattern BEHIND = Pattern.compile(Clause.KEY
            + "[ -].*\\bthe first having been\\b|" + Clause.KEY
            + "[ -].*\\b(?:after|behind|following|besides|next to|only to) (?:the )?(?:capital |city of"
            + " )?\\p{Lu}|\\b(?:[Aa]fter|[Bb]ehind) (?:the )?\\p{Lu}[^.;]*" + Clause.KEY
            + "[ -](?:\\p{Ll}+[ -])?(?:\\p{Ll}+est|most|country|nation|person)\\b");

    /** The second highest of metals behind lead; the second of May, followed by a third. */
    private static final Pattern BEHIND_ONE = Pattern.compile(
            Clause.KEY + "[ -](?:\\p{Ll}+[ -])?(?:\\p{Ll}+est|most)\\b[^.;]* (?:after|behind|next to) (?:the )?\\p{L}");

    private static final Pattern NEXT = Pattern.compile(Clause.KEY
            + "[^.;]*\\b(?:followed by|and|then|before \\p{Ll}+ing) (?:an?|the|his|her|its|their)"
            + " (?<next>\\p{L}+|\\d+(?:st|nd|rd|th))\\b");

    /** The first is old, the second new, and the third is broken. */
    private static final Pattern IN_TURN = Pattern.compile("\\bsecond\\b[^.;]*\\band (?:the|a) " + Clause.KEY);

    /** Three late works: his first, his second and his third. */
    private static final Pattern COLON =
            Pattern.compile(Clause.KEY + " (?:[\\p{L}-]+ ){1,8}?[\\p{L}-]+: [^.;]*\\band ");

    /** Three times, in 1936, 1957 and 1988. */
    private static final Pattern YEARS =
            Pattern.compile("\\b\\d{4}(?:[–-]\\d{2,4})?(?:, \\d{4}(?:[–-]\\d{2,4})?)*,? and \\d{4}\\b");

    /** Changed in 1990, in a year that is asked, 1992 and 1995: one of a row of years says nothing of its own. */
    private static final Pattern ROW_OF_YEARS = Pattern.compile("\\d{4}, " + Clause.KEY + ",? (?:and )?\\d{4}\\b|"
            + Clause.KEY + ", \\d{4}(?:, \\d{4})*,? and \\d{4}\\b|\\d{4}, \\d{4},? (?:and )?" + Clause.KEY);

    /** Born in a year that is asked, died at the age of 38 in 2016. */
    private static final Pattern AGED = Pattern.compile("\\b(?:age of|aged|at age) (?<years>\\d{1,3})\\b");

    private static final Pattern LIST = Pattern.compile(Clause.KEY
            + "(?: \\p{L}[\\p{L}-]*){1,4}[,:] (?<items>(?:(?:in|at|on|to|from|by) )?(?:the|an?|\\p{Lu})(?:(?!"
            + " wh(?:ich|o)\\b)[^;.])*)");

    /** Four years from 2002 until the end of 2005. */
    private static final Pattern FROM_UNTIL = Pattern.compile(
            "\\b[Ff]rom [^.;]*?\\b(?<first>\\d{4})\\b[^.;]*? (?:until|to|till|through) [^.;]*?\\b(?<last>\\d{4})\\b");

    private static final String FEW = "(?:one|" + String.join("|", NumberWords.small()) + ")";

    /** Four ways, three of which are steep, and one that is not. */
    private static final Pattern PARTS = Pattern.compile("(?:" + Clause.KEY + "[^.;]*\\b" + FEW + "|" + Clause.KEY
            + ") of (?:which|whom|them)\\b[^.;]*\\band (?:" + FEW + "|the other)\\b");

    /** Grows three times, from 10 to 30. */
    private static final Pattern TIMES =
            Pattern.compile("(?:" + Clause.KEY + " times|\\btimes)[^.;]* from (?:about |around )?(?:" + Clause.KEY
                    + "|\\d[\\d.,]* (?:\\p{L}+ )?to (?:about )?\\d)");

    private static final Pattern WHOLE = Pattern.compile("(?<![\\d.,])\\d{2,6}(?![\\d.,]\\d)");

    private static final BigDecimal LONG_LIST = BigDecimal.valueOf(6);

    /** A year in which every day is. */
    private static final int LEAP = 2000;

    private static final Pattern YEARS_LONG = Pattern.compile("\\b(?<years>\\p{L}+|\\d+)[ -]years?\\b");

    private static final Pattern DAYS_LONG = Pattern.compile("\\b(?<days>\\p{L}+|\\d+)[ -]days?\\b");

    private static final Pattern DAY = Pattern.compile(
            "\\d{1,2}(?:st|nd|rd|th)? (?:" + DateForm.ANY_MONTH + ")|(?:" + DateForm.ANY_MONTH + ") \\d{1,2}(?!\\d)");

    private static final Pattern APART =
            Pattern.compile("\\b(?<years>\\p{L}+|\\d+) years? (?:after|before|later|earlier)\\b");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        if (draft.fact() instanceof Fact.Dated) {
            return reckonedYear(draft)
                            || CENTENARY.matcher(draft.clause().frame()).find()
                    ? Optional.of("The year can be reckoned from the question itself.")
                    : Optional.empty();
        }
        if (!(draft.fact() instanceof Fact.Counted counted)) {
            return Optional.empty();
        }
        if (counted.number().matches("(?i)two|three|four|five|six|seven|eight|nine|ten")
                && COLON.matcher(draft.clause().frame()).find()) {
            return Optional.of("The question lists what it asks to be counted.");
        }
        Optional<FigureForm> form = FigureForm.of(counted.words());
        if (form.isEmpty()) {
            return Optional.empty();
        }
        boolean reckoned = form.get().ordinal()
                ? BEHIND.matcher(draft.clause().frame()).find()
                        || BEHIND_ONE.matcher(draft.clause().frame()).find()
                        || counted(draft, form.get())
                        || (form.get().value().intValue() == 3
                                && IN_TURN.matcher(draft.clause().frame()).find())
                        || numbered(draft, form.get())
                : new FigureBelief(counted, draft, study).derivable(form.get())
                        || years(draft, form.get())
                        || listed(draft, form.get())
                        || between(draft, form.get())
                        || lasted(draft, form.get())
                        || PARTS.matcher(draft.clause().frame()).find()
                        || NAMED_BEFORE.matcher(draft.clause().frame()).find()
                        || TIMES.matcher(draft.clause().frame()).find()
                        || oneMore(draft, form.get())
                        || restOfSum(draft, form.get())
                        || (form.get().value().compareTo(BigDecimal.TWO) == 0
                                && TWO.matcher(draft.clause().frame()).find());
        return reckoned ? Optional.of("The figure can be reckoned from the question itself.") : Optional.empty();
    }

    /** Mariner 4 was the fourth. */
    private static boolean numbered(Draft draft, FigureForm form) {
        return Pattern.compile("\\p{Lu}\\p{L}+[ -]" + form.value().toBigInteger() + "\\b")
                .matcher(draft.clause().rest())
                .find();
    }

    /** Awarded to 935 in all, to 908 people and some bodies. */
    private static boolean restOfSum(Draft draft, FigureForm form) {
        List<BigDecimal> told = WHOLE.matcher(draft.clause().rest().replaceAll("(?<=\\d),(?=\\d{3})", ""))
                .results()
                .map(number -> new BigDecimal(number.group()))
                .filter(number -> number.compareTo(LONG_LIST) > 0 && !year(number))
                .toList();
        BigDecimal own = form.value();
        int count = told.size();
        boolean sum = IntStream.range(0, count)
                .anyMatch(one -> IntStream.range(one + 1, count)
                        .anyMatch(other -> told.get(one).add(told.get(other)).compareTo(own) == 0));
        return own.compareTo(LONG_LIST) > 0 && (sum || told.stream().anyMatch(one -> told.contains(one.add(own))));
    }

    private static boolean year(BigDecimal number) {
        return number.scale() <= 0 && number.intValue() >= 1000 && number.intValue() <= 2100;
    }

    /** 187 members: 186 of the United Nations plus one. */
    private static boolean oneMore(Draft draft, FigureForm form) {
        return draft.clause().rest().matches("(?s).* plus (?:the|an?|one) .*")
                && WHOLE.matcher(draft.clause().rest())
                        .results()
                        .map(number -> new BigDecimal(number.group()))
                        .anyMatch(other -> other.subtract(form.value()).abs().compareTo(BigDecimal.ONE) == 0);
    }

    /** Whether the place in the order that comes next, or the one before, follows. */
    private static boolean counted(Draft draft, FigureForm form) {
        return NEXT.matcher(draft.clause().frame())
                .results()
                .flatMap(next -> FigureForm.of(next.group(1)).stream())
                .filter(FigureForm::ordinal)
                .anyMatch(next -> next.value().subtract(form.value()).abs().intValue() == 1);
    }

    /** In 1962, two years after the war of a year that is asked. */
    private static boolean reckonedYear(Draft draft) {
        List<Integer> asked = new Hints(draft.fact().words()).years();
        List<Integer> told = new Hints(draft.clause().rest()).years();
        if (asked.size() == 1 && ROW_OF_YEARS.matcher(draft.clause().frame()).find()) {
            return true;
        }
        boolean between =
                asked.size() == 1 && told.contains(asked.getFirst() - 1) && told.contains(asked.getFirst() + 1);
        if (between) {
            return true; // lost in 1639, won in a year that is asked, lost in 1641
        }
        boolean aged = asked.size() == 1
                && AGED.matcher(draft.clause().rest())
                        .results()
                        .map(age -> Integer.parseInt(age.group("years")))
                        .anyMatch(age -> told.stream()
                                .map(year -> Math.abs(year - asked.getFirst()) - age)
                                .anyMatch(apart -> apart == 0 || apart == 1));
        if (aged) {
            return true;
        }
        if (lasting(draft, asked, told)) {
            return true;
        }
        return asked.size() == 1
                && APART.matcher(draft.clause().rest())
                        .results()
                        .flatMap(apart -> FigureForm.of(apart.group("years")).stream())
                        .anyMatch(apart -> told.stream()
                                .anyMatch(year -> Math.abs(year - asked.getFirst())
                                        == apart.value().intValue()));
    }

    /** A ten-year war that began in 1878; eight days of march that ended on August 7. */
    private static boolean lasting(Draft draft, List<Integer> asked, List<Integer> told) {
        String rest = draft.clause().rest();
        boolean years = asked.size() == 1
                && YEARS_LONG
                        .matcher(rest)
                        .results()
                        .flatMap(length -> FigureForm.of(length.group("years")).stream())
                        .anyMatch(length -> told.stream()
                                .anyMatch(year -> Math.abs(year - asked.getFirst())
                                        == length.value().intValue()));
        Optional<LocalDate> day = day(draft.fact().words());
        return years
                || (day.isPresent()
                        && DAYS_LONG
                                .matcher(rest)
                                .results()
                                .flatMap(length -> FigureForm.of(length.group("days")).stream())
                                .map(length -> length.value().intValue())
                                .anyMatch(length -> DAY.matcher(rest)
                                        .results()
                                        .flatMap(other -> day(other.group()).stream())
                                        .map(other -> Math.abs(
                                                other.getDayOfYear() - day.get().getDayOfYear()))
                                        .anyMatch(apart -> Math.abs(apart - length) <= 1)));
    }

    /** The day and month as one of a year that has both. */
    private static Optional<LocalDate> day(String words) {
        DateForm form = DateForm.of(words);
        return form.day() == null ? Optional.empty() : form.date().map(date -> date.withYear(LEAP));
    }

    /** In 1962, two years after the war of 1960. */
    private static boolean between(Draft draft, FigureForm form) {
        var years = new Hints(draft.clause().rest()).years();
        boolean age = draft.clause().frame().matches("(?s).*\\b(?:aged?|age of|at) " + Clause.KEY + ".*");
        return years.size() == 2
                && (age || draft.fact().words().contains("year"))
                && Math.abs(years.get(0) - years.get(1)) == form.value().intValue();
    }

    /** Whether the question says from when until when it was, or names both days of which one is so long before the other. */
    private static boolean lasted(Draft draft, FigureForm form) {
        String words = draft.fact().words();
        boolean years = words.contains("year")
                && FROM_UNTIL
                        .matcher(draft.clause().rest())
                        .results()
                        .map(span -> Integer.parseInt(span.group("last")) - Integer.parseInt(span.group("first")))
                        .anyMatch(length -> Math.abs(length - form.value().intValue()) <= 1);
        boolean days = words.matches("(?s).*\\b(?:week|day|month)s?\\b.*")
                && DAY.matcher(draft.clause().rest()).results().count() > 1;
        return years || days;
    }

    /** Three missions, one in Bergen, one in Oslo and one in Ribe. */
    private static boolean listed(Draft draft, FigureForm form) {
        Matcher list = LIST.matcher(draft.clause().frame());
        return form.value().compareTo(LONG_LIST) <= 0
                && list.find()
                && list.group("items").split(", (?:and )?| and ", -1).length
                        >= Math.max(2, form.value().intValue());
    }

    private static boolean years(Draft draft, FigureForm form) {
        return YEARS.matcher(draft.clause().rest())
                .results()
                .anyMatch(row -> form.value().intValue() == row.group().split(",? and |, ", -1).length);
    }
}
