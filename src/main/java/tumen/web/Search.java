package tumen.web;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tumen.question.Question;

/**
 * A search for questions: every word must occur in the stem, the key or the sentence it comes from, whatever its case and
 * accents.
 *
 * @param text as typed
 * @param words folded
 */
record Search(String text, List<String> words) {
    private static final int LONGEST = 200;

    static Search of(String text) {
        if (text.length() > LONGEST) {
            throw Refusal.malformed("Search for at most " + LONGEST + " characters.");
        }
        var words = Stream.of(fold(text).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return new Search(text.strip(), words);
    }

    /** Whether nothing is searched for, so that everything is found. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    List<Question> in(List<Question> questions) {
        return isEmpty() ? questions : questions.stream().filter(this::finds).toList();
    }

    boolean finds(Question question) {
        var evidence = question.evidence();
        String all = fold(question.stem() + "\n" + question.key().shown() + "\n"
                + (evidence == null ? "" : evidence.quote()) + "\n" + question.id());
        return words.stream().allMatch(all::contains);
    }

    private static String fold(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var folded = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(folded::appendCodePoint);
        return folded.toString().toLowerCase(Locale.ROOT);
    }
}
