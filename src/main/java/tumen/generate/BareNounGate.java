package tumen.generate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tumen.fact.Lexicon;
import tumen.text.Token;

/**
 * Refuses statements in which the source leaves out an article: visited bridge, 5 % of Thai market. Only nouns that never
 * stand alone in the singular are looked at, and only where no name follows that they describe.
 */
final class BareNounGate implements Gate {
    /** Nouns for single things that want an article, a possessive or a number. */
    private static final Set<String> COUNTED =
            Arrays.stream("""
                airline airport album animal anniversary apartment area army attempt author band battleship bird boat book border bridge
                building car castle cathedral championship chapter child city clerk club coast collection colony company constitution
                corporation country county customer daughter decade decrease department depot diary district dynasty embassy empire engine
                expedition factory farm farmer father festival fleet fort fortress garden group harbor harbour hill hotel house husband
                increase island journey kingdom lake library lighthouse magazine majority manufacturer market meeting ministry minority
                monastery monument mother mountain movie museum nation network newspaper novel painter palace
                park participant peninsula population coat period pier pilot planet poem poet politician pond producer project province region reign
                republic restaurant river scholarship sculpture ship shop sibling sister soldier son song specimen stadium station statue
                street student suburb symphony team telescope temple throne tomb tower treaty tribe tributary trip tunnel uprising valley
                vehicle version village visit visitor volcano wall warehouse wife woman worker writer\
                """.split("\\s+", -1)).collect(Collectors.toUnmodifiableSet());

    /** Before these words a noun is a title, a manner or a part of a set phrase. */
    private static final Set<String> AFTER = Set.of(
            "as",
            "per",
            "by",
            "via",
            "and",
            "or",
            "nor",
            "become",
            "became",
            "becomes",
            "elected",
            "appointed",
            "named",
            "made",
            "crowned",
            "called",
            "under",
            "no",
            "type",
            "kind",
            "sort",
            "form",
            "head",
            "from",
            "-",
            "/",
            "–",
            "”",
            "\"",
            "''",
            "``");

    private static final Pattern OPENER = Pattern.compile(
            "(?i)an?|the|this|that|these|those|its|his|her|their|our|my|your|whose|which|what|each|every|any|some|no|another"
                + "|one|either|neither|such|\\d.*|[’']s|[’']|half|per|enough|more|much|whatever");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        List<Token> tokens = draft.statement().tokens();
        for (Token noun : tokens) {
            if (noun.tag().equals("NN")
                    && COUNTED.contains(noun.word())
                    && !draft.inKey(noun)
                    && !describes(tokens, noun)
                    && bare(draft, tokens, noun)) {
                return Optional.of("The source lacks an article before “" + noun.word() + "”.");
            }
        }
        return Optional.empty();
    }

    /** Whether a noun, a name or a hyphen follows that it belongs to. */
    private static boolean describes(List<Token> tokens, Token noun) {
        if (noun.index() + 1 >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(noun.index() + 1);
        return next.tagged("NN")
                || next.tagged("CD")
                || next.capitalised()
                || next.word().matches("[-–/&'’\"“‘`].*")
                || next.tag().equals("POS")
                || noun.is("compound")
                || noun.is("appos");
    }

    /** Whether the noun phrase begins with the noun, an adjective or a name, behind a verb or a preposition. */
    private static boolean bare(Draft draft, List<Token> tokens, Token noun) {
        int first = noun.index();
        while (first > 0 && modifier(tokens.get(first - 1))) {
            first--;
        }
        for (int i = first; i < noun.index(); i++) {
            if (draft.inKey(tokens.get(i))
                    || OPENER.matcher(tokens.get(i).word()).matches()) {
                return false;
            }
        }
        boolean place = noun.index() > 0
                && tokens.get(noun.index() - 1).proper()
                && Lexicon.spot(Character.toUpperCase(noun.word().charAt(0))
                        + noun.word().substring(1));
        if (first == 0 || place) {
            return false;
        }
        Token before = tokens.get(first - 1);
        boolean opened = OPENER.matcher(before.word()).matches() || draft.inKey(before);
        boolean governed = before.tag().matches("IN|TO|VBD|VBZ|VBP|VB");
        return !opened
                && governed
                && !AFTER.contains(before.word().toLowerCase(Locale.ROOT))
                && !AFTER.contains(before.lemma());
    }

    private static boolean modifier(Token token) {
        return token.tag().matches("JJ|JJR|JJS|NN|NNP|NNPS|VBN|VBG|CD|HYPH|RBS|RBR");
    }
}
