package tumen.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;

/** Turns a page of HTML with its own style into a PDF with its fonts embedded. Nothing is fetched for it. */
public final class Pdf {
    private static final String LATIN = "Noto Serif";
    private static final String KOREAN = "NanumSquare";

    private Pdf() {}

    /**
     * Prints the page. Latin, Greek, Cyrillic and Korean letters come out; what no font has is a question mark.
     *
     * @param html a whole page, its style in its head
     */
    public static byte[] of(String html) {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
        var document = new W3CDom().fromJsoup(Jsoup.parse(html.replace('\u2212', '–')));
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .withW3cDocument(document, null)
                .useExternalResourceAccessControl(
                        (address, kind) -> address.startsWith("data:image/"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useFont(() -> font("NotoSerif-Regular.ttf"), LATIN, 400, FontStyle.NORMAL, true)
                .useFont(() -> font("NotoSerif-Bold.ttf"), LATIN, 700, FontStyle.NORMAL, true)
                .useFont(() -> font("NanumSquareR.ttf"), KOREAN, 400, FontStyle.NORMAL, true)
                .usePdfUaAccessibility(true)
                .useReplacementText("?")
                .withProducer("Tumen")
                .toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static InputStream font(String file) {
        var stream = Pdf.class.getResourceAsStream("/fonts/" + file);
        if (stream == null) {
            throw new IllegalStateException("A font is missing: " + file);
        }
        return stream;
    }
}
