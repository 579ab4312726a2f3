package tumen.web;

import java.util.List;
import java.util.Locale;
import tumen.author.Sheet;
import tumen.author.Wording;
import tumen.question.Distractor;

/** Reads the wording of a question out of the form it was edited in. */
final class EditedWording {
    /** What may be typed into a field, in characters. */
    private static final int LONGEST = 1000;

    private EditedWording() {}

    /** What is wrong with a question, said in lower case without an end to readers of files, as a sentence. */
    static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + (words.endsWith(".") ? "" : ".");
    }

    /**
     * The wording; an option that was there keeps the reason why it is wrong.
     *
     * @throws Refusal if a field is missing or too long
     */
    static Wording of(Fields form, Sheet sheet) {
        var known = sheet.wording().distractors();
        var distractors = lines(form.optional("distractors").orElse("")).stream()
                .map(text -> known.stream()
                        .filter(option -> option.text().equals(text))
                        .findFirst()
                        .orElseGet(() -> new Distractor(text, null)))
                .toList();
        return new Wording(
                oneLine(form.required("stem")),
                oneLine(form.required("answer")),
                lines(form.optional("accepted").orElse("")),
                distractors);
    }

    private static List<String> lines(String field) {
        return field.lines()
                .map(EditedWording::oneLine)
                .filter(line -> !line.isEmpty())
                .limit(20)
                .toList();
    }

    /**
     * The words of a field on one line.
     *
     * @throws Refusal if they are too many
     */
    static String oneLine(String text) {
        String plain = text.replaceAll("\\s+", " ").strip();
        if (plain.length() > LONGEST) {
            throw Refusal.malformed("That is longer than 1,000 characters. Shorten it.");
        }
        return plain;
    }
}
