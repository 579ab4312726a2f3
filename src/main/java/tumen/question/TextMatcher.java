package tumen.question;

import java.util.Collection;
import java.util.List;

/** Compares a typed text with the accepted ones. */
final class TextMatcher {
    private static final int LONGEST = 500; // characters

    private TextMatcher() {}

    static Grade grade(List<String> accepted, String typed, Collection<String> deckNames) {
        for (var text : accepted) {
            if (Normal.of(text).equals(Normal.of(typed))) {
                return right("this is the answer.");
            }
        }
        for (var text : accepted) {
            if (Normal.joined(text).equals(Normal.joined(typed))
                    && !Normal.joined(text).isEmpty()) {
                return right("the same but for signs and accents.");
            }
        }
        String joined = Normal.joined(typed);
        boolean another = deckNames.stream()
                .anyMatch(name -> Normal.joined(name).equals(joined)
                        && accepted.stream()
                                .noneMatch(text -> Normal.joined(text).equals(joined)));
        if (!another && typed.length() <= LONGEST) {
            for (var text : accepted) {
                if (!joined.isEmpty() && Typo.forgiven(joined, Normal.joined(text))) {
                    return right("“" + text + "” with a slip.");
                }
            }
        }
        return new Grade(0, Verdict.WRONG, "Not accepted: the answer is “" + accepted.getFirst() + "”.");
    }

    static Grade right(String sentence) {
        return new Grade(1, Verdict.RIGHT, "Accepted: " + sentence);
    }
}
