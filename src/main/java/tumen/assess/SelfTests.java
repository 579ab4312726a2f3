package tumen.assess;

import java.util.List;
import java.util.Optional;

/** Where tests are kept that people set themselves. */
public interface SelfTests {
    /** Keeps it. Returns after the commit. */
    void add(SelfTest test);

    /** The self-test with that assignment; empty when the assignment is none. */
    Optional<SelfTest> find(long assignment);

    /** A person's latest, newest first, at most so many. */
    List<SelfTest> of(long person, int most);
}
