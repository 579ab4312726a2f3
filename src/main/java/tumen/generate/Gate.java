package tumen.generate;

import java.util.Optional;

/** A reason not to print a question. */
@FunctionalInterface
interface Gate {
    /**
     * Judges a draft.
     *
     * @return why it is refused, as a sentence for the reviewer; empty when it passes
     */
    Optional<String> refusal(Draft draft, Study study);
}
