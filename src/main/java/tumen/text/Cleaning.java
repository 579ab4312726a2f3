package tumen.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text what its author did not write to be read: lines of the site around it, reference marks, names in
 * other scripts, lists of references. Never adds or rewords anything; only line ends inside a paragraph become blanks.
 */
public final class Cleaning {
    private static final Pattern SITE = Pattern.compile(
            ".*\\(Editor\\)|Updated on.*|Last (?:updated|modified|edited).*|Share (?:on|this|via)\\b.*|Tweet(?:"
                + " on)?\\b.*"
                + "|(?:Edit|Like|Likes|Comment|Comments|Share|Print|E-?mail|Follow|Subscribe|Advertisement|Reply|Save|Menu|Search|Home|Contents|Read"
                + " more|Sign up|Log in|Download|Hide|Show|Jump to.*|From Wikipedia.*|Main article:.*|See"
                + " also:.*|Further information:.*|Image:.*|File:.*|Photo(?: by|:).*|Click here.*)");
    private static final Pattern FILE_NAME = Pattern.compile(
            "(?:.*\\s)?(?:(?=\\p{Alnum}*\\d)(?=\\p{Alnum}*[a-z])\\p{Alnum}{24,}|\\S+\\.(?:jpe?g|png|gif|svg|webp|tiff?))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TAIL = Pattern.compile(
            "(?:References|External links|See also|Notes|Further reading|Bibliography|Sources|Citations|Footnotes"
                    + "|Works cited|Notes and references|References and notes)(?:\\[edit])?:?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MARK =
            Pattern.compile("\\[(?:\\d{1,3}|[a-z]|edit|(?:note|nb|n) ?\\d+|citation needed|clarification"
                    + " needed|who\\?|when\\?|dubious[^]]*|better source needed|page needed|according to"
                    + " whom\\?)](?::\\d+)?");
    private static final Pattern BRACKET = Pattern.compile(" ?\\(([^()\\n]{2,300})\\)");
    private static final Pattern FOREIGN = Pattern.compile(
            "[\\p{L}&&[^\\p{IsLatin}]]|\\b(?:IPA|pronounced|romanized|romanised|transliterated):?|/[^/ ]+/");
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*•–]|\\d{1,2}[.)])\\s+\\S.*");
    private static final int WRAPPED = 60;

    private Cleaning() {}

    /**
     * Cleans a text.
     *
     * @param id name of the text
     * @param original as it came, with Unix line ends
     * @param title what it is about, or empty to take it from the text
     * @return the cleaned text with its paragraphs; it may hold no paragraph at all
     */
    public static SourceText clean(String id, String original, String title) {
        List<Line> lines = lines(original);
        String found = title.isBlank() ? title(lines) : title;
        dropBoilerplate(lines, found);
        dropTails(lines);
        var kept = new BitSet(original.length());
        for (Line line : lines) {
            if (line.kept) {
                kept.set(line.span.start(), Math.min(line.span.end() + 1, original.length()));
            }
        }
        cutInside(original, kept);
        collapseBlankLines(original, kept);
        return assemble(id, found, original, kept, lines);
    }

    private static List<Line> lines(String text) {
        var lines = new ArrayList<Line>();
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            lines.add(new Line(new Span(from, end), text.substring(from, end).strip()));
            from = end + 1;
        }
        for (int i = 0; i + 1 < lines.size(); i++) {
            String next = lines.get(i + 1).words;
            lines.get(i).runsOn = lines.get(i).wraps()
                    && !next.isEmpty()
                    && !ITEM.matcher(next).matches()
                    && !site(lines.get(i).words);
        }
        return lines;
    }

    private static String title(List<Line> lines) {
        for (Line line : lines) {
            if (!line.words.isEmpty() && !site(line.words)) {
                return line.heading() ? line.words : "";
            }
        }
        return "";
    }

    private static boolean site(String words) {
        return words.length() < 200
                && (SITE.matcher(words).matches()
                        || (FILE_NAME.matcher(words).matches() && words.split(" ", -1).length < 12));
    }

    private static void dropBoilerplate(List<Line> lines, String title) {
        boolean titleSeen = false;
        for (Line line : lines) {
            boolean repeated = line.words.equalsIgnoreCase(title)
                    || (line.heading() && line.words.startsWith(title) && line.words.endsWith("Wikipedia"));
            if (site(line.words) || (repeated && titleSeen && !title.isEmpty())) {
                line.kept = false;
            }
            titleSeen |= repeated;
        }
    }

    /** Drops the references: to the end when they stand in the second half, else up to the next heading. */
    private static void dropTails(List<Line> lines) {
        boolean dropping = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.kept && TAIL.matcher(line.words).matches()) {
                dropping = true;
            } else if (dropping && i < lines.size() / 2 && line.heading()) {
                dropping = false;
            }
            line.kept &= !dropping;
        }
    }

    private static void cutInside(String text, BitSet kept) {
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            kept.clear(mark.start(), mark.end());
        }
        Matcher bracket = BRACKET.matcher(text);
        while (bracket.find()) {
            String inside = bracket.group(1);
            if (!FOREIGN.matcher(inside).find()) {
                continue;
            }
            List<Span> good = latinParts(inside, bracket.start(1));
            if (good.isEmpty()) {
                kept.clear(bracket.start(), bracket.end());
            } else {
                kept.clear(bracket.start(1), bracket.end(1));
                good.forEach(part -> kept.set(part.start(), part.end()));
            }
        }
    }

    /** The parts of a bracket, separated by semicolons, that hold a date and no other script. */
    private static List<Span> latinParts(String inside, int at) {
        var good = new ArrayList<Span>();
        int from = 0;
        for (String part : inside.split(";", -1)) {
            if (good.isEmpty() && !FOREIGN.matcher(part).find() && part.matches(".*\\d{3,4}.*")) {
                int lead = part.length() - part.stripLeading().length();
                good.add(new Span(at + from + lead, at + from + part.length()));
            }
            from += part.length() + 1;
        }
        return good;
    }

    private static void collapseBlankLines(String text, BitSet kept) {
        int breaks = 2;
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            char c = text.charAt(i);
            if (c == '\n') {
                if (++breaks > 2) {
                    kept.clear(i);
                }
            } else if (!Character.isWhitespace(c)) {
                breaks = 0;
            } else if (breaks > 0) {
                kept.clear(i);
            }
        }
    }

    private static SourceText assemble(String id, String title, String original, BitSet kept, List<Line> lines) {
        var text = new StringBuilder(kept.cardinality());
        int[] places = new int[kept.cardinality()];
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            places[text.length()] = i;
            text.append(original.charAt(i));
        }
        int length = text.toString().stripTrailing().length();
        text.setLength(length);
        List<Paragraph> paragraphs = paragraphs(lines, text, Arrays.copyOf(places, length), title);
        return new SourceText(
                id, title, text.toString(), original, new Alignment(Arrays.copyOf(places, length)), paragraphs);
    }

    /** Finds the paragraphs, and makes blanks of the line ends inside of them. */
    private static List<Paragraph> paragraphs(List<Line> lines, StringBuilder text, int[] places, String title) {
        var paragraphs = new ArrayList<Paragraph>();
        String heading = "";
        int i = 0;
        while (i < lines.size()) {
            Line line = lines.get(i++);
            if (!line.kept || line.words.isEmpty()) {
                continue;
            }
            if (line.heading()) {
                heading = line.words.equalsIgnoreCase(title) ? "" : line.words;
                continue;
            }
            Line last = line;
            while (last.wraps() && i < lines.size() && lines.get(i).follows()) {
                last = lines.get(i++);
            }
            Span span = cleaned(places, line.span.start(), last.span.end());
            for (int k = span.start(); k < span.end(); k++) {
                if (text.charAt(k) == '\n') {
                    text.setCharAt(k, ' ');
                }
            }
            if (span.length() > 0) {
                paragraphs.add(
                        new Paragraph(span, heading, ITEM.matcher(line.words).matches()));
            }
        }
        return paragraphs;
    }

    private static Span cleaned(int[] places, int start, int end) {
        int from = Arrays.binarySearch(places, start);
        int to = Arrays.binarySearch(places, end);
        int first = from < 0 ? -from - 1 : from;
        return new Span(first, Math.max(first, to < 0 ? -to - 1 : to));
    }

    /** A line of the original, and whether it is kept. */
    private static final class Line {
        private final Span span;
        private final String words;
        private boolean kept = true;
        private boolean runsOn;

        private Line(Span span, String words) {
            this.span = span;
            this.words = words;
        }

        private boolean heading() {
            if (runsOn) {
                return false;
            }
            String bare = MARK.matcher(words).replaceAll("").strip();
            return heading(bare);
        }

        /** Ipswich Town F.C., Apple Inc. */
        private static final Pattern ABBREVIATED =
                Pattern.compile(".*\\b(?:(?:\\p{Lu}[.]){2,}|Inc[.]|Ltd[.]|Co[.]|Jr[.]|Sr[.])");

        private static boolean heading(String words) {
            if (words.isEmpty() || words.length() > 120 || ITEM.matcher(words).matches()) {
                return false;
            }
            char last = words.charAt(words.length() - 1);
            return (ABBREVIATED.matcher(words).matches() || ".!?;:,\"”".indexOf(last) < 0)
                    && words.split("\\s+", -1).length <= 14
                    && !Character.isLowerCase(words.charAt(0));
        }

        private boolean wraps() {
            return words.length() >= WRAPPED && words.length() <= 2 * WRAPPED;
        }

        private boolean follows() {
            return kept && !words.isEmpty() && !ITEM.matcher(words).matches();
        }
    }
}
