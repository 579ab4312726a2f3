package tumen.fact;

import java.util.regex.Pattern;
import tumen.text.Sentence;
import tumen.text.Token;

/** The it that points at nothing: it was in 1924 that, it became common to, it took two years to. */
public final class Expletive {
    private static final Pattern CLEFT =
            Pattern.compile("(?s) (?:(?:is|was)(?:n['’]t)?|has been|had been|would be|seems?|appears?)(?: \\S+){1,8}?"
                    + " (?:that|who|when|until)\\b(?! (?:of|in|for|from)\\b).*");
    /** It was the first time the prize was given. */
    private static final Pattern TIME =
            Pattern.compile("(?s) (?:is|was|has been|had been) (?:only )?the \\p{L}+ time\\b.*");

    private static final Pattern CLAUSE = Pattern.compile("(?s) (?:is|was|ha[sd](?: \\p{Ll}+ly)? been|would be|ha[sd]"
            + " become|became|becomes|remains?|remained|took|takes)(?: \\S+){1,4}? (?:that(?!"
            + " (?:of|in|for|from)\\b)|to|until|for)\\b.*");

    /** It has always been very difficult and expensive to sell ships. */
    private static final Pattern HARD = Pattern.compile(
            "(?s) (?:is|was|has (?:\\p{Ll}+ )?been|had (?:\\p{Ll}+ )?been)(?: (?:very|so|too|quite|more))?"
                + " (?:difficult|hard|easy|possible|impossible|necessary|important|expensive|common|usual|useful|rare)(?:"
                + " (?:and|or) \\p{Ll}+)? (?:for [^,.]{1,30} )?to \\p{Ll}.*");

    /** It was found to be heavy: it is what was found so. */
    private static final Pattern RAISED =
            Pattern.compile("(?s) (?:is|was|has been|had been) (?:\\p{Ll}+ )?(?:shown|found|known|seen"
                + "|discovered|believed|thought|said|reported|considered|proved|proven|supposed|expected|estimated|claimed|held|felt|assumed|understood|alleged|rumou?red)"
                + " to (?:be|have)\\b.*");

    private Expletive() {}

    /** It was given to Sweden: a passive verb whose to is a preposition. */
    private static boolean passive(Sentence sentence, Token token) {
        return sentence.head(token)
                .filter(verb -> verb.tag().equals("VBN")
                        && sentence.child(verb, "ccomp", "xcomp", "csubj").isEmpty())
                .isPresent();
    }

    /** It became home to the fleet: to is a preposition. */
    private static boolean home(Sentence sentence, Token token) {
        return sentence.tokens().stream()
                .skip(token.index())
                .filter(joint -> joint.word().matches("that|to|until|for"))
                .findFirst()
                .filter(joint -> joint.word().equals("to")
                        && joint.index() + 1 < sentence.tokens().size())
                .filter(joint -> !sentence.tokens().get(joint.index() + 1).tagged("VB"))
                .isPresent();
    }

    /** Whether this it is one. */
    public static boolean is(Sentence sentence, Token token) {
        if (!token.word().equalsIgnoreCase("it")) {
            return token.is("expl");
        }
        String rest = sentence.text().substring(token.span().end());
        return token.is("expl")
                || CLEFT.matcher(rest).matches()
                || TIME.matcher(rest).matches()
                || HARD.matcher(rest).matches()
                || (CLAUSE.matcher(rest).matches()
                        && !RAISED.matcher(rest).matches()
                        && !passive(sentence, token)
                        && !home(sentence, token));
    }
}
