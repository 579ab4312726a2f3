package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.HashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tumen.people.Classes;
import tumen.people.Classroom;
import tumen.people.Newcomer;
import tumen.people.PersonName;
import tumen.people.RosterFile;
import tumen.people.School;

/** Bringing a roster: what is pasted or uploaded is shown line by line before anybody is added. */
final class RosterPages {
    /** Bytes of the largest roster: 2,500 lines with room. */
    private static final int MOST_BYTES = 1_000_000;

    private final Classes classes;
    private final ClassPages pages;
    private final Visitors visitors;
    private final Render render;
    private final Clock clock;

    RosterPages(School school, ClassPages pages, Visitors visitors, Render render, Clock clock) {
        this.classes = school.classes();
        this.pages = pages;
        this.visitors = visitors;
        this.render = render;
        this.clock = clock;
    }

    /** {@code POST /classes/{class}/roster}: reads what was brought, and says what would be done with each line. */
    void preview(Context ctx) {
        var classroom = pages.taught(ctx);
        var roster = received(ctx, classroom);
        if (roster.lines().isEmpty()) {
            throw Refusal.malformed("The roster is empty. Paste names, one on each line, or choose a file.");
        }
        var values = new HashMap<String, @Nullable Object>();
        values.put("classroom", classroom);
        values.put("newcomers", roster.newcomers());
        values.put("problems", roster.problems());
        values.put("guessed", roster.guessed());
        values.put(
                "text",
                roster.newcomers().stream()
                        .map(RosterPages::line)
                        .collect(Collectors.joining("\n", "name,sourcedId\n", "")));
        render.page(ctx, "classes/preview", values);
    }

    private static String line(Newcomer newcomer) {
        return quoted(newcomer.name().shown()) + "," + quoted(newcomer.sourcedId() == null ? "" : newcomer.sourcedId());
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private RosterFile received(Context ctx, Classroom classroom) {
        try (var upload = Upload.of(ctx)) {
            byte[] bytes = Files.readAllBytes(upload.file());
            if (bytes.length > MOST_BYTES) {
                throw new Refusal(HttpStatus.CONTENT_TOO_LARGE, "A roster has at most 2,500 lines and 1 MB.");
            }
            if (upload.name().isEmpty() && !isUtf8(bytes)) {
                throw Refusal.malformed("The text sent is not in UTF-8.");
            }
            var there = classes.members(classroom.id()).stream()
                    .map(member -> PersonName.of(member.name()).key())
                    .collect(Collectors.toSet());
            return RosterFile.read(bytes, there);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A browser sends forms in UTF-8; a file may hold anything. */
    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes));
            return true;
        } catch (java.nio.charset.CharacterCodingException e) {
            return false;
        }
    }

    /** {@code POST /classes/{class}/students}: adds those of the preview; whoever is there already is passed over. */
    void confirm(Context ctx) {
        var classroom = pages.taught(ctx);
        var roster = received(ctx, classroom);
        classes.enrol(visitors.of(ctx).person(), classroom.id(), roster.newcomers(), clock.instant());
        ctx.redirect(ctx.contextPath() + "/classes/" + classroom.id() + "?notice=added", HttpStatus.SEE_OTHER);
    }
}
