package tumen.fact;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tumen.text.Edit;
import tumen.text.Sentence;
import tumen.text.Span;
import tumen.text.Token;

/**
 * Puts the full name in the place of a surname alone, or of another single name of the person whom the text is about.
 *
 * @param topic what the text is about
 * @param surnames for a surname the one full name in the text that ends with it
 */
record FullNames(Topic topic, Map<String, String> surnames) {
    /** Behind the first word of a name. */
    private static final String PARTICLE = "of|the|de[lr]?|du|d[ai]|von|van|la|le|bin|ibn|[ae]l|as|ar|an|-|and";

    /** What to put for this word; empty where it is no such name, or the full one stands there already. */
    Optional<Edit> edit(Sentence sentence, Token token, List<Fact> facts) {
        if (topic.title().endsWith(" of " + token.word())) {
            return Optional.empty(); // England, of Elizabeth of England
        }
        // Of the person whom a text is about it goes on with the surname, whoever else bears it.
        boolean word = partOfTitle(sentence, token);
        boolean own = word || (topic.person() && topic.title().endsWith(" " + token.word()));
        String full = own ? topic.title() : surnames.get(token.word());
        if (full == null
                || (!word && !token.entity().equals("PERSON"))
                || Surnames.ofAnother(sentence, token)
                || inFull(sentence, token, full)
                || (own && besideAnother(sentence, token))
                || otherParticle(sentence, token, full)
                || ofFamily(sentence, token)
                || attributive(sentence, token)
                || ownerOfName(sentence, token)
                || ofFirm(sentence, token)
                || apostrophe(sentence, token, full)) {
            return Optional.empty();
        }
        boolean alone = facts.stream()
                .anyMatch(fact -> fact.provenance().key().equals(token.span()) && fact instanceof Fact.Named);
        String earlier = token.index() == 0 ? "" : sentence.words(0, token.index() - 1);
        return (alone || word) && !earlier.contains(token.word())
                ? Optional.of(new Edit(withParticle(sentence, token, full), full))
                : Optional.empty();
    }

    /** Ahmad Berg: the other words of the full name stand there already. */
    private static boolean inFull(Sentence sentence, Token token, String full) {
        return token.index() > 0 && sentence.words(0, token.index()).endsWith(full);
    }

    /** Berg, Lund and Company: the name of a firm. */
    private static boolean ofFirm(Sentence sentence, Token token) {
        return sentence.text()
                .substring(token.span().end())
                .matches("(?s)(?:, \\p{Lu}[\\p{L}’'-]+)*,? (?:and|&)"
                        + " (?:Company|Co\\b|Sons?\\b|Brothers|Bros\\b|Partners|Associates).*");
    }

    /** The Berg equations are not those of Olaf Berg in full. */
    private static boolean attributive(Sentence sentence, Token token) {
        return token.is("compound")
                && sentence.head(token).filter(head -> !head.proper()).isPresent();
    }

    /** Olaf Berg, whose first name was not found with it; Ole "Olaf" Berg. */
    private boolean besideAnother(Sentence sentence, Token token) {
        if (token.index() == 0) {
            return false;
        }
        String before = sentence.tokens().get(token.index() - 1).word();
        return before.matches("[\"”’'`]|''")
                || List.of(topic.title().split(" ", -1)).contains(before);
    }

    /** The name zu Berg is not zu Olaf Berg. */
    private static boolean otherParticle(Sentence sentence, Token token, String full) {
        if (token.index() == 0) {
            return false;
        }
        String before = sentence.tokens().get(token.index() - 1).word().toLowerCase(Locale.ROOT);
        String told = sentence.text().substring(0, token.span().start());
        if (told.matches("(?is).*\\b(?:d[eai]|dell?|l|o)['’] ?")) {
            return true; // Lorenzo de' Medici
        }
        return before.matches("zu|von|van|de|di|da|del|der|le|la")
                && !full.toLowerCase(Locale.ROOT)
                        .contains(" " + before + " " + token.word().toLowerCase(Locale.ROOT));
    }

    /** The Berg (earlier Bergh) family: a name behind an article is not that of one person. */
    private static boolean ofFamily(Sentence sentence, Token token) {
        boolean article = token.index() > 0
                && sentence.tokens().get(token.index() - 1).word().matches("[Tt]he");
        return article
                || sentence.text()
                        .substring(token.span().end())
                        .matches("(?s)(?: \\([^)]*\\))?"
                                + " (?:family|dynasty|clan|brothers|sisters|siblings|household)\\b.*");
    }

    /** Berg's Park is no park of Olaf Berg that goes on with another name of his. */
    private static boolean ownerOfName(Sentence sentence, Token token) {
        List<Token> tokens = sentence.tokens();
        return token.index() + 2 < tokens.size()
                && tokens.get(token.index() + 1).tag().equals("POS")
                && tokens.get(token.index() + 2).proper();
    }

    /** Nikolaus' wars are not those of Nikolaus II'. */
    private static boolean apostrophe(Sentence sentence, Token token, String full) {
        return token.index() + 1 < sentence.tokens().size()
                && sentence.tokens().get(token.index() + 1).word().matches("['’]")
                && !full.endsWith("s");
    }

    /** Von Berg: the particle belongs to the full name. */
    private static Span withParticle(Sentence sentence, Token token, String full) {
        int from = token.index();
        while (from > 0
                && full.toLowerCase(Locale.ROOT)
                        .endsWith(" " + sentence.words(from - 1, token.index()).toLowerCase(Locale.ROOT))) {
            from--;
        }
        return new Span(sentence.tokens().get(from).span().start(), token.span().end());
    }

    /**
     * Whether the word, as a subject or an owner, is one name alone of the person whom the text is about: Page was elected, whom
     * nobody takes for a name; Olaf's first opera.
     */
    private boolean partOfTitle(Sentence sentence, Token token) {
        List<Token> tokens = sentence.tokens();
        boolean before = token.index() > 0
                && (tokens.get(token.index() - 1).capitalised()
                        || tokens.get(token.index() - 1).tag().matches("DT|HYPH|\"|``|''|:"));
        boolean behind = token.index() + 1 >= tokens.size()
                || tokens.get(token.index() + 1).capitalised()
                || tokens.get(token.index() + 1).tag().matches("CD|NNS?|HYPH")
                || tokens.get(token.index() + 1).word().matches(PARTICLE);
        return topic.person()
                && token.capitalised()
                && token.tag().matches("NNP?")
                && List.of(topic.title().split(" ", -1)).contains(token.word())
                && (token.is("nsubj") || token.is("nmod:poss"))
                && !before
                && !behind;
    }
}
