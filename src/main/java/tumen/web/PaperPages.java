package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tumen.paper.CardSheet;
import tumen.paper.PageSize;
import tumen.paper.Pdf;
import tumen.paper.Task;
import tumen.paper.Turn;
import tumen.question.Deck;
import tumen.question.Form;
import tumen.question.Question;
import tumen.study.Studying;

/** Questions on paper: worksheets, answer keys and flashcards as PDF. */
final class PaperPages {
    /** Most questions of a PDF; more would keep the printer of the server busy for too long. */
    static final int MOST = 200;

    private static final List<String> VERSIONS = List.of("A", "B", "C", "D");

    /** How many are printed at once; each takes a core. */
    private static final Semaphore PRESSES = new Semaphore(2);

    private final Studying studying;
    private final Render render;

    PaperPages(Studying studying, Render render) {
        this.studying = studying;
        this.render = render;
    }

    /**
     * A question that is to be printed.
     *
     * @param question what is asked
     * @param section title of its section
     * @param form how it is asked; null for how the request says
     * @param points what it is worth; 0 when none are counted
     */
    record Wanted(
            Question question, String section, @Nullable Form form, double points) {}

    /**
     * What is to be printed.
     *
     * @param title of the sheet
     * @param language of the questions, a BCP 47 tag
     * @param file how its files are called
     * @param wanted the questions in their order
     */
    record Source(String title, String language, String file, List<Wanted> wanted) {
        /** Copies the list. */
        Source {
            wanted = List.copyOf(wanted);
        }
    }

    /**
     * A side of a sheet of cards.
     *
     * @param behind whether it is the side of the answers
     * @param cards at most eight
     */
    record Page(boolean behind, List<Laid> cards) {}

    /**
     * A card on a side.
     *
     * @param task the question
     * @param place where it lies
     */
    record Laid(Task task, CardSheet.Place place) {}

    /** {@code GET /decks/{deck}/paper}: what can be printed of a deck. */
    void options(Context ctx) {
        var deck = deck(ctx);
        options(ctx, deck.title(), deck.language(), "/decks/" + deck.id(), deck.sections(), size(deck));
    }

    /** Shows the form for anything that can be printed; without sections, all of it is. */
    void options(Context ctx, String title, String language, String of, List<Deck.Section> sections, int count) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("title", title);
        values.put("language", language);
        values.put("of", of);
        values.put("sections", sections);
        values.put("count", count);
        values.put("versions", VERSIONS);
        render.page(ctx, "paper/options", values);
    }

    private static int size(Deck deck) {
        return (int) deck.questions().count();
    }

    private Deck deck(Context ctx) {
        return studying.library()
                .deck(ctx.pathParam("deck"))
                .orElseThrow(() -> Refusal.missing("There is no such deck."));
    }

    /** {@code GET /decks/{deck}/paper/{sheet}}: worksheet.pdf, key.pdf or cards.pdf. */
    void sheet(Context ctx) {
        var deck = deck(ctx);
        var sections = new HashSet<>(Fields.query(ctx).all("section"));
        var wanted = deck.sections().stream()
                .filter(section -> sections.isEmpty() || sections.contains(section.file()))
                .flatMap(section ->
                        section.questions().stream().map(question -> new Wanted(question, section.title(), null, 0)))
                .toList();
        sheet(ctx, new Source(deck.title(), deck.language(), deck.id(), wanted));
    }

    /** Prints what the path and the query ask for. */
    void sheet(Context ctx, Source source) {
        var query = Fields.query(ctx);
        if (source.wanted().isEmpty()) {
            throw Refusal.missing("There are no questions in what you chose. Go back and tick a section.");
        }
        if (source.wanted().size() > MOST) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "That is more than " + MOST + " questions. Go back and tick fewer sections.");
        }
        var values = new HashMap<String, @Nullable Object>();
        var size = size(query.optional("size").orElse("a4"));
        values.put("title", source.title());
        values.put("language", source.language());
        values.put("size", size);
        String template = switch (ctx.pathParam("sheet")) {
            case "worksheet.pdf" -> tasks(query, source, values, "paper/worksheet");
            case "key.pdf" -> tasks(query, source, values, "paper/key");
            case "cards.pdf" -> cards(query, source, size, values);
            default -> throw Refusal.missing("There is no such sheet.");
        };
        byte[] pdf = print(render.render(template, values, ctx));
        ctx.contentType("application/pdf")
                .header(
                        "Content-Disposition",
                        "inline; filename=\"" + source.file() + "-" + ctx.pathParam("sheet") + "\"")
                .result(pdf);
    }

    private static byte[] print(String html) {
        try {
            if (!PRESSES.tryAcquire(20, TimeUnit.SECONDS)) {
                throw new Refusal(
                        HttpStatus.SERVICE_UNAVAILABLE, "Others are printing just now. Try again in a minute.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "The server is stopping. Try again in a minute.");
        }
        try {
            return Pdf.of(html);
        } finally {
            PRESSES.release();
        }
    }

    private static String tasks(Fields query, Source source, Map<String, @Nullable Object> values, String template) {
        String version = query.optional("version").orElse("A");
        int number = VERSIONS.indexOf(version);
        if (number < 0) {
            throw Refusal.malformed("A version is A, B, C or D.");
        }
        var usual = switch (query.optional("ask").orElse("choice")) {
            case "choice" -> Form.CHOICE;
            case "write" -> Form.TYPED;
            default -> throw Refusal.malformed("Answers are chosen or written: “choice” or “write”.");
        };
        var wanted = new ArrayList<>(source.wanted());
        if (number > 0) {
            shuffle(wanted, new SplittableRandom(number));
        }
        values.put("version", version);
        values.put("tasks", tasks(wanted, usual, number));
        return template;
    }

    private static List<Task> tasks(List<Wanted> wanted, Form usual, long seed) {
        var tasks = new ArrayList<Task>();
        for (var each : wanted) {
            var form = each.form() == null ? usual : each.form();
            tasks.add(Task.of(tasks.size() + 1, each.question(), each.section(), form, each.points(), seed));
        }
        return tasks;
    }

    private static void shuffle(List<Wanted> list, SplittableRandom chance) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, chance.nextInt(i + 1));
        }
    }

    private static String cards(Fields query, Source source, PageSize size, Map<String, @Nullable Object> values) {
        var turn = switch (query.optional("turn").orElse("long")) {
            case "long" -> Turn.LONG_EDGE;
            case "short" -> Turn.SHORT_EDGE;
            default -> throw Refusal.malformed("A sheet is turned over its “long” or “short” edge.");
        };
        var sheet = new CardSheet(size, turn, millimetres(query, "right"), millimetres(query, "down"));
        var tasks = tasks(source.wanted(), Form.TYPED, 0);
        var pages = new ArrayList<Page>();
        for (int from = 0; from < tasks.size(); from += CardSheet.CARDS) {
            var fronts = new ArrayList<Laid>();
            var backs = new ArrayList<Laid>();
            for (int card = 0; card < CardSheet.CARDS && from + card < tasks.size(); card++) {
                fronts.add(new Laid(tasks.get(from + card), sheet.front(card)));
                backs.add(new Laid(tasks.get(from + card), sheet.back(card)));
            }
            pages.add(new Page(false, fronts));
            pages.add(new Page(true, backs));
        }
        values.put("pages", pages);
        return "paper/cards";
    }

    private static PageSize size(String name) {
        return switch (name) {
            case "a4" -> PageSize.A4;
            case "letter" -> PageSize.LETTER;
            default -> throw Refusal.malformed("The paper is “a4” or “letter”.");
        };
    }

    private static double millimetres(Fields query, String name) {
        String text = query.optional(name).orElse("").strip().replace(',', '.');
        if (text.isEmpty()) {
            return 0;
        }
        if (text.matches("-?\\d{1,2}(\\.\\d{1,2})?") && Math.abs(Double.parseDouble(text)) <= CardSheet.FARTHEST) {
            return Double.parseDouble(text);
        }
        throw Refusal.malformed("“" + name + "” must be a number of millimetres from -10 to 10.");
    }
}
