package tumen.question;

/** What a name names. */
public enum NameKind {
    PERSON,
    PLACE,
    ORGANISATION,
    EVENT,
    OTHER
}
