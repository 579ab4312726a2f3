package tumen.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.RedirectResponse;
import java.io.IOException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import tumen.study.Studying.Shut;
import tumen.study.Studying.UnknownQuestion;
import tumen.study.Studying.UnknownReview;
import tumen.study.Unavailable;

/** What is answered when something goes wrong: problem details (RFC 9457) under the API, a calm page elsewhere. */
final class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    /** The statuses that have sentences of their own. */
    static final Set<Integer> STATUSES = Set.of(400, 403, 404, 405, 409, 413, 415, 423, 429, 500, 503);

    private final Access access;
    private final Render render;
    private final AtomicLong incidents = new AtomicLong();

    Errors(Access access, Render render) {
        this.access = access;
        this.render = render;
    }

    void register(JavalinConfig config) {
        var routes = config.routes;
        routes.exception(Refusal.class, (e, ctx) -> show(ctx, e.status(), e.sentence()));
        routes.exception(RedirectResponse.class, (e, ctx) -> ctx.status(e.getStatus()));
        routes.exception(HttpResponseException.class, (e, ctx) -> show(ctx, HttpStatus.forStatus(e.getStatus()), ""));
        routes.exception(BadRequestResponse.class, (e, ctx) -> show(ctx, HttpStatus.BAD_REQUEST, ""));
        routes.exception(UnknownQuestion.class, (e, ctx) -> show(ctx, HttpStatus.NOT_FOUND, sentence(e)));
        routes.exception(UnknownReview.class, (e, ctx) -> show(ctx, HttpStatus.NOT_FOUND, sentence(e)));
        routes.exception(Shut.class, (e, ctx) -> show(ctx, HttpStatus.LOCKED, sentence(e)));
        routes.exception(Unavailable.class, (e, ctx) -> {
            LOG.warn("Nothing can be stored: {}", e.getMessage());
            ctx.header("Retry-After", "5");
            show(ctx, HttpStatus.SERVICE_UNAVAILABLE, sentence(e));
        });
        routes.exception(Exception.class, this::unexpected);
        config.router.javaLangErrorHandler((response, error) -> {
            LOG.error("An error of the machine", error);
            response.setStatus(500);
        });
    }

    private void unexpected(Exception e, Context ctx) {
        var sent = whatTheClientSent(e);
        if (sent != null) {
            show(ctx, sent, "");
            return;
        }
        long incident = incidents.incrementAndGet();
        MDC.put("request", "incident-" + incident);
        LOG.error("{} {} failed", ctx.method(), ctx.endpoint().path, e);
        MDC.remove("request");
        show(ctx, HttpStatus.INTERNAL_SERVER_ERROR, render.text(ctx, "error.incident", incident));
    }

    /** The status for a fault of the connection or of what came over it; null when the fault is ours. */
    private static @Nullable HttpStatus whatTheClientSent(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException http) {
                return HttpStatus.forStatus(http.getCode());
            }
            if (cause instanceof IOException) {
                return HttpStatus.BAD_REQUEST;
            }
            if (cause instanceof UnsupportedCharsetException || cause instanceof IllegalCharsetNameException) {
                return HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            }
        }
        return null;
    }

    /** Answers with the status and a sentence; without a sentence the status has one of its own. */
    void show(Context ctx, HttpStatus status, String sentence) {
        String detail = sentence.isEmpty()
                ? render.text(ctx, "error.sentence." + known(status))
                : render.refusal(ctx, sentence);
        String title = render.text(ctx, "error.title." + known(status));
        ctx.status(status);
        if (access.isApi(ctx)) {
            ctx.contentType("application/problem+json;charset=utf-8");
            ctx.result(Json.problem(status.getCode(), title, detail));
        } else {
            page(ctx, Map.of("code", status.getCode(), "title", title, "sentence", detail));
        }
    }

    private void page(Context ctx, Map<String, Object> values) {
        try {
            render.page(ctx, "error/error", values);
        } catch (RuntimeException e) {
            LOG.error("The page for errors cannot be shown", e);
            ctx.contentType("text/plain;charset=utf-8");
            ctx.result(values.get("title") + "\n\n" + values.get("sentence") + "\n");
        }
    }

    private static int known(HttpStatus status) {
        int code = status.getCode();
        return STATUSES.contains(code) ? code : code < 500 ? 400 : 500;
    }

    private static String sentence(Exception e) {
        return String.valueOf(e.getMessage());
    }
}
