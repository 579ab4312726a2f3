package tumen.generate;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.fact.Lexicon;

/** Refuses questions that hold their own answer, or a part of it. */
final class LeakGate implements Gate {
    private static final Pattern PART = Pattern.compile("\\p{Lu}[\\p{L}’']{2,}|\\d{3,}");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        String text = " "
                + draft.text()
                        .replace(Clause.BLANK, " ")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        String key = draft.fact()
                .words()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        if (text.contains(" " + key + " ")) {
            return Optional.of("The question holds its own answer.");
        }
        boolean nation = draft.fact() instanceof Fact.Named
                && Lexicon.country(draft.fact().words())
                && new Hints(draft.text()).nation(draft.fact().words());
        if (nation) {
            return Optional.of("The question names the people of the country it asks for.");
        }
        if (draft.fact() instanceof Fact.Counted) {
            return Optional.empty();
        }
        Matcher part = PART.matcher(draft.fact().words());
        while (part.find()) {
            String word = part.group().toLowerCase(Locale.ROOT);
            boolean month = draft.fact() instanceof Fact.Dated && !Character.isDigit(word.charAt(0));
            boolean general = Lexicon.body(part.group())
                    || Lexicon.spot(part.group())
                    || Lexicon.event(part.group())
                    || word.matches(".*(?:ish|ese|ian|ean|can|nch|tch)");
            if (!month && !general && text.contains(" " + word + " ")) {
                return Optional.of("The question holds a part of its answer: " + part.group() + ".");
            }
        }
        return Optional.empty();
    }
}
