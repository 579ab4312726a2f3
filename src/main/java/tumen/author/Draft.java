package tumen.author;

import java.util.List;
import tumen.question.Evidence;
import tumen.question.QuestionId;

/**
 * A question as the generator wrote it. It never changes; what a person makes of it is a {@link Sheet}.
 *
 * @param slug identity in its deck, and in the log of decisions
 * @param kind what is asked for: {@code date}, {@code figure}, {@code person} and so on
 * @param wording as it was generated; the stem may be empty when the draft is refused
 * @param cloze the statement with a blank; empty when there is none
 * @param evidence the sentence it comes from, in the cleaned text of the edition it was written for
 * @param rule where it comes from, such as {@code date/year/when}
 * @param score how good it should be, 0 to 1
 * @param refusals why a gate refused it; empty when it passed all
 * @param stale whether its sentence is no longer in the text
 */
public record Draft(
        String slug,
        String kind,
        Wording wording,
        String cloze,
        Evidence evidence,
        String rule,
        double score,
        List<String> refusals,
        boolean stale) {
    /**
     * Copies the list and refuses nonsense.
     *
     * @throws IllegalArgumentException if the slug is none or the score lies outside of 0 to 1
     */
    public Draft {
        refusals = List.copyOf(refusals);
        if (!QuestionId.isSlug(slug) || !(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("not a draft: " + slug + ", " + score);
        }
    }

    /** The same under another slug. */
    Draft named(String other) {
        return new Draft(other, kind, wording, cloze, evidence, rule, score, refusals, stale);
    }

    /** The same, its sentence at another place. */
    Draft at(Evidence place) {
        return new Draft(slug, kind, wording, cloze, place, rule, score, refusals, false);
    }

    /** The same, its sentence gone. */
    Draft lost() {
        return new Draft(slug, kind, wording, cloze, evidence, rule, score, refusals, true);
    }

    /** What makes two drafts the same question whatever their slugs: the rule that found it, the sentence, the key. */
    String identity() {
        return rule + "\n" + evidence.key() + "\n" + evidence.quote();
    }
}
