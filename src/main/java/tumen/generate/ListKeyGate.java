package tumen.generate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.fact.Lexicon;
import tumen.text.Token;

/**
 * Refuses keys that are one of several things joined by commas or and. Names and figures in a blank are let through, as
 * the others stay in sight, unless the list is a long one.
 */
final class ListKeyGate implements Gate {
    private static final Pattern SHARE = Pattern.compile("%|\\bper ?cent\\b");
    private static final int SHARES = 3;

    /** In 1911 and in 1925: not 6 and 7 May, which are one time. */
    private static final Pattern EACH =
            Pattern.compile("\\b(in|on) " + Clause.KEY + ",? and \\1 |,? and (in|on) " + Clause.KEY);

    /** At 25 March, 5 April till 1800. */
    private static final Pattern DATES =
            Pattern.compile("(?:\\d|" + DateForm.ANY_MONTH + "), " + Clause.KEY + " (?:till|until|to|and)\\b");

    private static final Pattern EXAMPLE = Pattern.compile("(?s).*\\b(?:such as|includes?|included|like)"
            + " (?:(?:the|present|and|of|de|by|\\p{Lu}[\\p{L}.’'-]*),? )*$");
    /** In various bodies like its partnership with Denmark, the Nordic Council, and the Danish Bank. */
    private static final Pattern SORTS =
            Pattern.compile("\\b(?:various|several|many|other) (?:\\p{Ll}+ ){1,2}like [^.;]*, [^.;]*" + Clause.KEY
                    + "|\\b(?:various|several|many|other) (?:\\p{Ll}+ ){1,2}like [^.;]*" + Clause.KEY + ", ");

    /** Painters, including Olaf Berg and others. */
    private static final Pattern AND_OTHERS = Pattern.compile("\\b(?:including|like|such as) [^.;]*" + Clause.KEY
            + "[^.;]* and (?:many |several )?others?\\b|" + Clause.KEY + ",? among (?:many |several )?others\\b");

    /** A wide range of painters including Olaf Berg. */
    private static final Pattern MANY_INCLUDING = Pattern.compile("\\bincluding (?:the |an? )?" + Clause.KEY
            + "\\.$|\\b(?:range|variety|number|many|several|various) [^.,;]*\\bincluding [^.;]*" + Clause.KEY
            + "|\\b[Ss]everal [^.;]*\\bincluding [^.;]* and " + Clause.KEY);

    /** Physicists including the blank, Olaf Berg and Nils Holm: others were among them, too. */
    private static final Pattern INCLUDING_ROW = Pattern.compile(
            "\\binclud(?:ing|es?) (?:the |an? )?(?:\\p{Lu}(?:[^.;]|St\\.)*?[,;] (?:and )?)?" + Clause.KEY
                    + "(?=[,;] (?:and )?(?:the )?\\p{Lu}| and (?:the )?\\p{Lu})"
                    + "|\\binclud(?:ing|es?) (?:the |an? )?\\p{Lu}(?:[^.;]|St\\.)*?[,;] (?:and )?" + Clause.KEY);

    /** Burra, the blank, Papa and Vaila are islands: one of a row that does nothing but name them. */
    private static final Pattern SUBJECT_ROW = Pattern.compile("^\\p{Lu}[^,.;]*, (?:\\p{Lu}[^,.;]*, )*" + Clause.KEY
            + "(?:, \\p{Lu}[^,.;]*)*,? and \\p{Lu}[^,.;]* (?:are|were)"
            + " (?:(?:the|all|some|small|smaller|large|larger) )*\\p{Ll}+s\\b");

    private static final String NAME = "\\p{Lu}\\p{L}+";

    /** Led by Olaf Berg, Lund, Holm, and Moe. */
    private static final Pattern SURNAMES =
            Pattern.compile(NAME + ", " + Clause.KEY + ", (?:" + NAME + ", )+and " + NAME + "|(?:" + NAME + ", ){2,}"
                    + Clause.KEY + ", and " + NAME + "|(?:" + NAME + ", ){3,}and " + Clause.KEY
                    + "|" + NAME + " and " + NAME + " and " + Clause.KEY + "|" + Clause.KEY + " and " + NAME + " and "
                    + NAME);

    private static final Pattern LONG_LIST = Pattern.compile(
            "\\b(?:team|group|committee|crew) of (?:\\p{Lu}[^,]*, )+" + Clause.KEY + ", (?:and )?\\p{L}|"
                    + "(?:\\p{Lu}[^,]{1,30}, ){3,}(?:\\p{Lu}[^,]{1,30},? )?(?:and |or )?(?:the )?" + Clause.KEY
                    + "|" + Clause.KEY + "(?:, (?:and )?\\p{Lu}[^,]{1,30}){4,}");

    /** A member of one body, of a second and of a third: there may be more. */
    private static final Pattern MEMBER = Pattern.compile(
            "\\b(?:member(?:s|ships?)? (?:of|in)|belongs? to|participates? in) (?:[^,.;]+[,;] )+[^.;]*" + Clause.KEY
                    + "|\\bbelongs? to [^.;]*\\band (?:the )?" + Clause.KEY
                    + "|\\b(?:belongs? to|participates? in) [^.;]*" + Clause.KEY + ", [^.;]* and "
                    + "|\\bmembers? of [^,.;]+ and (?:the )?" + Clause.KEY
                    + "|\\bmember of [^,;]+ and (?:an? )?member of (?:the )?" + Clause.KEY
                    + "|\\bmembers? of [^.;]*" + Clause.KEY + ", [^.;]* and |" + Clause.KEY
                    + " (?:is|was|are|were|became|become|remains?|remained) (?:among|one of) ");

    private static final Pattern ROUTE = Pattern.compile("\\bfrom [^,;.]+ to [^,;.]+ to ");

    /** A friend of the key's, who was old, as well as Kari Lund. */
    private static final Pattern MORE = Pattern.compile(
            "(?:, (?:who|which) [^,;.]*,)?,? (?:as well as|along with|together with) (?:the |an? )?\\p{Lu}");

    /** Were joined by the key, the old king, and later by Kari Lund. */
    private static final Pattern AND_BY = Pattern.compile("(?:, [^.;]*)?,? and (?:later |then |also )?by ");

    /** With masses of 141–154, 156, and 158. */
    private static final Pattern NUMBERS =
            Pattern.compile("\\d[\\d–.]*, \\d[\\d–.]*,? (?:and )?" + Clause.KEY + "[.,]");

    /** Founded by the key, a sailor, and by Nils Holm. */
    private static final Pattern AND_ANOTHER =
            Pattern.compile("(?:, (?:who|the|an?|then)\\b[^;.]*?,)? and (?:by )?(?:the )?(?:\\p{Ll}+ ){0,3}\\p{Lu}");

    /** The seat of the key, the Court and the Bank. */
    private static final Pattern ROW_BEHIND =
            Pattern.compile("(?: \\([^)]*\\))?, (?:the|an?) [^,;.]{3,70}(?:, | and (?:the|an?) )");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        String frame = draft.clause().frame();
        boolean oneOfMany = draft.fact() instanceof Fact.Named person
                && person.kind() == Fact.Sort.PERSON
                && !person.words().contains(" ")
                && SURNAMES.matcher(frame).find();
        if (oneOfMany) {
            return Optional.of("The key is one surname in a row.");
        }
        boolean example = draft.fact() instanceof Fact.Named
                && (EXAMPLE.matcher(draft.clause().leading()).matches()
                        || frame.startsWith("Examples of ")
                        || AND_OTHERS.matcher(frame).find()
                        || MANY_INCLUDING.matcher(frame).find()
                        || SUBJECT_ROW.matcher(frame).find()
                        || (draft.fact() instanceof Fact.Named row
                                && !Lexicon.country(row.words())
                                && INCLUDING_ROW.matcher(frame).find())
                        || SORTS.matcher(frame).find()
                        || MEMBER.matcher(frame).find()
                        || ROUTE.matcher(frame).find());
        if (example) {
            return Optional.of("The key is one example of several.");
        }
        if (othersCut(draft) || oneOfTwo(draft)) {
            return Optional.of("The key is one of several things whose others were left out.");
        }
        if (draft.fact() instanceof Fact.Counted && NUMBERS.matcher(frame).find()) {
            return Optional.of("The key is one of several figures in a row.");
        }
        if (draft.fact() instanceof Fact.Dated && DATES.matcher(frame).find()) {
            return Optional.of("The key is one of several dates in a row.");
        }
        if (SHARE.matcher(draft.clause().statement()).results().count() >= SHARES) {
            return Optional.of("It is a list of shares rather than a statement.");
        }
        if (draft.fact() instanceof Fact.Named && LONG_LIST.matcher(frame).find()) {
            return Optional.of("The key is one of several things in a list.");
        }
        boolean apart =
                !(draft.fact() instanceof Fact.Dated) || EACH.matcher(frame).find();
        if (apart && draft.form() == Draft.Form.CLOZE) {
            return Optional.empty(); // the others stay in sight
        }
        List<Token> tokens = draft.statement().tokens();
        for (Token token : draft.statement().within(draft.key())) {
            boolean member = token.is("conj") && !draft.inKey(tokens.get(token.head()));
            boolean leads = draft.statement().children(token).stream()
                    .anyMatch(child -> child.is("conj") && !draft.inKey(child) && nominal(child));
            if ((member && nominal(tokens.get(token.head()))) || (leads && nominal(token))) {
                return Optional.of("The key is one of several things in a list.");
            }
        }
        return Optional.empty();
    }

    /** Made friends with Olaf Berg[, who was old, as well as Kari Lund]; handles the secretariat of the Council[, the Court and the Bank]. */
    private static boolean othersCut(Draft draft) {
        if (!(draft.fact() instanceof Fact.Named named)
                || !draft.clause().following().matches("[.?]?\\s*")) {
            return false;
        }
        String rest = rest(draft);
        if (draft.clause().leading().matches("(?s).*\\bby (?:the )?")
                && AND_BY.matcher(rest).lookingAt()) {
            return true;
        }
        return MORE.matcher(rest).lookingAt()
                || (named.kind() != Fact.Sort.PERSON && ROW_BEHIND.matcher(rest).lookingAt());
    }

    /** What the source has behind the key. */
    private static String rest(Draft draft) {
        return draft.fact()
                .provenance()
                .quote()
                .substring(draft.fact().provenance().key().end());
    }

    /** Who founded it, where it was founded by Olaf Berg, a sailor, and by Nils Holm. */
    private static boolean oneOfTwo(Draft draft) {
        return draft.form() == Draft.Form.STEM
                && draft.fact() instanceof Fact.Named named
                && named.kind() == Fact.Sort.PERSON
                && draft.fact()
                        .provenance()
                        .quote()
                        .substring(0, draft.fact().provenance().key().start())
                        .matches("(?s).*\\bby (?:the )?(?:\\p{L}+ ){0,3}")
                && AND_ANOTHER.matcher(rest(draft)).lookingAt();
    }

    private static boolean nominal(Token token) {
        return token.tagged("NN") || token.tagged("CD");
    }
}
