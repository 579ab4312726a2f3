package tumen.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {
    @ParameterizedTest
    @CsvSource({
        "Asia/Ulaanbaatar, 4, 2026-03-01T19:59:59Z, 2026-03-01", // 03:59:59 of the 2nd
        "Asia/Ulaanbaatar, 4, 2026-03-01T20:00:00Z, 2026-03-02",
        "Asia/Ulaanbaatar, 0, 2026-03-01T15:59:59Z, 2026-03-01",
        "Asia/Ulaanbaatar, 0, 2026-03-01T16:00:00Z, 2026-03-02",
        "Asia/Seoul, 4, 2038-01-19T03:14:07Z, 2038-01-19",
        "Asia/Seoul, 4, 2038-01-18T18:59:59Z, 2038-01-18",
        "America/New_York, 4, 2026-03-08T07:59:59Z, 2026-03-07", // clocks go forward at 2: 03:59:59 summer time
        "America/New_York, 4, 2026-03-08T08:00:00Z, 2026-03-08",
        "America/New_York, 4, 2026-11-01T08:59:59Z, 2026-10-31", // clocks go back at 2: 03:59:59 winter time
        "America/New_York, 4, 2026-11-01T09:00:00Z, 2026-11-01",
        "America/New_York, 2, 2026-03-08T06:59:59Z, 2026-03-07", // 2 o'clock does not exist: 3 starts the day
        "America/New_York, 2, 2026-03-08T07:00:00Z, 2026-03-08",
        "America/New_York, 1, 2026-11-01T04:59:59Z, 2026-10-31", // 1 o'clock comes twice: the first starts the day
        "America/New_York, 1, 2026-11-01T05:00:00Z, 2026-11-01",
        "America/New_York, 1, 2026-11-01T06:00:00Z, 2026-11-01",
        "Australia/Lord_Howe, 2, 2026-04-04T14:59:59Z, 2026-04-04", // half an hour back at 2: 01:59:59 comes twice
        "Australia/Lord_Howe, 2, 2026-04-04T15:00:00Z, 2026-04-04",
        "Australia/Lord_Howe, 2, 2026-04-04T15:30:00Z, 2026-04-05",
        "Antarctica/Troll, 2, 2026-10-25T00:30:00Z, 2026-10-25", // two hours back at 3: the day does not end again
        "Antarctica/Troll, 2, 2026-10-25T01:10:00Z, 2026-10-25",
        "Pacific/Apia, 4, 2011-12-30T09:59:59Z, 2011-12-29", // midnight to midnight was left out
        "Pacific/Apia, 4, 2011-12-30T13:59:59Z, 2011-12-30",
        "Pacific/Apia, 4, 2011-12-30T14:00:00Z, 2011-12-31",
    })
    void theDayBeginsAtTheRolloverHourOfTheZone(String zone, int hour, Instant instant, LocalDate day) {
        assertEquals(day, new Days(ZoneId.of(zone), hour).dayOf(instant));
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Ulaanbaatar, 4",
        "Asia/Seoul, 0",
        "America/New_York, 2",
        "America/New_York, 1",
        "Australia/Lord_Howe, 2",
        "Europe/Berlin, 3",
        "Antarctica/Troll, 2",
        "Pacific/Apia, 4",
        "America/Sao_Paulo, 0",
        "Asia/Kathmandu, 4"
    })
    void noDayEverGoesBackAndEveryStartIsInItsDay(String zone, int hour) {
        var days = new Days(ZoneId.of(zone), hour);
        for (int year : new int[] {2011, 2026}) {
            Instant instant = Instant.parse(year + "-01-01T00:00:00Z");
            LocalDate last = days.dayOf(instant);
            for (int half = 0; half < 366 * 48; half++) {
                instant = instant.plus(Duration.ofMinutes(30));
                LocalDate day = days.dayOf(instant);
                assertFalse(day.isBefore(last), zone + " goes back at " + instant);
                assertFalse(days.startOf(day).isAfter(instant), zone + " at " + instant);
                assertFalse(instant.isAfter(days.startOf(day.plusDays(1))), zone + " at " + instant);
                last = day;
            }
        }
    }

    @Test
    void aClockSetBackAndTravelToTheWestCountAsNoTime() {
        Instant noon = Instant.parse("2026-05-05T12:00:00Z");
        Moment later = Days.in(ZoneId.of("Asia/Tokyo")).moment(noon);
        Moment back = Days.in(ZoneId.of("America/New_York")).moment(noon.minus(1, ChronoUnit.DAYS));

        assertEquals(0, back.daysSince(later));
        assertEquals(0, back.exactDaysSince(later));
        assertEquals(1, later.daysSince(back));
    }

    @Test
    void anHourThatNoClockShowsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Days(ZoneId.of("UTC"), 24));
        assertThrows(IllegalArgumentException.class, () -> new Days(ZoneId.of("UTC"), -1));
    }
}
