package tumen.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tumen.memory.Rating;
import tumen.question.Deck;
import tumen.question.Form;
import tumen.question.Key;
import tumen.question.Question;
import tumen.study.Answer;
import tumen.study.Merging;

/** The objects of the JSON API for devices without a connection; {@code openapi.json} describes each under the same name. */
final class ApiOffline {
    /** Most answers that come at once. */
    static final int MOST = 100;

    private ApiOffline() {}

    record Queue(String learner, List<Card> cards) {}

    record Outcome(int days, long seconds) {}

    record Quote(String before, String marked, String after) {}

    record Card(
            String question,
            int version,
            String form,
            String prompt,
            @Nullable String promptHtml,
            List<String> options,
            @Nullable List<String> optionsHtml,
            String answer,
            @Nullable String answerHtml,
            @Nullable Quote quote,
            String deckTitle,
            String language,
            long dayStarted,
            List<Map<String, Outcome>> outcomes) {
        static Card of(Merging.Prefetched card, Question question, Deck deck, Instant dayStarted, Rich rich) {
            var asked = card.asked();
            var options = asked.form() == Form.CHOICE ? asked.options() : List.<String>of();
            var evidence = question.evidence();
            return new Card(
                    asked.question().toString(),
                    asked.version(),
                    Json.name(asked.form()),
                    asked.prompt(),
                    rich.marked(asked.prompt(), deck.id()),
                    options,
                    rich.marked(options, deck.id()),
                    question.key() instanceof Key.Truth(boolean value)
                            ? Boolean.toString(value)
                            : question.key().shown(),
                    rich.marked(question.key().shown(), deck.id()),
                    evidence == null ? null : new Quote(evidence.before(), evidence.marked(), evidence.after()),
                    deck.title(),
                    deck.language(),
                    dayStarted.toEpochMilli(),
                    card.outcomes().stream().map(Card::outcomes).toList());
        }

        private static Map<String, Outcome> outcomes(Map<Rating, Merging.Outcome> day) {
            var outcomes = new TreeMap<String, Outcome>();
            day.forEach((rating, outcome) -> outcomes.put(
                    Json.name(rating),
                    new Outcome(outcome.days(), outcome.delay().toSeconds())));
            return outcomes;
        }
    }

    record Events(
            @Nullable String device,
            @Nullable String learner,
            @Nullable Long sent,
            @Nullable List<Event> answers) {}

    record Event(
            @Nullable String key,
            @Nullable Long sequence,
            @Nullable Long at,
            @Nullable String question,
            @Nullable Integer version,
            @Nullable String form,
            ApiShapes.@Nullable ResponseBody response,
            @Nullable String rating,
            @Nullable Long takenMillis) {
        Merging.Waiting waiting(String device) {
            var given = ApiShapes.present(response, "response").response();
            Responses.check(given);
            try {
                var answer = new Answer(
                        ApiShapes.present(key, "key"),
                        Fields.questionId(ApiShapes.present(question, "question")),
                        ApiShapes.present(version, "version"),
                        Responses.form(ApiShapes.present(form, "form")),
                        given,
                        Responses.rating(ApiShapes.present(rating, "rating")),
                        Duration.ofMillis(Math.clamp(takenMillis == null ? 0 : takenMillis, 0, 600_000)));
                return new Merging.Waiting(
                        answer,
                        Instant.ofEpochMilli(ApiShapes.present(at, "at")),
                        device,
                        ApiShapes.present(sequence, "sequence"));
            } catch (IllegalArgumentException e) {
                throw Refusal.malformed(String.valueOf(e.getMessage()));
            }
        }
    }

    record Merged(List<Fate> answers) {}

    record Fate(String key, String fate, String sentence) {
        static Fate of(Merging.Merged merged, Function<String, String> told) {
            return new Fate(merged.key(), Json.name(merged.fate()), told.apply(merged.sentence()));
        }
    }
}
