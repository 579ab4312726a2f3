package tumen.study;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tumen.question.QuestionId;

/**
 * What a class still knows on a day, by the memory model of its members: of every question that at least one of them has
 * answered before.
 *
 * @param members how many are in the class
 * @param items the questions, the most forgotten first
 */
public record ClassMemory(int members, List<Item> items) {
    /** The most forgotten first: by how many are expected to have forgotten, so that one student alone weighs little. */
    static final Comparator<Item> MOST_FORGOTTEN =
            Comparator.comparingDouble(Item::forgotten).reversed().thenComparing(Item::question);

    /** Copies the list. */
    public ClassMemory {
        items = List.copyOf(items);
    }

    /**
     * A question.
     *
     * @param question which
     * @param learnt how many members have answered it before
     * @param recall mean of their predicted recall, 0 to 1
     */
    public record Item(QuestionId question, int learnt, double recall) {
        /** How many of those who learnt it are expected to have forgotten it: Σ(1 − recall). */
        public double forgotten() {
            return learnt * (1 - recall);
        }
    }

    /** The question's item; empty when nobody has answered it. */
    public Optional<Item> of(QuestionId question) {
        return items.stream().filter(item -> item.question().equals(question)).findFirst();
    }
}
