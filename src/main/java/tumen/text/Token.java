package tumen.text;

/**
 * A word of a sentence with what an annotator says about it.
 *
 * @param index its number in the sentence, from 0
 * @param word as written
 * @param lemma its dictionary form
 * @param tag part of speech, Penn Treebank tags
 * @param entity {@code PERSON}, {@code LOCATION}, {@code ORGANIZATION}, {@code MISC} or {@code O}
 * @param head index of the word it depends on, or -1 for the root
 * @param relation its relation to that word, Universal Dependencies
 * @param span where it stands in the sentence's own text
 */
public record Token(
        int index, String word, String lemma, String tag, String entity, int head, String relation, Span span) {
    /** Whether the tag begins so: {@code NN} for any noun, {@code VB} for any verb. */
    public boolean tagged(String prefix) {
        return tag.startsWith(prefix);
    }

    /** Whether it is a proper noun. */
    public boolean proper() {
        return tag.startsWith("NNP");
    }

    /** Whether it is written with a capital. */
    public boolean capitalised() {
        return Character.isUpperCase(word.charAt(0));
    }

    /** Whether it is a verb form that carries tense, or a modal. */
    public boolean finite() {
        return switch (tag) {
            case "VBD", "VBZ", "VBP", "MD" -> true;
            default -> false;
        };
    }

    /** Whether its relation is this one or a subtype of it: {@code nsubj} also for {@code nsubj:pass}. */
    public boolean is(String wanted) {
        return relation.equals(wanted) || relation.startsWith(wanted + ":");
    }
}
