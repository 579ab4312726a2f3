package tumen.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tumen.people.People;
import tumen.people.People.SignedIn;
import tumen.people.Person;

/**
 * Finds out from the cookies who is there. A guest keeps a cookie of their own beside the one of an account, so that
 * signing out brings the guest's progress back.
 */
final class Visitors {
    static final String GUEST = "tumen-guest";
    static final String SESSION = "tumen-session";
    static final String THEME = "tumen-theme";
    static final String ZONE = "tumen-zone";

    private static final String VISITOR = "visitor";
    /** The longest that browsers allow, in seconds: 400 days. */
    private static final int LONG = 400 * 86_400;

    private final People people;
    private final Clock clock;
    private final Messages messages;
    private final String path;
    private final String attributes;

    Visitors(People people, Clock clock, Messages messages, Web.Settings settings) {
        this.people = people;
        this.clock = clock;
        this.messages = messages;
        this.path = settings.contextPath().isEmpty() ? "/" : settings.contextPath();
        this.attributes = "; SameSite=Lax" + (settings.secureCookies() ? "; Secure" : "");
    }

    /** Who sends this request. Reads only. */
    Visitor of(Context ctx) {
        Visitor visitor = ctx.attribute(VISITOR);
        if (visitor == null) {
            visitor = read(ctx);
            ctx.attribute(VISITOR, visitor);
        }
        return visitor;
    }

    /** The person of this request, or null when there is no session: the short way for the answers. */
    @Nullable
    Person person(Context ctx) {
        var now = clock.instant();
        for (String name : new String[] {SESSION, GUEST}) {
            String token = ctx.cookie(name);
            if (token != null && plausible(token)) {
                Optional<Person> person = people.bySession(token, now);
                if (person.isPresent()) {
                    return person.get();
                }
            }
        }
        return null;
    }

    /** The person of this request; a guest is made, and given a cookie, when there is none. */
    Person personOrGuest(Context ctx) {
        Person person = person(ctx);
        if (person != null) {
            return person;
        }
        var guest = people.createGuest(zone(ctx), clock.instant());
        setCookie(ctx, GUEST, guest.token(), LONG, true);
        return guest.person();
    }

    /** Gives the browser the session of somebody who has just signed in. */
    void open(Context ctx, SignedIn signedIn) {
        setCookie(ctx, SESSION, signedIn.token(), LONG, true);
    }

    /** Ends the session of an account; the guest's stays. */
    void close(Context ctx) {
        String token = ctx.cookie(SESSION);
        if (token != null && plausible(token)) {
            people.signOut(token);
        }
        setCookie(ctx, SESSION, "", 0, true);
    }

    /** Remembers a theme: {@code light}, {@code dark}, or empty for the device's. */
    void remember(Context ctx, String theme) {
        setCookie(ctx, THEME, theme, theme.isEmpty() ? 0 : LONG, false);
    }

    private Visitor read(Context ctx) {
        var zone = zone(ctx);
        Person person = person(ctx);
        String theme = ctx.cookie(THEME);
        return new Visitor(
                person == null ? Visitor.nobody(zone) : person,
                zone,
                messages.locale(ctx.header("Accept-Language")),
                theme != null && (theme.equals("light") || theme.equals("dark")) ? theme : "");
    }

    private ZoneId zone(Context ctx) {
        String zone = ctx.cookie(ZONE);
        if (zone != null && zone.length() <= 64) {
            try {
                return ZoneId.of(Fields.decode(zone));
            } catch (DateTimeException | Refusal e) {
                return clock.getZone();
            }
        }
        return clock.getZone();
    }

    /** Whether it can be a token at all: 256 bits in base 64. */
    private static boolean plausible(String token) {
        return token.length() >= 40 && token.length() <= 64;
    }

    /** A cookie that scripts cannot read, sent back to that path only. */
    String cookie(String name, String value, String path, int seconds) {
        return name + "=" + value + "; Path=" + path + "; Max-Age=" + seconds + attributes + "; HttpOnly";
    }

    private void setCookie(Context ctx, String name, String value, int seconds, boolean hidden) {
        ctx.res()
                .addHeader(
                        "Set-Cookie",
                        name + "=" + value + "; Path=" + path + "; Max-Age=" + seconds + attributes
                                + (hidden ? "; HttpOnly" : ""));
    }
}
