package tumen.generate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tumen.fact.Fact;
import tumen.text.Token;

/** Refuses questions for a date or place that may belong to another verb than the one asked with. */
final class AttachmentGate implements Gate {
    private static final Pattern SUBORDINATE = Pattern.compile(
            "^(?:after|although|while|when|whereas|because|if|before|since|as|following|until|though|once)\\b.*",
            Pattern.CASE_INSENSITIVE);

    /** Strained as a result of its invasion of Norway in 1911: the date is that of the invasion. */
    private static final Pattern OF_EVENT = Pattern.compile("\\b(?:result of|following|because of|due to|despite)"
        + " (?:its|the|his|her|their) (?:\\p{Ll}+"
        + " )*?(?:invasion|arrival|death|visit|independence|election|defeat|victory|marriage|return|departure|attack|outbreak|fall|collapse|annexation|occupation)\\b[^,]*"
        + " (?:in|on) $");

    /** Nouns for what happens once, whose date stands behind them. */
    private static final String EVENT_NOUN =
            "(?:arrival|completion|discovery|attacks?|paper|birth|death|opening|creation|founding|foundation|invasion"
                    + "|construction|introduction|establishment|publication|war|elections?|revolution|treaty|conference"
                    + "|conquest|collapse|fall|outbreak|independence|defeat|victory|battle|launch|referendum|partition"
                    + "|occupation|annexation|unification|abolition|assassination|coronation|marriage|exhibition"
                    + "|earthquake|withdrawal|coup|merger|departure|return)";

    /** Many left after the Danish withdrawal in 1911; it led to the first elections in 1911; save for a recession in 1911. */
    private static final Pattern OF_LATER_NOUN =
            Pattern.compile("(?:[Aa]fter|[Ff]ollow(?:ed|ing|s)?|[Pp]rior to|[Bb]efore|[Uu]ntil|[Dd]espite|because of"
                    + "|due to|led to|\\b(?:for|from)) (?:(?:the|an?|his|her|its|their) |\\w+['’]s )?(?:[\\w-]+ ){0,3}"
                    + EVENT_NOUN + "\\b[^,;:]{0,60} (?:in|on) (?:the )?$"
                    + "|\\b(?:except for|apart from|other than|besides) [^,;:]* (?:in|on) $");

    /** Weakened before reaching Lund, at 0500 UTC, on 4 May: the day is that of the later deed. */
    private static final Pattern OF_LATER_DEED =
            Pattern.compile("\\p{Ll} (?:before|after|prior to) \\p{Ll}{2,}ing\\b[^;:]* (?:in|on|at) (?:the )?$");

    /** The founding of the academy in Stockholm: right behind a noun a place may belong to it. */
    private static boolean behindNoun(Draft draft, Token key) {
        List<Token> tokens = draft.statement().tokens();
        int at = key.index() - 1;
        while (at > 0 && tokens.get(at).tag().matches("IN|DT")) {
            at--;
        }
        return at > 0 && tokens.get(at).tagged("NN") && !tokens.get(at).word().matches(DateForm.ANY_MONTH);
    }

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        boolean asked = draft.form() == Draft.Form.STEM
                && (draft.fact() instanceof Fact.Dated
                        || draft.rule().equals("where")
                        || draft.rule().equals("during"));
        if (!asked || draft.ofName()) {
            return Optional.empty();
        }
        String reason = "The “" + draft.fact().words() + "” may belong to another verb of the sentence.";
        if (SUBORDINATE.matcher(draft.clause().frame()).matches()) {
            return Optional.of(reason);
        }
        boolean dated = draft.fact() instanceof Fact.Dated;
        boolean ofNoun = dated
                && Stream.of(OF_LATER_NOUN, OF_LATER_DEED)
                        .anyMatch(
                                later -> later.matcher(draft.clause().leading()).find());
        // Led troops during the Berg War of 1911: the year went with the name into the question.
        boolean torn = draft.rule().equals("during")
                && draft.clause().following().matches("(?s) (?:of|against|with|between) .*");
        if (ofNoun || torn || OF_EVENT.matcher(draft.clause().leading()).find()) {
            return Optional.of(reason);
        }
        List<Token> key = draft.statement().within(draft.key());
        if (key.isEmpty()) {
            return Optional.of(reason);
        }
        Token root = draft.statement().root().orElse(key.getFirst());
        boolean hungOnNoun = key.stream()
                .anyMatch(token -> token.is("nmod")
                        && draft.statement()
                                .head(token)
                                .filter(head -> head.tagged("NN"))
                                .isPresent());
        boolean last = key.getLast().index() + 2 >= draft.statement().tokens().size();
        boolean behindNoun = draft.rule().equals("where") && behindNoun(draft, key.getFirst());
        boolean ofName = draft.rule().equals("where")
                && key.stream()
                        .anyMatch(token -> token.is("nmod")
                                && draft.statement()
                                        .head(token)
                                        .filter(Token::proper)
                                        .isPresent());
        if ((hungOnNoun && !last && draft.fact() instanceof Fact.Dated) || ofName || behindNoun) {
            return Optional.of(reason);
        }
        boolean ofParticiple = key.getFirst().index() < root.index()
                && draft.statement().tokens().stream()
                        .limit(key.getFirst().index())
                        .anyMatch(token -> token.tag().matches("VBN|VBG|VBD") && !token.is("amod"));
        if (ofParticiple) {
            return Optional.of(reason);
        }
        boolean ofRelative = draft
                .statement()
                .tokens()
                .subList(0, key.getFirst().index())
                .reversed()
                .stream()
                .takeWhile(token -> token.index() > root.index() && !token.tagged("NN") && !token.tagged("VB"))
                .anyMatch(token -> token.tagged("W"));
        if (ofRelative) {
            return Optional.of(reason);
        }
        int from = Math.min(root.index(), key.getFirst().index());
        int to = Math.max(root.index(), key.getFirst().index());
        for (Token token : draft.statement().tokens()) {
            boolean between = token.index() > from && token.index() < to;
            boolean helps = token.is("aux") || (token.is("cop") && token.head() == root.index());
            boolean verb = token.tagged("VB") && !helps && !token.is("amod") && !token.is("compound");
            if (between && verb && token.index() > root.index()) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
