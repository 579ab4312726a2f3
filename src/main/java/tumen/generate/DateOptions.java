package tumen.generate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tumen.fact.DateShape;
import tumen.fact.Fact;
import tumen.fact.NumberWords;
import tumen.fact.PartialDate;

/**
 * Other dates for a dated question: those the text gives for other things, then the key as people misremember it. All are
 * written like the key, are of its era, and stand in the same order with the other dates of the question.
 */
final class DateOptions {
    /** No option lies later: nobody believes in a future that a text reports. */
    private static final int LATEST = 2024;

    private static final Pattern YEAR = Pattern.compile("(?<!\\d|\\d,)(?:1\\d{3}|20\\d{2})(?!\\d|,\\d{3})");
    private static final Pattern ORDINAL = Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)\\b");
    private static final List<String> CENTURIES = Stream.concat(
                    NumberWords.ordinalsBelowTwenty().stream(), Stream.of("twentieth", "twenty-first"))
            .toList();

    private final Fact.Dated key;
    private final Draft draft;
    private final Study study;
    private final DateForm form;
    private final Map<String, Option> options = new LinkedHashMap<>();

    private DateOptions(Fact.Dated key, Draft draft, Study study) {
        this.key = key;
        this.draft = draft;
        this.study = study;
        this.form = DateForm.of(key.words());
    }

    /** Options in order of preference. */
    static List<Option> of(Fact.Dated key, Draft draft, Study study, int seed) {
        var dates = new DateOptions(key, draft, study);
        dates.fromText();
        dates.misremembered(seed);
        return List.copyOf(dates.options.values());
    }

    private void fromText() {
        for (Fact other : study.others(key)) {
            if (other instanceof Fact.Dated dated) {
                borrowed(dated)
                        .ifPresent(text -> add(
                                text,
                                "The text gives this date for something else: “" + Distractors.brief(dated) + "”"));
            }
        }
    }

    /** The other date as the key would write it; empty when it is less precise. */
    private Optional<String> borrowed(Fact.Dated other) {
        DateForm theirs = DateForm.of(other.words());
        return switch (key.shape()) {
            case DAY, DAY_OF_YEAR, MONTH ->
                theirs.alike(form) && other.shape() == key.shape()
                        ? theirs.date().map(form::written)
                        : Optional.empty();
            case YEAR ->
                theirs.yearNumber()
                        .filter(year -> other.shape() != DateShape.SPAN && other.shape() != DateShape.PAIR)
                        .filter(year -> other.shape() != DateShape.DECADE)
                        .map(year -> form.written(LocalDate.of(year, 1, 1)));
            case PART_OF_YEAR, DECADE, CENTURY, SPAN, PAIR ->
                other.shape() == key.shape()
                                && other.words()
                                        .replaceAll("\\d", "9")
                                        .equals(key.words().replaceAll("\\d", "9"))
                        ? Optional.of(other.words())
                        : Optional.empty();
        };
    }

    private void misremembered(int seed) {
        switch (key.shape()) {
            case YEAR, PART_OF_YEAR -> years(seed);
            case DAY, DAY_OF_YEAR, MONTH -> days(seed);
            case DECADE -> {
                for (int step :
                        seed % 2 == 0 ? new int[] {10, -10, 20, -20, 30, -30} : new int[] {-10, 10, -20, 20, -30, 30}) {
                    add(form.shifted(step), Math.abs(step) + " years off: the text gives another decade.");
                }
            }
            case CENTURY -> centuries();
            case SPAN, PAIR -> spans();
        }
    }

    private void years(int seed) {
        int own = form.yearNumber().orElse(0);
        if (own == 0) {
            return;
        }
        int unit = Math.max(1, (LATEST - own) / 80);
        int[] steps = {2, -2, 3, -3, 5, -5, 1, -1, 4, -4, 6, -6, 10, -10};
        int swapped = swapped(own);
        if (swapped != own && Math.abs(swapped - own) <= 27 * unit) {
            add(form.written(LocalDate.of(swapped, 1, 1)), "Two digits are swapped.");
        }
        for (int i = 0; i < steps.length; i++) {
            int step = steps[(i + seed % 6) % steps.length] * unit;
            add(form.written(LocalDate.of(own + step, 1, 1)), off(step, "year"));
        }
    }

    private static int swapped(int year) {
        return year / 100 * 100 + year % 10 * 10 + year / 10 % 10;
    }

    private static String off(int step, String unit) {
        int by = Math.abs(step);
        return (by == 1 ? "One " + unit : by + " " + unit + "s") + " off: the text gives another " + unit + ".";
    }

    /**
     * Two parts changed, once each and once together: each option shares as much with the others as the key does, so that
     * what most options have in common does not give the key away.
     */
    private void days(int seed) {
        Optional<LocalDate> whole = form.date();
        if (whole.isEmpty() || options.size() >= 2) {
            return;
        }
        options.clear();
        LocalDate own = whole.get();
        int unit = Math.max(1, (LATEST - own.getYear()) / 80);
        for (int i = 0; i < 12 && options.size() < 3; i++) {
            options.clear();
            int turn = seed + i;
            long first = (turn & 1) == 0 ? 1 : -1;
            long second = (turn & 2) == 0 ? 1 : -1;
            int parts = form.day() == null ? 0 : form.year() == null ? 1 : Math.floorMod(seed / 4 + i / 4, 3);
            UnaryOperator<LocalDate> left =
                    date -> parts == 1 ? date.plusDays(4 * second) : date.plusYears(first * unit);
            UnaryOperator<LocalDate> right =
                    date -> parts == 2 ? date.plusDays(4 * second) : date.plusMonths(2 * (parts == 1 ? first : second));
            add(
                    form.written(left.apply(own)),
                    parts == 1 ? "The text gives another day." : off((int) first * unit, "year"));
            add(form.written(right.apply(own)), "The text gives another " + (parts == 2 ? "day." : "month."));
            add(form.written(left.apply(right.apply(own))), "The text gives another date.");
        }
    }

    private void centuries() {
        for (int step : new int[] {-1, 1, -2, 2, -3}) {
            century(step).ifPresent(text -> add(text, "The text gives another century."));
        }
    }

    private Optional<String> century(int step) {
        Matcher digits = ORDINAL.matcher(key.words());
        if (digits.find()) {
            int other = Integer.parseInt(digits.group(1)) + step;
            return other < 1
                            || other
                                    > (key.words().contains("late")
                                                    || key.words().contains("end")
                                            ? 20
                                            : 21)
                    ? Optional.empty()
                    : Optional.of(digits.replaceFirst(other + FigureForm.ending(other)));
        }
        for (int i = CENTURIES.size() - 1; i >= 0; i--) {
            Matcher word = Pattern.compile("\\b" + CENTURIES.get(i) + "\\b").matcher(key.words());
            if (word.find()) {
                return i + step < 0 || i + step >= CENTURIES.size() - 1
                        ? Optional.empty()
                        : Optional.of(word.replaceFirst(CENTURIES.get(i + step)));
            }
        }
        return Optional.empty();
    }

    /** The whole span earlier or later by more than its length, so that the two do not overlap. */
    private void spans() {
        Optional<PartialDate> own = PartialDate.parse(key.words());
        if (own.isEmpty()) {
            return;
        }
        int length = own.get().last().getYear() - own.get().first().getYear() + 1;
        int step = key.words().contains("0s") ? (length + 9) / 10 * 10 : length + length % 2 + 1;
        if (length > 40) {
            return;
        }
        for (int times : new int[] {-1, 1, -2, 2}) {
            add(form.shifted(times * step), "The text gives other years.");
        }
    }

    /** Keeps the date when a reader could believe in it. */
    private void add(String text, String reason) {
        int side = side(text);
        if (side != 0 && !options.containsKey(text) && believable(text)) {
            options.put(text, new Option(text, reason, side));
        }
    }

    private int side(String text) {
        Optional<PartialDate> own = PartialDate.parse(key.words());
        Optional<PartialDate> other = PartialDate.parse(text);
        if (own.isPresent() && other.isPresent()) {
            boolean unlike = own.get().precision() != other.get().precision(); // the 1800s may be a century
            return unlike || own.get().overlaps(other.get())
                    ? 0
                    : other.get().first().compareTo(own.get().first());
        }
        int years = year(text) - year(key.words());
        return years != 0 ? years : text.compareTo(key.words());
    }

    private boolean believable(String text) {
        if (PartialDate.parse(text)
                        .filter(date -> date.last().getYear() > LATEST + 6)
                        .isPresent()
                && PartialDate.parse(key.words())
                        .filter(date -> date.last().getYear() > LATEST)
                        .isEmpty()) {
            return key.shape() == DateShape.CENTURY;
        }
        int own = year(key.words());
        int other = year(text);
        if (own == 0 || other == 0) {
            return own == other || key.shape() == DateShape.CENTURY;
        }
        int window = Math.max(12, (LATEST - own) / 4);
        boolean era =
                Math.abs(other - own) <= window || key.shape() == DateShape.DECADE || key.shape() == DateShape.SPAN;
        return era
                && other <= Math.max(LATEST, own)
                && sameOrder(own, other)
                && inLife(own, other)
                && inEvents(own, other);
    }

    private static int year(String text) {
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
        return true;
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
        boolean lived = birth > 0 && death > 0 && own > birth && own <= death;
        return !lived || (other > birth + 15 && other <= death) || draft.rule().contains("birth") || own == death;
    }

    /** What was during a war is asked with years of that war; what was after it, with later ones. */
    private boolean inEvents(int own, int other) {
        for (Siblings.Member event : Siblings.known().dated("event")) {
            int at = draft.text().indexOf(event.name());
            if (at < 0) {
                continue;
            }
            String before = draft.text().substring(0, at).toLowerCase(Locale.ROOT);
            if (before.matches("(?s).*\\b(?:during|in|of)(?: the)? $") && own >= event.from() && own <= event.to()) {
                if (other < event.from() || other > event.to()) {
                    return false;
                }
            } else if (before.matches("(?s).*\\b(?:after|since|following|of)(?: the)? $") && own >= event.from()) {
                if (other < event.from()) {
                    return false;
                }
            } else if (before.matches("(?s).*\\bbefore(?: the)? $") && other > event.to()) {
                return false;
            }
        }
        return true;
    }
}
