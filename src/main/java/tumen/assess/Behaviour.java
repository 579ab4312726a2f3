package tumen.assess;

/** When answers are marked, and by which rule. */
public enum Behaviour {
    /** All at the end. */
    DEFERRED,
    /** Each when it is given; it then stays. */
    IMMEDIATE,
    /** Several tries, each wrong one at a penalty. */
    INTERACTIVE,
    /** All at the end, by the certainty stated with each. */
    CERTAINTY
}
