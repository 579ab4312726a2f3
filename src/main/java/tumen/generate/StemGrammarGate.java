package tumen.generate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.text.Sentence;
import tumen.text.Token;

/** Refuses stems that the grammar of their statement does not allow, or that ask when something was what it always was. */
final class StemGrammarGate implements Gate {
    /** By what year did Olaf Berg call. */
    private static final Pattern BY_DID = Pattern.compile("^By (?:what|when)\\b[^?]*? did (\\p{Lu}[\\p{L}'’-]+)\\b");

    /** Was succeeded by one but remained popular. */
    private static final Pattern AGENT =
            Pattern.compile("\\bby " + Clause.KEY + "[^,;]*,? (?:and|but) (?:\\p{Ll}+ly )?\\p{Ll}+ed\\b");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        if (draft.form() == Draft.Form.CLOZE) {
            return Optional.empty();
        }
        Optional<Token> root = draft.statement().root();
        if (Segments.of(draft.statement()).size() > 1
                || root.filter(token -> secondClause(draft, token)).isPresent()) {
            return Optional.of("The stem holds more than one clause.");
        }
        if (root.filter(token -> token.tagged("VB") && token.capitalised()).isPresent()) {
            return Optional.of("A part of a name was read as the verb.");
        }
        if (openAside(draft)) {
            return Optional.of("What stands between two commas lost the second of them.");
        }
        if (keptPast(draft)) {
            return Optional.of("A further verb of the stem kept its past form.");
        }
        if (root.filter(token -> passiveAndActive(draft, token)).isPresent()) {
            return Optional.of("The second verb of the stem does not go with the first one.");
        }
        if (draft.text().contains("Who ")
                && !draft.text().contains(" by")
                && AGENT.matcher(draft.clause().frame()).find()) {
            return Optional.of("What the second verb tells is told of another one.");
        }
        Matcher by = BY_DID.matcher(draft.text());
        if (by.find() && study.personal(by.group(1))) {
            return Optional.of("What a person did is done at a time and not by a time.");
        }
        if (unsureName(draft, study)) {
            return Optional.of("Nothing shows whether its first word is a name, which keeps its capital.");
        }
        if (draft.text().startsWith("During which war ") && definition(draft, study)) {
            return Optional.of("The stem asks during which war something was what it always was.");
        }
        return draft.fact() instanceof Fact.Dated ? dated(draft, study) : Optional.empty();
    }

    private static Optional<String> dated(Draft draft, Study study) {
        Optional<Token> root = draft.statement().root();
        if (draft.text().matches("(?s).*\\b(?:not|never)\\b.*")) {
            return Optional.of("The stem asks when something did not happen.");
        }
        if (root.filter(token -> figure(draft, token)).isPresent()) {
            return Optional.of("The stem asks when a figure was reached, which a blank asks better.");
        }
        if (!draft.ofName()
                && root.filter(token -> namesPredicate(draft, token)).isPresent()) {
            return Optional.of("The stem asks when something was a name, which a blank asks better.");
        }
        return definition(draft, study)
                ? Optional.of("The stem asks when something was what it always was.")
                : Optional.empty();
    }

    /** Was 5 °C: the predicate is a number. */
    private static boolean figure(Draft draft, Token root) {
        boolean number = root.word().matches("\\d.*")
                || draft.statement().child(root, "nummod").isPresent();
        return number && draft.statement().child(root, "cop").isPresent();
    }

    /** The first flight was the Oslo Raid: the name is what the sentence tells, and the subject only its description. */
    private static boolean namesPredicate(Draft draft, Token root) {
        return root.proper()
                && draft.statement().child(root, "cop").isPresent()
                && draft.statement()
                        .child(root, "nsubj")
                        .filter(subject -> !subject.proper())
                        .isPresent();
    }

    /** Was feared and his name spread: the second verb has a subject of its own. */
    private static boolean secondClause(Draft draft, Token root) {
        return draft.statement().children(root).stream()
                .filter(child -> child.is("conj") && child.tagged("VB"))
                .anyMatch(child -> draft.statement().child(child, "nsubj").isPresent());
    }

    /** Was founded in 1911 and covered the coast: was does not go with covered. */
    private static boolean passiveAndActive(Draft draft, Token root) {
        Sentence statement = draft.statement();
        return statement.child(root, "aux:pass").isPresent()
                && statement.children(root).stream()
                        .filter(child -> child.is("conj") && child.tag().matches("VBD|VBN"))
                        .filter(child ->
                                statement.child(child, "aux", "aux:pass").isEmpty())
                        .anyMatch(child -> statement.child(child, "obj").isPresent());
    }

    /** How many guests, friends of the king met: of the two commas around the friends one is gone. */
    private static boolean openAside(Draft draft) {
        List<Token> tokens = draft.statement().tokens();
        String told = draft.statement().text();
        return tokens.stream()
                .filter(token -> token.is("appos") && !draft.inKey(token))
                .filter(token ->
                        draft.statement().head(token).filter(draft::inKey).isEmpty())
                .map(token -> draft.statement().subtree(token).length())
                .filter(end -> end + 1 < tokens.size()
                        && end > 1
                        && tokens.get(end).word().equals(","))
                .anyMatch(end -> draft.text()
                        .contains(told.substring(
                                        tokens.get(end - 2).span().start(),
                                        tokens.get(end - 1).span().end())
                                + " "
                                + tokens.get(end + 1).word() + " "));
    }

    /** Did they begin to arrive and founded; did he coach runners, raised funds and work. */
    private static boolean keptPast(Draft draft) {
        List<Token> tokens = draft.statement().tokens();
        int root = draft.statement().root().map(Token::index).orElse(tokens.size());
        return draft.text().matches("(?s).*\\bdid\\b.*")
                && tokens.stream()
                        .skip(2)
                        .anyMatch(token -> keptBehindAnd(draft, token) || keptInRow(draft, token, root));
    }

    private static boolean keptBehindAnd(Draft draft, Token token) {
        List<Token> tokens = draft.statement().tokens();
        boolean behind = tokens.get(token.index() - 1).word().equals("and")
                && draft.text().contains(" and " + token.word() + " ");
        boolean past = token.tag().equals("VBD")
                && draft.statement().child(token, "nsubj").isEmpty();
        boolean participle =
                token.tag().equals("VBN") && tokens.get(token.index() - 2).tag().equals("VB");
        return behind && (past || participle);
    }

    private static boolean keptInRow(Draft draft, Token token, int root) {
        List<Token> tokens = draft.statement().tokens();
        return token.index() >= root + 2
                && token.tag().equals("VBD")
                && tokens.get(token.index() - 1).word().equals(",")
                && draft.text().contains(", " + token.word() + " ")
                && tokens.subList(root, token.index()).stream().noneMatch(before -> before.tagged("W"));
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
        return draft.statement()
                .root()
                .filter(root -> root.tag().equals("NN")
                        && draft.statement().child(root, "cop").isPresent()
                        && draft.statement()
                                .child(root, "det")
                                .filter(article -> article.word().matches("an?")
                                        || root.word().matches(".*(?:ition|ation|ection|ution)"))
                                .isPresent())
                .flatMap(root -> draft.statement().child(root, "nsubj"))
                .filter(subject ->
                        !study.personal(subject.word()) && study.topic().names(subject.word()))
                .isPresent();
    }
}
