package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.bank.Media;
import tumen.question.Deck;
import tumen.question.Distractor;
import tumen.question.Key;
import tumen.question.Origin;
import tumen.question.Question;
import tumen.question.QuestionId;

/** Formulas, pictures and sound on the pages, on paper, and on their way into a deck. */
class MediaPagesTest {
    private static final String SOUND = "5f0ad0a5a3b1c2d4.mp3";

    private static Site site;
    private static Client teacher;
    private static String picture;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException, SQLException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        picture = new Media(folder.resolve("questions")).add("shapes", bytes.toByteArray());
        var question = new Question(
                new QuestionId("shapes", "square"),
                1,
                "How long is $`\\sqrt{2}`$ in ![a <square>](media/" + picture + ")? ![a voice](media/" + SOUND + ")",
                new Key.Text(List.of("$`x^2`$", "longer")),
                List.of(new Distractor("shorter", null), new Distractor("<b>bold</b>", null)),
                new Origin.Written(null));
        site = Site.open(
                folder,
                Clock.systemUTC(),
                List.of(new Deck(
                        "shapes", "Shapes", "en", "", List.of(new Deck.Section("s.md", "All", List.of(question))))));
        teacher = new Accounts(site, folder).teacher("Bolor").client();
    }

    @AfterAll
    static void close() {
        if (site != null) {
            teacher.close();
            site.close();
        }
    }

    private static HttpResponse<String> bring(Client from, String name, byte[] content) throws IOException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\nmedia-test-1\r\n--b\r\n"
                        + "Content-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(site.address() + "/decks/shapes/media"))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("Cookie", Visitors.SESSION + "=" + from.cookies.getOrDefault(Visitors.SESSION, ""))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aStemShowsItsFormulaPictureAndSound() {
        try (var client = new Client(site.address())) {
            String page = client.get("/practise").body();
            assertTrue(page.contains("<msqrt><mn>2</mn></msqrt>"), page);
            assertTrue(page.contains("src=\"/decks/shapes/media/" + picture + "\" alt=\"a &lt;square&gt;\""), page);
            assertTrue(page.contains("<audio controls preload=\"none\""), page);
            assertTrue(page.contains("&lt;b&gt;bold&lt;/b&gt;") && !page.contains("<b>bold"), page);
            String deck = client.get("/decks/shapes").body();
            assertTrue(deck.contains("How long is \\sqrt{2} in [a &lt;square&gt;]? [a voice]"), deck);
        }
    }

    @Test
    void liveScreensTheApiAndDevicesWithoutAConnectionGetTheSame() {
        try (var player = new Client(site.address());
                var reader = new Client(site.address())) {
            var fields = new LinkedHashMap<>(Map.of("deck", "shapes", "question", "square", "key", "key-live-1"));
            fields.putAll(Map.of("scoring", "accuracy", "ranks", "off", "pace", "teacher", "time", "20"));
            fields.put("reading", "0");
            String game = teacher.form("/host", fields)
                    .headers()
                    .firstValue("Location")
                    .orElseThrow()
                    .replaceAll(".*/", "");
            String path =
                    "/play/" + site.games.game(game).orElseThrow().hosted().code();
            player.form(path + "/seats", Map.of("name", "Bat", "key", LivePlayer.key(player.get(path))));
            teacher.form("/host/" + game + "/commands", Map.of("deed", "next", "expected", "0", "id", "command-1"));
            for (String shown : List.of(
                    player.get(path).body(),
                    teacher.get("/host/" + game + "/wall").body(),
                    Client.read(reader.get("/api/next")).get("promptHtml").asText(),
                    Client.read(reader.get("/api/queue"))
                            .at("/cards/0/promptHtml")
                            .asText())) {
                assertTrue(shown.contains("<msqrt><mn>2</mn></msqrt>"), shown);
                assertTrue(
                        shown.contains("src=\"/decks/shapes/media/" + picture + "\" alt=\"a &lt;square&gt;\""), shown);
            }
            String options = player.get(path).body();
            assertTrue(options.contains("<msup>") && options.contains("&lt;b&gt;bold&lt;/b&gt;"), options);
            assertFalse(options.contains("<b>bold"), options);
        }
    }

    @Test
    void aPictureIsServedAsWhatItIsAndNothingElse() {
        try (var client = new Client(site.address())) {
            var served = client.get("/decks/shapes/media/" + picture);
            assertEquals(200, served.statusCode());
            assertTrue(served.headers().firstValue("Content-Type").orElseThrow().startsWith("image/png"));
            assertEquals(
                    "nosniff",
                    served.headers().firstValue("X-Content-Type-Options").orElseThrow());
            assertTrue(served.headers()
                    .firstValue("Content-Security-Policy")
                    .orElseThrow()
                    .contains("sandbox"));
            for (String none : List.of("none.png", "..%2f..%2fs.md", "s.md", SOUND)) {
                assertEquals(404, client.get("/decks/shapes/media/" + none).statusCode(), none);
            }
        }
    }

    @Test
    void onPaperThePictureIsPrintedAndTheFormulaWritten() throws IOException {
        try (var http = HttpClient.newHttpClient()) {
            var pdf = http.send(
                    HttpRequest.newBuilder(URI.create(site.address() + "/decks/shapes/paper/worksheet.pdf"))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertEquals(200, pdf.statusCode());
            try (var document = Loader.loadPDF(pdf.body())) {
                String text = new PDFTextStripper().getText(document);
                assertTrue(text.contains("√(2)") && text.contains("[a voice]"), text);
                boolean image = false;
                for (var name : document.getPage(0).getResources().getXObjectNames()) {
                    image |= document.getPage(0).getResources().isImageXObject(name);
                }
                assertTrue(image, "no picture on the sheet");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void teachersBringPicturesAndNothingThatLies() throws IOException {
        var drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h9v9z\"/></svg>"
                .getBytes(StandardCharsets.UTF_8);
        var brought = bring(teacher, "drawing.png", drawing);
        assertEquals(200, brought.statusCode(), brought.body());
        assertTrue(brought.body().contains(".svg)"), "named by what it is: " + brought.body());
        var program = bring(teacher, "picture.png", "MZ this is a program".getBytes(StandardCharsets.UTF_8));
        assertEquals(422, program.statusCode());
        assertTrue(program.body().contains("This is no picture or sound"), program.body());
        var script = bring(
                teacher,
                "drawing.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals(422, script.statusCode());
        assertTrue(script.body().contains("This drawing holds scripts"), script.body());
        assertFalse(script.body().contains("alert(1)"));
        byte[] start = "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1);
        for (int megabytes : List.of(3, 9, 12)) {
            var refused = bring(teacher, "picture.png", Arrays.copyOf(start, megabytes << 20));
            assertEquals(413, refused.statusCode());
            assertTrue(refused.body().contains("bring it again"), refused.body());
        }
        try (var nobody = new Client(site.address())) {
            assertEquals(403, bring(nobody, "drawing.svg", drawing).statusCode());
            assertEquals(403, nobody.get("/decks/shapes/media").statusCode());
        }
        assertEquals(200, teacher.get("/decks/shapes/media").statusCode());
    }
}
