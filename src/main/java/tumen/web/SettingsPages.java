package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tumen.study.Answer;
import tumen.study.Deciding;
import tumen.study.Decision;
import tumen.study.Preference;
import tumen.study.Settings;

/** How somebody practises: the settings for all decks and for one, and what was decided, to be taken back. */
final class SettingsPages {
    private static final int LATEST = 20;
    private static final List<String> WAYS = List.of("climbing", "choice", "cloze", "typed", "flashcard");
    private static final List<String> SHARES = List.of("100", "75", "50", "25", "0");

    private final Deciding deciding;
    private final Visitors visitors;
    private final Render render;
    private final Cards cards;
    private final DecisionWords words;
    private final Clock clock;

    SettingsPages(Deciding deciding, Visitors visitors, Render render, Cards cards, DecisionWords words, Clock clock) {
        this.deciding = deciding;
        this.visitors = visitors;
        this.render = render;
        this.cards = cards;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A weekday and how much is wanted on it.
     *
     * @param number 1 for Monday
     * @param name in the reader's words
     * @param percent of the usual load
     */
    record Weekday(int number, String name, String percent) {}

    /** {@code GET /settings?deck=}: the settings for all decks, or for one. */
    void settings(Context ctx) {
        var query = Fields.query(ctx);
        String deck = cards.scope(query.optional("deck"));
        var values = new HashMap<String, String>();
        var settings = deciding.settings(visitors.of(ctx).person(), deck);
        for (var preference : Preference.values()) {
            values.put(name(preference), settings.text(preference));
        }
        show(ctx, deck, values, "", notice(query));
    }

    private static String notice(Fields query) {
        return switch (query.optional("notice").orElse("")) {
            case "saved" -> "settings.saved";
            case "same" -> "settings.same";
            case "undone" -> "settings.undone";
            default -> "";
        };
    }

    private void show(Context ctx, @Nullable String deck, Map<String, String> fields, String sentence, String notice) {
        var visitor = visitors.of(ctx);
        var when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(visitor.locale())
                .withZone(deciding.days(visitor.person()).zone());
        var decided = new ArrayList<>(deciding.decisions(visitor.person()));
        var latest = decided.reversed().stream()
                .limit(LATEST)
                .map(each -> words.line(each, when, visitor.locale()))
                .toList();
        var values = new HashMap<String, @Nullable Object>();
        values.put("deck", deck == null ? null : cards.deck(deck));
        values.put("decks", cards.decks());
        values.put("fields", fields);
        values.put("weekdays", weekdays(fields, visitor.locale()));
        values.put("shares", SHARES);
        values.put("ways", WAYS);
        values.put("device", visitor.zone().getId());
        values.put("days", deciding.days(visitor.person()));
        values.put("sentence", sentence);
        values.put("notice", notice);
        values.put("latest", latest);
        values.put("key", cards.newKey());
        render.page(ctx, "settings/settings", values);
    }

    private static List<Weekday> weekdays(Map<String, String> fields, Locale locale) {
        var percents = fields.getOrDefault(name(Preference.EASY_DAYS), "").split(" ", -1);
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Weekday(
                        day.getValue(),
                        day.getDisplayName(TextStyle.FULL_STANDALONE, locale),
                        percents.length == 7 ? percents[day.getValue() - 1] : "100"))
                .toList();
    }

    /** {@code POST /settings}: stores what was changed, or says which of it cannot be. */
    void change(Context ctx) {
        var form = Fields.form(ctx);
        String deck = cards.scope(form.optional("deck"));
        String key = key(form);
        var sent = sent(form);
        var person = visitors.personOrGuest(ctx);
        var changes = changes(deciding.settings(person, deck), sent, deck != null);
        if (changes.isEmpty()) {
            redirect(ctx, deck, "same");
            return;
        }
        try {
            deciding.decide(person, new Decision.Chosen(deck, changes), key, clock.instant());
        } catch (IllegalArgumentException e) {
            ctx.status(HttpStatus.BAD_REQUEST);
            show(ctx, deck, sent, render.refusal(ctx, e.getMessage()), "");
            return;
        }
        redirect(ctx, deck, "saved");
    }

    /** The fields of the form by name; the weekdays put together. */
    private static Map<String, String> sent(Fields form) {
        var sent = new HashMap<String, String>();
        for (var preference : Preference.values()) {
            form.optional(name(preference)).ifPresent(text -> sent.put(name(preference), limited(text)));
        }
        if (form.optional("easy-1").isPresent()) {
            sent.put(
                    name(Preference.EASY_DAYS),
                    Arrays.stream(DayOfWeek.values())
                            .map(day -> limited(
                                    form.optional("easy-" + day.getValue()).orElse("100")))
                            .collect(Collectors.joining(" ")));
        }
        return sent;
    }

    private static Map<Preference, String> changes(Settings now, Map<String, String> sent, boolean ofDeck) {
        var changes = new EnumMap<Preference, String>(Preference.class);
        for (var preference : Preference.values()) {
            String text = sent.get(name(preference));
            if (text != null && !text.equals(now.text(preference)) && (preference.ofDecks() || !ofDeck)) {
                changes.put(preference, text);
            }
        }
        return changes;
    }

    /** {@code POST /decisions/{decision}/undo}: takes a decision back and returns to where it was asked from. */
    void undo(Context ctx) {
        var form = Fields.form(ctx);
        long decision = Fields.number(ctx.pathParam("decision"), "decision", 1, Long.MAX_VALUE);
        String back = HomePages.localPath(form.optional("back").orElse("/settings"));
        String key = key(form);
        if (deciding.undo(visitors.of(ctx).person(), decision, key, clock.instant())
                .isEmpty()) {
            throw Refusal.missing(
                    "There is nothing to take back here. It was taken back already, or it is somebody else’s.");
        }
        ctx.redirect(
                ctx.contextPath() + back + (back.contains("?") ? "&" : "?") + "notice=undone", HttpStatus.SEE_OTHER);
    }

    /** The field of a preference: {@code new-a-day}. */
    static String name(Preference preference) {
        return Json.name(preference).replace('_', '-');
    }

    private static String limited(String text) {
        if (text.length() > 200) {
            throw Refusal.malformed("That is too long for a setting.");
        }
        return text.strip();
    }

    static String key(Fields form) {
        String key = form.required("key");
        try {
            Answer.checkKey(key);
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed(String.valueOf(e.getMessage()));
        }
        return key;
    }

    private static void redirect(Context ctx, @Nullable String deck, String notice) {
        ctx.redirect(
                ctx.contextPath() + "/settings?" + (deck == null ? "" : "deck=" + deck + "&") + "notice=" + notice,
                HttpStatus.SEE_OTHER);
    }
}
