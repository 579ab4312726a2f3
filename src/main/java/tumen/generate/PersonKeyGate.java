package tumen.generate;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.fact.Lexicon;
import tumen.text.Sentence;

/** Refuses names that the words around them show to be something else or more: the Carta, an Ismaili, Commissar Holm. */
final class PersonKeyGate implements Gate {
    /** Nobody's name stands behind an article without an office between them. */
    private static final Pattern ARTICLE = Pattern.compile("(?si).*(?:^|[^\\p{L}])(?:the|an?) $");

    private static final Pattern PLACED = Pattern.compile("(?si).*\\b(?:in|into|at|near|throughout|across) $");

    private static final String TOO_MUCH = "The key holds more than the name of the person: ";

    private static final Pattern NATION =
            Pattern.compile("\\p{Lu}\\p{Ll}+(?:ish|ese|ian|ean|can|nch|tch) (?<office>\\p{Lu}\\p{Ll}+) \\p{Lu}.*");

    private static final Pattern OFFICER =
            Pattern.compile("(?s).*\\b(?:Minister|President|Chancellor|Secretary|Ambassador) $");

    /** The opera, Norvik, was sold; Norvik was staged at Lund. */
    private static final Pattern WORK = Pattern.compile(
            "\\b[Tt]he (?:work|opera|book|novel|film|play|song|album|ship|piece), " + Clause.KEY + ",|^" + Clause.KEY
                    + " (?:was|were) (?:\\p{Ll}+ly"
                    + " )?(?:staged|premiered|published|released|printed|broadcast|filmed|incorporated)\\b");

    /** The two Berg and Lund rivers. */
    private static final Pattern JOINED = Pattern.compile("(?s).*\\b[Tt]he (?:\\p{Ll}+ )?" + Clause.KEY
            + " and (?:(?:\\p{Lu}[\\p{L}'-]*|d[aeu]|del) )+\\p{Ll}+s\\b.*");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        if (!(draft.fact() instanceof Fact.Named named)) {
            return Optional.empty();
        }
        String frame = draft.clause().frame();
        String leading = draft.clause().leading();
        if (named.kind() == Fact.Sort.PLACE && draft.clause().following().startsWith(" proper")) {
            return Optional.of("The key is only a part of what it stands in.");
        }
        // The French Emperor Napoleon: nobody would fill in more than the name behind the article, whatever the name
        // was taken for.
        if (draft.form() == Draft.Form.CLOZE && ofNation(named.words())) {
            return Optional.of(TOO_MUCH + named.words() + ".");
        }
        if (named.kind() != Fact.Sort.PERSON) {
            return Optional.empty();
        }
        if (Lexicon.role(named.words())) {
            return Optional.of("The key is an office and no name: " + named.words() + ".");
        }
        // Elected Olaf Berg president.
        if (named.words()
                .matches(
                        "\\p{Lu}.*"
                            + " (?:President|King|Queen|Emperor|Chancellor|Minister|Governor|Chairman|Mayor|Professor|Commissioner|Ambassador|Secretary|Judge|Bishop|Captain|General|Admiral|Premier)")) {
            return Optional.of(TOO_MUCH + named.words() + ".");
        }
        // The American Olaf Berg.
        int space = named.words().indexOf(' ');
        if (leading.endsWith("the ")
                && space > 0
                && FirstLetter.PEOPLE.matcher(named.words().substring(0, space)).matches()) {
            return Optional.of(TOO_MUCH + named.words() + ".");
        }
        if (WORK.matcher(frame).find()) {
            return Optional.of("What is told of it is told of a work.");
        }
        // Foreign Minister Jean-Luc: the surname was lost.
        if (named.words().matches("\\p{Lu}\\p{Ll}+-\\p{Lu}\\p{Ll}+")
                && OFFICER.matcher(leading).matches()) {
            return Optional.of("The key is a given name behind an office.");
        }
        if (JOINED.matcher(frame).matches()) {
            return Optional.of("The name only says which things of a sort are meant.");
        }
        boolean asked = draft.form() == Draft.Form.STEM;
        if (asked && ARTICLE.matcher(leading).matches()) {
            return Optional.of("Behind an article the name is hardly one of a person.");
        }
        if ((asked && PLACED.matcher(leading).matches())
                || leading.matches("(?s).*\\b(?:arrived|landed|settled|lived|stayed) (?:in|at) ")) {
            return Optional.of("Behind such a preposition the name is rather one of a place.");
        }
        if (thing(draft)) {
            return Optional.of("What is said of the name says that it is a thing.");
        }
        return beginsWithCountry(named.words()) ? Optional.of(TOO_MUCH + named.words() + ".") : Optional.empty();
    }

    /** La Masia, the academy of the club; Common Brittonic, a language. */
    private static boolean thing(Draft draft) {
        Sentence statement = draft.statement();
        return statement.within(draft.key()).stream()
                .flatMap(token -> statement.children(token).stream())
                .anyMatch(token -> token.is("appos")
                        && token.tag().equals("NN")
                        && token.index() > 0
                        && statement.child(token, "det").isPresent()
                        && !draft.inKey(token)
                        && !Lexicon.human(token.lemma()));
    }

    /** In the United States Max Schoop obtained a patent. */
    private static boolean ofNation(String words) {
        Matcher nation = NATION.matcher(words);
        return nation.matches() && Lexicon.role(nation.group("office").toLowerCase(Locale.ROOT));
    }

    private static boolean beginsWithCountry(String words) {
        for (int space = words.indexOf(' '); space > 0; space = words.indexOf(' ', space + 1)) {
            if (Lexicon.country(words.substring(0, space))) {
                return true;
            }
        }
        return false;
    }
}
