package tumen.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tumen.memory.Rating;
import tumen.question.Deck;
import tumen.question.Distractor;
import tumen.question.Question;
import tumen.question.Response;
import tumen.study.Answered;
import tumen.study.Asked;

/** The objects of the JSON API; {@code openapi.json} describes each under the same name. */
final class ApiShapes {
    private ApiShapes() {}

    /** The value; refused when it was not sent. */
    static <T> T present(@Nullable T value, String field) {
        if (value == null) {
            throw Refusal.malformed("The field “" + field + "” is missing.");
        }
        return value;
    }

    record Who(String role, @Nullable String name) {}

    record Next(
            String question,
            int version,
            String form,
            String prompt,
            @Nullable String promptHtml,
            String context,
            List<String> options,
            @Nullable List<String> optionsHtml,
            List<String> lefts,
            boolean several,
            boolean fresh,
            String deckTitle,
            String key) {
        static Next of(Asked asked, Question question, String deckTitle, String key, Rich rich) {
            String deck = question.id().deck();
            return new Next(
                    asked.question().toString(),
                    asked.version(),
                    Json.name(asked.form()),
                    asked.prompt(),
                    rich.marked(asked.prompt(), deck),
                    asked.context(),
                    asked.options(),
                    rich.marked(asked.options(), deck),
                    Cards.lefts(asked, question),
                    Cards.several(question),
                    asked.fresh(),
                    deckTitle,
                    key);
        }
    }

    record AnswerBody(
            @Nullable String key,
            @Nullable String question,
            @Nullable Integer version,
            @Nullable String form,
            @Nullable ResponseBody response,
            @Nullable String rating,
            @Nullable Long takenMillis) {}

    /** Exactly one field is set. */
    record ResponseBody(
            @Nullable List<String> chosen,
            @Nullable String typed,
            @Nullable List<String> filled,
            @Nullable Boolean judged,
            @Nullable String claim,
            @Nullable List<String> ordered,
            @Nullable Map<String, String> matched,
            @Nullable Boolean recalled) {
        Response response() {
            if (chosen != null) {
                return new Response.Chosen(whole(chosen));
            }
            if (typed != null) {
                return new Response.Typed(typed);
            }
            if (filled != null) {
                return new Response.Filled(whole(filled));
            }
            if (judged != null) {
                return new Response.Judged(judged, claim == null ? "" : claim);
            }
            if (ordered != null) {
                return new Response.Ordered(whole(ordered));
            }
            if (matched != null) {
                matched.values().forEach(right -> present(right, "response"));
                return new Response.Matched(matched);
            }
            return new Response.SelfRated(present(recalled, "response"));
        }

        private static List<String> whole(List<String> texts) {
            for (String text : texts) {
                present(text, "response");
            }
            return texts;
        }
    }

    record RatingBody(@Nullable String rating, @Nullable String key) {}

    record KeyBody(@Nullable String key) {}

    record Undone(boolean undone, @Nullable String question) {}

    record Graded(
            long review,
            String question,
            String verdict,
            double fraction,
            String why,
            String answer,
            @Nullable String answerHtml,
            String rating,
            String suggested,
            Map<String, Long> intervals,
            @Nullable EvidenceShape evidence,
            boolean repeated) {
        private static final List<Rating> ALPHABETICALLY = List.of(Rating.AGAIN, Rating.EASY, Rating.GOOD, Rating.HARD);

        static Graded of(Answered answered, Question question, Phrases words, Rich rich) {
            var seconds = new LinkedHashMap<String, Long>();
            for (var rating : ALPHABETICALLY) {
                var interval = answered.intervals().get(rating);
                if (interval != null) {
                    seconds.put(Json.name(rating), interval.toSeconds());
                }
            }
            return new Graded(
                    answered.review(),
                    answered.question().toString(),
                    Json.name(answered.grade().verdict()),
                    answered.grade().fraction(),
                    words.graded(answered.grade().verdict(), answered.grade().why()),
                    question.key().shown(),
                    rich.marked(question.key().shown(), question.id().deck()),
                    Json.name(answered.rating()),
                    Json.name(answered.suggested()),
                    seconds,
                    EvidenceShape.of(question),
                    answered.repeated());
        }
    }

    record EvidenceShape(String source, int start, int end, String quote, int keyStart, int keyEnd) {
        static @Nullable EvidenceShape of(Question question) {
            var evidence = question.evidence();
            return evidence == null
                    ? null
                    : new EvidenceShape(
                            evidence.source(),
                            evidence.span().start(),
                            evidence.span().end(),
                            evidence.quote(),
                            evidence.key().start(),
                            evidence.key().end());
        }
    }

    record DeckShort(String id, String title, String language, long questions) {
        static DeckShort of(Deck deck) {
            return new DeckShort(
                    deck.id(), deck.title(), deck.language(), deck.questions().count());
        }
    }

    record SectionShape(String file, String title, List<String> questions) {}

    record DeckLong(
            String id, String title, String language, long questions, String source, List<SectionShape> sections) {
        static DeckLong of(Deck deck) {
            return new DeckLong(
                    deck.id(),
                    deck.title(),
                    deck.language(),
                    deck.questions().count(),
                    deck.source(),
                    deck.sections().stream()
                            .map(section -> new SectionShape(
                                    section.file(),
                                    section.title(),
                                    section.questions().stream()
                                            .map(question -> question.id().slug())
                                            .toList()))
                            .toList());
        }
    }

    record QuestionShape(
            String id,
            int version,
            String stem,
            @Nullable String stemHtml,
            String answer,
            @Nullable String answerHtml,
            List<String> accepted,
            List<String> distractors,
            List<String> forms,
            @Nullable EvidenceShape evidence) {
        static QuestionShape of(Question question, Rich rich) {
            String deck = question.id().deck();
            return new QuestionShape(
                    question.id().toString(),
                    question.version(),
                    question.stem(),
                    rich.marked(question.stem(), deck),
                    question.key().shown(),
                    rich.marked(question.key().shown(), deck),
                    Accepted.of(question.key()),
                    question.distractors().stream().map(Distractor::text).toList(),
                    question.forms().stream().map(Json::name).toList(),
                    EvidenceShape.of(question));
        }
    }
}
