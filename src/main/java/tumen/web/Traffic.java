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
        note(kind, (long) (milliseconds * 1_000_000));
    }

    /** Notes a request that was answered without the routes. */
    void note(String method, String route, int status, long nanoseconds) {
        note(new Kind(method, route, status), nanoseconds);
    }

    private void note(Kind kind, long nanoseconds) {
        var known = timers.get(kind);
        var timer = known == null ? timers.computeIfAbsent(kind, this::timer) : known;
        timer.record(nanoseconds, TimeUnit.NANOSECONDS);
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
