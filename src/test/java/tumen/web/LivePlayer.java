package tumen.web;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A player's device, as the server sees it: keeps its cookies, listens to its stream, and remembers every byte. */
final class LivePlayer {
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final Pattern AFTER = Pattern.compile("\"id\":(\\d+)");

    final Client client;
    final List<String> screens = new CopyOnWriteArrayList<>();
    /** Everything that came before a solution or the end was shown. */
    final List<String> secretive = new CopyOnWriteArrayList<>();

    private final LiveRoom room;
    private volatile String name = "";
    private volatile @Nullable InputStream stream;
    volatile String lastId = "";
    volatile String ended = "";
    volatile String connection = "";
    private int keys;

    LivePlayer(LiveRoom room) {
        this.room = room;
        client = new Client(room.site.address());
        room.devices.add(this);
    }

    String path() {
        return "/play/" + room.code;
    }

    HttpResponse<String> join(String name) {
        String key = key(client.get(path()));
        return join(name, key);
    }

    static String key(HttpResponse<String> page) {
        var matcher = KEY.matcher(page.body());
        if (!matcher.find()) {
            throw new AssertionError(page.statusCode() + " " + page.body());
        }
        return matcher.group(1);
    }

    HttpResponse<String> join(String name, String key) {
        this.name = name;
        return noted(client.form(path() + "/seats", Map.of("name", name, "key", key)));
    }

    int seat() {
        return Objects.requireNonNull(room.live().seat(fingerprint()));
    }

    private String fingerprint() {
        return java.util.HexFormat.of()
                .formatHex(tumen.people.Token.fingerprint(Objects.requireNonNull(client.cookies.get("tumen-seat"))));
    }

    /** The number of an option on this player's screen. */
    int numberOf(int question, String option) {
        var state = room.state();
        return state.order(question, seat())
                .indexOf(state.item(question).options().indexOf(option));
    }

    HttpResponse<String> answer(int question, String option) {
        return send(question, String.valueOf(numberOf(question, option)), name + "-" + keys++);
    }

    HttpResponse<String> send(int question, String option, String key) {
        return post("/answers", Map.of("question", String.valueOf(question), "option", option, "key", key));
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        return noted(client.send(
                "POST",
                path() + path,
                Client.encode(fields),
                "Sec-Fetch-Site",
                "same-origin",
                "Accept",
                "application/json",
                "Content-Type",
                "application/x-www-form-urlencoded"));
    }

    HttpResponse<String> page() {
        return noted(client.get(path()));
    }

    HttpResponse<String> poll(long after) {
        return noted(client.get(path() + "/screen?after=" + after));
    }

    private HttpResponse<String> noted(HttpResponse<String> response) {
        note(response.body());
        return response;
    }

    private void note(String sent) {
        if (!sent.contains("class=\"answer\"")
                && !sent.contains("class=\\\"answer\\\"")
                && !sent.contains("class=\"lede\"")
                && !sent.contains("class=\\\"lede\\\"")) {
            secretive.add(sent);
        }
    }

    /** Opens the stream, and says which screen was seen last. */
    void listen() {
        try {
            var request = HttpRequest.newBuilder(URI.create(room.site.address() + path() + "/stream"))
                    .header("Accept", "text/event-stream")
                    .header("Sec-Fetch-Site", "same-origin")
                    .header("Cookie", "tumen-seat=" + client.cookies.get("tumen-seat"));
            if (!lastId.isEmpty()) {
                request.header("Last-Event-ID", lastId);
            }
            var response = room.http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new AssertionError("no stream: " + response.statusCode());
            }
            stream = response.body();
            Thread.startVirtualThread(() -> read(response.body()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(InputStream from) {
        try (var lines = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
            String event = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    lastId = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    heard(event, line.substring(6));
                }
            }
        } catch (IOException e) {
            // The line is broken, as lines are.
        }
    }

    private void heard(String event, String data) {
        note(data);
        switch (event) {
            case "screen" -> screens.add(data);
            case "hello" -> connection = data.replaceAll(".*\"connection\":\"([^\"]+)\".*", "$1");
            case "end" -> ended = data;
            default -> {}
        }
    }

    /** Waits until a screen that holds these words has come over the stream. */
    void sees(String words) {
        LiveRoom.await(
                () -> screens.stream().anyMatch(screen -> screen.contains(words)),
                name + " does not see “" + words + "” but " + screens);
    }

    static long id(HttpResponse<String> message) {
        var matcher = AFTER.matcher(message.body());
        if (!matcher.find()) {
            throw new AssertionError(message.statusCode() + " " + message.body());
        }
        return Long.parseLong(matcher.group(1));
    }

    /** Closes the line without a word. */
    void hangUp() {
        var open = stream;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // Closed is closed.
            }
        }
    }

    /** F9: what came before the solution names neither the sentence nor what is right, and nobody else's token. */
    void heardNoSecret() {
        String heard = secretive.toString();
        for (var other : room.devices) {
            String token = other.client.cookies.get("tumen-seat");
            assertFalse(
                    token != null && !token.equals(client.cookies.get("tumen-seat")) && heard.contains(token),
                    name + " was told the token of another");
        }
        for (String secret : List.of("as everybody knew", "is-right", "verdict", "<mark", "fraction", "accepted")) {
            assertFalse(heard.contains(secret), name + " was told: " + secret);
        }
    }
}
