package tumen.web;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tumen.people.Person;
import tumen.people.Profile;
import tumen.people.Role;

/**
 * Who sends the request, and how they like to be shown things.
 *
 * @param person who; for somebody without a session a guest with number 0, who is stored nowhere
 * @param zone where they are
 * @param locale the language of the pages
 * @param theme {@code light}, {@code dark}, or empty for what the device says
 * @param profile language, size of the text, timers
 */
record Visitor(Person person, ZoneId zone, Locale locale, String theme, Profile profile) {
    /** Somebody who has no session, and no row anywhere. */
    static Person nobody(ZoneId zone) {
        return new Person(0, Role.GUEST, null, zone, Person.DEFAULT_ROLLOVER_HOUR);
    }

    /** Whether the person is stored. */
    public boolean known() {
        return person.id() != 0;
    }

    /** Whether the person has an account. */
    public boolean account() {
        return person.role() != Role.GUEST;
    }

    /** Whether the person may make questions. */
    public boolean teaches() {
        return person.role() == Role.TEACHER || person.role() == Role.ADMIN;
    }

    /** Whether the person may change accounts of others. */
    public boolean administers() {
        return person.role() == Role.ADMIN;
    }

    public @Nullable String name() {
        return person.name();
    }
}
