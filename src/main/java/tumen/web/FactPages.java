package tumen.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tumen.question.Deck;
import tumen.question.Key;
import tumen.question.NameKind;
import tumen.question.Question;

/** What a deck states, to look up: its dated facts along a line of time, its people, its figures. */
final class FactPages {
    private final Cards cards;
    private final Render render;

    FactPages(Cards cards, Render render) {
        this.cards = cards;
        this.render = render;
    }

    /**
     * Something that is known, with the questions that ask for it.
     *
     * @param name as it is shown
     * @param questions in the order of the deck
     */
    record Known(String name, List<Question> questions) {}

    /** {@code GET /decks/{deck}/facts}: the timeline, the people and the figures, each with its questions. */
    void facts(Context ctx) {
        var deck = cards.deck(ctx.pathParam("deck"));
        var values = new HashMap<String, @Nullable Object>();
        values.put("deck", deck);
        values.put("timeline", Timeline.of(deck.questions().toList()));
        values.put("people", people(deck));
        values.put("figures", figures(deck));
        render.page(ctx, "bank/facts", values);
    }

    private static List<Known> people(Deck deck) {
        var people = new LinkedHashMap<String, Known>();
        deck.questions().forEach(question -> {
            if (question.key() instanceof Key.Name name && name.kind() == NameKind.PERSON) {
                people.computeIfAbsent(
                                name.name().toLowerCase(Locale.ROOT),
                                absent -> new Known(name.name(), new ArrayList<>()))
                        .questions()
                        .add(question);
            }
        });
        return List.copyOf(people.values());
    }

    private static List<Known> figures(Deck deck) {
        return deck.questions()
                .filter(question -> question.key() instanceof Key.Figure)
                .map(question -> new Known(question.key().shown(), List.of(question)))
                .toList();
    }
}
