package tumen.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tumen.text.Edit;
import tumen.text.Passage;
import tumen.text.Sentence;
import tumen.text.Span;
import tumen.text.Token;

/**
 * Puts names in the place of words that only point back. It goes through the sentences in order and remembers who or what
 * the last subject was. What it does not resolve stays as it is, and a gate refuses it later.
 */
public final class Resolver {
    private static final Set<String> PARTIES = Set.of("country", "nation", "state", "side", "government", "party");
    private final Topic topic;
    private final Map<String, String> surnames;
    private final NamedThings named = new NamedThings();
    private @Nullable String person;
    private @Nullable String thing;
    private @Nullable String several;
    private int paragraph = -1;

    /**
     * Starts before the first sentence.
     *
     * @param topic what the text is about
     * @param surnames for a surname the one full name in the text that ends with it
     */
    public Resolver(Topic topic, Map<String, String> surnames) {
        this.topic = topic;
        this.surnames = Map.copyOf(surnames);
    }

    /**
     * What to replace in the next sentence of the text.
     *
     * @param passage the sentence; sentences are given in order
     * @param facts its facts
     */
    public List<Edit> next(Passage passage, List<Fact> facts) {
        if (passage.paragraph().span().start() != paragraph) {
            paragraph = passage.paragraph().span().start();
            person = topic.person() ? topic.title() : null;
            thing = topic.person() || topic.pair().size() == 2 || topic.title().isEmpty() ? null : topic.reference();
            several = null;
        }
        Sentence sentence = passage.sentence();
        var edits = new ArrayList<Edit>();
        for (Token token : sentence.tokens()) {
            edit(sentence, token, facts).ifPresent(edits::add);
        }
        remember(sentence, facts, edits);
        named.remember(sentence, facts);
        return List.copyOf(edits);
    }

    private Optional<Edit> edit(Sentence sentence, Token token, List<Fact> facts) {
        String word = token.word().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "he", "she" -> pronoun(sentence, token, facts, person, "");
            case "him" -> pronoun(sentence, token, facts, person, "");
            case "his" -> pronoun(sentence, token, facts, person, "'s");
            case "her" -> pronoun(sentence, token, facts, person, token.tag().equals("PRP$") ? "'s" : "");
            case "it" -> expletive(sentence, token) ? Optional.empty() : neuter(sentence, token, facts, thing, "");
            case "its" -> neuter(sentence, token, facts, thing, "'s");
            case "they" -> plural(sentence, token, several, "");
            case "their" -> plural(sentence, token, several, "'s");
            case "both" -> parties(sentence, token, token);
            case "two" ->
                token.index() > 0 && before(sentence, token).equals("the")
                        ? parties(sentence, sentence.tokens().get(token.index() - 1), token)
                        : Optional.empty();
            case "the", "this", "that" -> definite(sentence, token).or(() -> typed(sentence, token));
            default -> surname(sentence, token, facts);
        };
    }

    private static String before(Sentence sentence, Token token) {
        return sentence.tokens().get(token.index() - 1).word().toLowerCase(Locale.ROOT);
    }

    private static Optional<Edit> pronoun(
            Sentence sentence, Token token, List<Fact> facts, @Nullable String name, String ending) {
        boolean inside = facts.stream()
                .anyMatch(fact -> fact instanceof Fact.Named named
                        && named.kind() == Fact.Sort.PERSON
                        && fact.provenance().key().end() <= token.span().start());
        String before = token.index() == 0 ? "" : sentence.words(0, token.index() - 1);
        boolean named = name != null && before.contains(name.substring(name.lastIndexOf(' ') + 1));
        if (inside || named || name == null) {
            return Optional.empty();
        }
        boolean again = sentence.tokens().stream()
                .limit(token.index())
                .anyMatch(earlier -> earlier.word().matches("(?i)he|she|his|her|him"));
        return again ? Optional.empty() : Optional.of(new Edit(token.span(), possessive(name, ending)));
    }

    private static String possessive(String name, String ending) {
        return ending.isEmpty()
                ? name
                : name + (ending.equals("'s") && name.endsWith("s") && !name.contains(" and ") ? "'s" : ending);
    }

    /** It is known that, it was in 1924 that, it took. */
    private static boolean expletive(Sentence sentence, Token token) {
        return token.is("expl")
                || sentence.text()
                        .substring(token.span().end())
                        .matches("(?s) (?:is|was|has been|would"
                                + " be|became|took|seems?|appears?)\\b.*\\b(?:that|to|until|when|who)\\b.*");
    }

    private static Optional<Edit> neuter(
            Sentence sentence, Token token, List<Fact> facts, @Nullable String name, String ending) {
        boolean inside = sentence.tokens().stream()
                .limit(token.index())
                .filter(earlier -> earlier.tagged("NN") && !earlier.tag().endsWith("S") && !temporal(earlier))
                .anyMatch(earlier -> facts.stream().noneMatch(fact -> personal(fact, earlier)));
        return inside || name == null
                ? Optional.empty()
                : Optional.of(new Edit(token.span(), possessive(name, ending)));
    }

    private static boolean personal(Fact fact, Token token) {
        return fact instanceof Fact.Named named
                && named.kind() == Fact.Sort.PERSON
                && fact.provenance().key().contains(token.span());
    }

    private static boolean temporal(Token token) {
        return token.word()
                .matches(
                        "(?i)january|february|march|april|may|june|july|august|september|october|november|december"
                            + "|year|years|century|time|addition|fact|example|instance|result|contrast|end|beginning|start");
    }

    private static Optional<Edit> plural(Sentence sentence, Token token, @Nullable String names, String ending) {
        boolean inside = sentence.tokens().stream()
                .limit(token.index())
                .anyMatch(
                        earlier -> earlier.tag().equals("NNS") || earlier.tag().equals("NNPS") || earlier.is("conj"));
        return inside || names == null
                ? Optional.empty()
                : Optional.of(new Edit(token.span(), possessive(names, ending)));
    }

    /** The two countries, both nations. */
    private Optional<Edit> parties(Sentence sentence, Token first, Token last) {
        String names = topic.pair().size() == 2 ? topic.both() : several;
        if (last.index() + 1 >= sentence.tokens().size() || names == null) {
            return Optional.empty();
        }
        Token noun = sentence.tokens().get(last.index() + 1);
        if (!noun.tag().equals("NNS") || !PARTIES.contains(noun.lemma()) || postmodified(sentence, noun)) {
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
        String word = noun.lemma().toLowerCase(Locale.ROOT);
        Optional<String> name =
                word.equals("country") || word.equals("nation") ? country(sentence, noun) : topic.only(word);
        if (name.isEmpty() || mentioned(sentence, article.index(), name.get(), word)) {
            return Optional.empty();
        }
        String words = name.get().equals(topic.title()) ? topic.reference() : name.get();
        return Optional.of(new Edit(new Span(article.span().start(), noun.span().end()), words));
    }

    /** The war, the treaty, the university: when the text has named exactly one so far. */
    private Optional<Edit> typed(Sentence sentence, Token article) {
        if (article.index() + 1 >= sentence.tokens().size()) {
            return Optional.empty();
        }
        Token noun = sentence.tokens().get(article.index() + 1);
        Optional<String> name = named.only(noun.word());
        boolean bare = noun.tag().equals("NN")
                && !noun.is("compound")
                && !postmodified(sentence, noun)
                && !nounFollows(sentence, noun);
        return name.filter(any -> bare)
                .filter(words -> !mentioned(sentence, article.index(), words.replaceFirst("^the ", ""), noun.word()))
                .map(words ->
                        new Edit(new Span(article.span().start(), noun.span().end()), words));
    }

    private static boolean nounFollows(Sentence sentence, Token noun) {
        return noun.index() + 1 < sentence.tokens().size()
                && sentence.tokens().get(noun.index() + 1).tagged("NN");
    }

    private static boolean mentioned(Sentence sentence, int before, String name, String noun) {
        String earlier = before == 0 ? "" : sentence.words(0, before - 1);
        return earlier.contains(name)
                || earlier.toLowerCase(Locale.ROOT).matches("(?s).*\\ban? (?:\\w+ )?" + noun + "\\b.*");
    }

    private Optional<String> country(Sentence sentence, Token noun) {
        if (topic.pair().size() != 2) {
            return Lexicon.country(topic.title()) ? Optional.of(topic.title()) : topic.only("country");
        }
        boolean object = noun.is("obj") || noun.is("obl") || noun.is("nmod");
        if (!object) {
            return Optional.empty();
        }
        for (Token token : sentence.tokens()) {
            if (token.is("nsubj") && token.proper()) {
                String subject = sentence.cover(sentence.subtree(token)).of(sentence.text());
                Optional<String> other = topic.other(subject);
                if (other.isPresent()) {
                    return other;
                }
            }
        }
        return Optional.empty();
    }

    /** A surname alone, where the text has the full name. */
    private Optional<Edit> surname(Sentence sentence, Token token, List<Fact> facts) {
        String full = surnames.get(token.word());
        if (full == null || !token.entity().equals("PERSON")) {
            return Optional.empty();
        }
        boolean alone = facts.stream()
                .anyMatch(fact -> fact.provenance().key().equals(token.span()) && fact instanceof Fact.Named);
        String earlier = token.index() == 0 ? "" : sentence.words(0, token.index() - 1);
        return alone && !earlier.contains(token.word()) ? Optional.of(new Edit(token.span(), full)) : Optional.empty();
    }

    /** Who or what the subject of the main clause was. */
    private void remember(Sentence sentence, List<Fact> facts, List<Edit> edits) {
        Optional<Token> subject = sentence.root().flatMap(root -> sentence.child(root, "nsubj"));
        if (subject.isEmpty()) {
            return;
        }
        Token head = subject.get();
        Span whole = sentence.cover(sentence.subtree(head));
        for (Edit edit : edits) {
            if (edit.span().contains(head.span()) && !edit.words().endsWith("'s")) {
                again(head, edit.words());
                return;
            }
        }
        if (head.tagged("PRP")) {
            return;
        }
        person = topic.person() ? topic.title() : null;
        thing = null;
        several = null;
        boolean joined = sentence.child(head, "conj").isPresent();
        for (Fact fact : facts) {
            if (!(fact instanceof Fact.Named named)
                    || !whole.contains(fact.provenance().key())) {
                continue;
            }
            boolean isHead = fact.provenance().key().contains(head.span());
            if (joined && isHead && head.proper()) {
                several = simple(whole.of(sentence.text()));
            } else if (isHead && named.kind() == Fact.Sort.PERSON) {
                person = surnames.getOrDefault(named.name(), named.name());
            } else if (isHead && !head.tag().equals("NNPS")) {
                String article = whole.of(sentence.text()).startsWith("The ")
                                || whole.of(sentence.text()).startsWith("the ")
                        ? "the "
                        : "";
                thing = article + named.name();
            }
        }
    }

    /** The subject was resolved: it stays what is spoken of. */
    private void again(Token head, String words) {
        if (head.tag().equals("NNS") || words.contains(" and ")) {
            several = words;
        } else if (!head.tagged("PRP") && !head.proper()) {
            thing = words;
            person = topic.person() ? topic.title() : null;
        }
    }

    private static @Nullable String simple(String words) {
        return words.split(" ", -1).length <= 8 && !words.contains(",") && !words.contains("(") ? words : null;
    }
}
