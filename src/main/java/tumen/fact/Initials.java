package tumen.fact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tumen.text.Edit;
import tumen.text.Sentence;
import tumen.text.Token;

/**
 * What a text writes in full once, with its initials in brackets, and only by them from then on: the Bergen National Party (BNP).
 * A question says it in full; what everybody knows by its initials stays.
 */
final class Initials {
    private static final String WORD = "(?:\\p{Lu}[\\p{L}’'-]*|of|the|and|for|in|on|de|du|des|&)";

    private static final Pattern DEFINED = Pattern.compile(
            "(?<article>\\b[Tt]he )?(?<name>\\p{Lu}[\\p{L}’'-]*(?: " + WORD + "){1,9}) \\((?<brief>\\p{Lu}{3,6})\\)");

    private static final Set<String> KNOWN = Set.of(
            "USA", "USSR", "NATO", "UNESCO", "UNICEF", "NASA", "FBI", "CIA", "BBC", "CNN", "WHO", "IMF", "GDP", "DNA",
            "RNA", "AIDS", "HIV", "IBM", "MIT", "CEO", "OPEC", "WTO", "FIFA", "UEFA", "NBA", "NFL", "DVD", "EEC");

    private final String title;
    private final Map<String, String> names = new HashMap<>();

    /** Those whose full name has an article, which the initials may do without. */
    private final Set<String> definite = new HashSet<>();

    /** A name of words with capitals only. */
    private static final Pattern ROW = Pattern.compile("\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+){2,5}");

    /** Knows none yet. */
    Initials(String title) {
        this.title = title;
    }

    /** Takes in what a sentence says in full, and forgets initials that another name of the text has as well; once it has been resolved itself. */
    void remember(Sentence sentence) {
        ROW.matcher(sentence.text())
                .results()
                .forEach(row -> names.computeIfPresent(
                        initials(row.group()), (brief, name) -> name.contains(row.group()) ? name : null));
        Matcher defined = DEFINED.matcher(sentence.text());
        while (defined.find()) {
            String brief = defined.group("brief");
            spelled(defined.group("name"), brief)
                    .filter(name -> !KNOWN.contains(brief) && !name.equalsIgnoreCase(title))
                    .ifPresent(name -> {
                        names.putIfAbsent(brief, name);
                        if (defined.group("article") != null && name.equals(defined.group("name"))) {
                            definite.add(brief);
                        }
                    });
        }
    }

    private static String initials(String row) {
        return row.replaceAll("\\P{Lu}", "");
    }

    /** The shortest end of the words whose capitals are these initials. */
    private static Optional<String> spelled(String words, String brief) {
        List<String> all = List.of(words.split(" ", -1));
        for (int first = all.size() - 1; first >= 0; first--) {
            var capitals = new StringBuilder();
            for (String word : all.subList(first, all.size())) {
                for (String part : word.split("-", -1)) {
                    if (!part.isEmpty() && Character.isUpperCase(part.charAt(0))) {
                        capitals.append(part.charAt(0));
                    }
                }
            }
            if (Character.isUpperCase(all.get(first).charAt(0))
                    && capitals.toString().toUpperCase(Locale.ROOT).equals(brief)) {
                return Optional.of(String.join(" ", all.subList(first, all.size())));
            }
        }
        return Optional.empty();
    }

    /** The full name for the initials, the first time that a sentence has them, where it does not say the name itself. */
    Optional<Edit> edit(Sentence sentence, Token token) {
        String name = names.get(token.word());
        boolean again = sentence.tokens().stream()
                .limit(token.index())
                .anyMatch(before -> before.word().equals(token.word()));
        return name == null
                        || again
                        || sentence.text().contains(name)
                        || beside(sentence, token.index() - 1)
                        || beside(sentence, token.index() + 1)
                ? Optional.empty()
                : Optional.of(new Edit(token.span(), article(sentence, token) + name));
    }

    /** The article of the full name, where the initials stand without one as a subject, an object or behind a preposition. */
    private String article(Sentence sentence, Token token) {
        boolean bare = token.index() == 0
                || !sentence.tokens().get(token.index() - 1).tag().matches("DT|PRP\\$|POS|JJ.*|NN.*|CD|VBG|VBN")
                || (token.is("obj")
                        && sentence.tokens().get(token.index() - 1).tag().equals("VBG"));
        boolean whole = token.index() + 1 >= sentence.tokens().size()
                || !sentence.tokens().get(token.index() + 1).tag().matches("NN.*|JJ.*|HYPH");
        String the = token.index() == 0 ? "The " : "the ";
        return definite.contains(token.word()) && bare && whole ? the : "";
    }

    /** Whether a bracket, a hyphen or another name stands there. */
    private static boolean beside(Sentence sentence, int index) {
        return index >= 0
                && index < sentence.tokens().size()
                && (sentence.tokens().get(index).word().matches("[()/–-]|-LRB-|-RRB-")
                        || (sentence.tokens().get(index).proper()
                                && sentence.tokens().get(index).capitalised()
                                && index > 0));
    }
}
