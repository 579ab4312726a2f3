package tumen.generate;

import java.util.List;
import tumen.fact.Fact;
import tumen.question.Distractor;

/**
 * A question the generator offers, or a draft it refuses with the reasons.
 *
 * @param slug identity in its deck
 * @param fact what is asked
 * @param stem the question; the cloze when no good question could be worded
 * @param cloze the statement with a blank; empty when it is no good
 * @param answer the key
 * @param aliases what else is right
 * @param distractors wrong options; empty when too few good ones were found
 * @param rule where fact and wording come from, such as {@code date/year/when}
 * @param score how good it should be, 0 to 1; orders the questions of a text
 * @param reasons why it is refused; empty when it is published
 */
public record Proposal(
        String slug,
        Fact fact,
        String stem,
        String cloze,
        String answer,
        List<String> aliases,
        List<Distractor> distractors,
        String rule,
        double score,
        List<String> reasons) {
    /** Copies the lists. */
    public Proposal {
        aliases = List.copyOf(aliases);
        distractors = List.copyOf(distractors);
        reasons = List.copyOf(reasons);
    }

    /** Whether it passed every gate. */
    public boolean published() {
        return reasons.isEmpty();
    }

    /** What sort of thing is asked for: {@code date}, {@code figure}, {@code person}, {@code place} and so on. */
    public String kind() {
        return kind(fact);
    }

    /** What sort of thing a fact is. */
    static String kind(Fact fact) {
        return switch (fact) {
            case Fact.Dated dated -> "date";
            case Fact.Counted counted -> "figure";
            case Fact.Named named ->
                switch (named.kind()) {
                    case PERSON -> "person";
                    case PLACE -> "place";
                    case ORGANISATION -> "organisation";
                    case EVENT -> "event";
                    case OTHER -> "other";
                };
            case Fact.Told told -> "other";
            case Fact.Elapsed elapsed -> "figure";
        };
    }

    Proposal refused(String reason) {
        return new Proposal(slug, fact, stem, cloze, answer, aliases, distractors, rule, score, List.of(reason));
    }

    /** The same with another score. */
    Proposal withScore(double other) {
        return new Proposal(slug, fact, stem, cloze, answer, aliases, distractors, rule, other, reasons);
    }

    Proposal withSlug(String other) {
        return new Proposal(other, fact, stem, cloze, answer, aliases, distractors, rule, score, reasons);
    }
}
