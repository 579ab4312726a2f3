package tumen.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How one option of an item was picked: the distractor report.
 *
 * @param option its text
 * @param right whether it is worth any mark
 * @param picked by how many
 * @param share picked ÷ all who were asked, 0 to 1
 * @param interval Wilson interval of the share
 * @param meanAbility mean ability of those who picked it; empty when nobody did
 * @param notFunctioning whether it is a distractor that under 5 % of at least 20 picked
 */
public record OptionStatistics(
        String option,
        boolean right,
        int picked,
        double share,
        Interval interval,
        OptionalDouble meanAbility,
        boolean notFunctioning) {
    /** A distractor picked by a smaller share does not function (Haladyna and Downing 1993). */
    public static final double FUNCTIONING_SHARE = 0.05;

    /** Among fewer, nothing is said about distractors. */
    public static final int FUNCTIONING_OF = 20;

    /**
     * What one student picked.
     *
     * @param options texts of the options picked; empty for no answer
     * @param ability the student's mark on the rest of the test ÷ its highest
     */
    public record Pick(Set<String> options, double ability) {
        /** Copies the set. */
        public Pick {
            options = Set.copyOf(options);
        }
    }

    /**
     * One row per option.
     *
     * @param options all options of the item, in their order
     * @param right those worth a mark
     * @param picks one per student who was asked
     */
    public static List<OptionStatistics> of(List<String> options, Set<String> right, List<Pick> picks) {
        var rows = new ArrayList<OptionStatistics>();
        for (var option : options) {
            var by = picks.stream().filter(p -> p.options().contains(option)).toList();
            double share = picks.isEmpty() ? 0 : (double) by.size() / picks.size();
            boolean idle = !right.contains(option) && picks.size() >= FUNCTIONING_OF && share < FUNCTIONING_SHARE;
            rows.add(new OptionStatistics(
                    option,
                    right.contains(option),
                    by.size(),
                    share,
                    Interval.wilson(share, picks.size()),
                    by.stream().mapToDouble(Pick::ability).average(),
                    idle));
        }
        return rows;
    }
}
