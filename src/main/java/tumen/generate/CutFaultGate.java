package tumen.generate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tumen.text.Sentence;
import tumen.text.Token;

/** Refuses statements that show where something was cut off: half a joint, half a pair of words, a participle for a verb. */
final class CutFaultGate implements Gate {
    private static final String DATE =
            "(?:\\d{4}|(?:" + DateForm.ANY_MONTH + ")[ \\d,]{0,9}|\\d{1,2} (?:" + DateForm.ANY_MONTH + ")[ \\d]{0,5})";

    /** Had no success in Norway and in 1690; and explicitly. */
    private static final Pattern OPEN_JOINT = Pattern.compile("(?<!\\b(?:in|on|by|and) " + DATE
            + ") (?:and|but) (?:in|on|by) " + DATE + "\\.$|, (?:and|but) \\p{Ll}+ly\\.$");

    /** Given that there had been two wars. */
    private static final Pattern ONLY_GIVEN =
            Pattern.compile("^(?:Given|Provided|Considering|Assuming|Now) that [^,]*\\.$");

    /** From the time of the kings, that began long before. */
    private static final Pattern ONLY_RELATIVE = Pattern.compile(
            "^(?:From|In|At|On|During|After|Before|Since|With|For|Under) [^,]*, (?:that|which|who) [^,]*\\.$");

    /** Trees such as oaks, pines, birches. */
    private static final Pattern OPEN_LIST =
            Pattern.compile("\\b(?:such as|including|consisting of|like) (?:\\p{L}+, )+\\p{L}+\\.(?: |$)");

    /** Was burnt not as the result of war, without the but. */
    private static final Pattern NOT_BUT = Pattern.compile("\\bnot (?:as|because|for|in order|only|by|through|from|so"
            + " much)\\b(?!.*\\b(?:but|until|because)\\b)[^,;]*\\.$");

    private static final Pattern GLUED = Pattern.compile(Clause.KEY + "(?=[^\\s,.;:!?'’)\\]\"”»–—-])");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        String text = draft.clause().statement();
        boolean open = OPEN_JOINT.matcher(text).find()
                || ONLY_GIVEN.matcher(text).find()
                || ONLY_RELATIVE.matcher(text).find()
                || OPEN_LIST.matcher(text).find();
        if (open) {
            return Optional.of("The statement breaks off.");
        }
        String quote = draft.fact().provenance().quote();
        if (NOT_BUT.matcher(text).find() && quote.contains(", but ")) {
            return Optional.of("It says what it was not, and the source goes on with what it was.");
        }
        if (GLUED.matcher(draft.clause().frame()).find()) {
            return Optional.of("The blank touches a sign that belongs to the key.");
        }
        if (participle(draft.statement(), study.passage(draft.fact()).sentence())) {
            return Optional.of("A participle of the source was taken for the verb.");
        }
        return splitSubject(draft.statement())
                ? Optional.of("A single comma stands between subject and verb.")
                : Optional.empty();
    }

    /** The fair held at Lund: in the source it says which fair. */
    private static boolean participle(Sentence statement, Sentence source) {
        return statement
                .root()
                .filter(root -> root.tag().matches("VBD|VBN")
                        && statement.child(root, "aux", "cop", "obj").isEmpty())
                .filter(root -> source.tokens().stream()
                                .filter(token -> token.word().equals(root.word()))
                                .allMatch(token -> token.tag().equals("VBN") && token.is("acl"))
                        && source.tokens().stream()
                                .anyMatch(token -> token.word().equals(root.word())))
                .isPresent();
    }

    /** The firm Berg, began selling; where the branch, was founded. */
    private static boolean splitSubject(Sentence statement) {
        List<Token> tokens = statement.tokens();
        int from = 0;
        for (int at = 1; at + 1 < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token.word().matches("where|when|which|whom|;")) {
                from = at;
            }
            if (!token.word().equals(",")) {
                continue;
            }
            Token next = tokens.get(at + 1);
            int opened = from;
            int comma = at;
            boolean single = tokens.subList(from + 1, at).stream()
                    .noneMatch(before -> before.word().matches(",|that|who|–|—") || before.finite());
            boolean subject = next.finite()
                    && tokens.subList(opened, comma).stream()
                            .anyMatch(before -> before.is("nsubj") && verb(tokens, before) == comma + 1);
            boolean aside = tokens.subList(comma + 1, tokens.size() - 1).stream()
                    .anyMatch(later -> later.word().equals(",")
                            && tokens.get(later.index() + 1).finite());
            if (single && subject && !aside) {
                return true;
            }
            from = tokens.get(from).word().equals(",") ? from : at;
        }
        return false;
    }

    /** The word that carries the tense of a subject's verb. */
    private static int verb(List<Token> tokens, Token subject) {
        return tokens.stream()
                .filter(token -> token.head() == subject.head() && token.is("aux") && token.finite())
                .map(Token::index)
                .findFirst()
                .orElse(subject.head());
    }
}
