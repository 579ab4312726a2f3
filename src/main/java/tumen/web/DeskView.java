package tumen.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tumen.author.Desk;
import tumen.author.Fate;
import tumen.author.Sheet;

/** The drafts as a list, with counts and the line above which all may be approved at once. */
final class DeskView {
    /** Most drafts in the list; it is cut around the one on top. */
    private static final int WINDOW = 120;

    private final Desk desk;
    private final String show;
    private final double line;
    private final @Nullable Sheet current;

    DeskView(Desk desk, String show, double line, @Nullable Sheet current) {
        this.desk = desk;
        this.show = show;
        this.line = line;
        this.current = current;
    }

    /**
     * A draft in the list.
     *
     * @param sheet the draft
     * @param state message key of how it stands
     * @param shape name of the sign beside it
     * @param current whether it is the one on top
     * @param below whether the line is drawn before it
     */
    record Item(Sheet sheet, String state, String shape, boolean current, boolean below) {}

    /** Which drafts the list shows: {@code all}, {@code open}, {@code approved} or {@code aside}. */
    static String show(String asked) {
        return List.of("open", "approved", "aside").contains(asked) ? asked : "all";
    }

    /** The score of the draft at the end of the first third: what stands above it is nearly always good. */
    static double usualLine(Desk desk) {
        var passed = desk.sheets().stream()
                .filter(sheet ->
                        sheet.draft().refusals().isEmpty() && !sheet.draft().stale())
                .toList();
        return passed.isEmpty()
                ? 1
                : passed.get((passed.size() - 1) / 3).draft().score();
    }

    public String shown() {
        return show;
    }

    /** The line with two digits, for the field. */
    public String line() {
        return String.format(Locale.ROOT, "%.3f", line);
    }

    public int above() {
        return desk.above(line).size();
    }

    public int all() {
        return desk.sheets().size();
    }

    public long open() {
        return count("open");
    }

    public long approved() {
        return count("approved");
    }

    public long aside() {
        return count("aside");
    }

    public long stale() {
        return desk.sheets().stream()
                .filter(sheet -> sheet.draft().stale() && sheet.approved())
                .count();
    }

    private long count(String which) {
        return desk.sheets().stream()
                .filter(sheet -> group(sheet).equals(which))
                .count();
    }

    private static String group(Sheet sheet) {
        return switch (sheet.fate()) {
            case Fate.Open open -> "open";
            case Fate.Approved approved -> "approved";
            case Fate.Refused refused -> "aside";
            case Fate.Rejected rejected -> "aside";
        };
    }

    /** The place of the draft on top in the ranking, from 1; 0 when none is on top. */
    public int place() {
        var sheets = desk.sheets();
        for (int i = 0; i < sheets.size(); i++) {
            if (current != null && sheets.get(i).slug().equals(current.slug())) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Why the draft on top is not wanted: the gates' sentences, or a person's reason. */
    public List<String> reasons() {
        return current == null
                ? List.of()
                : switch (current.fate()) {
                    case Fate.Open open -> List.of();
                    case Fate.Approved approved -> List.of();
                    case Fate.Refused refused -> refused.reasons();
                    case Fate.Rejected rejected -> rejected.reason().isEmpty() ? List.of() : List.of(rejected.reason());
                };
    }

    /** The message key of how the draft on top stands. */
    public String state() {
        return current == null ? "fate.open" : ReviewLabels.state(current);
    }

    /** The list: those to be shown, around the one on top. */
    public List<Item> items() {
        var chosen = desk.sheets().stream()
                .filter(sheet -> show.equals("all") || group(sheet).equals(show))
                .toList();
        int at = 0;
        for (int i = 0; i < chosen.size(); i++) {
            if (current != null && chosen.get(i).slug().equals(current.slug())) {
                at = i;
            }
        }
        int from = Math.max(0, Math.min(at - WINDOW / 2, chosen.size() - WINDOW));
        int to = Math.min(chosen.size(), from + WINDOW);
        var items = new ArrayList<Item>();
        boolean drawn = false;
        for (Sheet sheet : chosen.subList(from, to)) {
            boolean below = !drawn && sheet.draft().score() < line && !items.isEmpty();
            drawn |= sheet.draft().score() < line;
            boolean top = current != null && sheet.slug().equals(current.slug());
            items.add(new Item(sheet, ReviewLabels.state(sheet), group(sheet), top, below));
        }
        return items;
    }
}
