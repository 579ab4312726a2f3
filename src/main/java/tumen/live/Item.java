package tumen.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import tumen.question.Distractor;
import tumen.question.Evidence;
import tumen.question.Form;
import tumen.question.Key;
import tumen.question.Question;

/**
 * One question of a live quiz, pinned at its version. Never sent to players: they get its {@link Prompt}.
 *
 * @param question the question with its key
 * @param form how it is asked; every form but the flashcard
 * @param options what can be picked, in the order of the host's screen; empty when the answer is typed
 * @param time to answer, over zero
 * @param weight what it counts: 0 for fun, 1, 2 for double, or the points it has in its quiz; at most {@value #MOST}
 */
public record Item(Question question, Form form, List<String> options, Duration time, double weight) {
    /** The most that a question counts. */
    public static final int MOST = 1000;

    /**
     * Copies the list and refuses nonsense.
     *
     * @throws IllegalArgumentException if the question does not take the form, the form cannot be played, the time is none
     *     or the weight is under 0 or over the most
     */
    public Item {
        options = List.copyOf(options);
        if (form == Form.FLASHCARD || !question.forms().contains(form)) {
            throw new IllegalArgumentException(question.id() + " cannot be played as " + form);
        }
        if (!time.isPositive() || !(weight >= 0 && weight <= MOST)) {
            throw new IllegalArgumentException(question.id() + ": " + time + " × " + weight);
        }
    }

    /**
     * Puts a question into a quiz. The order of its options depends on their texts and the seed alone, never on which of
     * them is right.
     *
     * @param seed of the shuffle
     */
    public static Item of(Question question, Form form, Duration time, double weight, long seed) {
        var options = new ArrayList<>(pickable(question, form));
        if (form != Form.TRUTH) {
            Collections.sort(options);
            Collections.shuffle(
                    options,
                    new SplittableRandom(seed + question.id().toString().hashCode()));
        }
        return new Item(question, form, options, time, weight);
    }

    private static List<String> pickable(Question question, Form form) {
        return switch (form) {
            case CHOICE -> choices(question);
            case TRUTH -> List.of("True", "False");
            case ORDERING -> question.key() instanceof Key.Ordering ordering ? ordering.items() : List.of();
            case MATCHING ->
                question.key() instanceof Key.Matching matching
                        ? List.copyOf(matching.pairs().values())
                        : List.of();
            case FLASHCARD, CLOZE, TYPED -> List.of();
        };
    }

    private static List<String> choices(Question question) {
        if (question.key() instanceof Key.Choice choice) {
            return choice.options().stream().map(Key.Option::text).toList();
        }
        var options = new ArrayList<String>();
        options.add(question.key().shown());
        question.distractors().stream().map(Distractor::text).forEach(options::add);
        return options;
    }

    /**
     * What a player sees.
     *
     * @param order numbers of the options in this player's order
     */
    public Prompt prompt(List<Integer> order) {
        var left = question.key() instanceof Key.Matching matching
                ? List.copyOf(matching.pairs().keySet())
                : List.<String>of();
        return new Prompt(stem(), form, left, order.stream().map(options::get).toList(), several(), gaps());
    }

    /** Whether more than one option is right, or is so in part. */
    private boolean several() {
        return question.key() instanceof Key.Choice choice
                && choice.options().stream()
                                .filter(option -> option.fraction() > 0)
                                .count()
                        > 1;
    }

    /** How many texts are to be typed. */
    int gaps() {
        return switch (form) {
            case TYPED -> 1;
            case CLOZE ->
                question.key() instanceof Key.Cloze cloze ? cloze.gaps().size() : 1;
            case CHOICE, TRUTH, ORDERING, MATCHING, FLASHCARD -> 0;
        };
    }

    /** The question in words, as this form asks it. */
    String stem() {
        Evidence evidence = question.evidence();
        return form == Form.CLOZE && !(question.key() instanceof Key.Cloze) && evidence != null
                ? evidence.before() + Key.Cloze.GAP + evidence.after()
                : question.stem();
    }

    /** The sentence the key rests on, or null. */
    public @Nullable Quote quote() {
        return Quote.of(question.evidence());
    }

    /**
     * The time that a question deserves: to read it and its options at 150 words a minute, and to think; more to type or
     * to sort. Rounded up to five seconds, 15 to 90 seconds.
     */
    public static Duration proposedTime(Question question, Form form) {
        var texts = new ArrayList<>(pickable(question, form));
        texts.add(question.stem());
        long words =
                texts.stream().mapToLong(text -> text.split("\\s+", -1).length).sum();
        long thinking = switch (form) {
            case CHOICE, TRUTH, FLASHCARD -> 8;
            case ORDERING, MATCHING -> 20;
            case CLOZE, TYPED -> 18;
        };
        long seconds = thinking + Math.ceilDiv(words * 2, 5);
        return Duration.ofSeconds(Math.clamp(Math.ceilDiv(seconds, 5) * 5, 15, 90));
    }
}
