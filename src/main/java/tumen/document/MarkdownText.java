package tumen.document;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** Markdown without its signs. */
final class MarkdownText {
    private MarkdownText() {}

    static String of(String markdown) {
        var renderer = TextContentRenderer.builder()
                .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
                .build();
        var document = Parser.builder().build().parse(withoutHead(markdown));
        document.accept(new WithoutAddresses());
        return renderer.render(document);
    }

    /** Without the YAML block that some tools put first. */
    private static String withoutHead(String markdown) {
        if (!markdown.startsWith("---\n")) {
            return markdown;
        }
        int end = markdown.indexOf("\n---\n", 3);
        return end < 0 ? markdown : markdown.substring(end + 5);
    }

    /** Puts the words of a link in the place of the link, and nothing in the place of a picture. */
    private static final class WithoutAddresses extends AbstractVisitor {
        @Override
        public void visit(Link link) {
            visitChildren(link);
            for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
                link.insertBefore(child);
            }
            link.unlink();
        }

        @Override
        public void visit(Image image) {
            image.unlink();
        }
    }
}
