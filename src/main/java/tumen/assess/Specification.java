package tumen.assess;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import tumen.question.Deck;
import tumen.question.Form;
import tumen.question.Key;
import tumen.question.Question;
import tumen.question.QuestionId;

/**
 * What a test is to be made of.
 *
 * @param parts from which parts of the bank; empty for all
 * @param kinds what is asked for; empty for all
 * @param forms how it may be asked; empty for every form that can be graded
 * @param blueprint how many of what
 * @param seed of the draw; the same seed and bank give the same test
 * @param parallel which of the parallel tests of that seed, from 0; they have different questions as far as there are enough
 */
public record Specification(
        Set<Part> parts, Set<Kind> kinds, Set<Form> forms, Blueprint blueprint, long seed, int parallel) {
    /** The most parallel tests of a seed. */
    public static final int MOST_PARALLEL = 4;

    /**
     * Copies the sets and refuses nonsense.
     *
     * @throws IllegalArgumentException if there is no such parallel test
     */
    public Specification {
        parts = Set.copyOf(parts);
        kinds = Set.copyOf(kinds);
        forms = Set.copyOf(forms);
        if (parallel < 0 || parallel >= MOST_PARALLEL) {
            throw new IllegalArgumentException("parallel test " + parallel);
        }
    }

    /**
     * A section of a deck, or a whole deck.
     *
     * @param deck folder name
     * @param file of the section; empty for all of them
     */
    public record Part(String deck, String file) {}

    /**
     * A test that was drawn.
     *
     * @param slots in the order of the blueprint; empty when nothing fits
     * @param questions those of the slots, each once
     * @param shortfalls what could not be filled
     */
    public record Drawn(List<Slot> slots, List<Question> questions, List<Blueprint.Shortfall> shortfalls) {
        /** Copies the lists. */
        public Drawn {
            slots = List.copyOf(slots);
            questions = List.copyOf(questions);
            shortfalls = List.copyOf(shortfalls);
        }
    }

    /** The forms of a question that can be graded: not the flashcard, but also true or false made of its options. */
    public static Set<Form> graded(Question question) {
        var forms = EnumSet.copyOf(question.forms());
        forms.remove(Form.FLASHCARD);
        if (question.claims()) {
            forms.add(Form.TRUTH);
        }
        return forms;
    }

    /**
     * Draws the test.
     *
     * @param decks the bank
     * @param facility share of people who get a question right, measured or expected, 0 to 1
     */
    public Drawn draw(List<Deck> decks, ToDoubleFunction<Question> facility) {
        var candidates = new ArrayList<Blueprint.Candidate>();
        var taken = new HashSet<QuestionId>();
        for (var deck : decks) {
            for (var section : deck.sections()) {
                if (takes(deck, section)) {
                    for (var question : section.questions()) {
                        if (takes(question) && taken.add(question.id())) {
                            candidates.add(new Blueprint.Candidate(
                                    question, section.title(), facility.applyAsDouble(question)));
                        }
                    }
                }
            }
        }
        var drawn = blueprint.parallel(candidates, seed, parallel + 1).get(parallel);
        return new Drawn(
                drawn.picked().stream()
                        .map(picked -> slot(picked.question(), section(picked, drawn.picked(), decks)))
                        .toList(),
                drawn.picked().stream().map(Blueprint.Candidate::question).toList(),
                drawn.shortfalls());
    }

    private boolean takes(Deck deck, Deck.Section section) {
        return parts.isEmpty()
                || parts.contains(new Part(deck.id(), ""))
                || parts.contains(new Part(deck.id(), section.file()));
    }

    private boolean takes(Question question) {
        return (kinds.isEmpty() || kinds.contains(Kind.of(question.key())))
                && !possible(question).isEmpty();
    }

    /** With several decks the deck stands before the section. */
    private static String section(Blueprint.Candidate picked, List<Blueprint.Candidate> all, List<Deck> decks) {
        String id = picked.question().id().deck();
        boolean alone =
                all.stream().allMatch(other -> other.question().id().deck().equals(id));
        return alone
                ? picked.section()
                : decks.stream()
                        .filter(deck -> deck.id().equals(id))
                        .map(deck -> deck.title() + " · " + picked.section())
                        .findFirst()
                        .orElse(picked.section());
    }

    private Slot slot(Question question, String section) {
        var possible = List.copyOf(possible(question));
        var chance = new SplittableRandom(seed * 31 + question.id().toString().hashCode());
        return new Slot(
                question.id(),
                question.version(),
                section,
                Kind.of(question.key()),
                possible.get(chance.nextInt(possible.size())),
                1,
                null);
    }

    private Set<Form> possible(Question question) {
        var possible = EnumSet.noneOf(Form.class);
        possible.addAll(graded(question));
        if (!forms.isEmpty()) {
            possible.retainAll(forms);
        }
        return possible;
    }

    /** Chance to be right without knowing: one over the number of options; 0 where nothing is offered. */
    public static double guess(Question question, Form form) {
        return switch (form) {
            case CHOICE ->
                question.key() instanceof Key.Choice choice
                        ? 1.0 / choice.options().size()
                        : 1.0 / (1 + Math.min(3, question.distractors().size()));
            case TRUTH -> 0.5;
            case ORDERING, MATCHING, FLASHCARD, CLOZE, TYPED -> 0;
        };
    }
}
