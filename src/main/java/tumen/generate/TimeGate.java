package tumen.generate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.fact.Lexicon;
import tumen.text.Sentence;
import tumen.text.Token;

/**
 * Refuses deeds without a time: countries and bodies sign, join and send more than once, so that a question about it wants
 * a year, a named event, or a word such as first. What one person or one work did, and what is asked for its date, needs none.
 */
final class TimeGate implements Gate {
    private static final Pattern TIME =
            Pattern.compile("\\b(?:1\\d{3}|20\\d{2}|\\d{3,4} (?:BC|AD)|\\d{1,2}(?:st|nd|rd|th)["
                    + " -]century)\\b|\\b(?:[a-z]+th|first|second|third)[ -]century\\b");
    private static final Pattern ONCE = Pattern.compile(
            "(?i)\\b(?:first|last|only|oldest|largest|biggest|longest|highest|smallest|earliest|founded|founder|invented|discovered"
                + "|coined|named|renamed|born|died|designed|composed|wrote|written|originated|capital)\\b");
    private static final Pattern ANCHOR = Pattern.compile("(?<!^)\\b\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)*");

    /** Offices that one holds after another. */
    private static final Pattern OFFICE = Pattern.compile(
            "(?i)\\b(?:president|minister|king|queen|mayor|chancellor|premier|governor|emperor|secretary|ambassador|prince|chairman|senator)\\b");

    /** So many other names tell which of a person's deeds it was. */
    private static final int ANCHORS = 2;

    /** Verbs that say how something is rather than what happened. */
    private static final Set<String> STATES = Set.of(
            "be",
            "have",
            "lie",
            "stand",
            "contain",
            "consist",
            "include",
            "belong",
            "remain",
            "comprise",
            "cover",
            "border",
            "connect",
            "separate",
            "need",
            "know",
            "call",
            "consider",
            "speak",
            "use",
            "base",
            "locate",
            "situate");

    /** There were three ships: when, the text before says. */
    private static final Pattern THERE_WERE = Pattern.compile(
            "^There (?:was|were) (?:\\p{L}+ )?" + Clause.KEY + "|^There (?:was|were) \\d[^.]*" + Clause.KEY);

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        if (draft.fact() instanceof Fact.Dated || draft.ofName()) {
            return Optional.empty();
        }
        Sentence statement = draft.statement();
        String rest = draft.clause().rest();
        Optional<Token> root = statement.root();
        boolean timed = TIME.matcher(rest).find() || ONCE.matcher(rest).find() || eventNamed(draft, study);
        boolean measured = root.isPresent()
                && past(statement, root.get())
                && !TIME.matcher(rest).find()
                && statement
                        .child(root.get(), "nsubj")
                        .filter(subject -> StatisticDateGate.MEASURED.contains(subject.lemma()))
                        .isPresent();
        boolean there = draft.fact() instanceof Fact.Counted
                && THERE_WERE.matcher(draft.clause().frame()).find()
                && !timed;
        if (measured || there) {
            return Optional.of("It tells a figure without saying when it was so.");
        }
        if (root.isEmpty() || timed || !past(statement, root.get())) {
            return Optional.empty();
        }
        boolean state = STATES.contains(root.get().lemma())
                || statement.child(root.get(), "cop").isPresent();
        return state || single(draft, root.get(), study)
                ? Optional.empty()
                : Optional.of("It tells of a deed without saying when, and the like may have happened more than once.");
    }

    private static boolean past(Sentence statement, Token root) {
        return root.tag().equals("VBD")
                || statement.children(root).stream()
                        .anyMatch(child -> child.word().matches("(?i)was|were|had|did|has|have"))
                || (root.tag().equals("VBN") && statement.child(root, "aux").isEmpty());
    }

    /** An event of the text that the statement names beside the key. */
    private static boolean eventNamed(Draft draft, Study study) {
        String rest = draft.clause().rest();
        if (Label.event(study)) {
            return true;
        }
        return study.all().stream()
                .filter(fact -> fact instanceof Fact.Named named && named.kind() == Fact.Sort.EVENT)
                .map(Fact::words)
                .filter(words -> words.contains(" "))
                .anyMatch(rest::contains);
    }

    /** Whether the subject is a person, or a thing that is no state, body or office. */
    private static boolean single(Draft draft, Token root, Study study) {
        Sentence statement = draft.statement();
        Optional<Token> subject = statement.child(root, "nsubj");
        if (subject.isEmpty()) {
            return false;
        }
        Token head = subject.get();
        boolean office = draft.fact() instanceof Fact.Named named
                && OFFICE.matcher(named.role()).find();
        if (draft.inKey(head) && office) {
            return false;
        }
        if (draft.inKey(head)) {
            return ANCHOR.matcher(draft.clause().rest()).results().count() >= ANCHORS
                    && !root.lemma().matches("say|state|announce|claim|tell|add");
        }
        List<Token> phrase = statement.subtree(head).stream()
                .mapToObj(index -> statement.tokens().get(index))
                .toList();
        boolean person = phrase.stream().anyMatch(token -> token.capitalised() && study.personal(token.word()));
        boolean many = phrase.stream().anyMatch(token -> Lexicon.country(token.word()))
                || Lexicon.body(head.word())
                || head.lemma()
                        .matches("government|president|minister|parliament|company|team|club|party|country|state|city");
        boolean holder = draft.fact() instanceof Fact.Named
                && phrase.stream()
                        .anyMatch(token -> OFFICE.matcher(token.word()).find());
        return !holder && (person || (!many && !head.tag().endsWith("S")));
    }
}
