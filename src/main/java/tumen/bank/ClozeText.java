package tumen.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tumen.question.Key;
import tumen.question.Key.Gap;

/**
 * The text of a cloze with its gaps in double braces: {@code Mongolia sent {{10,000|ten thousand}} horses}.
 *
 * @param stem with {@link Key.Cloze#GAP} for each gap
 * @param gaps what belongs there
 */
record ClozeText(String stem, List<Gap> gaps) {
    /** A backslash takes the next character along, so that an escaped brace opens and closes nothing. */
    private static final Pattern BRACES = Pattern.compile("\\\\.|\\{\\{((?:\\\\.|(?!\\}\\}).)*)\\}\\}", Pattern.DOTALL);

    private static final Pattern PART = Pattern.compile("(?:\\\\.|[^|\\\\])+", Pattern.DOTALL);

    /** Reads Markdown; empty when it is not only paragraphs, or a gap is empty. */
    static Optional<ClozeText> read(String markdown) {
        var gaps = new ArrayList<Gap>();
        var outside = new StringBuilder();
        char mark = '\uE000'; // a private letter that is not in the text
        while (markdown.indexOf(mark) >= 0 || markdown.contains("&#" + (int) mark + ";")) {
            mark++;
        }
        int end = 0;
        for (var matcher = BRACES.matcher(markdown); matcher.find(); ) {
            if (matcher.group(1) != null) {
                var parts = PART.matcher(matcher.group(1))
                        .results()
                        .map(part -> Inline.decode(part.group()).map(Inline.Decoded::text))
                        .toList();
                if (parts.isEmpty()
                        || parts.stream()
                                .anyMatch(part -> part.isEmpty() || part.get().isBlank())) {
                    return Optional.empty();
                }
                var texts = parts.stream().flatMap(Optional::stream).toList();
                gaps.add(new Gap(texts.getFirst(), texts.subList(1, texts.size())));
                outside.append(markdown, end, matcher.start()).append(mark);
                end = matcher.end();
            }
        }
        outside.append(markdown.substring(end));
        String gap = String.valueOf(mark);
        return Inline.decode(outside.toString())
                .map(decoded -> new ClozeText(decoded.text().replace(gap, Key.Cloze.GAP), gaps));
    }

    /** Writes Markdown that reads as this. */
    String print() {
        return Inline.first(this::print, markdown -> read(markdown).equals(Optional.of(this)));
    }

    private String print(Inline.Escaping escaping) {
        var pieces = stem.split(Key.Cloze.GAP, -1);
        var result = new StringBuilder(braces(escaping.apply(pieces[0])));
        for (int i = 1; i < pieces.length; i++) {
            var gap = gaps.get(i - 1);
            result.append("{{").append(inside(gap.text()));
            gap.accepted().forEach(text -> result.append('|').append(inside(text)));
            result.append("}}").append(braces(escaping.apply(pieces[i])));
        }
        return result.toString();
    }

    private static String inside(String text) {
        return Inline.encode(text, markdown -> markdown.replaceAll("(?<!\\\\)([{}|])", "\\\\$1"));
    }

    private static String braces(String markdown) {
        return markdown.replaceAll("(?<!\\\\)\\{", "\\\\{");
    }
}
