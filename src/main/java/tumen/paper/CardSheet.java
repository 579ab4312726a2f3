package tumen.paper;

/**
 * Where the cards of a sheet lie: two beside each other, four below, in the middle of the page so that the sheet can be
 * turned over. The back of each card lies behind its front, moved by what the printer is off.
 *
 * @param size of the paper
 * @param turn how the sheet is turned over
 * @param right by how much the backs are moved to the right, in millimetres
 * @param down by how much the backs are moved down, in millimetres
 */
public record CardSheet(PageSize size, Turn turn, double right, double down) {
    /** How many cards a sheet has. */
    public static final int CARDS = 8;

    /** The most a side can be moved, in millimetres. */
    public static final double FARTHEST = 10;

    private static final int COLUMNS = 2;
    private static final int ROWS = CARDS / COLUMNS;

    /** What home printers cannot print on, in millimetres, with what they may be off. */
    private static final double MARGIN = 10;

    /**
     * Refuses nonsense.
     *
     * @throws IllegalArgumentException if the backs are moved by more than {@value #FARTHEST} mm
     */
    public CardSheet {
        if (!(Math.abs(right) <= FARTHEST && Math.abs(down) <= FARTHEST)) {
            throw new IllegalArgumentException("moved by " + right + ", " + down + " mm");
        }
    }

    /**
     * A card on one side of a sheet, in millimetres from the upper left corner of the page.
     *
     * @param left of the card
     * @param top of the card
     * @param width of the card
     * @param height of the card
     */
    public record Place(double left, double top, double width, double height) {}

    /**
     * Where the front of a card lies, by rows.
     *
     * @param card number on the sheet, from 0
     */
    public Place front(int card) {
        if (card < 0 || card >= CARDS) {
            throw new IllegalArgumentException("there is no card " + card);
        }
        double width = (size.width() - 2 * MARGIN) / COLUMNS;
        double height = (size.height() - 2 * MARGIN) / ROWS;
        int row = card / COLUMNS;
        return new Place(MARGIN + card % COLUMNS * width, MARGIN + row * height, width, height);
    }

    /**
     * Where the back of a card lies on the other page, so that it comes to lie behind the front.
     *
     * @param card number on the sheet, from 0
     */
    public Place back(int card) {
        var front = front(card);
        double left = switch (turn) {
            case LONG_EDGE -> size.width() - front.left() - front.width();
            case SHORT_EDGE -> front.left();
        };
        double top = switch (turn) {
            case LONG_EDGE -> front.top();
            case SHORT_EDGE -> size.height() - front.top() - front.height();
        };
        return new Place(left + right, top + down, front.width(), front.height());
    }
}
