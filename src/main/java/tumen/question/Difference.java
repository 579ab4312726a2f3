package tumen.question;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * How a typed answer differs from the right one, letter by letter.
 *
 * @param segments in the order of the text; joined without the extra ones they are the right answer, without the missing
 *     ones what was typed (but for the case of letters)
 */
public record Difference(List<Segment> segments) {
    private static final int LONGEST = 300; // code points compared; the rest is left alone

    /** Copies the list. */
    public Difference {
        segments = List.copyOf(segments);
    }

    /** What a segment is. */
    public enum Kind {
        /** In both. */
        SAME,
        /** In the right answer only. */
        MISSING,
        /** In what was typed only. */
        EXTRA
    }

    /**
     * Letters of one kind.
     *
     * @param kind whether they are in both
     * @param text the letters, never empty
     */
    public record Segment(Kind kind, String text) {}

    /** The least difference: as many letters as possible are the same, upper or lower case. */
    public static Difference between(String typed, String right) {
        int[] a = typed.codePoints().limit(LONGEST).toArray();
        int[] b = right.codePoints().limit(LONGEST).toArray();
        int[][] common = common(a, b);
        var letters = new ArrayList<Segment>();
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            if (i < a.length && j < b.length && same(a[i], b[j])) {
                letters.add(new Segment(Kind.SAME, Character.toString(b[j++])));
                i++;
            } else if (j < b.length && (i == a.length || common[i][j + 1] >= common[i + 1][j])) {
                letters.add(new Segment(Kind.MISSING, Character.toString(b[j++])));
            } else {
                letters.add(new Segment(Kind.EXTRA, Character.toString(a[i++])));
            }
        }
        return new Difference(List.copyOf(joined(letters)));
    }

    /** Length of the longest common subsequence of the ends from i and j on. */
    private static int[][] common(int[] a, int[] b) {
        int[][] common = new int[a.length + 1][b.length + 1];
        for (int i = a.length - 1; i >= 0; i--) {
            for (int j = b.length - 1; j >= 0; j--) {
                common[i][j] =
                        same(a[i], b[j]) ? 1 + common[i + 1][j + 1] : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static boolean same(int left, int right) {
        return Character.toLowerCase(left) == Character.toLowerCase(right);
    }

    private static Deque<Segment> joined(List<Segment> letters) {
        var segments = new ArrayDeque<Segment>();
        for (var letter : letters) {
            var last = segments.peekLast();
            if (last != null && last.kind() == letter.kind()) {
                segments.removeLast();
                segments.add(new Segment(letter.kind(), last.text() + letter.text()));
            } else {
                segments.add(letter);
            }
        }
        return segments;
    }
}
