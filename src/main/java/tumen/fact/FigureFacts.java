package tumen.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tumen.text.Passage;
import tumen.text.Sentence;
import tumen.text.Span;
import tumen.text.Token;

/** Finds figures, and what each of them counts. */
public final class FigureFacts implements Extractor {
    @Override
    public List<Fact> find(String source, Passage passage, List<Fact> found) {
        Sentence sentence = passage.sentence();
        List<Span> taken = found.stream().map(fact -> fact.provenance().key()).toList();
        var facts = new ArrayList<Fact>();
        for (FigureGrammar.Found figure : FigureGrammar.find(sentence.text(), taken)) {
            if (partOfName(sentence, figure)) {
                continue;
            }
            Optional<Token> counted = counted(sentence, figure);
            FigureShape shape =
                    figure.shape() == FigureShape.NUMBER && counted.isPresent() ? FigureShape.COUNT : figure.shape();
            String rule = "figure/" + shape.name().toLowerCase(Locale.ROOT);
            facts.add(new Fact.Counted(
                    shape,
                    figure.hedge(),
                    figure.number(),
                    figure.unit().isEmpty() ? counted.map(Token::word).orElse("") : figure.unit(),
                    Extractor.provenance(source, passage, figure.span(), rule)));
        }
        return facts;
    }

    /** World War Two, Article 5, Boeing 747, 8 Cotton Tree Drive. */
    private static boolean partOfName(Sentence sentence, FigureGrammar.Found figure) {
        if (figure.shape() != FigureShape.NUMBER) {
            return false;
        }
        int number = figure.span().start() + figure.hedge().length();
        List<Token> own = sentence.within(new Span(number, figure.span().end()));
        if (own.isEmpty()) {
            return true;
        }
        Token first = own.getFirst();
        Token last = own.getLast();
        boolean named = own.stream().allMatch(token -> !token.entity().equals("O") || token.proper());
        boolean after = last.index() + 1 < sentence.tokens().size()
                && sentence.tokens().get(last.index() + 1).proper()
                && sentence.tokens().get(last.index() + 1).head() == last.head();
        boolean before = first.index() > 0
                && figure.hedge().isEmpty()
                && sentence.tokens().get(first.index() - 1).proper();
        boolean pronoun = own.stream().anyMatch(token -> token.tagged("PRP") || (token.tagged("NN") && !digits(token)));
        boolean one = figure.number().equalsIgnoreCase("one");
        return named || before || pronoun || one || (after && digits(last) && !last.is("nummod"));
    }

    private static boolean digits(Token token) {
        String word = token.word();
        return Character.isDigit(word.charAt(0)) || word.matches("(?i)hundreds|thousands|millions|dozens?");
    }

    /** The plural noun that the number modifies. */
    private static Optional<Token> counted(Sentence sentence, FigureGrammar.Found figure) {
        for (Token token : sentence.within(figure.span())) {
            if (token.tag().equals("CD") && token.is("nummod")) {
                Optional<Token> noun = sentence.head(token)
                        .filter(head -> head.tag().equals("NNS")
                                || head.word().equals("people")
                                || head.tag().equals("NNPS"))
                        .filter(head -> head.index() > token.index() && head.index() - token.index() <= 6);
                if (noun.isPresent()) {
                    return noun;
                }
            }
        }
        return behind(sentence, figure);
    }

    /** The plural noun right behind the number, where the parser does not join the two. */
    private static Optional<Token> behind(Sentence sentence, FigureGrammar.Found figure) {
        List<Token> own = sentence.within(figure.span());
        if (own.isEmpty() || figure.shape() != FigureShape.NUMBER) {
            return Optional.empty();
        }
        for (int i = own.getLast().index() + 1;
                i < Math.min(sentence.tokens().size(), own.getLast().index() + 4);
                i++) {
            Token token = sentence.tokens().get(i);
            if (token.tag().equals("NNS") || token.word().equals("people")) {
                return Optional.of(token);
            }
            if (!token.tagged("JJ") && !token.tagged("NN")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
