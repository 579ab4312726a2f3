package tumen.generate;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tumen.fact.Fact;
import tumen.fact.Topic;
import tumen.text.Annotator;
import tumen.text.Edit;
import tumen.text.Passage;
import tumen.text.Sentence;
import tumen.text.SourceText;
import tumen.text.Token;

/**
 * Everything known of a text before questions are written.
 *
 * @param source the text
 * @param topic what it is about
 * @param passages its sentences, in order
 * @param edits for each sentence, by number, the words that resolve what points back
 * @param told for each sentence, by number, its words with names for what points back
 * @param facts for each sentence, by number, its facts
 * @param surnames for a surname the one full name in the text that ends with it
 * @param written the words that the text writes with a small letter
 * @param annotator parses clauses that are cut out of sentences
 * @param mentions where the text says what
 */
record Study(
        SourceText source,
        Topic topic,
        List<Passage> passages,
        List<List<Edit>> edits,
        List<String> told,
        List<List<Fact>> facts,
        Map<String, String> surnames,
        Set<String> written,
        Annotator annotator,
        Mentions mentions) {
    private static final Pattern SMALL = Pattern.compile("\\b\\p{Ll}[\\p{L}-]*");

    /** Facts further away than so many others are not looked at: in a book there are enough near ones. */
    private static final int NEAREST = 400;

    /** What only people do. */
    private static final Set<String> DEEDS = Set.of(
            "say",
            "write",
            "argue",
            "claim",
            "suggest",
            "believe",
            "think",
            "marry",
            "die",
            "bear",
            "describe",
            "note",
            "propose",
            "publish",
            "discover",
            "invent",
            "paint",
            "compose",
            "teach",
            "study",
            "explain",
            "observe",
            "tell",
            "ask",
            "reply",
            "announce",
            "resign",
            "abdicate",
            "translate",
            "sing",
            "perform",
            "retire",
            "inherit",
            "flee",
            "travel",
            "sail",
            "lecture",
            "ride",
            "lose");

    private static final Pattern BEFORE_CHRIST = Pattern.compile("\\d (?:BCE?|B\\.C\\.)(?!\\p{L})");

    private static final int PRESENT = 2000;

    static final Pattern CAPITAL = Pattern.compile("(?<=[\\p{Ll},] )\\p{Lu}[\\p{L}-]*");

    /** All of it, with the mentions looked up. */
    Study(
            SourceText source,
            Topic topic,
            List<Passage> passages,
            List<List<Edit>> edits,
            List<String> told,
            List<List<Fact>> facts,
            Map<String, String> surnames,
            Set<String> written,
            Annotator annotator) {
        this(
                source,
                topic,
                passages,
                edits,
                told,
                facts,
                surnames,
                written,
                annotator,
                new Mentions(source.text(), passages, facts));
    }

    /** The words of each sentence with names for what points back. */
    static List<String> told(List<Passage> passages, List<List<Edit>> edits) {
        return passages.stream()
                .map(passage -> {
                    var words = new StringBuilder(passage.sentence().text());
                    edits.get(passage.number()).stream()
                            .sorted(Comparator.comparingInt(
                                            (Edit edit) -> edit.span().start())
                                    .reversed())
                            .filter(edit -> edit.span().end() <= words.length())
                            .forEach(edit -> words.replace(
                                    edit.span().start(), edit.span().end(), edit.words()));
                    return words.toString();
                })
                .toList();
    }

    /** The middle one of the years that the text names; 0 where it counts before Christ, this century where it names none. */
    int era() {
        List<Integer> years = new Hints(source.text()).years().stream().sorted().toList();
        if (BEFORE_CHRIST.matcher(source.text()).results().count() > years.size()) {
            return 0;
        }
        return years.isEmpty() ? PRESENT : years.get(years.size() / 2);
    }

    /** The words that the sentences write with a capital inside; headings do not count. */
    Set<String> capitals() {
        return mentions.capitals();
    }

    /** The words a text writes with a small letter more often than with a capital inside of a sentence. */
    static Set<String> written(String text) {
        var capitals = CAPITAL.matcher(text)
                .results()
                .collect(Collectors.groupingBy(word -> word.group().toLowerCase(Locale.ROOT), Collectors.counting()));
        var small = SMALL.matcher(text)
                .results()
                .collect(Collectors.groupingBy(word -> word.group(), Collectors.counting()));
        return small.entrySet().stream()
                .filter(word -> word.getValue() > capitals.getOrDefault(word.getKey(), 0L))
                .map(word -> word.getKey())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the word is a part of the name of a person of this text. */
    boolean personal(String word) {
        return mentions.personal(word);
    }

    /** The person whose name ends these words. */
    Optional<String> personBefore(String words) {
        return all().stream()
                .filter(fact -> fact instanceof Fact.Named named && named.kind() == Fact.Sort.PERSON)
                .map(Fact::words)
                .filter(name -> name.contains(" ") && words.endsWith(" " + name))
                .findFirst();
    }

    /** What the sentence of the fact makes of a word, such as {@code PERSON}; statements are parsed without finding names again. */
    String entity(Fact fact, String word) {
        return passage(fact).sentence().tokens().stream()
                .filter(token -> token.word().equals(word))
                .map(Token::entity)
                .findFirst()
                .orElse("O");
    }

    /** Whether a single word is a person every time the text has it, and the text speaks of it as of a human being once. */
    boolean surelyPerson(String word) {
        return mentions.remembered("person " + word, any -> person(word));
    }

    private boolean person(String word) {
        List<Passage> holding = mentions.holding(word);
        List<Token> tokens = holding.stream()
                .flatMap(passage -> passage.sentence().tokens().stream())
                .filter(token -> token.word().equals(word))
                .toList();
        return !tokens.isEmpty()
                && tokens.stream().allMatch(token -> token.entity().equals("PERSON"))
                && holding.stream().anyMatch(passage -> human(passage.sentence(), word));
    }

    /** Does, says or writes something, or is he or she in the same sentence. */
    private static boolean human(Sentence sentence, String word) {
        boolean before = false;
        boolean other = false;
        for (Token token : sentence.tokens()) {
            other |= !before && token.entity().equals("PERSON") && !token.word().equals(word);
            if (before && !other && token.word().matches("(?i)he|she|his|her|him|who|whom|whose")) {
                return true;
            }
            if (token.word().equals(word)) {
                before = true;
                boolean owner = token.index() + 2 < sentence.tokens().size()
                        && sentence.tokens().get(token.index() + 1).tag().equals("POS")
                        && sentence.tokens()
                                .get(token.index() + 2)
                                .lemma()
                                .matches(
                                        "successor|father|mother|wife|husband|brother|sister|son|daughter|death|birth|reign|career|uncle|friend");
                if (owner) {
                    return true;
                }
                boolean deed = token.is("nsubj")
                        && token.head() >= 0
                        && DEEDS.contains(sentence.tokens().get(token.head()).lemma());
                if (deed) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a text without title names this more often than anything else, three times at least. */
    boolean dominant(String name) {
        if (!topic.title().isEmpty()) {
            return false;
        }
        long own = mentions.count(name);
        return own >= 3
                && all().stream()
                        .filter(fact -> fact instanceof Fact.Named)
                        .noneMatch(fact -> mentions.count(fact.words()) > own);
    }

    /** Whether a text without title names nobody and nothing more often than this. */
    boolean leading(String name) {
        return topic.title().isEmpty() && mentions.remembered("leading " + name, any -> most(name));
    }

    private boolean most(String name) {
        long own = mentions.count(name);
        return all().stream()
                .filter(fact -> fact instanceof Fact.Named)
                .noneMatch(fact -> mentions.count(surname(fact)) > own);
    }

    /** The last word of a person's name, by which a text goes on; other names whole. */
    private static String surname(Fact fact) {
        boolean person = fact instanceof Fact.Named named && named.kind() == Fact.Sort.PERSON;
        return person ? fact.words().substring(fact.words().lastIndexOf(' ') + 1) : fact.words();
    }

    /** All facts, in the order of the text. */
    List<Fact> all() {
        return mentions.facts();
    }

    /** The nearest facts but this one, those of the nearest sentences first. */
    List<Fact> others(Fact key) {
        int own = key.provenance().sentence();
        return IntStream.range(0, facts.size())
                .flatMap(away -> away == 0 ? IntStream.of(own) : IntStream.of(own - away, own + away))
                .filter(number -> number >= 0 && number < facts.size())
                .mapToObj(facts::get)
                .flatMap(List::stream)
                .filter(fact -> !fact.equals(key))
                .limit(NEAREST)
                .toList();
    }

    /** The sentence of a fact. */
    Passage passage(Fact fact) {
        return passages.get(fact.provenance().sentence());
    }
}
