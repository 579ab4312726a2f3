package tumen.app;

import java.util.Map;
import picocli.CommandLine.Command;

/** Prints the settings in effect. */
@Command(
        name = "config",
        description = "Prints the settings in effect and where each comes from.",
        mixinStandardHelpOptions = true)
final class ConfigCommand implements Runnable {
    @Override
    public void run() {
        var config = Home.config(Map.of());
        for (var setting : Setting.values()) {
            var value = config.value(setting);
            System.out.printf("# %s; or %s%n", setting.description(), setting.variable());
            System.out.printf("%s = %s   (%s)%n", setting.key(), value.text(), value.origin());
        }
    }
}
