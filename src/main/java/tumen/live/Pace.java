package tumen.live;

/** Who turns the page. */
public enum Pace {
    /** The teacher, for all at once. */
    TEACHER,
    /** Each student; nothing is revealed before the end. */
    STUDENT
}
