package tumen;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.PreInterruptCallback;
import org.junit.jupiter.api.extension.PreInterruptContext;

/** Prints where all threads stand, the virtual ones too, before a test that takes for ever is interrupted. */
public final class Stacks implements PreInterruptCallback {
    @Override
    public void beforeThreadInterrupt(PreInterruptContext interrupted, ExtensionContext test) throws IOException {
        Path folder = Files.createTempDirectory("stacks");
        Path file = folder.resolve("stacks.txt");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpThreads(file.toString(), ThreadDumpFormat.TEXT_PLAIN);
        System.out.println(test.getUniqueId() + " takes too long:\n" + Files.readString(file));
        Files.delete(file);
        Files.delete(folder);
    }
}
