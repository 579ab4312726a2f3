package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings and marks, by pages alone. */
class SettingsTest {
    private static final Pattern UNDO = Pattern.compile("action=\"/decisions/(\\d+)/undo\"");

    private Site site;
    private Client client;

    @BeforeEach
    void open(@TempDir Path folder) {
        site = Site.open(folder);
        client = new Client(site.address());
    }

    @AfterEach
    void close() {
        client.close();
        site.close();
    }

    @Test
    void whatIsSavedHoldsAndCanBeTakenBack() {
        var saved = client.form("/settings", Map.of("key", "settings-1", "new-a-day", "7", "retention", "92"));
        assertEquals("/settings?notice=saved", location(saved));
        assertTrue(page("/settings").contains("name=\"new-a-day\" type=\"number\" min=\"0\" max=\"9999\" value=\"7\""));
        assertTrue(page("/settings").contains("Share to remember, in percent: 92; New cards a day: 7"));
        var undone = client.form(
                "/decisions/" + decision("/settings") + "/undo", Map.of("key", "settings-2", "back", "/settings"));
        assertEquals("/settings?notice=undone", location(undone));
        assertTrue(page("/settings").contains("max=\"9999\" value=\"20\""));
        assertTrue(page("/settings").contains("taken back"));
        assertEquals(
                404,
                client.form("/decisions/1/undo", Map.of("key", "settings-3")).statusCode());
    }

    @Test
    void whatCannotBeIsSaidAndNothingIsSaved() {
        var refused = client.form("/settings", Map.of("key", "settings-1", "new-a-day", "7", "retention", "99"));
        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains("The share to remember is 70 to 97 percent."));
        assertTrue(refused.body().contains("Nothing was saved."));
        assertTrue(refused.body().contains("value=\"99\""), "what was typed is gone");
        assertTrue(page("/settings").contains("value=\"20\""));
        assertEquals("/settings?notice=same", location(client.form("/settings", Map.of("key", "settings-2"))));
    }

    @Test
    void aDeckHasItsOwn() {
        client.form("/settings", Map.of("key", "settings-1", "deck", "small", "new-a-day", "1"));
        assertTrue(page("/settings?deck=small").contains("max=\"9999\" value=\"1\""));
        assertTrue(page("/settings").contains("Small things &lt;b&gt;&amp; others&lt;/b&gt;: New cards a day: 1"));
        assertTrue(page("/settings").contains("max=\"9999\" value=\"20\""));
        assertEquals(404, client.get("/settings?deck=none").statusCode());
    }

    @Test
    void aCardSetAsideIsShownAndComesBackWhenItIsTakenUp() {
        var aside = client.form(
                "/marks", Map.of("key", "marked-1", "question", "small/felt", "mark", "suspended", "deck", "small"));
        String next = location(aside);
        assertTrue(next.startsWith("/practise?of=small%2Ffelt&deck=small&notice=suspended&decision="), next);
        var page = page(next);
        assertTrue(page.contains("Set aside. It will not be asked until you take it up again."));
        assertFalse(page.contains("value=\"small/felt\" name=\"question\""));
        assertTrue(page("/decks/small").contains(">set aside<"));
        String decision = next.substring(next.lastIndexOf('=') + 1);
        client.form("/decisions/" + decision + "/undo", Map.of("key", "marked-2"));
        assertFalse(page("/decks/small").contains(">set aside<"));
        client.form("/marks", Map.of("key", "marked-3", "question", "small/felt", "mark", "flagged"));
        assertTrue(page("/decks/small").contains(">flagged<"));
        assertEquals(
                400,
                client.form("/marks", Map.of("key", "marked-4", "question", "small/felt", "mark", "eaten"))
                        .statusCode());
    }

    @Test
    void aCramIsLoggedAndMovesNoCard() {
        String asked = page("/practise/cram?deck=small");
        assertTrue(asked.contains("No card comes back earlier or later because of it."));
        assertTrue(asked.contains("name=\"cram\" value=\"0\""));
        var answered = client.form(
                "/practise/answers",
                Map.of(
                        "question", "small/felt",
                        "version", "1",
                        "form", "flashcard",
                        "key", "crammed-1",
                        "shown", "0",
                        "rating", "4",
                        "deck", "small",
                        "cram", "0"));
        assertEquals("/practise/cram?at=1&deck=small", location(answered));
        assertEquals("/practise?deck=small&notice=crammed", location(client.get("/practise/cram?deck=small&at=3")));
        assertTrue(page("/decks/small/questions/felt").contains("You have not answered this question yet."));
        assertEquals(0, Client.read(client.get("/api/overview")).get("learnt").asInt());
    }

    private String decision(String path) {
        var found = UNDO.matcher(page(path));
        assertTrue(found.find());
        return found.group(1);
    }

    private String page(String path) {
        var response = client.get(path);
        assertEquals(200, response.statusCode(), path);
        return response.body();
    }

    private static String location(HttpResponse<String> response) {
        assertEquals(303, response.statusCode(), response.body());
        return response.headers().firstValue("Location").orElseThrow();
    }
}
