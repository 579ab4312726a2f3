package tumen.assess;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import tumen.question.Question;
import tumen.question.QuestionId;

/**
 * How many questions of what sort a quiz is to have; questions are drawn for it by seed. A question that fits several
 * lines is given to the one that needs it: if all lines can be filled at once, they are.
 *
 * @param lines what is wanted
 */
public record Blueprint(List<Line> lines) {
    /** Copies the list. */
    public Blueprint {
        lines = List.copyOf(lines);
    }

    /**
     * So many of one sort.
     *
     * @param section title of the section, or null for any
     * @param kind or null for any
     * @param difficulty or null for any
     * @param count at least 1
     */
    public record Line(
            @Nullable String section,
            @Nullable Kind kind,
            @Nullable Difficulty difficulty,
            int count) {
        /**
         * Refuses nonsense.
         *
         * @throws IllegalArgumentException if the count is under 1
         */
        public Line {
            if (count < 1) {
                throw new IllegalArgumentException("count " + count);
            }
        }

        boolean takes(Candidate candidate) {
            return (section == null || section.equals(candidate.section()))
                    && (kind == null || kind == Kind.of(candidate.question().key()))
                    && (difficulty == null || difficulty == Difficulty.of(candidate.facility()));
        }
    }

    /**
     * A question that may be drawn.
     *
     * @param question the question
     * @param section title of its section
     * @param facility share of people who get it right, measured or expected, 0 to 1
     */
    public record Candidate(Question question, String section, double facility) {}

    /**
     * What cannot be filled.
     *
     * @param line the line
     * @param missing how many questions are missing
     */
    public record Shortfall(Line line, int missing) {}

    /**
     * What was drawn.
     *
     * @param picked line by line
     * @param shortfalls empty when the blueprint is filled
     */
    public record Draw(List<Candidate> picked, List<Shortfall> shortfalls) {
        /** Copies the lists. */
        public Draw {
            picked = List.copyOf(picked);
            shortfalls = List.copyOf(shortfalls);
        }
    }

    /**
     * Draws one quiz; the same for the same candidates and seed.
     *
     * @param candidates in any order, each question once
     * @param seed of the draw
     */
    public Draw draw(List<Candidate> candidates, long seed) {
        return parallel(candidates, seed, 1).getFirst();
    }

    /**
     * Draws parallel forms. A question is used again only where there are not enough of its sort.
     *
     * @param candidates in any order, each question once
     * @param seed of the draw
     * @param forms how many
     */
    public List<Draw> parallel(List<Candidate> candidates, long seed, int forms) {
        var random = new SplittableRandom(seed);
        var sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparing(candidate -> candidate.question().id()));
        var used = new HashMap<QuestionId, Integer>();
        var draws = new ArrayList<Draw>();
        for (int form = 0; form < forms; form++) {
            Collections.shuffle(sorted, random);
            var freshFirst = new ArrayList<>(sorted);
            freshFirst.sort(Comparator.comparingInt(
                    candidate -> used.getOrDefault(candidate.question().id(), 0)));
            var draw = match(freshFirst);
            draw.picked().forEach(c -> used.merge(c.question().id(), 1, Integer::sum));
            draws.add(draw);
        }
        return draws;
    }

    /**
     * A largest matching of candidates and places by augmenting paths (Kuhn 1955). A candidate once placed stays in, so the
     * earlier ones are preferred.
     */
    private Draw match(List<Candidate> candidates) {
        var places = new ArrayList<Line>();
        lines.forEach(line -> places.addAll(Collections.nCopies(line.count(), line)));
        var filled = new HashMap<Integer, Candidate>();
        for (var candidate : candidates) {
            place(candidate, places, filled, new HashSet<>());
        }
        var picked = new ArrayList<Candidate>();
        var shortfalls = new ArrayList<Shortfall>();
        int place = 0;
        for (var line : lines) {
            int before = picked.size();
            for (int end = place + line.count(); place < end; place++) {
                Candidate candidate = filled.get(place);
                if (candidate != null) {
                    picked.add(candidate);
                }
            }
            int missing = line.count() - (picked.size() - before);
            if (missing > 0) {
                shortfalls.add(new Shortfall(line, missing));
            }
        }
        return new Draw(picked, shortfalls);
    }

    private static boolean place(
            Candidate candidate, List<Line> places, Map<Integer, Candidate> filled, Set<Integer> tried) {
        for (int place = 0; place < places.size(); place++) {
            if (places.get(place).takes(candidate) && tried.add(place)) {
                Candidate there = filled.get(place);
                if (there == null || place(there, places, filled, tried)) {
                    filled.put(place, candidate);
                    return true;
                }
            }
        }
        return false;
    }
}
