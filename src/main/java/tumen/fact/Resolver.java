package tumen.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    private final Topic topic;
    private final Map<String, String> surnames;
    private final Definites definites;
    private final Initials initials;
    private final FullNames fullNames;
    private final CityBodies cityBodies;
    private final Sex sex;
    private final TopicMention mention;

    /** Whether a person was said to be he or she. */
    private final Map<String, Sex> called = new HashMap<>();

    private @Nullable String person;
    private @Nullable String thing;
    private @Nullable String several;
    private @Nullable String body;
    /** Whether the last subject had somebody else in it than the person whom the text is about. */
    private boolean doubtful;

    /** What the last subject, as a relative of the sex of the person whom the text is about, was told to be or to do. */
    private Kin kin = Kin.NOBODY;

    /** Whether the sentence before ended with the name of a body: the first it of a new paragraph may mean that. */
    private boolean bodyLast;

    /** The text up to the sentence before. */
    private final StringBuilder told = new StringBuilder();

    private int paragraph = -1;

    /** The sentence before in the paragraph. */
    private @Nullable Sentence before;

    /** Whether this is the first sentence of the text. */
    private boolean opening;

    /**
     * Starts before the first sentence.
     *
     * @param topic what the text is about
     * @param surnames for a surname the one full name in the text that ends with it
     * @param passages all sentences of the text
     */
    public Resolver(Topic topic, Map<String, String> surnames, List<Passage> passages) {
        this.topic = topic;
        this.surnames = Map.copyOf(surnames);
        definites = new Definites(topic);
        initials = new Initials(topic.title());
        fullNames = new FullNames(topic, this.surnames);
        cityBodies = CityBodies.of(passages);
        mention = new TopicMention(topic);
        sex = topic.person() ? Sex.of(passages) : Sex.UNKNOWN;
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
            forget();
            before = null;
            doubtful = false;
            boolean open =
                    topic.person() || topic.pair().size() == 2 || topic.title().isEmpty() || bodyLast;
            thing = open ? null : topic.reference();
        }
        opening = passage.number() == 0;
        Sentence sentence = passage.sentence();
        var edits = new ArrayList<Edit>();
        for (Token token : sentence.tokens()) {
            edit(sentence, token, facts)
                    .flatMap(edit -> once(edit, edits, token))
                    .ifPresent(edits::add);
        }
        remember(sentence, facts, edits);
        bodyLast = facts.stream()
                .anyMatch(fact -> fact instanceof Fact.Named named
                        && named.kind() == Fact.Sort.ORGANISATION
                        && !topic.names(named.words())
                        && sentence.text()
                                .substring(named.provenance().key().end())
                                .matches("[.”\"]*"));
        definites.remember(sentence, facts);
        initials.remember(sentence);
        told.append(sentence.text()).append(' ');
        before = sentence;
        return Pronouns.whereItTells(sentence, edits);
    }

    /** It or its for a name of several words that was already put into the sentence; the lake may stay the lake. */
    private Optional<Edit> once(Edit edit, List<Edit> before, Token token) {
        String bare = edit.words().replaceFirst("['’]s?$", "").replaceFirst("^[Tt]he ", "");
        boolean repeated = bare.contains(" ")
                && !bare.contains(" and ")
                && before.stream()
                        .anyMatch(other -> other.words()
                                .replaceFirst("['’]s?$", "")
                                .replaceFirst("^[Tt]he ", "")
                                .equals(bare));
        boolean human = bare.equals(person) || surnames.containsValue(bare);
        if (!repeated || human) {
            return Optional.of(edit);
        }
        return token.word().equalsIgnoreCase("the")
                ? Optional.empty()
                : Optional.of(new Edit(edit.span(), edit.words().matches(".*['’]s?") ? "its" : "it"));
    }

    private Optional<Edit> edit(Sentence sentence, Token token, List<Fact> facts) {
        String word = token.word().toLowerCase(Locale.ROOT);
        if (word.matches("he|she|him|his|her") && ofRelative(sentence, token)) {
            return Optional.empty();
        }
        if (topic.person() && sex == Sex.FEMALE && word.matches("she|her")) {
            Optional<Edit> hers =
                    Pronouns.ofTheWoman(sentence, token, namedBefore(token, facts), before, topic.title());
            if (hers.isPresent()) {
                return hers;
            }
        }
        return switch (word) {
            case "he", "she", "him" -> Pronouns.personal(sentence, token, facts, spokenOf(word), "");
            case "his" -> Pronouns.personal(sentence, token, facts, spokenOf(word), "'s");
            case "her" ->
                Pronouns.personal(
                        sentence, token, facts, spokenOf(word), token.tag().equals("PRP$") ? "'s" : "");
            case "it" ->
                Expletive.is(sentence, token)
                                || embedded(sentence, token)
                                || token.is("obj")
                                || token.is("iobj")
                                || behindVerb(sentence, token)
                        ? Optional.empty()
                        : NamedKind.edit(sentence, token, before)
                                .or(() -> Pronouns.neuter(sentence, token, facts, thing, ""));
            case "its" ->
                Pronouns.ahead(sentence, token) || Pronouns.titleAhead(sentence, token, topic.title())
                        ? Optional.empty()
                        : Pronouns.neuter(sentence, token, facts, thing, "'s");
            case "they" -> Pronouns.plural(sentence, token, collective(), "");
            case "their" -> Pronouns.plural(sentence, token, collective(), "'s");
            case "both" -> definites.parties(sentence, token, token, several);
            case "two" ->
                token.index() > 0 && wordBefore(sentence, token).equals("the")
                        ? definites.parties(sentence, sentence.tokens().get(token.index() - 1), token, several)
                        : Optional.empty();
            case "the", "this", "that" -> definites.phrase(sentence, token);
            case "such" -> definites.such(sentence, token);
            case "city", "county" -> cityBodies.edit(sentence, token);
            default ->
                initials.edit(sentence, token)
                        .or(() -> fullNames.edit(sentence, token, facts).filter(edit -> said(edit.words())));
        };
    }

    /** The persons who are named in front of a word, in full where the text does. */
    private List<String> namedBefore(Token token, List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact instanceof Fact.Named named && named.kind() == Fact.Sort.PERSON)
                .filter(fact -> fact.provenance().key().end() <= token.span().start())
                .map(fact -> surnames.getOrDefault(fact.words(), fact.words()))
                .toList();
    }

    /** Whether a full name is that of the title or stands before: Novgorod is not the Nizhny Novgorod of which the text goes on to tell. */
    private boolean said(String name) {
        return name.equals(topic.title()) || told.indexOf(name) >= 0;
    }

    /** Norway made it a county: the tree may take it for the subject of what follows. */
    private static boolean behindVerb(Sentence sentence, Token token) {
        return token.index() > 0
                && sentence.tokens().get(token.index() - 1).tagged("VB")
                && !sentence.tokens().get(token.index() - 1).lemma().matches("be|have|do");
    }

    /** It in a clause that depends on a verb of another subject: he decided that it should stay. */
    private static boolean embedded(Sentence sentence, Token token) {
        return token.is("nsubj")
                && sentence.head(token)
                        .filter(verb -> verb.is("ccomp"))
                        .flatMap(sentence::head)
                        .flatMap(verb -> sentence.child(verb, "nsubj"))
                        .isPresent();
    }

    /** The person spoken of, unless it is the one whom the text is about and the pronoun is not that person's. */
    private @Nullable String spokenOf(String pronoun) {
        boolean topical = person != null && topic.person() && within(person, topic.title());
        boolean woman = person != null && !topical && GivenNames.female(person) && pronoun.matches("he|his|him");
        if (person == null || woman || (topical && (doubtful || !sex.fits(pronoun)))) {
            return null;
        }
        // In a life, he after a sentence on another man may be either; Captain OLAF BERG is no other.
        boolean own = topical || within(topic.title().toLowerCase(Locale.ROOT), person.toLowerCase(Locale.ROOT));
        if (topic.person() && !own) {
            return null;
        }
        // She appointed Olaf Berg. He: not she.
        Sex said = pronoun.matches("she|her") ? Sex.FEMALE : Sex.MALE;
        Sex before = called.putIfAbsent(person, said);
        return before == null || before == said ? person : null;
    }

    /** Whether every word of a name is one of a longer form of it: Olaf Berg of Olaf Knud Berg. */
    private static boolean within(String name, String longer) {
        return List.of(longer.split(" ", -1)).containsAll(List.of(name.split(" ", -1)));
    }

    /** They may mean a body of people. */
    private @Nullable String collective() {
        return several == null ? body : several;
    }

    private static String wordBefore(Sentence sentence, Token token) {
        return sentence.tokens().get(token.index() - 1).word().toLowerCase(Locale.ROOT);
    }

    /** Who or what the subject of the main clause was. */
    private void remember(Sentence sentence, List<Fact> facts, List<Edit> edits) {
        Optional<Token> subject = sentence.root().flatMap(root -> subject(sentence, root));
        if (subject.isEmpty()) {
            // Of what it speaks was not understood, and what follows may be about that.
            forget();
            return;
        }
        Token head = subject.get();
        Span whole = sentence.cover(sentence.subtree(head));
        boolean relative = sentence.child(head, "nmod:poss")
                .filter(owner -> owner.tagged("PRP"))
                .isPresent();
        doubtful = topic.person()
                && !mention.in(sentence, edits, others(whole, facts), opening)
                && (doubtful
                        || (!relative
                                && (others(whole, facts)
                                        || stranger(sentence, head)
                                        || (surnames.containsKey(head.word())
                                                && !topic.title()
                                                        .toLowerCase(Locale.ROOT)
                                                        .contains(head.word().toLowerCase(Locale.ROOT))))));
        for (Edit edit : edits) {
            // A surname that was made whole is a person as any other.
            boolean surname = head.proper() && edit.span().equals(head.span());
            if (!surname && edit.span().contains(head.span()) && !edit.words().endsWith("'s")) {
                kin = Kin.NOBODY;
                again(head, edit.words());
                return;
            }
        }
        boolean owned = sentence.child(head, "nmod:poss")
                .filter(owner -> owner.tag().equals("PRP$")
                        || edits.stream().anyMatch(edit -> edit.span().contains(owner.span())))
                .isPresent();
        if (head.tagged("PRP")) {
            spokenOfOthers(sentence, head, facts);
            return;
        }
        if (owned) {
            kin = !sex.ofKin(head.lemma()) ? Kin.NOBODY : deedOfRelative(sentence) ? Kin.DOING : Kin.DESCRIBED;
            return;
        }
        String earlier = person;
        forget();
        if (!topic.person() && titled(whole.of(sentence.text()).replaceFirst("^[Tt]he ", ""))) {
            thing = topic.small()
                    ? topic.reference()
                    : whole.of(sentence.text()).replaceFirst("^The ", "the ").replaceFirst("(?s) ?[(,].*", "");
            return;
        }
        boolean joined = sentence.child(head, "conj").isPresent();
        boolean another = endsWithAnother(sentence);
        // Norway sent it up; its signal: what was sent up is meant rather than Norway.
        boolean object =
                sentence.tokens().stream().anyMatch(token -> token.word().equals("it") && token.is("obj"));
        for (Fact fact : facts) {
            if (!(fact instanceof Fact.Named named)
                    || !whole.contains(fact.provenance().key())) {
                continue;
            }
            boolean isHead =
                    fact.provenance().key().contains(named(sentence, head).span());
            if (joined && isHead && head.proper()) {
                several = simple(whole.of(sentence.text()));
            } else if (isHead && named.kind() == Fact.Sort.PERSON) {
                person = topical(surnames.getOrDefault(named.name(), named.name()));
            } else if (isHead
                    && !head.tag().equals("NNPS")
                    && opens(sentence, whole)
                    && !Lexicon.role(named.name().split(" ", 2)[0])) {
                String article = whole.of(sentence.text()).startsWith("The ")
                                || whole.of(sentence.text()).startsWith("the ")
                        ? "the "
                        : "";
                thing = object || another ? null : article + named.name();
                body = named.kind() == Fact.Sort.ORGANISATION ? thing : null;
            }
        }
        if (either(earlier, sentence) || rivalled(sentence, whole, facts)) {
            person = null;
        }
    }

    /** Who was told of before as a relative: nobody, somebody who is described, or somebody who did something. */
    private enum Kin {
        NOBODY,
        DESCRIBED,
        DOING
    }

    /**
     * Whether the pronoun may mean the relative: he, after the father did something, though not in his sister; he died, after the
     * grandfather was a vicar.
     */
    private boolean ofRelative(Sentence sentence, Token token) {
        Optional<Token> head = sentence.head(token);
        return switch (kin) {
            case NOBODY -> false;
            case DESCRIBED -> head.filter(verb -> verb.lemma().equals("die")).isPresent();
            case DOING ->
                !token.tag().equals("PRP$")
                        || head.filter(noun -> Sex.MALE.ofKin(noun.lemma()) || Sex.FEMALE.ofKin(noun.lemma()))
                                .isEmpty();
        };
    }

    /** His father took an office; he was: the father or the son. But his father was a farmer; he went. */
    private static boolean deedOfRelative(Sentence sentence) {
        return sentence.root()
                .filter(verb -> verb.tagged("VB") && !verb.lemma().matches("die|be|have|live|come"))
                .filter(verb -> sentence.tokens().stream()
                        .skip(verb.index())
                        .noneMatch(token -> token.word().matches("him|her|his")))
                .isPresent();
    }

    /** Of two, he or she: a name in front of it, between commas, only looks like the subject. */
    private static Optional<Token> subject(Sentence sentence, Token verb) {
        return sentence.children(verb).stream()
                .filter(child -> child.is("nsubj") && child.word().matches("(?i)he|she"))
                .findFirst()
                .or(() -> sentence.child(verb, "nsubj"));
    }

    /**
     * Behind a pronoun as the subject: in "when Olaf Berg left, he sold" he is Olaf Berg from then on; behind "it was taken by
     * Olaf Berg" he may be either.
     */
    private void spokenOfOthers(Sentence sentence, Token pronoun, List<Fact> facts) {
        List<Fact.Named> people = facts.stream()
                .filter(fact -> fact instanceof Fact.Named named && named.kind() == Fact.Sort.PERSON)
                .map(Fact.Named.class::cast)
                .toList();
        // With the help of a friend, Olaf Berg, he sold: no verb before, so that he is somebody else.
        boolean clause = sentence.tokens().stream().limit(pronoun.index()).anyMatch(Token::finite);
        if (pronoun.word().matches("(?i)he|she")) {
            List<String> before = people.stream()
                    .filter(fact ->
                            fact.provenance().key().end() <= pronoun.span().start())
                    .filter(fact ->
                            sentence.within(fact.provenance().key()).stream().anyMatch(token -> token.is("nsubj")))
                    .map(fact -> topical(surnames.getOrDefault(fact.name(), fact.name())))
                    .distinct()
                    .toList();
            if (clause && !before.isEmpty()) {
                person = before.size() == 1 ? before.getFirst() : null;
            }
        } else if (person != null
                && !person.equals(topic.title())
                && people.stream().anyMatch(fact -> !Surnames.last(fact.name()).equals(Surnames.last(person)))) {
            person = null;
        }
    }

    /** The name behind a word for what somebody is: the bishop, Olaf Berg, said. */
    private static Token named(Sentence sentence, Token head) {
        return Lexicon.role(head.lemma())
                ? sentence.child(head, "appos").filter(Token::proper).orElse(head)
                : head;
    }

    /** The title, and perhaps an aside on it; of several words the last one is enough: the Pact. */
    private boolean titled(String subject) {
        String title = topic.title();
        if (title.contains(" ") && Character.isUpperCase(subject.charAt(0)) && title.endsWith(" " + subject)) {
            return true;
        }
        return !title.isEmpty()
                && subject.regionMatches(true, 0, title, 0, title.length())
                && subject.substring(title.length()).matches("(?s)|,? ?[(,].*");
    }

    private void forget() {
        person = topic.person() ? topic.title() : null;
        thing = null;
        several = null;
        body = null;
        kin = Kin.NOBODY;
    }

    /** Whether no other noun than that of a date stands before the subject, so that it is surely what the next sentence means. */
    private static boolean opens(Sentence sentence, Span subject) {
        return sentence.tokens().stream()
                .filter(token -> token.span().end() <= subject.start())
                .noneMatch(token -> token.tagged("NN")
                        && MonthNames.number(token.lemma().toLowerCase(Locale.ROOT))
                                .isEmpty());
    }

    /** The title for a longer form of it: Olaf Knud Berg in a text on Olaf Berg. */
    private String topical(String name) {
        String title = topic.title();
        boolean same = topic.person()
                && title.contains(" ")
                && name.startsWith(title.substring(0, title.indexOf(' ') + 1))
                && name.endsWith(title.substring(title.lastIndexOf(' ')));
        // Olaf, of Olaf II of Norway.
        boolean ruler = topic.person() && title.contains(" of ") && title.startsWith(name + " ");
        return same || ruler ? title : name;
    }

    /** Whether the one spoken of so far is named beside another subject: the pope declared John a saint; he ... */
    private boolean either(@Nullable String earlier, Sentence sentence) {
        return earlier != null
                && person != null
                && !earlier.equals(person)
                && sentence.text().contains(Surnames.last(earlier));
    }

    /** A poet named Olaf Berg, whom the parser may not see in the subject. */
    private static boolean stranger(Sentence sentence, Token head) {
        return !head.proper()
                && Lexicon.human(head.lemma())
                && sentence.child(head, "det")
                        .filter(article -> article.word().matches("(?i)an?|another|one"))
                        .isPresent();
    }

    /** The troops under Olaf Berg: whether the words hold a person. */
    private static boolean others(Span words, List<Fact> facts) {
        return facts.stream()
                .anyMatch(fact -> fact instanceof Fact.Named named
                        && named.kind() == Fact.Sort.PERSON
                        && words.contains(fact.provenance().key()));
    }

    /** Norway entered the war, and Denmark won a battle; its ships: whether a second main clause has a subject of its own. */
    private static boolean endsWithAnother(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        boolean second = false;
        for (int at = 1; at + 1 < tokens.size(); at++) {
            Token token = tokens.get(at);
            boolean subject = token.is("nsubj") && token.tagged("NN");
            boolean named = token.proper() && tokens.get(at + 1).tag().matches("VBD|VBZ");
            if (second && (subject || named)) {
                return true;
            }
            second |=
                    token.word().matches("and|but") && tokens.get(at - 1).word().equals(",");
        }
        return false;
    }

    /** Whether another person is given, met or told something by the subject: the king gave the island to Olaf Berg; he ... */
    private boolean rivalled(Sentence sentence, Span subject, List<Fact> facts) {
        return person != null
                && !person.equals(topic.title())
                && facts.stream()
                        .filter(fact -> fact instanceof Fact.Named named
                                && named.kind() == Fact.Sort.PERSON
                                && !subject.contains(fact.provenance().key()))
                        .flatMap(fact -> sentence.within(fact.provenance().key()).stream())
                        .anyMatch(token -> argument(sentence, token));
    }

    /** Whether the word goes with the main verb; to Olaf Berg the parser may hang on the noun before. */
    private static boolean argument(Sentence sentence, Token token) {
        Optional<Token> head = sentence.head(token);
        // He fled, and the council chose Olaf Berg: the object of a second main verb, too.
        boolean main = head.filter(verb -> verb.head() < 0 || (verb.is("conj") && verb.finite() && token.is("obj")))
                .isPresent();
        boolean behind = head.filter(noun -> token.is("nmod"))
                        .flatMap(sentence::head)
                        .filter(verb -> verb.head() < 0)
                        .isPresent()
                && sentence.child(token, "case")
                        .filter(joint -> joint.word().matches("to|with|for|from|against"))
                        .isPresent();
        // Commissioned a portrait, which Olaf Berg painted.
        boolean own = token.is("nsubj")
                && head.filter(verb -> verb.relation().startsWith("acl")).isPresent();
        return own || (main && (token.is("obj") || token.is("iobj") || token.is("obl"))) || behind;
    }

    /** The subject was resolved: it stays what is spoken of. */
    private void again(Token head, String words) {
        boolean one = words.equals(topic.title()) || words.equals(topic.reference());
        if (head.tag().equals("NNS") || (words.contains(" and ") && !one)) {
            several = words;
        } else if (!head.tagged("PRP")) {
            thing = words;
            person = topic.person() ? topic.title() : null;
        }
    }

    private static @Nullable String simple(String words) {
        return words.split(" ", -1).length <= 8 && !words.contains(",") && !words.contains("(") ? words : null;
    }
}
