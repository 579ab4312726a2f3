package tumen.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tumen.assess.Attempt;
import tumen.assess.Behaviour;
import tumen.assess.ReviewOptions;
import tumen.assess.Slot;
import tumen.question.Deck;
import tumen.question.Form;
import tumen.question.Grade;
import tumen.question.Key;
import tumen.question.Question;
import tumen.question.Response;
import tumen.question.Why;
import tumen.study.Asked;

/**
 * One question on the paper of a test, with what was said to it so far. It carries nothing that gives the key away, but for
 * {@code feedback} once the question is settled and the review options allow it.
 *
 * @param number in the order of the attempt, from 1
 * @param slot number of the slot
 * @param asked what is asked
 * @param form name of the template of its form
 * @param language of the deck
 * @param place where it is from, in words
 * @param parts the prompt cut at its gaps
 * @param several whether more than one option may be ticked
 * @param options what can be chosen, in the order of the paper
 * @param gaps what stands in each gap, or in the one field
 * @param truth {@code true}, {@code false} or empty
 * @param items for an ordering, as they stand now
 * @param pairs for a matching, the left sides with what stands beside them
 * @param certainty 0 for none stated, or 1 to 3
 * @param answered whether something is said
 * @param flagged whether it is flagged
 * @param closed whether it takes no more answers
 * @param verdict of the last try: {@code right}, {@code partial}, {@code wrong} or empty
 * @param tries how many tries are left, for several tries
 * @param solution what is shown of the right answer; null while it is not
 */
record Sheet(
        int number,
        int slot,
        Asked asked,
        String form,
        String language,
        String place,
        List<String> parts,
        boolean several,
        List<Choice> options,
        List<String> gaps,
        String truth,
        List<String> items,
        List<Pair> pairs,
        int certainty,
        boolean answered,
        boolean flagged,
        boolean closed,
        String verdict,
        int tries,
        @Nullable Solution solution) {
    /** An option, and whether it is chosen. */
    record Choice(String text, boolean chosen) {}

    /** A left side, and what was put beside it; empty for nothing. */
    record Pair(String left, String right) {}

    /**
     * What may be shown once a question is settled.
     *
     * @param question as it was asked
     * @param why the grade's reasons
     */
    record Solution(Question question, Why why) {}

    /** The paper of an attempt: the same at every look. */
    static Asked paper(Attempt attempt, int slot, Question question) {
        var pinned = attempt.assignment().quiz().slots().get(slot);
        long seed = attempt.assignment().quiz().optionsShuffled()
                ? attempt.started().seed()
                : attempt.assignment().id();
        return Asked.onPaper(question, pinned.form(), seed + 1_000_003L * (slot + 1));
    }

    /** Puts the question of a slot on the paper. */
    static Sheet of(Attempt attempt, int slot, int number, Question question, @Nullable Deck deck) {
        var asked = paper(attempt, slot, question);
        var answer = attempt.answer(slot);
        Response response = answer.<Response>map(a -> a.response()).orElse(new Response.Chosen(List.of()));
        var parts = Cards.parts(asked.prompt(), question.key() instanceof Key.Cloze ? Integer.MAX_VALUE : 1);
        boolean tried = attempt.assignment().behaviour() == Behaviour.IMMEDIATE
                || attempt.assignment().behaviour() == Behaviour.INTERACTIVE;
        var grades = tried ? attempt.grades(slot) : List.<Grade>of();
        boolean closed = attempt.settled(slot);
        return new Sheet(
                number,
                slot,
                asked,
                Json.name(asked.form()),
                deck == null ? "en" : deck.language(),
                place(attempt.assignment().quiz().slots().get(slot), deck),
                parts,
                Cards.several(question),
                options(asked, response),
                gaps(response, parts.size() - 1),
                response instanceof Response.Judged judged ? Boolean.toString(judged.value()) : "",
                response instanceof Response.Ordered ordered ? ordered.items() : asked.options(),
                pairs(Cards.lefts(asked, question), response),
                answer.map(a -> a.isBlank() ? 0 : a.certainty()).orElse(0),
                attempt.answered(slot),
                attempt.flagged().contains(slot),
                closed,
                grades.isEmpty() ? "" : Json.name(grades.getLast().verdict()),
                attempt.assignment().tries() - grades.size(),
                closed && mayShow(attempt)
                        ? new Solution(question, grades.getLast().why())
                        : null);
    }

    /** A question by itself, to which nothing was said yet. */
    static Sheet of(int number, Asked asked, Question question, Deck deck) {
        var nothing = new Response.Chosen(List.of());
        var parts = Cards.parts(asked.prompt(), question.key() instanceof Key.Cloze ? Integer.MAX_VALUE : 1);
        return new Sheet(
                number,
                0,
                asked,
                Json.name(asked.form()),
                deck.language(),
                Cards.section(deck, question.id()),
                parts,
                Cards.several(question),
                options(asked, nothing),
                gaps(nothing, parts.size() - 1),
                "",
                asked.options(),
                pairs(Cards.lefts(asked, question), nothing),
                0,
                false,
                false,
                false,
                "",
                0,
                null);
    }

    /** Whether a right answer may be shown while the test goes on: when it would be shown right after it. */
    private static boolean mayShow(Attempt attempt) {
        return attempt.assignment().review().shows(ReviewOptions.Moment.RIGHT_AFTER, ReviewOptions.Aspect.RIGHT_ANSWER);
    }

    private static String place(Slot slot, @Nullable Deck deck) {
        return deck == null || slot.section().startsWith(deck.title())
                ? slot.section()
                : deck.title() + " · " + slot.section();
    }

    private static List<Choice> options(Asked asked, Response response) {
        return asked.form() != Form.CHOICE
                ? List.of()
                : asked.options().stream()
                        .map(text -> new Choice(
                                text,
                                response instanceof Response.Chosen chosen
                                        && chosen.options().contains(text)))
                        .toList();
    }

    private static List<String> gaps(Response response, int gaps) {
        var texts = new ArrayList<String>();
        if (response instanceof Response.Filled filled) {
            texts.addAll(filled.gaps());
        } else if (response instanceof Response.Typed typed) {
            texts.add(typed.text());
        }
        while (texts.size() < Math.max(1, gaps)) {
            texts.add("");
        }
        return texts;
    }

    private static List<Pair> pairs(List<String> lefts, Response response) {
        return lefts.stream()
                .map(left -> new Pair(
                        left,
                        response instanceof Response.Matched matched
                                ? matched.pairs().getOrDefault(left, "")
                                : ""))
                .toList();
    }
}
