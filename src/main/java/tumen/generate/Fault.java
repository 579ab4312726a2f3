package tumen.generate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A slip that its wording gives away.
 *
 * @param reason what is wrong, as a sentence for the reviewer
 * @param pattern finds it anywhere in a text
 */
record Fault(String reason, Pattern pattern) {
    static Fault of(String reason, String expression) {
        return new Fault(reason, Pattern.compile(expression));
    }

    /** The reason of the first fault that a text has; empty when it has none. */
    static Optional<String> first(List<Fault> faults, String text) {
        return faults.stream()
                .filter(fault -> fault.pattern.matcher(text).find())
                .map(Fault::reason)
                .findFirst();
    }
}
