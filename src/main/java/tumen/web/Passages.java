package tumen.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tumen.question.Deck;
import tumen.question.Question;
import tumen.text.Span;

/** A source text cut into paragraphs and pieces, so that every question's passage can be pointed at. */
final class Passages {
    private Passages() {}

    /**
     * A paragraph.
     *
     * @param heading whether it looks like a heading: a short line that ends without a full stop and that nothing asks about
     * @param pieces in their order; together they are the paragraph
     */
    record Paragraph(boolean heading, List<Piece> pieces) {
        static Paragraph of(List<Piece> pieces) {
            var first = pieces.getFirst();
            return new Paragraph(
                    pieces.size() == 1
                            && !first.covered
                            && HEADING.matcher(first.text).matches(),
                    pieces);
        }
    }

    static final Pattern HEADING = Pattern.compile("\\P{Punct}.{0,68}[\\p{L}\\p{N})]\\s*");

    /**
     * A stretch of text.
     *
     * @param text its words
     * @param covered whether a question comes from it
     * @param marked whether it is the key of the question that was asked for
     * @param anchors questions whose passage begins here: their slugs
     * @param ending questions whose passage ends here
     */
    record Piece(String text, boolean covered, boolean marked, List<String> anchors, List<Note> ending) {}

    /**
     * A small number behind a passage that leads to its question.
     *
     * @param number its number in the text, from 1
     * @param slug the question
     * @param stem its words
     */
    record Note(int number, String slug, String stem) {}

    /**
     * The whole text of a deck.
     *
     * @param marked the question whose key is marked, or null
     */
    static List<Paragraph> of(Deck deck, @Nullable Question marked) {
        var spans = new LinkedHashMap<Question, Span>();
        deck.questions()
                .filter(question -> place(question).end() <= deck.source().length())
                .filter(question -> place(question).length() > 0)
                .sorted(Comparator.comparingInt(question -> place(question).end()))
                .forEach(question -> spans.put(question, place(question)));
        return paragraphs(deck.source()).stream()
                .map(paragraph -> Paragraph.of(pieces(deck.source(), paragraph, spans, key(marked))))
                .toList();
    }

    /** The paragraph around a question's passage, its key marked; empty when it has no passage in the text. */
    static List<Piece> around(Deck deck, Question question) {
        var evidence = question.evidence();
        if (evidence == null || evidence.span().end() > deck.source().length()) {
            return List.of();
        }
        for (var paragraph : paragraphs(deck.source())) {
            if (paragraph.overlaps(evidence.span())) {
                return pieces(deck.source(), paragraph, Map.of(question, evidence.span()), key(question));
            }
        }
        return List.of();
    }

    /** Where the question's passage stands; empty when it has none. */
    static Span place(Question question) {
        var evidence = question.evidence();
        return evidence == null ? new Span(0, 0) : evidence.span();
    }

    /** Where the words of the key stand in the text; empty when they stand nowhere. */
    static Span key(@Nullable Question question) {
        var evidence = question == null ? null : question.evidence();
        if (evidence == null) {
            return new Span(0, 0);
        }
        int start = evidence.span().start();
        return new Span(start + evidence.key().start(), start + evidence.key().end());
    }

    /** The lines of a text that are not blank. */
    static List<Span> paragraphs(String source) {
        var paragraphs = new ArrayList<Span>();
        int from = 0;
        while (from < source.length()) {
            int to = source.indexOf('\n', from);
            to = to < 0 ? source.length() : to;
            if (!source.substring(from, to).isBlank()) {
                paragraphs.add(new Span(from, to));
            }
            from = to + 1;
        }
        return paragraphs;
    }

    private static List<Piece> pieces(String source, Span paragraph, Map<Question, Span> spans, Span key) {
        var cuts = new TreeSet<Integer>(List.of(paragraph.start(), paragraph.end()));
        cut(cuts, paragraph, key);
        spans.values().forEach(span -> cut(cuts, paragraph, span));
        var pieces = new ArrayList<Piece>();
        Integer from = null;
        for (Integer to : cuts) {
            if (from != null) {
                pieces.add(piece(source, new Span(from, to), spans, key));
            }
            from = to;
        }
        return pieces;
    }

    private static void cut(Set<Integer> cuts, Span paragraph, Span span) {
        if (paragraph.overlaps(span)) {
            cuts.add(Math.max(paragraph.start(), span.start()));
            cuts.add(Math.min(paragraph.end(), span.end()));
        }
    }

    private static Piece piece(String source, Span here, Map<Question, Span> spans, Span key) {
        boolean covered = false;
        var anchors = new ArrayList<String>();
        var ending = new ArrayList<Note>();
        int number = 0;
        for (var entry : spans.entrySet()) {
            number++;
            var span = entry.getValue();
            String slug = entry.getKey().id().slug();
            covered |= span.overlaps(here);
            if (span.start() == here.start()) {
                anchors.add(slug);
            }
            if (span.end() == here.end()) {
                ending.add(new Note(number, slug, entry.getKey().stem()));
            }
        }
        return new Piece(here.of(source), covered, key.overlaps(here), anchors, ending);
    }
}
