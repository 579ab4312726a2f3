package tumen.fact;

/** How a source limits a number. The hedge is part of the fact: more than 400 is not 400. */
public enum Hedge {
    /** The number itself. */
    NONE,
    /** About, around, some, approximately. */
    ABOUT,
    /** Almost, nearly, just under. */
    NEARLY,
    /** More than, over. */
    MORE_THAN,
    /** At least, no fewer than, or more. */
    AT_LEAST,
    /** Less than, fewer than, under. */
    LESS_THAN,
    /** At most, up to, or fewer. */
    AT_MOST
}
