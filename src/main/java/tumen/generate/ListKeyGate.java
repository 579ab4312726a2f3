package tumen.generate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.text.Token;

/**
 * Refuses keys that are one of several things joined by commas or and. Persons, and figures in a blank, are let through:
 * the others stay in sight.
 */
final class ListKeyGate implements Gate {
    private static final Pattern SHARE = Pattern.compile("%|\\bper ?cent\\b");
    private static final int SHARES = 3;

    /** At 25 March, 5 April till 1800. */
    private static final Pattern DATES =
            Pattern.compile("(?:\\d|" + DateForm.ANY_MONTH + "), " + Clause.KEY + " (?:till|until|to|and)\\b");

    private static final Pattern EXAMPLE =
            Pattern.compile("(?s).*\\b(?:such as|including|like) (?:(?:the|and|of|de|by|\\p{Lu}[\\p{L}.’'-]*),? )*$");
    private static final Pattern NAME_BEFORE = Pattern.compile("\\p{Lu}[\\p{L}.’'-]+, $");
    private static final Pattern LIST_BEFORE =
            Pattern.compile("\\p{Lu}[\\p{L}.’'-]+, [^,]{0,30}\\p{Lu}[\\p{L}.’'-]+,? (?:and|or) (?:the )?$");
    private static final Pattern ROUTE = Pattern.compile("\\bfrom [^,;.]+ to [^,;.]+ to ");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        String frame = draft.clause().frame();
        boolean example = draft.fact() instanceof Fact.Named
                && (EXAMPLE.matcher(frame.substring(0, frame.indexOf(Clause.KEY)))
                                .matches()
                        || ROUTE.matcher(frame).find());
        if (example) {
            return Optional.of("The key is one example of several.");
        }
        boolean inSight = switch (draft.fact()) {
            case Fact.Named named -> named.kind() == Fact.Sort.PERSON && !ofMany(draft);
            case Fact.Counted counted ->
                draft.form() == Draft.Form.CLOZE && !counted.of().isEmpty();
            case Fact.Dated dated -> false;
            case Fact.Told told -> true;
            case Fact.Elapsed elapsed -> true;
        };
        if (draft.fact() instanceof Fact.Dated && DATES.matcher(frame).find()) {
            return Optional.of("The key is one of several dates in a row.");
        }
        if (SHARE.matcher(draft.clause().statement()).results().count() >= SHARES) {
            return Optional.of("It is a list of shares rather than a statement.");
        }
        if (inSight) {
            return Optional.empty();
        }
        if (draft.fact() instanceof Fact.Named && ofMany(draft)) {
            return Optional.of("The key is one of several things in a list.");
        }
        List<Token> tokens = draft.statement().tokens();
        for (Token token : draft.statement().within(draft.key())) {
            boolean member = token.is("conj") && outside(draft, tokens.get(token.head()));
            boolean leads = draft.statement().children(token).stream()
                    .anyMatch(child -> child.is("conj") && !draft.inKey(child) && nominal(child));
            if ((member && nominal(tokens.get(token.head()))) || (leads && nominal(token))) {
                return Optional.of("The key is one of several things in a list.");
            }
        }
        return Optional.empty();
    }

    /** One of three or more names: any of them would do. */
    private static boolean ofMany(Draft draft) {
        String frame = draft.clause().frame();
        int key = frame.indexOf(Clause.KEY);
        String before = frame.substring(0, key);
        String behind = frame.substring(key + 1);
        boolean inside = NAME_BEFORE.matcher(before).find()
                && behind.matches("(?s),? (?:and|or) .*|,(?: [^,]{1,40},)*(?: [^,]{1,40})? (?:and|or) .*");
        boolean first = behind.matches("(?s), (?:the )?\\p{Lu}[^,]{1,40},? (?:and|or) .*");
        return inside || first || LIST_BEFORE.matcher(before).find();
    }

    private static boolean outside(Draft draft, Token token) {
        return !draft.inKey(token);
    }

    private static boolean nominal(Token token) {
        return token.tagged("NN") || token.tagged("CD");
    }
}
