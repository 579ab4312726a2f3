package tumen.generate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tumen.fact.DateShape;
import tumen.fact.Fact;
import tumen.fact.NumberWords;
import tumen.fact.PartialDate;
import tumen.text.Token;

/**
 * Other dates for a dated question: those the text gives for other things, then the key as people misremember it. All are
 * written like the key, are of its era, and stand in the same order with the other dates of the question.
 */
final class DateOptions {
    /** No span that lasts longer has another one beside it that a reader could take for it, in years. */
    private static final int LONGEST = 12;

    /** Two swapped digits that change the year by more are no slip that anybody believes in. */
    private static final int MOST_SWAPPED = 18;

    /** Centuries between the key and what nobody takes for it. */
    private static final int FAR = 2;

    private static final Pattern ORDINAL = Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)\\b");
    private static final Pattern CENTURY = Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)[ -]century");
    private static final List<String> CENTURIES = Stream.concat(
                    NumberWords.ordinalsBelowTwenty().stream(), Stream.of("twentieth", "twenty-first"))
            .toList();

    /** Verbs for what is nearly the same. */
    private static final List<Set<String>> DEEDS = List.of(
            Set.of("occupy", "annex", "invade", "conquer", "capture", "seize", "take", "overrun"),
            Set.of("found", "establish", "create"),
            Set.of("build", "construct", "erect", "rebuild"),
            Set.of("sack", "attack", "raid", "plunder", "loot", "pillage", "ravage"));

    /** Roots that say too little to be the same deed. */
    private static final Set<String> COMMON =
            Set.of("be", "have", "make", "take", "become", "go", "come", "get", "give", "see", "begin");

    private final Fact.Dated key;
    private final Draft draft;
    private final Study study;
    private final NotRight proof;
    private final DateForm form;
    private final DateBelief belief;
    private final Map<String, Option> options = new LinkedHashMap<>();
    /** What may be right, too. */
    private final Set<String> likely = new TreeSet<>();

    private DateOptions(Fact.Dated key, Draft draft, Study study, NotRight proof) {
        this.proof = proof;
        this.key = key;
        this.draft = draft;
        this.study = study;
        this.form = DateForm.of(key.words());
        this.belief = new DateBelief(key, draft, study);
    }

    /** The late 2000s: years or a century. */
    private static final Pattern DOUBLE_ZERO = Pattern.compile("\\b\\d\\d00s\\b");

    /** Options in order of preference. */
    static List<Option> of(Fact.Dated key, Draft draft, Study study, int seed, NotRight proof) {
        var dates = new DateOptions(key, draft, study, proof);
        boolean named = draft.clause()
                .leading()
                .matches("(?s).*\\b(?:Acts?|Treaty|Constitution|Agreement|Convention|Accords?|Charter) of $");
        if (named || dates.belief.reckoned() || DOUBLE_ZERO.matcher(key.words()).find()) {
            return List.of();
        }
        dates.fromText();
        if (dates.odd()) {
            dates.options.clear();
        }
        dates.misremembered(seed);
        return List.copyOf(dates.options.values());
    }

    /** The dates of the text, as far as they are surely wrong: others would take the place of those that are. */
    private void fromText() {
        if (belief.birth() || key.provenance().rule().equals("date/death")) {
            return;
        }
        boolean ofThing = belief.ofThing();
        List<String> names = names();
        for (Fact other : study.others(key)) {
            boolean near = other.provenance().sentence() == key.provenance().sentence();
            if (!(other instanceof Fact.Dated dated)) {
                continue;
            }
            if (!near && speaksOf(names, dated) && sameDeed(dated)) {
                borrowed(dated).ifPresent(likely::add);
            } else if (near || (!ofThing && speaksOf(names, dated))) {
                borrowed(dated)
                        .filter(proof::proven)
                        .ifPresent(text -> add(
                                text,
                                "The text gives this date for something else: “" + Distractors.brief(dated) + "”"));
            }
        }
    }

    /** Whether all options share a year that is not the key's, so that the key is the odd one out. */
    private boolean odd() {
        return form.month() != null
                && options.size() > 1
                && options.keySet().stream().map(DateBelief::year).distinct().count() == 1
                && options.keySet().stream().noneMatch(text -> DateBelief.year(text) == DateBelief.year(key.words()));
    }

    /** Whether the other sentence tells a deed of the same sort: who was annexed in 1944 was occupied then, too. */
    private boolean sameDeed(Fact.Dated other) {
        List<Token> theirs = study.passage(other).sentence().tokens();
        boolean same = draft.statement()
                .root()
                .flatMap(root -> COMMON.contains(root.lemma())
                        ? draft.statement().child(root, "obj", "xcomp")
                        : Optional.of(root))
                .filter(deed -> theirs.stream().anyMatch(token -> token.lemma().equals(deed.lemma())))
                .isPresent();
        return same
                || DEEDS.stream()
                        .filter(deeds -> draft.statement()
                                .root()
                                .filter(verb -> deeds.contains(verb.lemma()))
                                .isPresent())
                        .anyMatch(deeds -> theirs.stream().anyMatch(token -> deeds.contains(token.lemma())));
    }

    /** What the question speaks of: the names in it. */
    private List<String> names() {
        return study.all().stream()
                .filter(fact -> fact instanceof Fact.Named)
                .map(Fact::words)
                .filter(name -> draft.text().contains(name))
                .distinct()
                .toList();
    }

    /** Whether the sentence of the other date speaks of the same; the start of a war is not taken for that of a peace. */
    private boolean speaksOf(List<String> names, Fact.Dated other) {
        String told = study.told().get(other.provenance().sentence());
        return names.isEmpty()
                || names.stream()
                        .anyMatch(name -> told.contains(name)
                                || (name.contains(" ") && told.contains(name.substring(name.lastIndexOf(' ') + 1))));
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
                int unit = key.words().matches(".*\\d00s") ? 100 : 10;
                for (int step : seed % 2 == 0 ? new int[] {1, -1, 2, -2} : new int[] {-1, 1, -2, 2}) {
                    add(
                            form.shifted(step * unit),
                            Math.abs(step) * unit + " years off: the text gives another "
                                    + (unit == 10 ? "decade." : "time."));
                }
            }
            case CENTURY -> centuries();
            case SPAN -> spans(seed);
            case PAIR -> {} // two years earlier what is spoken of may not have been there
        }
    }

    private void years(int seed) {
        int own = form.yearNumber().orElse(0);
        if (own == 0) {
            return;
        }
        int round = belief.roundness(own);
        int unit = round > 1
                ? round / 2
                : belief.close() || belief.brief() || belief.ofEvent()
                        ? 1
                        : Math.clamp((DateBelief.LATEST - own) / 250, 1, 5);
        int[] steps = belief.everyFourthYear()
                ? new int[] {4, -4, 8, -8, 12, -12}
                : belief.close() || belief.ofEvent()
                        ? new int[] {2, -2, 3, -3, 1, -1, 4, -4, 5, -5}
                        : new int[] {2, -2, 3, -3, 5, -5, 4, -4, 6, -6, 8, -8, 10, -10};
        int swapped = swapped(own);
        if (round == 1 && swapped != own && Math.abs(swapped - own) <= MOST_SWAPPED) {
            add(form.written(LocalDate.of(swapped, 1, 1)), "Two digits are swapped.");
        }
        for (int i = 0; i < steps.length; i++) {
            int step = steps[(i + seed % 6) % steps.length] * (steps.length == 6 ? 1 : unit);
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

    private static final Pattern OTHER_MONTH = Pattern.compile("\\b(?:" + DateForm.ANY_MONTH + ")\\b");

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
        boolean month = OTHER_MONTH.matcher(draft.text()).find();
        if (key.shape() == DateShape.DAY_OF_YEAR && month) {
            // Left in July and came back on 23 August: other months would be impossible.
            IntStream.of(seed % 2 == 0 ? new int[] {4, -4, 7, -7, 9, -9} : new int[] {-4, 4, -7, 7, -9, 9})
                    .mapToObj(own::plusDays)
                    .filter(day -> day.getMonth() == own.getMonth())
                    .limit(3)
                    .forEach(day -> add(form.written(day), "The text gives another day."));
            return;
        }
        if (key.shape() == DateShape.MONTH && (month || draft.text().contains(DateForm.month(own)))) {
            // From July 1965 to July 1975: the month is said, only the year is asked.
            for (int step : seed % 2 == 0 ? new int[] {1, -1, 2, -2} : new int[] {-1, 1, -2, 2}) {
                add(form.written(own.plusYears(step)), off(step, "year"));
            }
            return;
        }
        int unit = belief.close() || belief.brief() || belief.ofEvent()
                ? 1
                : Math.clamp((DateBelief.LATEST - own.getYear()) / 250, 1, 5);
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
        // The Americas of the 14th century, the computers of the 18th: two centuries off is believed only of old times.
        // Of
        // others only the neighbours are left, between which the key would always be the middle one.
        boolean old = PartialDate.parse(key.words())
                .filter(date -> date.last().getYear() <= 1500)
                .isPresent();
        for (int step : old ? new int[] {-1, 1, -2, 2} : new int[0]) {
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
    private void spans(int seed) {
        Optional<PartialDate> own = PartialDate.parse(key.words());
        if (own.isEmpty()) {
            return;
        }
        int length = own.get().last().getYear() - own.get().first().getYear() + 1;
        int step = key.words().contains("0s") ? (length + 9) / 10 * 10 : length == 1 ? 1 : length + length % 2 + 1;
        if (length > LONGEST) {
            return;
        }
        // Two of them, so that the key is the first, the second and the last equally often.
        int before = seed % 3;
        for (int times : before == 0 ? new int[] {1, 2} : before == 1 ? new int[] {-1, 1} : new int[] {-1, -2}) {
            add(form.shifted(times * step), "The text gives other years.");
        }
    }

    /** Keeps the date when a reader could believe in it. */
    private void add(String text, String reason) {
        int side = side(text);
        if (side != 0
                && !likely.contains(text)
                && !options.containsKey(text)
                && belief.possible(text)
                && amongCenturies(text)) {
            options.put(text, new Option(text, reason, side));
        }
    }

    /** From the 13th century until the 14th: another one stands on the same side of the centuries that the question names. */
    private boolean amongCenturies(String text) {
        if (key.shape() != DateShape.CENTURY) {
            return true;
        }
        if (Math.abs(number(key.words()) - number(text)) > FAR) {
            return false;
        }
        return CENTURY.matcher(draft.text())
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .allMatch(named -> Integer.signum(number(key.words()) - named) == Integer.signum(number(text) - named));
    }

    private static int number(String century) {
        Matcher digits = ORDINAL.matcher(century);
        return digits.find() ? Integer.parseInt(digits.group(1)) : 0;
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
        int years = DateBelief.year(text) - DateBelief.year(key.words());
        return years != 0 ? years : text.compareTo(key.words());
    }
}
