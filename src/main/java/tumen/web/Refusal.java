package tumen.web;

import io.javalin.http.HttpStatus;

/** A request that is answered with "no": a status and one sentence for the person. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

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
}
