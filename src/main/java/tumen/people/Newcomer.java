package tumen.people;

import org.jspecify.annotations.Nullable;

/**
 * Somebody to be put on a roster.
 *
 * @param name what the class calls them
 * @param sourcedId what the school's own register calls them (OneRoster's {@code sourcedId}); null when there is none
 */
public record Newcomer(PersonName name, @Nullable String sourcedId) {}
