package tumen.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makers of schedulers and histories by chance. */
final class Histories {
    private static final List<String> ZONES = List.of(
            "Asia/Ulaanbaatar", "Asia/Seoul", "America/New_York", "Australia/Lord_Howe", "Antarctica/Troll", "UTC");

    private Histories() {}

    /** An answer and when it was given. */
    record Answer(Rating rating, Moment now) {}

    /** Parameters anywhere near the default, with first stabilities that ascend. */
    static Parameters parameters(RandomGenerator random) {
        double[] w = Parameters.DEFAULT.toArray();
        for (int i = 0; i < w.length; i++) {
            w[i] *= Math.exp(random.nextGaussian() * 0.5);
        }
        for (int i = 1; i < 4; i++) {
            w[i] = Math.max(w[i], w[i - 1]);
        }
        return Parameters.of(w);
    }

    /** Parameters of FSRS-7 anywhere near the default. */
    static DualParameters dualParameters(RandomGenerator random) {
        double[] w = DualParameters.DEFAULT.toArray();
        for (int i = 0; i < w.length; i++) {
            w[i] *= Math.exp(random.nextGaussian() * 0.3);
        }
        return DualParameters.of(w);
    }

    /** A scheduler with any model, goal, maximum and steps, days among them. */
    static Fsrs scheduler(RandomGenerator random) {
        int[] maxima = {Fsrs.LONGEST_INTERVAL, 365, 30, 3, 1};
        double retention = 0.70 + 0.27 * random.nextDouble();
        int maximum = maxima[random.nextInt(maxima.length)];
        var steps = new Steps(steps(random), steps(random));
        return random.nextInt(4) == 0
                ? Fsrs.seven(dualParameters(random), retention, maximum, steps)
                : Fsrs.six(parameters(random), retention, maximum, random.nextInt(4) > 0, steps);
    }

    private static List<Duration> steps(RandomGenerator random) {
        var steps = new ArrayList<Duration>();
        long minutes = 1;
        for (int i = random.nextInt(4); i > 0; i--) {
            minutes += random.nextInt(4) == 0 ? 1440L * random.nextInt(5) : random.nextInt(60);
            steps.add(Duration.ofMinutes(minutes));
        }
        return steps;
    }

    /** Up to forty answers, seconds to years apart, some of them with the clock set back, some after a journey. */
    static List<Answer> answers(RandomGenerator random) {
        var answers = new ArrayList<Answer>();
        var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        Instant at = Instant.ofEpochSecond(1_600_000_000L + random.nextInt(400_000_000));
        for (int i = 1 + random.nextInt(40); i > 0; i--) {
            if (random.nextInt(20) == 0) {
                zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            }
            answers.add(
                    new Answer(Rating.ofGrade(1 + random.nextInt(4)), new Days(zone, random.nextInt(6)).moment(at)));
            long seconds = (long) Math.exp(random.nextDouble() * Math.log(1e8));
            at = at.plusSeconds(random.nextInt(15) == 0 ? -seconds / 100 : seconds);
        }
        return answers;
    }
}
