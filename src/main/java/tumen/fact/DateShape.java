package tumen.fact;

/** How precise a date is, and of what form. */
public enum DateShape {
    /** 15 October 1948. */
    DAY,
    /** 14 January, without a year. */
    DAY_OF_YEAR,
    /** July 2007, or a season or part of a year. */
    MONTH,
    /** 1948, or about 1948. */
    YEAR,
    /** The end of 1953, spring 1970. */
    PART_OF_YEAR,
    /** The 1970s, the mid-1980s. */
    DECADE,
    /** The 19th century. */
    CENTURY,
    /** From 1960 to the mid-1980s. */
    SPAN,
    /** 1985 and 1988. */
    PAIR;

    /** Whether a date of this shape may stand beside one of the other as an option. */
    public boolean comparable(DateShape other) {
        return this == other;
    }
}
