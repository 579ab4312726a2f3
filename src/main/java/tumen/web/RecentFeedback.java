package tumen.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tumen.question.Question;
import tumen.study.Answer;
import tumen.study.Answered;

/**
 * The latest feedback of everybody, so that an answer can be followed by a redirect. Bounded; what fell out, or was lost when
 * the server stopped, is simply not shown again.
 */
final class RecentFeedback {
    private static final int MOST = 4096;

    private final Visitors visitors;
    private final Messages messages;
    private final Cards cards;
    private final Map<Long, Entry> byReview = new LinkedHashMap<>();

    RecentFeedback(Visitors visitors, Messages messages, Cards cards) {
        this.visitors = visitors;
        this.messages = messages;
        this.cards = cards;
    }

    private record Entry(long person, Feedback feedback) {}

    /**
     * Stores an answer and keeps what is to be shown about it.
     *
     * @param fields of the form it came with
     * @param scope the deck that is being practised, or null for all
     * @param storing stores the answer
     * @throws Refusal as {@link Responses#store}
     */
    Answered store(
            Context ctx,
            long person,
            Question question,
            Answer answer,
            Fields fields,
            @Nullable String scope,
            Supplier<Answered> storing) {
        var answered = Responses.store(storing);
        var phrases = new Phrases(messages, visitors.of(ctx).locale());
        keep(
                person,
                Feedback.of(
                        question,
                        cards.deck(question.id().deck()),
                        answer.form(),
                        answer.response(),
                        fields.all("offered"),
                        answered,
                        cards.newKey(),
                        scope,
                        phrases));
        return answered;
    }

    synchronized void keep(long person, Feedback feedback) {
        byReview.put(feedback.answered().review(), new Entry(person, feedback));
        if (byReview.size() > MOST) {
            byReview.remove(byReview.keySet().iterator().next());
        }
    }

    synchronized Optional<Feedback> of(long person, long review) {
        var entry = byReview.get(review);
        return entry == null || entry.person != person ? Optional.empty() : Optional.of(entry.feedback);
    }
}
