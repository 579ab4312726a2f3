package tumen.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tumen.fact.Fact;

/**
 * When the people of a question lived, as far as its text tells: (1851–1921) behind a name, was born in, died in.
 *
 * @param lives of those that the question names
 */
record Lives(List<Life> lives) {
    /** Nobody does what a text reports of before this age. */
    private static final int YOUNGEST = 12;

    /** What was done by somebody older than this is not believed of a child. */
    private static final int OF_AGE = 20;

    private static final int GROWN = 17;

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

    /** Copies the list. */
    Lives {
        lives = List.copyOf(lives);
    }

    /**
     * A life.
     *
     * @param birth year; 0 when it is not told
     * @param death year; 0 when it is not told
     */
    record Life(int birth, int death) {
        private boolean allows(int own, int other) {
            int youngest = own > birth + OF_AGE ? GROWN : own > birth + YOUNGEST ? YOUNGEST : 0;
            return (birth == 0 || own <= birth || other > birth + youngest)
                    && (death == 0 || own > death || other <= death);
        }
    }

    /** The lives of the people whom the question names. */
    static Lives of(Draft draft, Study study) {
        List<String> names = study.all().stream()
                .filter(fact -> fact instanceof Fact.Named named && named.kind() == Fact.Sort.PERSON)
                .map(Fact::words)
                .map(name -> name.substring(name.lastIndexOf(' ') + 1))
                .filter(name -> name.length() > 2 && draft.text().contains(name))
                .distinct()
                .toList();
        var lives = new ArrayList<Life>();
        names.forEach(name -> lives.add(of(
                name, study.told().stream().filter(told -> told.contains(name)).collect(Collectors.joining("\n")))));
        return new Lives(lives);
    }

    private static Life of(String name, String told) {
        String quoted = "\\b" + Pattern.quote(name);
        Matcher bracket =
                Pattern.compile(quoted + "(?:,? [JS]r\\.)?,? \\(([^()]*)\\)").matcher(told);
        while (bracket.find()) {
            List<Integer> years = years(bracket.group(1));
            if (years.size() == 2 && years.get(1) - years.get(0) > YOUNGEST && years.get(1) - years.get(0) < 110) {
                return new Life(years.get(0), years.get(1));
            }
        }
        return new Life(
                first(quoted + "(?: [^.;()]{0,40})? (?:was|were) born\\b([^.;]{0,80})", told),
                first(quoted + "(?: [^.;()]{0,40})? died\\b([^.;]{0,60})", told));
    }

    private static int first(String pattern, String told) {
        Matcher matcher = Pattern.compile(pattern).matcher(told);
        while (matcher.find()) {
            List<Integer> years = years(matcher.group(1));
            if (!years.isEmpty()) {
                return years.getFirst();
            }
        }
        return 0;
    }

    private static List<Integer> years(String words) {
        return YEAR.matcher(words)
                .results()
                .map(year -> Integer.parseInt(year.group()))
                .toList();
    }

    /** Whether somebody is named. */
    boolean any() {
        return !lives.isEmpty();
    }

    /** Whether all were alive, and grown if they were so in the key's year. */
    boolean allow(int own, int other) {
        return lives.stream().allMatch(life -> life.allows(own, other));
    }
}
