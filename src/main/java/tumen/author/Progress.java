package tumen.author;

/**
 * How far the work on a manuscript is.
 *
 * @param stage what is being done
 * @param done how many of them are done; sentences or questions, by stage
 * @param of how many there are; 0 when that is not known
 */
public record Progress(Stage stage, int done, int of) {
    /** What is being done. */
    public enum Stage {
        /** Another text is at work. */
        WAITING,
        /** The language model is being loaded. */
        LOADING,
        /** Sentences are being read. */
        SENTENCES,
        /** Questions are being written. */
        QUESTIONS
    }
}
