package tumen.fact;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tumen.text.Edit;
import tumen.text.Sentence;
import tumen.text.Span;
import tumen.text.Token;

/** Puts names in the place of phrases such as the two countries, the war, the company. */
final class Definites {
    private static final Set<String> PARTIES = Set.of("country", "nation", "state", "side", "government", "party");
    /** Nouns for bodies that may be another than the last one named. */
    private static final String BODIES =
            "company|corporation|firm|business|club|team|band|airline|school|college|university|party|union|bank";

    /** Nouns for lands that may be another than the one the text is about. */
    private static final String AREAS = "city|town|village|state|province|country|nation";

    private final Topic topic;
    private final NamedThings named = new NamedThings();
    /** The sentence before; null in front of the first one. */
    private @Nullable Sentence last;

    /** The parties that the sentence before names as the end of a journey. */
    private List<String> visited = List.of();

    /** Whether another body than that of the title was the subject of the sentence before. */
    private boolean another;

    /** Whether another place than that of the title was the subject of the sentence before. */
    private boolean elsewhere;

    Definites(Topic topic) {
        this.topic = topic;
    }

    /** Takes in the names of a sentence, once it has been resolved itself. */
    void remember(Sentence sentence, List<Fact> facts) {
        named.remember(sentence, facts);
        last = sentence;
        visited = visited(sentence.text());
        another = subject(sentence, facts, Fact.Sort.ORGANISATION);
        elsewhere = !topic.title().isEmpty() && subject(sentence, facts, Fact.Sort.PLACE);
    }

    /** Whether the subject is something of this sort that is not in the title. */
    private boolean subject(Sentence sentence, List<Fact> facts, Fact.Sort sort) {
        return sentence.root()
                .flatMap(root -> sentence.child(root, "nsubj"))
                .filter(subject -> facts.stream()
                        .anyMatch(fact -> fact instanceof Fact.Named name
                                && name.kind() == sort
                                && name.provenance().key().contains(subject.span())
                                && !topic.names(name.words())
                                && !topic.called(name.words())
                                && !name.words().contains(topic.title())))
                .isPresent();
    }

    /** What to put for the phrase that begins with this article. */
    Optional<Edit> phrase(Sentence sentence, Token article) {
        if (joined(sentence, article) || (topic.pair().size() != 2 && anotherLand(sentence, article))) {
            return Optional.empty();
        }
        return definite(sentence, article).or(() -> typed(sentence, article));
    }

    /** Such camps, after a sentence on a refugee camp: refugee camps. Only where that names one sort of them. */
    Optional<Edit> such(Sentence sentence, Token such) {
        int next = such.index() + 1;
        if (last == null || next >= sentence.tokens().size()) {
            return Optional.empty();
        }
        Token noun = sentence.tokens().get(next);
        if (!noun.tag().equals("NNS") || postmodified(sentence, noun) || nounFollows(sentence, noun)) {
            return Optional.empty();
        }
        Sentence before = last;
        List<String> sorts = before.tokens().stream()
                .filter(token -> token.tagged("NN") && token.lemma().equals(noun.lemma()))
                .map(token -> before.child(token, "compound")
                        .filter(sort ->
                                sort.index() == token.index() - 1 && sort.tag().equals("NN"))
                        .map(Token::word)
                        .orElse(""))
                .distinct()
                .toList();
        return sorts.size() == 1 && !sorts.getFirst().isEmpty()
                ? Optional.of(new Edit(
                        new Span(such.span().start(), noun.span().end()), sorts.getFirst() + " " + noun.word()))
                : Optional.empty();
    }

    /** A third country beside the two, by one word or by two of them, or one that is called by its constitution. */
    private boolean third(Sentence sentence, Token token) {
        return token.word().matches("Kingdom|Republic|Union|Empire|Federation")
                || Stream.of(token.word(), sentence.words(Math.max(0, token.index() - 1), token.index()))
                        .anyMatch(land -> Lexicon.country(land) && !topic.pair().contains(land));
    }

    /** The lake and wetlands: the article belongs to both. */
    private static boolean joined(Sentence sentence, Token article) {
        List<Token> tokens = sentence.tokens();
        int noun = article.index() + 1;
        return noun + 2 < tokens.size()
                && tokens.get(noun + 1).word().equals("and")
                && tokens.get(noun + 2).tag().equals("NNS");
    }

    /** The two countries, both nations. */
    Optional<Edit> parties(Sentence sentence, Token first, Token last, @Nullable String several) {
        String names = topic.pair().size() == 2 ? topic.both() : several;
        if (last.index() + 1 >= sentence.tokens().size() || names == null) {
            return Optional.empty();
        }
        boolean third = topic.pair().size() == 2
                && sentence.tokens().subList(0, first.index()).stream().anyMatch(token -> third(sentence, token));
        Token noun = sentence.tokens().get(last.index() + 1);
        if (third || !noun.tag().equals("NNS") || !PARTIES.contains(noun.lemma()) || postmodified(sentence, noun)) {
            return Optional.empty();
        }
        boolean owner = noun.index() + 1 < sentence.tokens().size()
                && sentence.tokens().get(noun.index() + 1).tag().equals("POS");
        String words = noun.lemma().equals("government") ? "the governments of " + names : names;
        int end = owner
                ? sentence.tokens().get(noun.index() + 1).span().end()
                : noun.span().end();
        return Optional.of(new Edit(new Span(first.span().start(), end), owner ? words + "'s" : words));
    }

    private static boolean postmodified(Sentence sentence, Token noun) {
        return sentence.child(noun, "nmod", "acl", "appos")
                .filter(child -> child.index() > noun.index())
                .isPresent();
    }

    /** The lake, the incident; and the country, when a party of the pair is the subject. */
    private Optional<Edit> definite(Sentence sentence, Token article) {
        if (article.index() + 1 >= sentence.tokens().size()) {
            return Optional.empty();
        }
        Token noun = sentence.tokens().get(article.index() + 1);
        boolean bare = noun.tag().equals("NN")
                && !noun.is("compound")
                && !noun.is("amod")
                && noun.head() >= 0
                && !postmodified(sentence, noun)
                && !nounFollows(sentence, noun);
        if (!bare) {
            return Optional.empty();
        }
        if (ofSomebodyElse(sentence, article, noun)) {
            return Optional.empty();
        }
        String word = noun.lemma().toLowerCase(Locale.ROOT);
        if (word.matches("century|decade|year|month|day|time|period|era|season")) {
            return Optional.empty();
        }
        Optional<String> name =
                word.equals("country") || word.equals("nation") ? country(sentence, noun) : topic.only(word);
        boolean unsure = (another && word.matches(BODIES))
                || (elsewhere && word.matches(AREAS))
                || doubtful(article, noun, name.orElse(""));
        boolean numbered = noun.index() + 1 < sentence.tokens().size()
                && sentence.tokens().get(noun.index() + 1).tag().equals("CD"); // the element 72
        boolean itself = noun.word().equalsIgnoreCase(topic.title()); // the tael, in a text on it
        if (name.isEmpty() || unsure || numbered || itself || mentioned(sentence, article.index(), name.get(), word)) {
            return Optional.empty();
        }
        String words = name.get().equals(topic.title()) ? topic.reference() : name.get();
        return Optional.of(edit(sentence, article, noun, words));
    }

    /**
     * Whether the name is not what the text is about, and was not said lately (behind this or that, in the sentence before), or
     * others of its kind were spoken of since, or the noun may mean what the title names.
     */
    private boolean doubtful(Token article, Token noun, String name) {
        return !topic.names(name)
                && (!named.said(name, article.word().equalsIgnoreCase("the"))
                        || named.since(noun.lemma(), name)
                        || entitled(noun, name));
    }

    /** The name for the phrase; behind a name in s the apostrophe stands alone: the Rovers' ground. */
    private static Edit edit(Sentence sentence, Token article, Token noun, String words) {
        boolean owner = words.endsWith("s")
                && noun.index() + 1 < sentence.tokens().size()
                && sentence.tokens().get(noun.index() + 1).tag().equals("POS");
        Token last = owner ? sentence.tokens().get(noun.index() + 1) : noun;
        return new Edit(new Span(article.span().start(), last.span().end()), owner ? words + "'" : words);
    }

    /** The war, the treaty, the university: when the text has named exactly one so far. */
    private Optional<Edit> typed(Sentence sentence, Token article) {
        if (article.index() + 1 >= sentence.tokens().size()) {
            return Optional.empty();
        }
        Token noun = sentence.tokens().get(article.index() + 1);
        Optional<String> name = named.only(noun.word());
        boolean bare = noun.tagged("NN")
                && (!noun.tagged("NNS") || (!noun.capitalised() && ends(name, noun)))
                && !(noun.capitalised() && followed(sentence, noun))
                && !ofSomebodyElse(sentence, article, noun)
                && !noun.is("compound")
                && !postmodified(sentence, noun)
                && !nounFollows(sentence, noun);
        // The text may speak of one by its initials only.
        // And an empire may be that of whoever is spoken of.
        boolean vague = noun.lemma().matches("organi[sz]ation|group|empire");
        return name.filter(words -> bare && !vague && !titleMeant(noun, words) && !doubtful(article, noun, words))
                .filter(words -> noun.lemma().matches(BODIES) || !reached(sentence, article, words))
                .filter(words -> !mentioned(sentence, article.index(), words.replaceFirst("^the ", ""), noun.word()))
                .map(words -> edit(sentence, article, noun, words));
    }

    /** The reefs, of the Berg Reefs. */
    private static boolean ends(Optional<String> name, Token noun) {
        return name.filter(words -> words.toLowerCase(Locale.ROOT)
                        .endsWith(" " + noun.word().toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    /** The economist and historian Olaf Berg; the station Olaf Berg in honour of the inventor: one who is named beside it. */
    private static boolean ofSomebodyElse(Sentence sentence, Token article, Token noun) {
        boolean role = Lexicon.human(noun.lemma());
        boolean before = sentence.tokens().stream()
                .limit(article.index())
                .anyMatch(token -> token.entity().equals("PERSON"));
        boolean joined =
                sentence.text().substring(noun.span().end()).matches("(?s) and (?:[\\p{Ll}-]+ ){1,5}\\p{Lu}.*");
        return role && (before || joined);
    }

    /** The Union for the Mediterranean, the Act Prohibiting Boats: another one than the one named before. */
    private static boolean followed(Sentence sentence, Token noun) {
        if (noun.index() + 1 >= sentence.tokens().size()) {
            return false;
        }
        Token next = sentence.tokens().get(noun.index() + 1);
        return next.word().matches("for|of") || next.capitalised();
    }

    /** Sailed to Lund and saw the island: whether the sentence has named another place of which it may go on to speak. */
    private static boolean reached(Sentence sentence, Token article, String name) {
        return sentence.tokens().stream()
                .skip(1)
                .limit(Math.max(0, article.index() - 1))
                .filter(token -> token.proper() && token.capitalised() && !name.contains(token.word()))
                .anyMatch(token ->
                        sentence.tokens().get(token.index() - 1).word().matches("to|at|near|around|towards?|on|off"));
    }

    /** Whether the noun may mean what the text is about: in a text on Bergen the city is not Oslo City. */
    private boolean titleMeant(Token noun, String name) {
        String word = Character.toUpperCase(noun.word().charAt(0)) + noun.word().substring(1);
        boolean kind = Lexicon.spot(word)
                || noun.lemma()
                        .matches(
                                "country|region|area|club|team|company|firm|band|newspaper|paper|school|college|university|museum|church");
        // A text that says what its title is does not mean it by the name of another kind of body.
        boolean told = noun.lemma().matches(BODIES)
                && name.toLowerCase(Locale.ROOT).endsWith(" " + noun.lemma())
                && topic.called(topic.title());
        return kind
                && !told
                && !topic.title().isEmpty()
                && !topic.person()
                && topic.pair().isEmpty()
                && topic.only(noun.lemma().toLowerCase(Locale.ROOT)).isEmpty();
    }

    /** The ship in a text on longships, the congress in one on a congress: the noun may mean what the title names. */
    private boolean entitled(Token noun, String name) {
        String title = topic.title().toLowerCase(Locale.ROOT);
        String word = noun.lemma().toLowerCase(Locale.ROOT);
        boolean part =
                List.of(title.split("[ –-]+", -1)).contains(word) || (!title.contains(" ") && title.endsWith(word));
        return part
                && !topic.person()
                && !title.contains(name.replaceFirst("^[Tt]he ", "").toLowerCase(Locale.ROOT));
    }

    private static boolean nounFollows(Sentence sentence, Token noun) {
        return noun.index() + 1 < sentence.tokens().size()
                && sentence.tokens().get(noun.index() + 1).tagged("NN");
    }

    private static boolean mentioned(Sentence sentence, int before, String name, String noun) {
        String earlier = before == 0 ? "" : sentence.words(0, before - 1);
        String first = name.substring(0, Math.max(0, name.indexOf(' ')));
        // REO had sales and the company grew: its first word is what it is called.
        boolean called = !first.isEmpty()
                && noun.matches("company|firm|club|party|band|bank")
                && Pattern.compile("(?<!\\p{L})" + Pattern.quote(first) + "(?!\\p{L}| \\p{Lu})")
                        .matcher(earlier)
                        .find();
        return called
                || earlier.contains(name)
                || earlier.toLowerCase(Locale.ROOT).matches("(?s).*\\ban? (?:\\w+ )?" + noun + "\\b.*");
    }

    private Optional<String> country(Sentence sentence, Token noun) {
        if (topic.pair().size() != 2 && foreign(sentence, noun)) {
            return Optional.empty();
        }
        if (topic.pair().size() != 2) {
            return Lexicon.country(topic.title())
                    ? Optional.of(topic.title())
                    : topic.only("country").or(() -> named.only("country"));
        }
        if (!foreign(sentence, noun)) {
            return Optional.empty();
        }
        // What is told behind of the same visitor counts, too: made a visit to the country; he had been in Norway
        // before.
        String behind = sentence.text().substring(noun.span().end());
        boolean same = behind.matches("(?s)[;,] (?:and |but |where )?(?:he|she|they|who) .*");
        List<String> here = visited(
                same
                        ? sentence.text()
                        : sentence.text().substring(0, noun.span().start()));
        if (here.size() == 1) {
            return Optional.of(here.getFirst());
        }
        for (Token token : sentence.tokens()) {
            if (token.is("nsubj") && token.index() < noun.index()) {
                String subject = sentence.cover(sentence.subtree(token)).of(sentence.text());
                Optional<String> other = topic.otherThan(subject)
                        .or(() -> Leaders.country(subject).flatMap(topic::otherThan));
                if (other.isPresent()) {
                    return other;
                }
            }
        }
        return visited.size() == 1 ? Optional.of(visited.getFirst()) : Optional.empty();
    }

    /** Left for Norway in an attempt to free the country: not the one that the text is about. */
    private boolean anotherLand(Sentence sentence, Token article) {
        List<Token> tokens = sentence.tokens();
        return article.index() + 1 < tokens.size()
                && tokens.get(article.index() + 1).lemma().matches("country|nation")
                && tokens.stream()
                        .skip(1)
                        .limit(article.index())
                        .anyMatch(token -> Lexicon.country(token.word())
                                && !topic.names(token.word())
                                && tokens.get(token.index() - 1).word().matches("to|for|in|into|from"));
    }

    private List<String> visited(String text) {
        return topic.pair().stream()
                .filter(party -> text.matches(
                        "(?s).*\\b(?:(?:visits?|trips?|travell?ed) to|visited|(?:was|were|arrived|stayed) in) "
                                + Pattern.quote(party) + "\\b.*"))
                .toList();
    }

    /** A visit to the country: never the subject's own. */
    private static boolean foreign(Sentence sentence, Token noun) {
        String before = sentence.words(0, noun.index());
        return before.matches("(?s).*\\b(?:(?:visit|visits|trip|trips|ambassador|envoy|delegation|tour)"
                + " to|(?:visited|recogni[sz]ed|recogni[sz]e|visit|toured|invaded|attacked|occupied)|relations"
                + " with|ties with|war (?:on|against|with)) the (?:country|nation)");
    }
}
