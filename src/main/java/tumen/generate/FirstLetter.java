package tumen.generate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tumen.text.Sentence;
import tumen.text.Token;

/**
 * Decides whether the first word of a statement keeps its capital inside of a question: the harbour, but Norway.
 *
 * @param written the words the text writes with a small letter
 * @param capitals the words the text writes with a capital inside of a sentence
 */
record FirstLetter(Set<String> written, Set<String> capitals) {
    /** French, Danish, Norwegian, Iraqi: an adjective that is written with a capital everywhere. */
    static final Pattern PEOPLE = Pattern.compile(
            "\\p{Lu}\\p{L}*(?:ese|ish|[iea]an|[rlm]an|can|nch|tch|eek|wiss|elsh|aqi|ani|ili|eni|hai|lic|uite|ite)");

    /** Peoples whose name has no such ending. */
    private static final Pattern PEOPLES = Pattern.compile(
            "(?:Swede|Dane|Finn|Turk|Pole|Scot|Serb|Croat|Slav|Thai|Goth|Viking|Moor|Saxon|Frank|Celt|Arab|Jew|Muslim"
                + "|\\p{L}+(?:nesian|alian|banian|onian|ussian|orwegian|gyptian|ndian|ersian|elgian|ustrian|ungarian|ulgarian|merican|frican"
                + "|exican|uropean|orean|oman|erman|hristian)|Nazi|Briton|Spaniard|Afghan|Kurd|Magyar|Mongol|Czech|Bulgar|Lombard|Basque|Berber|Boer)s");

    /** Adjectives with such an ending that stand in names. */
    private static final Pattern OF_NAMES = Pattern.compile(
            "Olympic|Catholic|Islamic|Arctic|Antarctic|Atlantic|Pacific|Baltic|Celtic|Gothic|Slavic|Germanic|Hispanic"
                + "|Nordic|Hellenic|Icelandic|Adriatic|Hanseatic|Teutonic|Napoleonic|Turkic|Semitic|Asiatic|Oriental|Continental"
                + "|Imperial|Federal|Royal|National");

    /** Adjectives that are no part of a name before a small word: diplomatic relations. */
    private static final Pattern PLAIN = Pattern.compile(
            "Diplomatic|Maritime|Commercial|Economic|Bilateral|Military|Political|Agricultural|Industrial|Cultural|Formal"
                + "|Official|Regular|Direct|Archaeological|Scientific|Public|Private|Initial");

    /** Copies both sets. */
    FirstLetter {
        written = Set.copyOf(written);
        capitals = Set.copyOf(capitals);
    }

    /** Small first letter, unless the word is a name. */
    String small(Sentence statement, String words) {
        for (Token token : statement.tokens()) {
            boolean first = !words.isEmpty()
                    && statement.text().startsWith(words, token.span().start());
            if (first) {
                return common(statement, token) ? Character.toLowerCase(words.charAt(0)) + words.substring(1) : words;
            }
        }
        return words;
    }

    /** Whether it is the first word of a title or a name: Prime Minister Nehru, Seven Samurai. */
    private static boolean opensName(Sentence statement, Token token) {
        return Set.of("NNP", "NN", "JJ", "CD").contains(token.tag())
                && !token.word().matches("Former|Young|Future|Fellow|Late|Early")
                && statement.tokens().stream()
                        .filter(next -> next.span().start() == token.span().end() + 1)
                        .anyMatch(next -> next.tagged("NN")
                                && Character.isUpperCase(next.word().charAt(0)));
    }

    /** Whether it opens the name of a work that belongs to somebody by its name: A Doll's House. */
    private static boolean ownedWork(Sentence statement, Token article) {
        List<Token> tokens = statement.tokens();
        int at = article.index();
        return at + 3 < tokens.size()
                && tokens.get(at + 1).capitalised()
                && tokens.get(at + 2).tag().equals("POS")
                && tokens.get(at + 3).capitalised();
    }

    /** The engineer Berg: what somebody is by trade has no capital, unlike a title. */
    private static final Pattern TRADE = Pattern.compile(
            "(?:Engineer|Architect|Physicist|Chemist|Painter|Writer|Composer|Historian|Poet|Author|Botanist|Astronomer"
                + "|Mathematician|Sculptor|Explorer|Scientist|Photographer|Journalist|Philosopher|Geologist|Biologist"
                + "|Inventor|Designer|Singer|Actor|Actress|Director|Producer|Businessman|Politician|Economist|Artist"
                + "|Novelist|Playwright|Lawyer|Astronaut|Pilot|Conductor)");

    /** Metallic ships were built: an adjective as many others before a small word. */
    private static boolean plainEnding(Sentence statement, Token token) {
        return token.word().matches("\\p{Lu}\\p{Ll}{3,}(?:ic|al|ary|ive|ous)")
                && !OF_NAMES.matcher(token.word()).matches()
                && !PEOPLE.matcher(token.word()).matches()
                && token.index() + 1 < statement.tokens().size()
                && statement.tokens().get(token.index() + 1).word().matches("\\p{Ll}.*")
                && statement.tokens().get(token.index() + 1).tagged("NN");
    }

    /** Hunting was forbidden: a deed in front of its verb. */
    private boolean hunting(Sentence statement, Token token) {
        return token.word().matches("\\p{Lu}\\p{Ll}{3,}ing")
                && !capitals.contains(token.word())
                && token.index() + 1 < statement.tokens().size()
                && statement.tokens().get(token.index() + 1).word().matches("was|is|has|had");
    }

    private boolean common(Sentence statement, Token token) {
        if (statement.text().startsWith("-", token.span().end())
                && Character.isUpperCase(statement.text().charAt(token.span().end() + 1))) {
            return false; // Sino-Lao
        }
        if (token.word().matches("An?") && ownedWork(statement, token)) {
            return false;
        }
        if (TRADE.matcher(token.word()).matches() && opensName(statement, token)) {
            return true;
        }
        if (token.word().matches("[B-Z]") || token.word().matches(".+[A-Z0-9].*") || opensName(statement, token)) {
            return false;
        }
        return switch (token.tag()) {
            case "NNS" ->
                !(named(token.word())
                        || named(token.lemma())
                        || PEOPLES.matcher(token.word()).matches());
            case "DT", "IN", "PRP", "PRP$", "RB", "VBG", "VBN", "TO", "WDT", "WRB", "CC", "PDT", "EX", "CD" -> true;
            case "NN", "VB", "VBP" ->
                nominalisation(statement, token)
                        || beforeSmall(statement, token)
                        || !capitals.contains(token.word())
                        || written.contains(token.word().toLowerCase(Locale.ROOT));
            case "NNP" ->
                hunting(statement, token)
                        || small(token)
                        || written.contains(token.word().toLowerCase(Locale.ROOT))
                        || beforeCommon(statement, token)
                        || beforePreposition(statement, token);
            case "RBR", "RBS", "JJR", "JJS" -> true;
            case "JJ" ->
                small(token)
                        || PLAIN.matcher(token.word()).matches()
                        || (plainEnding(statement, token) && !named(token.word()))
                        || beforeVerb(statement, token)
                        || beforeCommon(statement, token)
                        || (!capitals.contains(token.word())
                                && !PEOPLE.matcher(token.word()).matches());
            case "NNPS", "VBZ" ->
                small(token)
                        || (beforePreposition(statement, token)
                                && !PEOPLES.matcher(token.word()).matches());
            default -> small(token);
        };
    }

    /** Whether the text writes the word only with a capital: Nauruans, of whom it also says Nauruan. */
    private boolean named(String word) {
        String capital = Character.toUpperCase(word.charAt(0)) + word.substring(1);
        return capitals.contains(capital) && !written.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Construction of the bridge: a deed without article, whatever name it is a part of elsewhere. */
    private static boolean nominalisation(Sentence statement, Token token) {
        return token.word().matches("\\p{L}{3,}(?:tion|sion|ment|ing|ance|ence)")
                && token.index() + 1 < statement.tokens().size()
                && statement.tokens().get(token.index() + 1).word().equals("of");
    }

    /** New bilateral talks: of a name the next word would have a capital, too. */
    private static boolean beforeCommon(Sentence statement, Token token) {
        return token.word().matches("New|Great|Old|Royal|National|Central|International|Upper|Lower")
                && token.index() + 1 < statement.tokens().size()
                && statement.tokens().get(token.index() + 1).word().matches("\\p{Ll}.*");
    }

    /** Trade relations: before a noun with a small letter it is one itself, where the text writes it so, too. */
    private boolean beforeSmall(Sentence statement, Token token) {
        return written.contains(token.word().toLowerCase(Locale.ROOT))
                && token.index() + 1 < statement.tokens().size()
                && statement.tokens().get(token.index() + 1).tag().matches("NNS?");
    }

    private boolean small(Token token) {
        return written.contains(token.word().toLowerCase(Locale.ROOT)) && !capitals.contains(token.word());
    }

    /** Phosphate was found: a noun whatever the tagger says, where the text writes it small, too. */
    private boolean beforeVerb(Sentence statement, Token token) {
        return written.contains(token.word().toLowerCase(Locale.ROOT))
                && token.index() + 1 < statement.tokens().size()
                && statement.tokens().get(token.index() + 1).tag().matches("VB[DZ]");
    }

    /** Work on the bridge: a noun before a preposition is no part of a name. */
    private boolean beforePreposition(Sentence statement, Token token) {
        return token.index() + 1 < statement.tokens().size()
                && statement.tokens().get(token.index() + 1).tag().equals("IN")
                && !capitals.contains(token.word());
    }
}
