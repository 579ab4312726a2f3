package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * The style sheet, the scripts and the mark. Each is served under a name that holds a hash of its content, so that
 * browsers may keep it for ever; compressed once, at the first request.
 */
final class Assets {
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.8/dist/htmx.min.js";

    private final Map<String, Asset> byFile = new LinkedHashMap<>();
    private final Map<String, String> urls = new LinkedHashMap<>();

    Assets(String contextPath) {
        add(contextPath, "tumen.css", "/static/tumen.css", "text/css;charset=utf-8");
        add(contextPath, "keys.js", "/static/keys.js", "text/javascript;charset=utf-8");
        add(contextPath, "teach.css", "/static/teach.css", "text/css;charset=utf-8");
        add(contextPath, "teach.js", "/static/teach.js", "text/javascript;charset=utf-8");
        add(contextPath, "test.css", "/static/test.css", "text/css;charset=utf-8");
        add(contextPath, "test.js", "/static/test.js", "text/javascript;charset=utf-8");
        add(contextPath, "read.css", "/static/read.css", "text/css;charset=utf-8");
        add(contextPath, "read.js", "/static/read.js", "text/javascript;charset=utf-8");
        add(contextPath, "aloud.js", "/static/aloud.js", "text/javascript;charset=utf-8");
        add(contextPath, "drill.js", "/static/drill.js", "text/javascript;charset=utf-8");
        add(contextPath, "quiz.css", "/static/quiz.css", "text/css;charset=utf-8");
        add(contextPath, "live.css", "/static/live.css", "text/css;charset=utf-8");
        add(contextPath, "live.js", "/static/live.js", "text/javascript;charset=utf-8");
        add(contextPath, "people.css", "/static/people.css", "text/css;charset=utf-8");
        add(contextPath, "card.js", "/static/card.js", "text/javascript;charset=utf-8");
        add(contextPath, "htmx.js", HTMX, "text/javascript;charset=utf-8");
        add(contextPath, "offline.js", "/static/offline.js", "text/javascript;charset=utf-8");
        add(contextPath, "offline.css", "/static/offline.css", "text/css;charset=utf-8");
        add(contextPath, "worker.js", "/static/worker.js", "text/javascript;charset=utf-8");
        add(contextPath, "icon.svg", "/static/icon.svg", "image/svg+xml;charset=utf-8");
        add(contextPath, "mark.svg", "/static/mark.svg", "image/svg+xml;charset=utf-8");
    }

    /** The address of each asset by its plain name. */
    Map<String, String> urls() {
        return Map.copyOf(urls);
    }

    /** The content of an asset by its plain name. */
    byte[] bytes(String name) {
        String url = urls.get(name);
        var asset = url == null ? null : byFile.get(url.substring(url.lastIndexOf('/') + 1));
        if (asset == null) {
            throw new IllegalStateException("There is no asset " + name + ".");
        }
        return asset.bytes.clone();
    }

    /** Answers {@code GET /static/{file}}. */
    void serve(Context ctx) {
        var asset = byFile.get(ctx.pathParam("file"));
        if (asset == null) {
            throw Refusal.missing("There is no such file.");
        }
        ctx.disableCompression();
        ctx.header("Cache-Control", "public, max-age=31536000, immutable");
        ctx.header("Vary", "Accept-Encoding");
        ctx.contentType(asset.type);
        String accepted = ctx.header("Accept-Encoding");
        if (accepted != null && accepted.contains("gzip")) {
            ctx.header("Content-Encoding", "gzip");
            ctx.result(asset.compressed());
        } else {
            ctx.status(HttpStatus.OK).result(asset.bytes);
        }
    }

    private void add(String contextPath, String name, String resource, String type) {
        byte[] bytes;
        try (var stream = Assets.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("A file of the pages is missing: " + resource);
            }
            bytes = stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int dot = name.lastIndexOf('.');
        String file = name.substring(0, dot) + "-" + hash(bytes) + name.substring(dot);
        byFile.put(file, new Asset(bytes, type));
        urls.put(name, contextPath + "/static/" + file);
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Asset {
        private final byte[] bytes;
        private final String type;
        private volatile byte[] compressed = new byte[0];

        Asset(byte[] bytes, String type) {
            this.bytes = bytes;
            this.type = type;
        }

        byte[] compressed() {
            if (compressed.length == 0) {
                var out = new ByteArrayOutputStream();
                try (var gzip = new GZIPOutputStream(out)) {
                    gzip.write(bytes);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                compressed = out.toByteArray();
            }
            return compressed;
        }
    }
}
