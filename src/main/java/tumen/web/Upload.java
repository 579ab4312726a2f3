package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A form with a document: text that was pasted, or a file. Its bytes go to a temporary file and not into memory; close it to
 * delete that.
 *
 * @param key made by the page
 * @param title as it was given
 * @param name of the file; empty for text that was pasted
 * @param file where the bytes are
 */
record Upload(String key, String title, String name, Path file) implements AutoCloseable {
    /** Largest form, in bytes: the largest document and the fields around it. */
    static final int MOST_BYTES = 10_500_000;

    private static final int IN_MEMORY = 64 * 1024;
    private static final String TOO_LARGE = "That is more than 10 MB. Split it into chapters and bring one at a time.";

    /**
     * Receives a form with a document.
     *
     * @throws Refusal 413 when it is too large, 415 when it is no such form, 400 when a field is missing
     */
    static Upload of(Context ctx) {
        return of(ctx, TOO_LARGE);
    }

    /**
     * Receives the form.
     *
     * @param tooLarge what is said when it is too large
     * @throws Refusal 413 when it is too large, 415 when it is no such form, 400 when a field is missing
     */
    static Upload of(Context ctx, String tooLarge) {
        String type = ctx.req().getHeader("Content-Type");
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            throw new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "A form of the type multipart/form-data is needed.");
        }
        if (ctx.req().getContentLengthLong() > MOST_BYTES) {
            throw Refusal.tooLarge(ctx, tooLarge);
        }
        ctx.req()
                .setAttribute(
                        "org.eclipse.jetty.multipartConfig",
                        new MultipartConfigElement(
                                System.getProperty("java.io.tmpdir"), MOST_BYTES, MOST_BYTES, IN_MEMORY));
        try {
            ctx.req().getParts();
        } catch (IOException | ServletException | IllegalStateException e) {
            throw Refusal.tooLarge(ctx, tooLarge);
        }
        try {
            return received(ctx);
        } catch (IOException | ServletException e) {
            throw Refusal.malformed("The form did not arrive whole. Send it again.");
        }
    }

    private static Upload received(Context ctx) throws IOException, ServletException {
        String key = field(ctx, "key");
        String title = field(ctx, "title").strip();
        if (key.length() < 8 || key.length() > 64 || title.length() > 120) {
            throw Refusal.malformed("The form is not the one of this page. Reload it and try again.");
        }
        Part document = ctx.req().getPart("file");
        Part text = ctx.req().getPart("text");
        boolean chosen = document != null && !fileName(document).isEmpty();
        Part part = chosen ? document : text;
        if (part == null) {
            throw Refusal.malformed("Paste a text or choose a file.");
        }
        Path file = Files.createTempFile("tumen-", ".in");
        try (InputStream bytes = part.getInputStream()) {
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return new Upload(key, title, chosen ? fileName(part) : "", file);
    }

    /** The last part of the name, as some browsers send a path. */
    private static String fileName(Part part) {
        String name = part.getSubmittedFileName();
        if (name == null) {
            return "";
        }
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{Cntrl}", "").strip();
        return plain.length() > 200 ? plain.substring(plain.length() - 200) : plain;
    }

    private static String field(Context ctx, String name) throws IOException, ServletException {
        @Nullable Part part = ctx.req().getPart(name);
        if (part == null) {
            return "";
        }
        try (InputStream bytes = part.getInputStream()) {
            return Fields.text(bytes.readNBytes(2000)).replaceAll("\\p{Cntrl}", " ");
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
