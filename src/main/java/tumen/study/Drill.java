package tumen.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import tumen.question.Form;
import tumen.question.Gathered;
import tumen.question.Question;

/** A short game of several questions of one deck. */
public enum Drill {
    /** Answers are put beside their questions. */
    MATCH(Form.MATCHING),
    /** What happened is put in order. */
    TIMELINE(Form.ORDERING);

    private final Form form;

    Drill(Form form) {
        this.form = form;
    }

    /** How its questions are asked. */
    public Form form() {
        return form;
    }

    /** The questions of a round, of those that can be asked; empty when there are too few. */
    Optional<Gathered> gather(List<Question> candidates) {
        return Gathered.game(form, candidates);
    }

    /** Whether a round can be made of these questions. */
    boolean suits(List<Question> questions) {
        return gather(questions).isPresent();
    }

    /**
     * A round that is to be played. It does not say what belongs together.
     *
     * @param drill which game
     * @param questions in the order in which they are shown
     * @param answers for {@link #MATCH} the answers, shuffled; empty otherwise
     */
    public record Round(Drill drill, List<Question> questions, List<String> answers) {
        /** Copies the lists. */
        public Round {
            questions = List.copyOf(questions);
            answers = List.copyOf(answers);
        }

        static Round of(Drill drill, Gathered gathered, Random chance) {
            var questions = new ArrayList<>(gathered.questions());
            Collections.shuffle(questions, chance);
            var answers = new ArrayList<String>(drill == MATCH ? gathered.answers() : List.of());
            Collections.shuffle(answers, chance);
            return new Round(drill, questions, answers);
        }
    }
}
