package tumen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where settings come from, and which are refused. */
class ConfigTest {
    @TempDir
    private Path home;

    @Test
    void theCommandLineGoesOverTheEnvironmentOverTheFileOverWhatIsBuiltIn() throws Exception {
        Files.writeString(home.resolve("tumen.properties"), "port = 1\nhost = 10.0.0.1\nnew.cards = 7\n");
        var config = Config.of(
                Map.of(Setting.PORT, "3"),
                Map.of("TUMEN_PORT", "2", "TUMEN_HOST", "10.0.0.2", "TUMEN_HOME", "x", "PATH", "y"),
                home);
        assertEquals(3, config.port());
        assertEquals("10.0.0.2", config.host());
        assertEquals(7, config.newCards());
        assertEquals(0.9, config.retention());
        assertEquals("command line", config.value(Setting.PORT).origin());
        assertEquals("TUMEN_HOST", config.value(Setting.HOST).origin());
        assertTrue(config.value(Setting.NEW_CARDS).origin().endsWith("tumen.properties"));
        assertEquals("built in", config.value(Setting.RETENTION).origin());
        assertEquals(home.resolve("db"), config.data());
    }

    @Test
    void aNameThatIsNoSettingIsRefusedWhereverItStands() throws Exception {
        var unknown = Map.of("TUMEN_PROT", "80");
        assertTrue(sentence(() -> Config.of(Map.of(), unknown, home)).contains("TUMEN_PROT"));
        Files.writeString(home.resolve("tumen.properties"), "prot = 80\n");
        assertTrue(sentence(() -> Config.of(Map.of(), Map.of(), home)).contains("\"prot\""));
    }

    @ParameterizedTest
    @CsvSource({
        "PORT, eighty",
        "PORT, -1",
        "PORT, 65536",
        "RETENTION, 90",
        "RETENTION, much",
        "NEW_CARDS, -1",
        "SECURE_COOKIES, yes",
        "CONTEXT_PATH, tumen/",
        "HOST, ' '"
    })
    void aValueThatWillNotDoIsRefusedWithItsName(Setting setting, String text) {
        assertTrue(
                sentence(() -> Config.of(Map.of(setting, text), Map.of(), home)).contains(setting.key()));
    }

    private static String sentence(org.junit.jupiter.api.function.Executable deed) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, deed).getMessage());
    }
}
