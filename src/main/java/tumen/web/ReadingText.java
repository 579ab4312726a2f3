package tumen.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tumen.question.Deck;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.study.Standing;
import tumen.text.Span;

/**
 * A deck's text to be read: its paragraphs, and after each the questions that come from it.
 *
 * @param paragraphs in their order
 * @param others questions that come from no place in the text
 */
record ReadingText(List<Paragraph> paragraphs, List<Waiting> others) {
    /** The number of the group of {@link #others}. */
    static final int OTHERS = 0;

    /**
     * A paragraph.
     *
     * @param number from 1
     * @param heading whether it is a heading
     * @param pieces in their order; together they are the paragraph
     * @param questions those that come from it, the waiting ones first
     */
    record Paragraph(int number, boolean heading, List<Piece> pieces, List<Waiting> questions) {
        /** How many of its questions wait. */
        public Left left() {
            return Left.of(questions);
        }
    }

    /**
     * A stretch of text.
     *
     * @param text its words
     * @param slips whether it is an answer that the reader keeps forgetting
     */
    record Piece(String text, boolean slips) {}

    /**
     * A question after its paragraph.
     *
     * @param question which
     * @param sheet as it is asked here
     * @param state {@code fresh}, {@code due}, {@code remembered} or {@code aside}
     * @param comesBack how long until it is due; empty when it is due or new
     * @param key idempotency key of the answer to come; empty when it does not wait
     */
    record Waiting(Question question, Sheet sheet, String state, String comesBack, String key) {
        /** Whether it waits to be answered. */
        public boolean waits() {
            return state.equals("fresh") || state.equals("due");
        }
    }

    /** How many questions wait: never answered, and to be answered again. */
    record Left(long fresh, long due) {
        static Left of(List<Waiting> questions) {
            return new Left(
                    questions.stream()
                            .filter(each -> each.state().equals("fresh"))
                            .count(),
                    questions.stream()
                            .filter(each -> each.state().equals("due"))
                            .count());
        }

        /** Whether none waits. */
        public boolean isEmpty() {
            return fresh + due == 0;
        }
    }

    /** Lays the text out. */
    static ReadingText of(Deck deck, Map<QuestionId, Standing> standings, Cards cards, Phrases words, Instant now) {
        var byParagraph = new TreeMap<Integer, List<Waiting>>();
        var slipping = new ArrayList<Span>();
        var spans = Passages.paragraphs(deck.source());
        int number = 0;
        for (var question : deck.questions().toList()) {
            var standing = standings.get(question.id());
            if (standing != null) {
                number++;
                byParagraph
                        .computeIfAbsent(paragraph(spans, question), absent -> new ArrayList<>())
                        .add(waiting(deck, question, standing, number, cards, words, now));
                var key = Passages.key(question);
                if (standing.isSlipping()
                        && key.length() > 0
                        && key.end() <= deck.source().length()) {
                    slipping.add(key);
                }
            }
        }
        byParagraph.values().forEach(list -> list.sort(Comparator.comparing(each -> !each.waits())));
        var paragraphs = new ArrayList<Paragraph>();
        for (int i = 0; i < spans.size(); i++) {
            var text = spans.get(i).of(deck.source());
            var questions = byParagraph.getOrDefault(i + 1, List.of());
            boolean title = i == 0 && text.strip().equalsIgnoreCase(deck.title());
            if (!title || !questions.isEmpty()) {
                boolean heading =
                        questions.isEmpty() && Passages.HEADING.matcher(text).matches();
                paragraphs.add(new Paragraph(i + 1, heading, pieces(deck.source(), spans.get(i), slipping), questions));
            }
        }
        return new ReadingText(paragraphs, byParagraph.getOrDefault(OTHERS, List.of()));
    }

    /** The questions after the paragraph that the question comes from. */
    List<Waiting> beside(QuestionId question) {
        return paragraphs.stream()
                .map(Paragraph::questions)
                .filter(questions ->
                        questions.stream().anyMatch(each -> each.question().id().equals(question)))
                .findFirst()
                .orElse(others);
    }

    /** Number of the paragraph that the question comes from; {@link #OTHERS} for none. */
    static int paragraph(Deck deck, Question question) {
        return paragraph(Passages.paragraphs(deck.source()), question);
    }

    /** The last one that the passage reaches into: by then all of it was read. */
    private static int paragraph(List<Span> paragraphs, Question question) {
        var place = Passages.place(question);
        for (int i = paragraphs.size() - 1; i >= 0; i--) {
            if (place.length() > 0 && paragraphs.get(i).overlaps(place)) {
                return i + 1;
            }
        }
        return OTHERS;
    }

    private static Waiting waiting(
            Deck deck, Question question, Standing standing, int number, Cards cards, Phrases words, Instant now) {
        var due = standing.due();
        boolean later = due != null && due.isAfter(now);
        return new Waiting(
                question,
                Sheet.of(number, standing.asked(), question, deck),
                Json.name(standing.state()),
                later ? words.interval(Duration.between(now, due)) : "",
                standing.isWaiting() ? cards.newKey() : "");
    }

    private static List<Piece> pieces(String source, Span paragraph, List<Span> slipping) {
        var pieces = new ArrayList<Piece>();
        int from = paragraph.start();
        var inside = slipping.stream()
                .filter(span -> span.start() >= paragraph.start() && span.end() <= paragraph.end())
                .sorted(Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder()))
                .toList();
        for (var span : inside) {
            if (span.start() >= from) {
                if (span.start() > from) {
                    pieces.add(new Piece(source.substring(from, span.start()), false));
                }
                pieces.add(new Piece(span.of(source), true));
                from = span.end();
            }
        }
        if (from < paragraph.end()) {
            pieces.add(new Piece(source.substring(from, paragraph.end()), false));
        }
        return pieces;
    }
}
