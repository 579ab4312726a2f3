package tumen.web;

import java.util.Optional;

/** Tells whether the server can do its work: whether it can write, has room on the disk, and keeps up. */
@FunctionalInterface
public interface Readiness {
    /** One sentence about what is wrong; empty when all is well. May write and read to find out. */
    Optional<String> fault();
}
