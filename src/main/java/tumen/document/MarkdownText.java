package tumen.document;

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
        return renderer.render(Parser.builder().build().parse(withoutHead(markdown)));
    }

    /** Without the YAML block that some tools put first. */
    private static String withoutHead(String markdown) {
        if (!markdown.startsWith("---\n")) {
            return markdown;
        }
        int end = markdown.indexOf("\n---\n", 3);
        return end < 0 ? markdown : markdown.substring(end + 5);
    }
}
