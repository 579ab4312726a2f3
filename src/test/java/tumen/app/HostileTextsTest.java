package tumen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What nobody should send, sent to a real server with real workers: each time a clear sentence, no worker left, nothing kept,
 * and the server as before.
 */
class HostileTextsTest {
    private static final Pattern FAULT = Pattern.compile("id=\"fault\">([^<]*)<");

    private static ServerProcess server;
    private static String cookie;
    private static Path folder;
    private static int sent;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start(@TempDir Path empty) throws Exception {
        folder = empty;
        Path questions = folder.resolve("questions");
        ServerProcess.writeBank(questions, 2);
        server = ServerProcess.start(folder.resolve("db"), questions);
        cookie = signUp();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String signUp() throws Exception {
        String token = server.line("setup?token=").replaceAll(".*token=", "");
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(server.address() + "setup"))
                    .headers("Sec-Fetch-Site", "same-origin", "Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("name=Sara&password=a+horse+on+the+hill&token=" + token));
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow()
                    .replaceAll(";.*", "");
        }
    }

    @Test
    void aZipBombIsNotUnpacked() throws Exception {
        refused(413, "unpacks to far more", "bomb.docx", docx("<w:p>" + " ".repeat(30_000_000) + "</w:p>"));
    }

    @Test
    void externalEntitiesAreNotRead() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "The secret of the town was opened in 1911.");
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>";
        String page = refused(422, "", "entity.docx", docx(entity, "<w:p><w:r><w:t>&e;</w:t></w:r></w:p>"));
        assertFalse(page.contains("secret of the town"), page);
    }

    @Test
    void anEncryptedAScannedAndADamagedPdfAreToldApart() throws Exception {
        refused(422, "password", "locked.pdf", pdf("horse"));
        refused(422, "scanned", "scan.pdf", pdf(""));
        refused(422, "damaged", "broken.pdf", utf8("%PDF-1.7\nnothing that belongs here"));
    }

    @Test
    void aFileThatLiesAboutItsKindIsNamed() throws Exception {
        refused(415, "is a PDF file", "story.txt", pdf(""));
        refused(415, "no Word file", "story.docx", utf8("plain words"));
        refused(415, "binary", "story.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});
    }

    @Test
    void aHundredThousandSentencesAndAMegabyteWithoutAnEndAreTooMuch() throws Exception {
        var sentences = new StringBuilder();
        IntStream.range(0, 100_000)
                .forEach(i ->
                        sentences.append("The mayor opened harbour ").append(i).append(".\n"));
        refused(413, "2,000,000 characters", "", utf8(sentences.toString()));
        refused(422, "", "", utf8("word and ".repeat(120_000)));
        refused(422, "5,000 letters", "", utf8("x".repeat(1_000_000)));
    }

    @Test
    void anotherLanguageAndOtherScriptsAreNamed() throws Exception {
        refused(
                422,
                "English",
                "",
                utf8("Der Hafen der Stadt wurde im Jahre 1911 eröffnet und geschlossen. ".repeat(20)));
        refused(422, "", "", utf8("נמל העיר נפתח בשנת 1911 ונסגר שוב. ".repeat(30)));
        refused(422, "", "", utf8("🐎 🐎🐎 🚂!\n".repeat(200)));
    }

    @Test
    void emojiAndRightToLeftWordsInEnglishTextAreTaken() throws Exception {
        String text = "Horses 🐎\n\n"
                + "The government of Norway opened the harbour of Alesund on 3 May 1911 🚂. Above its gate stands"
                + " the word الميناء in golden letters.\n";
        var taken = send("", utf8(text));
        assertEquals(303, taken.statusCode(), taken.body());
        String path = taken.headers().firstValue("Location").orElseThrow().substring(1);
        String page = get(path);
        for (int i = 0; i < 600 && !page.contains("id=\"review\""); i++) {
            Thread.sleep(200);
            page = get(path);
        }
        assertTrue(page.contains("الميناء") && page.contains("🐎"), page);
        assertNoWorkerIsLeft();
    }

    /** The page that says so. */
    private String refused(int status, String words, String name, byte[] bytes) throws Exception {
        String before = get("texts");
        long began = System.nanoTime();
        var answer = send(name, bytes);
        double seconds = (System.nanoTime() - began) / 1e9;
        var sentence = FAULT.matcher(answer.body());
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(sentence.find() && sentence.group(1).contains(words), answer.body());
        assertTrue(sentence.group(1).endsWith("."), sentence.group(1));
        assertTrue(seconds < 60, name + " took " + seconds + " s");
        assertNoWorkerIsLeft();
        assertEquals(titles(before), titles(get("texts")), "something was kept");
        assertEquals(200, status("health/ready"));
        return answer.body();
    }

    /** A process that has said its last word may need a moment to end. */
    private static void assertNoWorkerIsLeft() throws InterruptedException {
        for (int i = 0; i < 100 && server.workers() > 0; i++) {
            Thread.sleep(50);
        }
        assertEquals(0, server.workers(), "a worker is left");
    }

    private static long titles(String page) {
        return Pattern.compile("class=\"title\"").matcher(page).results().count();
    }

    private HttpResponse<String> send(String name, byte[] bytes) throws Exception {
        var body = new ByteArrayOutputStream();
        body.write(utf8("--x\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\nhostile-text-" + ++sent + "\r\n"));
        body.write(utf8("--x\r\nContent-Disposition: form-data; "
                + (name.isEmpty() ? "name=\"text\"" : "name=\"file\"; filename=\"" + name + "\"") + "\r\n\r\n"));
        body.write(bytes);
        body.write(utf8("\r\n--x--\r\n"));
        var request = request("texts")
                .headers("Sec-Fetch-Site", "same-origin", "Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String get(String path) throws Exception {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private int status(String path) throws Exception {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path))
                .timeout(Duration.ofMinutes(2))
                .header("Cookie", cookie);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] docx(String body) throws IOException {
        return docx("", body);
    }

    private static byte[] docx(String head, String body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(utf8(head + "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                    + "<w:body>" + body + "</w:body></w:document>"));
        }
        return bytes.toByteArray();
    }

    /** A page without a letter, as a scanner makes it. */
    private static byte[] pdf(String password) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
