package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tumen.bank.Media;
import tumen.bank.Medium;

/** The pictures and sounds of a deck: served to all, brought by teachers. */
final class MediaPages {
    /** A drawing that is opened by itself is shut in: nothing of it runs, and nothing is fetched for it. */
    private static final String SHUT_IN = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private static final String TOO_LARGE = "A picture has at most 2 MB and a sound at most 8 MB. Make it smaller or"
            + " shorter and bring it again. Nothing was kept.";

    private final Media media;
    private final Cards cards;
    private final Render render;

    MediaPages(Media media, Cards cards, Render render) {
        this.media = media;
        this.cards = cards;
        this.render = render;
    }

    /** {@code GET /decks/{deck}/media/{file}}: a picture or a sound. */
    void medium(Context ctx) {
        var medium = media.find(ctx.pathParam("deck"), ctx.pathParam("file"))
                .orElseThrow(() -> Refusal.missing("There is no such picture or sound."));
        ctx.header("Content-Security-Policy", SHUT_IN);
        ctx.header("Cache-Control", "private, max-age=3600");
        ctx.contentType(medium.type());
        ctx.result(medium.bytes());
    }

    /** {@code GET /decks/{deck}/media}: what a deck has, and how it is put into a question. */
    void media(Context ctx) {
        page(ctx, "", "");
    }

    /** {@code POST /decks/{deck}/media}: takes a file up when its content is a picture or a sound. */
    void bring(Context ctx) {
        String deck = cards.deck(ctx.pathParam("deck")).id();
        try (var upload = Upload.of(ctx, TOO_LARGE)) {
            if (Files.size(upload.file()) > Medium.LARGEST_SOUND) {
                throw new Medium.TooLarge(Medium.LARGEST_SOUND);
            }
            String file = media.add(deck, Files.readAllBytes(upload.file()));
            page(ctx, file, "");
        } catch (Medium.TooLarge e) {
            ctx.status(HttpStatus.CONTENT_TOO_LARGE);
            page(ctx, "", e.sentence());
        } catch (IllegalArgumentException e) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(ctx, "", render.refusal(ctx, e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void page(Context ctx, String brought, String sentence) {
        var deck = cards.deck(ctx.pathParam("deck"));
        List<String> files;
        try {
            files = media.of(deck.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var values = new HashMap<String, @Nullable Object>();
        values.put("deck", deck);
        values.put("files", files);
        values.put("brought", brought);
        values.put("sentence", sentence);
        values.put("key", cards.newKey());
        render.page(ctx, "bank/media", values);
    }
}
