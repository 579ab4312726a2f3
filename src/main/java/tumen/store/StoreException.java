package tumen.store;

/** The database cannot be used. The message is a sentence for the person who runs the server. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says what happened and what to do. */
    public StoreException(String sentence) {
        super(sentence);
    }

    /** Says what happened and what to do, and keeps what caused it. */
    public StoreException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
