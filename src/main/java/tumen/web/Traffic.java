package tumen.web;

import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Counts and times the answered requests by route, method and status. */
final class Traffic {
    private final MeterRegistry metrics;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    private record Kind(String method, String route, int status) {}

    Traffic(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** Notes an answered request. */
    void note(Context ctx, float milliseconds) {
        var matched = ctx.endpoints().matchedHttpEndpoint();
        // What matches no route could be anything, and each thing would be counted for ever.
        var kind = matched == null
                ? new Kind("any", "none", ctx.statusCode())
                : new Kind(matched.method.name(), matched.path, ctx.statusCode());
        timers.computeIfAbsent(kind, this::timer).record((long) (milliseconds * 1_000_000), TimeUnit.NANOSECONDS);
    }

    private Timer timer(Kind kind) {
        return Timer.builder("tumen.http.requests")
                .description("Answered requests")
                .tag("method", kind.method)
                .tag("route", kind.route)
                .tag("status", String.valueOf(kind.status))
                .register(metrics);
    }
}
