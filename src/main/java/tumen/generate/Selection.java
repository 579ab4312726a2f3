package tumen.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tumen.fact.Fact;

/**
 * Chooses what is published of the questions that passed the gates: those above a score, and no more than a text bears. What
 * clauses tell is never published by itself: too few such questions were seen to know how many of them are good. Nor are names of
 * no known sort: of 65 readers refused 26.
 */
final class Selection {
    /** No question of a lower score is published; how it was chosen is told in docs/decisions/0015-ranking.md. */
    static final double THRESHOLD = 0.38;

    /**
     * Of a text of more than a page a blank that is placed lower by {@link Order} is not published, and a question with a
     * question word below the second line; how they were chosen is told in docs/decisions/0143-a-line-for-long-texts.md.
     */
    private static final double BLANK_LINE = 0.52;

    private static final double STEM_LINE = 0.45;

    /** Below it a place, a body or an event is not asked for: of 72 such questions readers refused 26, of those above one in six. */
    private static final double PLACE_LINE = 0.56;

    /** So many words are a page: of a shorter text everything that passed is read anyway. */
    private static final int PAGE = 400;

    /** So many questions on a hundred words are the most. */
    private static final int MOST_PER_HUNDRED = 6;

    /** A single paragraph may have so many all the same. */
    private static final int SHORT_TEXT = 10;

    /** The blank, a company of Norway. */
    private static final Pattern DESCRIBED = Pattern.compile(Clause.BLANK + ", (?:an?|the) \\p{Ll}");

    private Selection() {}

    /** Why, what for, and a name of no known sort, unless the sentence says what it is. */
    private static boolean uncertain(Proposal proposal) {
        return switch (proposal.fact()) {
            case Fact.Told told -> true;
            case Fact.Named named ->
                named.kind() == Fact.Sort.OTHER
                        && !DESCRIBED.matcher(proposal.stem()).find();
            case Fact.Dated dated -> false;
            case Fact.Counted counted -> false;
            case Fact.Elapsed elapsed -> false;
        };
    }

    /** The question in its place, refused where it asks for a body by one word (of 30 such readers refused 13), or where a longer text has surer ones. */
    static Proposal placed(Proposal proposal, int words) {
        boolean person = proposal.fact() instanceof Fact.Named named && named.kind() == Fact.Sort.PERSON;
        double line = proposal.fact() instanceof Fact.Named && !person
                ? PLACE_LINE
                : proposal.stem().contains(Clause.BLANK) ? BLANK_LINE : STEM_LINE;
        boolean bare = proposal.fact() instanceof Fact.Named body
                && body.kind() == Fact.Sort.ORGANISATION
                && !body.words().contains(" ");
        return words > PAGE && proposal.published() && (bare || proposal.score() < line)
                ? proposal.refused("It is less sure than others of this text; look at it before it is printed.")
                : proposal;
    }

    /**
     * The same proposals in the same order; what ranks too low is refused.
     *
     * @param words the length of the text
     */
    static List<Proposal> of(List<Proposal> proposals, int words) {
        long room = Math.max(SHORT_TEXT, (long) words * MOST_PER_HUNDRED / 100);
        Set<Proposal> kept = new HashSet<>(proposals.stream()
                .filter(proposal -> proposal.published() && !uncertain(proposal))
                .filter(proposal -> proposal.score() >= THRESHOLD)
                .sorted(Comparator.comparingDouble(Proposal::score).reversed())
                .limit(room)
                .toList());
        var chosen = new ArrayList<Proposal>();
        for (Proposal proposal : proposals) {
            if (!proposal.published() || kept.contains(proposal)) {
                chosen.add(proposal);
            } else if (uncertain(proposal)) {
                chosen.add(proposal.refused(
                        proposal.fact() instanceof Fact.Told
                                ? "Why and what for is a draft until somebody has looked at it."
                                : "What sort of name it is is not sure, so that it is a draft until somebody"
                                        + " has looked at it."));
            } else if (proposal.score() < THRESHOLD) {
                chosen.add(proposal.refused("It ranks too low to be printed without a look at it."));
            } else {
                chosen.add(proposal.refused("The text has enough better questions."));
            }
        }
        return List.copyOf(chosen);
    }
}
