package tumen.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tumen.question.Distractor;
import tumen.question.Evidence;
import tumen.question.Form;
import tumen.question.Key;
import tumen.question.Question;

/**
 * A question as it stands on a sheet.
 *
 * @param number on the sheet, from 1
 * @param question what is asked
 * @param section title of its section
 * @param form how it is asked; never a flashcard
 * @param lefts the left sides of a matching, else empty
 * @param options to choose from, to put in order or to match, in the order of the sheet; empty when something is written
 * @param points it is worth; 0 when none are counted
 */
public record Task(
        int number,
        Question question,
        String section,
        Form form,
        List<String> lefts,
        List<String> options,
        double points) {
    /** Most options of a question whose wrong options are distractors. */
    private static final int OPTIONS = 4;

    /** Copies the lists. */
    public Task {
        lefts = List.copyOf(lefts);
        options = List.copyOf(options);
    }

    /**
     * Puts a question on a sheet.
     *
     * @param wanted how it is to be asked, where the question can be asked so
     * @param seed of the order of its options
     */
    public static Task of(int number, Question question, String section, Form wanted, double points, long seed) {
        var form = form(question, wanted);
        var chance = new SplittableRandom(seed * 1_000_003 + question.id().hashCode());
        return new Task(number, question, section, form, lefts(question), options(question, form, chance), points);
    }

    private static Form form(Question question, Form wanted) {
        var forms = question.forms();
        if (wanted == Form.CHOICE && forms.contains(Form.CHOICE)) {
            return Form.CHOICE;
        }
        return Stream.of(Form.TYPED, Form.TRUTH, Form.ORDERING, Form.MATCHING, Form.CLOZE, Form.CHOICE)
                .filter(forms::contains)
                .findFirst()
                .orElse(Form.TYPED);
    }

    private static List<String> lefts(Question question) {
        return question.key() instanceof Key.Matching matching
                ? List.copyOf(matching.pairs().sequencedKeySet())
                : List.of();
    }

    private static List<String> options(Question question, Form form, SplittableRandom chance) {
        var options = new ArrayList<String>();
        switch (question.key()) {
            case Key.Choice choice -> choice.options().forEach(option -> options.add(option.text()));
            case Key.Ordering ordering -> options.addAll(ordering.items());
            case Key.Matching matching -> options.addAll(matching.pairs().values());
            case Key.Truth truth -> {
                return List.of("True", "False");
            }
            case Key.Figure figure -> choice(question, form, options, chance);
            case Key.Date date -> choice(question, form, options, chance);
            case Key.Name name -> choice(question, form, options, chance);
            case Key.Text text -> choice(question, form, options, chance);
            case Key.Cloze cloze -> {}
        }
        shuffle(options, chance);
        return options;
    }

    private static void choice(Question question, Form form, List<String> options, SplittableRandom chance) {
        if (form == Form.CHOICE) {
            var wrong = new ArrayList<>(
                    question.distractors().stream().map(Distractor::text).toList());
            shuffle(wrong, chance);
            options.addAll(wrong.subList(0, Math.min(wrong.size(), OPTIONS - 1)));
            options.add(question.key().shown());
        }
    }

    private static void shuffle(List<String> list, SplittableRandom chance) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, chance.nextInt(i + 1));
        }
    }

    /** The stem cut at its gaps; one part when it has none. */
    public List<String> parts() {
        return List.of(question.stem().split(Key.Cloze.GAP, -1));
    }

    /** The letter of an option: A for the first. */
    public String letter(int option) {
        return String.valueOf((char) ('A' + option));
    }

    /** The right answer as it is written on this sheet: letters before options, numbers for an order. */
    public String answer() {
        return switch (question.key()) {
            case Key.Choice choice ->
                lettered(choice.options().stream()
                        .filter(option -> option.fraction() > 0)
                        .map(Key.Option::text)
                        .toList());
            case Key.Ordering ordering ->
                String.join(
                        " → ",
                        ordering.items().stream()
                                .map(item -> letter(options.indexOf(item)) + " " + item)
                                .toList());
            case Key.Matching matching ->
                String.join(
                        "; ",
                        IntStream.range(0, lefts.size())
                                .mapToObj(i -> {
                                    String right = matching.pairs().get(lefts.get(i));
                                    return (i + 1) + " " + lefts.get(i) + " → " + letter(options.indexOf(right)) + " "
                                            + right;
                                })
                                .toList());
            case Key.Figure figure -> shown();
            case Key.Date date -> shown();
            case Key.Name name -> shown();
            case Key.Text text -> shown();
            case Key.Truth truth -> shown();
            case Key.Cloze cloze -> shown();
        };
    }

    private String shown() {
        String shown = question.key().shown();
        return form == Form.CHOICE ? lettered(List.of(shown)) : shown;
    }

    private String lettered(List<String> right) {
        return String.join(
                "; ",
                IntStream.range(0, options.size())
                        .filter(i -> right.contains(options.get(i)))
                        .mapToObj(i -> letter(i) + " " + options.get(i))
                        .toList());
    }

    /** The words it came from; those of a question that rests on none have no letters. */
    public List<Evidence> evidence() {
        var evidence = question.evidence();
        return evidence == null ? List.of() : List.of(evidence);
    }

    /** How large its words are to be on a card: {@code large}, {@code middle}, {@code small} or {@code tiny}. */
    public String size() {
        return size(question.stem().length()
                + options.stream().mapToInt(String::length).sum()
                + lefts.stream().mapToInt(String::length).sum()
                + 24 * (options.size() + lefts.size()));
    }

    /** The same of the other side, where the answer and its sentence stand. */
    public String sizeBehind() {
        return size(question.key().shown().length() * 2
                + evidence().stream().mapToInt(e -> e.quote().length()).sum() * 2 / 3);
    }

    private static String size(int letters) {
        return letters < 110 ? "large" : letters < 220 ? "middle" : letters < 420 ? "small" : "tiny";
    }
}
