package tumen.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.fact.PartialDate;
import tumen.question.Abbreviation;
import tumen.question.Form;
import tumen.question.Grading;
import tumen.question.Key;
import tumen.question.Origin;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.question.Response;

/**
 * The proof that an option is wrong for a question in its text: it does not hold the key nor is held by it, the grading that
 * judges typed answers gives it nothing, it does not stand in the question, and no other sentence of the text that says
 * what the question asks names it.
 */
final class NotRight {
    /** The share of the question's words that make another sentence a rival. */
    private static final double ALIKE = 0.6;

    private static final Pattern TOGETHER =
            Pattern.compile("\\b(?:alongside|along with|together with|jointly|as did|both|each other)\\b");

    private final Draft draft;
    private final Study study;
    private final List<String> right;
    private final Question question;
    private final Set<String> asked;

    NotRight(Draft draft, Study study) {
        this.draft = draft;
        this.study = study;
        List<String> aliases = Answers.aliases(draft.fact(), study);
        this.right = new ArrayList<>(aliases);
        right.add(Answers.key(draft.fact()));
        Key key = DeckAssembly.key(draft.fact(), Answers.key(draft.fact()), aliases);
        this.question = new Question(
                new QuestionId("proof", "proof"), 1, draft.text(), key, List.of(), new Origin.Written(null));
        this.asked = draft.content();
    }

    /** Whether the option is surely wrong. */
    boolean proven(String option) {
        return !contained(option)
                && !alias(option)
                && !graded(option)
                && !overlapping(option)
                && !inQuestion(option)
                && !together(option)
                && !countedOn(option)
                && !saidElsewhere(option);
    }

    private boolean contained(String option) {
        return right.stream().anyMatch(text -> within(text, option) || within(option, text));
    }

    /** Whether the option is another name of the key: its initials, or known to be the same. */
    private boolean alias(String option) {
        return right.stream()
                .anyMatch(text -> Siblings.known().same(text, option)
                        || Abbreviation.either(text, option)
                        || SpelledAlike.respelled(text, option));
    }

    private static boolean within(String part, String whole) {
        String low = part.toLowerCase(Locale.ROOT);
        String text = whole.toLowerCase(Locale.ROOT);
        for (int at = text.indexOf(low); at >= 0; at = text.indexOf(low, at + 1)) {
            int end = at + low.length();
            boolean begins = at == 0 || !inWord(text.codePointBefore(at));
            if (begins && (end == text.length() || !inWord(text.codePointAt(end)))) {
                return true;
            }
            if (end == text.length()) {
                return false;
            }
        }
        return false;
    }

    /** Whether it is a letter or a digit, of whatever script. */
    static boolean inWord(int letter) {
        return Character.isLetterOrDigit(letter)
                || Character.getType(letter) == Character.LETTER_NUMBER
                || Character.getType(letter) == Character.OTHER_NUMBER;
    }

    private boolean graded(String option) {
        return Grading.grade(question, Form.TYPED, new Response.Typed(option), List.of())
                        .fraction()
                > 0;
    }

    private boolean overlapping(String option) {
        Optional<PartialDate> own = PartialDate.parse(Answers.key(draft.fact()));
        return question.key() instanceof Key.Date
                && own.isPresent()
                && PartialDate.parse(option).filter(own.get()::overlaps).isPresent();
    }

    private boolean inQuestion(String option) {
        return within(option, draft.text())
                || Siblings.known().aliases(option).stream().anyMatch(alias -> within(alias, draft.text()));
    }

    /** Whether the text says that the option did or was something alongside the key: then it may have been this, too. */
    private boolean together(String option) {
        return draft.fact() instanceof Fact.Named
                && study.mentions().holding(option).stream()
                        .map(passage -> study.told().get(passage.number()))
                        .filter(told -> right.stream().anyMatch(name -> within(name, told)))
                        .anyMatch(told -> TOGETHER.matcher(told).find());
    }

    /** Whether the sentence counts on to the option: thirteen men, and a 14th who died later. */
    private boolean countedOn(String option) {
        return draft.fact() instanceof Fact.Counted
                && FigureForm.of(option)
                        .filter(form -> !form.ordinal())
                        .filter(form -> Pattern.compile("\\b" + form.value().toBigInteger() + "(?:st|nd|rd|th)\\b")
                                .matcher(draft.fact().provenance().quote())
                                .find())
                        .isPresent();
    }

    private boolean saidElsewhere(String option) {
        int own = draft.fact().provenance().sentence();
        return study.mentions()
                .perhaps(option)
                .filter(passage -> passage.number() != own)
                .filter(passage -> within(option, passage.sentence().text()))
                .anyMatch(passage -> study.mentions().shares(passage, asked, ALIKE));
    }
}
