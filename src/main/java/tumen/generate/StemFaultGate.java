package tumen.generate;

import java.util.Optional;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.text.Token;

/** Refuses questions that came out of a statement with a fault the statement did not have, and quotations that stay open. */
final class StemFaultGate implements Gate {
    /** How many ships does a nation with a small coast, it own. */
    private static final Pattern APPOSED = Pattern.compile(
            "\\b(?:did|does|do|was|were|had|has|is|are|have) (?:an?|the) [^?]*?, (?:it|he|she|they) \\p{Ll}+");

    /** By what year did Olaf Berg call. */
    private static final Pattern BY_DID = Pattern.compile("^By (?:what|when)\\b[^?]*? did (\\p{Lu}[\\p{L}'’-]+)\\b");

    /** Who was taken on the left and Berg on the right: the second has lost its verb. */
    private static final Pattern GAPPED = Pattern.compile(
            "\\b(on|in|at|to|from|for|by|with) (?:the )?[^,?]*\\b\\p{Ll}+ and (?:the )?\\p{Lu}\\p{L}+ \\1 the\\b");

    /** Which admiral Sir led, which himself interested led: no noun says what sort of person is asked for. */
    private static final Pattern NO_KIND = Pattern.compile(
            "\\b[Ww]hich (?:[\\p{L}-]+ ){0,3}?(?:himself|herself|itself|themselves|(?:Sir|Dame)(?= \\p{Ll}))(?= )");

    private static final Pattern OPENING_MARK = Pattern.compile("(?<![\\p{L}\\d._)”\"])['‘](?=\\p{Ll})");
    private static final Pattern CLOSING_MARK = Pattern.compile("(?<=[\\p{L}\\d.,!?…])['’](?!\\p{L})");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        if (OPENING_MARK.matcher(draft.text()).results().count()
                > CLOSING_MARK.matcher(draft.text()).results().count()) {
            return Optional.of("A quotation is opened and not closed.");
        }
        if (draft.form() == Draft.Form.CLOZE) {
            return Optional.empty();
        }
        if (APPOSED.matcher(draft.text()).find()) {
            return Optional.of("What stands in front and the pronoun behind it both became the subject.");
        }
        if (NO_KIND.matcher(draft.text()).find()) {
            return Optional.of("No noun says what sort of person is asked for.");
        }
        var by = BY_DID.matcher(draft.text());
        if (by.find() && study.personal(by.group(1))) {
            return Optional.of("What a person did is done at a time and not by a time.");
        }
        if (GAPPED.matcher(draft.text()).find()) {
            return Optional.of("A second clause of the stem has no verb of its own.");
        }
        if (keptPast(draft)) {
            return Optional.of("A further verb of the stem kept its past form.");
        }
        if (unsureName(draft, study)) {
            return Optional.of("Nothing shows whether its first word is a name, which keeps its capital.");
        }
        return definition(draft, study)
                ? Optional.of("The stem asks when something was what it always was.")
                : Optional.empty();
    }

    /** Did he coach runners, raised funds and work: a verb in a row stayed as it was. */
    private static boolean keptPast(Draft draft) {
        var tokens = draft.statement().tokens();
        int root = draft.statement().root().map(Token::index).orElse(tokens.size());
        return draft.text().matches("(?s).*\\bdid\\b.*")
                && tokens.stream()
                        .skip(root + 2L)
                        .filter(token -> token.tag().equals("VBD"))
                        .filter(token -> tokens.get(token.index() - 1).word().equals(","))
                        .filter(token ->
                                tokens.subList(root, token.index()).stream().noneMatch(before -> before.tagged("W")))
                        .anyMatch(token -> draft.text().contains(", " + token.word() + " "));
    }

    /** Control passed to Norway: the only place of the word is the beginning of a sentence, where all words have a capital. */
    private static boolean unsureName(Draft draft, Study study) {
        Token first = draft.statement().tokens().getFirst();
        return first.is("nsubj")
                && first.tagged("NN")
                && first.capitalised()
                && !draft.inKey(first)
                && draft.text().contains(" " + first.word() + " ")
                && draft.statement().subtree(first).cardinality() == 1
                && !study.capitals().contains(first.word())
                && !study.topic().names(first.word())
                && study.all().stream().noneMatch(fact -> fact.words().contains(first.word()));
    }

    /** When was the Lund Rising a revolt in Norway: a thing does not become its own kind at a date. */
    private static boolean definition(Draft draft, Study study) {
        return draft.fact() instanceof Fact.Dated
                && draft.statement()
                        .root()
                        .filter(root -> root.tag().equals("NN")
                                && draft.statement().child(root, "cop").isPresent()
                                && draft.statement()
                                        .child(root, "det")
                                        .filter(article -> article.word().matches("an?"))
                                        .isPresent())
                        .flatMap(root -> draft.statement().child(root, "nsubj"))
                        .filter(subject ->
                                !study.personal(subject.word()) && study.topic().names(subject.word()))
                        .isPresent();
    }
}
