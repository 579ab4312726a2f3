package tumen.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds questions that ask for the same key in nearly the same words, from whatever sentence, and keeps the best of them. */
final class Repetitions {
    /** Shared words of the shorter question from which two are one. */
    private static final double SAME = 0.65;

    private static final Set<String> ASKING = Set.of(
            "what", "when", "where", "who", "which", "how", "many", "did", "was", "were", "the", "in", "on", "of", "a",
            "an", "year", "date", "to", "and", "by", "at", "is", "with", "for");

    private Repetitions() {}

    /** The same proposals in the same order; what is repeated is refused. */
    static List<Proposal> refuse(List<Proposal> proposals) {
        List<Proposal> best = proposals.stream()
                .filter(Proposal::published)
                .sorted(Comparator.comparingDouble(Proposal::score).reversed())
                .toList();
        var kept = new ArrayList<Proposal>();
        var refused = new ArrayList<Proposal>();
        for (Proposal proposal : best) {
            boolean repeated = kept.stream().anyMatch(other -> same(other, proposal));
            (repeated ? refused : kept).add(proposal);
        }
        return proposals.stream()
                .map(proposal ->
                        refused.contains(proposal) ? proposal.refused("Another question asks for the same.") : proposal)
                .toList();
    }

    private static boolean same(Proposal one, Proposal other) {
        if (!one.answer().equalsIgnoreCase(other.answer())) {
            return false;
        }
        Set<String> first = words(one.stem());
        Set<String> second = words(other.stem());
        long shared = first.stream().filter(second::contains).count();
        return shared >= SAME * Math.min(first.size(), second.size());
    }

    /** The words of a question by their first five letters, so that found and founded are one. */
    private static Set<String> words(String stem) {
        return Arrays.stream(stem.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isBlank() && !ASKING.contains(word))
                .map(word -> word.length() > 5 ? word.substring(0, 5) : word)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
