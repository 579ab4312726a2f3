package tumen.assess;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A test that somebody set themselves.
 *
 * @param assignment number of the assignment
 * @param person whose
 * @param setup how it was set up, for setting the same again; made and read by the page
 * @param expected what the model of memory expected before; null when nothing could be said
 * @param created when
 */
public record SelfTest(
        long assignment,
        long person,
        String setup,
        @Nullable Expectation expected,
        Instant created) {}
