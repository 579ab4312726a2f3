package tumen.generate;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import tumen.fact.DateShape;
import tumen.fact.Fact;
import tumen.text.Sentence;
import tumen.text.Token;

/**
 * A clause with when right behind a date, which says what happened then: in July 2007, when the king made a visit.
 *
 * @param preposition In or On, as the date wants it
 * @param date the words of the date
 * @param kept the words of the clause, without when
 */
record WhenClause(String preposition, BitSet date, BitSet kept) {
    /** The clause; empty when the sentence has none, or the key stands neither in it nor in its date. */
    static Optional<WhenClause> of(Sentence sentence, List<Fact> facts, BitSet key) {
        for (Token token : sentence.tokens()) {
            if (!token.word().equals("when") || token.head() < 0 || token.index() < 2) {
                continue;
            }
            Optional<Fact.Dated> date = before(sentence, facts, token);
            if (date.isEmpty()) {
                continue;
            }
            BitSet clause = sentence.subtree(sentence.tokens().get(token.head()));
            boolean whole = clause.nextSetBit(0) == token.index()
                    && clause.cardinality() == clause.length() - token.index()
                    && sentence.child(sentence.tokens().get(token.head()), "nsubj")
                            .isPresent();
            var words = new BitSet();
            sentence.within(date.get().provenance().key()).forEach(word -> words.set(word.index()));
            clause.clear(token.index());
            int end = sentence.tokens().stream()
                    .skip(token.index())
                    .filter(sign -> sign.word().equals(";"))
                    .mapToInt(Token::index)
                    .findFirst()
                    .orElse(clause.length());
            clause.clear(end, Math.max(end, clause.length()));
            // When Norway was a kingdom: a state lasts longer than the date.
            boolean state =
                    sentence.child(sentence.tokens().get(token.head()), "cop").isPresent();
            if (whole && !state && (clause.intersects(key) || words.intersects(key))) {
                return Optional.of(new WhenClause(date.get().shape() == DateShape.DAY ? "On" : "In", words, clause));
            }
        }
        return Optional.empty();
    }

    /** The day, month, year or decade that ends right before the word. */
    private static Optional<Fact.Dated> before(Sentence sentence, List<Fact> facts, Token token) {
        Token last = sentence.tokens().get(token.index() - 1);
        Token end = last.word().equals(",") ? sentence.tokens().get(token.index() - 2) : last;
        return facts.stream()
                .filter(Fact.Dated.class::isInstance)
                .map(Fact.Dated.class::cast)
                .filter(date -> date.provenance().key().end() == end.span().end())
                .filter(date -> switch (date.shape()) {
                    case DAY, MONTH, YEAR, DECADE -> true;
                    case DAY_OF_YEAR, PART_OF_YEAR, CENTURY, SPAN, PAIR -> false;
                })
                .findFirst();
    }
}
