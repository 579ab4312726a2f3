package tumen.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A Markdown file and the lines its blocks came from.
 *
 * @param lines of the file
 * @param document its blocks
 */
record Page(List<String> lines, Node document) {
    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    /** Parses a file; the lines of its front matter are blanked, so that lines keep their numbers. */
    static Page of(List<String> lines, int frontMatter) {
        var body = new StringBuilder("\n".repeat(frontMatter));
        lines.stream().skip(frontMatter).forEach(line -> body.append(line).append('\n'));
        return new Page(lines, PARSER.parse(body.toString()));
    }

    /** The line of a block, counted from 1. */
    int line(Node node) {
        var spans = node.getSourceSpans();
        return spans.isEmpty() ? 1 : spans.getFirst().getLineIndex() + 1;
    }

    /** The Markdown of a block, without the marks of the list or quote around it. */
    String markdown(Node node) {
        return node.getSourceSpans().stream()
                .map(span -> lines.get(span.getLineIndex())
                        .substring(span.getColumnIndex(), span.getColumnIndex() + span.getLength()))
                .collect(Collectors.joining("\n"));
    }

    /** The Markdown of paragraphs, an empty line between them. */
    String markdown(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(this::markdown).collect(Collectors.joining("\n\n"));
    }

    /** The blocks inside a block. */
    static List<Block> blocks(Node parent) {
        var blocks = new ArrayList<Block>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Block block) {
                blocks.add(block);
            }
        }
        return blocks;
    }
}
