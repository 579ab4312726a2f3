package tumen.generate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.text.Sentence;
import tumen.text.Token;

/**
 * Refuses questions for a person of whom nothing is told but what is true of many: a state, an opinion, a habit, a meeting. What
 * somebody did once (found, discover, become) singles a person out, but being born and dying do not; the others need a year, a
 * quotation, or a first, last or only.
 */
final class SingledOutGate implements Gate {
    /** States, opinions, movements and dealings: verbs without an end of their own, which many are the subject of. */
    private static final Set<String> MANY = Set.of(
            "believe",
            "think",
            "know",
            "consider",
            "regard",
            "feel",
            "hope",
            "want",
            "wish",
            "love",
            "like",
            "hate",
            "fear",
            "prefer",
            "own",
            "have",
            "possess",
            "live",
            "reside",
            "stay",
            "work",
            "serve",
            "study",
            "attend",
            "move",
            "return",
            "arrive",
            "learn",
            "read",
            "watch",
            "hear",
            "go",
            "come",
            "visit",
            "travel",
            "meet",
            "discuss",
            "talk",
            "speak",
            "participate",
            "belong",
            "support",
            "oppose",
            "favour",
            "favor",
            "agree",
            "disagree",
            "enjoy",
            "admire",
            "remain",
            "help",
            "praise",
            "criticize",
            "criticise",
            "debate");

    /** Verbs that one person does to another as well as the other way round. */
    private static final Set<String> MUTUAL = Set.of("meet", "discuss", "debate", "know", "visit", "support", "admire");

    private static final Pattern SINGLE = Pattern.compile(
            "\\b(?:[1-9]\\d{2,3}|first|second|third|last|only|original|sole|alone)\\b|[\"“][^\"”]+[\"”](?!"
                    + " \\p{Lu})|\\b\\d+ (?:BC|AD|BCE|CE)\\b");

    private static final Pattern ONE_OF = Pattern.compile("(?s)(?:One|Some|Several|Many|Two|Three) of .*");

    /** One of Berg's pupils. */
    private static final Pattern OWNED = Pattern.compile("^One of \\p{Lu}\\p{L}+[’']s? ");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        if (study.topic().title().isEmpty()
                && OWNED.matcher(draft.clause().statement()).find()) {
            return Optional.of(
                    "It may be true of many: whose pupil, child or work it was, one name alone does not say.");
        }
        if (!(draft.fact() instanceof Fact.Named named)) {
            return Optional.empty();
        }
        boolean person = named.kind() == Fact.Sort.PERSON;
        Sentence statement = draft.statement();
        Optional<Token> root = statement.root();
        if (person && root.filter(verb -> born(draft, verb)).isPresent()) {
            return Optional.of("Many were born or died on that day or in that place.");
        }
        boolean one = person && ONE_OF.matcher(draft.clause().frame()).matches();
        if (root.isEmpty() || (!one && singled(draft))) {
            return Optional.empty();
        }
        if (!person) {
            return subject(draft, root.get()) && member(draft, root.get())
                    ? Optional.of("It may be true of many: nothing it tells singles one out.")
                    : Optional.empty();
        }
        boolean no = draft.clause().frame().matches("(?s)(?:No|None|Neither) .*");
        boolean subject = subject(draft, root.get()) || agent(draft);
        boolean many = subject && (MANY.contains(root.get().lemma()) || member(draft, root.get()));
        boolean mutual = MUTUAL.contains(root.get().lemma()) && !subject && object(draft, root.get());
        return one || no || many || mutual
                ? Optional.of("It may be true of many: nothing it tells singles a person out.")
                : Optional.empty();
    }

    /** Whether a year, an order, a superlative or a quotation says which one. */
    private static boolean singled(Draft draft) {
        return SINGLE.matcher(draft.clause().rest()).find()
                || draft.statement().tokens().stream()
                        .anyMatch(token -> token.tag().matches("JJS|RBS") && !draft.inKey(token));
    }

    /** Whether the key is the subject or a part of it. */
    private static boolean subject(Draft draft, Token root) {
        return draft.statement()
                .child(root, "nsubj")
                .filter(subject -> draft.inKey(subject)
                        || draft.statement().children(subject).stream()
                                .anyMatch(child -> child.is("conj") && draft.inKey(child)))
                .isPresent();
    }

    private static boolean born(Draft draft, Token root) {
        if (root.lemma().equals("die")) {
            return subject(draft, root);
        }
        return root.word().equals("born")
                && draft.statement()
                        .child(root, "nsubj:pass")
                        .filter(draft::inKey)
                        .isPresent();
    }

    /** Owned by Olaf Berg. */
    private static boolean agent(Draft draft) {
        return draft.clause().frame().contains("ed by " + Clause.KEY);
    }

    private static boolean object(Draft draft, Token root) {
        List<Token> children = draft.statement().children(root);
        return children.stream().anyMatch(child -> (child.is("obj") || child.is("obl")) && draft.inKey(child));
    }

    /** Was active in the movement, was a member of the club, was one of the founders. */
    private static boolean member(Draft draft, Token root) {
        boolean predicate = draft.statement().child(root, "cop").isPresent();
        boolean quality = root.tagged("JJ") || root.tagged("VBN") || root.word().equals("one");
        boolean indefinite = draft.statement()
                .child(root, "det")
                .filter(article -> article.word().matches("an?"))
                .isPresent();
        return predicate && (quality || indefinite);
    }
}
