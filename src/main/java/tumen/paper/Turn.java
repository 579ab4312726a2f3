package tumen.paper;

/** How a printer turns a sheet over between its two sides. */
public enum Turn {
    /** Like the page of a book: left and right change places. */
    LONG_EDGE,
    /** Like the page of a wall calendar: top and bottom change places. */
    SHORT_EDGE
}
