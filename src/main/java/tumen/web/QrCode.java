package tumen.web;

/** A QR code as a picture (ISO/IEC 18004), to be put into a page. */
final class QrCode {
    /** Light modules around it that scanners need. */
    private static final int BORDER = 4;

    private QrCode() {}

    /**
     * The SVG of a text, with error correction for a quarter of it (level Q), black on white whatever the theme. It has a
     * role and a label for screen readers, no size of its own, and the class {@code qr}. The text is not in the markup.
     *
     * @param text what a scanner reads, up to 1,600 bytes
     * @param label what a screen reader says, as plain text
     * @throws IllegalArgumentException if the text is too long
     */
    static String svg(String text, String label) {
        io.nayuki.qrcodegen.QrCode code;
        try {
            code = io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.QUARTILE);
        } catch (io.nayuki.qrcodegen.DataTooLongException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
        int side = code.size + 2 * BORDER;
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            int from = -1;
            for (int x = 0; x <= code.size; x++) {
                boolean dark = x < code.size && code.getModule(x, y);
                if (dark && from < 0) {
                    from = x;
                } else if (!dark && from >= 0) {
                    path.append('M').append(from + BORDER).append(' ').append(y + BORDER);
                    path.append('h')
                            .append(x - from)
                            .append("v1h-")
                            .append(x - from)
                            .append('z');
                    from = -1;
                }
            }
        }
        return "<svg class=\"qr\" role=\"img\" aria-label=\"" + escaped(label) + "\" viewBox=\"0 0 " + side + " " + side
                + "\" shape-rendering=\"crispEdges\"><rect width=\"" + side + "\" height=\"" + side
                + "\" fill=\"#fff\"/><path d=\"" + path + "\" fill=\"#000\"/></svg>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
