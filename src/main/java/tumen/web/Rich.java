package tumen.web;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;
import tumen.bank.Formulas;
import tumen.bank.Media;
import tumen.question.Prose;

/** Stems and options as HTML: their words escaped, their formulas drawn, their pictures shown, their sounds to be played. */
public final class Rich {
    /** Pictures that can be printed on paper. */
    private static final Set<String> PRINTABLE = Set.of("image/png", "image/jpeg", "image/gif");

    private final Media media;
    private final String contextPath;

    Rich(Media media, String contextPath) {
        this.media = media;
        this.contextPath = contextPath;
    }

    /** The text for a page. */
    public String html(String text, String deck) {
        return Prose.of(text).pieces().stream()
                .map(piece -> switch (piece) {
                    case Prose.Words words -> escape(words.text());
                    case Prose.Formula formula -> Formulas.mathml(formula.tex()).orElseGet(() -> code(formula));
                    case Prose.Picture picture ->
                        "<img class=\"picture\" src=\"" + address(deck, picture.file()) + "\" alt=\""
                                + escape(picture.shows()) + "\">";
                    case Prose.Sound sound ->
                        "<audio controls preload=\"none\" src=\"" + address(deck, sound.file()) + "\" aria-label=\""
                                + escape(sound.says()) + "\"></audio>";
                })
                .collect(Collectors.joining());
    }

    /** The text for paper: formulas on one line, pictures within the page, of sounds what they are. */
    public String paper(String text, String deck) {
        return Prose.of(text).pieces().stream()
                .map(piece -> switch (piece) {
                    case Prose.Words words -> escape(words.text());
                    case Prose.Formula formula -> Formulas.inline(formula.tex()).orElseGet(() -> code(formula));
                    case Prose.Picture picture ->
                        media.find(deck, picture.file())
                                .filter(medium -> PRINTABLE.contains(medium.type()))
                                .map(medium -> "<img class=\"picture\" alt=\"" + escape(picture.shows())
                                        + "\" src=\"data:" + medium.type() + ";base64,"
                                        + Base64.getEncoder().encodeToString(medium.bytes()) + "\"/>")
                                .orElseGet(() -> escape("[" + picture.shows() + "]"));
                    case Prose.Sound sound -> escape("[" + sound.says() + "]");
                })
                .collect(Collectors.joining());
    }

    /** The text for a page when there is more in it than words; null for words alone, which are shown as they are. */
    @Nullable
    String marked(String text, String deck) {
        boolean words = text.indexOf('`') < 0 && !text.contains("](media/");
        return words ? null : html(text, deck);
    }

    /** The same for several texts; null when all of them are words alone. */
    @Nullable
    List<String> marked(List<String> texts, String deck) {
        return texts.stream().allMatch(text -> marked(text, deck) == null)
                ? null
                : texts.stream().map(text -> html(text, deck)).toList();
    }

    /** Nothing but words, for titles and links. */
    public String plain(String text) {
        return Prose.of(text).plain();
    }

    private String address(String deck, String file) {
        return escape(contextPath + "/decks/" + deck + "/media/" + file);
    }

    private static String code(Prose.Formula formula) {
        return "<code>" + escape(formula.tex()) + "</code>";
    }

    private static String escape(String text) {
        return HtmlEscape.escapeHtml4Xml(text);
    }
}
