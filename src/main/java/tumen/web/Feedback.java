package tumen.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tumen.memory.Rating;
import tumen.question.Deck;
import tumen.question.Difference;
import tumen.question.Difference.Segment;
import tumen.question.Distractor;
import tumen.question.Form;
import tumen.question.Grade;
import tumen.question.Key;
import tumen.question.Question;
import tumen.question.Response;
import tumen.question.Verdict;
import tumen.study.Answered;
import tumen.study.Proposal;

/**
 * What is shown after an answer.
 *
 * @param question what was asked
 * @param deck its deck
 * @param section title of its section
 * @param said the person's answer in words; empty when it was none, or stands among the options
 * @param typed whether it was typed
 * @param difference how the typed answer differs from the right one; empty when it is right, or something else entirely
 * @param options the options as they were offered, each with its fate; empty for other forms
 * @param answered what was stored
 * @param verdict {@code right}, {@code partial} or {@code wrong}
 * @param key idempotency key for another rating
 * @param scope the deck that is being practised, or null for all
 */
record Feedback(
        Question question,
        Deck deck,
        String section,
        String said,
        boolean typed,
        List<Segment> difference,
        List<Option> options,
        Answered answered,
        String verdict,
        String key,
        @Nullable String scope) {
    /**
     * An option after the answer.
     *
     * @param text what it says
     * @param right whether it is right
     * @param chosen whether the person chose it
     */
    record Option(String text, boolean right, boolean chosen) {}

    /**
     * A button to rate with.
     *
     * @param grade 1 to 4
     * @param name key of its name
     * @param interval when the card comes back
     * @param current whether this is how it is rated now
     */
    record Button(int grade, String name, String interval, boolean current) {}

    /**
     * What is shown after an answer was stored.
     *
     * @param offered the options as they were offered; empty for other forms
     * @param key idempotency key for another rating
     * @param phrases the words of the person's language
     */
    static Feedback of(
            Question question,
            Deck deck,
            Form form,
            Response response,
            List<String> offered,
            Answered answered,
            String key,
            @Nullable String scope,
            Phrases phrases) {
        return new Feedback(
                question,
                deck,
                Cards.section(deck, question.id()),
                said(response, phrases),
                response instanceof Response.Typed,
                difference(question, form, response, answered.grade()),
                options(question, form, offered, response),
                answered,
                Json.name(answered.grade().verdict()),
                key,
                scope);
    }

    /** Whether the person may say that it is right after all, and that would be proposed to the teachers. */
    public boolean overrulable() {
        return typed && !said.isEmpty() && said.length() <= Proposal.LONGEST && !verdict.equals("right");
    }

    /** The same after the person said that it is right. */
    Feedback overruled(Answered counted, String nextKey) {
        return new Feedback(
                question,
                deck,
                section,
                said,
                typed,
                List.of(),
                options,
                counted,
                Json.name(counted.grade().verdict()),
                nextKey,
                scope);
    }

    /** The buttons, with the intervals in words. */
    static List<Button> buttons(
            Map<Rating, Duration> intervals, @Nullable Rating current, Messages messages, Locale locale) {
        var buttons = new ArrayList<Button>();
        for (var rating : Rating.values()) {
            var interval = intervals.get(rating);
            buttons.add(new Button(
                    rating.grade(),
                    "rating." + Json.name(rating),
                    interval == null ? "" : Intervals.text(messages, locale, interval),
                    rating == current));
        }
        return buttons;
    }

    /** The offered options, each with its fate. */
    static List<Option> options(Question question, Form form, List<String> offered, Response response) {
        if (form != Form.CHOICE || !(response instanceof Response.Chosen chosen)) {
            return List.of();
        }
        return fates(question, offered.isEmpty() ? all(question) : offered, chosen.options());
    }

    /** All options of a question that can be asked as a choice, with nothing chosen; empty when it cannot. */
    static List<Option> options(Question question) {
        return question.forms().contains(Form.CHOICE) ? fates(question, all(question), List.of()) : List.of();
    }

    private static List<Option> fates(Question question, List<String> texts, List<String> chosen) {
        return texts.stream()
                .map(text -> new Option(text, isRight(question, text), chosen.contains(text)))
                .toList();
    }

    private static List<String> all(Question question) {
        var texts = new ArrayList<String>();
        if (question.key() instanceof Key.Choice choice) {
            choice.options().forEach(option -> texts.add(option.text()));
        } else {
            texts.add(question.key().shown());
            question.distractors().stream().map(Distractor::text).forEach(texts::add);
        }
        return texts;
    }

    private static boolean isRight(Question question, String text) {
        return question.key() instanceof Key.Choice choice
                ? choice.options().stream()
                        .anyMatch(
                                option -> option.fraction() > 0 && option.text().equals(text))
                : question.key().shown().equals(text);
    }

    /** The letters in which a typed answer differs; empty unless at least half of them are the same. */
    static List<Segment> difference(Question question, Form form, Response response, Grade grade) {
        if (grade.verdict() == Verdict.RIGHT) {
            return List.of();
        }
        var segments = switch (response) {
            case Response.Typed typed -> nearest(typed.text().strip(), wanted(question, form));
            case Response.Filled filled -> gaps(question, filled);
            case Response.Chosen chosen -> List.<Segment>of();
            case Response.Judged judged -> List.<Segment>of();
            case Response.Ordered ordered -> List.<Segment>of();
            case Response.Matched matched -> List.<Segment>of();
            case Response.SelfRated rated -> List.<Segment>of();
        };
        return other(segments) <= letters(segments, Difference.Kind.SAME) ? segments : List.of();
    }

    /** What belongs into the field: the words of the sentence where a gap was made of them, else the key. */
    private static List<String> wanted(Question question, Form form) {
        var evidence = question.evidence();
        String key = question.key().shown();
        return form != Form.CLOZE || evidence == null || evidence.marked().isBlank()
                ? List.of(key)
                : List.of(evidence.marked(), key);
    }

    /** Gap by gap, each beside the text it comes nearest to. */
    private static List<Segment> gaps(Question question, Response.Filled filled) {
        if (!(question.key() instanceof Key.Cloze cloze)
                || cloze.gaps().size() != filled.gaps().size()) {
            return List.of();
        }
        var segments = new ArrayList<Segment>();
        for (int i = 0; i < cloze.gaps().size(); i++) {
            var gap = cloze.gaps().get(i);
            var wanted = new ArrayList<>(List.of(gap.text()));
            wanted.addAll(gap.accepted());
            if (i > 0) {
                segments.add(new Segment(Difference.Kind.SAME, "; "));
            }
            segments.addAll(nearest(filled.gaps().get(i).strip(), wanted));
        }
        return segments;
    }

    private static List<Segment> nearest(String typed, List<String> wanted) {
        return wanted.stream()
                .map(text -> Difference.between(typed, text).segments())
                .min(Comparator.comparingInt(Feedback::other))
                .orElseThrow();
    }

    private static int other(List<Segment> segments) {
        return letters(segments, Difference.Kind.MISSING) + letters(segments, Difference.Kind.EXTRA);
    }

    private static int letters(List<Segment> segments, Difference.Kind kind) {
        return segments.stream()
                .filter(segment -> segment.kind() == kind)
                .mapToInt(segment -> segment.text().length())
                .sum();
    }

    /** The response in words for a teacher, who reads English. */
    static String said(Response response) {
        return said(response, value -> value ? "True" : "False");
    }

    /** The response in words, to be shown beside the right answer. */
    static String said(Response response, Phrases words) {
        return said(response, value -> words.text(value ? "truth.true" : "truth.false"));
    }

    private static String said(Response response, Function<Boolean, String> truth) {
        return switch (response) {
            case Response.Chosen chosen -> "";
            case Response.Typed typed -> typed.text().strip();
            case Response.Filled filled -> String.join("; ", filled.gaps());
            case Response.Judged judged ->
                (judged.claim().isEmpty() ? "" : judged.claim() + ": ") + truth.apply(judged.value());
            case Response.Ordered ordered -> String.join(" → ", ordered.items());
            case Response.Matched matched ->
                String.join(
                        "; ",
                        matched.pairs().entrySet().stream()
                                .map(pair -> pair.getKey() + " → " + pair.getValue())
                                .toList());
            case Response.SelfRated rated -> "";
        };
    }
}
