package tumen.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A sentence with its words and their dependencies.
 *
 * @param text the sentence's own words
 * @param start where it stands in the text it was taken from
 * @param tokens its words; their spans count from the beginning of the sentence
 */
public record Sentence(String text, int start, List<Token> tokens) {
    /** Copies the list. */
    public Sentence {
        tokens = List.copyOf(tokens);
    }

    /** Where it stands in the text it was taken from. */
    public Span span() {
        return new Span(start, start + text.length());
    }

    /** The same sentence at another place. */
    public Sentence at(int place) {
        return new Sentence(text, place, tokens);
    }

    /** The word that all others depend on; empty for a sentence without words. */
    public Optional<Token> root() {
        return tokens.stream().filter(token -> token.head() < 0).findFirst();
    }

    /** The words that depend on this one directly, in order. */
    public List<Token> children(Token parent) {
        return tokens.stream().filter(token -> token.head() == parent.index()).toList();
    }

    /** The first direct dependant with one of the relations, subtypes included. */
    public Optional<Token> child(Token parent, String... relations) {
        for (Token token : tokens) {
            if (token.head() == parent.index()) {
                for (String relation : relations) {
                    if (token.is(relation)) {
                        return Optional.of(token);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The indices of a word and all that depends on it. */
    public BitSet subtree(Token top) {
        var reached = new BitSet();
        reached.set(top.index());
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Token token : tokens) {
                if (token.head() >= 0 && reached.get(token.head()) && !reached.get(token.index())) {
                    reached.set(token.index());
                    grew = true;
                }
            }
        }
        return reached;
    }

    /** The words that overlap a stretch of the sentence's own text. */
    public List<Token> within(Span span) {
        var found = new ArrayList<Token>();
        for (Token token : tokens) {
            if (token.span().overlaps(span)) {
                found.add(token);
            }
        }
        return found;
    }

    /** From the first of these words to the last, in the sentence's own text. */
    public Span cover(BitSet indices) {
        return new Span(
                tokens.get(indices.nextSetBit(0)).span().start(),
                tokens.get(indices.length() - 1).span().end());
    }

    /** The words of a stretch of tokens, last one included. */
    public String words(int first, int last) {
        return text.substring(
                tokens.get(first).span().start(), tokens.get(last).span().end());
    }

    /** The word's governor; empty for the root. */
    public Optional<Token> head(Token token) {
        return token.head() < 0 ? Optional.empty() : Optional.of(tokens.get(token.head()));
    }
}
