package tumen.bank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the problems of one file. */
final class Complaints {
    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    /** For the file of that path below {@code questions/}. */
    Complaints(String file) {
        this.file = file;
    }

    /** Adds a problem. */
    void add(int line, String sentence, String hint) {
        problems.add(new Problem(file, line, sentence, hint));
    }

    /** How many there are so far. */
    int count() {
        return problems.size();
    }

    /** All of them, by line. */
    List<Problem> all() {
        return problems.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }
}
