package tumen.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import tumen.text.Unreadable;
import tumen.text.Unreadable.Reason;

/**
 * The running text of a PDF: lines joined to paragraphs, words that were divided at a line's end put together, heads, feet and
 * page numbers left out.
 */
final class PdfText {
    private static final int MOST_PAGES = 500;

    /** A page with fewer letters than that, on average, is a picture of a page. */
    private static final int FEWEST_LETTERS = 40;

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?:page )?[\\divxlc]{1,5}(?: (?:of|/) ?\\d+)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIVIDED = Pattern.compile(".*\\p{L}[-\u00AD]");
    private static final Pattern ENDS = Pattern.compile(".*[.!?:][\"”’)\\]]*");

    private PdfText() {}

    static String of(byte[] bytes) throws Unreadable, IOException {
        try (PDDocument document = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            int pages = document.getNumberOfPages();
            if (pages > MOST_PAGES) {
                throw new Unreadable(
                        Reason.TOO_LARGE, "This PDF has " + pages + " pages; 500 are read. Split it into chapters.");
            }
            if (!document.getCurrentAccessPermission().canExtractContent()) {
                throw locked();
            }
            var read = pages(document, pages);
            long letters = read.stream()
                    .flatMap(List::stream)
                    .mapToLong(line -> line.chars().filter(Character::isLetter).count())
                    .sum();
            if (letters < (long) FEWEST_LETTERS * Math.max(1, pages)) {
                throw new Unreadable(
                        Reason.UNUSABLE,
                        "This PDF seems to be scanned: it holds pictures of pages and no text. Run it through text"
                                + " recognition first, or paste the text.");
            }
            return joined(withoutHeads(read));
        } catch (InvalidPasswordException e) {
            throw locked();
        } catch (IOException e) {
            throw new Unreadable(Reason.UNUSABLE, "This PDF is damaged and cannot be read. Print it to a PDF anew.");
        }
    }

    private static Unreadable locked() {
        return new Unreadable(
                Reason.UNUSABLE, "This PDF is protected by a password. Save it without, or paste its text.");
    }

    /** The lines of each page; an empty line ends a paragraph. */
    private static List<List<String>> pages(PDDocument document, int pages) throws IOException, Unreadable {
        var stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        stripper.setParagraphEnd("\n\n");
        var read = new ArrayList<List<String>>();
        int length = 0;
        for (int page = 1; page <= pages; page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            String text = stripper.getText(document);
            length += text.length();
            if (length > Documents.LONGEST) {
                throw Documents.tooLong();
            }
            read.add(text.lines().map(String::strip).toList());
        }
        return read;
    }

    /** Without page numbers, and without lines that stand first or last on at least three pages. */
    private static List<List<String>> withoutHeads(List<List<String>> pages) {
        Map<String, Integer> edges = new HashMap<>();
        for (List<String> page : pages) {
            var lines = page.stream().filter(line -> !line.isEmpty()).toList();
            if (!lines.isEmpty()) {
                edges.merge(shape(lines.getFirst()), 1, Integer::sum);
                edges.merge(shape(lines.getLast()), 1, Integer::sum);
            }
        }
        return pages.stream()
                .map(page -> page.stream()
                        .filter(line -> !PAGE_NUMBER.matcher(line).matches()
                                && (edges.getOrDefault(shape(line), 0) < 3 || line.length() > 120))
                        .toList())
                .toList();
    }

    private static String shape(String line) {
        return line.replaceAll("\\d+", "0");
    }

    private static String joined(List<List<String>> pages) {
        var text = new StringBuilder();
        boolean paragraphEnds = true;
        for (List<String> page : pages) {
            for (String line : page) {
                if (line.isEmpty()) {
                    paragraphEnds = true;
                    continue;
                }
                append(text, line, paragraphEnds);
                paragraphEnds = false;
            }
            paragraphEnds = true;
        }
        return text.append('\n').toString();
    }

    /** Goes on with the paragraph; also after a gap when the sentence plainly goes on. */
    private static void append(StringBuilder text, String line, boolean paragraphEnds) {
        int start = text.lastIndexOf("\n") + 1;
        String last = text.substring(start);
        boolean small = Character.isLowerCase(line.codePointAt(0));
        if (DIVIDED.matcher(last).matches() && small) {
            text.setLength(text.length() - 1);
            text.append(line);
        } else if (text.isEmpty()) {
            text.append(line);
        } else if (paragraphEnds && !(small && !ENDS.matcher(last).matches())) {
            text.append("\n\n").append(line);
        } else {
            text.append(' ').append(line);
        }
    }
}
