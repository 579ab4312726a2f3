package tumen.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tumen.study.CardStory;
import tumen.study.Explanation;
import tumen.study.Prospect;
import tumen.study.Recall;
import tumen.study.Statistics;

/** Looking back in the JSON API; {@code openapi.json} describes each object under the same name. */
final class StatisticsShapes {
    private StatisticsShapes() {}

    record RecallShape(int asked, int remembered, double share) {
        static RecallShape of(Recall recall) {
            return new RecallShape(recall.asked(), recall.remembered(), recall.share());
        }
    }

    record DayShape(String day, int answers, long takenMillis, RecallShape young, RecallShape mature) {
        static DayShape of(Statistics.Day day) {
            return new DayShape(
                    day.day().toString(),
                    day.answers(),
                    day.taken().toMillis(),
                    RecallShape.of(day.young()),
                    RecallShape.of(day.mature()));
        }
    }

    record StreakShape(int current, int longest, int studied) {}

    record BinShape(double expected, RecallShape recall) {}

    record CalibrationShape(RecallShape all, double expected, double logLoss, double error, List<BinShape> bins) {
        static CalibrationShape of(Statistics.Calibration calibration) {
            return new CalibrationShape(
                    RecallShape.of(calibration.all()),
                    calibration.expected(),
                    calibration.logLoss(),
                    calibration.error(),
                    calibration.bins().stream()
                            .map(bin -> new BinShape(bin.expected(), RecallShape.of(bin.recall())))
                            .toList());
        }
    }

    record DistributionShape(List<Integer> from, List<Integer> counts, double median) {}

    record DeckStatistics(String deck, int cards, int due, int answers, long takenMillis, RecallShape lastMonth) {
        static DeckStatistics of(Statistics.OfDeck deck) {
            return new DeckStatistics(
                    deck.deck(),
                    deck.cards(),
                    deck.due(),
                    deck.answers(),
                    deck.taken().toMillis(),
                    RecallShape.of(deck.recall()));
        }
    }

    record StatisticsShape(
            String today,
            int cards,
            int due,
            List<Integer> forecast,
            double goal,
            StreakShape streak,
            List<DayShape> days,
            CalibrationShape calibration,
            DistributionShape stability,
            DistributionShape difficulty,
            List<DeckStatistics> decks) {
        static StatisticsShape of(Statistics statistics) {
            var streak = statistics.streak();
            return new StatisticsShape(
                    statistics.today().toString(),
                    statistics.cards(),
                    statistics.due(),
                    statistics.forecast(),
                    statistics.goal(),
                    new StreakShape(streak.current(), streak.longest(), streak.studied()),
                    statistics.days().stream().map(DayShape::of).toList(),
                    CalibrationShape.of(statistics.calibration()),
                    new DistributionShape(
                            Statistics.STABILITY_FROM,
                            statistics.stability().counts(),
                            statistics.stability().median()),
                    new DistributionShape(
                            Statistics.DIFFICULTY_FROM,
                            statistics.difficulty().counts(),
                            statistics.difficulty().median()),
                    statistics.decks().stream().map(DeckStatistics::of).toList());
        }
    }

    record ProspectShape(double goal, double reviewsADay, long millisADay, double known, int cards) {
        static ProspectShape of(Prospect prospect) {
            return new ProspectShape(
                    prospect.goal(),
                    prospect.reviewsADay(),
                    prospect.timeADay().toMillis(),
                    prospect.known(),
                    prospect.cards());
        }
    }

    record ExplanationShape(
            String rating,
            double stability,
            double goal,
            double wantedDays,
            int exactDays,
            int earliestDays,
            int latestDays,
            int chosenDays,
            String dueDay) {
        static ExplanationShape of(Explanation why) {
            return new ExplanationShape(
                    Json.name(why.rating()),
                    why.lasting(),
                    why.goal(),
                    why.wanted(),
                    why.exact(),
                    why.earliest(),
                    why.latest(),
                    why.days(),
                    why.due().toString());
        }
    }

    record StepShape(
            long review,
            String at,
            String day,
            String form,
            String verdict,
            String why,
            String rating,
            @Nullable Double expected,
            String dueAt,
            double stability,
            double difficulty) {
        static StepShape of(CardStory.Step step, Phrases words) {
            var review = step.entry().review();
            LocalDate day = review.day();
            var memory = step.after().state().memory();
            return new StepShape(
                    review.id(),
                    review.at().toString(),
                    day.toString(),
                    Json.name(review.form()),
                    Json.name(review.verdict()),
                    words.graded(review.verdict(), step.entry().why()),
                    Json.name(review.rating()),
                    step.predicted().isPresent() ? step.predicted().getAsDouble() : null,
                    step.after().due().toString(),
                    memory.stability(),
                    memory.difficulty());
        }
    }

    record CardShape(String question, double recall, int lapses, ExplanationShape why, List<StepShape> answers) {
        static CardShape of(CardStory story, Phrases words) {
            return new CardShape(
                    story.question().toString(),
                    story.recall(),
                    story.card().lapses(),
                    ExplanationShape.of(story.why()),
                    story.steps().stream()
                            .map(step -> StepShape.of(step, words))
                            .toList());
        }
    }
}
