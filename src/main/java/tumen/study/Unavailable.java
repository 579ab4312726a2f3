package tumen.study;

/**
 * Nothing can be stored at the moment: the writer's queue is full, the disk is full or the database does not answer.
 * Nothing of what was asked for has been stored; reading still works. Thrown by every method that changes something.
 */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * Says why.
     *
     * @param reason one sentence for the person
     * @param cause what happened underneath
     */
    public Unavailable(String reason, Throwable cause) {
        super(reason, cause);
    }

    /**
     * Says why.
     *
     * @param reason one sentence for the person
     */
    public Unavailable(String reason) {
        super(reason);
    }
}
