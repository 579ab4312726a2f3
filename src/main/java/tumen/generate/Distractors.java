package tumen.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.question.Distractor;

/**
 * Finds wrong options that are of the key's own sort: from the text first, then siblings of the key, then the key as people
 * misremember it; each with the reason why it is wrong. Whether the key is the first, the second or the last by size is as
 * good as chance over many questions, so that it cannot be guessed.
 */
final class Distractors {
    private static final int MOST = 3;
    private static final int FEWEST = 2;

    /** The sixth-largest: nothing is first-largest. */
    private static final Pattern DEGREE = Pattern.compile(Clause.BLANK + "[- ](?:\\p{Ll}+est|most|least)\\b");

    /** Behind an article stands a work or a place that the name finder took for a person. */
    private static final Pattern ARTICLE = Pattern.compile("(?i)\\b(?:the|an?) " + Clause.BLANK);

    private Distractors() {}

    /** Wrong options, each with the reason why it is wrong; none when there are fewer than two good ones. */
    static List<Distractor> of(Draft draft, Study study) {
        boolean noPerson = draft.fact() instanceof Fact.Named named
                && named.kind() == Fact.Sort.PERSON
                && ARTICLE.matcher(draft.text()).find();
        if (noPerson || DoubtfulChoice.of(draft)) {
            return List.of();
        }
        int seed = seed(draft.fact());
        var proof = new NotRight(draft, study);
        List<Option> thought = switch (draft.fact()) {
            case Fact.Dated dated -> DateOptions.of(dated, draft, study, seed / 8, proof);
            case Fact.Counted counted -> FigureOptions.of(counted, draft, study, seed / 8, proof);
            case Fact.Named named -> NameOptions.of(named, draft, study, seed / 8);
            case Fact.Told told -> List.of();
            case Fact.Elapsed elapsed -> List.of();
        };
        var hints = new Hints(draft.text());
        List<Option> proven = thought.stream()
                .filter(option -> hints.articleFits(option.text()) && proof.proven(option.text()))
                .filter(option -> !option.text().equals("first")
                        || !DEGREE.matcher(draft.text()).find())
                .toList();
        List<Option> chosen = balanced(proven, seed % (MOST + 1));
        return chosen.size() < FEWEST
                ? List.of()
                : chosen.stream()
                        .map(option -> new Distractor(option.text(), option.reason()))
                        .toList();
    }

    /** So many before the key and the rest after it, as far as there are such; the better ones first. */
    private static List<Option> balanced(List<Option> options, int before) {
        var chosen = new ArrayList<Option>();
        int left = before;
        int right = MOST - before;
        for (Option option : options) {
            boolean wanted = option.side() < 0 ? left > 0 : right > 0;
            if (wanted && distinct(option, chosen)) {
                chosen.add(option);
                if (option.side() < 0) {
                    left--;
                } else {
                    right--;
                }
            }
        }
        for (Option option : options) {
            if (chosen.size() < MOST && !chosen.contains(option) && distinct(option, chosen)) {
                chosen.add(option);
            }
        }
        return chosen;
    }

    private static boolean distinct(Option option, List<Option> chosen) {
        String low = option.text().toLowerCase(Locale.ROOT);
        return chosen.stream()
                .map(other -> other.text().toLowerCase(Locale.ROOT))
                .noneMatch(other -> other.contains(low) || low.contains(other) || SpelledAlike.respelled(low, other));
    }

    /** A number of the fact that is the same in every run and as good as chance over many facts. */
    private static int seed(Fact fact) {
        int hash = fact.provenance().quote().hashCode() * 31
                + fact.provenance().key().start();
        hash = (hash ^ (hash >>> 16)) * 0x45d9f3b;
        hash = (hash ^ (hash >>> 16)) * 0x45d9f3b;
        return (hash ^ (hash >>> 16)) & 0x3fffffff;
    }

    /** The words around a fact. */
    static String brief(Fact fact) {
        String quote = fact.provenance().quote();
        int from = Math.max(0, fact.provenance().key().start() - 60);
        int to = Math.min(quote.length(), fact.provenance().key().end() + 40);
        int start = from == 0 ? 0 : quote.indexOf(' ', from) + 1;
        int end = to == quote.length()
                ? to
                : Math.max(quote.lastIndexOf(' ', to), fact.provenance().key().end());
        return (start > 0 ? "… " : "") + quote.substring(start, end) + (end < quote.length() ? " …" : "");
    }
}
