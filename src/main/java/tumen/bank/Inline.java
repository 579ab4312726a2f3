package tumen.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import tumen.text.Span;

/**
 * Text as Markdown, and back. A text is written as it is when Markdown reads it as it is; else its special characters
 * get a backslash; and if even that is not enough, numeric character references.
 */
final class Inline {
    private static final String MEDIA = Media.FOLDER + "/";
    private static final Parser PARSER = Parser.builder().build();

    private Inline() {}

    /**
     * What Markdown reads.
     *
     * @param text the words, paragraphs divided by an empty line
     * @param bold where they are bold
     * @param paragraphs how many paragraphs there are
     */
    record Decoded(String text, List<Span> bold, int paragraphs) {}

    /** How much is escaped. */
    enum Escaping {
        NOTHING,
        MARKS,
        EVERYTHING;

        /** Escapes a text. */
        String apply(String text) {
            return switch (this) {
                case NOTHING -> text;
                case MARKS ->
                    text.replaceAll("([\\\\`*_\\[\\]<&])", "\\\\$1")
                            .replaceAll("(?m)^([#>+=~-])", "\\\\$1")
                            .replaceAll("(?m)^(\\d{1,9})([.)])", "$1\\\\$2");
                case EVERYTHING -> references(text);
            };
        }
    }

    /** Reads Markdown that should be nothing but paragraphs; empty when there is something else in it. */
    static Optional<Decoded> decode(String markdown) {
        var reader = new Reader();
        int paragraphs = 0;
        for (var node = PARSER.parse(markdown).getFirstChild(); node != null; node = node.getNext()) {
            if (!(node instanceof Paragraph)) {
                return Optional.empty();
            }
            if (paragraphs++ > 0) {
                reader.text.append("\n\n");
            }
            node.accept(reader);
        }
        return Optional.of(new Decoded(reader.text.toString(), reader.bold, paragraphs));
    }

    /** Writes one paragraph so that it reads as the text. */
    static String encode(String text) {
        return encode(text, markdown -> markdown);
    }

    /**
     * Writes one paragraph.
     *
     * @param protect hides what has a meaning of its own in the place the text is written to; what it gives must read as
     *     what it got
     */
    static String encode(String text, Protection protect) {
        return first(
                escaping -> protect.apply(escaping.apply(text)),
                // A single backslash at the end would escape what is written behind the text.
                markdown -> (!markdown.endsWith("\\") || markdown.endsWith("\\\\"))
                        && decode(markdown)
                                .filter(d -> d.text().equals(text) && d.paragraphs() == 1)
                                .isPresent());
    }

    /** Writes one or more paragraphs. */
    static String encodeParagraphs(String text) {
        return first(
                escaping -> escaping.apply(text),
                markdown -> decode(markdown).filter(d -> d.text().equals(text)).isPresent());
    }

    /** Writes paragraphs of which a part is bold. */
    static String encodeBold(String before, String bold, String after) {
        String text = before + bold + after;
        var span = new Span(before.length(), before.length() + bold.length());
        return first(
                escaping -> escaping == Escaping.EVERYTHING
                        ? neighbour(references(before), true) + "**" + references(bold) + "**"
                                + neighbour(references(after), false)
                        : escaping.apply(before) + "**" + escaping.apply(bold) + "**" + escaping.apply(after),
                markdown -> decode(markdown)
                        .filter(d -> d.text().equals(text) && d.bold().equals(List.of(span)))
                        .isPresent());
    }

    /** The first writing that reads well; the last one always does. */
    static String first(Writing writing, Predicate<String> readsWell) {
        for (var escaping : Escaping.values()) {
            String markdown = writing.with(escaping);
            if (readsWell.test(markdown)) {
                return markdown;
            }
        }
        return writing.with(Escaping.EVERYTHING);
    }

    /** Writes a text with more or less escaping. */
    interface Writing {
        String with(Escaping escaping);
    }

    /** Hides what has a meaning of its own. */
    interface Protection {
        String apply(String markdown);
    }

    /** Letters, digits and single blanks between them as they are, all else as numeric character references. */
    private static String references(String text) {
        var result = new StringBuilder();
        int last = text.length() - 1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean blank = c == ' ' && i > 0 && i < last && text.charAt(i - 1) > ' ' && text.charAt(i + 1) > ' ';
            if (blank || Character.isLetterOrDigit(c)) {
                result.appendCodePoint(c);
            } else {
                result.append("&#").append(c).append(';');
            }
        }
        return result.toString();
    }

    /** Writes the letter beside ** as a reference: it then counts as punctuation, beside which ** always opens and closes. */
    private static String neighbour(String text, boolean last) {
        if (text.isEmpty() || (last ? text.endsWith(";") : text.startsWith("&"))) {
            return text;
        }
        int at = last ? text.offsetByCodePoints(text.length(), -1) : 0;
        int c = text.codePointAt(at);
        String reference = "&#" + c + ";";
        return last ? text.substring(0, at) + reference : reference + text.substring(Character.charCount(c));
    }

    /** Collects text and bold spans; emphasis, links and code leave their words, raw HTML leaves nothing;
     * formulas and media stay as {@link tumen.question.Prose} reads them. */
    private static final class Reader extends AbstractVisitor {
        private final StringBuilder text = new StringBuilder();
        private final List<Span> bold = new ArrayList<>();

        @Override
        public void visit(Text node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(Code node) {
            boolean formula = node.getPrevious() instanceof Text before
                    && before.getLiteral().endsWith("$")
                    && node.getNext() instanceof Text after
                    && after.getLiteral().startsWith("$");
            text.append(formula ? "`" + node.getLiteral() + "`" : node.getLiteral());
        }

        @Override
        public void visit(Image node) {
            boolean medium = node.getDestination().startsWith(MEDIA);
            text.append(medium ? "![" : "");
            visitChildren(node);
            text.append(medium ? "](" + node.getDestination() + ")" : "");
        }

        @Override
        public void visit(SoftLineBreak node) {
            text.append('\n');
        }

        @Override
        public void visit(HardLineBreak node) {
            text.append('\n');
        }

        @Override
        public void visit(StrongEmphasis node) {
            int start = text.length();
            visitChildren((Node) node);
            bold.add(new Span(start, text.length()));
        }
    }
}
