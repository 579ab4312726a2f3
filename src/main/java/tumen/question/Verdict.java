package tumen.question;

/** Right, partly right or wrong. */
public enum Verdict {
    RIGHT,
    PARTIAL,
    WRONG
}
