package tumen.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tumen.bank.Fingerprint;
import tumen.bank.Ledger;
import tumen.bank.Regeneration;
import tumen.generate.DeckAssembly;
import tumen.question.Deck;
import tumen.question.Origin;
import tumen.question.Question;

/**
 * The deck that a desk makes. What people did to the files since stays: a question edited there stays edited unless it was
 * reworded on the desk afterwards, one deleted there stays away unless it was approved afterwards, one written there stays.
 */
public final class Publication {
    private final Desk desk;
    private final String title;
    private final Drafted drafted;
    private final Map<String, Question> existing;
    private final Ledger ledger;
    private final Deck before;

    private Publication(Desk desk, String title, Drafted drafted, Deck before, Ledger ledger) {
        this.desk = desk;
        this.title = title;
        this.drafted = drafted;
        this.before = before;
        this.ledger = ledger;
        this.existing = before.questions()
                .collect(Collectors.toMap(question -> question.id().slug(), question -> question));
    }

    /**
     * What is to be written.
     *
     * @param deck the deck
     * @param ledger which slugs the generator wrote, and why people did not want some
     */
    public record Files(Deck deck, Ledger ledger) {}

    /**
     * The files of a desk.
     *
     * @param title of the deck
     * @param drafted the text and its drafts
     * @param before the deck as it is now; one without questions when there is none
     * @param ledger as it is now
     */
    public static Files of(Desk desk, String title, Drafted drafted, Deck before, Ledger ledger) {
        return new Publication(desk, title, drafted, before, ledger).files();
    }

    private Files files() {
        var byKind = new LinkedHashMap<String, List<Question>>();
        var wanted = new LinkedHashMap<String, Question>();
        for (Sheet sheet : desk.approved()) {
            wanted(sheet).ifPresent(question -> {
                wanted.put(sheet.slug(), question);
                byKind.computeIfAbsent(sheet.draft().kind(), kind -> new ArrayList<>())
                        .add(question);
            });
        }
        var ours = desk.sheets().stream().map(Sheet::slug).collect(Collectors.toSet());
        var offered = DeckAssembly.of(before.id(), title, drafted.text() + "\n", byKind);
        var reasons = new LinkedHashMap<>(ledger.reasons());
        wanted.keySet().forEach(reasons::remove);
        var merged = Regeneration.merge(without(ours), new Ledger(reasons), offered);
        var slugs = new LinkedHashMap<>(merged.ledger().reasons());
        slugs.putAll(desk.rejected());
        return new Files(replaced(merged.deck(), wanted), new Ledger(slugs));
    }

    /** The question as it goes into the deck; empty when a person deleted it there. */
    private Optional<Question> wanted(Sheet sheet) {
        var question = Questions.of(before.id(), sheet);
        var there = existing.get(sheet.slug());
        if (there == null) {
            boolean deleted = ledger.reasons().containsKey(sheet.slug()) && !sheet.decided();
            return deleted ? Optional.empty() : Optional.of(question);
        }
        boolean editedThere = !sheet.reworded() && !Fingerprint.of(there).equals(Fingerprint.of(question));
        return Optional.of(editedThere ? withOrigin(there, question.origin()) : question);
    }

    private static Question withOrigin(Question question, Origin origin) {
        return new Question(
                question.id(), question.version(), question.stem(), question.key(), question.distractors(), origin);
    }

    /** The deck before, without what lies on the desk. */
    private Deck without(Set<String> slugs) {
        var sections = before.sections().stream()
                .map(section -> new Deck.Section(
                        section.file(),
                        section.title(),
                        section.questions().stream()
                                .filter(question ->
                                        !slugs.contains(question.id().slug()))
                                .toList()))
                .toList();
        return new Deck(before.id(), title, before.language(), before.source(), sections);
    }

    /** Merging stamps what it is offered; the desk knows what the generator wrote, so its own questions come back. */
    private static Deck replaced(Deck deck, Map<String, Question> wanted) {
        return deck.with(question -> wanted.getOrDefault(question.id().slug(), question));
    }
}
