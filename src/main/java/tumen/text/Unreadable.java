package tumen.text;

/** A document that no questions can be made from. Its message is a sentence for people: what is wrong and what to do. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** What sort of thing is wrong. */
    public enum Reason {
        /** It is larger than what is read. */
        TOO_LARGE,
        /** It is of a kind that is not read, or of another kind than it says. */
        OTHER_KIND,
        /** It is what it says, but holds nothing that can be used. */
        UNUSABLE
    }

    /** Says why. */
    public Unreadable(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    /** What sort of thing is wrong. */
    public Reason reason() {
        return reason;
    }

    /** What is wrong and what to do, for people. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
