package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guests who come one after the other from one address: there is room for a few, then one a second. */
class GuestThrottleTest {
    private static final int ROOM = 3;

    private static final Hand hand = new Hand();
    private static Site site;

    /** A clock that is set by hand. */
    private static final class Hand extends Clock {
        private volatile Instant now = Instant.parse("2026-11-28T08:00:00Z");

        void forward(long seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return Site.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeAll
    static void open(@TempDir Path folder) {
        site = Site.openWithRoomFor(ROOM, folder, hand);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @BeforeEach
    void nobodyHasComeForLong() {
        hand.forward(ROOM);
        for (int i = 0; i < ROOM; i++) {
            assertEquals(200, come());
        }
    }

    /** The status for somebody who has never been here. */
    private static int come() {
        try (var client = new Client(site.address())) {
            return client.json("/api/guest", "").statusCode();
        }
    }

    @Test
    void oneMoreIsToldToWaitAndAfterASecondOneIsWelcome() {
        try (var client = new Client(site.address())) {
            var refused = client.json("/api/guest", "");
            assertEquals(429, refused.statusCode(), refused.body());
            assertEquals(Optional.of("2"), refused.headers().firstValue("Retry-After"));
            assertTrue(refused.body().contains("Wait 2 seconds"), refused.body());
            assertFalse(refused.headers().firstValue("Set-Cookie").isPresent());
            hand.forward(1);
            assertEquals(200, client.json("/api/guest", "").statusCode());
            assertEquals(429, come());
        }
    }

    @Test
    void anAnswerOfSomebodyNewIsRefusedAndStoredWhenItIsSentAgain() {
        try (var client = new Client(site.address())) {
            String answer = Samples.answer("guest-throttle-1", "10,000 horses");
            assertEquals(429, client.json("/api/answers", answer).statusCode());
            hand.forward(1);
            var stored = client.json("/api/answers", answer);
            assertEquals(200, stored.statusCode(), stored.body());
            assertFalse(Client.read(stored).get("repeated").asBoolean());
        }
    }

    @Test
    void whoIsHereAlreadyGoesOn() {
        hand.forward(1);
        try (var client = new Client(site.address())) {
            assertEquals(200, client.json("/api/guest", "").statusCode());
            assertEquals(429, come());
            var answered = client.json("/api/answers", Samples.answer("guest-throttle-2", "10,000 horses"));
            assertEquals(200, answered.statusCode(), answered.body());
        }
    }

    @Test
    void aPageSaysItInAPage() {
        try (var client = new Client(site.address())) {
            var refused = client.form(
                    "/practise/answers",
                    Map.of(
                            "key", "guest-throttle-3",
                            "question", "horses/horses-sent",
                            "version", "1",
                            "form", "choice",
                            "option", "10,000 horses",
                            "shown", String.valueOf(hand.millis())));
            assertEquals(429, refused.statusCode(), refused.body());
            assertTrue(refused.body().startsWith("<!doctype html>"), refused.body());
            assertTrue(refused.body().contains("Wait 2 seconds"), refused.body());
        }
    }
}
