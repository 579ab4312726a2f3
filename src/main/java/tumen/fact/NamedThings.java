package tumen.fact;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tumen.text.Sentence;
import tumen.text.Token;

/** What a text has named so far, by the nouns it says each is: a war, a company, a lawyer, a country. */
final class NamedThings {
    private static final Map<String, String> ALIKE = Map.ofEntries(
            Map.entry("corporation", "company"),
            Map.entry("inc", "company"),
            Map.entry("inc.", "company"),
            Map.entry("ltd", "company"),
            Map.entry("ltd.", "company"),
            Map.entry("airlines", "airline"),
            Map.entry("nation", "country"),
            Map.entry("organization", "organisation"));
    /** The Sailors' Club. */
    private static final Pattern OF_MEMBERS = Pattern.compile(
            "\\b[Tt]he \\p{Lu}\\p{L}+(?:s['’]|['’]s) (Club|Society|Union|Party|Association|League|Guild)\\b");

    private static final Pattern CALLED = Pattern.compile("(\\p{Ll}+),? (?:called|named|known as) (?:[Tt]he )?$");
    private static final Pattern OF =
            Pattern.compile("(city|town|village|island|province|county|state|kingdom|district|port) of (?:the )?$");
    /** Nouns for settlements and lands, which a name need not tell. */
    private static final Set<String> AREAS = Set.of("city", "town", "village", "island", "province", "county");
    /** Nouns for bodies, which a name need not tell. */
    private static final Set<String> BODIES = Set.of("company", "corporation", "firm", "club", "band", "airline");

    /** What was named longer ago, in sentences, may no longer be what is meant. */
    private static final int NEAR = 3;

    /** Nouns that a name in front of them does not tell apart. */
    private static final Set<String> GENERAL = Set.of(
            "government",
            "side",
            "part",
            "area",
            "region",
            "world",
            "people",
            "population",
            "time",
            "period",
            "century",
            "year",
            "system",
            "name",
            "version",
            "market",
            "economy",
            "state",
            "public",
            "press",
            "law",
            "coast",
            "end");

    private final Map<String, Set<String>> names = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<String, Integer> bodies = new LinkedHashMap<>();

    /** In which sentence, counted from the first, each was named last. */
    private final Map<String, Integer> last = new LinkedHashMap<>();

    /** In which sentence one or some of a kind were last spoken of without a name: a ship, ships. */
    private final Map<String, Integer> unnamed = new LinkedHashMap<>();

    /** The last sentences, newest first. */
    private final Deque<String> lately = new ArrayDeque<>();

    private int sentences;
    private boolean first = true;

    /** Takes in the names of a sentence. */
    void remember(Sentence sentence, List<Fact> facts) {
        sentences++;
        lately.addFirst(sentence.text());
        if (lately.size() > NEAR) {
            lately.removeLast();
        }
        for (Token token : sentence.tokens()) {
            compound(sentence, token).ifPresent(words -> add(token.lemma(), words));
            boolean several =
                    token.tag().equals("NNS") && !names.containsKey(token.word().toLowerCase(Locale.ROOT));
            if (several || (token.tag().equals("NN") && indefinite(sentence, token))) {
                unnamed.put(token.lemma().toLowerCase(Locale.ROOT), sentences);
            }
        }
        OF_MEMBERS
                .matcher(sentence.text())
                .results()
                .forEach(name -> add(name.group(1), "the " + name.group().substring(4)));
        for (Fact fact : facts) {
            if (fact instanceof Fact.Named name) {
                List<Token> own = sentence.within(fact.provenance().key());
                if (!own.isEmpty()) {
                    remember(sentence, name, own);
                }
            }
        }
        first = false;
    }

    private void remember(Sentence sentence, Fact.Named name, List<Token> own) {
        String before = sentence.text().substring(0, name.provenance().key().start());
        String words = before.matches("(?is).*\\bthe $") ? "the " + name.words() : name.words();
        boolean opens = first && own.getLast().is("nsubj");
        if (Lexicon.country(name.words())) {
            add("country", words);
        } else if (name.kind() == Fact.Sort.PLACE && !Lexicon.spot(name.words())) {
            places.merge(words, opens ? 3 : 1, Integer::sum);
        } else if (name.kind() == Fact.Sort.ORGANISATION) {
            bodies.merge(words, opens ? 3 : 1, Integer::sum);
        }
        boolean half = before.matches("(?s).*\\p{Lu}[\\p{L}-]+,? and $"); // the Boats and Harbours Act
        if (name.kind() != Fact.Sort.PERSON && name.words().contains(" ") && !half) {
            for (String word : name.words().split(" ", -1)) {
                boolean type = Lexicon.event(word) || Lexicon.body(word) || Lexicon.spot(word);
                if (type && !word.equals("Town")) {
                    add(word, words);
                }
            }
        }
        String end = name.words().substring(name.words().lastIndexOf(' ') + 1);
        if (name.kind() != Fact.Sort.PERSON && name.words().contains(" ") && end.matches("\\p{Lu}\\p{Ll}+s")) {
            add(end, words);
        }
        for (Pattern pattern : List.of(CALLED, OF)) {
            Matcher matcher = pattern.matcher(before);
            // The largest city of Norway: Norway is no city.
            if (matcher.find()
                    && (matcher.group(1).matches("kingdom|state|island") || !Lexicon.country(name.words()))) {
                add(matcher.group(1), words);
            }
        }
        noun(sentence, own).ifPresent(noun -> add(noun, words));
    }

    /** The Celsius temperature scale, the Lapland expedition: a common noun that a name in front of it tells apart. */
    private static Optional<String> compound(Sentence sentence, Token noun) {
        int first = noun.index();
        while (first > 0
                && sentence.tokens().get(first - 1).is("compound")
                && sentence.tokens().get(first - 1).head() == noun.index()) {
            first--;
        }
        boolean plain = noun.tag().equals("NN")
                && !noun.is("compound")
                && !Lexicon.role(noun.lemma())
                && !GENERAL.contains(noun.lemma());
        boolean named = first < noun.index() && sentence.tokens().get(first).proper() && first > 0;
        boolean definite = first > 0 && sentence.tokens().get(first - 1).word().equalsIgnoreCase("the");
        return plain && named && definite
                ? Optional.of("the " + sentence.words(first, noun.index()))
                : Optional.empty();
    }

    /** The common noun beside a name that says what it is: the airline Gulf Air; Rome, a city; Rome is a city. */
    private static Optional<String> noun(Sentence sentence, List<Token> own) {
        Token first = own.getFirst();
        Token head = own.stream()
                .filter(token -> own.stream().noneMatch(other -> other.index() == token.head()))
                .findFirst()
                .orElse(first);
        if (first.index() > 0) {
            Token beside = sentence.tokens().get(first.index() - 1);
            boolean same = beside.head() == head.index() || head.head() == beside.index();
            if (beside.tag().equals("NN") && same && !GENERAL.contains(beside.lemma())) {
                return Optional.of(beside.lemma());
            }
        }
        Optional<Token> apposition =
                sentence.child(head, "appos").filter(token -> token.tag().equals("NN"));
        boolean subject = head.is("nsubj") && head.head() >= 0;
        return apposition
                .or(() -> subject
                        ? Optional.of(sentence.tokens().get(head.head()))
                                .filter(token -> token.tag().equals("NN"))
                                .filter(token -> sentence.child(token, "cop").isPresent())
                        : Optional.empty())
                .map(Token::lemma);
    }

    private void add(String noun, String name) {
        last.put(bare(name), sentences);
        String small = noun.toLowerCase(Locale.ROOT);
        names.computeIfAbsent(ALIKE.getOrDefault(small, small), any -> new LinkedHashSet<>())
                .add(name);
    }

    private static boolean indefinite(Sentence sentence, Token noun) {
        return sentence.child(noun, "det")
                .filter(article -> article.word().matches("(?i)an?|another|each|every|any|no"))
                .isPresent();
    }

    /** Whether one or some of the kind were spoken of without a name in a later sentence than the name. */
    boolean since(String noun, String name) {
        int said = sentences + 1;
        for (String sentence : lately) {
            said--;
            if (sentence.contains(bare(name))) {
                return unnamed.getOrDefault(noun.toLowerCase(Locale.ROOT), 0) > said;
            }
        }
        return true;
    }

    /** Whether the name stands in one of the last sentences, or in the very last. */
    boolean said(String name, boolean lastFew) {
        return lately.stream().limit(lastFew ? NEAR : 1).anyMatch(sentence -> sentence.contains(bare(name)));
    }

    /** The one thing of this sort that was named; empty when there was none or more than one. */
    Optional<String> only(String noun) {
        String small = noun.toLowerCase(Locale.ROOT);
        Set<String> found = names.getOrDefault(ALIKE.getOrDefault(small, small), Set.of());
        if (found.isEmpty() && AREAS.contains(small)) {
            return places.size() == 1 ? foremost(places) : Optional.empty();
        }
        if (found.isEmpty() && BODIES.contains(small)) {
            return foremost(bodies);
        }
        boolean same = found.stream().map(NamedThings::bare).distinct().count() == 1;
        return same
                ? found.stream().findFirst().filter(name -> sentences - last.getOrDefault(bare(name), 0) < NEAR)
                : Optional.empty();
    }

    private static String bare(String name) {
        return name.replaceFirst("^the ", "");
    }

    /** What was named more than once, or opens the text as its subject, and twice as often as anything else of its sort. */
    private static Optional<String> foremost(Map<String, Integer> names) {
        Optional<Map.Entry<String, Integer>> most = names.entrySet().stream().max(Map.Entry.comparingByValue());
        return most.filter(best -> best.getValue() > 1
                        && names.entrySet().stream()
                                .filter(other -> !other.equals(best))
                                .allMatch(other -> 2 * other.getValue() <= best.getValue()))
                .map(Map.Entry::getKey);
    }
}
