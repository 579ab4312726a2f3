package tumen.question;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Grades what is chosen, ordered and matched. */
final class OptionGrading {
    private static final double ALL = 1 - 1e-9; // sums of thirds are not quite 1

    private OptionGrading() {}

    /** A share of the mark with its verdict. */
    static Grade share(double fraction, Why why) {
        if (fraction >= ALL) {
            return new Grade(1, Verdict.RIGHT, why);
        }
        return fraction <= 0 ? new Grade(0, Verdict.WRONG, why) : new Grade(fraction, Verdict.PARTIAL, why);
    }

    static Grade chosen(Question question, List<String> chosen) {
        if (chosen.isEmpty()) {
            return Grade.wrong(Ground.NOTHING_CHOSEN);
        }
        if (question.key() instanceof Key.Choice choice) {
            return options(choice, Set.copyOf(chosen));
        }
        String option = chosen.getFirst();
        if (chosen.size() == 1 && option.equals(question.key().shown())) {
            return Grade.right(Ground.OPTION_RIGHT);
        }
        var feedback = question.distractors().stream()
                .filter(distractor -> distractor.text().equals(option))
                .findFirst()
                .map(Distractor::feedback)
                .map(Why::told)
                .orElse(Why.NONE);
        var why = Why.of(Ground.OPTION_WRONG, question.key().shown());
        return new Grade(0, Verdict.WRONG, why.and(feedback));
    }

    /**
     * The sum of the fractions, not less than 0. Where several options are simply right, each is worth its share, and each
     * wrong one costs as much: ticking everything earns nothing.
     */
    private static Grade options(Key.Choice choice, Set<String> chosen) {
        var options = choice.options();
        long right = options.stream().filter(o -> o.fraction() > 0).count();
        boolean simple = right > 1 && options.stream().allMatch(o -> o.fraction() == 0 || o.fraction() == 1);
        double sum = options.stream()
                .filter(o -> chosen.contains(o.text()))
                .mapToDouble(o -> simple ? (o.fraction() > 0 ? 1.0 : -1.0) / right : o.fraction())
                .sum();
        long hit = options.stream()
                .filter(o -> o.fraction() > 0 && chosen.contains(o.text()))
                .count();
        var why = counted(choice, right, hit, chosen.size() - hit);
        for (var option : options) {
            if (chosen.contains(option.text())) {
                why = why.and(Why.told(option.feedback()));
            }
        }
        return share(sum, why);
    }

    private static Why counted(Key.Choice choice, long right, long hit, long wrong) {
        if (right == 1) {
            return hit == 1 ? Why.of(Ground.OPTION_RIGHT) : Why.of(Ground.OPTION_WRONG, choice.shown());
        }
        return wrong == 0
                ? Why.of(Ground.OPTIONS, Long.toString(hit), Long.toString(right))
                : Why.of(Ground.OPTIONS_AND_WRONG, Long.toString(hit), Long.toString(right), Long.toString(wrong));
    }

    /** The share of neighbours of the right order that are neighbours in the answer. */
    static Grade ordered(Key.Ordering key, List<String> items) {
        if (!Set.copyOf(items).equals(Set.copyOf(key.items()))
                || items.size() != key.items().size()) {
            return Grade.wrong(Ground.OTHER_ITEMS);
        }
        int pairs = items.size() - 1;
        int right = 0;
        for (int i = 0; i < pairs; i++) {
            int at = key.items().indexOf(items.get(i));
            if (at < pairs && key.items().get(at + 1).equals(items.get(i + 1))) {
                right++;
            }
        }
        return share(
                (double) right / pairs, Why.of(Ground.NEIGHBOURS, Integer.toString(right), Integer.toString(pairs)));
    }

    /** The share of right pairs. */
    static Grade matched(Key.Matching key, Map<String, String> pairs) {
        long right = key.pairs().entrySet().stream()
                .filter(e -> e.getValue().equals(pairs.get(e.getKey())))
                .count();
        int all = key.pairs().size();
        return share((double) right / all, Why.of(Ground.PAIRS, Long.toString(right), Integer.toString(all)));
    }
}
