package tumen.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/** Made-up learners whose memory fades by a half-life, which no parameters of FSRS describe exactly. */
final class Simulated {
    private static final long DAY = 86_400_000;

    private Simulated() {}

    /**
     * The log of a learner.
     *
     * @param halfLife days after which a new card is half forgotten; each success doubles it, each lapse halves it
     * @param cards how many, five a day
     */
    static List<LoggedReview> learner(RandomGenerator random, double halfLife, int cards) {
        var log = new ArrayList<LoggedReview>();
        for (int card = 0; card < cards; card++) {
            long day = card / 5;
            long time = day * DAY + random.nextInt(1_000_000);
            double life = halfLife * Math.exp(random.nextGaussian() * 0.3);
            Rating rating = rating(random, 0.7);
            log.add(new LoggedReview(card, time, day, rating));
            for (int i = 0; i < 10; i++) {
                if (rating == Rating.AGAIN) {
                    time += 600_000;
                    rating = rating(random, 0.8);
                    log.add(new LoggedReview(card, time, day, rating));
                }
                int wait = 1 + (int) (life * random.nextDouble());
                day += wait;
                time += wait * DAY;
                rating = rating(random, Math.pow(0.5, wait / life));
                life *= rating == Rating.AGAIN ? 0.5 : 2;
                log.add(new LoggedReview(card, time, day, rating));
            }
        }
        log.sort(Comparator.comparingLong(LoggedReview::at));
        return log;
    }

    private static Rating rating(RandomGenerator random, double recall) {
        return random.nextDouble() > recall ? Rating.AGAIN : Rating.ofGrade(2 + random.nextInt(3));
    }
}
