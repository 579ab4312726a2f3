package tumen.web;

import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tumen.memory.Rating;
import tumen.question.Form;
import tumen.question.Response;
import tumen.study.Answered;
import tumen.study.Studying;

/** What pages and API share when an answer arrives: names read strictly, bounds, and conflicts. */
final class Responses {
    /** Longest answer that is graded, in UTF-16 code units. */
    static final int LONGEST = 1000;

    private static final int MOST_PARTS = 100;
    private static final Map<String, Form> FORMS = Map.of(
            "choice", Form.CHOICE,
            "truth", Form.TRUTH,
            "ordering", Form.ORDERING,
            "matching", Form.MATCHING,
            "flashcard", Form.FLASHCARD,
            "cloze", Form.CLOZE,
            "typed", Form.TYPED);
    private static final Map<String, Rating> RATINGS =
            Map.of("again", Rating.AGAIN, "hard", Rating.HARD, "good", Rating.GOOD, "easy", Rating.EASY);

    private Responses() {}

    /** The form of that name; refused when there is none. */
    static Form form(String name) {
        var form = FORMS.get(name);
        if (form == null) {
            throw Refusal.malformed("There is no form “" + name + "”.");
        }
        return form;
    }

    /** The rating of that name; refused when there is none. */
    static Rating rating(String name) {
        var rating = RATINGS.get(name);
        if (rating == null) {
            throw Refusal.malformed("A rating is again, hard, good or easy.");
        }
        return rating;
    }

    /** Refuses a response that is longer than anybody types. */
    static void check(Response response) {
        switch (response) {
            case Response.Chosen chosen -> check(chosen.options());
            case Response.Typed typed -> check(List.of(typed.text()));
            case Response.Filled filled -> check(filled.gaps());
            case Response.Judged judged -> check(List.of(judged.claim()));
            case Response.Ordered ordered -> check(ordered.items());
            case Response.Matched matched -> {
                check(List.copyOf(matched.pairs().keySet()));
                check(List.copyOf(matched.pairs().values()));
            }
            case Response.SelfRated rated -> {}
        }
    }

    private static void check(List<String> texts) {
        boolean tooLong = texts.size() > MOST_PARTS;
        for (String text : texts) {
            tooLong |= text.length() > LONGEST;
        }
        if (tooLong) {
            throw Refusal.malformed("The answer is too long: at most " + LONGEST + " characters.");
        }
    }

    /**
     * Stores an answer or a rating.
     *
     * @throws Refusal 400 if the response does not fit, 409 if the key has been used for another question
     */
    static Answered store(Supplier<Answered> storing) {
        try {
            return storing.get();
        } catch (Studying.KeyUsed e) {
            throw new Refusal(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed(String.valueOf(e.getMessage()));
        }
    }
}
