package tumen.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;
import tumen.question.Distractor;
import tumen.question.Key;

/** Reads the list below a stem: the key and the distractors. */
final class OptionReader {
    private static final Pattern BOX = Pattern.compile("^\\[([ xX])\\][ \\n](.*)$", Pattern.DOTALL);
    private static final Pattern SHARE = Pattern.compile("^(-?\\d+(?:\\.\\d+)?)% (.*)$", Pattern.DOTALL);
    private static final String FEEDBACK = " :: ";
    private static final String TOLERANCE = " ± ";

    private final Page page;
    private final Type type;
    private final int heading;
    private final Complaints complaints;

    /** For the question whose heading stands in that line. */
    OptionReader(Page page, Type type, int heading, Complaints complaints) {
        this.page = page;
        this.type = type;
        this.heading = heading;
        this.complaints = complaints;
    }

    /**
     * What the list holds.
     *
     * @param key null for a cloze, whose key stands in the stem
     * @param distractors wrong options
     */
    record Options(@Nullable Key key, List<Distractor> distractors) {}

    /** A line with a box. */
    private record Line(
            int line,
            boolean right,
            String markdown,
            @Nullable String feedback) {}

    /** The options; empty with a problem when there is no key. */
    Optional<Options> read(@Nullable ListBlock list) {
        int before = complaints.count();
        try {
            var options = options(list);
            return complaints.count() == before ? options : Optional.empty();
        } catch (IllegalArgumentException e) {
            complaints.add(
                    list == null ? heading : page.line(list),
                    "This key cannot be used: " + e.getMessage() + ".",
                    "Mend it or choose another type.");
            return Optional.empty();
        }
    }

    private Optional<Options> options(@Nullable ListBlock list) {
        return switch (type) {
            case FIGURE, DATE, PERSON, PLACE, ORGANISATION, EVENT, NAME, TEXT -> typed(boxes(list));
            case CHOICE -> key(choice(boxes(list)));
            case TRUTH -> truth(boxes(list));
            case ORDERING -> key(new Key.Ordering(texts(items(list, OrderedList.class, "1. item"))));
            case MATCHING -> key(new Key.Matching(pairs(items(list, BulletList.class, "- left → right"))));
            case CLOZE -> cloze(list);
        };
    }

    private static Optional<Options> key(Key key) {
        return Optional.of(new Options(key, List.of()));
    }

    private Optional<Options> cloze(@Nullable ListBlock list) {
        if (list != null) {
            complaints.add(page.line(list), "A cloze takes no options.", "Write its gaps as {{word}} into the stem.");
        }
        return Optional.of(new Options(null, List.of()));
    }

    private Optional<Options> typed(List<Line> lines) {
        var right = new ArrayList<String>();
        var wrong = new ArrayList<Distractor>();
        String tolerance = "";
        for (var line : lines) {
            if (!line.right()) {
                wrong.add(new Distractor(text(line.line(), line.markdown()), line.feedback()));
                continue;
            }
            if (line.feedback() != null) {
                complaints.add(line.line(), "A key has no feedback.", "Take the two colons and what follows away.");
            }
            int sign = type == Type.FIGURE && right.isEmpty() ? line.markdown().lastIndexOf(TOLERANCE) : -1;
            if (sign < 0) {
                right.add(text(line.line(), line.markdown()));
            } else {
                right.add(text(line.line(), line.markdown().substring(0, sign)));
                tolerance = text(line.line(), line.markdown().substring(sign + TOLERANCE.length()));
            }
        }
        if (right.isEmpty()) {
            complaints.add(heading, "The question has no key.", "Write a line \"- [x] the right answer\".");
            return Optional.empty();
        }
        var further = right.subList(1, right.size());
        Key key = switch (type) {
            case FIGURE -> new Key.Figure(right.getFirst(), further, tolerance);
            case DATE -> new Key.Date(right.getFirst(), further);
            case TEXT -> new Key.Text(right);
            case PERSON, PLACE, ORGANISATION, EVENT, NAME, CHOICE, TRUTH, ORDERING, MATCHING, CLOZE ->
                new Key.Name(right.getFirst(), type.kind(), further);
        };
        return Optional.of(new Options(key, wrong));
    }

    private Key choice(List<Line> lines) {
        var options = new ArrayList<Key.Option>();
        for (var line : lines) {
            var share = SHARE.matcher(line.markdown());
            boolean stated = share.matches();
            double fraction =
                    stated ? new BigDecimal(share.group(1)).movePointLeft(2).doubleValue() : line.right() ? 1 : 0;
            if ((fraction > 0) != line.right()) {
                complaints.add(
                        line.line(),
                        "The box and the share of " + share.group(1) + "% do not agree.",
                        "Tick what earns marks and nothing else.");
            }
            String feedback = line.feedback();
            options.add(new Key.Option(
                    text(line.line(), stated ? share.group(2) : line.markdown()),
                    fraction,
                    feedback == null ? "" : feedback));
        }
        return new Key.Choice(options);
    }

    private Optional<Options> truth(List<Line> lines) {
        if (lines.size() != 1
                || !lines.getFirst().right()
                || !lines.getFirst().markdown().matches("True|False")) {
            complaints.add(heading, "The key of a truth is one line.", "Write \"- [x] True\" or \"- [x] False\".");
            return Optional.empty();
        }
        return key(new Key.Truth(lines.getFirst().markdown().equals("True")));
    }

    private SequencedMap<String, String> pairs(List<Paragraph> items) {
        var pairs = new LinkedHashMap<String, String>();
        for (var item : items) {
            String markdown = page.markdown(item);
            int arrow = markdown.indexOf(" → ");
            if (arrow < 0) {
                complaints.add(page.line(item), "This line is no pair.", "Write \"- left → right\".");
            } else {
                String left = text(page.line(item), markdown.substring(0, arrow));
                if (pairs.putIfAbsent(left, text(page.line(item), markdown.substring(arrow + 3))) != null) {
                    complaints.add(page.line(item), "\"" + left + "\" stands twice.", "Take one of the pairs away.");
                }
            }
        }
        return pairs;
    }

    private List<Line> boxes(@Nullable ListBlock list) {
        var lines = new ArrayList<Line>();
        for (var item : items(list, BulletList.class, "- [x] right or - [ ] wrong")) {
            var matcher = BOX.matcher(page.markdown(item));
            int line = page.line(item);
            if (!matcher.matches()) {
                complaints.add(line, "This option has no box.", "Write \"- [x] right\" or \"- [ ] wrong\".");
                continue;
            }
            String markdown = matcher.group(2);
            int colons = markdown.indexOf(FEEDBACK);
            lines.add(new Line(
                    line,
                    !matcher.group(1).isBlank(),
                    colons < 0 ? markdown : markdown.substring(0, colons),
                    colons < 0 ? null : text(line, markdown.substring(colons + FEEDBACK.length()))));
        }
        return lines;
    }

    private List<String> texts(List<Paragraph> items) {
        return items.stream()
                .map(item -> text(page.line(item), page.markdown(item)))
                .toList();
    }

    private String text(int line, String markdown) {
        var decoded = Inline.decode(markdown).filter(d -> d.paragraphs() == 1);
        if (decoded.isEmpty()) {
            complaints.add(
                    line,
                    "\"" + markdown + "\" is not plain text.",
                    "Put a backslash before a sign that Markdown takes for its own.");
            return markdown.isBlank() ? "?" : markdown;
        }
        return decoded.get().text();
    }

    /** The paragraphs of a list; a problem for every item that is not one paragraph. */
    private List<Paragraph> items(@Nullable ListBlock list, Class<? extends ListBlock> kind, String hint) {
        var items = new ArrayList<Paragraph>();
        if (list != null && !kind.isInstance(list)) {
            complaints.add(
                    page.line(list), "This is not the list that the type wants.", "Write lines like \"" + hint + "\".");
            return items;
        }
        for (var item : list == null ? List.<Block>of() : Page.blocks(list)) {
            var blocks = Page.blocks(item);
            if (blocks.size() == 1 && blocks.getFirst() instanceof Paragraph paragraph) {
                items.add(paragraph);
            } else {
                complaints.add(page.line(item), "This option is not one line of text.", "Write \"" + hint + "\".");
            }
        }
        return items;
    }
}
