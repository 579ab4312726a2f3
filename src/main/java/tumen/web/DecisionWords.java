package tumen.web;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tumen.memory.Fsrs7;
import tumen.study.Decided;
import tumen.study.Decision;
import tumen.study.Preference;
import tumen.study.Studying;

/** Decisions in the reader's words. */
final class DecisionWords {
    private final Studying studying;
    private final Messages messages;

    DecisionWords(Studying studying, Messages messages) {
        this.studying = studying;
        this.messages = messages;
    }

    /**
     * A line of what was decided.
     *
     * @param id number of the decision
     * @param at when
     * @param text what
     * @param undone whether it was taken back
     */
    record Line(long id, String at, String text, boolean undone) {}

    Line line(Decided decided, DateTimeFormatter when, Locale locale) {
        return new Line(decided.id(), when.format(decided.at()), text(decided.decision(), locale), decided.undone());
    }

    String text(Decision decision, Locale locale) {
        return switch (decision) {
            case Decision.Chosen chosen -> of(chosen.deck(), changes(chosen.values(), locale), locale);
            case Decision.Marked marked ->
                messages.text(
                        locale,
                        "mark." + Json.name(marked.mark()),
                        studying.library()
                                .question(marked.question())
                                .map(question -> question.stem())
                                .orElse(marked.question().toString()));
            case Decision.Paused paused -> {
                var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
                yield messages.text(locale, "decision.paused", day.format(paused.from()), day.format(paused.until()));
            }
            case Decision.Replanned replanned ->
                of(
                        replanned.deck(),
                        messages.text(
                                locale,
                                switch (replanned.why()) {
                                    case CATCH_UP -> "decision.catch-up";
                                    case EXAM -> "decision.exam";
                                },
                                replanned.capADay()),
                        locale);
            case Decision.Remodelled remodelled ->
                messages.text(
                        locale,
                        remodelled.fitted()
                                ? "decision.fitted"
                                : remodelled.model() instanceof Fsrs7 ? "decision.fsrs7" : "decision.fsrs6");
        };
    }

    private String of(@org.jspecify.annotations.Nullable String deck, String text, Locale locale) {
        return deck == null
                ? text
                : messages.text(
                        locale,
                        "decision.of-deck",
                        studying.library().deck(deck).map(each -> each.title()).orElse(deck),
                        text);
    }

    private String changes(Map<Preference, String> values, Locale locale) {
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> messages.text(locale, "settings." + SettingsPages.name(each.getKey())) + ": "
                        + (each.getValue().isEmpty() ? messages.text(locale, "settings.default") : each.getValue()))
                .collect(Collectors.joining("; "));
    }
}
