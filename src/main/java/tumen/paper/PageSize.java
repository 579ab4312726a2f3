package tumen.paper;

/** A sheet of paper, standing upright. */
public enum PageSize {
    /** ISO 216. */
    A4(210, 297),
    /** ANSI A, 8.5 by 11 inches. */
    LETTER(215.9, 279.4);

    private final double width;
    private final double height;

    PageSize(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** Width in millimetres. */
    public double width() {
        return width;
    }

    /** Height in millimetres. */
    public double height() {
        return height;
    }
}
