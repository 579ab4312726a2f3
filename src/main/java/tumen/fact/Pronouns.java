package tumen.fact;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tumen.text.Edit;
import tumen.text.Sentence;
import tumen.text.Token;

/** Puts a name in the place of he, she, it and they, unless the sentence itself says before who or what is meant. */
public final class Pronouns {
    /** The Count of Lund and some of his men. */
    private static final Pattern PEER = Pattern.compile(
            "\\b(?:Count|Duke|Earl|King|Prince|Bishop|Archbishop|Lord|Baron|Marquess|Viscount|Emperor|Sultan|Pope)"
                    + " (?:of \\p{Lu}\\p{L}+[^,;]* and |\\p{Lu}\\p{L}+ (?:[IVX]+ )?of \\p{Lu})");

    private Pronouns() {}

    /** He, she, his, her, him. */
    static Optional<Edit> personal(
            Sentence sentence, Token token, List<Fact> facts, @Nullable String name, String ending) {
        boolean inside = facts.stream()
                        .anyMatch(fact -> fact instanceof Fact.Named named
                                && named.kind() == Fact.Sort.PERSON
                                && fact.provenance().key().end() <= token.span().start())
                || PEER.matcher(sentence.text().substring(0, token.span().start()))
                        .find();
        // Berg's death brought a review of his boats.
        boolean owner = token.tag().equals("PRP$")
                && sentence.tokens().stream()
                        .limit(token.index())
                        .anyMatch(earlier -> earlier.is("nmod:poss") && earlier.proper());
        String before = token.index() == 0 ? "" : sentence.words(0, token.index() - 1);
        boolean named = name != null && before.contains(Surnames.last(name));
        // Berg left, and his son came: of a bare name the tagger may not see that it is a person's.
        boolean bare = token.tag().equals("PRP$")
                && sentence.tokens().stream()
                        .limit(token.index())
                        .anyMatch(earlier ->
                                earlier.is("nsubj") && earlier.tag().equals("NNP") && nameInFront(sentence, earlier));
        if (inside
                || bare
                || owner
                || named
                || name == null
                || behind(sentence, token, facts, name)
                || ofAnother(sentence, token, facts, name)) {
            return Optional.empty();
        }
        boolean again = sentence.tokens().stream()
                .limit(token.index())
                .anyMatch(earlier -> earlier.word().matches("(?i)he|she|his|her|him"));
        return again ? Optional.empty() : Optional.of(new Edit(token.span(), possessive(name, ending)));
    }

    /**
     * Olaf Berg came to respect her work, in the life of a woman: hers, where the sentence names only men before.
     *
     * @param people the full names of the persons who are named before the pronoun
     * @param earlier the sentence before, or null
     * @param woman whom the text is about
     */
    static Optional<Edit> ofTheWoman(
            Sentence sentence, Token token, List<String> people, @Nullable Sentence earlier, String woman) {
        boolean others = people.stream()
                .anyMatch(
                        name -> !name.contains(" ") || GivenNames.female(name) || woman.contains(Surnames.last(name)));
        boolean another = earlier != null
                && earlier.tokens().stream()
                        .anyMatch(word ->
                                word.proper() && GivenNames.female(word.word()) && !woman.contains(word.word()));
        boolean again = sentence.tokens().stream()
                .limit(token.index())
                .anyMatch(word -> word.word().matches("(?i)she|her"));
        String ending = token.tag().equals("PRP$") ? "'s" : "";
        return people.isEmpty() || others || another || again
                ? Optional.empty()
                : Optional.of(new Edit(token.span(), possessive(woman, ending)));
    }

    /** Whether nothing but a name stands from the beginning up to this word, and it is none of a land, a body or a place. */
    private static boolean nameInFront(Sentence sentence, Token last) {
        String name = sentence.words(0, last.index());
        return sentence.tokens().stream().limit(last.index()).allMatch(Token::proper)
                && !Lexicon.country(name)
                && !Lexicon.body(name)
                && !Lexicon.spot(name);
    }

    /** Although he had been a clerk, Olaf Berg was a good minister: he is the subject behind the comma. */
    private static boolean ofAnother(Sentence sentence, Token token, List<Fact> facts, String name) {
        return sentence.tokens()
                        .getFirst()
                        .word()
                        .matches("Although|Though|While|When|As|Since|Because|If|Before|After|Once")
                && token.is("nsubj")
                && sentence.root()
                        .flatMap(root -> sentence.child(root, "nsubj"))
                        .filter(subject -> subject.proper() && subject.index() > token.index())
                        .filter(subject -> !name.contains(subject.word()))
                        .filter(subject -> facts.stream().anyMatch(fact -> isPerson(fact, subject)))
                        .isPresent();
    }

    /**
     * For his lamp Olaf Berg was paid; after the death of his wife, Olaf Berg left: his, in front, is the subject's, where no comma
     * stands between or the subject is somebody else than the one spoken of.
     */
    private static boolean behind(Sentence sentence, Token token, List<Fact> facts, String name) {
        List<Token> tokens = sentence.tokens();
        if (!token.word().matches("his|her") || !inPhrase(tokens, token)) {
            return false;
        }
        int first = token.index() + 2; // his means: no verb, whatever the tagger says
        while (first < tokens.size() && !person(tokens.get(first), facts)) {
            if (tokens.get(first).finite()) {
                return false;
            }
            first++;
        }
        int verb = first;
        while (verb < tokens.size() && person(tokens.get(verb), facts)) {
            verb++;
        }
        boolean subject =
                verb > first && verb < tokens.size() && tokens.get(verb).finite();
        boolean pause = subject && tokens.get(first - 1).word().equals(",");
        boolean another = subject
                && (verb - first > 1
                        ? !sentence.words(first, verb - 1).contains(name.split(" ", 2)[0])
                        : !name.contains(tokens.get(first).word()));
        return subject && (another || !pause);
    }

    /** After his death, and, living beyond his means: whether a phrase of that kind opens the sentence, or this part of it. */
    private static boolean inPhrase(List<Token> tokens, Token owner) {
        int comma = owner.index() - 1;
        while (comma > 0 && !tokens.get(comma).word().equals(",")) {
            comma--;
        }
        return tokens.getFirst().tag().matches("IN|VBG|VBN")
                || tokens.get(comma + 1).tag().matches("VBG|VBN");
    }

    private static boolean person(Token token, List<Fact> facts) {
        return token.entity().equals("PERSON") || facts.stream().anyMatch(fact -> isPerson(fact, token));
    }

    /**
     * With the name of his in front at the subject instead, where that is he: upon his return, Olaf Berg sold the boat.
     *
     * @param edits what is put into the sentence, in its order
     */
    static List<Edit> whereItTells(Sentence sentence, List<Edit> edits) {
        Optional<Token> told = sentence.root().flatMap(root -> sentence.child(root, "nsubj"));
        Optional<Edit> named = edits.stream()
                .filter(edit -> told.filter(
                                token -> token.proper() && edit.span().overlaps(token.span()))
                        .isPresent())
                .findFirst();
        // Sent to the court of his uncle, Olaf rose: in a text on King Olaf the subject needs no longer name.
        Optional<Token> bare = told.filter(token -> token.proper()
                && sentence.tokens().getFirst().tag().matches("IN|VBG|VBN")
                && edits.stream()
                        .anyMatch(edit -> edit.span().end() <= token.span().start()
                                && List.of(edit.words().split("[ ,'’]+", -1)).contains(token.word())));
        if (bare.isPresent()) {
            return edits.stream()
                    .filter(edit -> !edit.span().of(sentence.text()).matches("his|her"))
                    .toList();
        }
        if (named.isPresent()) {
            // Upon his return, Berg sold the boat: the subject is named in full, and his may stay.
            return edits.stream()
                    .filter(edit -> edit.span().end() > named.get().span().start()
                            || !edit.words().equals(named.get().words() + "'s")
                            || !edit.span().of(sentence.text()).matches("his|her"))
                    .toList();
        }
        Optional<Token> subject =
                told.filter(token -> token.word().matches("he|she")).or(() -> behindPhrase(sentence));
        if (subject.isEmpty()
                || edits.stream()
                        .anyMatch(edit -> edit.span().overlaps(subject.get().span()))) {
            return List.copyOf(edits);
        }
        String owner = subject.get().word().equals("he") ? "his" : "her";
        return edits.stream()
                .map(edit -> edit.span().end() <= subject.get().span().start()
                                && edit.span().of(sentence.text()).equals(owner)
                                && edit.words().endsWith("'s")
                        ? new Edit(
                                subject.get().span(),
                                edit.words().substring(0, edit.words().length() - 2))
                        : edit)
                .toList();
    }

    /** He in a poet for most of his life, he wrote: the tree may take the phrase in front for what is told. */
    private static Optional<Token> behindPhrase(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        return tokens.stream()
                .skip(1)
                .takeWhile(token -> !token.finite())
                .filter(token -> token.word().matches("he|she")
                        && tokens.get(token.index() - 1).word().equals(","))
                .findFirst();
    }

    private static String possessive(String name, String ending) {
        return ending.isEmpty()
                ? name
                : name + (ending.equals("'s") && name.endsWith("s") && !name.contains(" and ") ? "'s" : ending);
    }

    /** It and its. */
    static Optional<Edit> neuter(
            Sentence sentence, Token token, List<Fact> facts, @Nullable String name, String ending) {
        boolean inside = sentence.tokens().stream()
                .limit(token.index())
                .filter(earlier -> earlier.tagged("NN") && !earlier.tag().endsWith("S") && !temporal(earlier))
                .anyMatch(earlier -> facts.stream().noneMatch(fact -> isPerson(fact, earlier)));
        boolean named = name != null
                && token.index() > 0
                && sentence.words(0, token.index() - 1)
                        .contains(name.replaceFirst("^the ", "").split(" ", 2)[0]);
        return inside || named || name == null
                ? Optional.empty()
                : Optional.of(
                        new Edit(token.span(), !ending.isEmpty() && name.endsWith("s") ? name + "'" : name + ending));
    }

    /** Following its independence, Norway: in a phrase in front, the name behind the comma says what is meant. */
    public static boolean ahead(Sentence sentence, Token token) {
        return ahead(sentence, token, Token::proper).isPresent();
    }

    /** In its pure form, copper is: what the text is about is named behind the comma. */
    public static boolean titleAhead(Sentence sentence, Token token, String title) {
        String behind = sentence.text().substring(token.span().end()).replaceFirst("(?s)^[^,]*(?:, (?:the )?)?", "");
        return !title.isEmpty()
                && behind.regionMatches(true, 0, title, 0, title.length())
                && !behind.substring(title.length()).matches("(?s)\\p{L}.*");
    }

    /** Upon his return to Oslo, Olaf Berg: who is named behind the comma of a phrase in front, when it is a person. */
    public static Optional<Token> personAhead(Sentence sentence, Token token, Predicate<Token> person) {
        return ahead(sentence, token, person).filter(person);
    }

    /** The name behind the comma, when neither a verb nor a rival stands before it. */
    private static Optional<Token> ahead(Sentence sentence, Token token, Predicate<Token> rival) {
        Optional<Token> comma = sentence.tokens().stream()
                .skip(token.index())
                .filter(later -> later.word().equals(","))
                .findFirst();
        // Realizing that his ship was lost, Berg left: the tree may hang the main clause on what was realized.
        Optional<Token> name = comma.filter(found ->
                        sentence.tokens().getFirst().tag().equals("VBG")
                                && found.index() + 2 < sentence.tokens().size()
                                && sentence.tokens().subList(0, found.index()).stream()
                                        .noneMatch(before -> before.word().equals(",") || rival.test(before)))
                .map(found -> sentence.tokens().get(found.index() + 1))
                .filter(next -> next.proper()
                        && sentence.tokens().get(next.index() + 1).tag().equals("VBD"));
        if (name.isPresent()) {
            return name;
        }
        boolean front = comma.isPresent()
                && sentence.tokens().getFirst().tag().matches("IN|VBG")
                && sentence.tokens().subList(0, comma.get().index()).stream()
                        .noneMatch(before -> before.finite() || rival.test(before));
        return !front
                ? Optional.empty()
                : sentence.root()
                        .flatMap(root -> sentence.child(root, "nsubj"))
                        .filter(subject -> subject.proper()
                                && sentence.child(subject, "det")
                                        .filter(article -> article.word().matches("an?"))
                                        .isEmpty()
                                && !subject.tag().endsWith("S")
                                && (subject.index() == comma.get().index() + 1
                                        || sentence.subtree(subject)
                                                .get(comma.get().index() + 1)));
    }

    private static boolean isPerson(Fact fact, Token token) {
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

    /** They and their. */
    static Optional<Edit> plural(Sentence sentence, Token token, @Nullable String names, String ending) {
        boolean state = token.word().equals("their") && ofState(sentence, token);
        if (state) {
            return Optional.of(new Edit(token.span(), "its"));
        }
        boolean inside = sentence.tokens().stream()
                .limit(token.index())
                .anyMatch(
                        earlier -> earlier.tag().equals("NNS") || earlier.tag().equals("NNPS") || earlier.is("conj"));
        boolean again = sentence.tokens().stream()
                .limit(token.index())
                .anyMatch(earlier -> earlier.word().matches("(?i)they|their|them"));
        if (inside || again || names == null) {
            return Optional.empty();
        }
        boolean bare = ending.equals("'s") && names.endsWith("s");
        return Optional.of(new Edit(token.span(), bare ? names + "'" : possessive(names, ending)));
    }

    /** North Korea closed their embassy: one state as the subject of the verb, and nothing plural behind it. */
    private static boolean ofState(Sentence sentence, Token token) {
        Token verb = token;
        while (verb.head() >= 0 && !verb.tagged("VB")) {
            verb = sentence.tokens().get(verb.head());
        }
        // Portugal spread into their land: that of others.
        boolean into = sentence.head(token)
                .flatMap(noun -> sentence.child(noun, "case"))
                .filter(preposition -> preposition.word().matches("into|against|over|upon"))
                .isPresent();
        return sentence.child(verb, "nsubj")
                .filter(subject -> !into
                        && subject.index() < token.index()
                        && sentence.child(subject, "conj").isEmpty()
                        && Lexicon.country(
                                sentence.cover(sentence.subtree(subject)).of(sentence.text()))
                        && sentence.tokens().subList(subject.index(), token.index()).stream()
                                .noneMatch(earlier -> earlier.tag().endsWith("S") && earlier.tagged("NN")))
                .isPresent();
    }
}
