package tumen.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import tumen.live.Deed;
import tumen.live.Event;
import tumen.question.Grading;
import tumen.question.QuestionId;
import tumen.question.Response;
import tumen.question.Said;
import tumen.question.Widening;

/**
 * Live quizzes that are over follow when a text is accepted for everyone in the bank, and when that is taken back. Each
 * answer that the text makes right is accepted in its game by an event of its own, so the log says what was changed; a game
 * that goes on is its host's.
 */
final class GameRegrading {
    private final LiveGames games;

    GameRegrading(LiveGames games) {
        this.games = games;
    }

    /**
     * Accepts what the question would accept with that text, in every game in which somebody gave it.
     *
     * @param teacher number of who accepts
     * @param key of the acceptance; the same again changes nothing more
     * @return how many games were graded anew
     */
    int accept(QuestionId question, String text, long teacher, String key) {
        int changed = 0;
        for (var game : over(question)) {
            boolean graded = false;
            for (int index : asked(game, question)) {
                for (String said : righted(game, index, text)) {
                    command(game, id(teacher, key, index, said), new Deed.Accept(index, said));
                    graded = true;
                }
            }
            changed += graded ? 1 : 0;
        }
        return changed;
    }

    /** Takes back what {@link #accept} did with that key; what a host has accepted in the game stays. */
    void withdraw(QuestionId question, long teacher, String key) {
        for (var game : over(question)) {
            var state = game.now().state();
            for (int index : asked(game, question)) {
                state.rounds().get(index).accepted().stream()
                        .filter(said -> state.commands().contains(id(teacher, key, index, said)))
                        .forEach(said -> command(
                                game, id(teacher, key, index, said) + "-undone", new Deed.Retract(index, said)));
            }
        }
    }

    private List<LiveGame> over(QuestionId question) {
        return games.stored().ended(question).stream()
                .flatMap(id -> games.game(id).stream())
                .filter(LiveGame::over)
                .toList();
    }

    private static List<Integer> asked(LiveGame game, QuestionId question) {
        var state = game.now().state();
        return IntStream.range(0, state.rounds().size())
                .filter(index -> state.rounds().get(index).asked()
                        && state.item(index).question().id().equals(question))
                .boxed()
                .toList();
    }

    /** What was typed, is not right, and would be if the question accepted the text. */
    private static Set<String> righted(LiveGame game, int index, String text) {
        var state = game.now().state();
        var item = state.item(index);
        var names = game.hosted().names().getOrDefault(item.question().id().deck(), List.of());
        var righted = new TreeSet<String>();
        Widening.of(item.question(), text)
                .ifPresent(widened -> state.rounds().get(index).entries().values().stream()
                        .filter(entry -> entry.grade().fraction() < 1 && entry.response() instanceof Response.Typed)
                        .filter(entry -> Grading.grade(widened, item.form(), entry.response(), names)
                                        .fraction()
                                == 1)
                        .forEach(entry -> righted.add(Said.same(entry.response()))));
        return righted;
    }

    private static String id(long teacher, String key, int index, String said) {
        return "bank-" + teacher + "-" + key + "-" + index + "-"
                + UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
    }

    private static void command(LiveGame game, String id, Deed deed) {
        var unused = game.send(at -> new Event.Commanded(
                game.hosted().game(), null, id, game.now().state().move(), deed, at));
    }
}
