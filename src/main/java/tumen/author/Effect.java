package tumen.author;

/** What has to be done because of an event. */
public sealed interface Effect {
    /**
     * Put it into the log.
     *
     * @param event as it happened
     */
    record Keep(Event event) implements Effect {}

    /** Write the approved sheets into the deck. */
    record Write() implements Effect {}
}
