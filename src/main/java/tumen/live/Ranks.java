package tumen.live;

/** Who sees the ranking. */
public enum Ranks {
    /** The first five on the host's screen; everybody their own place. */
    PUBLIC,
    /** Everybody their own place only. */
    PRIVATE,
    /** Nobody. */
    OFF
}
