package tumen.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tumen.memory.CardHistories;
import tumen.memory.Fitted;
import tumen.memory.HeldOut;
import tumen.memory.LoggedReview;
import tumen.memory.ParameterFit;
import tumen.memory.Parameters;

/** Fits parameters to review logs, several at once, and says how they predict what came later. */
final class FsrsFit {
    private static final int LEAST_ROUNDS = 3;
    private static final long WARM_NANOSECONDS = 1_000_000_000;
    /** No further round is begun after this. */
    private static final long MOST_NANOSECONDS = 10_000_000_000L;

    private static final double NANOSECONDS_A_MILLISECOND = 1e6;

    private final ObjectMapper json = new ObjectMapper();
    private final PrintWriter out;
    private final PrintWriter errors;
    private boolean failed;

    FsrsFit(PrintWriter out, PrintWriter errors) {
        this.out = out;
        this.errors = errors;
    }

    /** A learner's log and what came of it. */
    private static final class Learner {
        private final String name;
        private final CardHistories log;
        private final CardHistories training;
        private final long cut;
        private Fitted fitted = new Fitted(Parameters.DEFAULT, false, 0, 0, 0);
        private long nanoseconds = Long.MAX_VALUE;

        Learner(String name, List<LoggedReview> reviews, double trainShare) {
            this.name = name;
            this.log = CardHistories.of(reviews);
            this.cut = log.timeAt(trainShare);
            this.training = log.until(cut);
        }

        void fit() {
            long start = System.nanoTime();
            fitted = ParameterFit.fit(training);
            nanoseconds = Math.min(nanoseconds, System.nanoTime() - start);
        }
    }

    /**
     * Fits each file, in rounds until the machine is warm, and prints one JSON object.
     *
     * @param trainShare share of the rows, the earliest ones, that are learnt from
     * @return 0, or 1 when a file or a row was left out
     */
    int run(List<Path> files, double trainShare) throws IOException {
        var learners = new ArrayList<Learner>();
        for (Path file : files) {
            List<LoggedReview> reviews = read(file);
            if (!reviews.isEmpty()) {
                learners.add(new Learner(name(file), reviews, trainShare));
            }
        }
        rounds(learners);
        ObjectNode result = json.createObjectNode();
        learners.forEach(learner -> result.set(learner.name, described(learner)));
        out.println(json.writeValueAsString(result));
        out.flush();
        errors.flush();
        return failed ? 1 : 0;
    }

    private static void rounds(List<Learner> learners) {
        long start = System.nanoTime();
        long spent = 0;
        for (int round = 0; spent < MOST_NANOSECONDS && (round < LEAST_ROUNDS || spent < WARM_NANOSECONDS); round++) {
            learners.parallelStream().forEach(Learner::fit);
            spent = learners.isEmpty() ? MOST_NANOSECONDS : System.nanoTime() - start;
        }
    }

    private ObjectNode described(Learner learner) {
        ObjectNode node = json.createObjectNode();
        ArrayNode parameters = node.putArray("params");
        for (double w : learner.fitted.parameters().toArray()) {
            parameters.add(w);
        }
        var score = HeldOut.score(learner.log, learner.cut, learner.fitted.parameters());
        var standard = HeldOut.score(learner.log, learner.cut, Parameters.DEFAULT);
        node.put("wall_ms", learner.nanoseconds / NANOSECONDS_A_MILLISECOND);
        node.put("log_loss", score.logLoss());
        node.put("rmse_bins", score.rmseBins());
        node.put("default_log_loss", standard.logLoss());
        node.put("default_rmse_bins", standard.rmseBins());
        node.put("adopted", learner.fitted.adopted());
        node.put("training_rows", learner.training.size());
        node.put("test_reviews", score.reviews());
        return node;
    }

    private List<LoggedReview> read(Path file) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            List<LoggedReview> reviews = ReviewLogCsv.read(in, file.toString(), this::problem);
            if (reviews.isEmpty()) {
                problem(file + ": no reviews to learn from");
            }
            return reviews;
        } catch (NoSuchFileException error) {
            problem(file + ": there is no such file");
        } catch (MalformedInputException error) {
            problem(file + ": this is not a text file in UTF-8");
        }
        return List.of();
    }

    private void problem(String sentence) {
        errors.println("tumen: " + sentence);
        failed = true;
    }

    private static String name(Path file) {
        Path last = file.getFileName();
        String name = last == null ? file.toString() : last.toString();
        return name.endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
    }
}
