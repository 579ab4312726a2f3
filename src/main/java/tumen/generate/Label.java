package tumen.generate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tumen.fact.Lexicon;
import tumen.text.Sentence;
import tumen.text.Token;

/**
 * The title of a text in front of a question that does not name what it is about. Erie Canal: On what date did work begin?
 */
final class Label {
    /** No longer title is read as a label, in words. */
    private static final int LONGEST = 7;

    /** Letters below which a word of the title is looked for whole: Man in many. */
    private static final int SHORT = 4;

    /** Before a name that only says when or under whom. */
    private static final Set<String> SETTING = Set.of("under", "during", "before", "since", "until", "throughout");

    /** Relations were opened, trade rose: between whom has to be said. */
    private static final Pattern RELATIONS =
            Pattern.compile("^(?:[^,]*, |in \\d{4} )?(?:(?:(?:diplomatic|consular|bilateral|official|the)"
                + " )*(?:relations|trade|ties|cooperation) (?!between\\b)|(?:president|prime minister|foreign"
                + " minister|king|queen|imports|exports|negotiations|talks) )|\\b(?:broke off|broken"
                + " off|severed|resumed|restored|re-established) (?:diplomatic |full )?(?:relations|ties)(?!"
                + " (?:with|between|to)\\b)|\\bembassy (?:was|were) (?:re)?(?:opened|closed)(?! in"
                + " \\p{L})|\\bambassador\\b[^.]*\\b(?:expelled|recalled|withdrawn|summoned)\\b|\\bthe"
                + " (?:foreign|defence|prime|trade) minister (?!of)|\\bthe minister (?:for|of) |\\b(?:resident|first)"
                + " ambassador of \\p{L}+(?! (?:to|in|at)\\b)|\\b(?:treaty|agreement|pact|memorandum|protocol)\\b[^.]*"
                + " (?:was|were) signed with|\\breceived (?:\\p{L}+ ){0,2}[$€£]?\\d[^,.]*"
                + " (?:euros?|dollars?|pounds?)\\b(?! from\\b)");

    /** Norway opened an embassy in one of many cities: in the other of the two lands. */
    private static final Pattern EMBASSY = Pattern.compile("\\b(?:opened|maintained|established|closed|reopened)"
            + " (?:an|its|a \\p{L}+) (?:\\p{L}+ )?embassy in " + Clause.KEY
            + "|\\b(?:has|maintains|maintained|opened) (?:an?|its) (?:[\\p{L}-]+ ){0,2}(?:embassy|high"
            + " commission|consulate|mission)"
            + " in " + Clause.KEY + "[.]|\\b(?:embassy|legation|consulate|high commission|mission) in " + Clause.KEY
            + " (?:was|were|has|had)\\b");

    private static final Pattern YEAR = Pattern.compile("\\b[12]?\\d{3}\\b");

    private static final Pattern EVENT = Pattern.compile(
            "(?:Battle|Siege|Massacre|Trial|Bombing|Sack|Raid) of .+|.+"
                + " (?:incident|affair|scandal|crisis|war|revolution|rebellion|uprising|massacre|expedition|earthquake|riots?"
                + "|bombing|trials?|flood|famine|epidemic|mutiny|coup|campaign|disaster)",
            Pattern.CASE_INSENSITIVE);

    private Label() {}

    /** Whether the whole text is about one event of history, of which everybody can look up the time. */
    static boolean event(Study study) {
        return EVENT.matcher(study.topic().title()).matches();
    }

    /** The title, a colon and a blank; empty when the statement names what the title names, or when the title would give the key away. */
    static String of(Draft draft, Study study) {
        // What a text tells of others than the person it is about is clear without that person.
        boolean clear = study.topic().person() && full(draft);
        return !clear && wanted(draft, study) && possible(draft, study)
                ? capital(study.topic().title()) + ": "
                : "";
    }

    /** The stem without the title in front of it. */
    static String without(String stem, Study study) {
        String label =
                study.topic().title().isEmpty() ? "" : capital(study.topic().title()) + ": ";
        return stem.startsWith(label) ? stem.substring(label.length()) : stem;
    }

    private static String capital(String title) {
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }

    /** Whether a name does something to a name or at one, in a year: the king of Norway opened the pier of Bergen in 1911. */
    static boolean full(Draft draft) {
        Sentence statement = draft.statement();
        if (!YEAR.matcher(statement.text()).find()) {
            return false;
        }
        Optional<BitSet> subject =
                statement.root().flatMap(root -> statement.child(root, "nsubj")).map(statement::subtree);
        if (subject.isEmpty()) {
            return false;
        }
        boolean named = subject.get().stream()
                .mapToObj(index -> statement.tokens().get(index))
                .anyMatch(token -> AnchorGate.names(token) && !draft.inKey(token));
        return named
                && statement.tokens().stream()
                        .filter(token ->
                                !subject.get().get(token.index()) && AnchorGate.names(token) && !draft.inKey(token))
                        .anyMatch(token -> !SETTING.contains(joint(statement, token)));
    }

    /** The word that joins the phrase of a name to the clause. */
    private static String joint(Sentence statement, Token name) {
        int at = name.index() - 1;
        while (at >= 0
                && (statement.tokens().get(at).tag().matches("DT|JJ|NN|CD")
                        || AnchorGate.names(statement.tokens().get(at)))) {
            at--;
        }
        return at < 0 ? "" : statement.tokens().get(at).word().toLowerCase(Locale.ROOT);
    }

    /** Whether readers of the statement alone cannot tell what the text is about. */
    static boolean wanted(Draft draft, Study study) {
        boolean itself = draft.ofName() || draft.fact().provenance().rule().matches("date/(?:birth|death)");
        return !itself && !study.topic().title().isEmpty() && !mentioned(draft, study);
    }

    /** Whether the title is a name that holds no part of the key. */
    static boolean possible(Draft draft, Study study) {
        String title = study.topic().title();
        if (title.isEmpty()) {
            return false;
        }
        String low = " " + title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        boolean holds = Arrays.stream(
                        draft.fact().words().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> word.length() > 2)
                // The Isles in a text about the Isle of Man.
                .anyMatch(word -> low.contains(" " + word + " ")
                        || (word.length() > SHORT && low.contains(" " + word.substring(0, word.length() - 1) + " ")));
        return !holds
                && title.split(" ", -1).length <= LONGEST
                && Character.isLetterOrDigit(title.charAt(0))
                && !title.matches(".*[.!?:]");
    }

    /** Whether the statement has a name of the title or a party of it; of a title that ends in a common noun that noun, too. */
    private static boolean mentioned(Draft draft, Study study) {
        String title = study.topic().title();
        // Bonn Minster, in a text on Bonn: a name that the blank hides does not say what it is about.
        boolean hidden = study.topic().pair().isEmpty() && draft.fact().words().contains(title);
        String told = (hidden ? draft.clause().rest() : draft.clause().statement()).toLowerCase(Locale.ROOT);
        List<String> words = List.of(title.replaceFirst("^(?:The|An?) ", "").split("[ –-]+", -1));
        String last = words.getLast();
        // Of Kiel Canal, Kiel alone is a city.
        boolean common = study.topic().pair().isEmpty()
                && words.size() > 1
                && (Character.isLowerCase(last.charAt(0)) || Lexicon.spot(last));
        // Foreign relations of Norway: the first word is no name where small words follow it.
        boolean phrase = title.matches("\\p{Lu}\\S* \\p{Ll}+ .*\\p{Lu}.*");
        List<String> roots = words.stream()
                .skip(phrase ? 1 : 0)
                .filter(word -> word.length() > 2 && Character.isUpperCase(word.charAt(0)))
                .filter(word -> !study.written().contains(word.toLowerCase(Locale.ROOT)))
                .filter(word ->
                        !Lexicon.body(word) && !Lexicon.spot(word) && !Lexicon.event(word) && !Lexicon.role(word))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .map(word -> Pattern.quote(word.substring(0, Math.max(3, word.length() - 2)))
                        + (word.length() < SHORT ? "(?!\\p{L})" : ""))
                .toList();
        Predicate<String> said =
                root -> Pattern.compile("(?<!\\p{L})" + root).matcher(told).find();
        // One of two parties, or a surname, is enough; the Star alone does not say that it is Toronto's.
        boolean between = study.topic().pair().size() == 2
                && !RELATIONS.matcher(told).find()
                && !EMBASSY.matcher(draft.clause().frame()).find();
        boolean part = study.topic().person() || between || common;
        boolean name = !roots.isEmpty()
                && (part ? roots.stream().anyMatch(said) : roots.stream().allMatch(said));
        return told.contains(title.toLowerCase(Locale.ROOT))
                || (name && (!common || told.contains(last.toLowerCase(Locale.ROOT))));
    }
}
