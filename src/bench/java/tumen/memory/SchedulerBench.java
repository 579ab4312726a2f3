package tumen.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.infra.Blackhole;

/** Speed of one answer through the whole scheduler, and of replaying histories through the model of memory. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SchedulerBench {
    private static final int HISTORIES = 1000;
    private static final int LENGTH = 16;

    private final Fsrs fsrs = Fsrs.standard(0.9);
    private final Moment[][] moments = new Moment[HISTORIES][LENGTH];
    private final Rating[][] ratings = new Rating[HISTORIES][LENGTH];
    private final double[][] elapsed = new double[HISTORIES][LENGTH];

    /** Makes histories of 16 answers: the usual mixture of ratings, minutes to months apart. */
    @Setup
    public void histories() {
        var random = new SplittableRandom(7);
        Days days = Days.in(ZoneId.of("Asia/Ulaanbaatar"));
        for (int history = 0; history < HISTORIES; history++) {
            Instant at = Instant.ofEpochSecond(1_700_000_000 + random.nextInt(86_400));
            for (int i = 0; i < LENGTH; i++) {
                moments[history][i] = days.moment(at);
                ratings[history][i] = Rating.ofGrade(random.nextInt(10) == 0 ? 1 : 2 + random.nextInt(3));
                elapsed[history][i] = i == 0 ? 0 : moments[history][i].daysSince(moments[history][i - 1]);
                at = at.plus(Duration.ofMinutes(10 + random.nextInt(3) * (long) random.nextInt(20_000)));
            }
        }
    }

    /** {@code next()} with fuzz: 16,000 answers on one thread. */
    @Benchmark
    @OperationsPerInvocation(HISTORIES * LENGTH)
    public void next(Blackhole sink) {
        for (int history = 0; history < HISTORIES; history++) {
            CardState state = new CardState.New();
            for (int i = 0; i < LENGTH; i++) {
                state = fsrs.next(state, ratings[history][i], moments[history][i], Fuzz.seeded(history, i))
                        .state();
            }
            sink.consume(state);
        }
    }

    /** Memory states of 1,000 histories, on both cores. */
    @Benchmark
    @Threads(2)
    @OperationsPerInvocation(HISTORIES * LENGTH)
    public void replay(Blackhole sink) {
        MemoryModel model = fsrs.model();
        for (int history = 0; history < HISTORIES; history++) {
            MemoryState memory = model.first(ratings[history][0]);
            for (int i = 1; i < LENGTH; i++) {
                memory = model.next(memory, ratings[history][i], elapsed[history][i]);
            }
            sink.consume(memory);
        }
    }
}
