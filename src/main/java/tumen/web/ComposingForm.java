package tumen.web;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tumen.assess.Composition;
import tumen.assess.ProposedTime;
import tumen.assess.Slot;
import tumen.assess.StoredQuiz;
import tumen.question.Form;
import tumen.study.Studying;

/** The form of a quiz that is put together: what was typed, and what its buttons do. */
final class ComposingForm {
    private static final int LONGEST_SECONDS = 3600;

    private final Teaching teaching;
    private final Studying studying;

    ComposingForm(Teaching teaching, Studying studying) {
        this.teaching = teaching;
        this.studying = studying;
    }

    /** What the page shows after the deed: the query of its address. */
    static String where(Composition composition, String deed) {
        int colon = deed.indexOf(':');
        boolean moved = deed.startsWith("up:") || deed.startsWith("down:");
        if (!moved) {
            return "done=saved";
        }
        int to = place(deed.substring(colon + 1)) + (deed.startsWith("up:") ? -1 : 1);
        return "moved=" + deed.substring(0, colon) + "-"
                + Math.clamp(to, 0, Math.max(0, composition.slots().size() - 1));
    }

    /** The quiz after what the button says. */
    Composition deed(Composition composition, String deed) {
        if (deed.equals("save")) {
            return composition;
        }
        int colon = deed.indexOf(':');
        int place = colon < 0 ? -1 : place(deed.substring(colon + 1));
        return switch (colon < 0 ? deed : deed.substring(0, colon)) {
            case "up" -> composition.move(place, -1);
            case "down" -> composition.move(place, 1);
            case "remove" -> composition.remove(place);
            case "newer" -> newer(composition, place);
            case "times" -> times(composition);
            default -> throw Refusal.malformed("There is no such button.");
        };
    }

    private static int place(String text) {
        return (int) Fields.number(text, "place", 0, Composition.MOST);
    }

    private Composition newer(Composition composition, int place) {
        if (place < 0 || place >= composition.slots().size()) {
            return composition;
        }
        var current = studying.library().question(composition.slots().get(place).question());
        if (current.isEmpty()) {
            return composition;
        }
        teaching.pinned().pin(List.of(current.get()));
        return composition.take(place, current.get());
    }

    private Composition times(Composition composition) {
        var timed = composition;
        for (int place = 0; place < composition.slots().size(); place++) {
            timed = timed.change(
                    place,
                    slot -> new Slot(
                            slot.question(),
                            slot.version(),
                            slot.section(),
                            slot.kind(),
                            slot.form(),
                            slot.points(),
                            ProposedTime.of(teaching.pinned().of(slot), slot.form())));
        }
        return timed;
    }

    /**
     * The quiz as the form has it; of a form that another edition was made for, only what stands above the questions.
     *
     * @throws IllegalArgumentException with a sentence, if something typed will not do
     */
    Composition typed(StoredQuiz quiz, Fields form) {
        var behaviour = Behaviours.of(form.required("behaviour"));
        var composition = quiz.composition()
                .titled(form.required("title"))
                .with(
                        form.optional("shuffled").isPresent(),
                        form.optional("options-shuffled").isPresent(),
                        form.optional("sequential").isPresent(),
                        behaviour);
        int count = composition.slots().size();
        if (form.number("edition", 1, Integer.MAX_VALUE) != quiz.edition()
                || form.all("points").size() != count
                || form.all("seconds").size() != count
                || form.all("form").size() != count) {
            return composition;
        }
        for (int place = 0; place < count; place++) {
            int at = place;
            composition = composition.change(place, slot -> typed(slot, form, at));
        }
        return composition;
    }

    private Slot typed(Slot slot, Fields form, int place) {
        var asked = teaching.pinned().of(slot).forms().stream()
                .filter(each -> each != Form.FLASHCARD
                        && Json.name(each).equals(form.all("form").get(place)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Question " + (place + 1) + " cannot be asked so."));
        return new Slot(
                slot.question(),
                slot.version(),
                slot.section(),
                slot.kind(),
                asked,
                points(form.all("points").get(place), place),
                time(form.all("seconds").get(place), place));
    }

    private static double points(String text, int place) {
        String plain = text.strip().replace(',', '.');
        if (plain.matches("\\d{1,3}(\\.\\d{1,2})?") && Double.parseDouble(plain) > 0) {
            return Double.parseDouble(plain);
        }
        throw new IllegalArgumentException("Question " + (place + 1)
                + " needs points over 0 and under 1000, such as 1 or 2.5; “" + text.strip() + "” is none.");
    }

    private static @Nullable Duration time(String text, int place) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            return null;
        }
        if (plain.matches("\\d{1,4}") && Integer.parseInt(plain) >= 1 && Integer.parseInt(plain) <= LONGEST_SECONDS) {
            return Duration.ofSeconds(Integer.parseInt(plain));
        }
        throw new IllegalArgumentException("The time of question " + (place + 1) + " is 1 to " + LONGEST_SECONDS
                + " seconds, or empty for none; “" + plain + "” is none.");
    }
}
