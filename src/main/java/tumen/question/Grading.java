package tumen.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import tumen.fact.PartialDate;
import tumen.fact.Quantity;

/** Grades a response. The same for practice, homework, mock exams and live quizzes. */
public final class Grading {
    static final Grade MISFIT = Grade.wrong(Ground.MISFIT);

    private final Question question;
    private final Collection<String> deckNames;
    private final Locale locale;

    private Grading(Question question, Collection<String> deckNames, Locale locale) {
        this.question = question;
        this.deckNames = deckNames;
        this.locale = locale;
    }

    /**
     * Grades one response of a learner who writes English.
     *
     * @param question what was asked
     * @param form how it was asked
     * @param response what came back; one that does not fit the form is wrong and says so
     * @param deckNames the names that are keys elsewhere in the deck: a typo that turns one into another is no typo, and a
     *     surname counts only when it is unique among them
     * @return the grade with its reason
     */
    public static Grade grade(Question question, Form form, Response response, Collection<String> deckNames) {
        return grade(question, form, response, deckNames, Locale.ENGLISH);
    }

    /**
     * Grades one response.
     *
     * @param locale the learner's: decides what 3/4/1999 and 10.000 mean where both readings are possible
     * @return the grade with its reason
     */
    public static Grade grade(
            Question question, Form form, Response response, Collection<String> deckNames, Locale locale) {
        var grading = new Grading(question, deckNames, locale);
        return switch (form) {
            case FLASHCARD -> response instanceof Response.SelfRated(boolean recalled) ? selfRated(recalled) : MISFIT;
            case CHOICE ->
                response instanceof Response.Chosen(List<String> options)
                        ? OptionGrading.chosen(question, options)
                        : MISFIT;
            case TRUTH ->
                response instanceof Response.Judged(boolean value, String claim)
                        ? grading.judged(value, claim)
                        : MISFIT;
            case ORDERING ->
                response instanceof Response.Ordered(List<String> items)
                                && question.key() instanceof Key.Ordering ordering
                        ? OptionGrading.ordered(ordering, items)
                        : MISFIT;
            case MATCHING ->
                response instanceof Response.Matched matched && question.key() instanceof Key.Matching matching
                        ? OptionGrading.matched(matching, matched.pairs())
                        : MISFIT;
            case TYPED -> response instanceof Response.Typed(String text) ? grading.typed(text, false) : MISFIT;
            case CLOZE ->
                switch (response) {
                    case Response.Filled(List<String> gaps) -> grading.filled(gaps);
                    case Response.Typed(String text) -> grading.filled(List.of(text));
                    case Response.Chosen chosen -> MISFIT;
                    case Response.Judged judged -> MISFIT;
                    case Response.Ordered ordered -> MISFIT;
                    case Response.Matched matched -> MISFIT;
                    case Response.SelfRated rated -> MISFIT;
                };
        };
    }

    private static Grade selfRated(boolean recalled) {
        return recalled ? Grade.right(Ground.KNEW) : Grade.wrong(Ground.KNEW_NOT);
    }

    private Grade judged(boolean value, String claim) {
        if (!claim.isEmpty()) {
            return claimed(value, claim);
        }
        if (!(question.key() instanceof Key.Truth(boolean right))) {
            return MISFIT;
        }
        var ground = right ? Ground.STATEMENT_TRUE : Ground.STATEMENT_FALSE;
        return value == right ? Grade.right(ground) : Grade.wrong(ground);
    }

    /** Whether the claim is the key was asked; a claim that was no option of the question fits nothing. */
    private Grade claimed(boolean value, String claim) {
        String shown = question.key().shown();
        boolean key = claim.equals(shown);
        var wrong = question.distractors().stream()
                .filter(distractor -> distractor.text().equals(claim))
                .findFirst();
        if (!question.claims() || (!key && wrong.isEmpty())) {
            return MISFIT;
        }
        var why = key
                ? Why.of(Ground.CLAIM_RIGHT, claim)
                : Why.of(Ground.CLAIM_WRONG, claim, shown)
                        .and(wrong.map(Distractor::feedback).map(Why::told).orElse(Why.NONE));
        return value == key ? new Grade(1, Verdict.RIGHT, why) : new Grade(0, Verdict.WRONG, why);
    }

    /** @param inSentence whether the unit or thing counted stands beside the gap already */
    private Grade typed(String text, boolean inSentence) {
        if (text.isBlank()) {
            return Grade.wrong(Ground.NOTHING_TYPED);
        }
        var evidence = question.evidence();
        if (inSentence && evidence != null && Normal.of(text).equals(Normal.of(evidence.marked()))) {
            return Grade.right(Ground.WORDS_OF_SOURCE);
        }
        return switch (question.key()) {
            case Key.Figure figure -> new FigureMatcher(question, figure, inSentence, locale).grade(text);
            case Key.Date date -> new DateMatcher(question.stem(), date, locale).grade(text);
            case Key.Name name -> new NameMatcher(name, deckNames).grade(text);
            case Key.Text key -> TextMatcher.grade(key.accepted(), text, deckNames);
            case Key.Choice choice -> MISFIT;
            case Key.Truth truth -> MISFIT;
            case Key.Ordering ordering -> MISFIT;
            case Key.Matching matching -> MISFIT;
            case Key.Cloze cloze -> MISFIT;
        };
    }

    private Grade filled(List<String> gaps) {
        if (!(question.key() instanceof Key.Cloze cloze)) {
            return gaps.size() == 1 ? typed(gaps.getFirst(), true) : MISFIT;
        }
        if (gaps.size() != cloze.gaps().size()) {
            return MISFIT;
        }
        var grades = new ArrayList<Grade>();
        for (int i = 0; i < gaps.size(); i++) {
            grades.add(gap(cloze.gaps().get(i), gaps.get(i)));
        }
        if (grades.size() == 1) {
            return grades.getFirst();
        }
        double mean = grades.stream().mapToDouble(Grade::fraction).average().orElse(0);
        long right = grades.stream().filter(g -> g.verdict() == Verdict.RIGHT).count();
        return OptionGrading.share(mean, Why.of(Ground.GAPS, Long.toString(right), Integer.toString(gaps.size())));
    }

    /** A gap is graded as the date, figure or text that it is. */
    private Grade gap(Key.Gap gap, String typed) {
        if (typed.isBlank()) {
            return Grade.wrong(Ground.NOTHING_TYPED);
        }
        if (PartialDate.parse(gap.text()).isPresent()) {
            return new DateMatcher("", new Key.Date(gap.text(), gap.accepted()), locale).grade(typed);
        }
        if (Character.isDigit(gap.text().codePointAt(0))
                && Quantity.parse(gap.text()).isPresent()) {
            var key = new Key.Figure(gap.text(), gap.accepted(), "");
            return new FigureMatcher(question, key, true, locale).grade(typed);
        }
        var accepted = new ArrayList<>(gap.accepted());
        accepted.addFirst(gap.text());
        return TextMatcher.grade(accepted, typed, deckNames);
    }
}
