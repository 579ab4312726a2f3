package tumen.question;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with formulas, pictures and sound between its words, as stems and options may have them: {@code $`x^2`$} and
 * {@code ![what it shows](media/file.png)}.
 *
 * @param pieces in their order; a text without any of these is one piece of words
 */
public record Prose(List<Piece> pieces) {
    private static final Pattern MARKED =
            Pattern.compile("\\$`([^`\\n]+)`\\$|!\\[([^\\]\\n]*)\\]\\(media/([^)\\s]+)\\)");
    private static final Pattern SOUND = Pattern.compile(".*\\.(mp3|ogg|wav)");

    /** Copies the list. */
    public Prose {
        pieces = List.copyOf(pieces);
    }

    /** A part of such a text. */
    public sealed interface Piece {}

    /** Words as they are. */
    public record Words(String text) implements Piece {}

    /** A formula in the notation of TeX. */
    public record Formula(String tex) implements Piece {}

    /**
     * A picture.
     *
     * @param shows what it shows, in words; empty when somebody forgot
     * @param file its name in the media of the deck
     */
    public record Picture(String shows, String file) implements Piece {}

    /**
     * Something to listen to.
     *
     * @param says what it is, in words; empty when somebody forgot
     * @param file its name in the media of the deck
     */
    public record Sound(String says, String file) implements Piece {}

    /** Reads a text. */
    public static Prose of(String text) {
        var pieces = new ArrayList<Piece>();
        var marked = MARKED.matcher(text);
        int from = 0;
        while (marked.find()) {
            if (marked.start() > from) {
                pieces.add(new Words(text.substring(from, marked.start())));
            }
            String tex = marked.group(1);
            String file = marked.group(3);
            if (tex != null) {
                pieces.add(new Formula(tex));
            } else if (SOUND.matcher(file).matches()) {
                pieces.add(new Sound(marked.group(2), file));
            } else {
                pieces.add(new Picture(marked.group(2), file));
            }
            from = marked.end();
        }
        if (from < text.length() || pieces.isEmpty()) {
            pieces.add(new Words(text.substring(from)));
        }
        return new Prose(pieces);
    }

    /** Nothing but words: formulas as they are written, pictures and sound by what is said of them. */
    public String plain() {
        return pieces.stream()
                .map(piece -> switch (piece) {
                    case Words words -> words.text();
                    case Formula formula -> formula.tex();
                    case Picture picture -> "[" + picture.shows() + "]";
                    case Sound sound -> "[" + sound.says() + "]";
                })
                .collect(Collectors.joining());
    }
}
