package tumen.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tumen.text.Passage;
import tumen.text.Sentence;
import tumen.text.SourceText;
import tumen.text.Token;

/**
 * What a text is about.
 *
 * @param title the title without remarks in brackets; empty when the text has none
 * @param pair the two parties of an article such as {@code Estonia–Mexico relations}; otherwise empty
 * @param person whether the title names a person
 * @param classes for a noun such as {@code lake} the names the text says are one, in the order of the text
 * @param articled those of the title and the parties that the text writes with “the” more often than without
 * @param small whether the text writes the title, or its first word, with a small letter inside of sentences: helium, the
 *     conquest of Norway
 */
public record Topic(
        String title,
        List<String> pair,
        boolean person,
        Map<String, List<String>> classes,
        Set<String> articled,
        boolean small) {
    /** Theatre Royal, Bergen: a building told apart from others of the name by where it is. */
    private static final Pattern PLACED = Pattern.compile("(?<name>(?:[^,]+"
        + " )?(?:Theatre|Theater|Church|Cathedral|Castle|Palace|Museum|Gallery|Lighthouse|Bridge|Hall|House|Tower|Abbey|Priory|Temple|Synagogue|Mosque|Hospital|Hotel|Library|Mill|Observatory|School|College)(?:"
        + " Royal)?), (?<place>\\p{Lu}[^,\\d]*)");

    /** Olaf II of Norway. */
    private static final Pattern RULER = Pattern.compile("(?<name>\\p{Lu}\\p{L}+)(?: [IVX]+)? of \\p{Lu}\\p{L}+");

    private static final Pattern PAIR =
            Pattern.compile("(?:The )?(.+?) ?[–—-] ?(.+?) (?:relations|ties|war|border|conflict)");
    private static final Pattern BETWEEN =
            Pattern.compile("(?:[Rr]elations|[Tt]ies) between (?:the )?(.+?) and (?:the )?(.+)");
    private static final String COMMON =
            "(?:incident|layer|affair|scandal|crisis|war|theory|effect|process|language|languages|people|dynasty|movement|period|revolution"
                + "|empire|rebellion|uprising|massacre|expedition|treaty|agreement|scale|system|protocol|project|plan|bridge|railway|canal)";

    /** Behind the name of a company or a club of two words; texts go on without it. */
    private static final String LEGAL_FORM = "(?<=\\p{L} \\p{L}{1,40}),? (?:A?\\.?F\\.?C\\.?|S\\.?C\\.?|Co\\.,?"
            + " Ltd\\.?|Inc\\.?|Ltd\\.?|LLC|PLC|plc|GmbH|S\\.A\\.|AG|Corp\\.?)$";

    /** Olaf Berg, 1st Duke of Lund. */
    private static final String PEERAGE = "(?<=\\p{L} \\p{L}{1,40}), \\d+(?:st|nd|rd|th) \\p{Lu}\\p{L}+ .*$";

    /** The Battle of Berg is nobody, though the tagger may take Berg for somebody. */
    private static final Pattern OF_EVENT = Pattern.compile("(?:The"
        + " )?(?:Battle|Siege|Treaty|Peace|Convention|Congress|Conference|Fall|Sack|Raid|Bombing|Massacre|Union|Edict)"
        + " (?:of|on|at) ");

    /** The conquest of Norway: a noun before what it is of. */
    private static final Pattern OF = Pattern.compile("^(\\p{Lu}\\p{Ll}+) of ");

    private static final Set<String> VAGUE = Set.of(
            "one",
            "example",
            "member",
            "part",
            "number",
            "place",
            "name",
            "term",
            "way",
            "result",
            "group",
            "type",
            "form",
            "kind",
            "set",
            "series",
            "source",
            "center",
            "centre",
            "home",
            "site",
            "subject",
            "case",
            "time",
            "first",
            "second",
            "relation",
            "year",
            "day",
            "thing",
            "person",
            "man",
            "woman",
            "son",
            "daughter",
            "leader",
            "president",
            "minister");

    private static final Set<String> HUMAN = Set.of(
            "man",
            "woman",
            "person",
            "boy",
            "girl",
            "child",
            "native",
            "member",
            "one",
            "figure",
            "personality",
            "star",
            "daughter",
            "son",
            "descendant",
            "citizen",
            "victim",
            "survivor",
            "leader",
            "master",
            "fighter",
            "dancer",
            "worker");

    /** Copies the collections. */
    public Topic {
        pair = List.copyOf(pair);
        articled = Set.copyOf(articled);
    }

    /** Reads the topic off the title and the sentences that say what something is. */
    public static Topic of(SourceText source, List<Passage> passages) {
        String bare = source.title()
                .replaceAll("\\s*\\([^)]*\\)$", "")
                .strip()
                .replaceFirst(
                        "^(?:(?:Early|Modern|Ancient|Medieval|Military|Economic|Political|Natural) history|Foreign"
                            + " (?:relations|policy|trade)"
                            + "|History|Geography|Geology|Economy|Culture|Politics|Government|Demographics|Climate|Wildlife"
                            + "|Music|Religion|Education|Transport|Tourism|Languages|Cuisine|Architecture|Discovery|Invention)"
                            + " (?:of|in) (?:the )?",
                        "")
                // Foreign relations of Norway under Olaf Berg.
                .replaceFirst("^(\\p{Lu}\\p{L}+) under (?:\\p{Lu}\\p{L}++ ?)+$", "$1")
                .replaceFirst(LEGAL_FORM, "")
                .replaceFirst(PEERAGE, "")
                .replaceFirst(" (A?)\\.?F\\.C\\.$", " $1FC");
        Matcher placed = PLACED.matcher(bare);
        boolean building = placed.matches();
        String named = building ? placed.group("name") + " in " + placed.group("place") : bare;
        String title = bare.matches("(?:Our|My|Your|How|Why|What|When|Where|Who|All about|About) .*") ? "" : named;
        var classes = new LinkedHashMap<String, List<String>>();
        for (Passage passage : passages) {
            define(passage.sentence(), title, classes);
        }
        boolean person = !title.isEmpty()
                && !Lexicon.spot(title)
                && !thing(title, passages)
                && (person(title, passages) || livedOrWorked(title, passages));
        // Jet engine in a text that speaks of jet engines: the engine is one of them.
        boolean sort = title.contains(" ")
                && Character.isLowerCase(title.charAt(title.lastIndexOf(' ') + 1))
                && Pattern.compile(Pattern.quote(title) + "s\\b", Pattern.CASE_INSENSITIVE)
                        .matcher(source.text())
                        .find();
        if (!person && !sort && pair(title).isEmpty()) {
            titleNouns(title, source.text()).forEach(noun -> add(classes, noun, title));
        }
        var articled = new TreeSet<String>();
        Stream.concat(Stream.of(title), pair(title).stream())
                .filter(name -> articled(name, passages) || (building && articled(placed.group("name"), passages)))
                .forEach(articled::add);
        boolean small = title.contains(" ")
                ? smallOpening(title, passages) || smallThroughout(title, passages)
                : small(title, passages);
        return new Topic(title, pair(title), person, classes, articled, small);
    }

    /** Whether sentences write the name with a small letter more often than with a capital, their first words left out. */
    private static boolean small(String name, List<Passage> passages) {
        long balance = passages.stream()
                .flatMap(passage -> passage.sentence().tokens().stream().skip(1))
                .filter(token -> token.word().equalsIgnoreCase(name))
                .mapToInt(token -> token.capitalised() ? -1 : 1)
                .sum();
        return balance > 0;
    }

    /** The conquest of Norway: the text has the first word only as a common noun, and the title never as a name inside of a sentence. */
    private static boolean smallOpening(String title, List<Passage> passages) {
        Matcher noun = OF.matcher(title);
        return noun.find()
                && small(noun.group(1), passages)
                && passages.stream()
                        .noneMatch(passage -> titles(title, passage.sentence().text()));
    }

    /** The deep scattering layer: no word behind the first has a capital, and the text writes that one with a small letter, too. */
    private static boolean smallThroughout(String title, List<Passage> passages) {
        String low = Character.toLowerCase(title.charAt(0)) + title.substring(1);
        return title.matches("\\p{Lu}\\p{Ll}+(?: \\p{Ll}+)+")
                && passages.stream()
                        .anyMatch(passage -> passage.sentence().text().contains(low))
                && passages.stream()
                        .noneMatch(passage -> titles(title, passage.sentence().text()));
    }

    /** Whether the title stands inside of the text with a capital, or in capitals. */
    private static boolean titles(String title, String text) {
        return IntStream.range(1, text.length())
                .anyMatch(at ->
                        text.charAt(at) == title.charAt(0) && text.regionMatches(true, at, title, 0, title.length()));
    }

    /** Whether the text begins with “the” and the name, or with “a” and a kind of that name, or the name follows “the” more often than it stands bare; behind a or one, and before a noun, it says nothing of that. */
    private static boolean articled(String name, List<Passage> passages) {
        if (name.isEmpty()) {
            return false;
        }
        boolean defined = !passages.isEmpty()
                && passages.getFirst()
                        .sentence()
                        .text()
                        .regionMatches(true, 0, "The " + name + " ", 0, name.length() + 5);
        // A Berg disk is: the Berg disk.
        boolean kind = !passages.isEmpty()
                && name.matches(".* \\p{Ll}+")
                && passages.getFirst().sentence().text().matches("(?s)An? " + Pattern.quote(name) + "\\b.*");
        if (defined || kind) {
            return true;
        }
        String opening = "(?:" + Pattern.quote(name.substring(0, 1)) + "|"
                + Pattern.quote(name.substring(0, 1).toLowerCase(Locale.ROOT)) + ")";
        Pattern place =
                Pattern.compile("(?:\\b(?:(?<the>[Tt]he)|(?<one>[Aa]n?|[Oo]ne|[Nn]o|[Ee]ach|[Ee]very)) )?(?<!\\p{L})"
                        + opening + Pattern.quote(name.substring(1)) + "(?!\\p{L}|['’]s| \\p{L}+ (?:is|was)\\b)");
        int balance = 0;
        for (Passage passage : passages) {
            Sentence sentence = passage.sentence();
            Matcher found = place.matcher(sentence.text());
            while (found.find()) {
                boolean neutral = found.group("one") != null || modifies(sentence, found.end());
                balance += neutral ? 0 : found.group("the") != null ? 1 : -1;
            }
        }
        return balance > 0;
    }

    /** Whether the word that ends here belongs to the noun behind it: helium tanks. */
    private static boolean modifies(Sentence sentence, int end) {
        return sentence.tokens().stream()
                .anyMatch(token -> token.span().end() == end && token.is("compound") && token.head() > token.index());
    }

    private static List<String> pair(String title) {
        for (Pattern pattern : List.of(PAIR, BETWEEN)) {
            Matcher matcher = pattern.matcher(title);
            if (matcher.matches()) {
                return List.of(matcher.group(1), matcher.group(2));
            }
        }
        return List.of();
    }

    private static boolean person(String title, List<Passage> passages) {
        int people = 0;
        int others = 0;
        // Olaf II of Norway: his name stands in front.
        Matcher ruler = RULER.matcher(title);
        String last = ruler.matches() ? ruler.group("name") : title.substring(title.lastIndexOf(' ') + 1);
        for (Passage passage : passages) {
            for (Token token : passage.sentence().tokens()) {
                if (token.word().equals(last) && !last.isEmpty()) {
                    if (token.entity().equals("PERSON")) {
                        people++;
                    } else {
                        others++;
                    }
                }
            }
        }
        return people > others
                && title.split(" ", -1).length <= 5
                && !OF_EVENT.matcher(title).lookingAt()
                && !Lexicon.spot(title.split(" ", -1)[0])
                && !title.contains("relations");
    }

    /** X is a city: what the text begins with is no human being, whatever the name sounds like. */
    private static boolean thing(String title, List<Passage> passages) {
        if (passages.isEmpty()) {
            return false;
        }
        Sentence sentence = passages.getFirst().sentence();
        return sentence.text().replaceFirst("^(?i:The) ", "").regionMatches(true, 0, title, 0, title.length())
                && sentence.root()
                        .filter(root -> root.tag().equals("NN")
                                && !(root.lemma().matches(".{2,}(?:ist|ian|er|or|man|woman)") && human(passages))
                                && !Lexicon.role(root.lemma())
                                && !HUMAN.contains(root.lemma())
                                && !(human(passages) && worked(sentence))
                                && sentence.child(root, "cop").isPresent())
                        .isPresent();
    }

    /** Was an English portrait and subject painter: a word for what people do, before anything that says by whom or of what. */
    private static boolean worked(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            if (token.word().matches("by|of|about|in|for|that|which|who")) {
                return false;
            }
            if (token.tag().equals("NN") && Lexicon.role(token.lemma())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text says he or she more than once, and oftener than it. */
    private static boolean human(List<Passage> passages) {
        int people = 0;
        int things = 0;
        for (Passage passage : passages) {
            for (Token token : passage.sentence().tokens()) {
                people += token.word().matches("(?i)he|she|his|her|him") ? 1 : 0;
                things += token.word().matches("(?i)its?") ? 1 : 0;
            }
        }
        return people > 1 && people > things;
    }

    /** X was a Swedish astronomer. */
    private static boolean livedOrWorked(String title, List<Passage> passages) {
        for (Passage passage : passages.subList(0, Math.min(3, passages.size()))) {
            Sentence sentence = passage.sentence();
            Optional<Token> root = sentence.root();
            boolean role = root.isPresent()
                    && (Lexicon.role(root.get().lemma()) || (human(passages) && worked(sentence)))
                    && sentence.child(root.get(), "cop").isPresent();
            // The name may stand in capitals.
            boolean first = opening(sentence, title).regionMatches(true, 0, title, 0, Math.min(4, title.length()));
            if (role && (first || named(sentence, title))) {
                return true;
            }
        }
        return false;
    }

    /** Antoine Joseph "Olaf" Berg was: the subject has the first and the last word of the title. */
    private static boolean named(Sentence sentence, String title) {
        return title.contains(" ")
                && sentence.root()
                        .flatMap(root -> sentence.child(root, "nsubj"))
                        .map(subject -> sentence.text()
                                .substring(
                                        0,
                                        sentence.cover(sentence.subtree(subject))
                                                .end())
                                .toLowerCase(Locale.ROOT))
                        .filter(words -> words.contains(
                                        title.substring(0, title.indexOf(' ')).toLowerCase(Locale.ROOT))
                                && words.contains(title.substring(title.lastIndexOf(' ') + 1)
                                        .toLowerCase(Locale.ROOT)))
                        .isPresent();
    }

    /** The sentence without the honours in front of a name: Sir, Rear Admiral. */
    private static String opening(Sentence sentence, String title) {
        int first = 0;
        while (first + 1 < sentence.tokens().size()
                && (Lexicon.role(sentence.tokens().get(first).word())
                        || Lexicon.role(sentence.tokens().get(first + 1).word()))
                && !title.startsWith(sentence.tokens().get(first).word() + " ")) {
            first++;
        }
        return sentence.text().substring(sentence.tokens().get(first).span().start());
    }

    /** The title as a sentence would have it: with its article when it ends in a common noun. */
    public String reference() {
        boolean common = !title.matches(".*[’']s .*")
                && (title.matches("(?:.*[ –-])?" + COMMON)
                        || title.matches(
                                "(?:River|Treaty|Battle|Siege|Gulf|Bay|Isle|University|House|Kingdom|Republic|Church|Bank)"
                                    + " .*")
                        || title.matches(
                                ".* (?:River|Line|line|Museum|Railway|Bridge|Canal|Sea|Ocean|Desert|Islands|Mountains|Expedition"
                                    + "|Empire|Company|Society|Institute|Valley|Peninsula|eruption|earthquake|flood|fire|strike)"));
        if (small) {
            String words = title.contains(" ")
                    ? title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1)
                    : title.toLowerCase(Locale.ROOT);
            return OF.matcher(title).find() || articled.contains(title) ? "the " + words : words;
        }
        boolean own = title.startsWith("The ") || title.startsWith("the ");
        return !own && (common || articled.contains(title)) ? "the " + title : title;
    }

    /** Whether the title is a kind of which the text speaks as a whole: the okapi. */
    public boolean namesKind() {
        return small && !title.contains(" ") && articled.contains(title);
    }

    /** X is a N: then the N may mean X. */
    private static void define(Sentence sentence, String title, Map<String, List<String>> classes) {
        Optional<Token> root = sentence.root();
        if (root.isEmpty()
                || !root.get().tagged("NN")
                || sentence.child(root.get(), "case").isPresent()
                || sentence.child(root.get(), "cop").isEmpty()) {
            return;
        }
        Optional<Token> subject = sentence.child(root.get(), "nsubj");
        Optional<Token> article = sentence.child(root.get(), "det");
        if (subject.isEmpty() || article.isEmpty() || !subject.get().proper()) {
            return;
        }
        String words = named(sentence, subject.get());
        boolean titled = !title.isEmpty()
                && (title.contains(words)
                        || words.contains(title)
                        || words.startsWith(title.replaceFirst(" A?FC$", "") + " Football Club"));
        Stream.concat(
                        Stream.of(root.get()),
                        sentence.children(root.get()).stream()
                                .filter(child -> child.is("conj") && child.tagged("NN"))
                                .filter(child -> sentence.child(child, "det").isPresent()))
                .map(noun -> noun.lemma().toLowerCase(Locale.ROOT))
                .filter(noun -> !VAGUE.contains(noun)
                        && words.length() > 1
                        && sentence.text().contains(words))
                .forEach(noun -> add(classes, noun, titled ? title : words));
    }

    /** The whole name that ends with this word: Bergen Rovers Football Club. */
    private static String named(Sentence sentence, Token last) {
        int first = last.index();
        while (first > 0
                && (sentence.tokens().get(first - 1).proper()
                        || (sentence.tokens().get(first - 1).capitalised()
                                && sentence.tokens().get(first - 1).tag().equals("JJ")))) {
            first--;
        }
        return sentence.words(first, last.index());
    }

    private static void add(Map<String, List<String>> classes, String noun, String name) {
        List<String> names = classes.computeIfAbsent(noun, any -> new ArrayList<>());
        if (!names.contains(name)) {
            names.add(name);
        }
    }

    /**
     * The words for what the title names that the text also uses as common nouns: lake, incident, layer. The harbour is not the
     * Sydney Harbour Bridge.
     */
    private static Set<String> titleNouns(String title, String text) {
        var nouns = new TreeSet<String>();
        String bare = title.replaceFirst("(?s) (?:of|for|in|on|from) .*| System$", "");
        String[] words = bare.split("[ –-]", -1);
        for (String word : List.of(words[words.length - 1], Lexicon.spot(words[0]) ? words[0] : "")) {
            String small = word.toLowerCase(Locale.ROOT);
            if (small.length() > 3
                    && text.contains("the " + small + " ")
                    && !VAGUE.contains(small)
                    && !small.matches("town|city|united|county|rovers|north|south|east|west")) {
                nouns.add(small);
            }
        }
        return nouns;
    }

    /** The same, with a name for what is one of this kind, unless the text says itself what is. */
    public Topic with(String noun, String name) {
        if (classes.containsKey(noun)) {
            return this;
        }
        var more = new LinkedHashMap<>(classes);
        more.put(noun, List.of(name));
        return new Topic(title, pair, person, more, articled, small);
    }

    /** Whether the text says of the name what it is. */
    boolean called(String name) {
        return classes.values().stream().anyMatch(names -> names.contains(name));
    }

    /** The one name the text gives something of this kind; empty when there is none or more than one. */
    public Optional<String> only(String noun) {
        List<String> names = classes.getOrDefault(noun, List.of());
        return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }

    /** The party of the pair that these words do not name, neither as a noun nor as an adjective, while they name the other. */
    public Optional<String> otherThan(String words) {
        if (pair.size() != 2) {
            return Optional.empty();
        }
        boolean first = speaksOf(words, pair.get(0));
        boolean second = speaksOf(words, pair.get(1));
        return first == second ? Optional.empty() : Optional.of(pair.get(first ? 1 : 0));
    }

    /** Whether the words hold the party's name or its adjective: Estonia and Estonian share all but the end. */
    private static boolean speaksOf(String words, String party) {
        String stem = party.length() > 5 ? party.substring(0, party.length() - 2) : party;
        return words.contains(stem);
    }

    /** Both parties as words: {@code Estonia and Mexico}. */
    public String both() {
        return pair.stream()
                .map(party -> articled.contains(party) ? "the " + party : party)
                .collect(Collectors.joining(" and "));
    }

    /** Whether the name is the title, a party of it, or its surname. */
    public boolean names(String name) {
        String bare = name.startsWith("the ") ? name.substring(4) : name;
        return bare.equalsIgnoreCase(title)
                || pair.contains(bare)
                || (person && title.endsWith(" " + bare))
                || (!title.isEmpty() && bare.length() > 3 && title.contains(bare));
    }
}
