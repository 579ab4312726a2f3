package tumen.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import tumen.text.Decoding;
import tumen.text.Unreadable;
import tumen.text.Unreadable.Reason;

/** Makes plain text of a document, by what it is and not only by what it is called. */
public final class Documents {
    /** Largest document, in bytes. */
    public static final int LARGEST = 10_000_000;

    /** Longest text, in characters. */
    static final int LONGEST = 2_000_000;

    private static final String KINDS = "Tumen reads .txt, .md, .html, .pdf and .docx.";
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Documents() {}

    /**
     * Reads a document.
     *
     * @param name its file name; empty for text that was pasted
     * @return its text with Unix line ends; paragraphs are lines of their own
     * @throws Unreadable with a sentence for people
     * @throws IOException if the file cannot be read
     */
    public static String read(String name, Path file) throws Unreadable, IOException {
        if (Files.size(file) > LARGEST) {
            throw new Unreadable(Reason.TOO_LARGE, "The document is larger than 10 MB. Split it into chapters.");
        }
        if (Files.size(file) == 0) {
            throw new Unreadable(Reason.UNUSABLE, "The document is empty. Choose one with running text.");
        }
        byte[] bytes = Files.readAllBytes(file);
        String text = switch (ending(name)) {
            case "", "txt", "text" -> plain(name, bytes);
            case "md", "markdown" -> MarkdownText.of(plain(name, bytes));
            case "html", "htm", "xhtml" -> HtmlText.of(plain(name, bytes));
            case "pdf" -> PdfText.of(pdf(bytes));
            case "docx" -> DocxText.of(docx(bytes, file));
            case "doc" ->
                throw new Unreadable(
                        Reason.OTHER_KIND, "This is Word’s old format. Save it as .docx, then choose it again.");
            default -> throw new Unreadable(Reason.OTHER_KIND, "This kind of file is not read. " + KINDS);
        };
        if (text.length() > LONGEST) {
            throw tooLong();
        }
        if (text.isBlank()) {
            throw new Unreadable(Reason.UNUSABLE, "There is no text in it. Choose a document with running text.");
        }
        return text;
    }

    static Unreadable tooLong() {
        return new Unreadable(
                Reason.TOO_LARGE, "The text is longer than 2,000,000 characters. Split it into chapters.");
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String plain(String name, byte[] bytes) throws Unreadable {
        String other = startsWith(bytes, "%PDF-")
                ? "PDF"
                : startsWith(bytes, "PK\u0003\u0004") ? "ZIP or Word" : startsWith(bytes, OLE) ? "Word" : "";
        if (!other.isEmpty()) {
            throw new Unreadable(
                    Reason.OTHER_KIND,
                    "This is called “" + name + "” but is a " + other + " file. Give it its right ending.");
        }
        try {
            return Decoding.decode(bytes).text();
        } catch (IllegalArgumentException e) {
            throw new Unreadable(
                    Reason.OTHER_KIND, "This is no text but binary data. Save it as plain text first. " + KINDS);
        }
    }

    private static byte[] pdf(byte[] bytes) throws Unreadable {
        String head = new String(bytes, 0, Math.min(1024, bytes.length), StandardCharsets.ISO_8859_1);
        if (!head.contains("%PDF-")) {
            throw new Unreadable(Reason.OTHER_KIND, "This is called .pdf but is no PDF file. " + KINDS);
        }
        return bytes;
    }

    private static Path docx(byte[] bytes, Path file) throws Unreadable {
        if (startsWith(bytes, OLE)) {
            throw new Unreadable(
                    Reason.UNUSABLE,
                    "This Word file is protected by a password, or in the old format. Save it as .docx without"
                            + " password.");
        }
        if (!startsWith(bytes, "PK\u0003\u0004")) {
            throw new Unreadable(Reason.OTHER_KIND, "This is called .docx but is no Word file. " + KINDS);
        }
        return file;
    }

    private static boolean startsWith(byte[] bytes, String head) {
        return startsWith(bytes, head.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean startsWith(byte[] bytes, byte[] head) {
        return bytes.length >= head.length && Arrays.equals(bytes, 0, head.length, head, 0, head.length);
    }
}
