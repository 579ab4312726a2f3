package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tumen.live.Deed;
import tumen.live.Event;
import tumen.live.Hosted;
import tumen.live.Item;
import tumen.live.Pace;
import tumen.live.Ranks;
import tumen.live.Reply;
import tumen.live.Scoring;
import tumen.live.Setup;
import tumen.question.Form;
import tumen.web.Accounts.Account;

/** Reports and a class's memory as {@link LookTest} looks at the other pages: sound in every light and width. */
@ExtendWith(Chromium.class)
class ReportLookTest {
    private static final String GAME = "0123456789abcdef";
    private static final int PLAYERS = 24;

    private static Site site;
    private static Account teacher;
    private static long classroom;

    @BeforeAll
    static void open(@TempDir Path folder) throws SQLException {
        site = Site.open(folder);
        var accounts = new Accounts(site, folder);
        teacher = accounts.teacher("Oyuna");
        classroom = site.teaching
                .classes()
                .create(teacher.person(), "5b", Instant.now())
                .id();
        for (var student : accounts.students(teacher.person(), classroom, "Bat", "Saraa", "Туяа")) {
            student.client()
                    .json(
                            "/api/answers",
                            Samples.answer("answer-" + student.person().id() + "-horses", "10,000 horses"));
            student.client().close();
        }
        play();
    }

    @AfterAll
    static void close() {
        if (site != null) {
            teacher.client().close();
            site.close();
        }
    }

    /** A class plays, the able ones better than the others; the last comes late. */
    private static void play() {
        var items = site.practice
                .library()
                .deck("horses")
                .orElseThrow()
                .questions()
                .filter(question -> question.forms().stream().anyMatch(form -> form != Form.FLASHCARD))
                .limit(8)
                .map(question -> Item.of(
                        question,
                        question.forms().stream()
                                .filter(form -> form != Form.FLASHCARD)
                                .findFirst()
                                .orElseThrow(),
                        Duration.ofSeconds(20),
                        1,
                        7))
                .toList();
        var setup = new Setup(
                GAME,
                items,
                Scoring.GENTLE_SPEED,
                false,
                Ranks.PUBLIC,
                Pace.TEACHER,
                Duration.ZERO,
                false,
                7,
                List.of(),
                true,
                Set.of());
        var hosted = new Hosted(
                "123456",
                teacher.person().id(),
                "Horses to the north",
                "en",
                Map.of(),
                null,
                false,
                setup,
                Instant.now());
        var game = site.games.open(hosted, "look-game-key");
        var chance = new SplittableRandom(5);
        for (int player = 0; player < PLAYERS; player++) {
            join(game, player);
        }
        for (int question = 0; question < items.size() - 1; question++) {
            next(game);
            var item = items.get(question);
            int right = item.options().indexOf(item.question().key().shown());
            for (int player = 0; player < PLAYERS; player++) {
                boolean knows = right >= 0 && chance.nextDouble() < (player + 2.0) / (PLAYERS + 2);
                int option = knows
                        ? right
                        : chance.nextInt(Math.max(1, item.options().size() - 1));
                answer(
                        game,
                        player,
                        question,
                        item.options().isEmpty() ? new Reply.Wrote(List.of("ten")) : new Reply.Picked(List.of(option)));
            }
            next(game);
            next(game);
            next(game);
            if (question == 1) {
                join(game, PLAYERS);
            }
        }
    }

    private static void join(LiveGame game, int player) {
        var unused = game.send(
                at -> new Event.Joined(GAME, "key-" + player, "Student " + (player + 1), null, null, 1, true, at));
    }

    private static void next(LiveGame game) {
        int move = game.now().state().move();
        var unused = game.send(at -> new Event.Commanded(GAME, null, "next-" + move, move, new Deed.Next(), at));
    }

    private static void answer(LiveGame game, int player, int question, Reply reply) {
        var unused = game.send(
                at -> new Event.Answered(GAME, player, question, reply, 1, "answer-" + player + "-" + question, at));
    }

    private static Map<String, Consumer<Page>> pages() {
        var pages = new LinkedHashMap<String, Consumer<Page>>();
        pages.put("report-game", page -> page.navigate(site.address() + "/reports/games/" + GAME));
        pages.put(
                "class-memory",
                page -> page.navigate(site.address() + "/classes/" + classroom + "/memory?day="
                        + LocalDate.now(Site.ZONE).plusDays(40)));
        pages.put("class-memory-quiz", page -> {
            page.locator("form.repeat button").click();
            page.locator("[role=status]").waitFor();
        });
        pages.put("problems-flagged", page -> {
            page.navigate(site.address() + "/reports/games/" + GAME);
            page.locator("form[action$=return] button").first().click();
            page.locator("#flagged").waitFor();
        });
        return pages;
    }

    @EveryLook
    void everyPageIsSound(int width, String locale, Browser browser) {
        var faults = new ArrayList<String>();
        try (var context = LookTest.context(browser, width, locale)) {
            context.addCookies(List.of(new Cookie(Visitors.SESSION, teacher.token()).setUrl(site.address())));
            var page = context.newPage();
            page.setDefaultTimeout(10_000);
            LookTest.listen(page, site, faults);
            for (var each : pages().entrySet()) {
                each.getValue().accept(page);
                page.waitForLoadState();
                LookTest.inspect(page, LookTest.name(each.getKey(), width, locale), faults);
            }
        }
        assertEquals(List.of(), faults);
    }
}
