package tumen.study;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tumen.memory.EasyDays;
import tumen.memory.Fsrs;
import tumen.memory.Steps;
import tumen.question.Form;

/**
 * How a person practises, in general or one deck.
 *
 * @param retention share of cards to be remembered when they come back, 0.70 to 0.97
 * @param maximum longest interval in days
 * @param steps waits before intervals of days
 * @param newADay new cards a day
 * @param reviewsADay reviews a day
 * @param exam day of the exam; null for none
 * @param easyDays how much is wanted on each weekday
 * @param siblingsApart whether questions from the same sentence are kept to different days
 * @param zone where the days are counted; null for the person's own
 * @param rollover hour at which a day begins; null for the person's own
 * @param form how questions are asked that can be asked so; null for one that grows harder with the memory
 */
public record Settings(
        double retention,
        int maximum,
        Steps steps,
        int newADay,
        int reviewsADay,
        @Nullable LocalDate exam,
        EasyDays easyDays,
        boolean siblingsApart,
        @Nullable ZoneId zone,
        @Nullable Integer rollover,
        @Nullable Form form) {
    /** More than anybody does in a day: no limit. */
    public static final int UNLIMITED = 9_999;

    private static final int MOST_STEPS = 8;
    private static final String NO_STEPS = "none";
    private static final String CLIMBING = "climbing";
    private static final List<Form> TO_CHOOSE = List.of(Form.CHOICE, Form.CLOZE, Form.TYPED, Form.FLASHCARD);

    /** What holds until somebody chooses otherwise. */
    static Settings of(Fsrs fsrs, int newADay) {
        return new Settings(
                fsrs.desiredRetention(),
                fsrs.maximumInterval(),
                fsrs.steps(),
                newADay,
                UNLIMITED,
                null,
                EasyDays.NONE,
                true,
                null,
                null,
                null);
    }

    /**
     * The same with one of them changed.
     *
     * @param text as {@link Preference} describes it
     * @throws IllegalArgumentException with a sentence, if it cannot be that
     */
    public Settings with(Preference preference, String text) {
        String value = text.strip();
        return switch (preference) {
            case RETENTION -> withRetention(percent(value));
            case MAXIMUM ->
                withMaximum(whole(value, 1, Fsrs.LONGEST_INTERVAL, "The longest interval is %s to %s days."));
            case LEARNING -> withSteps(new Steps(steps(value), steps.relearning()));
            case RELEARNING -> withSteps(new Steps(steps.learning(), steps(value)));
            case NEW_A_DAY -> withNewADay(whole(value, 0, UNLIMITED, "New cards a day are %s to %s."));
            case REVIEWS_A_DAY -> withReviewsADay(whole(value, 0, UNLIMITED, "Reviews a day are %s to %s."));
            case EXAM -> withExam(date(value));
            case EASY_DAYS -> withEasyDays(easyDays(value));
            case SIBLINGS_APART -> withSiblingsApart(onOrOff(value));
            case ZONE -> withZone(zone(value));
            case ROLLOVER -> withRollover(whole(value, 0, 23, "A day begins at an hour from %s to %s."));
            case FORM -> withForm(form(value));
        };
    }

    /** As {@link #with} reads it; empty for nothing chosen. */
    public String text(Preference preference) {
        return switch (preference) {
            case RETENTION -> Long.toString(Math.round(retention * 100));
            case MAXIMUM -> Integer.toString(maximum);
            case LEARNING -> text(steps.learning());
            case RELEARNING -> text(steps.relearning());
            case NEW_A_DAY -> Integer.toString(newADay);
            case REVIEWS_A_DAY -> Integer.toString(reviewsADay);
            case EXAM -> exam == null ? "" : exam.toString();
            case EASY_DAYS ->
                Arrays.stream(DayOfWeek.values())
                        .map(day -> Long.toString(Math.round(easyDays.shares().getOrDefault(day, 1.0) * 100)))
                        .collect(Collectors.joining(" "));
            case SIBLINGS_APART -> siblingsApart ? "on" : "off";
            case ZONE -> zone == null ? "" : zone.getId();
            case ROLLOVER -> rollover == null ? "" : rollover.toString();
            case FORM -> form == null ? CLIMBING : form.name().toLowerCase(Locale.ROOT);
        };
    }

    private static double percent(String text) {
        return whole(text, 70, 97, "The share to remember is %s to %s percent.") / 100.0;
    }

    private static int whole(String text, int least, int most, String sentence) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(bounds(sentence, least, most, text), e);
        }
        throw new IllegalArgumentException(bounds(sentence, least, most, text));
    }

    private static String bounds(String sentence, int least, int most, String text) {
        return sentence.formatted(least, most) + " “" + text + "” is not.";
    }

    private static List<Duration> steps(String text) {
        var words = text.equals(NO_STEPS) ? List.<String>of() : List.of(text.split("[\\s,]+", -1));
        if (words.size() > MOST_STEPS) {
            throw new IllegalArgumentException("There can be at most " + MOST_STEPS + " steps.");
        }
        var steps = words.stream().map(Settings::step).toList();
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).compareTo(steps.get(i - 1)) < 0) {
                throw new IllegalArgumentException(
                        "Steps stand in order, the shortest first. “" + text + "” does not.");
            }
        }
        return steps;
    }

    private static Duration step(String word) {
        if (!word.matches("[1-9][0-9]{0,4}[mhd]")) {
            throw new IllegalArgumentException(
                    "A step is a number with m, h or d for minutes, hours or days, such as 10m. “" + word
                            + "” is not.");
        }
        long number = Long.parseLong(word.substring(0, word.length() - 1));
        return switch (word.charAt(word.length() - 1)) {
            case 'm' -> Duration.ofMinutes(number);
            case 'h' -> Duration.ofHours(number);
            default -> Duration.ofDays(Math.min(number, Fsrs.LONGEST_INTERVAL));
        };
    }

    private static String text(List<Duration> steps) {
        return steps.isEmpty()
                ? NO_STEPS
                : steps.stream()
                        .map(step -> {
                            long minutes = step.toMinutes();
                            return minutes % 1440 == 0
                                    ? minutes / 1440 + "d"
                                    : minutes % 60 == 0 ? minutes / 60 + "h" : minutes + "m";
                        })
                        .collect(Collectors.joining(" "));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("A day is written as 2027-06-15. “" + text + "” is not.", e);
        }
    }

    private static EasyDays easyDays(String text) {
        var words = text.split("\\s+", -1);
        if (words.length != DayOfWeek.values().length) {
            throw new IllegalArgumentException("Easy days are seven numbers, Monday to Sunday.");
        }
        var shares = new EnumMap<DayOfWeek, Double>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            int percent =
                    whole(words[day.getValue() - 1], 0, 100, "A day’s share of the usual load is %s to %s percent.");
            if (percent < 100) {
                shares.put(day, percent / 100.0);
            }
        }
        if (shares.size() == words.length && shares.values().stream().allMatch(share -> share == 0)) {
            throw new IllegalArgumentException("At least one day of the week must be left to practise on.");
        }
        return new EasyDays(shares);
    }

    private static boolean onOrOff(String text) {
        return switch (text) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException("This is on or off, not “" + text + "”.");
        };
    }

    private static ZoneId zone(String text) {
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw new IllegalArgumentException(
                    "A place is named as Asia/Ulaanbaatar or Europe/Berlin. “" + text + "” is not known.");
        }
        return ZoneId.of(text);
    }

    private static @Nullable Form form(String text) {
        if (text.isEmpty() || text.equals(CLIMBING)) {
            return null;
        }
        return TO_CHOOSE.stream()
                .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Questions are asked climbing, or as choice, cloze, typed or flashcard. “" + text + "” is"
                                + " none of these."));
    }

    private Settings withForm(@Nullable Form other) {
        return new Settings(
                retention, maximum, steps, newADay, reviewsADay, exam, easyDays, siblingsApart, zone, rollover, other);
    }

    private Settings withRetention(double other) {
        return new Settings(
                other, maximum, steps, newADay, reviewsADay, exam, easyDays, siblingsApart, zone, rollover, form);
    }

    private Settings withMaximum(int other) {
        return new Settings(
                retention, other, steps, newADay, reviewsADay, exam, easyDays, siblingsApart, zone, rollover, form);
    }

    private Settings withSteps(Steps other) {
        return new Settings(
                retention, maximum, other, newADay, reviewsADay, exam, easyDays, siblingsApart, zone, rollover, form);
    }

    private Settings withNewADay(int other) {
        return new Settings(
                retention, maximum, steps, other, reviewsADay, exam, easyDays, siblingsApart, zone, rollover, form);
    }

    private Settings withReviewsADay(int other) {
        return new Settings(
                retention, maximum, steps, newADay, other, exam, easyDays, siblingsApart, zone, rollover, form);
    }

    private Settings withExam(LocalDate other) {
        return new Settings(
                retention, maximum, steps, newADay, reviewsADay, other, easyDays, siblingsApart, zone, rollover, form);
    }

    private Settings withEasyDays(EasyDays other) {
        return new Settings(
                retention, maximum, steps, newADay, reviewsADay, exam, other, siblingsApart, zone, rollover, form);
    }

    private Settings withSiblingsApart(boolean other) {
        return new Settings(
                retention, maximum, steps, newADay, reviewsADay, exam, easyDays, other, zone, rollover, form);
    }

    private Settings withZone(ZoneId other) {
        return new Settings(
                retention, maximum, steps, newADay, reviewsADay, exam, easyDays, siblingsApart, other, rollover, form);
    }

    private Settings withRollover(int other) {
        return new Settings(
                retention, maximum, steps, newADay, reviewsADay, exam, easyDays, siblingsApart, zone, other, form);
    }
}
