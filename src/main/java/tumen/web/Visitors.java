package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tumen.people.Accounts;
import tumen.people.People;
import tumen.people.People.SignedIn;
import tumen.people.Person;
import tumen.people.Profile;
import tumen.people.Role;
import tumen.people.School;
import tumen.people.Throttle;

/**
 * Finds out from the cookies who is there. A guest keeps a cookie of their own beside the one of an account, so that
 * signing out brings the guest's progress back.
 */
final class Visitors {
    static final String GUEST = "tumen-guest";
    static final String SESSION = "tumen-session";
    static final String THEME = "tumen-theme";
    static final String ZONE = "tumen-zone";
    static final String LOOK = "tumen-look";

    private static final String VISITOR = "visitor";
    /** The longest that browsers allow, in seconds: 400 days. */
    private static final int LONG = 400 * 86_400;

    private final People people;
    private final Accounts accounts;
    private final Clock clock;
    private final Messages messages;
    private final String path;
    private final String attributes;
    private final Throttle throttle;

    Visitors(School school, Clock clock, Messages messages, Web.Settings settings) {
        this.people = school.people();
        this.accounts = school.accounts();
        this.clock = clock;
        this.messages = messages;
        this.throttle = new Throttle(settings.guestsAtOnce());
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

    /** The cookies of a request. */
    @FunctionalInterface
    interface Cookies {
        /** The value of the cookie of that name, or null. */
        @Nullable
        String value(String name);
    }

    /** The person of this request, or null when there is no session. */
    @Nullable
    Person person(Context ctx) {
        return person(ctx::cookie);
    }

    /** The person whose session is among these cookies, or null when there is none. */
    @Nullable
    Person person(Cookies cookies) {
        var person = bySession(cookies.value(SESSION));
        return person == null ? bySession(cookies.value(GUEST)) : person;
    }

    private @Nullable Person bySession(@Nullable String token) {
        return token == null || !plausible(token)
                ? null
                : people.bySession(token, clock.instant()).orElse(null);
    }

    /** The language in which that person is spoken to, who may be nobody, on a device with these cookies. */
    Locale locale(@Nullable Person person, Cookies cookies, @Nullable String accepted) {
        return locale(profile(person, cookies), accepted);
    }

    private Locale locale(Profile profile, @Nullable String accepted) {
        return messages.locale(profile.language().isEmpty() ? accepted : profile.language());
    }

    private Profile profile(@Nullable Person person, Cookies cookies) {
        var onDevice = ofDevice(cookies);
        return person == null || person.role() == Role.GUEST
                ? onDevice
                : accounts.profile(person).orElse(onDevice);
    }

    /**
     * The person of this request; a guest is made, and given a cookie, when there is none.
     *
     * @throws Refusal 429 if too many guests came from that address
     */
    Person personOrGuest(Context ctx) {
        Person person = person(ctx);
        if (person != null) {
            return person;
        }
        var wait = throttle.newcomer(String.valueOf(ctx.req().getRemoteAddr()), clock.instant());
        if (wait.isPresent()) {
            long seconds = wait.get().toSeconds() + 1;
            ctx.header("Retry-After", String.valueOf(seconds));
            throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, messages.text(of(ctx).locale(), "sign-in.wait", seconds));
        }
        var guest = people.createGuest(zone(ctx), clock.instant());
        setCookie(ctx, GUEST, guest.token(), LONG, true);
        return guest.person();
    }

    /** Gives the browser the session of somebody who has just signed in. */
    void open(Context ctx, SignedIn signedIn) {
        setCookie(ctx, SESSION, signedIn.token(), LONG, true);
        accounts.noteDevice(signedIn.token(), Device.of(ctx.userAgent()));
    }

    /** Gives the browser the session of a guest who has just become somebody with an account: the guest is no more. */
    void grow(Context ctx, SignedIn signedIn) {
        open(ctx, signedIn);
        setCookie(ctx, GUEST, "", 0, true);
    }

    /** The token of the account's session; empty for guests. */
    String token(Context ctx) {
        String token = ctx.cookie(SESSION);
        return token == null ? "" : token;
    }

    /** How pages are shown on this device to whoever has no account. */
    private static Profile ofDevice(Cookies cookies) {
        String look = cookies.value(LOOK);
        if (look == null || !look.matches("[a-z]{0,2}-[01]-[01]")) {
            return Profile.USUAL.themed(theme(cookies));
        }
        var parts = look.split("-", -1);
        return new Profile(parts[0], parts[1].equals("1"), parts[2].equals("1"), theme(cookies));
    }

    private static String theme(Cookies cookies) {
        String theme = cookies.value(THEME);
        return theme != null && (theme.equals("light") || theme.equals("dark")) ? theme : "";
    }

    /** Remembers how pages are shown: on this device, and with the account if there is one. */
    void remember(Context ctx, Profile profile) {
        setCookie(
                ctx,
                LOOK,
                profile.language() + "-" + (profile.largerText() ? 1 : 0) + "-" + (profile.noTimers() ? 1 : 0),
                LONG,
                true);
        setCookie(ctx, THEME, profile.theme(), profile.theme().isEmpty() ? 0 : LONG, false);
        Person person = person(ctx);
        if (person != null && person.role() != Role.GUEST) {
            accounts.keep(person, profile);
        }
    }

    /** Ends the session of an account; the guest's stays. */
    void close(Context ctx) {
        String token = ctx.cookie(SESSION);
        if (token != null && plausible(token)) {
            people.signOut(token);
        }
        setCookie(ctx, SESSION, "", 0, true);
    }

    /** Takes the cookie of somebody who was erased. */
    void forget(Context ctx, boolean guest) {
        setCookie(ctx, guest ? GUEST : SESSION, "", 0, true);
    }

    private Visitor read(Context ctx) {
        var zone = zone(ctx);
        Person person = person(ctx);
        var profile = profile(person, ctx::cookie);
        return new Visitor(
                person == null ? Visitor.nobody(zone) : person,
                zone,
                locale(profile, ctx.header("Accept-Language")),
                profile.theme(),
                profile);
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
