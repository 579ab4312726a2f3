package tumen.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tumen.fact.Fact;
import tumen.fact.Facts;
import tumen.fact.KnownNames;
import tumen.fact.Provenance;
import tumen.fact.Resolver;
import tumen.fact.Surnames;
import tumen.fact.Topic;
import tumen.question.Distractor;
import tumen.text.Annotator;
import tumen.text.Edit;
import tumen.text.Paragraph;
import tumen.text.Passage;
import tumen.text.Sentence;
import tumen.text.SourceText;

/** Writes questions from a text. The same text gives the same questions, always. */
public final class Generator {
    /** A draft with no more reasons against it is the likeliest to be mended and taken, and then wants its options. */
    private static final int MENDABLE = 2;

    private final Annotator annotator;

    /** Writes with this annotator. */
    public Generator(Annotator annotator) {
        this.annotator = annotator;
    }

    /**
     * Everything that can be asked of a text, best first: what is published, then what is refused.
     *
     * @throws IllegalArgumentException with a sentence for people if the text holds no sentence
     */
    public List<Proposal> generate(SourceText source) {
        List<Passage> passages = passages(source);
        if (passages.isEmpty()) {
            throw new IllegalArgumentException("it holds not a single sentence; give it running text");
        }
        Study study = study(source, passages);
        var writer = new StemWriter(study);
        // Facts are independent of each other, and parsing statements takes most of the time: all cores, in the text's
        // order.
        List<Proposal> untitled = study.all().parallelStream()
                .map(fact -> proposal(fact, study, writer))
                .toList();
        List<Proposal> proposals = Heading.of(study)
                .map(title -> entitled(untitled, study(Heading.entitled(source, title), passages)))
                .orElse(untitled);
        var single = new ArrayList<>(Selection.of(Repetitions.refuse(withoutRepetition(proposals)), source.words()));
        single.addAll(YearsBetween.of(study, single));
        var ordered = new ArrayList<>(Slugs.name(single).stream()
                .map(proposal -> Selection.placed(Order.placed(proposal, study), source.words()))
                .toList());
        ordered.sort(Comparator.comparing((Proposal proposal) -> !proposal.published())
                .thenComparing(Comparator.comparingDouble(Proposal::score).reversed()));
        return List.copyOf(ordered);
    }

    /** The same proposals, with those that want a title asked again of the text with one. */
    private List<Proposal> entitled(List<Proposal> proposals, Study study) {
        var writer = new StemWriter(study);
        Map<Provenance, Fact> facts =
                study.all().stream().collect(Collectors.toMap(Fact::provenance, fact -> fact, (first, same) -> first));
        return proposals.parallelStream()
                .map(proposal -> Heading.wanted(proposal.reasons())
                        ? Optional.ofNullable(facts.get(proposal.fact().provenance()))
                                .map(fact -> proposal(fact, study, writer))
                                .filter(Proposal::published)
                                .orElse(proposal)
                        : proposal)
                .toList();
    }

    private Study study(SourceText source, List<Passage> passages) {
        Topic bare = Topic.of(source, passages);
        List<List<Fact>> found = KnownNames.whole(
                source.id(),
                passages,
                passages.stream().map(passage -> Facts.of(source.id(), passage)).toList());
        Topic topic = Lands.named(bare, found);
        Map<String, String> surnames = Surnames.of(found, source.text(), topic);
        List<List<Fact>> facts = found.stream()
                .map(some -> some.stream()
                        .map(fact -> KnownNames.full(
                                fact, passages.get(fact.provenance().sentence()), surnames, topic))
                        .toList())
                .toList();
        var resolver = new Resolver(topic, surnames, passages);
        var edits = new ArrayList<List<Edit>>();
        for (Passage passage : passages) {
            edits.add(resolver.next(passage, facts.get(passage.number())));
        }
        return new Study(
                source,
                topic,
                passages,
                List.copyOf(edits),
                Study.told(passages, edits),
                facts,
                surnames,
                Study.written(source.text()),
                new RememberingAnnotator(annotator));
    }

    private List<Passage> passages(SourceText source) {
        List<Paragraph> paragraphs = source.paragraphs();
        List<List<Sentence>> read = paragraphs.parallelStream()
                .map(paragraph -> annotator.annotate(paragraph.span().of(source.text())))
                .toList();
        var passages = new ArrayList<Passage>();
        for (int i = 0; i < paragraphs.size(); i++) {
            for (Sentence sentence : read.get(i)) {
                if (sentence.tokens().size() > 3
                        && begins(sentence, paragraphs.get(i).span().of(source.text()))) {
                    Sentence placed = sentence.at(paragraphs.get(i).span().start() + sentence.start());
                    passages.add(new Passage(passages.size(), placed, paragraphs.get(i)));
                }
            }
        }
        return List.copyOf(passages);
    }

    /** Not in the middle of an amount: Cdn.$500 million. */
    private static boolean begins(Sentence sentence, String paragraph) {
        int start = sentence.start();
        return start == 0
                || Character.isWhitespace(paragraph.charAt(start - 1))
                || !Character.toString(paragraph.charAt(start)).matches("[\\p{Sc}\\d]");
    }

    private Proposal proposal(Fact fact, Study study, StemWriter writer) {
        var maker = new ClauseMaker(study, fact);
        Optional<Judged> own = fact instanceof Fact.Told
                ? Optional.empty() // a blank for half a sentence tests nobody
                : best(maker.forCloze().map(clause -> cloze(fact, study, clause)));
        Optional<Judged> stem = best(maker.forStem().flatMap(clause -> stem(fact, study, writer, clause).stream()));
        boolean goodStem = stem.filter(Judged::good).isPresent();
        Optional<Judged> cloze = own.filter(judged -> !goodStem && judged.pointsBack())
                .flatMap(judged -> best(maker.behindSentence().map(clause -> cloze(fact, study, clause))))
                .filter(Judged::good)
                .or(() -> own);
        boolean goodCloze = cloze.filter(Judged::good).isPresent();
        if (goodStem || goodCloze) {
            Draft chosen = (goodStem ? stem : cloze).orElseThrow().draft();
            Optional<Judged> beside = goodStem && !(fact instanceof Fact.Told)
                    ? Optional.of(cloze(fact, study, chosen.clause()))
                            .filter(Judged::good)
                            .or(() -> cloze.filter(Judged::good))
                    : cloze;
            String blank = beside.map(judged -> judged.draft().text()).orElse("");
            return proposal(chosen, study, chosen.text(), blank, List.of());
        }
        var reasons = new LinkedHashSet<String>();
        cloze.ifPresent(judged -> reasons.addAll(judged.reasons()));
        stem.ifPresent(judged -> reasons.addAll(judged.reasons()));
        if (reasons.isEmpty()) {
            reasons.add("No statement could be made of the sentence.");
        }
        Optional<Judged> shown = stem.isPresent() ? stem : cloze;
        if (shown.isEmpty()) {
            return new Proposal(
                    "",
                    fact,
                    "",
                    "",
                    fact.words(),
                    Answers.aliases(fact, study),
                    List.of(),
                    fact.provenance().rule(),
                    0,
                    List.copyOf(reasons));
        }
        return proposal(
                shown.get().draft(),
                study,
                shown.get().draft().text(),
                cloze.map(judged -> judged.draft().text()).orElse(""),
                List.copyOf(reasons));
    }

    private static Proposal proposal(Draft draft, Study study, String stem, String cloze, List<String> reasons) {
        List<Distractor> distractors = reasons.size() <= MENDABLE ? Distractors.of(draft, study) : List.of();
        String label = reasons.isEmpty() ? Label.of(draft, study) : "";
        return new Proposal(
                "",
                draft.fact(),
                label + stem,
                cloze.isEmpty() ? "" : label + cloze,
                Answers.key(draft.fact(), label + stem + " " + cloze),
                Answers.aliases(draft.fact(), study, label + stem + " " + cloze),
                distractors,
                draft.fact().provenance().rule() + "/" + draft.rule(),
                Ranking.score(draft, study, !label.isEmpty()),
                reasons);
    }

    /** The first that passes, the rest is not even made; the first of all when none does. */
    private static Optional<Judged> best(Stream<Judged> judged) {
        @Nullable Judged first = null;
        for (Iterator<Judged> each = judged.iterator(); each.hasNext(); ) {
            Judged next = each.next();
            if (next.good()) {
                return Optional.of(next);
            }
            first = first == null ? next : first;
        }
        return Optional.ofNullable(first);
    }

    private Judged cloze(Fact fact, Study study, Clause clause) {
        var draft = new Draft(
                fact,
                Draft.Form.CLOZE,
                clause.cloze(),
                clause,
                study.annotator().parse(clause.statement()),
                "cloze");
        return new Judged(draft, Gates.judge(draft, study));
    }

    private Optional<Judged> stem(Fact fact, Study study, StemWriter writer, Clause clause) {
        return writer.write(fact, clause).map(stem -> {
            var draft = new Draft(
                    fact,
                    Draft.Form.STEM,
                    stem.stem(),
                    clause,
                    study.annotator().parse(clause.statement()),
                    stem.rule());
            return new Judged(draft, Gates.judge(draft, study));
        });
    }

    /** Keeps the first of several proposals with the same stem, or the same key from the same sentence. */
    private static List<Proposal> withoutRepetition(List<Proposal> proposals) {
        var seen = new LinkedHashSet<String>();
        var kept = new ArrayList<Proposal>();
        for (Proposal proposal : proposals) {
            String slot = proposal.fact().provenance().sentence() + "|"
                    + proposal.answer().toLowerCase(Locale.ROOT);
            String stem = proposal.stem();
            boolean repeated = !seen.add(slot) || (!stem.isEmpty() && !seen.add("stem|" + stem));
            if (!repeated) {
                kept.add(proposal);
            }
        }
        return kept;
    }

    /** A draft with the reasons against it. */
    private record Judged(Draft draft, List<String> reasons) {
        /** Whether nothing is wrong but that the sentence before says what is spoken of. */
        private boolean pointsBack() {
            return reasons.size() <= 2 && reasons.stream().anyMatch(DanglingGate::pointsBack);
        }

        private boolean good() {
            return reasons.isEmpty();
        }
    }
}
