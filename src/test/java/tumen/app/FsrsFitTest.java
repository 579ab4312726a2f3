package tumen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FsrsFitTest {
    private static final Path LOGS = Path.of("..", "shared", "data", "revlogs");
    /** Mean log loss of fsrs-rs 6.5 after 20 epochs on the twelve logs. */
    private static final double REFERENCE = 0.4264;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void twoKindsOfLearnersArePredictedBetterThanByTheDefault() throws Exception {
        int code = fit(copy("u06.csv"), copy("u09.csv"));

        assertEquals(0, code, errors.toString());
        JsonNode result = new ObjectMapper().readTree(out.toString());
        assertLoss(result.get("u06"), 0.2366, 0.2300);
        assertLoss(result.get("u09"), 0.6732, 0.5145);
    }

    private static void assertLoss(JsonNode learner, double standard, double bar) {
        assertEquals(21, learner.get("params").size());
        assertTrue(learner.get("wall_ms").asDouble() > 0);
        assertEquals(standard, learner.get("default_log_loss").asDouble(), 5e-5);
        assertTrue(learner.get("log_loss").asDouble() < bar, learner.toString());
    }

    @Test
    void theTwelveSimulatedLearnersArePredictedBetterThanByTheReferenceTrainer() throws Exception {
        if (!Files.isDirectory(LOGS)) {
            System.err.println("FsrsFitTest: SKIPPED, the simulated logs are not at " + LOGS);
            return;
        }
        List<Path> files;
        try (Stream<Path> found = Files.list(LOGS)) {
            files = found.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }

        assertEquals(0, fit(files.toArray(Path[]::new)), errors.toString());

        var losses = new ArrayList<Double>();
        for (JsonNode learner : new ObjectMapper().readTree(out.toString())) {
            double loss = learner.get("log_loss").asDouble();
            losses.add(loss);
            assertTrue(loss <= learner.get("default_log_loss").asDouble() + 0.001, learner.toString());
        }
        assertEquals(12, losses.size());
        double mean = losses.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        assertTrue(mean < REFERENCE, "mean log loss " + mean);
    }

    @Test
    void rowsThatAreNotAsTheyShouldBeAreNamedAndTheGoodOnesUsed() throws Exception {
        Path file = write("""
            rating,card_id,review_time_ms
            3,1,1000000000000
            5,1,1000000100000
            3,2,1000000200000
            x,2,1000000300000
            3,1,1000000000000
            4,2
            3,3,soon
            2,3,1000000150000

            1,2,1000086400000
            """);

        assertEquals(1, fit(file));

        List<String> said = errors.toString().lines().toList();
        String start = "tumen: " + file + ":";
        assertEquals(6, said.size(), errors.toString());
        assertEquals(start + "3: the rating \"5\" is not 1, 2, 3 or 4; the row is left out", said.get(0));
        assertTrue(said.get(1).startsWith(start + "5: the rating \"x\""));
        assertTrue(said.get(2).startsWith(start + "6: card 1 has a review at this time already"));
        assertTrue(said.get(3).startsWith(start + "7: there are only 2 columns"));
        assertTrue(said.get(4).startsWith(start + "8: the card or the time is not a whole number"));
        assertTrue(said.get(5).startsWith(start + "9: the time is before"));
        assertEquals(
                4,
                new ObjectMapper()
                        .readTree(out.toString())
                        .get("log")
                        .get("training_rows")
                        .asInt());
    }

    @Test
    void timesInAnotherUnitAreNamed() throws Exception {
        Path file = write("""
            card_id,review_time_ms,rating
            1,-5,3
            1,9223372036854775807,3
            1,99999999999999999999,3
            -7,1000000000000,3
            1,1000000000000,3,a column more
            """);

        assertEquals(1, fit(file));

        List<String> said = errors.toString().lines().toList();
        assertEquals(3, said.size(), errors.toString());
        String start = "tumen: " + file + ":";
        assertTrue(said.get(0).startsWith(start + "2: the time -5 is not in milliseconds since 1970"), said.get(0));
        assertTrue(said.get(1).startsWith(start + "3: the time 9223372036854775807 is not"), said.get(1));
        assertTrue(said.get(2).startsWith(start + "4: the card or the time is not a whole number"), said.get(2));
    }

    /** A million rows with {@code -Dthorough=true}: one in a hundred of them unusable, one in a hundred out of order. */
    @Test
    void aLongFileIsReadAndEveryBadRowOfItNamed() throws Exception {
        int rows = Boolean.getBoolean("thorough") ? 1_000_000 : 20_000;
        var random = new SplittableRandom(20_261_124);
        Path file = folder.resolve("long.csv");
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write("card_id,review_time_ms,rating\n");
            for (int i = 0; i < rows; i++) {
                long time = 1_600_000_000_000L + i * 40_000L - (i % 100 == 50 ? 400_000L : 0);
                int grade = i % 100 == 99 ? 7 : random.nextInt(8) == 0 ? 1 : 3;
                writer.write(random.nextInt(rows / 10) + "," + time + "," + grade + "\n");
            }
        }

        assertEquals(1, fit(file));

        assertEquals(rows / 50, errors.toString().lines().count());
        assertTrue(errors.toString().contains("long.csv:101: the rating \"7\" is not 1, 2, 3 or 4"));
        assertTrue(errors.toString().contains("long.csv:52: the time is before that of an earlier row"));
        JsonNode result = new ObjectMapper().readTree(out.toString()).get("long");
        int kept = rows - rows / 100;
        assertEquals(0.8 * kept, result.get("training_rows").asInt(), 0.001 * kept);
    }

    @Test
    void aFileWithoutAUsableHeaderIsNamed() throws Exception {
        assertEquals(
                1, fit(write("card_id,rating\n1,3\n"), write(""), folder.resolve("none.csv"), write("\u0000\u0001\n")));

        String said = errors.toString();
        assertTrue(said.contains("the header has no column review_time_ms"), said);
        assertTrue(said.contains("none.csv: there is no such file"), said);
        assertTrue(said.contains("the file is empty"), said);
        assertEquals("{}", out.toString().strip());
    }

    private int fit(Path... files) throws IOException {
        return new FsrsFit(new PrintWriter(out), new PrintWriter(errors)).run(List.of(files), 0.8);
    }

    private Path write(String text) throws IOException {
        Path file =
                Files.createDirectory(folder.resolve("log" + text.hashCode())).resolve("log.csv");
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private Path copy(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = Objects.requireNonNull(FsrsFitTest.class.getResourceAsStream("/tumen/memory/" + name))) {
            Files.copy(in, file);
        }
        return file;
    }
}
