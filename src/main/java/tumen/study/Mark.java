package tumen.study;

/** What a person says about one of their cards. */
public enum Mark {
    /** Not to be asked until it is resumed. */
    SUSPENDED,
    /** To be asked again. */
    RESUMED,
    /** To be found again. */
    FLAGGED,
    /** No longer flagged. */
    UNFLAGGED,
    /** Not to be asked on that day any more. */
    BURIED,
    /** To be asked on that day after all. */
    UNBURIED
}
