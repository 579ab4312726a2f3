package tumen.generate;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tumen.fact.Fact;
import tumen.text.Sentence;
import tumen.text.Token;

/** Refuses questions that another sentence of the text answers differently. */
final class OneAnswerGate implements Gate {
    private static final double ALIKE = 0.8;

    private static final Pattern SIGNED =
            Pattern.compile("(?s)(?:[Tt]he )?(\\p{Lu}[^,.]*?) (?:was|were) \\p{Ll}+ (?:in|on) .*");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        Set<String> asked = draft.content();
        if (asked.isEmpty()) {
            return Optional.of("The question says nothing.");
        }
        if (namesake(draft, study)) {
            return Optional.of("The text gives something of the same name another year.");
        }
        if (toldTwice(draft, study)) {
            return Optional.of("The sentence tells the same deed twice.");
        }
        return study.mentions()
                .sharing(asked, ALIKE)
                .filter(passage -> passage.number() != draft.fact().provenance().sentence())
                .filter(passage -> names(draft, study)
                        .allMatch(name -> passage.sentence().text().contains(name)))
                .flatMap(passage -> study.facts().get(passage.number()).stream())
                .filter(other ->
                        rival(draft.fact(), other) && !draft.clause().rest().contains(other.words()))
                .findFirst()
                .or(() -> elsewhere(draft, study))
                .map(other -> "Another sentence answers it too: " + other.words() + ".");
    }

    /** The Treaty of Bergen was signed in 1911: the text has a Treaty of Bergen of 1925, too. */
    private static boolean namesake(Draft draft, Study study) {
        Matcher signed = SIGNED.matcher(draft.clause().frame());
        if (!(draft.fact() instanceof Fact.Dated) || !signed.matches()) {
            return false;
        }
        Matcher other = Pattern.compile(Pattern.quote(signed.group(1)) + "[ ,(of]{1,5}([12]\\d{3})\\b")
                .matcher(study.source().text());
        return other.results().anyMatch(found -> !draft.fact().words().contains(found.group(1)));
    }

    /** It was sold in 1911, and has been sold a second time after 1925: the verb of the question stands twice in the sentence. */
    private static boolean toldTwice(Draft draft, Study study) {
        Optional<Token> verb = draft.statement()
                .root()
                .filter(root -> root.tag().matches("VB[DN]") && !root.lemma().matches("be|have|become"));
        if (verb.isEmpty() || !(draft.fact() instanceof Fact.Dated)) {
            return false;
        }
        long told = study.passage(draft.fact()).sentence().tokens().stream()
                .filter(token -> token.tag().matches("VB[DNZP]")
                        && token.lemma().equals(verb.get().lemma()))
                .count();
        long asked = draft.statement().tokens().stream()
                .filter(token ->
                        token.tagged("VB") && token.lemma().equals(verb.get().lemma()))
                .count();
        boolean same = draft.statement().tokens().stream()
                .anyMatch(token -> token.is("obj") && token.head() == verb.get().index());
        return told > asked && !same;
    }

    /** The names in the question, without what the text is about: relations with India are not those with China. */
    private static Stream<String> names(Draft draft, Study study) {
        return draft.statement().tokens().stream()
                .filter(token -> AnchorGate.names(token) && !draft.inKey(token))
                .map(Token::word)
                .filter(word -> !study.topic().title().contains(word));
    }

    /** He taught in Linz, and advised the general: the text has him teach in Graz, too. */
    private static Optional<Fact> elsewhere(Draft draft, Study study) {
        if (!(draft.fact() instanceof Fact.Named named) || named.kind() == Fact.Sort.EVENT) {
            return Optional.empty();
        }
        Set<String> asked = own(draft, study);
        if (asked.size() < 2) {
            return Optional.empty();
        }
        List<Integer> years = new Hints(draft.clause().rest()).years();
        return study.mentions()
                .akin(asked)
                .filter(passage -> passage.number() != draft.fact().provenance().sentence())
                .filter(passage -> years.isEmpty()
                        || !Collections.disjoint(
                                years, new Hints(passage.sentence().text()).years()))
                .flatMap(passage -> study.facts().get(passage.number()).stream())
                .filter(fact -> rival(named, fact) && !draft.clause().rest().contains(fact.words()))
                .findFirst();
    }

    /** What the verb of the key's own clause says, without what the text is about and without other verbs joined to it. */
    private static Set<String> own(Draft draft, Study study) {
        Sentence statement = draft.statement();
        List<Token> key = statement.within(draft.key());
        if (key.isEmpty()) {
            return Set.of();
        }
        Token verb = key.getFirst();
        while (verb.head() >= 0 && !verb.tagged("VB")) {
            verb = statement.tokens().get(verb.head());
        }
        BitSet words = statement.subtree(verb);
        for (Token child : statement.children(verb)) {
            if (child.is("conj") || child.is("advcl") || child.is("parataxis")) {
                words.andNot(statement.subtree(child));
            }
        }
        String title = study.topic().title();
        return words.stream()
                .mapToObj(statement.tokens()::get)
                .filter(token -> !draft.inKey(token) && Draft.content(token))
                .filter(token -> !title.contains(token.word()))
                .map(token -> token.lemma().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean rival(Fact asked, Fact other) {
        boolean same = asked.words().equalsIgnoreCase(other.words());
        return !same
                && switch (asked) {
                    case Fact.Dated dated -> other instanceof Fact.Dated;
                    case Fact.Counted counted ->
                        other instanceof Fact.Counted rival && rival.shape() == counted.shape();
                    case Fact.Named named -> other instanceof Fact.Named rival && rival.kind() == named.kind();
                    case Fact.Told told -> other instanceof Fact.Told rival && rival.telling() == told.telling();
                    case Fact.Elapsed elapsed -> false;
                };
    }
}
