package tumen.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tumen.memory.Rating;

/** What makes the pages an application that can be installed, and the page that works without a connection. */
final class OfflinePages {
    private static final List<String> SHELL =
            List.of("tumen.css", "offline.css", "keys.js", "offline.js", "mark.svg", "icon.svg");

    private final Render render;
    private final Assets assets;
    private final String contextPath;

    OfflinePages(Render render, Assets assets, String contextPath) {
        this.render = render;
        this.assets = assets;
        this.contextPath = contextPath;
    }

    /** {@code GET /practise/offline}: a page that shows the cards the device has taken along. */
    void page(Context ctx) {
        render.page(
                ctx,
                "study/offline",
                Map.of(
                        "ratings",
                        List.of(Rating.values()).stream().map(Json::name).toList()));
    }

    /** {@code GET /sw.js}: keeps that page and what it needs on the device. Its text changes with every file it keeps. */
    void worker(Context ctx) {
        var urls = assets.urls();
        var shell = SHELL.stream().map(urls::get).toList();
        String page = contextPath + "/practise/offline";
        String head =
                "const VERSION = " + Json.text("tumen-" + Integer.toHexString(shell.hashCode())) + ";\nconst SHELL = "
                        + Json.text(shell) + ";\nconst PAGE = " + Json.text(page) + ";\nconst STATIC = "
                        + Json.text(contextPath + "/static/") + ";\n";
        ctx.contentType("text/javascript;charset=utf-8");
        ctx.header("Cache-Control", "no-cache");
        ctx.result(head + new String(assets.bytes("worker.js"), StandardCharsets.UTF_8));
    }

    /** {@code GET /manifest.webmanifest}: name, colours and icons of the installed application. */
    void manifest(Context ctx) {
        String icon = String.valueOf(assets.urls().get("icon.svg"));
        ctx.contentType("application/manifest+json;charset=utf-8");
        ctx.result(Json.text(Map.of(
                "id", contextPath + "/",
                "name", "Tumen",
                "short_name", "Tumen",
                "start_url", contextPath + "/",
                "scope", contextPath + "/",
                "display", "standalone",
                "background_color", "#faf7f1",
                "theme_color", "#0f5c5a",
                "icons",
                        List.of(
                                Map.of("src", icon, "sizes", "any", "type", "image/svg+xml", "purpose", "any"),
                                Map.of("src", icon, "sizes", "any", "type", "image/svg+xml", "purpose", "maskable")))));
    }
}
