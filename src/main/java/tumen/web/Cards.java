package tumen.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tumen.question.Deck;
import tumen.question.Form;
import tumen.question.Key;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.question.Response;
import tumen.study.Asked;
import tumen.study.Studying;

/** Questions as they are put on the screen: what the templates need beside what {@link Asked} carries. */
final class Cards {
    private final Studying studying;
    private final SecureRandom random;
    private final Clock clock;

    Cards(Studying studying, SecureRandom random, Clock clock) {
        this.studying = studying;
        this.random = random;
        this.clock = clock;
    }

    /**
     * A question on the screen.
     *
     * @param asked what is asked
     * @param form name of the template of its form
     * @param deck its deck
     * @param section title of its section
     * @param parts the prompt cut at its gaps: one more than there are gaps
     * @param several whether more than one option may be ticked
     * @param lefts the left sides of a matching
     * @param key idempotency key of the answer to come
     * @param shown when it was put on the screen, in milliseconds since 1970
     * @param scope the deck that is being practised, or null for all
     */
    record Card(
            Asked asked,
            String form,
            Deck deck,
            String section,
            List<String> parts,
            boolean several,
            List<String> lefts,
            String key,
            long shown,
            @Nullable String scope) {}

    /** Puts the question on the screen. */
    Card card(Asked asked, @Nullable String scope) {
        return card(asked, scope, newKey(), clock.millis());
    }

    /** The same with the key it had, and from when on it was on the screen. */
    Card card(Asked asked, @Nullable String scope, String key, long shown) {
        var question = question(asked.question());
        var deck = deck(asked.question().deck());
        return new Card(
                asked,
                Json.name(asked.form()),
                deck,
                section(deck, question.id()),
                parts(asked.prompt(), question.key() instanceof Key.Cloze ? Integer.MAX_VALUE : 1),
                several(question),
                lefts(asked, question),
                key,
                shown,
                scope);
    }

    /** The left sides: the key's own, or the stems of several questions. */
    static List<String> lefts(Asked asked, Question question) {
        if (question.key() instanceof Key.Matching matching) {
            return List.copyOf(matching.pairs().sequencedKeySet());
        }
        return asked.form() == Form.MATCHING ? asked.context().lines().toList() : List.of();
    }

    /** All decks, in their order. */
    List<Deck> decks() {
        return studying.library().decks();
    }

    /** The question, which must be in the library. */
    Question question(QuestionId id) {
        return studying.library().question(id).orElseThrow(() -> new Studying.UnknownQuestion(id));
    }

    /** The deck, which must be in the library. */
    Deck deck(String id) {
        return studying.library().deck(id).orElseThrow(() -> Refusal.missing("There is no deck “" + id + "”."));
    }

    /** The deck a request limits itself to; null for none, refused when there is no such deck. */
    @Nullable
    String scope(Optional<String> deck) {
        return deck.filter(id -> !id.isBlank()).map(id -> deck(id).id()).orElse(null);
    }

    /**
     * A new idempotency key: the milliseconds since 1970 and 80 random bits in hexadecimal digits. Keys of the same moment
     * stand side by side in the index that knows them all.
     */
    String newKey() {
        byte[] bytes = new byte[10];
        random.nextBytes(bytes);
        return HexFormat.of().toHexDigits(clock.millis(), 12) + HexFormat.of().formatHex(bytes);
    }

    /** How long an answer took that was shown at that millisecond; at most ten minutes. */
    Duration taken(long shown) {
        return Duration.ofMillis(Math.clamp(clock.millis() - shown, 0L, 600_000L));
    }

    static boolean several(Question question) {
        return question.key() instanceof Key.Choice choice
                && choice.options().stream()
                                .filter(option -> option.fraction() > 0)
                                .count()
                        > 1;
    }

    static String section(Deck deck, QuestionId id) {
        return deck.sections().stream()
                .filter(section -> section.questions().stream().anyMatch(q -> q.id().equals(id)))
                .findFirst()
                .map(Deck.Section::title)
                .orElse("");
    }

    /** Cuts the prompt at its gaps; those after the first so many are only blanks. */
    static List<String> parts(String prompt, int most) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (int gap = prompt.indexOf(Asked.GAP);
                gap >= 0 && parts.size() < most;
                gap = prompt.indexOf(Asked.GAP, from)) {
            parts.add(prompt.substring(from, gap));
            from = gap + Asked.GAP.length();
        }
        parts.add(prompt.substring(from));
        return parts;
    }

    /** What a form calls its fields, read back into a response. */
    static Response response(Question question, Form form, Fields fields) {
        return switch (form) {
            case CHOICE -> new Response.Chosen(fields.all("option"));
            case TRUTH ->
                new Response.Judged(
                        "true".equals(fields.required("truth")),
                        fields.optional("claim").orElse(""));
            case ORDERING -> new Response.Ordered(ordered(fields));
            case MATCHING -> new Response.Matched(matched(fields));
            case FLASHCARD -> new Response.SelfRated(fields.number("rating", 1, 4) > 1);
            case CLOZE ->
                question.key() instanceof Key.Cloze
                        ? new Response.Filled(known(fields, fields.all("gap")))
                        : new Response.Typed(
                                known(fields, List.of(fields.required("gap"))).getFirst());
            case TYPED ->
                new Response.Typed(
                        known(fields, List.of(fields.required("typed"))).getFirst());
        };
    }

    /** The texts, or empty ones when the person said that they do not know. */
    private static List<String> known(Fields fields, List<String> texts) {
        return fields.optional("unknown").isPresent()
                ? texts.stream().map(text -> "").toList()
                : texts;
    }

    /** Items in the order of the places that were chosen for them. */
    static List<String> ordered(Fields fields) {
        var items = fields.all("item");
        var places = fields.all("place");
        if (items.size() != places.size()) {
            throw Refusal.malformed("Every item needs one place.");
        }
        var byPlace = new ArrayList<Map.Entry<Long, String>>();
        for (int i = 0; i < items.size(); i++) {
            byPlace.add(Map.entry(Fields.number(places.get(i), "place", 1, 100), items.get(i)));
        }
        byPlace.sort(Map.Entry.comparingByKey());
        return byPlace.stream().map(Map.Entry::getValue).toList();
    }

    /** Left sides with what was chosen beside them. */
    static Map<String, String> matched(Fields fields) {
        var lefts = fields.all("left");
        var rights = fields.all("right");
        if (lefts.size() != rights.size()) {
            throw Refusal.malformed("Every left side needs one right side.");
        }
        var pairs = new LinkedHashMap<String, String>();
        for (int i = 0; i < lefts.size(); i++) {
            pairs.put(lefts.get(i), rights.get(i));
        }
        return pairs;
    }
}
