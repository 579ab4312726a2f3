package tumen.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerTest {
    private final List<String> lines = new ArrayList<>();
    private final List<String> progress = new ArrayList<>();

    /** Speaks and ends well. */
    static final class Speaker {
        public static void main(String[] arguments) {
            System.out.println("{\"said\":\"" + arguments[0] + "\"}");
            System.err.println("1 of 1");
        }
    }

    /** Takes memory until there is none. */
    static final class Glutton {
        public static void main(String[] arguments) {
            var all = new ArrayList<byte[]>();
            while (all.size() < 1_000_000) {
                all.add(new byte[1 << 20]);
            }
            System.out.println(all.size());
        }
    }

    /** Never ends. */
    static final class Sleeper {
        public static void main(String[] arguments) throws InterruptedException {
            TimeUnit.HOURS.sleep(1);
        }
    }

    /** Ends badly. */
    static final class Failing {
        public static void main(String[] arguments) {
            System.err.println("tumen: the text is empty");
            System.exit(1);
        }
    }

    @Test
    void givesTheLinesOfTheProcess() throws Exception {
        worker(Speaker.class, 64, 60).run(List.of("Ä"), lines::add, progress::add);
        assertEquals(List.of("{\"said\":\"Ä\"}"), lines);
        assertEquals(List.of("1 of 1"), progress);
    }

    @Test
    void saysWhenMemoryRanOut() {
        assertEquals(
                "It needed more memory than the 32 MB it may use; split the text into chapters.",
                failure(worker(Glutton.class, 32, 60)));
    }

    @Test
    void endsAProcessThatTakesTooLong() {
        assertEquals(
                "It took longer than 1 seconds and was ended; split the text into chapters.",
                failure(worker(Sleeper.class, 32, 1)));
    }

    @Test
    void repeatsTheLastWordsOfAProcessThatFailed() {
        assertEquals("The worker ended early: tumen: the text is empty", failure(worker(Failing.class, 32, 60)));
    }

    @Test
    void refusesLimitsThatAllowNothing() {
        assertThrows(IllegalArgumentException.class, () -> new Worker.Limits(0, Duration.ofSeconds(1)));
        assertThrows(IllegalArgumentException.class, () -> new Worker.Limits(1, Duration.ZERO));
    }

    @Test
    void generatesInAProcessOfItsOwn(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("harbour.txt"),
                "Old harbour\n\nThe government of Norway opened the harbour of Alesund on 3 May 1911.\n");
        Worker.likeThis("tumen.app.Tumen", Worker.Limits.USUAL)
                .run(List.of("generate", "--format", "jsonl", file.toString()), lines::add, progress::add);
        assertTrue(lines.stream().anyMatch(line -> line.contains("\"answer\":\"3 May 1911\"")), lines.toString());
        assertTrue(
                lines.stream().allMatch(line -> line.startsWith("{\"doc_id\":\"harbour\",\"id\":")), lines.toString());
        assertEquals(List.of("1 of 1 text"), progress);
    }

    @Test
    void generatingWithTooLittleMemoryEndsTheWorkerOnly(@TempDir Path folder) throws Exception {
        Path file =
                Files.writeString(folder.resolve("harbour.txt"), "The harbour was opened on 3 May 1911 by the mayor.");
        var worker = Worker.likeThis("tumen.app.Tumen", new Worker.Limits(60, Duration.ofMinutes(2)));
        var failed = assertThrows(
                IOException.class,
                () -> worker.run(List.of("generate", "--format", "jsonl", file.toString()), lines::add, progress::add));
        assertEquals(
                "It needed more memory than the 60 MB it may use; split the text into chapters.", failed.getMessage());
    }

    private static Worker worker(Class<?> main, int megabytes, int seconds) {
        return Worker.likeThis(main.getName(), new Worker.Limits(megabytes, Duration.ofSeconds(seconds)));
    }

    private String failure(Worker worker) {
        return String.valueOf(assertThrows(IOException.class, () -> worker.run(List.of(), lines::add, progress::add))
                .getMessage());
    }
}
