package tumen.fact;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tumen.text.Sentence;
import tumen.text.Token;

/** Which last words of names make sure of one full name in a text, and where such a word stands for something else. */
public final class Surnames {
    /** Before the name of a father, which is no surname: Idris ibn Salih is not called Salih. */
    private static final Set<String> CHILD_OF = Set.of("ibn", "bin", "bint", "ben", "bat", "ap", "ab", "ferch", "ould");

    /** A word that is spoken of, and does not stand for its bearer: the name Berg, a crater named Berg. */
    private static final Pattern WORD =
            Pattern.compile("(?i)(?:sur|nick)?names?|pseudonym|title|word|term|spelling|pronunciation");

    /** A crater called Berg; not: the king called Berg. */
    private static final Pattern CALLED =
            Pattern.compile("titled|entitled|named|called|christened|dubbed|nicknamed|renamed");

    /** Before the name of somebody of a family. */
    private static final Pattern RELATIVE = Pattern.compile(
            "Mrs\\.?|Miss|Ms\\.?|Lord|Lady|Viscount|Earl|Marquess|Duke|Madame|Mme\\.?|Frau|Señora|elder|younger|Young|Little");

    /** Tsai Ing-wen: the family name comes first. */
    private static final Pattern FAMILY_FIRST =
            Pattern.compile("\\p{Lu}[\\p{L}’']+ \\p{Lu}[\\p{L}’']+-\\p{Ll}[\\p{L}’']+");

    /** In brackets behind a name, how it is said in another language: Yiddish Herschel. */
    private static final Pattern LANGUAGE = Pattern.compile(
            "(?:Yiddish|Hebrew|Latin|Greek|Arabic|Persian|Turkish|Russian|Chinese|Japanese|Korean|Sanskrit|Old Norse)"
                    + " .*");

    /** The Norwegian Olaf Berg: what nation somebody is of is no part of the name. */
    private static final Pattern NATION = Pattern.compile(
            "^(?:Norwegian|Swedish|Danish|Finnish|English|British|Scottish|Irish|Welsh|French|German|Austrian|Swiss|Dutch|Belgian"
                + "|Italian|Spanish|Portuguese|Polish|Czech|Hungarian|Russian|Ukrainian|Greek|Turkish|American|Canadian|Australian|Chinese|Japanese|Korean|Indian|Brazilian|Mexican)"
                + " (?=\\p{Lu}\\p{L}+ \\p{Lu})");

    private Surnames() {}

    /**
     * For each surname, mostly the last word of a person's name, the one full name that has it. There is none where two names end with it,
     * where another person's name begins with it, where a number follows it, and where it is the name of the father.
     *
     * Nor is there one for a word of the title of a text that is not about a person: Berg Island.
     *
     * @param facts the facts of each sentence
     * @param text the whole text
     * @param topic what it is about
     */
    public static Map<String, String> of(List<List<Fact>> facts, String text, Topic topic) {
        var full = new LinkedHashMap<String, Set<String>>();
        var all = new LinkedHashSet<String>();
        for (List<Fact> some : facts) {
            for (Fact fact : some) {
                if (fact instanceof Fact.Named named
                        && named.kind() == Fact.Sort.PERSON
                        && named.words().contains(" ")
                        && !LANGUAGE.matcher(named.words()).matches()) {
                    String name = NATION.matcher(named.words()).replaceFirst("");
                    all.add(name);
                    String surname = FAMILY_FIRST.matcher(name).matches()
                            ? name.substring(0, name.indexOf(' '))
                            : name.substring(name.lastIndexOf(' ') + 1);
                    full.computeIfAbsent(surname, any -> new LinkedHashSet<>()).add(name);
                }
            }
        }
        var only = new LinkedHashMap<String, String>();
        full.forEach((surname, names) -> {
            String name = names.iterator().next();
            boolean numbered = Pattern.compile("\\b" + Pattern.quote(surname) + " [IVX]+\\b")
                    .matcher(text)
                    .find();
            if (names.size() == 1
                    && !numbered
                    && !father(name)
                    && !begins(surname, name, all)
                    && !thing(surname, name, topic)) {
                only.put(surname, name);
            }
        });
        return only;
    }

    private static boolean thing(String surname, String name, Topic topic) {
        return !topic.person()
                && !topic.title().contains(name)
                && List.of(topic.title().split("[ –-]", -1)).contains(surname);
    }

    /** Whether another name than this one, in whatever order of its words, begins with the word. */
    private static boolean begins(String surname, String name, Set<String> all) {
        return all.stream()
                .filter(other -> other.startsWith(surname + " "))
                .anyMatch(other -> !words(other).equals(words(name)));
    }

    /** The words without accents: Sato Kenichi and Ken'ichi Satō are one. */
    private static Set<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[\\p{M}'’-]", "");
        return Set.copyOf(List.of(plain.split(" +", -1)));
    }

    /** The last word of a name that is no number: Agesilaus of Agesilaus II. */
    static String last(String name) {
        String bare = name.replaceFirst(" [IVX]+$", "");
        return bare.substring(bare.lastIndexOf(' ') + 1);
    }

    private static boolean father(String name) {
        String[] words = name.split(" ", -1);
        return CHILD_OF.contains(words[words.length - 2]);
    }

    /**
     * Whether the word does not mean its bearer here. It is a name of a thing, or spoken of as a word: his first opera, Berg; the
     * name Berg; the ship "Berg". Or it is a relative: Mrs. Berg, the elder Berg.
     */
    public static boolean ofAnother(Sentence sentence, Token token) {
        if (senior(sentence, token)) {
            return true;
        }
        if (token.index() == 0) {
            return false;
        }
        Token before = sentence.tokens().get(token.index() - 1);
        boolean work = token.is("appos")
                && sentence.head(token)
                        .filter(head -> head.tagged("NN") && !head.proper() && !Lexicon.human(head.lemma()))
                        .isPresent();
        boolean quoted = before.word().matches("[\"“‘'`]|``")
                && token.index() + 1 < sentence.tokens().size()
                && sentence.tokens().get(token.index() + 1).word().matches("[\"”’'`,]|''");
        boolean relative = RELATIVE.matcher(before.word()).matches();
        boolean called =
                before.tag().equals("VBN") && CALLED.matcher(before.word()).matches();
        return work
                || quoted
                || relative
                || called
                || WORD.matcher(before.word()).matches();
    }

    private static boolean senior(Sentence sentence, Token token) {
        return token.index() + 1 < sentence.tokens().size()
                && sentence.tokens().get(token.index() + 1).word().matches("[JS]r\\.?|[Jj]unior|[Ss]enior|père|fils");
    }
}
