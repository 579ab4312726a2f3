package tumen.document;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The running text of a web page: its article or main part, without navigation, notes, tables and forms. */
final class HtmlText {
    private static final String NO_TEXT =
            "script,style,noscript,template,nav,aside,header nav,footer,form,button,select,"
                + "svg,math,iframe,object,figure,table,sup.reference,.mw-editsection,.reference,.reflist,.navbox,.infobox,"
                + "[hidden],[aria-hidden=true]";

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "dd",
            "dt",
            "blockquote",
            "pre",
            "div",
            "section",
            "article",
            "main",
            "ul",
            "ol",
            "dl",
            "hr",
            "br",
            "address",
            "center",
            "body");

    private HtmlText() {}

    static String of(String html) {
        var page = Jsoup.parse(html);
        page.select(NO_TEXT).remove();
        Element part = page.selectFirst("article");
        if (part == null) {
            part = page.selectFirst("main");
        }
        var text = new StringBuilder();
        (part == null ? page.body() : part).traverse(new Lines(text));
        return text.toString().strip() + "\n";
    }

    /** Writes every block on lines of its own. */
    private record Lines(StringBuilder text) implements NodeVisitor {
        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                words(words.getWholeText());
            } else if (BLOCKS.contains(node.nodeName())) {
                end();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (BLOCKS.contains(node.nodeName())) {
                end();
            }
        }

        private void words(String words) {
            String line = words.replaceAll("\\s+", " ");
            boolean fresh = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
            text.append(fresh ? line.stripLeading() : line);
        }

        private void end() {
            int length = text.length();
            while (length > 0 && text.charAt(length - 1) == ' ') {
                text.setLength(--length);
            }
            if (length > 0 && !(length > 1 && text.charAt(length - 1) == '\n' && text.charAt(length - 2) == '\n')) {
                text.append(text.charAt(length - 1) == '\n' ? "\n" : "\n\n");
            }
        }
    }
}
