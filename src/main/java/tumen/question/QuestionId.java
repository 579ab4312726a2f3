package tumen.question;

/**
 * The identity of a question: the folder name of its deck and the slug of its heading. It never changes, whatever
 * happens to the wording.
 *
 * @param deck folder name under {@code questions/}
 * @param slug the question's slug, unique in its deck
 */
public record QuestionId(String deck, String slug) implements Comparable<QuestionId> {
    /**
     * Refuses what is no slug.
     *
     * @throws IllegalArgumentException if deck or slug is not made of lower-case letters, digits and single hyphens
     */
    public QuestionId {
        if (!isSlug(deck) || !isSlug(slug)) {
            throw new IllegalArgumentException("not a question id: " + deck + "/" + slug);
        }
    }

    /** Whether the word may name a deck or a question: lower-case letters, digits and single hyphens, at most 80. */
    public static boolean isSlug(String word) {
        if (word.isEmpty() || word.length() > 80) {
            return false;
        }
        // A regular expression would cost more than all else that is done to read an id.
        char before = '-';
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            boolean plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
            if (!plain && (letter != '-' || before == '-')) {
                return false;
            }
            before = letter;
        }
        return before != '-';
    }

    /**
     * Reads {@code deck/slug}.
     *
     * @throws IllegalArgumentException if the text is no such id
     */
    public static QuestionId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not a question id: " + text);
        }
        return new QuestionId(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public int compareTo(QuestionId other) {
        return deck.equals(other.deck) ? slug.compareTo(other.slug) : toString().compareTo(other.toString());
    }

    /** Mixed so that numbered questions of numbered decks do not meet in one place of a table: 31 would let them. */
    @Override
    public int hashCode() {
        return deck.hashCode() * 0x9E3779B1 + slug.hashCode();
    }

    /** The id as {@code deck/slug}. */
    @Override
    public String toString() {
        return deck + "/" + slug;
    }
}
