package tumen.people;

/**
 * A card that was just made. Its code is known here and on the paper only; stored is a fingerprint.
 *
 * @param person whose
 * @param name what the class calls them
 * @param code what they type
 */
public record SignInCard(long person, String name, CardCode code) {}
