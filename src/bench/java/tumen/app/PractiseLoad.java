package tumen.app;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * A school that practises at once: guests who think for some seconds, answer on the page, look at what it was worth and go on.
 * A step is the time from sending an answer until the next card is there: the answer with its commit, the page that says why,
 * and the page of the next card.
 */
public final class PractiseLoad {
    private static final int LEARNERS = Integer.getInteger("learners", 200);
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("seconds", 60));

    /** Mean time to think, exponentially distributed: quicker than any class. */
    private static final double THINKING = Double.parseDouble(System.getProperty("thinking", "4")); // seconds

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"");
    private static final Pattern CHOICE = Pattern.compile("<option value=\"([^\"]+)\"");

    private final URI address;
    private final long begin = System.nanoTime();
    private final ConcurrentLinkedQueue<Long> steps = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Long> answers = new ConcurrentLinkedQueue<>();
    private final AtomicLong finished = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    private PractiseLoad(URI address) {
        this.address = address;
    }

    /** Prints the times of steps and of answers alone, after a warm-up that is not counted. */
    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("tumen-practise");
        var config = Home.config(Map.of(Setting.HOST, "localhost", Setting.PORT, "0", Setting.DATA, folder.toString()));
        try (var application = Application.create(config, Clock.system(ZoneId.systemDefault()), new SecureRandom())) {
            application.start();
            var load = new PractiseLoad(URI.create(application.address()));
            load.run();
            load.print();
        }
    }

    private void run() throws InterruptedException {
        try (var http = HttpClient.newBuilder().build();
                var learners = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < LEARNERS; i++) {
                var learner = new Learner(http, new Random(i));
                learners.submit(learner::practise);
            }
        }
    }

    private void print() {
        System.out.printf(
                "%d learners, %.1f s of thinking, %d steps in %d s, %d ended their day, %d failed%n",
                LEARNERS, THINKING, steps.size(), TIME.toSeconds(), finished.get(), failed.get());
        print("answer, feedback, next card", steps);
        print("the answer alone", answers);
    }

    private static void print(String what, ConcurrentLinkedQueue<Long> times) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length > 0) {
            System.out.printf(
                    "%-28s p50 %6.2f ms   p99 %6.2f ms   longest %6.2f ms%n",
                    what, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
        }
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }

    private final class Learner {
        private final HttpClient http;
        private final Random random;
        private String cookie = "";

        Learner(HttpClient http, Random random) {
            this.http = http;
            this.random = random;
        }

        void practise() {
            try {
                String page = get("/practise");
                while (System.nanoTime() - begin < WARM_UP.plus(TIME).toNanos() && page.contains("name=\"key\"")) {
                    Thread.sleep((long) (-Math.log(1 - random.nextDouble()) * THINKING * 1000));
                    page = step(page);
                }
                if (!page.contains("name=\"key\"")) {
                    finished.incrementAndGet();
                }
            } catch (IOException | RuntimeException e) {
                failed.incrementAndGet();
                System.err.println(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private String step(String page) throws IOException, InterruptedException {
            var fields = fields(page);
            if (page.contains("/practise/reveal")) {
                String query = encoded(fields);
                Thread.sleep(500);
                fields = fields(get("/practise/reveal?" + query));
                fields.add(Map.entry("rating", "3"));
            }
            boolean counted = System.nanoTime() - begin > WARM_UP.toNanos();
            long sent = System.nanoTime();
            String onward = post("/practise/answers", encoded(fields));
            long answered = System.nanoTime();
            String next = get(onward);
            if (onward.contains("/answers/")) {
                next = get("/practise");
            }
            if (counted) {
                answers.add(answered - sent);
                steps.add(System.nanoTime() - sent);
            }
            return next;
        }

        /** What a browser would send of the card's form, with an answer made up. */
        private List<Map.Entry<String, String>> fields(String page) {
            String card = page.substring(page.indexOf("<article"), page.indexOf("</article>"));
            card = card.substring(0, card.indexOf("</form>"));
            var fields = new ArrayList<Map.Entry<String, String>>();
            HIDDEN.matcher(card).results().forEach(hit -> fields.add(Map.entry(hit.group(1), unescaped(hit.group(2)))));
            var offered = fields.stream()
                    .filter(field -> field.getKey().equals("offered"))
                    .map(Map.Entry::getValue)
                    .toList();
            var rights = CHOICE.matcher(card)
                    .results()
                    .map(hit -> unescaped(hit.group(1)))
                    .distinct()
                    .toList();
            int places = card.split("name=\"place\"", -1).length - 1;
            int pairs = card.split("name=\"right\"", -1).length - 1;
            if (!offered.isEmpty()) {
                fields.add(Map.entry("option", offered.get(random.nextInt(offered.size()))));
            }
            for (int i = 0; i < places; i++) {
                fields.add(Map.entry("place", Integer.toString(i + 1)));
            }
            for (int i = 0; i < pairs; i++) {
                fields.add(Map.entry("right", rights.get(i % rights.size())));
            }
            if (card.contains("name=\"truth\"")) {
                fields.add(Map.entry("truth", "true"));
            }
            for (String typed : List.of("gap", "typed")) {
                for (int i = card.split("name=\"" + typed + "\"", -1).length - 1; i > 0; i--) {
                    fields.add(Map.entry(typed, "1953"));
                }
            }
            return fields;
        }

        private String get(String path) throws IOException, InterruptedException {
            var response = send(HttpRequest.newBuilder(address.resolve(path)).GET());
            return response.statusCode() == 303
                    ? get(response.headers().firstValue("Location").orElseThrow())
                    : response.body();
        }

        private String post(String path, String body) throws IOException, InterruptedException {
            var response = send(HttpRequest.newBuilder(address.resolve(path))
                    .header("Sec-Fetch-Site", "same-origin")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
            if (response.statusCode() != 303) {
                throw new IOException(response.statusCode() + " to " + body);
            }
            return response.headers().firstValue("Location").orElseThrow();
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
            if (!cookie.isEmpty()) {
                request.header("Cookie", cookie);
            }
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.split(";", 2)[0]);
            return response;
        }
    }

    private static String encoded(List<Map.Entry<String, String>> fields) {
        return String.join(
                "&",
                fields.stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .toList());
    }

    private static String unescaped(String text) {
        return Arrays.stream(
                        new String[][] {{"&quot;", "\""}, {"&#39;", "'"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}})
                .reduce(text, (now, pair) -> now.replace(pair[0], pair[1]), (one, other) -> other);
    }
}
