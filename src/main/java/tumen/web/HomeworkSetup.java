package tumen.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tumen.assess.Assignment;
import tumen.assess.AttemptRule;
import tumen.assess.Behaviour;
import tumen.assess.Composition;
import tumen.assess.Quiz;
import tumen.assess.ReviewOptions;
import tumen.assess.ReviewOptions.Aspect;
import tumen.assess.ReviewOptions.Moment;

/**
 * The settings of homework as they stand in the form: as they were typed, until they are read.
 *
 * @param opens local day and time; empty for at once
 * @param closes local day and time; empty for never
 * @param limit minutes; empty for none
 * @param grace seconds
 * @param attempts how many; empty or 0 for any number
 * @param counts which attempt counts, in a word
 * @param cooldown minutes
 * @param behaviour in a word
 * @param tries how many
 * @param penalty per cent
 * @param review {@code practice}, {@code homework}, {@code exam}, or {@code own} for what is ticked
 * @param ticks of the matrix, as {@code moment:aspect}
 * @param shuffled questions in an order of each attempt
 * @param optionsShuffled options too
 */
record HomeworkSetup(
        String opens,
        String closes,
        String limit,
        String grace,
        String attempts,
        String counts,
        String cooldown,
        String behaviour,
        String tries,
        String penalty,
        String review,
        Set<String> ticks,
        boolean shuffled,
        boolean optionsShuffled) {
    static final Map<String, ReviewOptions> PRESETS =
            Map.of("practice", ReviewOptions.PRACTICE, "homework", ReviewOptions.HOMEWORK, "exam", ReviewOptions.EXAM);

    /** The presets in the order of the form, then what is ticked. */
    static final List<String> REVIEWS = List.of("practice", "homework", "exam", "own");

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final int USUAL_DAYS = 7;
    private static final int USUAL_HOUR = 20;
    private static final int MOST_MINUTES = 1440;
    private static final int MOST_GRACE = 3600;
    private static final int MOST_ATTEMPTS = 50;
    private static final int MOST_COOLDOWN = 14 * 1440;
    private static final int MOST_TRIES = 10;

    /** What is proposed for a quiz: open at once, a week long, once, results at once and answers after the close. */
    static HomeworkSetup usual(Composition quiz, LocalDateTime now) {
        var review = ReviewOptions.HOMEWORK;
        return new HomeworkSetup(
                "",
                LOCAL.format(now.plusDays(USUAL_DAYS).toLocalDate().atTime(USUAL_HOUR, 0)),
                "",
                "15",
                "1",
                "best",
                "0",
                Json.name(quiz.behaviour()),
                "3",
                "33",
                "homework",
                ticks(review),
                quiz.shuffled(),
                quiz.optionsShuffled());
    }

    /** The settings of an assignment. */
    static HomeworkSetup of(Assignment assignment, ZoneId zone) {
        var limit = assignment.limit();
        return new HomeworkSetup(
                local(assignment.opens(), zone),
                local(assignment.closes(), zone),
                limit == null ? "" : String.valueOf(limit.toMinutes()),
                String.valueOf(assignment.grace().toSeconds()),
                String.valueOf(assignment.attempts().allowed()),
                Json.name(assignment.attempts().counts()),
                String.valueOf(assignment.attempts().cooldown().toMinutes()),
                Json.name(assignment.behaviour()),
                String.valueOf(assignment.tries()),
                String.valueOf(Math.round(100 * assignment.penalty())),
                PRESETS.entrySet().stream()
                        .filter(preset -> preset.getValue().equals(assignment.review()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("own"),
                ticks(assignment.review()),
                assignment.quiz().shuffled(),
                assignment.quiz().optionsShuffled());
    }

    /** As the form was sent. */
    static HomeworkSetup of(Fields form) {
        return new HomeworkSetup(
                form.required("opens").strip(),
                form.required("closes").strip(),
                form.required("limit").strip(),
                form.required("grace").strip(),
                form.required("attempts").strip(),
                form.required("counts"),
                form.required("cooldown").strip(),
                form.optional("behaviour").orElse(""),
                form.optional("tries").orElse("").strip(),
                form.optional("penalty").orElse("").strip(),
                form.required("review"),
                Set.copyOf(form.all("tick")),
                form.optional("shuffled").isPresent(),
                form.optional("options-shuffled").isPresent());
    }

    /** The same, but how answers are marked and put in order stays as it is there. */
    HomeworkSetup keeping(HomeworkSetup fixed) {
        return new HomeworkSetup(
                opens,
                closes,
                limit,
                grace,
                attempts,
                counts,
                cooldown,
                fixed.behaviour,
                fixed.tries,
                fixed.penalty,
                review,
                ticks,
                fixed.shuffled,
                fixed.optionsShuffled);
    }

    /**
     * The assignment with these settings.
     *
     * @param id its number
     * @param quiz what is asked; its order is that of the settings
     * @param zone where the times are meant
     * @throws IllegalArgumentException with a sentence for the person, if something cannot be
     */
    Assignment assignment(long id, Quiz quiz, ZoneId zone) {
        var opening = time(opens, "Opens", zone);
        var closing = time(closes, "Closes", zone);
        if (opening != null && closing != null && !closing.isAfter(opening)) {
            throw new IllegalArgumentException("It must close after it opens.");
        }
        return new Assignment(
                id,
                new Quiz(quiz.title(), quiz.slots(), shuffled, optionsShuffled, quiz.sequential()),
                opening,
                closing,
                limit.isEmpty() ? null : Duration.ofMinutes(whole(limit, "The time limit in minutes", 1, MOST_MINUTES)),
                Duration.ofSeconds(whole(grace, "The grace in seconds", 0, MOST_GRACE)),
                new AttemptRule(
                        attempts.isEmpty() ? 0 : whole(attempts, "The number of attempts", 0, MOST_ATTEMPTS),
                        one(AttemptRule.Counts.class, counts),
                        Duration.ofMinutes(whole(cooldown, "The wait between attempts in minutes", 0, MOST_COOLDOWN))),
                one(Behaviour.class, behaviour),
                whole(penalty, "The penalty for a wrong try in per cent", 0, 100) / 100.0,
                whole(tries, "The number of tries", 1, MOST_TRIES),
                reviewOptions());
    }

    private ReviewOptions reviewOptions() {
        var preset = PRESETS.get(review);
        if (preset != null) {
            return preset;
        }
        var shown = new EnumMap<Moment, Set<Aspect>>(Moment.class);
        for (var moment : Moment.values()) {
            var aspects = EnumSet.noneOf(Aspect.class);
            for (var aspect : Aspect.values()) {
                if (ticks.contains(tick(moment, aspect))) {
                    aspects.add(aspect);
                }
            }
            shown.put(moment, aspects);
        }
        return new ReviewOptions(shown);
    }

    /** Name of a tick of the matrix. */
    static String tick(Moment moment, Aspect aspect) {
        return word(moment) + ":" + word(aspect);
    }

    /** The constant as it stands in forms and message keys. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Set<String> ticks(ReviewOptions review) {
        var ticks = new HashSet<String>();
        review.shown().forEach((moment, aspects) -> aspects.forEach(aspect -> ticks.add(tick(moment, aspect))));
        return ticks;
    }

    /** A moment as the form shows it. */
    static String local(@Nullable Instant time, ZoneId zone) {
        return time == null ? "" : LOCAL.format(time.atZone(zone));
    }

    /**
     * Reads a local day and time; null for none.
     *
     * @throws IllegalArgumentException with a sentence for the person, if it is neither
     */
    static @Nullable Instant time(String text, String name, ZoneId zone) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            var local = LocalDateTime.parse(text);
            if (local.getYear() >= 2000 && local.getYear() < 2200) {
                return local.atZone(zone).toInstant();
            }
        } catch (DateTimeParseException e) {
            // refused below, with the same sentence
        }
        throw new IllegalArgumentException("“" + name + "” is a day and a time, such as 2026-12-01T18:00.");
    }

    private static int whole(String text, String name, int least, int most) {
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // refused below, with the same sentence
        }
        throw new IllegalArgumentException(name + " is a whole number from " + least + " to " + most + ".");
    }

    private static <E extends Enum<E>> E one(Class<E> type, String name) {
        for (E each : type.getEnumConstants()) {
            if (Json.name(each).equals(name)) {
                return each;
            }
        }
        throw new IllegalArgumentException("“" + name + "” is none of the choices.");
    }
}
