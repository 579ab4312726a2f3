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
                return Grade.right(Ground.ANSWER);
            }
        }
        for (var text : accepted) {
            if (Normal.joined(text).equals(Normal.joined(typed))
                    && !Normal.joined(text).isEmpty()) {
                return Grade.right(Ground.BUT_FOR_SIGNS);
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
                    return Grade.right(Ground.SLIP, text);
                }
            }
        }
        return Grade.wrong(Ground.ANSWER_IS, accepted.getFirst());
    }
}
