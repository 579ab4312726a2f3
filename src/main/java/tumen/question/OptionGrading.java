package tumen.question;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Grades what is chosen, ordered and matched. */
final class OptionGrading {
    private static final double ALL = 1 - 1e-9; // sums of thirds are not quite 1

    private OptionGrading() {}

    /** A share of the mark with its verdict; the sentence gets the verdict before it. */
    static Grade share(double fraction, String sentence) {
        if (fraction >= ALL) {
            return new Grade(1, Verdict.RIGHT, "Accepted: " + sentence);
        }
        return fraction <= 0
                ? new Grade(0, Verdict.WRONG, "Not accepted: " + sentence)
                : new Grade(fraction, Verdict.PARTIAL, "Partly right: " + sentence);
    }

    static Grade chosen(Question question, List<String> chosen) {
        if (chosen.isEmpty()) {
            return new Grade(0, Verdict.WRONG, "Not accepted: nothing was chosen.");
        }
        if (question.key() instanceof Key.Choice choice) {
            return options(choice, Set.copyOf(chosen));
        }
        String option = chosen.getFirst();
        if (chosen.size() == 1 && option.equals(question.key().shown())) {
            return new Grade(1, Verdict.RIGHT, "Accepted: this is the right option.");
        }
        String feedback = question.distractors().stream()
                .filter(d -> d.text().equals(option) && d.feedback() != null)
                .map(d -> " " + d.feedback())
                .findFirst()
                .orElse("");
        return new Grade(
                0,
                Verdict.WRONG,
                "Not accepted: the right option is “" + question.key().shown() + "”." + feedback);
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
        String feedback = String.join(
                "",
                options.stream()
                        .filter(o -> chosen.contains(o.text()) && !o.feedback().isEmpty())
                        .map(o -> " " + o.feedback())
                        .toList());
        String counted = right == 1
                ? hit == 1 ? "this is the right option." : "the right option is “" + choice.shown() + "”."
                : hit + " of " + right + " right options chosen"
                        + (chosen.size() > hit ? ", and " + (chosen.size() - hit) + " wrong." : ".");
        return share(sum, counted + feedback);
    }

    /** The share of neighbours of the right order that are neighbours in the answer. */
    static Grade ordered(Key.Ordering key, List<String> items) {
        if (!Set.copyOf(items).equals(Set.copyOf(key.items()))
                || items.size() != key.items().size()) {
            return new Grade(0, Verdict.WRONG, "Not accepted: these are not the items to put in order.");
        }
        int pairs = items.size() - 1;
        int right = 0;
        for (int i = 0; i < pairs; i++) {
            int at = key.items().indexOf(items.get(i));
            if (at < pairs && key.items().get(at + 1).equals(items.get(i + 1))) {
                right++;
            }
        }
        return share((double) right / pairs, right + " of " + pairs + " neighbours are in order.");
    }

    /** The share of right pairs. */
    static Grade matched(Key.Matching key, Map<String, String> pairs) {
        long right = key.pairs().entrySet().stream()
                .filter(e -> e.getValue().equals(pairs.get(e.getKey())))
                .count();
        int all = key.pairs().size();
        return share((double) right / all, right + " of " + all + " pairs are right.");
    }
}
