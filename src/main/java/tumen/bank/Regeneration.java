package tumen.bank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tumen.question.Deck;
import tumen.question.Evidence;
import tumen.question.Origin;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.text.Span;

/**
 * Generating a deck anew without losing what people did to it. Ids stay; what a person wrote or edited stays, its quote
 * found again in the new text; what a person deleted stays away; what the generator no longer writes goes.
 */
public final class Regeneration {
    private final Deck existing;
    private final Ledger ledger;
    private final Deck generated;
    private final Map<QuestionId, Question> offered = new LinkedHashMap<>();
    private final Map<String, Question> offeredByWords = new HashMap<>();
    private final Set<QuestionId> taken = new HashSet<>();
    private final List<String> notes = new ArrayList<>();

    private Regeneration(Deck existing, Ledger ledger, Deck generated) {
        this.existing = existing;
        this.ledger = ledger;
        this.generated = generated;
        generated.questions().map(Fingerprint::stamped).forEach(question -> {
            offered.put(question.id(), question);
            words(question).ifPresent(words -> offeredByWords.putIfAbsent(words, question));
        });
    }

    /**
     * The deck as it should be written.
     *
     * @param deck its sections, old ones first
     * @param ledger what the generator has written into it by now
     * @param notes one sentence for whatever was not simply replaced or added
     */
    public record Merged(Deck deck, Ledger ledger, List<String> notes) {
        /** Copies the list. */
        public Merged {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Writes a generated deck into a folder, merged with what is there.
     *
     * @param folder the deck's folder, whose name is the deck's id; made when it is not there
     * @return what was written, with notes
     * @throws IOException if the folder holds files that cannot be read as questions (its sentence names the first
     *     problem), or a file cannot be written
     */
    public static Merged into(Path folder, Deck generated) throws IOException {
        var bank = Files.isDirectory(folder) && holdsSections(folder)
                ? BankReader.readDeck(folder)
                : new Bank(List.of(), List.of());
        if (!bank.problems().isEmpty()) {
            throw new IOException(
                    "The deck has mistakes, and generating it anew would lose what they hide. Mend this first: "
                            + bank.problems().getFirst());
        }
        var file = folder.resolve(Ledger.FILE);
        var ledger = Files.exists(file) ? Ledger.read(Files.readString(file)) : Ledger.empty();
        var empty = new Deck(generated.id(), generated.title(), generated.language(), "", List.of());
        var merged = merge(bank.decks().isEmpty() ? empty : bank.decks().getFirst(), ledger, generated);
        BankWriter.write(folder, merged.deck());
        BankWriter.replace(file, merged.ledger().print());
        return merged;
    }

    private static boolean holdsSections(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".md"));
        }
    }

    /** Merges a generated deck into an existing one; title and language are those of the existing one. */
    public static Merged merge(Deck existing, Ledger ledger, Deck generated) {
        return new Regeneration(existing, ledger, generated).merged();
    }

    private Merged merged() {
        var sections = new LinkedHashMap<String, Deck.Section>();
        for (var section : existing.sections()) {
            var questions =
                    section.questions().stream().flatMap(q -> kept(q).stream()).toList();
            sections.put(section.file(), new Deck.Section(section.file(), section.title(), questions));
        }
        for (var section : generated.sections()) {
            var old =
                    sections.getOrDefault(section.file(), new Deck.Section(section.file(), section.title(), List.of()));
            var questions = new ArrayList<>(old.questions());
            section.questions()
                    .forEach(q -> added(offered.getOrDefault(q.id(), q)).ifPresent(questions::add));
            if (!questions.isEmpty() || sections.containsKey(section.file())) {
                sections.put(section.file(), new Deck.Section(section.file(), old.title(), questions));
            }
        }
        var ordered = sections.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(BankReader.sectionOrder()))
                .map(Map.Entry::getValue)
                .toList();
        var deck = new Deck(existing.id(), existing.title(), existing.language(), generated.source(), ordered);
        return new Merged(deck, newLedger(deck), notes);
    }

    /** What becomes of an existing question. */
    private Optional<Question> kept(Question question) {
        return switch (question.origin()) {
            case Origin.Written written -> Optional.of(anchored(question));
            case Origin.Generated origin -> {
                var anew = match(question);
                anew.ifPresent(match -> taken.add(match.id()));
                if (Fingerprint.isEdited(question)) {
                    notes.add(question.id().slug() + " was edited by a person and stays as it is.");
                    yield Optional.of(anchored(question));
                }
                if (anew.isEmpty()) {
                    notes.add(question.id().slug() + " is no longer generated and goes.");
                }
                yield anew.map(match -> Fingerprint.stamped(new Question(
                        question.id(), 1, match.stem(), match.key(), match.distractors(), match.origin())));
            }
        };
    }

    /** The generated question that is this one: of the same slug, or of the same words by the same rule. */
    private Optional<Question> match(Question question) {
        return Optional.ofNullable(offered.get(question.id()))
                .or(() -> words(question).map(offeredByWords::get).filter(q -> !exists(q.id())));
    }

    private boolean exists(QuestionId id) {
        return existing.questions().anyMatch(question -> question.id().equals(id));
    }

    private static Optional<String> words(Question question) {
        return question.origin() instanceof Origin.Generated generated
                ? Optional.of(generated.rule() + "\n" + generated.evidence().key() + "\n"
                        + generated.evidence().quote())
                : Optional.empty();
    }

    /** A generated question, unless it stands in the deck already or was deleted from it. */
    private Optional<Question> added(Question question) {
        String slug = question.id().slug();
        if (taken.contains(question.id()) || exists(question.id())) {
            return Optional.empty();
        }
        if (ledger.reasons().containsKey(slug)) {
            notes.add(slug + " was deleted by a person and stays away.");
            return Optional.empty();
        }
        return Optional.of(question);
    }

    /** The slugs the generator offers now: those in the deck, and those deleted from it. */
    private Ledger newLedger(Deck deck) {
        var present = new HashSet<String>();
        deck.questions().filter(q -> q.origin() instanceof Origin.Generated).forEach(q -> present.add(q.id().slug()));
        var slugs = new TreeSet<>(present);
        // A slug that was in the deck until now and went because it is no longer generated may come back some day.
        ledger.reasons().keySet().stream()
                .filter(slug -> !exists(new QuestionId(existing.id(), slug)))
                .forEach(slugs::add);
        var reasons = new LinkedHashMap<String, String>();
        slugs.forEach(slug -> reasons.put(slug, ledger.reasons().getOrDefault(slug, "")));
        return new Ledger(reasons);
    }

    /** The same question, its quote pointed to where it stands in the new text, nearest to where it stood. */
    private Question anchored(Question question) {
        var evidence = question.evidence();
        if (evidence == null || generated.source().isEmpty()) {
            return question;
        }
        var nearest = nearest(evidence);
        if (nearest.isEmpty()) {
            notes.add(question.id().slug() + " lost its quote, which is no longer in the text.");
            return Fingerprint.withOrigin(question, new Origin.Written(null));
        }
        var moved = new Evidence(evidence.source(), nearest.get(), evidence.quote(), evidence.key());
        return Fingerprint.withOrigin(
                question,
                switch (question.origin()) {
                    case Origin.Written written -> new Origin.Written(moved);
                    case Origin.Generated origin -> new Origin.Generated(moved, origin.rule(), origin.fingerprint());
                });
    }

    private Optional<Span> nearest(Evidence evidence) {
        String text = generated.source();
        int best = -1;
        for (int at = text.indexOf(evidence.quote()); at >= 0; at = text.indexOf(evidence.quote(), at + 1)) {
            int wanted = evidence.span().start();
            if (best < 0 || Math.abs(at - wanted) < Math.abs(best - wanted)) {
                best = at;
            }
        }
        return best < 0
                ? Optional.empty()
                : Optional.of(new Span(best, best + evidence.quote().length()));
    }
}
