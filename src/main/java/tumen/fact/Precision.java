package tumen.fact;

/** How finely a date is known, finest first. */
public enum Precision {
    /** One day. */
    DAY,
    /** One month. */
    MONTH,
    /** A season or a quarter of a year. */
    SEASON,
    /** One year. */
    YEAR,
    /** Ten years, such as the 1960s. */
    DECADE,
    /** A hundred years: the 19th century is 1801 to 1900. */
    CENTURY,
    /** A thousand years. */
    MILLENNIUM,
    /** From one date to another. */
    SPAN,
    /** Several separate dates that are one answer, such as 1985 and 1988. */
    LIST
}
