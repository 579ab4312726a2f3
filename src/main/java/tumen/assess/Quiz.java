package tumen.assess;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Questions put together to be asked.
 *
 * @param title for people
 * @param slots in the order of the author, at least one
 * @param shuffled whether each attempt has them in an order of its own
 * @param optionsShuffled whether each attempt has options in an order of its own
 * @param sequential whether it goes one way: one question after the other, and not back
 */
public record Quiz(String title, List<Slot> slots, boolean shuffled, boolean optionsShuffled, boolean sequential) {
    /**
     * Copies the list and refuses nonsense.
     *
     * @throws IllegalArgumentException if there is no title or no slot
     */
    public Quiz {
        slots = List.copyOf(slots);
        if (title.isBlank() || slots.isEmpty()) {
            throw new IllegalArgumentException("not a quiz: " + title);
        }
    }

    /** A quiz in which one may go back and forth. */
    public Quiz(String title, List<Slot> slots, boolean shuffled, boolean optionsShuffled) {
        this(title, slots, shuffled, optionsShuffled, false);
    }

    /**
     * The numbers of the slots in the order of one attempt.
     *
     * @param seed of the attempt
     */
    public List<Integer> order(long seed) {
        var order = numbers(slots.size());
        if (shuffled) {
            Collections.shuffle(order, new SplittableRandom(seed));
        }
        return order;
    }

    /**
     * The numbers of a slot's options in the order of one attempt.
     *
     * @param seed of the attempt
     * @param slot number of the slot
     * @param options how many it has
     */
    public List<Integer> optionOrder(long seed, int slot, int options) {
        var order = numbers(options);
        if (optionsShuffled) {
            Collections.shuffle(order, new SplittableRandom(seed + 1_000_003L * (slot + 1)));
        }
        return order;
    }

    /** The highest mark. */
    public double points() {
        return slots.stream().mapToDouble(Slot::points).sum();
    }

    private static List<Integer> numbers(int count) {
        return new ArrayList<>(IntStream.range(0, count).boxed().toList());
    }
}
