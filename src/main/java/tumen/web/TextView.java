package tumen.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tumen.author.Authoring;
import tumen.author.Sheet;
import tumen.text.Span;

/** A text with every sentence marked by what has become of it. */
final class TextView {
    private TextView() {}

    /**
     * A paragraph.
     *
     * @param heading whether it is one
     * @param pieces in their order
     */
    record Paragraph(boolean heading, List<Piece> pieces) {}

    /**
     * A sentence, or what stands between sentences.
     *
     * @param coverage {@code none}, {@code draft} or {@code approved}; empty between sentences
     * @param slug the draft to go to; empty for none
     * @param here whether the draft on top comes from it
     * @param before its words up to the key of that draft; all of them when it does not come from it
     * @param key the key
     * @param after the words after it
     */
    record Piece(String coverage, String slug, boolean here, String before, String key, String after) {}

    /**
     * The whole text.
     *
     * @param current the draft on top, or null
     */
    static List<Paragraph> of(Authoring.Opened opened, @Nullable Sheet current) {
        String text = opened.drafted().text();
        var sentences = opened.drafted().sentences();
        var sheets = opened.desk().sheets().stream()
                .filter(sheet -> !sheet.draft().stale())
                .toList();
        var paragraphs = new ArrayList<Paragraph>();
        int next = 0;
        for (int from = 0; from < text.length(); ) {
            int to = text.indexOf('\n', from);
            to = to < 0 ? text.length() : to;
            var pieces = new ArrayList<Piece>();
            int at = from;
            while (next < sentences.size() && sentences.get(next).start() < to) {
                var sentence = sentences.get(next++);
                if (sentence.start() > at) {
                    pieces.add(plain(text.substring(at, sentence.start())));
                }
                pieces.add(piece(text, sentence, sheets, current));
                at = sentence.end();
            }
            if (at < to) {
                pieces.add(plain(text.substring(at, to)));
            }
            boolean blank = pieces.stream()
                    .allMatch(piece -> piece.before().isBlank() && piece.key().isEmpty());
            if (!blank) {
                boolean heading =
                        pieces.stream().allMatch(piece -> piece.coverage().isEmpty());
                paragraphs.add(new Paragraph(heading, pieces));
            }
            from = Math.max(to, at) + 1;
        }
        return paragraphs;
    }

    private static Piece plain(String words) {
        return new Piece("", "", false, words, "", "");
    }

    private static Piece piece(String text, Span sentence, List<Sheet> sheets, @Nullable Sheet current) {
        String coverage = "none";
        String slug = "";
        for (Sheet sheet : sheets) {
            if (sheet.draft().evidence().span().overlaps(sentence)) {
                if (sheet.approved()) {
                    coverage = "approved";
                } else if (sheet.open() && coverage.equals("none")) {
                    coverage = "draft";
                }
                slug = slug.isEmpty() ? sheet.slug() : slug;
            }
        }
        String words = sentence.of(text);
        if (current == null || current.draft().stale()) {
            return new Piece(coverage, slug, false, words, "", "");
        }
        var evidence = current.draft().evidence();
        int start = evidence.span().start() + evidence.key().start() - sentence.start();
        int end = evidence.span().start() + evidence.key().end() - sentence.start();
        boolean here = evidence.span().overlaps(sentence);
        if (!here || start < 0 || end > words.length()) {
            return new Piece(coverage, slug, here, words, "", "");
        }
        return new Piece(
                coverage, slug, true, words.substring(0, start), words.substring(start, end), words.substring(end));
    }
}
