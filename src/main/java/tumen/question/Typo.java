package tumen.question;

/** The rule for slips of the finger, and how far two spellings lie apart. */
public final class Typo {
    private Typo() {}

    /** How many slips a key of that many letters forgives: 0 up to 4, 1 up to 8, else 2. */
    static int allowed(String key) {
        long letters = key.codePoints().filter(Character::isLetterOrDigit).count();
        return letters <= 4 ? 0 : letters <= 8 ? 1 : 2;
    }

    /** Whether one is the other with slips that are forgiven; a slip in a digit never is. */
    static boolean forgiven(String typed, String key) {
        return Normal.digits(typed).equals(Normal.digits(key)) && distance(typed, key) <= allowed(key);
    }

    /**
     * The least number of letters to insert, delete, replace or swap with the next one: optimal string alignment, the
     * restricted form of the Damerau–Levenshtein distance.
     */
    public static int distance(String left, String right) {
        int[] a = left.codePoints().toArray();
        int[] b = right.codePoints().toArray();
        int[][] d = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replaced = d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length][b.length];
    }
}
