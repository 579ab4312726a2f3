package tumen.assess;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tumen.question.Distractor;
import tumen.question.Form;
import tumen.question.Key;
import tumen.question.Question;
import tumen.question.Verdict;

/**
 * What came of asking a group the same questions: students × questions, and the figures that follow from it.
 *
 * @param columns the questions, in their order
 * @param rows one a student; each with as many cells as there are columns
 */
public record Report(List<Column> columns, List<Row> rows) {
    /**
     * Copies the lists and refuses nonsense.
     *
     * @throws IllegalArgumentException if a row has another number of cells than there are columns
     */
    public Report {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (var row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                        row.name() + " has " + row.cells().size() + " cells");
            }
        }
    }

    /**
     * A question as it was asked.
     *
     * @param question as it was pinned
     * @param section title of its section; may be empty
     * @param form how it was asked
     * @param highest highest mark, over 0
     */
    public record Column(Question question, String section, Form form, double highest) {
        /** What could be picked; empty when the answer is typed, sorted or matched. */
        public List<String> options() {
            return switch (form) {
                case CHOICE -> choices();
                case TRUTH -> List.of("True", "False");
                case CLOZE, TYPED, ORDERING, MATCHING, FLASHCARD -> List.of();
            };
        }

        private List<String> choices() {
            if (question.key() instanceof Key.Choice choice) {
                return choice.options().stream().map(Key.Option::text).toList();
            }
            var options = new ArrayList<String>();
            options.add(question.key().shown());
            question.distractors().stream().map(Distractor::text).forEach(options::add);
            return options;
        }

        /** Those of the options that are worth any mark. */
        public Set<String> right() {
            if (question.key() instanceof Key.Choice choice) {
                return Set.copyOf(choice.options().stream()
                        .filter(option -> option.fraction() > 0)
                        .map(Key.Option::text)
                        .toList());
            }
            return Set.of(
                    question.key() instanceof Key.Truth truth
                            ? words(truth.value())
                            : question.key().shown());
        }
    }

    /** A judgement as an option. */
    public static String words(boolean judged) {
        return judged ? "True" : "False";
    }

    /** What one student did with one question. */
    public sealed interface Cell {
        /**
         * They answered, and it is graded.
         *
         * @param said the answer in words
         * @param picked the options picked; empty when it was typed
         * @param verdict of the answer that counts
         * @param mark points it is worth, from minus the highest to the highest
         * @param took how long it took; null when nobody knows
         * @param tries how many there were
         * @param firstRight whether the first of them was right
         */
        record Answered(
                String said,
                Set<String> picked,
                Verdict verdict,
                double mark,
                @Nullable Duration took,
                int tries,
                boolean firstRight)
                implements Cell {
            /** Copies the set. */
            public Answered {
                picked = Set.copyOf(picked);
            }
        }

        /**
         * They answered, and it is not graded yet.
         *
         * @param said the answer in words
         */
        record Given(String said) implements Cell {}

        /** They were asked and gave no answer, which counts as 0 marks. */
        record Silent() implements Cell {}

        /** They were not asked, or can still answer. */
        record Pending() implements Cell {}
    }

    /** How far a student is. */
    public enum Progress {
        /** All is done. */
        DONE,
        /** They can still answer. */
        UNDER_WAY,
        /** They have not begun. */
        NOT_BEGUN
    }

    /**
     * A student's line.
     *
     * @param id of the student where they sat: number of the seat or person
     * @param name for people
     * @param progress how far they are
     * @param points what they earned by the rules of the game or test, speed and certainty included
     * @param cells one a column
     */
    public record Row(long id, String name, Progress progress, double points, List<Cell> cells) {
        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }

        /** How many answers were right. */
        public int right() {
            return (int) answered().stream()
                    .filter(cell -> cell.verdict() == Verdict.RIGHT)
                    .count();
        }

        /** How many were right at the first try. */
        public int firstRight() {
            return (int) answered().stream().filter(Cell.Answered::firstRight).count();
        }

        /** How many questions they were asked. */
        public int asked() {
            return (int) cells.stream()
                    .filter(cell -> !(cell instanceof Cell.Pending))
                    .count();
        }

        /** The time of all answers whose time is known. */
        public Duration time() {
            return answered().stream()
                    .map(cell -> cell.took() == null ? Duration.ZERO : cell.took())
                    .reduce(Duration.ZERO, Duration::plus);
        }

        /** Whether every question is settled, so that they count in the statistics of the items. */
        public boolean complete() {
            return cells.stream().allMatch(Report::settled);
        }

        private List<Cell.Answered> answered() {
            return cells.stream()
                    .filter(Cell.Answered.class::isInstance)
                    .map(Cell.Answered.class::cast)
                    .toList();
        }
    }

    private static boolean settled(Cell cell) {
        return switch (cell) {
            case Cell.Answered answered -> true;
            case Cell.Silent silent -> true;
            case Cell.Given given -> false;
            case Cell.Pending pending -> false;
        };
    }

    private static @Nullable Double mark(Cell cell) {
        return cell instanceof Cell.Answered answered ? (Double) answered.mark() : null;
    }

    /** The statistics of the items, over the students who were asked everything; empty while there is none. */
    public Optional<ItemStatistics> statistics() {
        var marks = new ArrayList<List<@Nullable Double>>();
        for (var row : rows) {
            if (row.complete() && !columns.isEmpty()) {
                var line = new ArrayList<@Nullable Double>();
                row.cells().forEach(cell -> line.add(mark(cell)));
                marks.add(line);
            }
        }
        return marks.isEmpty()
                ? Optional.empty()
                : Optional.of(ItemStatistics.of(
                        marks, columns.stream().map(Column::highest).toList()));
    }

    /** The distractor report of a question that is picked from, over all for whom it is settled; empty for other forms. */
    public List<OptionStatistics> options(int column) {
        var asked = columns.get(column);
        var picks = rows.stream()
                .filter(row -> settled(row.cells().get(column)))
                .map(row -> new OptionStatistics.Pick(
                        row.cells().get(column) instanceof Cell.Answered answered ? answered.picked() : Set.of(),
                        ability(row, column)))
                .toList();
        return OptionStatistics.of(asked.options(), asked.right(), picks);
    }

    /** The student's mark on the other questions they have settled ÷ its highest; 0 when there is none. */
    private double ability(Row row, int column) {
        double earned = 0;
        double possible = 0;
        for (int other = 0; other < columns.size(); other++) {
            var cell = row.cells().get(other);
            if (other != column && settled(cell)) {
                Double mark = mark(cell);
                earned += mark == null ? 0 : mark;
                possible += columns.get(other).highest();
            }
        }
        return possible == 0 ? 0 : earned / possible;
    }

    /**
     * How often an answer was given.
     *
     * @param said in words, as it was first given
     * @param count by how many
     * @param verdict what it is worth
     * @param meanAbility of those who gave it
     */
    public record Said(String said, int count, Verdict verdict, OptionalDouble meanAbility) {}

    /** The different answers to a question, the most frequent first; answers differ if more than case does. */
    public List<Said> answers(int column) {
        var groups = new LinkedHashMap<String, List<Integer>>();
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).cells().get(column) instanceof Cell.Answered answered) {
                groups.computeIfAbsent(answered.said().strip().toLowerCase(Locale.ROOT), said -> new ArrayList<>())
                        .add(at);
            }
        }
        var answers = new ArrayList<Said>();
        for (var group : groups.values()) {
            var first = (Cell.Answered) rows.get(group.getFirst()).cells().get(column);
            answers.add(new Said(
                    first.said(),
                    group.size(),
                    first.verdict(),
                    group.stream()
                            .mapToDouble(at -> ability(rows.get(at), column))
                            .average()));
        }
        answers.sort((a, b) -> Integer.compare(b.count(), a.count()));
        return answers;
    }

    /** What is wrong with an item by its figures. */
    public enum Fault {
        /** The better students got it wrong more often than the others: its key may be wrong. */
        AGAINST,
        /** Nearly nobody got it right. */
        TOO_HARD,
        /** Nearly everybody got it right. */
        TOO_EASY,
        /** It hardly tells those who know from those who do not: a discrimination index under 20. */
        WEAK,
        /** A distractor is picked by nearly nobody. */
        IDLE_DISTRACTOR
    }

    /** What is wrong with a question; nothing is said while there are too few answers. */
    public List<Fault> faults(int column) {
        var faults = new ArrayList<Fault>();
        statistics()
                .filter(all -> !all.tooFewAnswers())
                .map(all -> all.items().get(column))
                .ifPresent(item -> {
                    double index = item.discriminationIndex().orElse(Double.NaN);
                    if (index < 0) {
                        faults.add(Fault.AGAINST);
                    } else if (index < 20) {
                        faults.add(Fault.WEAK);
                    }
                    if (item.facility() < 0.2) {
                        faults.add(Fault.TOO_HARD);
                    } else if (item.facility() > 0.95) {
                        faults.add(Fault.TOO_EASY);
                    }
                });
        if (options(column).stream().anyMatch(OptionStatistics::notFunctioning)) {
            faults.add(Fault.IDLE_DISTRACTOR);
        }
        return faults;
    }

    /** Share of those with a settled cell who were right, by column; empty where nobody is settled. */
    public List<OptionalDouble> shares() {
        return IntStream.range(0, columns.size())
                .mapToObj(column -> rows.stream()
                        .map(row -> row.cells().get(column))
                        .filter(Report::settled)
                        .mapToDouble(cell ->
                                cell instanceof Cell.Answered answered && answered.verdict() == Verdict.RIGHT ? 1 : 0)
                        .average())
                .toList();
    }
}
