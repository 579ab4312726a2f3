package tumen.live;

/** How a live quiz gives points. */
public enum Scoring {
    /** One point for a right answer, whatever the time. */
    ACCURACY,
    /** 1000 for a right answer, and at most 499 in the whole quiz for speed: more right answers always win. */
    GENTLE_SPEED,
    /** Half of 1000 points depends on speed. */
    KAHOOT,
    /** Right 1, 2 or 3 by the certainty stated, wrong 0, −2 or −6. */
    CERTAINTY
}
