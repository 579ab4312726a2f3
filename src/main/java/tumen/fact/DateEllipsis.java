package tumen.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Fills in what a span or list leaves out: in <em>12–14 March 1990</em> the first day has no month and no year. */
final class DateEllipsis {
    private static final Pattern YEAR_TAIL = Pattern.compile("^.*?((?: of)? (?:\\d{3,4}|\\d{1,4}bc|\\d{1,4}ad))$");
    private static final Pattern MONTH_TAIL = Pattern.compile(
            "^\\d{1,2}(?:st|nd|rd|th)?((?: of)? \\p{L}{3,}(?: of)? (?:\\d{3,4}|\\d{1,4}bc|\\d{1,4}ad))$");
    private static final Pattern UNIT_TAIL = Pattern.compile("^\\S+([ -](?:centur|millenni)\\p{L}*)$");
    private static final Pattern MONTH_HEAD = Pattern.compile("^(\\p{L}{3,} )\\d{1,2}(?:st|nd|rd|th)?$");

    private DateEllipsis() {}

    /**
     * Two ends of a span.
     *
     * @param left the earlier
     * @param right the later
     */
    record Pair(String left, String right) {}

    /** What the two ends may mean, likeliest first. */
    static List<Pair> completed(String left, String right) {
        var pairs = new ArrayList<Pair>();
        if (right.matches("\\d{3}0'?s") && left.matches("\\d{3}0")) {
            pairs.add(new Pair(left + "s", right)); // 1960-1970s are two decades
        }
        if (right.matches("\\d{2}") && left.matches("\\d{4}")) {
            pairs.add(new Pair(left, left.substring(0, 2) + right));
        }
        if (right.matches("\\d0'?s") && left.matches("\\d{4}'?s?")) {
            pairs.add(new Pair(left.substring(0, 4) + "s", left.substring(0, 2) + right));
        }
        if (right.endsWith("bc") && left.matches("\\d{1,4}")) {
            pairs.add(new Pair(left + "bc", right));
        }
        if (right.endsWith("ad") && left.matches("\\d{1,4}")) {
            pairs.add(new Pair(left + "ad", right));
        }
        pairs.add(new Pair(left, right));
        for (var tail : List.of(MONTH_TAIL, YEAR_TAIL, UNIT_TAIL)) {
            var matcher = tail.matcher(right);
            if (matcher.matches()) {
                pairs.add(new Pair(left + matcher.group(1), right));
            }
        }
        var head = MONTH_HEAD.matcher(left);
        var year = YEAR_TAIL.matcher(right);
        if (head.matches() && year.matches()) {
            pairs.add(new Pair(left + year.group(1), head.group(1) + right)); // March 5 to 7 2001
        }
        return pairs;
    }

    /** What the items of a list may mean, likeliest first. */
    static List<List<String>> completed(List<String> items) {
        String last = items.getLast();
        var lists = new ArrayList<List<String>>();
        lists.add(items);
        for (var tail : List.of(MONTH_TAIL, YEAR_TAIL, UNIT_TAIL)) {
            var matcher = tail.matcher(last);
            if (matcher.matches()) {
                var list = new ArrayList<String>();
                for (var item : items.subList(0, items.size() - 1)) {
                    list.add(item + matcher.group(1));
                }
                list.add(last);
                lists.add(list);
            }
        }
        return lists;
    }
}
