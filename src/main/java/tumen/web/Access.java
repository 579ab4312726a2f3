package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.security.RouteRole;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tumen.people.Person;
import tumen.people.Role;

/** Who may call a route, and where a request may come from. A route that names nobody is denied to everybody. */
final class Access {
    /** Who a route may name. */
    enum Allowed implements RouteRole {
        /** Everybody, with or without a session. */
        ANYONE,
        GUEST,
        STUDENT,
        TEACHER,
        ADMIN,
        /** A program on the same machine that does not come through a proxy. */
        LOCAL
    }

    private static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'"
        + " data:; media-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none';"
        + " manifest-src 'self'";
    private static final String NOT_HERE =
            "This request comes from another site. Send it from Tumen’s own pages, or, from a program, with the header "
                    + "“Sec-Fetch-Site: none”.";

    /** The headers of every answer; pages loosen two of them. */
    static final Map<String, String> CLOSED = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Cache-Control",
            "no-store",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private final Visitors visitors;
    private final String api;

    Access(Visitors visitors, Web.Settings settings) {
        this.visitors = visitors;
        this.api = settings.contextPath() + "/api/";
    }

    /** The headers of every response, and the rule about other sites; before every request. */
    void before(Context ctx) {
        boolean data = isApi(ctx);
        var response = ctx.res();
        CLOSED.forEach(response::setHeader);
        if (!data) {
            response.setHeader("Content-Security-Policy", PAGE_POLICY);
            response.setHeader("Cache-Control", "private, no-cache");
            response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        }
        if ((!isSafe(ctx.method()) || isStream(ctx)) && !fromHere(ctx)) {
            throw new Refusal(HttpStatus.FORBIDDEN, NOT_HERE);
        }
    }

    /** Whether the person may call the matched route; before every matched handler. */
    void beforeMatched(Context ctx) {
        if (!mayCall(ctx, ctx.routeRoles())) {
            throw new Refusal(HttpStatus.FORBIDDEN, "You may not see this. Sign in with an account that may.");
        }
    }

    /** Whether the request is for the JSON API. */
    boolean isApi(Context ctx) {
        return ctx.req().getRequestURI().startsWith(api);
    }

    private boolean mayCall(Context ctx, Set<RouteRole> roles) {
        if (roles.contains(Allowed.ANYONE)) {
            return true;
        }
        if (roles.isEmpty()) {
            return false;
        }
        if (roles.contains(Allowed.LOCAL) && isLocal(ctx)) {
            return true;
        }
        Person person = visitors.person(ctx);
        return person != null && roles.contains(of(person.role()));
    }

    private static Allowed of(Role role) {
        return switch (role) {
            case GUEST -> Allowed.GUEST;
            case STUDENT -> Allowed.STUDENT;
            case TEACHER -> Allowed.TEACHER;
            case ADMIN -> Allowed.ADMIN;
        };
    }

    private static boolean isSafe(HandlerType method) {
        return method.equals(HandlerType.GET) || method.equals(HandlerType.HEAD) || method.equals(HandlerType.OPTIONS);
    }

    /** Whether it asks for server-sent events, which another site could keep open and listen to. */
    private static boolean isStream(Context ctx) {
        String accept = ctx.req().getHeader("Accept");
        return accept != null && accept.contains("text/event-stream");
    }

    private static boolean fromHere(Context ctx) {
        var request = ctx.req();
        return fromHere(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader("Host"));
    }

    /** Whether a request with these headers, each of which may be missing, comes from the site itself. */
    static boolean fromHere(@Nullable String site, @Nullable String origin, @Nullable String host) {
        return site == null ? sameHost(origin, host) : site.equals("same-origin") || site.equals("none");
    }

    /** Whether the origin, such as {@code https://school.example:8080}, is on that host. */
    static boolean sameHost(@Nullable String origin, @Nullable String host) {
        if (origin == null || host == null) {
            return false;
        }
        int slashes = origin.indexOf("://");
        return slashes > 0 && origin.substring(slashes + 3).equalsIgnoreCase(host);
    }

    private static boolean isLocal(Context ctx) {
        String address = ctx.req().getRemoteAddr();
        boolean proxied = ctx.req().getHeader("X-Forwarded-For") != null
                || ctx.req().getHeader("Forwarded") != null
                || ctx.req().getHeader("Via") != null;
        return !proxied
                && (address.startsWith("127.")
                        || address.equals("::1")
                        || address.equals("[::1]")
                        || address.equals("0:0:0:0:0:0:0:1")
                        || address.equals("[0:0:0:0:0:0:0:1]"));
    }
}
