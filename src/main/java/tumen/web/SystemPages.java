package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;

/** For those who run the server and for their machines. */
final class SystemPages {
    private final Readiness readiness;
    private final PrometheusMeterRegistry metrics;
    private final Assets assets;

    SystemPages(Readiness readiness, PrometheusMeterRegistry metrics, Assets assets) {
        this.readiness = readiness;
        this.metrics = metrics;
        this.assets = assets;
    }

    /** {@code GET /health/live}: the process answers. */
    void live(Context ctx) {
        Json.write(ctx, Map.of("live", true));
    }

    /** {@code GET /health/ready}: 200 when it can do its work, else 503 with a sentence. */
    void ready(Context ctx) {
        var fault = readiness.fault();
        if (fault.isPresent()) {
            ctx.status(HttpStatus.SERVICE_UNAVAILABLE);
            Json.write(ctx, Map.of("ready", false, "fault", fault.get()));
        } else {
            Json.write(ctx, Map.of("ready", true));
        }
    }

    /** {@code GET /metrics}: for Prometheus. */
    void metrics(Context ctx) {
        ctx.contentType("text/plain; version=0.0.4; charset=utf-8");
        ctx.result(metrics.scrape());
    }

    /** {@code GET /static/{file}}. */
    void asset(Context ctx) {
        assets.serve(ctx);
    }
}
