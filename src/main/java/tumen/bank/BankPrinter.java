package tumen.bank;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tumen.question.Deck;
import tumen.question.Distractor;
import tumen.question.Evidence;
import tumen.question.Key;
import tumen.question.Origin;
import tumen.question.Question;

/** Writes questions as Markdown. What it writes reads back as the same questions. */
public final class BankPrinter {
    private BankPrinter() {}

    /** A section as its file. */
    public static String print(Deck deck, Deck.Section section) {
        var values = new LinkedHashMap<String, String>();
        values.put("deck", deck.title());
        values.put("section", section.title());
        if (!deck.source().isEmpty()) {
            values.put("source", BankReader.SOURCE);
        }
        values.put("language", deck.language());
        return FrontMatter.print(values)
                + section.questions().stream().map(q -> "\n" + print(q)).collect(Collectors.joining());
    }

    /** A question as its part of the file, from the heading on. */
    public static String print(Question question) {
        var type = Type.of(question.key());
        String stem = question.key() instanceof Key.Cloze cloze
                ? new ClozeText(question.stem(), cloze.gaps()).print()
                : Inline.encodeParagraphs(question.stem());
        return "## " + question.id().slug() + " · " + type.word() + "\n\n" + stem + "\n"
                + options(question)
                + evidence(question);
    }

    private static String options(Question question) {
        var lines = key(question.key());
        if (lines.isEmpty()) {
            return "";
        }
        var wrong = question.distractors().stream().map(BankPrinter::distractor).collect(Collectors.joining());
        return "\n" + lines + wrong;
    }

    private static String key(Key key) {
        return switch (key) {
            case Key.Figure figure ->
                right(figure(figure.text()) + (figure.tolerance().isEmpty() ? "" : " ± " + figure(figure.tolerance())))
                        + figure.accepted().stream()
                                .map(text -> right(figure(text)))
                                .collect(Collectors.joining());
            case Key.Date date -> right(option(date.text())) + rights(date.accepted());
            case Key.Name name -> right(option(name.name())) + rights(name.aliases());
            case Key.Text text -> rights(text.accepted());
            case Key.Choice choice ->
                choice.options().stream().map(BankPrinter::option).collect(Collectors.joining());
            case Key.Truth truth -> right(truth.shown());
            case Key.Ordering ordering -> numbered(ordering.items());
            case Key.Matching matching ->
                matching.pairs().entrySet().stream()
                        .map(pair -> item("- ", side(pair.getKey()) + " → " + side(pair.getValue())))
                        .collect(Collectors.joining());
            case Key.Cloze cloze -> "";
        };
    }

    private static String rights(List<String> texts) {
        return texts.stream().map(text -> right(option(text))).collect(Collectors.joining());
    }

    private static String right(String markdown) {
        return item("- ", "[x] " + markdown);
    }

    private static String distractor(Distractor distractor) {
        return item("- ", "[ ] " + option(distractor.text()) + feedback(distractor.feedback()));
    }

    private static String option(Key.Option option) {
        double usual = option.fraction() > 0 ? 1 : 0;
        String share = option.fraction() == usual
                ? ""
                : BigDecimal.valueOf(option.fraction())
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString()
                        + "% ";
        return item("- ", (usual == 1 ? "[x] " : "[ ] ") + share + option(option.text()) + feedback(option.feedback()));
    }

    private static String feedback(@Nullable String text) {
        return text == null || text.isEmpty() ? "" : " :: " + Inline.encode(text);
    }

    /** The text of an option: two colons and a share at its start would mean something. */
    private static String option(String text) {
        return Inline.encode(text, BankPrinter::protectedOption);
    }

    private static String protectedOption(String markdown) {
        return markdown.replaceAll("(?<![^ \\n])::", "\\\\::").replaceAll("^(-?\\d+(?:\\.\\d+)?)%(?= )", "$1\\\\%");
    }

    private static String figure(String text) {
        return Inline.encode(text, markdown -> protectedOption(markdown).replace("±", "&#177;"));
    }

    private static String side(String text) {
        return Inline.encode(text, markdown -> markdown.replace("→", "&#8594;"));
    }

    private static String numbered(List<String> items) {
        var result = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            result.append(item((i + 1) + ". ", Inline.encode(items.get(i))));
        }
        return result.toString();
    }

    /** A line of a list; further lines of its text are indented below the first. */
    private static String item(String marker, String markdown) {
        return marker + markdown.replace("\n", "\n" + " ".repeat(marker.length())) + "\n";
    }

    private static String evidence(Question question) {
        var evidence = question.evidence();
        if (evidence == null) {
            return "";
        }
        String origin = switch (question.origin()) {
            case Origin.Generated generated -> " · " + generated.rule() + " · " + generated.fingerprint();
            case Origin.Written written -> "";
        };
        var span = evidence.span();
        String provenance = "— " + evidence.source() + " " + span.start() + "–" + span.end() + origin;
        return "\n" + quoted(quote(evidence) + "\n\n" + provenance);
    }

    private static String quote(Evidence evidence) {
        return evidence.key().length() == 0
                ? Inline.encodeParagraphs(evidence.quote())
                : Inline.encodeBold(evidence.before(), evidence.marked(), evidence.after());
    }

    private static String quoted(String markdown) {
        return markdown.lines()
                .map(line -> line.isEmpty() ? ">\n" : "> " + line + "\n")
                .collect(Collectors.joining());
    }
}
