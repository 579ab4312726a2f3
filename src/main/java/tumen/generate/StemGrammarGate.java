package tumen.generate;

import java.util.Optional;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.text.Token;

/** Refuses stems whose wording went wrong: two clauses in one, a pronoun as subject, a present tense with a date. */
final class StemGrammarGate implements Gate {
    private static final String ASKING =
            "(?:In what year|On what date|When|Where|In which \\w+|During which \\w+|Around what year)";
    private static final Pattern PRESENT =
            Pattern.compile("^" + ASKING + " (?:is|are|does|do|has|have|can|will|would)\\b");
    private static final Pattern PRONOUN = Pattern.compile("^[^?]{4,40}? (?:did|was|were|had|has|does|do|is|are)"
            + " (?:he|she|it|they|his|her|its|their|this|that|there)\\b");
    private static final Pattern TWO_CLAUSES =
            Pattern.compile(", (?:but|and|so|while|whereas) |;| (?:when|while|until|whereas|although|though|because) ");
    private static final Pattern DOUBLE_VERB = Pattern.compile(
            "\\b(?:did|does|do)"
                + " (?:(?!\\b(?:that|which|who|whom|whose|when|where|what|how|if|as|because)\\b)[^?])*\\b(?:was|were|is|are)\\b");

    private static final Pattern OPEN_END = Pattern.compile(
            ", (?:specifically|especially|particularly|notably|mainly|namely|mostly|probably|perhaps)\\?$|\\b(?:after|before|when|while|because|and|or|but|than|the|an?|that|which|who|where|if|until|although|as|its|their|of|in|at|by|with|for|from"
                + "|over|through|between|into|under|during|since|per)\\?$");

    /** Deprived, including three of them, of the right; commissioned, according to him, by her. */
    private static final Pattern ASIDE = Pattern.compile(", (?:including|according to|despite|such as|like) [^,?]+,");

    /** Who, in the old town, is; the aside belongs to the name that is asked for. */
    private static final Pattern PARTED =
            Pattern.compile("^(?:Who|Which [^,?]+?), (?:in|at|on|of|from|near|with|a|an|the) ");

    /** A date behind it was taken out, and it needs one: due to settlement beginning. */
    private static final Pattern UNDATED =
            Pattern.compile("\\b(?:beginning|starting|commencing|ending|dating|dated|lasting|continuing)\\?$");

    /** Which woman named was. */
    private static final Pattern NAMED =
            Pattern.compile("^Which [^,?]*\\b(?:named|called|titled) (?:is|was|were|are|did|has|had)\\b");

    /** How many ships were shown in Norway and another 27 abroad. */
    private static final Pattern FURTHER = Pattern.compile("^How (?:many|much)\\b.*\\band another \\d");

    /** Since what year has trade doubled: it did not begin then. */
    private static final Pattern SINCE_CHANGE =
            Pattern.compile("^Since (?:what|when)\\b.*? (?:doubled|tripled|quadrupled|grown|increased"
                    + "|risen|fallen|declined|decreased|dropped|shrunk|expanded|improved|changed)\\b");

    /** How many cups did it win including the league, five medals: the five are no cups. */
    private static final Pattern AMONG =
            Pattern.compile("^How many\\b.*(?:\\bincluding\\b.*, (?:\\d+|two|three|four|five|six|seven|eight|nine|ten) "
                    + "|, (?:(?:the )?\\p{Ll}+ )?of (?:which|whom)\\b)");

    /** Who was feared and his name spread. */
    private static final Pattern OWN_SUBJECT =
            Pattern.compile("^(?:Who|Which|In|On|When|Where|How)\\b.*? and (?:his|her|its|their) \\p{Ll}+"
                    + " (?:was|were|had|spread|became|made|\\p{Ll}+ed)\\b");

    private static final String MONTH = "(?:" + DateForm.ANY_MONTH + ")";

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

    /** Did they begin to arrive and founded: the second verb stayed as it was. */
    private static boolean keptPast(Draft draft) {
        var tokens = draft.statement().tokens();
        return draft.text().contains(" did ")
                && tokens.stream()
                        .skip(2)
                        .filter(token -> tokens.get(token.index() - 1).word().equals("and")
                                && draft.text().contains(" and " + token.word() + " "))
                        .anyMatch(token -> (token.tag().equals("VBD")
                                        && draft.statement()
                                                .child(token, "nsubj")
                                                .isEmpty())
                                || (token.tag().equals("VBN")
                                        && tokens.get(token.index() - 2).tag().equals("VB")));
    }

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        if (draft.form() == Draft.Form.CLOZE) {
            return Optional.empty();
        }
        String stem = draft.text();
        if (Segments.of(draft.statement()).size() > 1) {
            return Optional.of("The stem holds more than one clause.");
        }
        if (keptPast(draft)) {
            return Optional.of("The second verb of the stem kept its past form.");
        }
        if (NAMED.matcher(stem).find()) {
            return Optional.of("What the question word stands for was torn out of a phrase.");
        }
        if (FURTHER.matcher(stem).find()) {
            return Optional.of("It asks how many of several.");
        }
        if (OPEN_END.matcher(stem).find() || UNDATED.matcher(stem).find()) {
            return Optional.of("The stem breaks off.");
        }
        if (stem.matches("(?s).*\\bas (?:did|do|does|was|were|had|has)\\b.*")) {
            return Optional.of("The stem holds more than one clause.");
        }
        if (ASIDE.matcher(stem).find() || PARTED.matcher(stem).find()) {
            return Optional.of("The stem is interrupted by an aside, which a blank bears better.");
        }
        if (OWN_SUBJECT.matcher(stem).find()) {
            return Optional.of("The stem holds more than one clause.");
        }
        if (stem.matches("(?:In|On) (?:what|which) \\w+ (?:could|can|may|might|should|would) .*")) {
            return Optional.of("The stem asks when something was possible, which is true of other times, too.");
        }
        if (AMONG.matcher(stem).find()) {
            return Optional.of("What the stem counts seems to include something else.");
        }
        if (draft.fact() instanceof Fact.Dated && stem.matches("(?s).*\\b(?:not|never)\\b.*")) {
            return Optional.of("The stem asks when something did not happen.");
        }
        if (SINCE_CHANGE.matcher(stem).find()) {
            return Optional.of("The stem asks since when something has changed, which a blank asks better.");
        }
        if (stem.matches("Since (?:what|when)\\b.*?\\b(?:is|are|does|do|am)\\b.*")) {
            return Optional.of("The source says “since” with a present tense.");
        }
        if (stem.matches("(?s)Until .*\\b(?:not|n't|never)\\b.*") || stem.contains(" respectively")) {
            return Optional.of("The stem asks for several things, or for what was not.");
        }
        if (stem.matches("(?s)(?:As of|Since|Until|By) what (?:year|date) .*\\b\\d{4}\\b.*")) {
            return Optional.of("The stem holds another date than the one it asks for.");
        }
        if (stem.matches("In what year .*\\b(?:in (?:\\d{4}|" + MONTH + "(?! \\d))|on (?:" + MONTH + " \\d|\\d{1,2} "
                + MONTH + ")).*")) {
            return Optional.of("The stem holds another date than the one it asks for.");
        }
        Optional<Token> root = draft.statement().root();
        if (draft.fact() instanceof Fact.Dated
                && root.filter(token -> figure(draft, token)).isPresent()) {
            return Optional.of("The stem asks when a figure was reached, which a blank asks better.");
        }
        if (draft.fact() instanceof Fact.Dated
                && !draft.rule().equals("lived")
                && root.filter(token -> namesPredicate(draft, token)).isPresent()) {
            return Optional.of("The stem asks when something was a name, which a blank asks better.");
        }
        if (root.filter(token -> secondClause(draft, token)).isPresent()) {
            return Optional.of("The stem holds more than one clause.");
        }
        if (PRESENT.matcher(stem).find()) {
            return Optional.of("The stem asks for a date with a present tense.");
        }
        if (PRONOUN.matcher(stem).find()) {
            return Optional.of("The subject of the stem is a pronoun.");
        }
        if (TWO_CLAUSES.matcher(stem.substring(Math.min(8, stem.length()))).find()) {
            return Optional.of("The stem holds more than one clause.");
        }
        return DOUBLE_VERB.matcher(stem).find() ? Optional.of("The stem has a verb too many.") : Optional.empty();
    }
}
