package tumen.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.text.Unreadable;
import tumen.text.Unreadable.Reason;

/** Documents as teachers have them, and as nobody should send them. */
class DocumentsTest {
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    @TempDir
    private Path folder = Path.of("");

    private String read(String name, byte[] bytes) throws Unreadable, IOException {
        return Documents.read(name, Files.write(folder.resolve("document"), bytes));
    }

    private void refused(Reason reason, String words, String name, byte[] bytes) {
        var refusal = assertThrows(Unreadable.class, () -> read(name, bytes));
        assertEquals(reason, refusal.reason(), refusal.sentence());
        assertTrue(refusal.sentence().contains(words), refusal.sentence());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] docx(String xml) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(utf8(xml));
        }
        return bytes.toByteArray();
    }

    private static String word(String body) {
        return "<w:document xmlns:w='" + NAMESPACE + "'><w:body>" + body + "</w:body></w:document>";
    }

    private static byte[] pdf(List<List<String>> pages, String password) throws IOException {
        try (var document = new PDDocument()) {
            for (var lines : pages) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.setLeading(14);
                    content.newLineAtOffset(50, 700);
                    for (String line : lines) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.endText();
                }
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void aWordFileIsItsParagraphsWithoutWhatWasDeleted() throws Exception {
        String body = "<w:p><w:r><w:t>The harbour was"
                + " </w:t></w:r><w:del><w:r><w:delText>closed</w:delText></w:r></w:del><w:r><w:t>opened in"
                + " 1911.</w:t></w:r></w:p><w:p><w:r><w:t>It is deep &amp; wide.</w:t></w:r></w:p>";
        assertEquals("The harbour was opened in 1911.\n\nIt is deep & wide.\n", read("a.docx", docx(word(body))));
    }

    @Test
    void aWebPageIsItsArticle() throws Exception {
        String page = "<html><head><title>x</title><script>var"
                + " no;</script></head><body><nav>Home</nav><article><h1>The harbour</h1><p>It was opened<sup"
                + " class=reference>[1]</sup> in\n"
                + " 1911.</p><table><tr><td>no</td></tr></table></article><footer>no</footer></body></html>";
        assertEquals("The harbour\n\nIt was opened in 1911.\n", read("a.html", utf8(page)));
    }

    @Test
    void markdownLosesItsSigns() throws Exception {
        assertEquals(
                "The harbour\n\nIt was opened in 1911.",
                read("a.md", utf8("# The harbour\n\nIt was **opened** in [1911](http://x).\n"))
                        .strip());
    }

    @Test
    void aPdfHasItsLinesJoinedAndItsPageNumbersLeftOut() throws Exception {
        var bytes = pdf(
                List.of(
                        List.of("The harbour of the town was opened by the mayor in the sum-", "mer of 1911 and", "1"),
                        List.of("closed again in 1954 because the sea had filled it with sand.", "2")),
                "");
        assertEquals(
                "The harbour of the town was opened by the mayor in the summer of 1911 and closed again in 1954 because"
                        + " the sea had filled it with sand.\n",
                read("a.pdf", bytes));
    }

    @Test
    void aProtectedPdfIsRefused() throws Exception {
        refused(Reason.UNUSABLE, "password", "a.pdf", pdf(List.of(List.of("secret words")), "horse"));
    }

    @Test
    void aScannedPdfIsRefused() throws Exception {
        refused(Reason.UNUSABLE, "scanned", "a.pdf", pdf(List.of(List.of(), List.of()), ""));
    }

    @Test
    void aDamagedPdfIsRefused() {
        refused(Reason.UNUSABLE, "damaged", "a.pdf", utf8("%PDF-1.7\nnothing that belongs here"));
    }

    @Test
    void aZipBombIsRefusedBeforeItIsUnpacked() throws Exception {
        refused(Reason.TOO_LARGE, "unpacks", "a.docx", docx(word("<w:p>" + " ".repeat(30_000_000) + "</w:p>")));
    }

    @Test
    void externalEntitiesAreRefusedAndNotRead() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "the secret");
        String xml = "<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>"
                + word("<w:p><w:r><w:t>&e;</w:t></w:r></w:p>");
        refused(Reason.UNUSABLE, "", "a.docx", docx(xml));
        String billion = "<!DOCTYPE x [<!ENTITY a 'haha'><!ENTITY b '&a;&a;&a;&a;'>]>"
                + word("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>");
        refused(Reason.UNUSABLE, "", "a.docx", docx(billion));
    }

    @Test
    void aFileThatLiesAboutItsKindIsRefused() throws Exception {
        refused(Reason.OTHER_KIND, "is a PDF file", "a.txt", pdf(List.of(List.of("x")), ""));
        refused(Reason.OTHER_KIND, "no PDF", "a.pdf", utf8("plain words"));
        refused(Reason.OTHER_KIND, "no Word file", "a.docx", utf8("plain words"));
        refused(Reason.OTHER_KIND, "binary", "a.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});
        refused(Reason.OTHER_KIND, "not read", "a.exe", utf8("MZ"));
        var other = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(other)) {
            zip.putNextEntry(new ZipEntry("photo.jpg"));
        }
        refused(Reason.OTHER_KIND, "no Word document", "a.docx", other.toByteArray());
    }

    @Test
    void nothingIsNoDocument() {
        refused(Reason.UNUSABLE, "empty", "a.txt", new byte[0]);
        refused(Reason.UNUSABLE, "no text", "a.html", utf8("<html><script>x</script></html>"));
    }

    @Test
    void whatIsTooLongIsRefused() {
        refused(Reason.TOO_LARGE, "10 MB", "a.txt", new byte[Documents.LARGEST + 1]);
        refused(Reason.TOO_LARGE, "2,000,000", "", utf8("word ".repeat(500_000)));
    }

    @Test
    void emojiAndOtherScriptsAreText() throws Exception {
        String text = "The horse 🐎 came in 1953. שלום مرحبا\n";
        assertEquals(text, read("", utf8(text)));
        assertFalse(text.isBlank());
    }
}
