package tumen.fact;

/** What kind of figure it is. */
public enum FigureShape {
    /** 10,000 horses. */
    COUNT,
    /** 1.3 square kilometres. */
    MEASURE,
    /** 14 years. */
    DURATION,
    /** $181 million. */
    MONEY,
    /** 5 %. */
    PERCENTAGE,
    /** The 27th largest. */
    ORDINAL,
    /** A number that stands alone: a population of 1,400. */
    NUMBER
}
