package tumen.author;

import java.util.List;

/** How a draft stands. */
public sealed interface Fate {
    /** It passed the gates and waits for a person. */
    record Open() implements Fate {}

    /** A person will have it in the deck. */
    record Approved() implements Fate {}

    /**
     * A gate refused it and no person has taken it back.
     *
     * @param reasons sentences of the gates
     */
    record Refused(List<String> reasons) implements Fate {
        /** Copies the list. */
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * A person does not want it.
     *
     * @param reason in the person's words; may be empty
     */
    record Rejected(String reason) implements Fate {}
}
