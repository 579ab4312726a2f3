package tumen.text;

/**
 * A sentence in its place in a source text.
 *
 * @param number its number in the text, from 0
 * @param sentence the sentence, its place counted in the cleaned text
 * @param paragraph the paragraph it stands in
 */
public record Passage(int number, Sentence sentence, Paragraph paragraph) {
    /** Whether it is the first sentence of its paragraph. */
    public boolean opening() {
        return sentence.start() == paragraph.span().start();
    }
}
