package tumen.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tumen.memory.Days;
import tumen.memory.LoggedReview;
import tumen.memory.Rating;

/**
 * Reads a review log: a header naming at least the columns {@code card_id}, {@code review_time_ms} (epoch milliseconds) and
 * {@code rating} (1 to 4), then one review a line. Rows that cannot be used are named and left out; rows out of the order of
 * time are named and put where they belong.
 */
final class ReviewLogCsv {
    /** Days begin at four in the morning UTC, as in the simulated logs. */
    private static final Days DAYS = new Days(ZoneOffset.UTC, Days.DEFAULT_ROLLOVER_HOUR);

    /** The end of the year 2200; later times are some other unit. */
    private static final long LATEST = Instant.parse("2201-01-01T00:00:00Z").toEpochMilli();

    private static final List<String> COLUMNS = List.of("card_id", "review_time_ms", "rating");

    private final String name;
    private final Consumer<String> problems;
    private final Set<CardAndTime> seen = new HashSet<>();
    private final List<LoggedReview> reviews = new ArrayList<>();
    private int[] places = {};
    private long latest = Long.MIN_VALUE;

    private record CardAndTime(long card, long time) {}

    private ReviewLogCsv(String name, Consumer<String> problems) {
        this.name = name;
        this.problems = problems;
    }

    /**
     * Reads all good rows.
     *
     * @param name of the file, for the problems
     * @param problems takes one sentence for each row that is not as it should be
     * @return empty when there is no usable header
     */
    static List<LoggedReview> read(BufferedReader in, String name, Consumer<String> problems) throws IOException {
        var csv = new ReviewLogCsv(name, problems);
        String header = in.readLine();
        if (header == null) {
            problems.accept(name + ":1: the file is empty; its first line should be " + String.join(",", COLUMNS));
            return List.of();
        }
        if (!csv.header(header)) {
            return List.of();
        }
        int number = 1;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (!line.isBlank()) {
                csv.row(line.split(",", -1), number);
            }
        }
        return csv.reviews;
    }

    private boolean header(String line) {
        List<String> names = Arrays.stream(line.replace("\uFEFF", "").split(",", -1))
                .map(String::strip)
                .toList();
        places = COLUMNS.stream().mapToInt(names::indexOf).toArray();
        List<String> missing =
                COLUMNS.stream().filter(column -> !names.contains(column)).toList();
        if (!missing.isEmpty()) {
            problems.accept(
                    name + ":1: the header has no column " + String.join(", ", missing) + "; the file is left out");
        }
        return missing.isEmpty();
    }

    private void row(String[] cells, int number) {
        String place = name + ":" + number + ": ";
        if (Arrays.stream(places).anyMatch(column -> column >= cells.length)) {
            problems.accept(place + "there are only " + cells.length + " columns; the row is left out");
            return;
        }
        long card;
        long time;
        try {
            card = Long.parseLong(cells[places[0]].strip());
            time = Long.parseLong(cells[places[1]].strip());
        } catch (NumberFormatException error) {
            problems.accept(place + "the card or the time is not a whole number; the row is left out");
            return;
        }
        if (time < 0 || time > LATEST) {
            problems.accept(place + "the time " + time
                    + " is not in milliseconds since 1970, or after the year 2200; the row is left out");
            return;
        }
        String rating = cells[places[2]].strip();
        if (rating.length() != 1 || rating.charAt(0) < '1' || rating.charAt(0) > '4') {
            problems.accept(place + "the rating \"" + rating + "\" is not 1, 2, 3 or 4; the row is left out");
            return;
        }
        if (!seen.add(new CardAndTime(card, time))) {
            problems.accept(place + "card " + card + " has a review at this time already; the row is left out");
            return;
        }
        if (time < latest) {
            problems.accept(place + "the time is before that of an earlier row; the row is put in its place");
        }
        latest = Math.max(latest, time);
        long day = DAYS.dayOf(Instant.ofEpochMilli(time)).toEpochDay();
        reviews.add(new LoggedReview(card, time, day, Rating.ofGrade(rating.charAt(0) - '0')));
    }
}
