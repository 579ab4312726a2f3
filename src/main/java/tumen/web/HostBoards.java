package tumen.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tumen.live.Board;
import tumen.live.Hosted;
import tumen.live.Phase;
import tumen.question.Form;
import tumen.question.Verdict;

/** The boards of the teacher's devices as HTML, made once for all devices that show the same. */
final class HostBoards {
    /** So many names of those who are missing are shown; the others are counted. */
    private static final int MOST_MISSING = 24;

    private static final int MOST = 300;

    private final Render render;
    private final Map<Content, String> made = new ConcurrentHashMap<>();

    HostBoards(Render render) {
        this.render = render;
    }

    /** What a device of the teacher is for. */
    enum View {
        /** Everything. */
        HOST,
        /** To be projected: no buttons, and nobody's name but in the lobby and the ranking. */
        WALL,
        /** The buttons, for a phone. */
        REMOTE
    }

    private record Content(
            String game, Board board, boolean locked, boolean late, View view, String address, Locale locale) {}

    /**
     * A board.
     *
     * @param number after which event it was so
     * @param html how it is shown
     */
    record Shown(long number, String html) {}

    /** What the teacher's devices show now. */
    Shown of(LiveGame game, View view, String address, Locale locale) {
        var now = game.now();
        var state = now.state();
        if (made.size() > MOST) {
            made.clear();
        }
        var content = new Content(
                game.hosted().game(), Board.of(state), state.locked(), state.lateJoin(), view, address, locale);
        return new Shown(
                now.number(),
                made.computeIfAbsent(content, c -> render.part(locale, "live/board", values(game.hosted(), c))));
    }

    /**
     * A line of the question on the wall.
     *
     * @param number the key that chooses it; empty when the players have orders of their own
     * @param option whether it is one of the options, as their author wrote it
     * @param said the answer
     * @param count how many gave it; null while that is not shown
     * @param percent of those who answered
     * @param verdict {@code right}, {@code partial}, {@code wrong}, or empty while that is not shown
     */
    record Line(
            String number,
            boolean option,
            String said,
            @Nullable Integer count,
            int percent,
            String verdict) {}

    private static Map<String, @Nullable Object> values(Hosted hosted, Content content) {
        var board = content.board();
        var values = new HashMap<String, @Nullable Object>();
        values.put("game", hosted);
        values.put("setup", hosted.setup());
        values.put("scoring", HostSetup.word(hosted.setup().scoring()));
        values.put("code", hosted.code().replaceFirst("^(\\d{3})(\\d{3})$", "$1 $2"));
        values.put("view", Json.name(content.view()));
        values.put("board", board);
        values.put("locked", content.locked());
        values.put("late", content.late());
        values.put("kind", kind(board.phase()));
        Integer question = question(board.phase());
        values.put("question", question);
        values.put("deck", question == null ? "" : LiveScreens.decks(hosted).get(question));
        values.put("lines", lines(board, hosted.setup().ownOrder()));
        var there = board.players().stream().filter(player -> !player.removed()).toList();
        values.put("there", there);
        values.put(
                "removed",
                board.players().stream().filter(Board.Player::removed).toList());
        values.put("present", there.stream().filter(Board.Player::present).count());
        values.put("answered", there.size() - board.missing().size());
        values.put("missing", board.missing().stream().limit(MOST_MISSING).toList());
        values.put("moreMissing", Math.max(0, board.missing().size() - MOST_MISSING));
        values.put(
                "through",
                there.stream()
                        .filter(player -> player.through() != null && player.through() >= board.count())
                        .count());
        values.put("join", content.address() + "/play");
        boolean lobby = board.phase() instanceof Phase.Lobby && content.view() != View.REMOTE;
        values.put("qr", lobby ? QrCode.svg(content.address() + "/play/" + hosted.code(), hosted.code()) : "");
        values.put("local", content.address().matches("https?://(localhost|127\\.0\\.0\\.1|\\[::1\\])([:/].*)?"));
        return values;
    }

    private static List<Line> lines(Board board, boolean ownOrder) {
        var lines = new ArrayList<Line>();
        var prompt = board.prompt();
        if (prompt == null) {
            return lines;
        }
        int all = Math.max(1, board.bars().stream().mapToInt(Board.Bar::count).sum());
        boolean lettered = prompt.form() == Form.CHOICE || prompt.form() == Form.TRUTH;
        var rest = new ArrayList<>(board.bars());
        for (int i = 0; lettered && i < prompt.options().size(); i++) {
            String option = prompt.options().get(i);
            var bar = rest.stream()
                    .filter(each -> each.said().equals(option))
                    .findFirst()
                    .orElse(null);
            rest.remove(bar);
            lines.add(line(ownOrder ? "" : String.valueOf(i + 1), true, option, bar, all));
        }
        for (int i = 0;
                !lettered && board.bars().isEmpty() && i < prompt.options().size();
                i++) {
            lines.add(line("·", true, prompt.options().get(i), null, all));
        }
        rest.stream()
                .filter(bar -> bar.count() > 0)
                .limit(12)
                .forEach(bar -> lines.add(line("", false, bar.said(), bar, all)));
        return lines;
    }

    private static Line line(String number, boolean option, String said, Board.@Nullable Bar bar, int all) {
        Verdict verdict = bar == null ? null : bar.verdict();
        Integer count = bar == null ? null : (Integer) bar.count();
        return new Line(
                number,
                option,
                said,
                count,
                count == null ? 0 : Math.round(100f * count / all),
                verdict == null ? "" : Json.name(verdict));
    }

    private static @Nullable Integer question(Phase phase) {
        return switch (phase) {
            case Phase.Reading reading -> reading.question();
            case Phase.Open open -> open.question();
            case Phase.Closed closed -> closed.question();
            case Phase.Revealed revealed -> revealed.question();
            case Phase.Ranked ranked -> ranked.question();
            case Phase.Paused paused -> question(paused.before());
            case Phase.Lobby lobby -> null;
            case Phase.OwnPace ownPace -> null;
            case Phase.Finished finished -> null;
        };
    }

    private static String kind(Phase phase) {
        return switch (phase) {
            case Phase.Lobby lobby -> "lobby";
            case Phase.Reading reading -> "reading";
            case Phase.Open open -> "open";
            case Phase.Closed closed -> "closed";
            case Phase.Revealed revealed -> "revealed";
            case Phase.Ranked ranked -> "ranked";
            case Phase.OwnPace ownPace -> "own-pace";
            case Phase.Paused paused -> "paused";
            case Phase.Finished finished -> "over";
        };
    }
}
