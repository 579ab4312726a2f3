package tumen.assess;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tumen.question.Form;
import tumen.question.Question;
import tumen.question.QuestionId;

/**
 * A quiz while it is put together; it may still be empty. Every change makes another one.
 *
 * @param title for people
 * @param slots in their order, each question once
 * @param shuffled whether each attempt has them in an order of its own
 * @param optionsShuffled whether each attempt has options in an order of its own
 * @param sequential whether it goes one way
 * @param behaviour when answers are marked, unless homework says otherwise
 */
public record Composition(
        String title,
        List<Slot> slots,
        boolean shuffled,
        boolean optionsShuffled,
        boolean sequential,
        Behaviour behaviour) {
    /** Most questions of a quiz. */
    public static final int MOST = 50;

    private static final int LONGEST_TITLE = 120;

    /**
     * Copies the list and refuses nonsense.
     *
     * @throws IllegalArgumentException with a sentence for the person, if the title will not do, there are too many
     *     questions, or one stands twice
     */
    public Composition {
        title = title.replaceAll("[\\s\\p{Z}\\p{Cntrl}]+", " ").strip();
        slots = List.copyOf(slots);
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("The title of a quiz has 1 to " + LONGEST_TITLE + " characters.");
        }
        if (slots.size() > MOST) {
            throw new IllegalArgumentException("A quiz has at most " + MOST + " questions.");
        }
        if (slots.stream().map(Slot::question).distinct().count() < slots.size()) {
            throw new IllegalArgumentException("A question stands in a quiz once.");
        }
    }

    /** An empty quiz: in the author's order, options shuffled, marked at the end. */
    public static Composition empty(String title) {
        return new Composition(title, List.of(), false, true, false, Behaviour.DEFERRED);
    }

    /** What is asked; empty while there is no question. */
    public Optional<Quiz> quiz() {
        return slots.isEmpty()
                ? Optional.empty()
                : Optional.of(new Quiz(title, slots, shuffled, optionsShuffled, sequential));
    }

    /** The same under another title. */
    public Composition titled(String other) {
        return new Composition(other, slots, shuffled, optionsShuffled, sequential, behaviour);
    }

    /** The same with other settings. */
    public Composition with(boolean shuffle, boolean shuffleOptions, boolean oneWay, Behaviour marked) {
        return new Composition(title, slots, shuffle, shuffleOptions, oneWay, marked);
    }

    private Composition with(List<Slot> others) {
        return new Composition(title, others, shuffled, optionsShuffled, sequential, behaviour);
    }

    /** Puts questions at the end; those that stand here already stay where they are. */
    public Composition add(Collection<Slot> more) {
        var there = slots.stream().map(Slot::question).collect(Collectors.toCollection(HashSet<QuestionId>::new));
        var all = new ArrayList<>(slots);
        more.stream().filter(slot -> there.add(slot.question())).forEach(all::add);
        return with(all);
    }

    /** Takes the question at that place out; unchanged when there is none. */
    public Composition remove(int place) {
        if (place < 0 || place >= slots.size()) {
            return this;
        }
        var others = new ArrayList<>(slots);
        others.remove(place);
        return with(others);
    }

    /** Moves the question at a place by so many places; past an end it stays at the end. */
    public Composition move(int place, int by) {
        if (place < 0 || place >= slots.size()) {
            return this;
        }
        var others = new ArrayList<>(slots);
        var slot = others.remove(place);
        others.add(Math.clamp((long) place + by, 0, others.size()), slot);
        return with(others);
    }

    /** Changes the slot at that place; unchanged when there is none. */
    public Composition change(int place, UnaryOperator<Slot> change) {
        if (place < 0 || place >= slots.size()) {
            return this;
        }
        var others = new ArrayList<>(slots);
        others.set(place, change.apply(others.get(place)));
        return with(others);
    }

    /** Takes the newer wording of a question; the form is kept when it still can be asked so. */
    public Composition take(int place, Question newer) {
        return change(
                place,
                slot -> new Slot(
                        slot.question(),
                        newer.version(),
                        slot.section(),
                        Kind.of(newer.key()),
                        newer.forms().contains(slot.form()) ? slot.form() : usualForm(newer),
                        slot.points(),
                        slot.time()));
    }

    /**
     * A place for a question as it is now, worth a point.
     *
     * @param section title of its section
     * @param time to answer it, or null
     */
    public static Slot slot(Question question, String section, Form form, @Nullable Duration time) {
        return new Slot(question.id(), question.version(), section, Kind.of(question.key()), form, 1, time);
    }

    /** The easiest form that can be graded: one with options where there are some. */
    public static Form usualForm(Question question) {
        return question.forms().stream()
                .filter(form -> form != Form.FLASHCARD)
                .findFirst()
                .orElse(Form.TYPED);
    }
}
