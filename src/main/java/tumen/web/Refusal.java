package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;

/** A request that is answered with "no": a status and one sentence for the person. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** So many bytes of a body that is too large are still received. */
    private static final long DRAINED = 100_000_000;

    private static final int PIECE = 64 * 1024;

    private final HttpStatus status;

    /** Says no. The sentence says what is wrong and what to do; it is shown as it is. */
    Refusal(HttpStatus status, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /** The sentence. */
    String sentence() {
        return String.valueOf(getMessage());
    }

    /** What was sent cannot be understood. */
    static Refusal malformed(String sentence) {
        return new Refusal(HttpStatus.BAD_REQUEST, sentence);
    }

    /** There is no such thing, or it is somebody else's: the two look the same from outside. */
    static Refusal missing(String sentence) {
        return new Refusal(HttpStatus.NOT_FOUND, sentence);
    }

    /**
     * What was sent is too large. Its rest is received without keeping it: whoever is still sending when the answer comes and the
     * connection closes never reads why.
     */
    static Refusal tooLarge(Context ctx, String sentence) {
        try {
            InputStream rest = ctx.req().getInputStream();
            byte[] piece = new byte[PIECE];
            long left = DRAINED;
            for (int read = rest.read(piece); read >= 0 && left > 0; read = rest.read(piece)) {
                left -= read;
            }
        } catch (IOException | IllegalStateException e) {
            // The sender is gone, or its form was read in part: there is nothing more to receive.
        }
        return new Refusal(HttpStatus.CONTENT_TOO_LARGE, sentence);
    }
}
