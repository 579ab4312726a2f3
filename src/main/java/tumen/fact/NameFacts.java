package tumen.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tumen.text.Passage;
import tumen.text.Sentence;
import tumen.text.Span;
import tumen.text.Token;

/** Finds names: persons with their role, places, organisations, events. */
public final class NameFacts implements Extractor {
    private static final Set<String> PARTICLES = Set.of(
            "de", "la", "le", "du", "des", "del", "della", "di", "da", "dos", "van", "von", "der", "den", "ten", "bin",
            "ibn", "al", "el", "y", "af", "zu", "-", "’", "'");
    private static final Set<String> INSIDE =
            Set.of("of", "for", "the", "and", "&", "'s", "’s", "in", "on", "-", "–", ".", "to");

    @Override
    public List<Fact> find(String source, Passage passage, List<Fact> found) {
        Sentence sentence = passage.sentence();
        var facts = new ArrayList<Fact>();
        List<Token> tokens = sentence.tokens();
        int i = 0;
        while (i < tokens.size()) {
            if (!starts(sentence, i)) {
                i++;
                continue;
            }
            int end = end(tokens, i);
            name(source, passage, i, end, found).ifPresent(facts::add);
            i = end + 1;
        }
        return facts;
    }

    private static boolean starts(Sentence sentence, int i) {
        Token token = sentence.tokens().get(i);
        return token.capitalised() && (!token.entity().equals("O") || token.proper());
    }

    /** The last token of the run of capitals that begins here. */
    private static int end(List<Token> tokens, int first) {
        int last = first;
        for (int i = first + 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean name =
                    token.capitalised() && (token.proper() || !token.entity().equals("O"));
            boolean syllable = i > first + 1 && hyphenated(tokens, i);
            if (name || syllable || token.word().matches("[IVX]+") || capital(tokens, i)) {
                last = i;
            } else if (!bridge(tokens, i, first)) {
                break;
            }
        }
        return last;
    }

    /** The small second half of Il-sung. */
    private static boolean hyphenated(List<Token> tokens, int i) {
        Token hyphen = tokens.get(i - 1);
        return hyphen.word().equals("-")
                && touches(hyphen, tokens.get(i))
                && touches(tokens.get(i - 2), hyphen)
                && tokens.get(i - 2).capitalised()
                && tokens.get(i).word().matches("\\p{Ll}+");
    }

    /** The D.C. of Washington, D.C. */
    private static boolean capital(List<Token> tokens, int i) {
        return tokens.get(i).word().equals("D.C.");
    }

    /** Whether a small word or hyphen stands between two parts of one name. */
    private static boolean bridge(List<Token> tokens, int i, int first) {
        Token token = tokens.get(i);
        if (i + 1 >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(i + 1);
        String entity = tokens.get(first).entity();
        boolean hyphen = token.word().equals("-") && touches(tokens.get(i - 1), token) && touches(token, next);
        if (token.word().equals("-")
                && i > 0
                && PARTICLES.contains(tokens.get(i - 1).word().toLowerCase(Locale.ROOT))) {
            return next.capitalised();
        }
        if (hyphen) {
            return next.capitalised() || entity.equals("PERSON");
        }
        if (PARTICLES.contains(token.word().toLowerCase(Locale.ROOT))
                && !token.word().matches("[-'’]")) {
            return particle(tokens, i, entity);
        }
        if (token.word().equals(",") && next.word().equals("D.C.")) {
            return true;
        }
        if (token.word().equals("es") && next.capitalised()) {
            return true;
        }
        boolean inside = INSIDE.contains(token.word());
        boolean same = !token.entity().equals("O")
                && token.entity().equals(tokens.get(i - 1).entity());
        return inside && same && (next.capitalised() || !next.entity().equals("O"));
    }

    /** The bin of Hamad bin Isa, the al of Khalid al-Khalifa, the de of Carlos de Icaza. */
    private static boolean particle(List<Token> tokens, int i, String entity) {
        Token next = tokens.get(i + 1);
        boolean dash = next.word().equals("-")
                && i + 2 < tokens.size()
                && tokens.get(i + 2).capitalised();
        boolean person = entity.equals("PERSON")
                || next.entity().equals("PERSON")
                || (dash && tokens.get(i + 2).entity().equals("PERSON"));
        boolean ahead = next.capitalised() || dash || PARTICLES.contains(next.word());
        return person && ahead;
    }

    private static boolean touches(Token left, Token right) {
        return left.span().end() == right.span().start();
    }

    private Optional<Fact> name(String source, Passage passage, int first, int last, List<Fact> found) {
        Sentence sentence = passage.sentence();
        List<Token> tokens = sentence.tokens();
        int from = first;
        String entity = honoured(tokens, first, last) ? "PERSON" : majority(tokens, first, last);
        for (int i = first; i < last; i++) {
            if (roleToken(tokens.get(i), entity)) {
                from = i + 1;
            }
        }
        if (entity.equals("PERSON")) {
            from = behindLand(tokens, from, last);
            from += from < last && honour(tokens, from) ? 1 : 0;
        }
        var span = new Span(
                tokens.get(from).span().start(), tokens.get(last).span().end());
        boolean taken = found.stream().anyMatch(fact -> fact.provenance().key().overlaps(span));
        String words = span.of(sentence.text());
        boolean named = tokens.subList(from, last + 1).stream().anyMatch(Token::proper);
        if (taken || !named || words.length() < 2 || !Character.isLetter(words.charAt(0))) {
            return Optional.empty();
        }
        Fact.Sort sort = sort(words, entity, tokens.subList(from, last + 1));
        String role = role(sentence, from, sort);
        String rule = "name/" + sort.name().toLowerCase(Locale.ROOT);
        return Optional.of(
                new Fact.Named(sort, role, words, List.of(), Extractor.provenance(source, passage, span, rule)));
    }

    /** Lord Kitchener is nobody's place, whatever the words around him look like. */
    private static boolean honoured(List<Token> tokens, int first, int last) {
        return last == first + 1
                && tokens.get(first).word().matches("Lord|Lady|Sir|Dame")
                && !Lexicon.spot(tokens.get(last).word())
                && !Lexicon.body(tokens.get(last).word());
    }

    /** Secretary of State Olaf Berg, in the United States Olaf Berg: where the name begins behind what the preposition goes with. */
    private static int behindLand(List<Token> tokens, int from, int last) {
        if (from == 0 || !tokens.get(from - 1).word().matches("(?i)of|in|the")) {
            return from;
        }
        var words = new StringBuilder();
        for (int i = from; i < last; i++) {
            words.append(words.isEmpty() ? "" : " ").append(tokens.get(i).word());
            if (Lexicon.country(words.toString()) || words.toString().equals("State")) {
                return i + 1;
            }
        }
        return from;
    }

    /** The Royal of Astronomer Royal: an adjective behind the office it belongs to. */
    private static boolean honour(List<Token> tokens, int at) {
        return at > 0
                && tokens.get(at)
                        .word()
                        .matches("Royal|General|Laureate|Emeritus|Emerita|Regent|Consort|Designate|Elect")
                && Lexicon.role(tokens.get(at - 1).word());
    }

    private static boolean roleToken(Token token, String entity) {
        return ((entity.equals("PERSON") || entity.equals("O")) && Lexicon.role(token.word()))
                || token.tag().equals("DT")
                || (entity.equals("PERSON") && (token.tag().equals("NNPS") || roles(token.word())));
    }

    /** Prime Ministers. */
    private static boolean roles(String word) {
        return word.endsWith("s") && Lexicon.role(word.substring(0, word.length() - 1));
    }

    private static String majority(List<Token> tokens, int first, int last) {
        String best = "O";
        int most = 0;
        for (String entity : List.of("PERSON", "ORGANIZATION", "LOCATION", "MISC")) {
            int count = 0;
            for (int i = first; i <= last; i++) {
                if (tokens.get(i).entity().equals(entity)) {
                    count++;
                }
            }
            if (count > most) {
                most = count;
                best = entity;
            }
        }
        return best;
    }

    private static Fact.Sort sort(String words, String entity, List<Token> tokens) {
        if (Lexicon.country(words)) {
            return Fact.Sort.PLACE;
        }
        if (tokens.size() > 1 && Lexicon.event(words)) {
            return Fact.Sort.EVENT;
        }
        if (words.matches("\\p{Lu}\\p{Ll}+ [IVX]{1,5}")) {
            return Fact.Sort.PERSON;
        }
        if (tokens.size() > 1 && Lexicon.body(words)) {
            return Fact.Sort.ORGANISATION;
        }
        if (tokens.size() > 1 && Lexicon.spot(words)) {
            return Fact.Sort.PLACE;
        }
        return switch (entity) {
            case "PERSON" -> Fact.Sort.PERSON;
            case "LOCATION" -> Fact.Sort.PLACE;
            case "ORGANIZATION" -> Fact.Sort.ORGANISATION;
            default -> Fact.Sort.OTHER;
        };
    }

    /** The words before a name, back to the beginning of its noun phrase, when the last of them is a role. */
    private static String role(Sentence sentence, int from, Fact.Sort sort) {
        if (sort != Fact.Sort.PERSON || from == 0) {
            return "";
        }
        List<Token> tokens = sentence.tokens();
        int last = from > 1 && honour(tokens, from - 1) ? from - 2 : from - 1;
        if (!Lexicon.role(tokens.get(last).word())) {
            return "";
        }
        int left = last;
        while (left > 0 && modifier(tokens.get(left - 1))) {
            left--;
        }
        return sentence.words(left, last);
    }

    private static boolean modifier(Token token) {
        return token.tagged("JJ") || token.tagged("NN") || token.word().equals("-");
    }
}
