package tumen.author;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tumen.text.Unreadable;

/** Bringing texts, deciding about their drafts, publishing: what the pages are written against. */
public final class Authoring {
    /** Somebody else decided at the same moment; more often than that is no accident. */
    private static final int ATTEMPTS = 5;

    private final Manuscripts manuscripts;
    private final Reading reading;
    private final Drafting drafting;
    private final Publishing publishing;

    /** Works with these. */
    public Authoring(Manuscripts manuscripts, Reading reading, Drafting drafting, Publishing publishing) {
        this.manuscripts = manuscripts;
        this.reading = reading;
        this.drafting = drafting;
        this.publishing = publishing;
    }

    /**
     * A manuscript that has drafts.
     *
     * @param manuscript its latest edition
     * @param drafted text and drafts of that edition, or of the one before when the work on the latest was ended
     * @param desk as it is now
     */
    public record Opened(Manuscript manuscript, Drafted drafted, Desk desk) {}

    /** Where manuscripts are kept. */
    public Manuscripts manuscripts() {
        return manuscripts;
    }

    /** Who writes the drafts. */
    public Drafting drafting() {
        return drafting;
    }

    /**
     * Reads a document and has drafts written. Nothing is stored when it cannot be read.
     *
     * @param person who brings it
     * @param key made by the client; the same key twice is one manuscript
     * @param title what it is about; empty to take the first words
     * @param name file name; empty for text that was pasted
     * @param file where its bytes are
     * @return the manuscript's number
     * @throws Unreadable with a sentence, if no questions can be made from it
     */
    public long bring(long person, String key, String title, String name, Path file, Instant now) throws Unreadable {
        var document = reading.read(name, file);
        var edition = new Manuscripts.Incoming(
                person, key, title(title, name, document.text()), name, document.text(), document.words());
        long manuscript = manuscripts.add(edition, publishing::taken, now);
        drafting.begin(manuscript);
        return manuscript;
    }

    /**
     * Reads another edition of a manuscript and has drafts written anew; decisions stay.
     *
     * @throws Unreadable with a sentence, if no questions can be made from it
     */
    public void revise(Manuscript manuscript, long person, String key, String title, Path file, Instant now)
            throws Unreadable {
        var document = reading.read("", file);
        var edition = new Manuscripts.Incoming(
                person,
                key,
                title.isBlank() ? manuscript.title() : title.strip(),
                manuscript.origin(),
                document.text(),
                document.words());
        manuscripts.revise(manuscript.id(), edition, now);
        drafting.begin(manuscript.id());
    }

    /** What was given, or the first line, or the name of the file. */
    private static String title(String given, String name, String text) {
        if (!given.isBlank()) {
            return given.strip();
        }
        String first = text.strip().lines().findFirst().orElse("").strip();
        if (first.length() <= 80 && !first.isEmpty() && ".!?;:,".indexOf(first.charAt(first.length() - 1)) < 0) {
            return first.replaceAll("^#+ *", "");
        }
        int dot = name.lastIndexOf('.');
        if (dot > 0) {
            return name.substring(0, dot).replace('_', ' ').replace('-', ' ').strip();
        }
        int cut = first.length() <= 50 ? first.length() : Math.max(20, first.lastIndexOf(' ', 50));
        return first.substring(0, cut) + "…";
    }

    /** The desk of a manuscript; empty as long as there are no drafts. */
    public Optional<Opened> open(Manuscript manuscript) {
        return drafted(manuscript)
                .map(drafted -> new Opened(
                        manuscript,
                        drafted,
                        Desk.of(manuscript.deck(), drafted.drafts(), manuscripts.log(manuscript.id()))));
    }

    private Optional<Drafted> drafted(Manuscript manuscript) {
        var drafted = manuscripts.drafted(manuscript.id(), manuscript.edition());
        boolean ended = manuscript.outcome() == Manuscript.Outcome.CANCELLED
                || manuscript.outcome() == Manuscript.Outcome.FAILED;
        for (int edition = manuscript.edition() - 1; ended && drafted.isEmpty() && edition > 0; edition--) {
            drafted = manuscripts.drafted(manuscript.id(), edition);
        }
        return drafted;
    }

    /**
     * Decides something about the drafts.
     *
     * @param person who decides
     * @param key made by the client; the same key twice is one decision
     * @param decision what is wanted, given the desk as it is; empty for nothing
     * @return the desk afterwards
     * @throws IllegalArgumentException with a sentence, when that cannot be
     * @throws IOException with a sentence, when the deck cannot be written
     */
    public Desk decide(
            Manuscript manuscript,
            long person,
            String key,
            Function<Desk, Optional<? extends Event>> decision,
            Instant now)
            throws IOException {
        for (int i = 0; i < ATTEMPTS; i++) {
            var opened = open(manuscript)
                    .orElseThrow(() -> new IllegalArgumentException("There are no drafts to decide about yet."));
            var event = decision.apply(opened.desk());
            if (event.isEmpty()) {
                return opened.desk();
            }
            var step = opened.desk().step(event.get(), now);
            if (done(opened, step.effects(), person, key, now)) {
                return step.desk();
            }
        }
        throw new IllegalArgumentException("Somebody else is deciding about this text just now. Try again.");
    }

    private boolean done(Opened opened, List<Effect> effects, long person, String key, Instant now) throws IOException {
        for (Effect effect : effects) {
            switch (effect) {
                case Effect.Write write -> publishing.publish(opened.manuscript(), opened.drafted(), opened.desk());
                case Effect.Keep keep -> {
                    if (!manuscripts.append(
                            opened.manuscript().id(), opened.desk().version(), person, key, keep.event(), now)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
