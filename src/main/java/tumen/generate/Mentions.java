package tumen.generate;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tumen.fact.Fact;
import tumen.text.Passage;

/**
 * Where a text says what. Every question asks it of the whole text, so that reading all of it each time would take a time that
 * grows with the square of its length. Several threads may ask.
 */
final class Mentions {
    /** Shorter words are often the beginning of quite another. */
    private static final int LONG_ENOUGH = 5;

    private static final int LONGEST_ENDING = 3;

    private final String text;
    private final List<Passage> passages;
    private final List<Fact> facts;
    private final Set<String> capitals;
    private final Set<String> personal;
    private final Set<String> beginnings;
    private final Set<String> endings;
    private final Set<String> insides;
    private final Map<String, List<Fact.Named>> byName;
    private final Map<String, List<Fact.Named>> byWords;
    private final NavigableMap<String, BitSet> byLemma = new TreeMap<>();
    private final Map<String, BitSet> byWord = new HashMap<>();
    private final Map<String, List<Passage>> holding = new ConcurrentHashMap<>();
    private final Map<String, Long> counts = new ConcurrentHashMap<>();
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    /** Reads the text and its facts once. */
    Mentions(String text, List<Passage> passages, List<List<Fact>> facts) {
        this.text = text;
        this.passages = passages;
        this.facts = facts.stream().flatMap(List::stream).toList();
        capitals = passages.stream()
                .flatMap(passage ->
                        Study.CAPITAL.matcher(passage.sentence().text()).results())
                .map(word -> word.group())
                .collect(Collectors.toUnmodifiableSet());
        List<Fact.Named> people = this.facts.stream()
                .filter(fact -> fact instanceof Fact.Named named && named.kind() == Fact.Sort.PERSON)
                .map(Fact.Named.class::cast)
                .toList();
        byName = people.stream().collect(Collectors.groupingBy(Fact.Named::name));
        byWords = people.stream().collect(Collectors.groupingBy(Fact.Named::words));
        personal = byWords.keySet().stream()
                .flatMap(name -> Stream.of(name.split(" ", -1)))
                .collect(Collectors.toUnmodifiableSet());
        beginnings = byWords.keySet().stream()
                .flatMap(name -> spaces(name).mapToObj(at -> name.substring(0, at)))
                .collect(Collectors.toUnmodifiableSet());
        endings = byWords.keySet().stream()
                .flatMap(name -> spaces(name).mapToObj(at -> name.substring(at + 1)))
                .collect(Collectors.toUnmodifiableSet());
        insides = byWords.keySet().stream()
                .map(name -> name.split(" ", -1))
                .flatMap(words -> Stream.of(words).skip(1).limit(Math.max(0, words.length - 2)))
                .filter(word -> Character.isUpperCase(word.charAt(0)))
                .collect(Collectors.toUnmodifiableSet());
        for (Passage passage : passages) {
            passage.sentence()
                    .tokens()
                    .forEach(token -> mark(byLemma, token.lemma().toLowerCase(Locale.ROOT), passage));
            words(passage.sentence().text()).forEach(word -> mark(byWord, word, passage));
        }
    }

    private static IntStream spaces(String name) {
        return IntStream.range(0, name.length()).filter(at -> name.charAt(at) == ' ');
    }

    private static void mark(Map<String, BitSet> index, String word, Passage passage) {
        index.computeIfAbsent(word, any -> new BitSet()).set(passage.number());
    }

    /** The runs of letters and digits, in small letters. */
    private static Stream<String> words(String text) {
        var words = Stream.<String>builder();
        var word = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().forEach(letter -> {
            if (NotRight.inWord(letter)) {
                word.appendCodePoint(letter);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        return (word.isEmpty() ? words : words.add(word.toString())).build();
    }

    /** All facts, in the order of the text. */
    List<Fact> facts() {
        return facts;
    }

    /** The words that the sentences write with a capital inside; headings do not count. */
    Set<String> capitals() {
        return capitals;
    }

    /** Whether the word is a part of the name of a person. */
    boolean personal(String word) {
        return personal.contains(word);
    }

    /** Whether a person's name goes on behind the word, which may be a second first name, and none ends with it. */
    boolean opens(String word) {
        return (beginnings.contains(word) || insides.contains(word)) && !endings.contains(word);
    }

    /** Whether one person's name begins with the word and another's ends with it. */
    boolean eitherEnd(String word) {
        return beginnings.contains(word) && endings.contains(word);
    }

    /** The same person wherever the text has the name, or the words that stand for it. */
    Stream<Fact.Named> same(Fact.Named person) {
        return Stream.concat(
                byWords.getOrDefault(person.words(), List.of()).stream(),
                byName.getOrDefault(person.name(), List.of()).stream());
    }

    /** The sentences that hold these letters. */
    List<Passage> holding(String letters) {
        return holding.computeIfAbsent(
                letters,
                any -> passages.stream()
                        .filter(passage -> passage.sentence().text().contains(letters))
                        .toList());
    }

    /** The sentences that may hold these words, whatever their case: those that hold the first of them. */
    Stream<Passage> perhaps(String words) {
        return words(words)
                .findFirst()
                .map(word -> byWord.getOrDefault(word, new BitSet()).stream().mapToObj(passages::get))
                .orElseGet(passages::stream);
    }

    /** The sentences with at least this share of the lemmas, in order. */
    Stream<Passage> sharing(Set<String> lemmas, double share) {
        List<BitSet> rarest = lemmas.stream()
                .map(lemma -> byLemma.getOrDefault(lemma, new BitSet()))
                .sorted(Comparator.comparingInt(BitSet::cardinality))
                .toList();
        int missing = lemmas.size() - (int) Math.ceil(share * lemmas.size());
        var some = new BitSet();
        rarest.stream().limit(missing + 1L).forEach(some::or);
        return some.stream()
                .filter(number ->
                        rarest.stream().filter(places -> places.get(number)).count() >= share * lemmas.size())
                .mapToObj(passages::get);
    }

    /** The sentences that have all of the lemmas, or words made of them, as teacher is of teach. */
    Stream<Passage> akin(Set<String> lemmas) {
        var all = new BitSet();
        all.set(0, passages.size());
        lemmas.forEach(lemma -> all.and(akin(lemma)));
        return all.stream().mapToObj(passages::get);
    }

    private BitSet akin(String lemma) {
        var places = new BitSet();
        places.or(byLemma.getOrDefault(lemma, new BitSet()));
        for (int end = lemma.length() - 1; end >= Math.max(LONG_ENOUGH, lemma.length() - LONGEST_ENDING); end--) {
            places.or(byLemma.getOrDefault(lemma.substring(0, end), new BitSet()));
        }
        if (lemma.length() >= LONG_ENOUGH) {
            byLemma.subMap(lemma, lemma + Character.MAX_VALUE).forEach((longer, some) -> {
                if (longer.length() - lemma.length() <= LONGEST_ENDING) {
                    places.or(some);
                }
            });
        }
        return places;
    }

    /** Whether the sentence has at least this share of the lemmas. */
    boolean shares(Passage passage, Set<String> lemmas, double share) {
        return lemmas.stream()
                        .filter(lemma ->
                                byLemma.getOrDefault(lemma, new BitSet()).get(passage.number()))
                        .count()
                >= share * lemmas.size();
    }

    /** How often the text has the name. */
    long count(String name) {
        return counts.computeIfAbsent(
                name,
                any -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                        .matcher(text)
                        .results()
                        .count());
    }

    /** Whether the text has an Otto IV or an Otto of Bergen, for Otto. */
    boolean numbered(String name) {
        return remembered(
                "numbered " + name,
                any -> Pattern.compile("\\b" + Pattern.quote(name) + " (?:[IVX]+\\b|of \\p{Lu})")
                        .matcher(text)
                        .find());
    }

    /** What was found of the words before; it is looked for once. */
    boolean remembered(String words, Predicate<String> look) {
        return known.computeIfAbsent(words, look::test);
    }
}
