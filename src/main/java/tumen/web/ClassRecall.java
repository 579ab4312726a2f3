package tumen.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import tumen.people.Member;
import tumen.people.Person;
import tumen.study.ClassMemory;
import tumen.study.Insight;

/** What a class remembers on a day, for the pages that show it and for the quizzes that are made of it. */
final class ClassRecall {
    private final Teaching teaching;
    private final Insight insight;
    private final Visitors visitors;
    private final Clock clock;

    ClassRecall(Teaching teaching, Insight insight, Visitors visitors, Clock clock) {
        this.teaching = teaching;
        this.insight = insight;
        this.visitors = visitors;
        this.clock = clock;
    }

    /** What a class knows on that day at noon, or now when it is today. */
    ClassMemory memory(Context ctx, long classroom, LocalDate day) {
        var zone = visitors.of(ctx).zone();
        var noon = day.atTime(12, 0).atZone(zone).toInstant();
        var now = Instant.ofEpochMilli(clock.millis());
        List<Person> members = teaching.classes().members(classroom).stream()
                .map(Member::person)
                .flatMap(id -> teaching.people().person(id).stream())
                .toList();
        return insight.classMemory(members, noon.isAfter(now) ? noon : now);
    }

    /** The day of a form or query; today when it says none, refused when it is no day, past, or over ten years ahead. */
    LocalDate day(Context ctx, Fields fields) {
        var today = clock.instant().atZone(visitors.of(ctx).zone()).toLocalDate();
        String text = fields.orNull("day");
        try {
            var day = text == null ? today : LocalDate.parse(text);
            if (!day.isBefore(today) && day.isBefore(today.plusYears(10))) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // refused below, with the same sentence
        }
        throw Refusal.malformed("A day is today or later, such as " + today.plusDays(7) + ".");
    }
}
