package tumen.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import tumen.question.Deck;
import tumen.question.Prose;
import tumen.question.Question;
import tumen.question.QuestionId;

/** Reads one section file of a deck. */
final class SectionReader {
    private static final Pattern HEADING = Pattern.compile("##[ \\t]+(\\S+)[ \\t]+·[ \\t]+(\\S+)[ \\t]*#*[ \\t]*");
    private static final String HOW_TO_HEAD =
            "Write \"## slug · type\", the slug in lower-case letters, digits and hyphens.";

    private final String deck;
    private final String file;
    private final String source;
    private final Map<String, String> placeOf;
    private final Complaints complaints;
    private final Function<String, Optional<String>> faultOfMedium;

    /** A reader of one file whose pictures and sounds are not looked at. */
    SectionReader(String deck, String file, String source, Map<String, String> placeOf, Complaints complaints) {
        this(deck, file, source, placeOf, complaints, medium -> Optional.empty());
    }

    /**
     * A reader of one file.
     *
     * @param deck folder name
     * @param file file name
     * @param source the text the deck's evidence points into; empty for none
     * @param placeOf where each slug of the deck was read, filled as slugs are read
     * @param faultOfMedium what is wrong with a picture or sound of that name; empty for nothing
     */
    SectionReader(
            String deck,
            String file,
            String source,
            Map<String, String> placeOf,
            Complaints complaints,
            Function<String, Optional<String>> faultOfMedium) {
        this.deck = deck;
        this.file = file;
        this.source = source;
        this.placeOf = placeOf;
        this.complaints = complaints;
        this.faultOfMedium = faultOfMedium;
    }

    /**
     * What a file holds.
     *
     * @param deck title of the deck
     * @param language of the deck
     * @param source name of the text, or empty
     * @param section the questions that are good
     */
    record Read(String deck, String language, String source, Deck.Section section) {}

    /** Reads the file; empty when nothing of it can be used. */
    Optional<Read> read(String text) {
        var lines = List.of(text.split("\r\n|\n|\r", -1));
        var front = FrontMatter.read(lines, complaints);
        if (front.lines() == 0) {
            return Optional.empty();
        }
        var values = front.values();
        for (var name : List.of("deck", "section", "language")) {
            if (values.getOrDefault(name, "").isBlank()) {
                complaints.add(1, "The front matter names no " + name + ".", "Write \"" + name + ": …\" into it.");
            }
        }
        var page = Page.of(lines, front.lines());
        var questions = questions(page);
        try {
            return Optional.of(new Read(
                    values.getOrDefault("deck", ""),
                    values.getOrDefault("language", ""),
                    values.getOrDefault("source", ""),
                    new Deck.Section(file, values.getOrDefault("section", ""), questions)));
        } catch (IllegalArgumentException e) {
            if (complaints.count() == 0) {
                complaints.add(1, "This file is " + e.getMessage() + ".", "Name it like dates.md and give it a title.");
            }
            return Optional.empty();
        }
    }

    private List<Question> questions(Page page) {
        var questions = new ArrayList<Question>();
        Heading heading = null;
        var body = new ArrayList<Block>();
        for (var block : Page.blocks(page.document())) {
            if (block instanceof Heading next) {
                if (heading != null) {
                    question(page, heading, body).ifPresent(questions::add);
                }
                heading = next;
                body.clear();
            } else if (heading == null) {
                complaints.add(
                        page.line(block),
                        "There is text before the first question.",
                        "Move it below a heading \"## slug · type\".");
            } else {
                body.add(block);
            }
        }
        if (heading != null) {
            question(page, heading, body).ifPresent(questions::add);
        }
        return questions;
    }

    private Optional<Question> question(Page page, Heading heading, List<Block> body) {
        int line = page.line(heading);
        var matcher = HEADING.matcher(page.markdown(heading));
        if (!matcher.matches()) {
            complaints.add(line, "This heading is no question.", HOW_TO_HEAD);
            return Optional.empty();
        }
        String slug = matcher.group(1);
        if (!QuestionId.isSlug(slug)) {
            complaints.add(line, "\"" + slug + "\" is no slug.", HOW_TO_HEAD);
            return Optional.empty();
        }
        String earlier = placeOf.putIfAbsent(slug, file + ":" + line);
        if (earlier != null) {
            complaints.add(
                    line, "The slug \"" + slug + "\" stands at " + earlier + " too.", "Give one of them another slug.");
            return Optional.empty();
        }
        var type = Type.named(matcher.group(2));
        if (type.isEmpty()) {
            complaints.add(
                    line, "The type \"" + matcher.group(2) + "\" is unknown.", "Write one of " + Type.words() + ".");
            return Optional.empty();
        }
        var question =
                new QuestionReader(page, new QuestionId(deck, slug), type.get(), line, source, complaints).read(body);
        question.ifPresent(read -> complain(read, line));
        return question;
    }

    /** What the stem holds beside words is looked at; the question is good without it. */
    private void complain(Question question, int line) {
        for (var piece : Prose.of(question.stem()).pieces()) {
            switch (piece) {
                case Prose.Words words -> {}
                case Prose.Formula formula -> {
                    if (Formulas.mathml(formula.tex()).isEmpty()) {
                        complaints.add(
                                line,
                                "The formula “" + formula.tex() + "” cannot be read.",
                                "Write it in the notation of TeX, with the commands of mathematics only.");
                    }
                }
                case Prose.Picture picture -> complain(picture.shows(), picture.file(), line);
                case Prose.Sound sound -> complain(sound.says(), sound.file(), line);
            }
        }
    }

    private void complain(String said, String file, int line) {
        if (said.isBlank()) {
            complaints.add(
                    line,
                    "Nothing is said of media/" + file + " for those who cannot see or hear it.",
                    "Write it between the square brackets: ![what it shows](media/" + file + ").");
        }
        faultOfMedium
                .apply(file)
                .ifPresent(fault -> complaints.add(
                        line, fault, "Put the file into the folder media beside the section, under that name."));
    }
}
