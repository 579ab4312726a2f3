package tumen.generate;

import java.util.Optional;
import java.util.regex.Pattern;
import tumen.fact.Fact;

/** Refuses to ask with whom or where something is done again and again: others are right as well. */
final class HabitGate implements Gate {
    private static final Pattern HABIT = Pattern.compile(
            "\\b(?:regularly|often|frequently|usually|sometimes|occasionally|typically|commonly|generally|normally|every"
                + " (?:year|month|week|day|summer|winter|spring|autumn))\\b(?!"
                + " (?:known|called|considered|regarded|referred"
                + "|credited|described|attributed|named|thought|believed|accepted|seen))");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        boolean told = draft.fact() instanceof Fact.Named
                && HABIT.matcher(draft.clause().rest()).find();
        return told
                ? Optional.of("It tells of what happens again and again, which is true of others, too.")
                : Optional.empty();
    }
}
