package tumen.people;

/** What a person may do. The order says nothing: each route names its roles. */
public enum Role {
    /** Somebody without an account, known by a random cookie. */
    GUEST,
    STUDENT,
    TEACHER,
    ADMIN
}
