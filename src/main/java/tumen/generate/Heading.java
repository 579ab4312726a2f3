package tumen.generate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tumen.fact.Fact;
import tumen.fact.Lexicon;
import tumen.text.Passage;
import tumen.text.SourceText;

/**
 * The name that a text without title is about: the one it names most often and in many of its sentences. It stands in front of
 * a question that nothing else is wrong with than that it does not say what it is about.
 */
final class Heading {
    /** A name that stands in fewer sentences than this says little, unless it is the only one of its sort. */
    private static final int OFTEN = 3;

    /** What the text goes on about stands in one of so many sentences at least. */
    private static final int SENTENCES_FOR_EACH = 3;

    private static final Set<String> CURED =
            Set.of(AloneGate.NO_NAME, UnknownPersonGate.ONE_WORD, SpecificityGate.NAMES_NOTHING);

    private Heading() {}

    /** The name; empty when the text has a title, or when no name stands out. */
    static Optional<String> of(Study study) {
        if (!study.topic().title().isEmpty()) {
            return Optional.empty();
        }
        List<Candidate> candidates = study.all().stream()
                .filter(fact -> fact instanceof Fact.Named)
                .map(Fact.Named.class::cast)
                .filter(Heading::entitles)
                .collect(Collectors.toMap(Fact.Named::words, name -> name, (first, same) -> first))
                .values()
                .stream()
                .map(name -> new Candidate(name, sentences(name.words(), study.passages())))
                .toList();
        return candidates.stream()
                .filter(candidate ->
                        candidate.standsOut(candidates, study.passages().size()))
                .map(candidate -> candidate.name().words())
                .findFirst();
    }

    /** A name and the numbers of the sentences that hold it. */
    private record Candidate(Fact.Named name, Set<Integer> sentences) {
        private boolean standsOut(List<Candidate> all, int passages) {
            int own = sentences.size();
            List<Candidate> others =
                    all.stream().filter(other -> !other.equals(this)).toList();
            boolean most = others.stream().allMatch(other -> other.sentences().size() < own);
            boolean only = others.stream()
                    .noneMatch(other -> other.name().kind() == name.kind()
                            && !other.name().words().contains(name.words()));
            boolean early = sentences.stream().anyMatch(number -> number < 2);
            return most
                    && (own >= OFTEN || (own == 2 && only))
                    && (early || own * 2 > passages)
                    && own * SENTENCES_FOR_EACH >= passages;
        }
    }

    /** Places, bodies and people; not the Cathedral, which has a name besides. */
    private static boolean entitles(Fact.Named named) {
        return switch (named.kind()) {
            case PLACE, ORGANISATION, PERSON ->
                named.words().contains(" ")
                        || (!Lexicon.spot(named.words())
                                && !Lexicon.body(named.words())
                                && !Lexicon.role(named.words()));
            case EVENT, OTHER -> false;
        };
    }

    private static Set<Integer> sentences(String name, List<Passage> passages) {
        var numbers = new HashSet<Integer>();
        for (Passage passage : passages) {
            String text = passage.sentence().text();
            int at = text.indexOf(name);
            int end = at + name.length();
            if (at >= 0 && (end == text.length() || !Character.isLetter(text.charAt(end)))) {
                numbers.add(passage.number());
            }
        }
        return numbers;
    }

    /** The text with this title. */
    static SourceText entitled(SourceText source, String title) {
        return new SourceText(
                source.id(), title, source.text(), source.original(), source.alignment(), source.paragraphs());
    }

    /** Whether nothing is wrong but what a title in front would say. */
    static boolean wanted(List<String> reasons) {
        return !reasons.isEmpty()
                && reasons.stream().allMatch(reason -> CURED.contains(reason) || DanglingGate.pointsBack(reason));
    }
}
