package tumen.store;

import java.util.Arrays;
import java.util.stream.Collectors;
import tumen.memory.DualParameters;
import tumen.memory.Fsrs6;
import tumen.memory.Fsrs7;
import tumen.memory.MemoryModel;
import tumen.memory.Parameters;

/** Models of memory as they stand in the database: a name, and numbers with spaces between. */
final class Models {
    private static final String FSRS_6 = "fsrs-6";
    /** Without steps and without the formula for answers on the same day. */
    private static final String FSRS_6_LONG = "fsrs-6-long";

    private static final String FSRS_7 = "fsrs-7";

    private Models() {}

    static String name(MemoryModel model) {
        return switch (model) {
            case Fsrs6 six -> six.withinDay() ? FSRS_6 : FSRS_6_LONG;
            case Fsrs7 seven -> FSRS_7;
        };
    }

    static String parameters(MemoryModel model) {
        double[] numbers = switch (model) {
            case Fsrs6 six -> six.parameters().toArray();
            case Fsrs7 seven -> seven.parameters().toArray();
        };
        return Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(" "));
    }

    /**
     * Reads what the other two wrote.
     *
     * @throws StoreException with a sentence, when a newer program wrote it
     */
    static MemoryModel model(String name, String parameters) {
        double[] numbers = Arrays.stream(parameters.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return switch (name) {
            case FSRS_6 -> new Fsrs6(Parameters.of(numbers), true);
            case FSRS_6_LONG -> new Fsrs6(Parameters.of(numbers), false);
            case FSRS_7 -> new Fsrs7(DualParameters.of(numbers));
            default ->
                throw new StoreException("This Tumen does not know the scheduler " + name
                        + " that is named in the database. Start the newer Tumen.");
        };
    }
}
