package tumen.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tumen.author.Desk;
import tumen.author.Draft;
import tumen.author.Drafted;
import tumen.author.Drafting;
import tumen.author.Manuscript;
import tumen.author.Manuscripts;
import tumen.author.Progress;
import tumen.author.Publishing;
import tumen.author.Reading;
import tumen.author.Wording;
import tumen.question.Distractor;
import tumen.question.Evidence;
import tumen.text.Span;
import tumen.text.Unreadable;

/**
 * Reads plain text only, and has the same drafts for every text: for the pages. The real workers are tried in the tests of the
 * application.
 */
final class Bench implements Reading, Drafting, Publishing {
    static final String TEXT =
            "Horses on the steppe\n\nMongolia exchanged ambassadors with North Korea on 15 October 1948. "
                    + "Only one other country had been quicker. The government sent 10,000 horses in 1953, and most of"
                    + " them came by rail.\n\nIt was a long way. President Elbegdorj spoke to students in Pyongyang.\n";

    private final Manuscripts manuscripts;
    private final Map<Long, Progress> progress = new ConcurrentHashMap<>();

    /** Whether drafts come at once. */
    volatile boolean quick = true;

    Bench(Manuscripts manuscripts) {
        this.manuscripts = manuscripts;
    }

    @Override
    public Document read(String name, Path file) throws Unreadable {
        try {
            String text = Files.readString(file);
            if (text.isBlank()) {
                throw new Unreadable(Unreadable.Reason.UNUSABLE, "The document is empty.");
            }
            return new Document(text, text.split("\\s+", -1).length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void begin(long manuscript) {
        progress.put(manuscript, new Progress(Progress.Stage.SENTENCES, 3, 7));
        if (quick) {
            finish(manuscript);
        }
    }

    void finish(long manuscript) {
        var edition = manuscripts.find(manuscript).orElseThrow().edition();
        manuscripts.finish(manuscript, edition, drafted(), Instant.now());
        progress.remove(manuscript);
    }

    @Override
    public Progress progress(long manuscript) {
        return progress.getOrDefault(manuscript, new Progress(Progress.Stage.WAITING, 0, 0));
    }

    @Override
    public void cancel(long manuscript) {
        var edition = manuscripts.find(manuscript).orElseThrow().edition();
        manuscripts.end(manuscript, edition, Manuscript.Outcome.CANCELLED, "", Instant.now());
        progress.remove(manuscript);
    }

    @Override
    public boolean taken(String deck) {
        return deck.equals("horses");
    }

    @Override
    public int publish(Manuscript manuscript, Drafted drafted, Desk desk) {
        return desk.approved().size();
    }

    static Drafted drafted() {
        var sentences = new ArrayList<Span>();
        for (String sentence : List.of(
                "Mongolia exchanged ambassadors with North Korea on 15 October 1948.",
                "Only one other country had been quicker.",
                "The government sent 10,000 horses in 1953, and most of them came by rail.",
                "It was a long way.",
                "President Elbegdorj spoke to students in Pyongyang.")) {
            int start = TEXT.indexOf(sentence);
            sentences.add(new Span(start, start + sentence.length()));
        }
        return new Drafted(
                "Horses on the steppe",
                TEXT,
                sentences,
                List.of(
                        draft(
                                "ambassadors",
                                "date",
                                "When did Mongolia exchange ambassadors?",
                                "15 October 1948",
                                0.95),
                        draft("horses-sent", "figure", "How many horses did Mongolia send?", "10,000", 0.9),
                        draft("horses-year", "date", "In which year were the horses sent?", "1953", 0.8),
                        draft("president", "person", "Who spoke in Pyongyang?", "Elbegdorj", 0.7),
                        draft("refused", "place", "", "Pyongyang", 0.3, "The stem points back to something.")));
    }

    private static Draft draft(String slug, String kind, String stem, String answer, double score, String... refusals) {
        var sentence = TEXT.lines()
                .flatMap(line -> List.of(line.split("(?<=\\.) ", -1)).stream())
                .filter(words -> words.contains(answer))
                .findFirst()
                .orElseThrow();
        int start = TEXT.indexOf(sentence);
        int key = sentence.indexOf(answer);
        return new Draft(
                slug,
                kind,
                new Wording(stem, answer, List.of(), List.of(new Distractor("neither", null))),
                "",
                new Evidence(
                        "source.txt",
                        new Span(start, start + sentence.length()),
                        sentence,
                        new Span(key, key + answer.length())),
                kind + "/sample",
                score,
                List.of(refusals),
                false);
    }
}
