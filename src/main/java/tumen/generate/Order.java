package tumen.generate;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tumen.fact.DateShape;
import tumen.fact.Fact;
import tumen.text.Passage;

/**
 * The place of a published question among the others of its text: the surer that readers print it, the further in front. Learnt
 * by logistic regression from 5,613 verdicts of readers on questions of 281 texts; what counts, and how it was checked on texts
 * that it was not learnt from, is told in docs/decisions/0137-order-learnt-from-verdicts.md.
 */
final class Order {
    private static final Pattern PRONOUN =
            Pattern.compile("\\b(?:he|she|it|they|his|her|its|their|this|that|these|those)\\b");
    private static final Pattern CLAUSE = Pattern.compile("\\b(?:which|who|that|whose|where|when)\\b");
    private static final Pattern AND = Pattern.compile(" and ");
    static final Pattern NAME = Pattern.compile("(?<![.?!] )(?<!^)\\b\\p{Lu}\\w+");
    static final Pattern SMALL = Pattern.compile("(?i)two|three|four|five|six|first|second|third");

    static final Pattern PRESENT = Pattern.compile("\\b(?:is|are|has|have)\\b");
    private static final Pattern PLUPERFECT = Pattern.compile("\\bhad\\b");
    private static final Pattern BARE_THE =
            Pattern.compile("\\b[Tt]he \\p{Ll}+\\b(?! (?:of|in|that|which|to|for|from|between)\\b)");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    /** Of a sentence of more words mostly a part is asked. */
    private static final int LONG_SOURCE = 40;

    /** Shorter words of a title say little of what it is about. */
    private static final int LONG = 4;

    private Order() {}

    /** The question with its place as its score, from the line of what is published to 1. */
    static Proposal placed(Proposal proposal, Study study) {
        if (!proposal.published()) {
            return proposal;
        }
        double sure = 1 / (1 + Math.exp(1 - evidence(proposal, study)));
        double score = Selection.THRESHOLD + (1 - Selection.THRESHOLD) * sure;
        return proposal.withScore(Math.round(1000 * score) / 1000.0);
    }

    private static double evidence(Proposal proposal, Study study) {
        String text = Label.without(proposal.stem(), study);
        return (opens(proposal, study) ? 0.47 : 0)
                + 0.23 * count(PRONOUN, text)
                - 0.22 * count(CLAUSE, text)
                - 0.09 * count(AND, text)
                + 0.02 * count(NAME, text)
                + (topical(text, study) ? 0.31 : 0)
                - (PRESENT.matcher(text).find() ? 0.47 : 0)
                - (PLUPERFECT.matcher(text).find() ? 0.25 : 0)
                - 0.09 * count(BARE_THE, text)
                - 0.08 * count(COMMA, text)
                - 0.02 * count(DIGIT, text)
                - (text.contains("(") ? 0.51 : 0)
                + distance(proposal, text)
                + kind(proposal);
    }

    /** Whether the sentence opens its paragraph, where nothing stands before that it could lean on. */
    private static boolean opens(Proposal proposal, Study study) {
        Passage passage = study.passage(proposal.fact());
        return passage.number() == 0
                || !study.passages().get(passage.number() - 1).paragraph().equals(passage.paragraph());
    }

    private static boolean topical(String text, Study study) {
        String low = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(study.topic().title().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1))
                .anyMatch(word -> word.length() >= LONG && low.contains(word));
    }

    /** A blank that says other words than the source, mostly names for pronouns, is surer; one that only lost words is less sure. */
    private static double distance(Proposal proposal, String text) {
        List<String> source = Wording.plain(proposal.fact().provenance().quote());
        List<String> told = Wording.plain(text.replace(Clause.BLANK, proposal.answer()));
        Set<String> left = new HashSet<>(source);
        told.forEach(left::remove);
        Set<String> added = new HashSet<>(told);
        source.forEach(added::remove);
        double value = -0.03 * left.size() - 0.02 * added.size() - (source.size() > LONG_SOURCE ? 0.32 : 0);
        if (!text.contains(Clause.BLANK)) {
            return value;
        }
        String whole = String.join(" ", source);
        String said = String.join(" ", told);
        if (whole.equals(said) || said.endsWith(whole)) {
            return value;
        }
        return value + (whole.contains(said) ? -0.1 : added.isEmpty() ? -0.46 : 0.14);
    }

    private static double kind(Proposal proposal) {
        double small = SMALL.matcher(proposal.answer()).matches() ? -0.4 : 0;
        return small
                + switch (proposal.fact()) {
                    case Fact.Dated dated -> dated.shape() == DateShape.DAY ? 0.27 : 0;
                    case Fact.Counted counted -> -0.18;
                    case Fact.Named named ->
                        switch (named.kind()) {
                            case ORGANISATION -> -0.07;
                            case OTHER -> -0.69;
                            case PERSON, PLACE, EVENT -> 0;
                        };
                    case Fact.Told told -> 0;
                    case Fact.Elapsed elapsed -> 0;
                };
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }
}
