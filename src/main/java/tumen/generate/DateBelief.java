package tumen.generate;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tumen.fact.DateShape;
import tumen.fact.Fact;
import tumen.fact.PartialDate;

/**
 * Whether a date can be believed in beside a question: it is of the key's era and in the order that the question names, within
 * the lives and events that it speaks of.
 *
 * @param key the right date
 * @param draft the question
 * @param study its text
 * @param lives of the people that the question names
 * @param event the years of the event that the text is about; empty when it is about none
 */
record DateBelief(Fact.Dated key, Draft draft, Study study, Lives lives, Optional<EventYears> event) {
    /** No option lies later: nobody believes in a future that a text reports. */
    static final int LATEST = 2024;

    private static final Pattern YEAR = Pattern.compile("(?<!\\d|\\d,)(?:1\\d{3}|20\\d{2})(?!\\d|,\\d{3})");
    private static final String AMOUNT =
            "(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)"
                    + "(?:-\\w+)?";
    /** Five years after the war: who knows when that was needs no text. */
    private static final Pattern DISTANCE = Pattern.compile("(?i)\\b" + AMOUNT
            + " (?:days?|weeks?|months?|years?|decades?|centuries)"
            + " (?:after|before|following|since|prior to) (?:(?:the|his|her|its|their) )?\\p{L}");

    /** The boats had been sold by 1920: then by 1925, too. */
    private static final Pattern BY =
            Pattern.compile("^By (?:what|when|which)\\b|\\b(?:[Bb]y|[Bb]efore) (?:the year )?" + Clause.BLANK);

    /** The 2013–14 cup. */
    private static final Pattern TWO_YEARS = Pattern.compile("(?<!\\d)(\\d{4})[–/-](\\d{2}|\\d{4})(?!\\d)");

    /** The month in which such a year of two years begins at the earliest and ends at the latest. */
    private static final int MIDSUMMER = 7;

    private static final Pattern BRIEF = Pattern.compile("(?i)\\b(?:during|in|of|early in|amid) (?:the )?(?:\\p{L}+["
            + " -]){0,4}(?:wars?|rebellion|revolution|uprising|revolt|siege|crisis"
            + "|battle|campaign|expedition|reign)\\b");

    /** A key so near to a year of the question belongs to it. */
    private static final int CLOSE = 3;

    private static final int NEAR = 5;

    /** Further from the key no deed of somebody lies that is taken for it. */
    private static final int CAREER = 12;

    /** However long ago it was, no year further off is taken for the key. */
    private static final int WIDEST = 50;

    /** In a text on antiquity years are told of one war or reign. */
    private static final int ANCIENT = 15;

    /** Decades further off are of another time. */
    private static final int DECADES = 40;

    /** What lets the date be reckoned from another one in the question. */
    private static final Pattern RECKONED = Pattern.compile("(?i)\\b" + AMOUNT
            + "[ -](?:years?|months?|decades?|centuries)[ -](?:after|later|before|earlier|prior|since|following|to the"
            + " day|anniversary)|\\b\\d+(?:st|nd|rd|th) (?:anniversary|birthday)|\\baged? \\d+|\\bat (?:an|the) age"
            + " of|\\bthe (?:same|next|following|previous) (?:day|month|year|decade)\\b");

    private static final Pattern HEDGED =
            Pattern.compile("(?i)^(?:about|around|circa|c\\.|ca\\.|roughly|approximately|nearly|almost) ");

    /** As early as 2000 BC. */
    private static final Pattern EARLY = Pattern.compile(
            "(?i)\\b(?:as (?:early|late|long ago|far back) as|about|around|circa) (?:the year )?" + Clause.BLANK);

    /** When a child enters school follows from when it was born. */
    private static final Pattern SCHOOL = Pattern.compile("\\b(?:primary|elementary) school\\b|\\bkindergarten\\b");

    /** From this year BC on, thousands are as much as is known. */
    private static final int PREHISTORIC = 3000;

    private static final int THOUSAND = 1000;

    /** Before this year few things are known by their year. */
    private static final int RECORDED = 1000;

    /** From this year on, a rough date is known to half a century. */
    private static final int PRINTED = 1500;

    /** Years by which an option lies from a key that is only about right. */
    private static final int ABOUT = 10;

    /** A year in which every day is. */
    private static final int LEAP = 2000;

    private static final Pattern DAY = Pattern.compile(
            "\\b\\d{1,2} (?:" + DateForm.ANY_MONTH + ")\\b|\\b(?:" + DateForm.ANY_MONTH + ") \\d{1,2}(?!\\d)");

    private static final Pattern SEASON =
            Pattern.compile("(?i)\\b(?:quarter|summer|winter|spring|autumn|christmas|easter"
                    + "|new year|halloween|monday|tuesday|wednesday|thursday|friday|saturday|sunday|semester)\\b");
    /** Years of four: games, cups and elections that take place in no other. */
    private static final Pattern FOURTH_YEARS = Pattern.compile(
            "\\b(?<!\\d{4} )(?<!\\d{4} \\p{Lu}\\p{L}{1,20} )(?:Olympics?|Olympiad|Paralympics?|(?<!Club )World"
                    + " Cup|(?:Commonwealth|Asian|Pan American) Games|presidential"
                    + " (?:election|race|campaign))\\b|\\b(?:ran|run) for president\\b|\\bRepublican to win\\b|"
                    + Clause.BLANK
                    + " (?:\\p{Lu}\\p{L}+ )?Games\\b");

    private static final Pattern ANCIENT_YEAR = Pattern.compile("\\b(?:in|by|from|to|until|since|of) (\\d{2,4})\\b");

    DateBelief(Fact.Dated key, Draft draft, Study study) {
        this(key, draft, study, Lives.of(draft, study), EventYears.of(study));
    }

    /** Whether the date follows from what the question says, or all but one option would not go with a season it names. */
    boolean reckoned() {
        boolean months =
                key.shape() == DateShape.DAY || key.shape() == DateShape.DAY_OF_YEAR || key.shape() == DateShape.MONTH;
        return (RECKONED.matcher(draft.text()).find()
                        && YEAR.matcher(draft.text()).find())
                || DISTANCE.matcher(draft.text()).find()
                || BY.matcher(draft.text()).find()
                || SCHOOL.matcher(draft.text()).find()
                || draft.clause().following().matches("(?s) or (?:earlier|later|before|after|so)\\b.*")
                || (months && SEASON.matcher(draft.text()).find());
    }

    /** Whether what the question speaks of takes place every fourth year. */
    boolean everyFourthYear() {
        return FOURTH_YEARS.matcher(draft.text()).find();
    }

    /** Until then people were counted, and things dated, in round years: 1300, 1800. */
    private static final int COUNTED = 1800;

    /** Of how many years a key is a multiple that is only about right, or older than any record by the year; 1 for others. */
    int roundness(int year) {
        boolean rough = HEDGED.matcher(key.words()).find()
                || EARLY.matcher(draft.text()).find()
                || key.words().contains("BC")
                || (key.words().contains("AD") && year < RECORDED)
                || (year % 100 == 0 && year <= COUNTED);
        if (rough && year >= PREHISTORIC && year % THOUSAND == 0 && key.words().contains("BC")) {
            return THOUSAND;
        }
        return rough && year > 0
                ? year % 100 == 0 && (year < PRINTED || key.words().contains("BC"))
                        ? 100
                        : year % 50 == 0 ? 50 : year % 10 == 0 ? 10 : 1
                : 1;
    }

    /** As round as a key that is only about right: 1995 BC is not beside 2000 BC. */
    private boolean alike(int own, int other) {
        int round = roundness(own);
        return round == 1 || other % (round == 10 ? 10 : round == THOUSAND ? THOUSAND / 2 : 50) == 0;
    }

    /** Whether it happened within something that soon was over: during a rebellion. */
    boolean brief() {
        return BRIEF.matcher(draft.text()).find();
    }

    /** Whether a year of the question lies so near to the key that only years near to both could be taken for it. */
    boolean close() {
        int own = year(key.words());
        return YEAR.matcher(draft.text())
                .results()
                .anyMatch(named -> Math.abs(own - Integer.parseInt(named.group())) <= CLOSE);
    }

    /** Whether it belongs to the event that the text is about. */
    boolean ofEvent() {
        return event.filter(years -> years.around(year(key.words()))).isPresent();
    }

    /** Whether the question asks when somebody was born: before and after all else that the text says of him or her. */
    boolean birth() {
        return draft.text().matches("(?s).*\\b(?:born|birth)\\b.*");
    }

    /** Whether the date belongs to a thing rather than to what is said of it: the crossing of the sea in 1888. */
    boolean ofThing() {
        return draft.statement().within(draft.key()).stream()
                .filter(token -> token.head() >= 0
                        && !draft.inKey(draft.statement().tokens().get(token.head())))
                .map(token -> draft.statement().tokens().get(token.head()))
                .anyMatch(head -> head.tag().startsWith("N"));
    }

    /** Whether a reader could take the date for the key, who knows the question but not the text. */
    boolean possible(String text) {
        if (PartialDate.parse(text)
                        .filter(date -> date.last().getYear() > LATEST + (key.shape() == DateShape.SPAN ? 1 : 6))
                        .isPresent()
                && PartialDate.parse(key.words())
                        .filter(date -> date.last().getYear() > LATEST)
                        .isEmpty()) {
            return key.shape() == DateShape.CENTURY;
        }
        int own = year(key.words());
        int other = year(text);
        boolean hedged = HEDGED.matcher(key.words()).find();
        if (hedged && key.shape() == DateShape.YEAR && Math.abs(own - other) < ABOUT) {
            return false;
        }
        if (!samePeriods(text) || !alike(own, other)) {
            return false;
        }
        if (own == 0 || other == 0) {
            return (own == other && sideOfDays(text)) || key.shape() == DateShape.CENTURY;
        }
        int widest = own < RECORDED && study.source().text().contains(" BC") ? ANCIENT : WIDEST;
        int window = Math.max(Math.min(widest, Math.max(12, (LATEST - own) / 6)), 2 * roundness(own))
                * (key.shape() == DateShape.SPAN ? 2 : 1);
        boolean era = Math.abs(other - own) <= (key.shape() == DateShape.DECADE ? DECADES : window);
        boolean person = lives.any() && key.shape() != DateShape.DECADE && !hedged;
        return era
                && (!person || Math.abs(other - own) <= Math.max(CAREER, (LATEST - own) / 20))
                && lives.allow(own, other)
                && inSeason(own, text)
                && beside(own, other)
                && (other <= Math.max(LATEST, own) || key.words().contains("BC"))
                && sameOrder(own, other)
                && fourthYear(own, other)
                && (!brief() || Math.abs(other - own) <= CAREER)
                && inLife(own, other)
                && new KnownYears(draft, study).allow(own, other)
                && event.filter(years -> !years.allow(own, other)).isEmpty();
    }

    /** Whether a day without a year stands to each day of the question as the key does. */
    private boolean sideOfDays(String text) {
        Optional<LocalDate> own = day(key.words());
        Optional<LocalDate> other = day(text);
        return key.shape() != DateShape.DAY_OF_YEAR
                || own.isEmpty()
                || other.isEmpty()
                || DAY.matcher(draft.text())
                        .results()
                        .flatMap(named -> day(named.group()).stream())
                        .allMatch(named -> Integer.signum(own.get().compareTo(named))
                                == Integer.signum(other.get().compareTo(named)));
    }

    private static Optional<LocalDate> day(String words) {
        return DateForm.of(words).date().map(date -> date.withYear(LEAP));
    }

    /** What was in the cup of 2013–14 was in one half of 2013 or the other of 2014. */
    private boolean inSeason(int own, String text) {
        Matcher years = TWO_YEARS.matcher(draft.text());
        while (years.find()) {
            int first = Integer.parseInt(years.group(1));
            boolean season = (first + 1) % 100 == Integer.parseInt(years.group(2)) % 100;
            if (season && own >= first && own <= first + 1) {
                int other = year(text);
                int month = DateForm.of(text)
                        .date()
                        .map(date -> date.getMonthValue())
                        .orElse(MIDSUMMER);
                if ((other != first || month < MIDSUMMER) && (other != first + 1 || month > MIDSUMMER)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Where the question names a year that is close to the key, every option is close to it. */
    private boolean beside(int own, int other) {
        return YEAR.matcher(draft.text())
                .results()
                .map(named -> Integer.parseInt(named.group()))
                .filter(named -> Math.abs(own - named) <= CLOSE)
                .allMatch(named -> Math.abs(other - named) <= NEAR);
    }

    private boolean fourthYear(int own, int other) {
        boolean held = !draft.text().contains("Olympic") || (other != 1916 && other != 1940 && other != 1944);
        return held && ((other - own) % 4 == 0 || !everyFourthYear());
    }

    static int year(String text) {
        return DateForm.of(text).yearNumber().orElseGet(() -> {
            Matcher year = Pattern.compile("\\d{4}").matcher(text);
            return year.find() ? Integer.parseInt(year.group()) : 0;
        });
    }

    /** Whether the option stands on the key's side of each year that the question names. */
    private boolean sameOrder(int own, int other) {
        Matcher years = YEAR.matcher(draft.text());
        while (years.find()) {
            int named = Integer.parseInt(years.group());
            if (Integer.signum(Integer.compare(own, named)) != Integer.signum(Integer.compare(other, named))) {
                return false;
            }
        }
        if (!key.words().contains("BC")) {
            return true;
        }
        // Before Christ a year without BC beside one with it counts backwards too.
        return ANCIENT_YEAR.matcher(draft.text()).results().allMatch(named -> {
            int year = Integer.parseInt(named.group(1));
            return Integer.signum(Integer.compare(own, year)) == Integer.signum(Integer.compare(other, year));
        });
    }

    /** Whether a period stands to each year of the question as the key's period does: before, around or after it. */
    private boolean samePeriods(String text) {
        Optional<PartialDate> own = PartialDate.parse(key.words());
        Optional<PartialDate> other = PartialDate.parse(text);
        if (own.isEmpty() || other.isEmpty()) {
            return key.shape() != DateShape.CENTURY
                    || !YEAR.matcher(draft.text()).find();
        }
        return YEAR.matcher(draft.text())
                .results()
                .map(year -> Integer.parseInt(year.group()))
                .allMatch(year -> side(own.get(), year) == side(other.get(), year));
    }

    private static int side(PartialDate date, int year) {
        return date.last().getYear() < year ? -1 : date.first().getYear() > year ? 1 : 0;
    }

    /** What somebody did lies between birth and death, when the text gives both. */
    private boolean inLife(int own, int other) {
        int birth = 0;
        int death = 0;
        for (Fact fact : study.all()) {
            String rule = fact.provenance().rule();
            if (rule.equals("date/birth")) {
                birth = year(fact.words());
            } else if (rule.equals("date/death")) {
                death = year(fact.words());
            }
        }
        boolean born =
                birth == 0 || own <= birth || other > birth + 15 || draft.rule().contains("birth");
        boolean alive = death == 0 || own >= death || other <= death;
        return born && alive;
    }
}
