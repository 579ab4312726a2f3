package tumen.study;

import java.util.List;
import tumen.question.Form;
import tumen.question.Question;
import tumen.question.QuestionId;

/**
 * A question put to a person. It carries nothing that gives the key away.
 *
 * @param question which
 * @param version its version
 * @param form how it is asked
 * @param prompt what to show: the stem, or for a cloze the text with {@value #GAP} where the key was; empty for several
 *     questions on one paper
 * @param context for a cloze the stem, shown above it; for a matching the left sides, one a line; for a claim that is to be
 *     called true or false the claimed answer; otherwise empty
 * @param options the claim of a derived true or false; what to choose from, to put in order, or to put beside the left sides, shuffled; empty for other forms
 * @param fresh whether the person never answered it before
 */
public record Asked(
        QuestionId question,
        int version,
        Form form,
        String prompt,
        String context,
        List<String> options,
        boolean fresh) {
    /** What stands where the key was. */
    public static final String GAP = "_____";

    /**
     * A question on the paper of a test: no card decides, the same seed gives the same paper.
     *
     * @param form one of the question's, or true or false for one that {@linkplain Question#claims() claims}
     * @param seed of the options and their order
     */
    public static Asked onPaper(Question question, Form form, long seed) {
        return Asking.paper(question, form, seed);
    }

    /** Copies the options. */
    public Asked {
        options = List.copyOf(options);
    }
}
