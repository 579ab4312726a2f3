package tumen.generate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tumen.fact.Lexicon;
import tumen.fact.Topic;
import tumen.text.Sentence;
import tumen.text.Token;

/** Phrases with an article that point back and are still understood: by the title in front, or by a name before them. */
final class Explained {
    /** Works, events, deeds and thoughts that a text has told of, and that no title of another thing says. */
    private static final Set<String> WORKS = words("""
        account aim airship album apparatus approach argument arrangement assignment attack attempt ban battle blockade bombing book boundary boy boycott campaign change claim complaint
        concept conference conquest conservatory coup deal decision demand device difference difficulty discovery dispute effort election embargo entourage entrance error
        exhibition expedition festival film game girl goal idea invention issue legislation letter loan magazine match matter measure meeting merger missionary mistake motive movie
        negotiation novel obituary offer paper paradox petition play plot poem position principle principality problem program programme proposal protest purpose question reason
        report request resolution result revolt ruling scheme series settlement ship shooting show sinking situation solution song speech
        step statement story suggestion surrender talk technique theory trend undertaking verdict view war work\
        """);

    /** Other kinds of things that have names. */
    private static final Set<String> NAMED_KINDS = words("""
        area band building city club company corporation country county district empire event firm format
        ground group hotel island king lake language layer method mountain movement museum newspaper park party
        period place plan project province queen region relay river road school site species state
        station street system team temple theater theatre town treaty union university village\
        """);

    /** Kinds of places and bodies that a title names. */
    private static final Set<String> TITLED = words("""
        airline area band bridge building canal church city club company hotel island lake mountain museum newspaper
        region school species state station team theater theatre town university village\
        """);

    /** Bodies and lands that have a name, which a text says once and a title of another thing does not. */
    static final Set<String> BODIES = words("""
        board colony commission committee council delegation firm institute mission museum programme society territory university\
        """);

    /** A name of several words inside of a sentence or as its subject. */
    private static final Pattern NAMED =
            Pattern.compile("\\b[Tt]he (?:\\p{Lu}\\p{L}+ ){1,4}(?:was|is|had|began|opened|of|in|at)\\b");

    private Explained() {}

    private static Set<String> words(String list) {
        return Arrays.stream(list.split("\\s+", -1)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The crew of a ship, the airport of a city: what goes with the title in front, or with a name before it. Not the company
     * or the film: a word for a kind of thing that has a name stands for a name of the text before; and not what is told of.
     */
    static boolean is(Sentence statement, Token article, BackReference.Scope scope) {
        if (!article.word().equalsIgnoreCase("the")) {
            return article.word().equalsIgnoreCase("each") && article.is("det") && scope.labelled();
        }
        List<Token> tokens = statement.tokens();
        Token head = tokens.get(NounPhrase.end(statement, article, scope));
        String noun = head.lemma().toLowerCase(Locale.ROOT);
        List<Token> inside = tokens.subList(article.index() + 1, head.index());
        Topic topic = scope.study().topic();
        boolean entitled = topic.title().toLowerCase(Locale.ROOT).contains(noun);
        if (ordered(statement, article, head, inside) || (head.capitalised() && !entitled)) {
            return false; // the Treaty, the City Council: a name of the text before
        }
        boolean told = (head.is("nsubj") || head.is("nsubj:pass"))
                && statement.head(head).filter(verb -> verb.head() < 0).isPresent();
        boolean renewed = inside.stream().anyMatch(token -> token.word().matches("new|old|next|further"));
        boolean named = tokens.stream()
                .limit(article.index())
                .anyMatch(token -> AnchorGate.names(token)
                        && !scope.inKey().test(token)
                        && !Lexicon.role(token.word())
                        && !token.word().matches(DefiniteReference.PEOPLE));
        boolean body = BODIES.contains(noun) && !entitled && topic.only(noun).isEmpty();
        boolean other = WORKS.contains(noun) || body || introduced(noun, scope);
        boolean owner = head.index() + 1 < tokens.size()
                && tokens.get(head.index() + 1).tag().equals("POS");
        boolean placed = named && !told && !owner;
        if (!scope.labelled()) {
            return placed
                    && !renewed
                    && !other
                    && !NAMED_KINDS.contains(noun)
                    && !DefiniteReference.PLACED.contains(noun);
        }
        boolean land = noun.matches(topic.pair().isEmpty() ? "country|nation" : "country|nation|state|government")
                && (!topic.pair().isEmpty() || topic.only(noun).isEmpty());
        boolean own = (entitled || topic.only(noun).isPresent()) && !several(head, topic);
        boolean titled =
                own ? !(told && instance(scope)) : !told && proper(topic) && !otherSort(topic) && TITLED.contains(noun);
        return !land && !other && (titled ? !(told && renewed) : placed && !noun.matches("river|mountain"));
    }

    /** The two kings, the same day, the first round, the North, the Queen: of what or among what is said nowhere. */
    private static boolean ordered(Sentence statement, Token article, Token head, List<Token> inside) {
        return inside.stream()
                        .anyMatch(token ->
                                token.tag().matches("CD|JJR") || token.word().matches("same|other|latter|former"))
                || (inside.isEmpty() && head.word().matches("North|South|East|West|ground|same|latter|former|other"))
                || DefiniteReference.RANKS.contains(head.word())
                || NounPhrase.superlative(statement.tokens(), article.index() + 1, head.index())
                || DefiniteReference.series(statement, article, head);
    }

    /** The countries in a text on one of them. */
    private static boolean several(Token head, Topic topic) {
        return head.tag().equals("NNS")
                && !topic.title().toLowerCase(Locale.ROOT).contains(head.word().toLowerCase(Locale.ROOT));
    }

    /** Whether the title is the name of one thing, not a word for a kind of things: Erie Canal, not suction pump. */
    private static boolean proper(Topic topic) {
        String title = topic.title();
        return !topic.small() && Character.isUpperCase(title.charAt(title.lastIndexOf(' ') + 1));
    }

    /** Whether the title says what it is, so that it is no hotel or river: Berg Rebellion, Berg Castle. */
    private static boolean otherSort(Topic topic) {
        return Lexicon.event(topic.title())
                || Lexicon.body(topic.title())
                || Lexicon.spot(topic.title())
                || topic.person();
    }

    /** Whether the title is a word for a kind, and the sentences before speak of one of them that has a name. */
    private static boolean instance(BackReference.Scope scope) {
        return !proper(scope.study().topic()) && NAMED.matcher(scope.earlier()).find();
    }

    /** A ball stands in the sentences before: the ball is that one. */
    private static boolean introduced(String noun, BackReference.Scope scope) {
        return Pattern.compile("(?i)\\ban? (?:[\\p{L}-]+ ){0,3}" + Pattern.quote(noun) + "\\b")
                .matcher(scope.earlier())
                .find();
    }
}
