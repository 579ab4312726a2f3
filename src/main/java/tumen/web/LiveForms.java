package tumen.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tumen.live.Deed;
import tumen.live.Event;
import tumen.live.Reply;

/** What is posted during a live quiz, as events. */
final class LiveForms {
    private static final int LONGEST_KEY = 64;
    private static final int MOST = 10_000;

    private LiveForms() {}

    /** Whether the page's script has posted it and wants data instead of a page. */
    static boolean isScript(Context ctx) {
        String accept = ctx.req().getHeader("Accept");
        return accept != null && accept.startsWith("application/json");
    }

    /**
     * An answer.
     *
     * @throws Refusal if the fields are none of an answer
     */
    static Function<Instant, Event> answer(String game, int seat, Fields form) {
        int question = (int) form.number("question", -MOST, MOST);
        String key = key(form.required("key"));
        int certainty = (int) Fields.number(form.optional("certainty").orElse("1"), "certainty", 0, 9);
        var texts = form.all("text");
        Reply reply = texts.isEmpty() ? new Reply.Picked(options(form)) : new Reply.Wrote(texts);
        // A form may have been made for another game: then the game says so.
        String sentTo = form.optional("game").orElse(game);
        return at -> new Event.Answered(sentTo, seat, question, reply, certainty, key, at);
    }

    private static List<Integer> options(Fields form) {
        return form.all("option").stream()
                .map(text -> (int) Fields.number(text, "option", -MOST, MOST))
                .toList();
    }

    /**
     * A command.
     *
     * @param seat null for the host
     * @param id used when the form has none
     * @throws Refusal if the fields are none of a command
     */
    static Function<Instant, Event> command(String game, @Nullable Integer seat, String id, Fields form) {
        var deed = deed(form);
        int expected = (int) Fields.number(form.optional("expected").orElse("-1"), "expected", -1, Integer.MAX_VALUE);
        String given = key(form.optional("id").orElse(id));
        return at -> new Event.Commanded(game, seat, given, expected, deed, at);
    }

    private static Deed deed(Fields form) {
        String name = form.required("deed");
        return switch (name) {
            case "next" -> new Deed.Next();
            case "pause" -> new Deed.Pause();
            case "resume" -> new Deed.Resume();
            case "extend" -> new Deed.Extend(Deed.Extend.USUAL);
            case "skip" -> new Deed.Skip();
            case "end" -> new Deed.End();
            case "lock" -> new Deed.Lock(true);
            case "unlock" -> new Deed.Lock(false);
            case "late-join" -> new Deed.LateJoin(true);
            case "no-late-join" -> new Deed.LateJoin(false);
            case "rename" -> new Deed.Rename(seat(form), limited(form.required("name")));
            case "team" -> new Deed.Team(seat(form), form.orNull("team"));
            case "remove" -> new Deed.Remove(seat(form));
            case "readmit" -> new Deed.Readmit(seat(form));
            case "accept" -> new Deed.Accept((int) form.number("question", 0, MOST), limited(form.required("said")));
            default -> throw Refusal.malformed("There is no command “" + name + "”.");
        };
    }

    private static int seat(Fields form) {
        return (int) form.number("seat", 0, MOST);
    }

    private static String key(String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Refusal.malformed("A key has 1 to " + LONGEST_KEY + " characters.");
        }
        return key;
    }

    private static String limited(String text) {
        if (text.length() > 2000) {
            throw Refusal.malformed("That is too long.");
        }
        return text;
    }

    /** Whole seconds from one moment to the next, at least that many. */
    static long seconds(Instant from, Instant to, long least) {
        return Math.max(least, Math.ceilDiv(Duration.between(from, to).toMillis(), 1000));
    }
}
