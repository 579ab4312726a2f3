package tumen.bank;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A picture or a sound, known by its content and not by what its name says. */
public final class Medium {
    /** Largest picture, in bytes. */
    public static final int LARGEST_PICTURE = 2 << 20;

    /** Largest sound, in bytes. */
    public static final int LARGEST_SOUND = 8 << 20;

    private static final Map<String, String> TYPES = Map.of(
            "png", "image/png",
            "jpg", "image/jpeg",
            "gif", "image/gif",
            "webp", "image/webp",
            "svg", "image/svg+xml",
            "mp3", "audio/mpeg",
            "ogg", "audio/ogg",
            "wav", "audio/wav");

    /** What can run, fetch or lead away in a drawing. */
    private static final Pattern ACTIVE = Pattern.compile(
            "<\\s*(script|foreignobject|iframe|object|embed|image|use|a|animate|set|style|handler)\\b|\\bon[a-z]+\\s*=|<!|"
                + "<\\?xml-stylesheet|(href|src)\\s*=|javascript:|url\\s*\\(",
            Pattern.CASE_INSENSITIVE);

    /** A file is larger than is taken. */
    public static final class TooLarge extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        private final int most;

        /**
         * Says so.
         *
         * @param most what is taken, in bytes
         */
        public TooLarge(int most) {
            super("This is larger than " + (most >> 20) + " MB.");
            this.most = most;
        }

        /** What to do about it. */
        public String sentence() {
            return "This is larger than " + (most >> 20) + " MB. Make it smaller or shorter and bring it again.";
        }
    }

    private final String type;
    private final byte[] bytes;

    private Medium(String type, byte[] bytes) {
        if (!TYPES.containsValue(type)) {
            throw new IllegalArgumentException("This is no picture or sound that browsers show everywhere.");
        }
        int most = type.startsWith("image/") ? LARGEST_PICTURE : LARGEST_SOUND;
        if (bytes.length > most) {
            throw new TooLarge(most);
        }
        this.type = type;
        this.bytes = bytes.clone();
    }

    /** Its MIME type. */
    public String type() {
        return type;
    }

    /** Its content. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * Looks at the content.
     *
     * @throws IllegalArgumentException with a sentence, if it is no picture or sound that is taken, too large, or a drawing
     *     that is more than a drawing
     */
    public static Medium of(byte[] bytes) {
        String type = type(bytes);
        if (type.equals("image/svg+xml")
                && ACTIVE.matcher(text(bytes).replaceFirst("^<\\?xml[^>]*\\?>", ""))
                        .find()) {
            throw new IllegalArgumentException(
                    "This drawing holds scripts, styles, links or other files. Save it as a plain SVG or as PNG.");
        }
        return new Medium(type, bytes);
    }

    /**
     * The same for a file whose name says what it should be.
     *
     * @throws IllegalArgumentException with a sentence, also if the name says something else
     */
    public static Medium of(String file, byte[] bytes) {
        var medium = of(bytes);
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!medium.type.equals(TYPES.get(ending.equals("jpeg") ? "jpg" : ending))) {
            throw new IllegalArgumentException("This is " + medium.type + ", whatever its name says.");
        }
        return medium;
    }

    /** How the name of such a file ends, without the dot. */
    String ending() {
        return TYPES.entrySet().stream()
                .filter(each -> each.getValue().equals(type))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static String type(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return "image/png";
        } else if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        } else if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return "image/gif";
        } else if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return "image/webp";
        } else if (start.startsWith("RIFF") && start.startsWith("WAVE", 8)) {
            return "audio/wav";
        } else if (start.startsWith("OggS")) {
            return "audio/ogg";
        } else if (start.startsWith("ID3") || isFrameOfMp3(bytes)) {
            return "audio/mpeg";
        }
        return text(bytes).stripLeading().matches("(?s)(<\\?xml[^>]*\\?>\\s*)?<svg\\b.*") ? "image/svg+xml" : "";
    }

    /** Eleven bits set, and neither layer nor rate one that there is not. */
    private static boolean isFrameOfMp3(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == (byte) 0xff && (bytes[1] & 0xe6) == 0xe2 && (bytes[2] & 0xf0) != 0xf0;
    }

    private static String text(byte[] bytes) {
        return bytes.length > LARGEST_PICTURE ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
