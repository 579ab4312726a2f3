package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The screens of a live quiz in Mongolian and Korean, as a player, the host, the wall and the remote see them at each moment;
 * in English {@link LiveBrowserTest} looks at them. With {@code -Dthorough=true}.
 */
@ExtendWith(Chromium.class)
class LiveLookTest {
    @ParameterizedTest
    @CsvSource({"375, mn-MN", "1280, mn-MN", "375, ko-KR", "1280, ko-KR"})
    void everyScreenIsSound(int width, String locale, Browser browser, @TempDir Path folder) {
        var faults = new ArrayList<String>();
        try (var phone = LookTest.context(browser, width, locale);
                var desk = LookTest.context(browser, width, locale);
                var room = LiveRoom.open(folder, 2, Map.of("form", "typed", "time", "300"))) {
            desk.addCookies(
                    List.of(new Cookie(Visitors.SESSION, String.valueOf(room.teacher.cookies.get(Visitors.SESSION)))
                            .setUrl(room.site.address())));
            var player = phone.newPage();
            player.navigate(room.site.address() + "/play/" + room.code);
            LookTest.inspect(player, LookTest.name("live-join", width, locale), faults);
            player.locator("#name").fill("Амина");
            player.keyboard().press("Enter");
            player.locator("#screen section").waitFor();
            room.join("Bat"); // who never answers, so that the question stays open
            var host = desk.newPage();
            for (String page : List.of("/host", "/host/new?deck=capitals")) {
                host.navigate(room.site.address() + page);
                LookTest.inspect(host, LookTest.name("live" + page.replaceAll("\\W", "-"), width, locale), faults);
            }
            screens(room, player, host, LookTest.name("lobby", width, locale), faults);
            room.open(0);
            screens(room, player, host, LookTest.name("asked", width, locale), faults);
            player.locator("#text").fill("Urga");
            player.keyboard().press("Enter");
            player.locator(".kept").waitFor();
            room.host("pause");
            screens(room, player, host, LookTest.name("paused", width, locale), faults);
            room.host("resume");
            room.reveal();
            screens(room, player, host, LookTest.name("solution", width, locale), faults);
            room.next();
            screens(room, player, host, LookTest.name("ranked", width, locale), faults);
            room.host("end");
            screens(room, player, host, LookTest.name("over", width, locale), faults);
        }
        assertEquals(List.of(), faults);
    }

    private static void screens(LiveRoom room, Page player, Page host, String name, List<String> faults) {
        player.navigate(room.site.address() + "/play/" + room.code);
        LookTest.inspectPart(player, "live-player-" + name, faults);
        for (String view : List.of("", "/wall", "/remote")) {
            host.navigate(room.site.address() + "/host/" + room.game + view);
            LookTest.inspectPart(host, "live-host" + view.replace('/', '-') + "-" + name, faults);
        }
    }
}
