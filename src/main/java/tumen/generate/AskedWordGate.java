package tumen.generate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.fact.Lexicon;
import tumen.text.Sentence;
import tumen.text.Token;

/** Refuses questions whose question word stands for another part of the statement than the key, or keeps a second clause in tow. */
final class AskedWordGate implements Gate {
    private static final Pattern COMPARED = Pattern.compile("\\bas (?:did|do|does|was|were|had|has|have) \\p{Lu}");
    private static final Pattern COUNT = Pattern.compile("^How (?:many|much) [^?]*? (?:does|do|did) ");

    /** Which friendship of Holm with was; which no works by Holm or were. */
    private static final Pattern TORN =
            Pattern.compile("^Which (?:No|no|neither|all|some|many) |\\b(?:or|and|with|by|of|between)"
                    + " (?:was|were|is|are|had|has|have|did|does)\\b|\\b(?:an?|the) \\p{Ll}+"
                    + " (?:possibly|perhaps|presumably) |^In [^?]+ did \\p{Ll}+ing\\b");

    /** Who was active in the movement. */
    private static final Pattern STATE = Pattern.compile("Who (?:was|is) (?:very |also"
            + " )?(?:active|involved|popular|famous|known|present|interested|influential|successful) .*");

    /** Napoleon, who would become emperor in 1804, thought of a canal. */
    private static final Pattern ASIDE = Pattern.compile(
            "(?s).*, (?:in |of |to |with |for )?(?:who|which|whose|whom|where|when) [^,]*" + Clause.KEY + "[^,]*,.*");

    /** How many soldiers did the battle involve and 2,200 horses? */
    private static final Pattern SEVERAL = Pattern.compile(
            "How (?:many|much) .* (?:did|do|does|was|were|has|have|is|are) .* and (?:about |some |over |nearly"
                    + " )?\\d[\\d,.]* \\p{L}.*");

    /** What is done to houses, books and firms, but to nobody. */
    private static final Pattern MADE =
            Pattern.compile("built|rebuilt|constructed|located|situated|released|published|founded|established"
                    + "|incorporated|launched|completed|demolished|opened|renovated|broadcast|manufactured|enacted");

    private static final Set<String> STANDING =
            Set.of("consist", "contain", "comprise", "span", "stretch", "flow", "premiere", "air", "house", "border");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        if (draft.form() != Draft.Form.STEM) {
            return Optional.empty();
        }
        String stem = draft.text();
        if (draft.clause().frame().matches("(?s)[12]\\d{3} \\p{Lu}.*")) {
            return Optional.of("A year is left over of a date.");
        }
        if (COMPARED.matcher(stem).find()) {
            return Optional.of("A comparison behind the question makes two questions of it.");
        }
        if (TORN.matcher(stem).find()) {
            return Optional.of("What the question word stands for was torn out of a phrase.");
        }
        if (STATE.matcher(stem).matches() && !stem.matches(".*\\d{3,}.*|.*\\b(?:first|only|last)\\b.*")) {
            return Optional.of("Many people may have been so.");
        }
        if (draft.fact() instanceof Fact.Dated
                && ASIDE.matcher(draft.clause().frame()).matches()) {
            return Optional.of("The date belongs to what is said in passing.");
        }
        if (COUNT.matcher(stem).find() && second(draft)) {
            return Optional.of("The question asks for the object of one verb and keeps another.");
        }
        if (SEVERAL.matcher(stem).matches() && !stem.contains("between")) {
            return Optional.of("It asks for one of several figures and keeps the others.");
        }
        boolean who = draft.rule().equals("who");
        if (who && stem.contains("ho ") && thing(draft)) {
            return Optional.of("“Who” asks for a person, and what is told is told of a thing.");
        }
        boolean bracket = who && stem.matches("Wh\\p{L}+ [^?]{0,40}\\(.*");
        return who && (bracket || !doer(draft))
                ? Optional.of("The person asked for is not the one who does what is told.")
                : Optional.empty();
    }

    /** The key is a library, was built, or consists of rooms: no person. */
    private static boolean thing(Draft draft) {
        Sentence statement = draft.statement();
        Optional<Token> root = statement.root();
        boolean noun = root.filter(word -> word.tag().equals("NN")
                        && !Lexicon.human(word.lemma())
                        && statement.child(word, "cop").isPresent())
                .isPresent();
        boolean made = root.filter(word -> MADE.matcher(word.word()).matches())
                .filter(word ->
                        statement.child(word, "nsubj:pass").filter(draft::inKey).isPresent())
                .isPresent();
        boolean stands = root.filter(word -> STANDING.contains(word.lemma())).isPresent();
        boolean subject = root.flatMap(word -> statement.child(word, "nsubj", "nsubj:pass"))
                .filter(draft::inKey)
                .isPresent();
        return subject && (noun || made || stands);
    }

    private static boolean second(Draft draft) {
        return draft.statement().root().stream()
                .flatMap(root -> draft.statement().children(root).stream())
                .anyMatch(child -> child.is("conj") && child.tagged("VB"));
    }

    /** The words of the playwright reverberated: the playwright did nothing. */
    private static boolean doer(Draft draft) {
        List<Token> key = draft.statement().within(draft.key());
        return key.stream()
                .filter(token -> token.head() < 0
                        || !draft.inKey(draft.statement().tokens().get(token.head())))
                .noneMatch(token -> described(draft, token).is("nmod"));
    }

    /** The poet of the poet Olaf Berg. */
    private static Token described(Draft draft, Token name) {
        boolean beside = name.is("appos") || name.is("compound");
        return beside ? described(draft, draft.statement().tokens().get(name.head())) : name;
    }
}
