package tumen.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tumen.text.Passage;
import tumen.text.Sentence;
import tumen.text.Span;
import tumen.text.Token;

/** Gives persons whose full name one sentence makes sure of the same name in every sentence of the text. */
public final class KnownNames {
    private KnownNames() {}

    /**
     * The facts with every full name of a person found whole.
     *
     * @param source name of the source text
     * @param passages the sentences
     * @param facts the facts of each sentence, by number
     */
    public static List<List<Fact>> whole(String source, List<Passage> passages, List<List<Fact>> facts) {
        Set<String> people = new LinkedHashSet<>();
        for (List<Fact> some : facts) {
            for (Fact fact : some) {
                if (person(fact) && fact.words().contains(" ")) {
                    people.add(fact.words());
                }
            }
        }
        var all = new ArrayList<List<Fact>>();
        for (Passage passage : passages) {
            List<Fact> own = facts.get(passage.number());
            for (String name : people) {
                own = with(source, passage, own, name);
            }
            all.add(own);
        }
        return List.copyOf(all);
    }

    /**
     * The fact with the whole name of a person of whom the sentence says the surname alone.
     *
     * @param passage the sentence of the fact
     * @param surnames for a surname the one full name in the text that ends with it
     * @param topic what the text is about; when it is a person, its surname alone means that person
     */
    public static Fact full(Fact fact, Passage passage, Map<String, String> surnames, Topic topic) {
        if (!(fact instanceof Fact.Named named)
                || !person(fact)
                || !named.name().equals(named.words())) {
            return fact;
        }
        Sentence sentence = passage.sentence();
        if (sentence.within(fact.provenance().key()).stream().anyMatch(token -> Surnames.ofAnother(sentence, token))) {
            return fact;
        }
        boolean own = topic.person() && topic.title().endsWith(" " + named.words());
        String name = own ? topic.title() : surnames.getOrDefault(named.words(), named.name());
        return new Fact.Named(named.kind(), named.role(), name, named.aliases(), named.provenance());
    }

    private static boolean person(Fact fact) {
        return fact instanceof Fact.Named named && named.kind() == Fact.Sort.PERSON;
    }

    private static List<Fact> with(String source, Passage passage, List<Fact> facts, String name) {
        Sentence sentence = passage.sentence();
        int at = sentence.text().indexOf(name);
        if (at < 0) {
            return facts;
        }
        var span = new Span(at, at + name.length());
        List<Token> tokens = sentence.within(span);
        boolean words = !tokens.isEmpty()
                && tokens.getFirst().span().start() == span.start()
                && tokens.getLast().span().end() == span.end();
        List<Fact> inside = facts.stream()
                .filter(fact -> fact.provenance().key().overlaps(span))
                .toList();
        boolean partial = inside.stream()
                .allMatch(fact -> fact instanceof Fact.Named
                        && span.contains(fact.provenance().key())
                        && !fact.provenance().key().equals(span));
        if (!words || inside.isEmpty() || !partial) {
            return facts;
        }
        var kept = new ArrayList<>(facts);
        kept.removeAll(inside);
        kept.add(new Fact.Named(
                Fact.Sort.PERSON, "", name, List.of(), Extractor.provenance(source, passage, span, "name/person")));
        kept.sort(Comparator.comparingInt(fact -> fact.provenance().key().start()));
        return List.copyOf(kept);
    }
}
