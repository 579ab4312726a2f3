package tumen.generate;

/**
 * A wrong option that was thought of, before it is proven wrong.
 *
 * @param text as it would be shown
 * @param reason why it is wrong, in one sentence for who chose it
 * @param side below 0 when it lies before the key or is shorter, above 0 when it lies after it or is longer
 */
record Option(String text, String reason, int side) {}
