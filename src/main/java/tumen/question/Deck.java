package tumen.question;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A deck: a text and its questions.
 *
 * @param id folder name, a slug
 * @param title for people
 * @param language BCP 47 tag of the text
 * @param source the cleaned text that spans point into; empty when the deck has none
 * @param sections dates, people and figures first, then by file name
 */
public record Deck(String id, String title, String language, String source, List<Section> sections) {
    /**
     * Copies the list and refuses nonsense.
     *
     * @throws IllegalArgumentException if the id is no slug, or the title or language is not one line of text
     */
    public Deck {
        sections = List.copyOf(sections);
        if (!QuestionId.isSlug(id) || !isLine(title) || !isLine(language)) {
            throw new IllegalArgumentException("not a deck: " + id);
        }
    }

    private static boolean isLine(String text) {
        return !text.isBlank() && text.equals(text.strip()) && text.chars().noneMatch(Character::isISOControl);
    }

    /** All questions, section by section. */
    public Stream<Question> questions() {
        return sections.stream().flatMap(section -> section.questions().stream());
    }

    /**
     * The same deck with other questions in the same places.
     *
     * @param other what stands in place of each
     */
    public Deck with(UnaryOperator<Question> other) {
        return new Deck(
                id,
                title,
                language,
                source,
                sections.stream()
                        .map(section -> new Section(
                                section.file(),
                                section.title(),
                                section.questions().stream().map(other).toList()))
                        .toList());
    }

    /**
     * A part of a deck: one Markdown file.
     *
     * @param file file name such as {@code dates.md}
     * @param title for people, such as {@code Dates}
     * @param questions in the order of the file
     */
    public record Section(String file, String title, List<Question> questions) {
        /**
         * Copies the list and refuses nonsense.
         *
         * @throws IllegalArgumentException if the file is no slug with {@code .md}, or the title is not one line of text
         */
        public Section {
            questions = List.copyOf(questions);
            if (!file.endsWith(".md") || !QuestionId.isSlug(file.substring(0, file.length() - 3)) || !isLine(title)) {
                throw new IllegalArgumentException("not a section: " + file + ", " + title);
            }
        }
    }
}
