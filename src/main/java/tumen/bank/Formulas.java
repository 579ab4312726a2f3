package tumen.bank;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import uk.ac.ed.ph.snuggletex.SnuggleEngine;
import uk.ac.ed.ph.snuggletex.SnuggleInput;

/** Formulas in the notation of TeX, made into MathML, which browsers draw and screen readers read. */
public final class Formulas {
    /** Longest formula, in UTF-16 units. */
    static final int LONGEST = 500;

    private static final int MOST_KEPT = 2000;
    private static final SnuggleEngine ENGINE = new SnuggleEngine();
    private static final Map<String, Optional<String>> KEPT = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<String>> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private Formulas() {}

    /** The formula as one {@code math} element; empty when it cannot be read, or not all of it. */
    public static Optional<String> mathml(String tex) {
        synchronized (KEPT) {
            return KEPT.computeIfAbsent(tex, Formulas::read);
        }
    }

    private static Optional<String> read(String tex) {
        if (tex.length() > LONGEST || tex.contains("$")) {
            return Optional.empty();
        }
        var session = ENGINE.createSession();
        try {
            if (!session.parseInput(new SnuggleInput("$" + tex + "$"))
                    || !session.getErrors().isEmpty()) {
                return Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        String xml = session.buildXMLString();
        var document = Jsoup.parse(xml == null ? "" : xml, Parser.xmlParser());
        document.outputSettings(
                new Document.OutputSettings().prettyPrint(false).syntax(Document.OutputSettings.Syntax.xml));
        document.select("mfenced").forEach(Formulas::unfence);
        boolean math = document.children().size() == 1
                && document.child(0).nameIs("math")
                && document.getAllElements().stream()
                        .skip(1)
                        .allMatch(element -> element.tagName().matches("m[a-z]+"));
        return math ? Optional.of(document.child(0).outerHtml()) : Optional.empty();
    }

    /** The formula on one line of HTML, for where nothing draws MathML; empty when it cannot be read. */
    public static Optional<String> inline(String tex) {
        return mathml(tex)
                .map(xml -> "<i class=\"formula\">"
                        + inline(Jsoup.parse(xml, Parser.xmlParser()).child(0)) + "</i>");
    }

    private static String inline(Element element) {
        var parts = element.children().stream().map(Formulas::inline).toList();
        return switch (element.tagName()) {
            case "msup" -> parts.get(0) + "<sup>" + parts.get(1) + "</sup>";
            case "msub" -> parts.get(0) + "<sub>" + parts.get(1) + "</sub>";
            case "msubsup", "munderover" ->
                parts.get(0) + "<sub>" + parts.get(1) + "</sub><sup>" + parts.get(2) + "</sup>";
            case "mfrac" -> bracketed(element.child(0)) + " / " + bracketed(element.child(1));
            case "msqrt" -> "√(" + String.join("", parts) + ")";
            case "mroot" -> "<sup>" + parts.get(1) + "</sup>√(" + parts.get(0) + ")";
            case "mtable" -> String.join("; ", parts);
            case "mtr" -> String.join(", ", parts);
            case "mo" -> element.text().matches("[=<>≤≥≠+±×÷·→⇒∈−-]") ? " " + element.html() + " " : element.html();
            default -> parts.isEmpty() ? element.html() : String.join("", parts);
        };
    }

    private static String bracketed(Element element) {
        return element.children().isEmpty() ? inline(element) : "(" + inline(element) + ")";
    }

    /** Browsers know no fences any more: brackets become operators of a row, and several things get commas between them. */
    private static void unfence(Element fenced) {
        String open = fenced.attr("open");
        String close = fenced.attr("close");
        var inner = fenced.children();
        fenced.clearAttributes();
        fenced.tagName("mrow");
        for (int i = 1; i < inner.size(); i++) {
            inner.get(i).before("<mo>,</mo>");
        }
        if (!open.isEmpty()) {
            fenced.prependElement("mo").text(open);
        }
        if (!close.isEmpty()) {
            fenced.appendElement("mo").text(close);
        }
    }
}
