package tumen.generate;

import tumen.text.Sentence;
import tumen.text.Token;

/** Tells a statement that leaves nothing of its sentence out: it is as whole as the source, whatever the parser makes of it. */
final class WholeSentence {
    /** So many words may be missing: however, also, of these. */
    private static final int OPENERS = 3;

    private WholeSentence() {}

    /** Whether the statement keeps a sentence with a verb from its beginning to its end, except for what stands in brackets. */
    static boolean kept(Draft draft, Study study) {
        Sentence source = study.passage(draft.fact()).sentence();
        String told = plain(study.told().get(draft.fact().provenance().sentence()));
        String statement = plain(draft.clause().statement());
        boolean sentence = source.text().matches("(?s)[\\p{Lu}\\d\"“].*[.!?][\"”’']?");
        boolean verb = source.tokens().stream().anyMatch(token -> told(source, token));
        boolean participle =
                source.tokens().getFirst().tagged("VB") && !source.text().contains(",");
        return sentence
                && verb
                && !participle
                && told.endsWith(statement.substring(statement.lastIndexOf(' ') + 1))
                && count(statement) >= count(told) - OPENERS;
    }

    /** Whether the statement begins as the sentence does: a front that was cut off may have been more than a front. */
    static boolean begun(Draft draft, Study study) {
        String told = study.told().get(draft.fact().provenance().sentence());
        return draft.clause().statement().startsWith(told.split(" ", 2)[0] + " ");
    }

    /** Whether it may be the verb of a main clause: no question word stands between it and the comma before. */
    private static boolean told(Sentence source, Token verb) {
        boolean passive = verb.index() + 1 < source.tokens().size()
                && source.tokens().get(verb.index() + 1).word().equals("by");
        return (verb.finite() || (verb.tag().equals("VBN") && !passive))
                && source.tokens().subList(0, verb.index()).reversed().stream()
                        .takeWhile(token -> !token.word().equals(","))
                        .noneMatch(token -> token.word().matches("who|which|whose|whom|where|when|while|after"));
    }

    private static String plain(String text) {
        return text.replaceAll(" ?\\([^()]*\\)", "")
                .replaceAll("[.!?\"”’']+$", "")
                .strip();
    }

    private static int count(String text) {
        return text.split("\\s+", -1).length;
    }
}
