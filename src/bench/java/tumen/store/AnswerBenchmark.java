package tumen.store;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tumen.people.Person;
import tumen.question.Deck;
import tumen.question.Distractor;
import tumen.question.Form;
import tumen.question.Key;
import tumen.question.Origin;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.question.Response;
import tumen.study.Answer;
import tumen.study.Practice;
import tumen.study.Scheduling;

/**
 * Answers a second through {@link Practice} onto the disk, without the web: many virtual threads, each of a person of its
 * own, each waiting for its answer to be stored before it gives the next.
 */
public final class AnswerBenchmark {
    private static final int QUESTIONS = 200;
    private static final Duration RUN = Duration.ofSeconds(5);

    private AnswerBenchmark() {}

    /** Runs with 1, 16, 32, 64 and 256 at once in a new folder, printing one line for each. */
    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory(Path.of(arguments.length > 0 ? arguments[0] : "target"), "answers");
        try (var database = Database.open(folder, Clock.systemUTC())) {
            var practice = practice(database);
            run(practice, persons(database, 64), 64, "warm-up");
            for (int threads : new int[] {1, 16, 32, 64, 256}) {
                run(practice, persons(database, threads), threads, "measured");
            }
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Practice practice(Database database) {
        var cards = JdbiCards.open(database);
        var questions = IntStream.range(0, QUESTIONS)
                .mapToObj(i -> new Question(
                        new QuestionId("bench", "horses-" + i),
                        1,
                        "How many horses did the government send?",
                        new Key.Figure("10,000 horses", List.of(), ""),
                        List.of(new Distractor("1,000 horses", null), new Distractor("5,000 horses", null)),
                        new Origin.Written(null)))
                .toList();
        var deck = new Deck("bench", "Bench", "en", "", List.of(new Deck.Section("figures.md", "Figures", questions)));
        var now = Instant.now();
        var library = cards.catalogue().install(List.of(deck), Question::stem, now);
        return new Practice(cards, library, cards.stored(Scheduling.standard(), now), Practice.NEW_A_DAY);
    }

    private static List<Person> persons(Database database, int count) {
        var random = new java.security.SecureRandom();
        var people = new JdbiPeople(database, random, new tumen.people.Passwords(random));
        return IntStream.range(0, count)
                .mapToObj(i -> people.createGuest(ZoneOffset.UTC, Instant.now()).person())
                .toList();
    }

    private static void run(Practice practice, List<Person> persons, int threads, String what) throws Exception {
        var latencies = new long[threads][];
        var number = new AtomicInteger();
        long cpu = cpuNanoseconds();
        long begin = System.nanoTime();
        long end = begin + RUN.toNanos();
        var running = new ArrayList<Thread>();
        for (int i = 0; i < threads; i++) {
            int thread = i;
            running.add(Thread.startVirtualThread(() -> {
                var taken = new ArrayList<Long>();
                for (int answer = 0; System.nanoTime() < end; answer++) {
                    long before = System.nanoTime();
                    practice.answer(persons.get(thread), answer(answer, number.incrementAndGet()), Instant.now());
                    taken.add(System.nanoTime() - before);
                }
                latencies[thread] = taken.stream().mapToLong(Long::longValue).toArray();
            }));
        }
        for (var thread : running) {
            thread.join();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        long[] all =
                Arrays.stream(latencies).flatMapToLong(Arrays::stream).sorted().toArray();
        System.out.printf(
                "%-8s %3d at once: %6.0f answers/s, p50 %.2f ms, p99 %.2f ms, %.1f µs of processor each%n",
                what,
                threads,
                all.length / seconds,
                all[all.length / 2] / 1e6,
                all[all.length * 99 / 100] / 1e6,
                (cpuNanoseconds() - cpu) / 1e3 / all.length);
    }

    private static long cpuNanoseconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static Answer answer(int turn, int number) {
        return new Answer(
                HexFormat.of().toHexDigits(System.currentTimeMillis(), 12) + Integer.toHexString(number),
                new QuestionId("bench", "horses-" + turn % QUESTIONS),
                1,
                Form.CHOICE,
                new Response.Chosen(List.of("10,000 horses")),
                null,
                Duration.ofMillis(3000 + turn % 1000));
    }
}
