package tumen.author;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import tumen.question.Distractor;

/** Finds other wrong options for a draft: what the generator gave, and keys of the same sort from the same text. */
final class OtherOptions {
    private static final int SHOWN = 3;

    private OtherOptions() {}

    /**
     * The next options after those it has now, in a circle; those it has when there are no others.
     *
     * @param sheet which draft
     * @param all the sheets of the desk
     */
    static List<Distractor> of(Sheet sheet, List<Sheet> all) {
        var pool = pool(sheet, all);
        var now = sheet.wording().distractors().stream().map(Distractor::text).toList();
        int last = now.isEmpty() ? -1 : texts(pool).indexOf(now.getLast());
        var next = new ArrayList<Distractor>();
        for (int i = 1; i <= pool.size() && next.size() < SHOWN; i++) {
            next.add(pool.get((last + i) % pool.size()));
        }
        return next;
    }

    private static List<String> texts(List<Distractor> options) {
        return options.stream().map(Distractor::text).toList();
    }

    private static List<Distractor> pool(Sheet sheet, List<Sheet> all) {
        var pool = new ArrayList<>(sheet.draft().wording().distractors());
        sheet.wording().distractors().stream()
                .filter(option -> !texts(pool).contains(option.text()))
                .forEach(pool::add);
        var seen = new LinkedHashSet<String>();
        pool.forEach(option -> seen.add(low(option.text())));
        all.stream()
                .filter(other -> other.draft().kind().equals(sheet.draft().kind()))
                .filter(other -> !(other.fate() instanceof Fate.Refused)
                        && !other.draft().stale())
                .map(other -> other.draft().wording().answer())
                .filter(answer -> shape(answer).equals(shape(sheet.wording().answer())))
                .filter(answer -> wrong(answer, sheet) && seen.add(low(answer)))
                .forEach(answer -> pool.add(new Distractor(answer, null)));
        return pool;
    }

    private static boolean wrong(String option, Sheet sheet) {
        String key = low(sheet.wording().answer());
        String low = low(option);
        return !low.contains(key)
                && !key.contains(low)
                && !low(sheet.wording().stem()).contains(low)
                && sheet.wording().accepted().stream()
                        .noneMatch(text -> low(text).equals(low));
    }

    private static String low(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Months and digits made alike, names by their number of words: options of another shape give the key away. */
    private static String shape(String answer) {
        String plain = answer.replaceAll(
                        "January|February|March|April|May|June|July|August|September|October|November|December", "M")
                .replaceAll("\\d{1,2}(?= M)|(?<=M )\\d{1,2}(?=,)", "9")
                .replaceAll("\\d", "9");
        if (plain.contains("9")) {
            return plain.replaceAll("9(?:[,.]?9)*(?= [a-z])", "9");
        }
        return answer.contains(" ") ? "several words" : "one word";
    }
}
