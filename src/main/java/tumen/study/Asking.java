package tumen.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tumen.question.Evidence;
import tumen.question.Form;
import tumen.question.Gathered;
import tumen.question.Key;
import tumen.question.Question;

/** Chooses how to ask a question and puts it on paper without the key. The same card and repetition, the same paper. */
final class Asking {
    /** Most options of a question whose wrong options are distractors. */
    private static final int OPTIONS = 4;

    /** Days of stability from which on a memory is strong. */
    private static final double STRONG = 21;

    /** Every so many reviews of a card a form is derived. */
    private static final int TURNS = 4;

    private static final int TRUTH_TURN = 2;
    private static final int GATHERING_TURN = 3;

    private static final List<Form> OF_A_NEW_CARD =
            List.of(Form.CHOICE, Form.TRUTH, Form.ORDERING, Form.MATCHING, Form.FLASHCARD, Form.CLOZE, Form.TYPED);
    private static final List<Form> OF_A_YOUNG_CARD =
            List.of(Form.CLOZE, Form.CHOICE, Form.FLASHCARD, Form.TYPED, Form.TRUTH, Form.ORDERING, Form.MATCHING);
    private static final List<Form> OF_A_STRONG_CARD =
            List.of(Form.TYPED, Form.CLOZE, Form.FLASHCARD, Form.CHOICE, Form.TRUTH, Form.ORDERING, Form.MATCHING);

    private Asking() {}

    /**
     * Asks the question.
     *
     * @param fixed the form the person wants where the question has it; null for the one that fits the memory
     */
    static Asked ask(Question question, long person, @Nullable Card card, @Nullable Form fixed) {
        var form = fixed != null && question.forms().contains(fixed) ? fixed : form(question, card);
        var chance = new SplittableRandom(
                Scheduling.seed(person, question.id()) * 1_000_003 + (card == null ? 0 : card.reviews()));
        return new Asked(
                question.id(),
                question.version(),
                form,
                prompt(question, form),
                context(question, form),
                options(question, form, chance),
                card == null);
    }

    /**
     * Now and then another form, made of the question as it is: its own statement to call true or false, or a timeline or
     * pairs together with other questions of the deck that the person has learnt. Empty for the question's own forms.
     *
     * @param learnt other questions of the deck that the person has answered before, those due first
     */
    static Optional<Asked> derived(Question question, long person, Card card, Supplier<List<Question>> learnt) {
        var chance = new SplittableRandom(Scheduling.seed(person, question.id()) * 1_000_003 + card.reviews());
        return switch (card.reviews() % TURNS) {
            case TRUTH_TURN -> question.claims() ? Optional.of(claimed(question, chance)) : Optional.empty();
            case GATHERING_TURN ->
                Gathered.of(question, learnt.get()).map(gathered -> gathered(question, gathered, chance));
            default -> Optional.empty();
        };
    }

    /** Puts a question on the paper of a test, in that form; the same seed, the same paper. */
    static Asked paper(Question question, Form form, long seed) {
        var chance = new SplittableRandom(seed);
        return form == Form.TRUTH && question.claims()
                ? claimed(question, chance)
                : new Asked(
                        question.id(),
                        question.version(),
                        form,
                        prompt(question, form),
                        context(question, form),
                        options(question, form, chance),
                        false);
    }

    private static Asked claimed(Question question, SplittableRandom chance) {
        var wrong = question.distractors();
        String claim = chance.nextBoolean()
                ? question.key().shown()
                : wrong.get(chance.nextInt(wrong.size())).text();
        boolean blank = question.stem().contains(Asked.GAP);
        return new Asked(
                question.id(),
                question.version(),
                Form.TRUTH,
                blank ? question.stem().replace(Asked.GAP, claim) : question.stem(),
                blank ? "" : claim,
                List.of(claim),
                false);
    }

    private static Asked gathered(Question question, Gathered gathered, SplittableRandom chance) {
        var options = new ArrayList<String>(gathered.form() == Form.ORDERING ? gathered.stems() : gathered.answers());
        shuffle(options, chance);
        return new Asked(
                question.id(),
                question.version(),
                gathered.form(),
                "",
                gathered.form() == Form.ORDERING ? "" : String.join("\n", gathered.stems()),
                options,
                false);
    }

    /** Harder as the memory grows, and another one than last time when there is another. */
    static Form form(Question question, @Nullable Card card) {
        var wanted = card == null
                ? OF_A_NEW_CARD
                : card.state().memory().stability() < STRONG ? OF_A_YOUNG_CARD : OF_A_STRONG_CARD;
        var possible = wanted.stream().filter(question.forms()::contains).toList();
        return possible.stream()
                .filter(form -> card == null || form != card.lastForm())
                .findFirst()
                .orElseGet(possible::getFirst);
    }

    private static String prompt(Question question, Form form) {
        if (form == Form.CLOZE && question.key() instanceof Key.Cloze) {
            return GAPS.matcher(question.stem()).replaceAll(Asked.GAP);
        }
        var evidence = question.evidence();
        return form == Form.CLOZE && evidence != null ? blanked(evidence, question.key()) : question.stem();
    }

    private static String context(Question question, Form form) {
        return switch (question.key()) {
            case Key.Cloze cloze -> "";
            case Key.Matching matching -> String.join("\n", matching.pairs().keySet());
            case Key.Figure figure -> stemOfCloze(question, form);
            case Key.Date date -> stemOfCloze(question, form);
            case Key.Name name -> stemOfCloze(question, form);
            case Key.Text text -> stemOfCloze(question, form);
            case Key.Choice choice -> "";
            case Key.Truth truth -> "";
            case Key.Ordering ordering -> "";
        };
    }

    private static String stemOfCloze(Question question, Form form) {
        return form == Form.CLOZE ? question.stem() : "";
    }

    /** {@code {{gap|also accepted}}} in the stem of a cloze. */
    private static final Pattern GAPS = Pattern.compile("\\{\\{[^}]*\\}\\}");

    private static String blanked(Evidence evidence, Key key) {
        var words = new ArrayList<String>();
        words.add(evidence.marked());
        words.addAll(texts(key));
        words.removeIf(word -> word.strip().length() < 2 && !word.equals(evidence.marked()));
        // The longest first, so that no half of a name is left standing.
        words.sort(Comparator.comparingInt(String::length).reversed());
        return blank(evidence.before(), words) + Asked.GAP + blank(evidence.after(), words);
    }

    private static String blank(String text, List<String> words) {
        String blanked = text;
        for (var word : words) {
            blanked = Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(blanked)
                    .replaceAll(Asked.GAP);
        }
        return blanked;
    }

    private static List<String> texts(Key key) {
        return switch (key) {
            case Key.Figure figure -> with(figure.text(), figure.accepted());
            case Key.Date date -> with(date.text(), date.accepted());
            case Key.Name name -> with(name.name(), name.aliases());
            case Key.Text text -> text.accepted();
            case Key.Choice choice -> List.of();
            case Key.Truth truth -> List.of();
            case Key.Ordering ordering -> List.of();
            case Key.Matching matching -> List.of();
            case Key.Cloze cloze -> List.of();
        };
    }

    private static List<String> with(String first, List<String> others) {
        var texts = new ArrayList<String>(others);
        texts.addFirst(first);
        return texts;
    }

    private static List<String> options(Question question, Form form, SplittableRandom chance) {
        var options = new ArrayList<String>();
        switch (form) {
            case CHOICE -> {
                if (question.key() instanceof Key.Choice choice) {
                    choice.options().forEach(option -> options.add(option.text()));
                } else {
                    options.addAll(distractors(question, chance));
                    options.add(question.key().shown());
                }
            }
            case ORDERING -> {
                if (question.key() instanceof Key.Ordering ordering) {
                    options.addAll(ordering.items());
                }
            }
            case MATCHING -> {
                // The left sides stand in the stem's order; what is to be put beside them is shuffled.
                if (question.key() instanceof Key.Matching matching) {
                    options.addAll(matching.pairs().values());
                }
            }
            case TRUTH, FLASHCARD, CLOZE, TYPED -> {}
        }
        shuffle(options, chance);
        return options;
    }

    private static List<String> distractors(Question question, SplittableRandom chance) {
        var wrong = new ArrayList<String>();
        var taken = new ArrayList<String>();
        texts(question.key()).forEach(text -> taken.add(text.toLowerCase(Locale.ROOT)));
        for (var distractor : question.distractors()) {
            if (!taken.contains(distractor.text().toLowerCase(Locale.ROOT))) {
                taken.add(distractor.text().toLowerCase(Locale.ROOT));
                wrong.add(distractor.text());
            }
        }
        shuffle(wrong, chance);
        return wrong.subList(0, Math.min(wrong.size(), OPTIONS - 1));
    }

    private static void shuffle(List<String> list, SplittableRandom chance) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, chance.nextInt(i + 1));
        }
    }
}
