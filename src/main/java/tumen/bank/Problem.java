package tumen.bank;

/**
 * A mistake in the files under {@code questions/}, with its place and a way to mend it.
 *
 * @param file path below {@code questions/}, with slashes
 * @param line line in the file, counted from 1
 * @param sentence what is wrong
 * @param hint what to do
 */
public record Problem(String file, int line, String sentence, String hint) {
    /** The problem as a line for people and editors: {@code file:line: sentence hint}. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + sentence + " " + hint;
    }
}
