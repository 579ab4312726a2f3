package tumen.people;

/** Somebody else has changed the same meanwhile, to something else. */
public final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a sentence for the person. */
    public Overtaken() {
        super("Another teacher has changed this meanwhile, and that was kept. This is how it is now; change it again"
                + " if it is still not right.");
    }

    /**
     * What becomes of a value that somebody wants to change.
     *
     * @param now the value as it is
     * @param seen the value as they saw it
     * @param wanted the value as they want it
     * @throws Overtaken if it is neither as they saw it nor as they want it
     */
    public static <T> T changed(T now, T seen, T wanted) {
        if (wanted.equals(seen) || wanted.equals(now)) {
            return now;
        }
        if (now.equals(seen)) {
            return wanted;
        }
        throw new Overtaken();
    }
}
