package tumen.author;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import tumen.question.Distractor;

/**
 * The drafts of a manuscript under review: a fold over what people did to them. {@link #step} says what an event makes of
 * it, and what has to be done.
 */
public final class Desk {
    private final String deck;
    private final List<Draft> drafts;
    private final List<Entry> log;
    private final SequencedMap<String, Sheet> sheets = new LinkedHashMap<>();
    private final List<Entry> standing = new ArrayList<>();
    private final Set<String> touched = new HashSet<>();
    private Optional<Entry> published = Optional.empty();

    /**
     * What an event leads to.
     *
     * @param desk as it is afterwards
     * @param effects what has to be done, in order; none when the event changes nothing
     */
    public record Step(Desk desk, List<Effect> effects) {
        /** Copies the list. */
        public Step {
            effects = List.copyOf(effects);
        }
    }

    private Desk(String deck, List<Draft> drafts, List<Entry> log) {
        this.deck = deck;
        this.drafts = List.copyOf(drafts);
        this.log = List.copyOf(log);
        drafts.forEach(draft -> sheets.put(draft.slug(), fresh(draft)));
        var undone = new HashSet<Long>();
        log.forEach(entry -> {
            if (entry.event() instanceof Event.Undone taken) {
                undone.add(taken.entry());
            }
        });
        log.stream().filter(entry -> !undone.contains(entry.id())).forEach(this::fold);
    }

    /**
     * The desk as a log left it. Entries about drafts that are no longer there change nothing.
     *
     * @param deck id of the deck that is made
     * @param drafts in ranking order
     * @param log in its order
     */
    public static Desk of(String deck, List<Draft> drafts, List<Entry> log) {
        return new Desk(deck, drafts, log);
    }

    private static Sheet fresh(Draft draft) {
        var fate = draft.refusals().isEmpty() ? new Fate.Open() : new Fate.Refused(draft.refusals());
        return new Sheet(draft, draft.wording(), fate, false, false);
    }

    private void fold(Entry entry) {
        switch (entry.event()) {
            case Event.Approved approved ->
                approved.slugs().forEach(slug -> change(slug, sheet -> sheet.with(new Fate.Approved())));
            case Event.Edited edited -> change(edited.slug(), sheet -> sheet.with(edited.wording()));
            case Event.Reoptioned other ->
                change(other.slug(), sheet -> sheet.with(sheet.wording().with(other.distractors())));
            case Event.Rejected rejected ->
                change(rejected.slug(), sheet -> sheet.with(new Fate.Rejected(rejected.reason())));
            case Event.Recovered recovered -> change(recovered.slug(), sheet -> sheet.with(new Fate.Open()));
            case Event.Published done -> {
                sheets.replaceAll((slug, sheet) -> sheet.published());
                published = Optional.of(entry);
            }
            case Event.Undone undone -> {}
        }
        if (!(entry.event() instanceof Event.Undone)) {
            standing.add(entry);
        }
    }

    private void change(String slug, UnaryOperator<Sheet> change) {
        touched.add(slug);
        sheets.computeIfPresent(slug, (any, sheet) -> change.apply(sheet));
    }

    /** The sheets, in ranking order. */
    public List<Sheet> sheets() {
        return List.copyOf(sheets.values());
    }

    /** The sheet of that slug. */
    public Optional<Sheet> sheet(String slug) {
        return Optional.ofNullable(sheets.get(slug));
    }

    /** Whether anything was decided about the draft that still stands. */
    boolean touched(String slug) {
        return touched.contains(slug);
    }

    /** The sheets that go into the deck. */
    public List<Sheet> approved() {
        return sheets.values().stream().filter(Sheet::approved).toList();
    }

    /** The open sheets with at least that score. */
    public List<Sheet> above(double line) {
        return sheets.values().stream()
                .filter(sheet -> sheet.open() && sheet.draft().score() >= line)
                .toList();
    }

    /** The next open sheet in ranking order, from the top again after the last; empty when none is open. */
    public Optional<Sheet> after(String slug) {
        var all = new ArrayList<>(sheets.values());
        int from = 0;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).slug().equals(slug)) {
                from = i + 1;
            }
        }
        for (int i = 0; i < all.size(); i++) {
            var sheet = all.get((from + i) % all.size());
            if (sheet.open() && !sheet.slug().equals(slug)) {
                return Optional.of(sheet);
            }
        }
        return Optional.empty();
    }

    /** Other wrong options for a sheet, the next in a circle; those it has when there are no others. */
    public List<Distractor> others(Sheet sheet) {
        return OtherOptions.of(sheet, sheets());
    }

    /** The last publication, if there was one. */
    public Optional<Entry> published() {
        return published;
    }

    /** Whether something was decided after the last publication. */
    public boolean changedSince() {
        return !standing.isEmpty()
                && published.filter(standing.getLast()::equals).isEmpty();
    }

    /** What can be taken back: the last decision since the last publication. */
    public Optional<Entry> last() {
        return changedSince() ? Optional.of(standing.getLast()) : Optional.empty();
    }

    /** The number of the last entry of the log; 0 when it is empty. */
    public long version() {
        return log.isEmpty() ? 0 : log.getLast().id();
    }

    /** The slugs a person rejected, with the reasons. */
    public Map<String, String> rejected() {
        var reasons = new LinkedHashMap<String, String>();
        sheets.forEach((slug, sheet) -> {
            if (sheet.fate() instanceof Fate.Rejected rejected) {
                reasons.put(slug, rejected.reason());
            }
        });
        return reasons;
    }

    /**
     * What an event makes of the desk.
     *
     * @param event what somebody wants
     * @param at when; the entry gets the number after the last one
     * @throws IllegalArgumentException with a sentence, when that cannot be
     */
    public Step step(Event event, Instant at) {
        if (!check(event)) {
            return new Step(this, List.of());
        }
        var longer = new ArrayList<>(log);
        longer.add(new Entry(version() + 1, event, at));
        var next = new Desk(deck, drafts, longer);
        Effect keep = new Effect.Keep(event);
        return new Step(next, event instanceof Event.Published ? List.of(new Effect.Write(), keep) : List.of(keep));
    }

    /** Whether the event changes anything; refuses what cannot be. */
    private boolean check(Event event) {
        return switch (event) {
            case Event.Approved approved -> {
                boolean any = false;
                for (String slug : approved.slugs()) {
                    var sheet = known(slug);
                    Questions.of(deck, sheet);
                    any |= !sheet.approved();
                }
                yield any;
            }
            case Event.Edited edited -> {
                var sheet = known(edited.slug());
                Questions.of(deck, sheet.with(edited.wording()));
                yield !sheet.wording().equals(edited.wording());
            }
            case Event.Reoptioned other -> {
                var sheet = known(other.slug());
                var wording = sheet.wording().with(other.distractors());
                Questions.of(deck, sheet.with(wording));
                yield !sheet.wording().equals(wording);
            }
            case Event.Rejected rejected -> !known(rejected.slug()).fate().equals(new Fate.Rejected(rejected.reason()));
            case Event.Recovered recovered -> !known(recovered.slug()).open();
            case Event.Published done -> {
                if (approved().isEmpty() && published.isEmpty()) {
                    throw new IllegalArgumentException(
                            "No draft is approved yet, so there is nothing to publish. Approve at least one.");
                }
                yield true;
            }
            case Event.Undone undone ->
                last().filter(entry -> entry.id() == undone.entry()).isPresent();
        };
    }

    private Sheet known(String slug) {
        return sheet(slug)
                .orElseThrow(() -> new IllegalArgumentException("There is no such draft any more; reload the page."));
    }
}
