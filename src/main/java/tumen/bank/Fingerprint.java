package tumen.bank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tumen.question.Origin;
import tumen.question.Question;

/** What a generator wrote, in six hexadecimal digits, so that a later edit by a person shows. */
public final class Fingerprint {
    private static final String NONE = "000000";

    private Fingerprint() {}

    /** First six hexadecimal digits of the SHA-256 over type, stem, key and distractors as they are printed. */
    public static String of(Question question) {
        var bare = new Question(
                question.id(), 1, question.stem(), question.key(), question.distractors(), new Origin.Written(null));
        String printed = BankPrinter.print(bare);
        String content = printed.substring(printed.indexOf('·'));
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 3);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** A question made from a text by a rule, stamped with its fingerprint. */
    public static Question stamped(Question question) {
        return switch (question.origin()) {
            case Origin.Written written -> question;
            case Origin.Generated generated ->
                withOrigin(question, new Origin.Generated(generated.evidence(), generated.rule(), of(question)));
        };
    }

    /** Whether a person has changed what a generator wrote; a question written by hand is not edited. */
    public static boolean isEdited(Question question) {
        return question.origin() instanceof Origin.Generated generated
                && !generated.fingerprint().equals(of(question));
    }

    /** What a new question carries until it is stamped. */
    public static String none() {
        return NONE;
    }

    static Question withOrigin(Question question, Origin origin) {
        return new Question(
                question.id(), question.version(), question.stem(), question.key(), question.distractors(), origin);
    }
}
