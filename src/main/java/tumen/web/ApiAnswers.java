package tumen.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tumen.study.Answer;
import tumen.study.Answered;

/** Answers of the API as they come in and as they are answered, in whatever way the request comes. */
final class ApiAnswers {
    /** The header that may hold the idempotency key. */
    static final String KEY = "Idempotency-Key";

    /** In milliseconds; whoever takes longer has gone away. */
    private static final long LONGEST = 600_000;

    private final Cards cards;
    private final Messages messages;
    private final Refusals refusals;
    private final Rich rich;

    ApiAnswers(Cards cards, Messages messages, Rich rich) {
        this.cards = cards;
        this.messages = messages;
        this.refusals = new Refusals(messages);
        this.rich = rich;
    }

    /** Prepared when the first body arrives, not when the server starts. */
    private static final class Body {
        static final Json.Reader<ApiShapes.AnswerBody> READER = new Json.Reader<>(ApiShapes.AnswerBody.class);
    }

    /**
     * The answer that was sent.
     *
     * @throws Refusal 415 if it is no JSON by its type, 400 if something is missing or none of what it should be
     * @throws tumen.study.Studying.UnknownQuestion if the question is not in the library
     */
    Answer read(Context ctx) {
        return answer(Body.READER.read(ctx), ctx.req().getHeader(KEY));
    }

    /**
     * The same from a body whose type and size are right, if it is written as usual.
     *
     * @param key from the header; null for none
     * @return null for anything unusual, good or bad
     */
    @Nullable
    Answer usual(byte[] body, @Nullable String key) {
        var sent = AnswerJson.read(body);
        return sent == null ? null : answer(sent, key);
    }

    private Answer answer(ApiShapes.AnswerBody sent, @Nullable String key) {
        var id = cards.question(Fields.questionId(ApiShapes.present(sent.question(), "question")))
                .id();
        var response = ApiShapes.present(sent.response(), "response").response();
        Responses.check(response);
        try {
            return new Answer(
                    key(sent.key(), key),
                    id,
                    ApiShapes.present(sent.version(), "version"),
                    Responses.form(ApiShapes.present(sent.form(), "form")),
                    response,
                    sent.rating() == null ? null : Responses.rating(sent.rating()),
                    Duration.ofMillis(Math.min(sent.takenMillis() == null ? 0 : sent.takenMillis(), LONGEST)));
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed(String.valueOf(e.getMessage()));
        }
    }

    /** The key in the body, or the one in the header; refused when there is neither. */
    static String key(@Nullable String inBody, @Nullable String inHeader) {
        return ApiShapes.present(inBody == null ? inHeader : inBody, "key");
    }

    /** The sentences of that language. */
    Phrases words(Locale locale) {
        return new Phrases(messages, locale);
    }

    /** A sentence that says no, as the floors below say it, in that language. */
    String refusal(Locale locale, String sentence) {
        return refusals.in(locale, sentence);
    }

    /** What is sent back, in that language. */
    ApiShapes.Graded graded(Answered answered, Locale locale) {
        return ApiShapes.Graded.of(answered, cards.question(answered.question()), words(locale), rich);
    }
}
