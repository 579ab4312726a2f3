package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

    @Test
    void thePictureHasTheModulesOfTheCode() {
        String text = "https://school.example/play#ABC123";
        String svg = QrCode.svg(text, "Code <b>\"A\"</b>");
        assertTrue(svg.contains("aria-label=\"Code &lt;b&gt;&quot;A&quot;&lt;/b&gt;\""), svg);
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.QUARTILE);
        assertTrue(svg.contains("viewBox=\"0 0 " + (code.size + 8) + " " + (code.size + 8) + "\""));
        var drawn = new boolean[code.size][code.size];
        RUN.matcher(svg).results().forEach(run -> {
            assertEquals(run.group(3), run.group(4));
            for (int i = 0; i < Integer.parseInt(run.group(3)); i++) {
                drawn[Integer.parseInt(run.group(2)) - 4][Integer.parseInt(run.group(1)) - 4 + i] = true;
            }
        });
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                assertEquals(code.getModule(x, y), drawn[y][x], x + " " + y);
            }
        }
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> QrCode.svg("a".repeat(3000), ""));
    }
}
