package tumen.generate;

import java.util.Optional;
import tumen.text.Sentence;
import tumen.text.Token;

/**
 * Mends one mistake that the parser makes again and again: it takes an infinitive behind the subject for the main verb. The
 * attempt to take the town began in 1911: began is the verb, and to take the town belongs to the attempt.
 */
final class MendedTree {
    private MendedTree() {}

    /** The sentence with the finite verb as its root; the same sentence when nothing is to be mended. */
    static Sentence of(Sentence sentence) {
        Optional<Token> infinitive = sentence.tokens().stream()
                .filter(token -> token.tag().equals("VB") && behindSubject(sentence, token))
                .findFirst();
        if (infinitive.isEmpty()) {
            return sentence;
        }
        Token verb = infinitive.get();
        boolean chief = verb.head() < 0 || verb.is("csubj");
        return sentence.child(verb, "nsubj")
                .filter(subject -> chief && subject.index() < verb.index() - 1)
                .flatMap(subject -> predicate(sentence, verb).map(main -> mended(sentence, subject, verb, main)))
                .orElse(sentence);
    }

    private static boolean behindSubject(Sentence sentence, Token verb) {
        return verb.index() > 1
                && sentence.tokens().get(verb.index() - 1).tag().equals("TO")
                && sentence.child(verb, "nsubj").isPresent()
                && sentence.tokens().subList(0, verb.index()).stream().noneMatch(Token::finite);
    }

    /** The word that carries the main clause: the first finite verb behind the infinitive, or what its auxiliary belongs to. */
    private static Optional<Token> predicate(Sentence sentence, Token infinitive) {
        for (Token token : sentence.tokens()) {
            if (token.index() <= infinitive.index()) {
                continue;
            }
            if (token.tagged("W") || token.word().matches("[,;:—–]|that")) {
                return Optional.empty();
            }
            if (token.finite()) {
                boolean helps = token.is("aux") || token.is("cop");
                return helps ? sentence.head(token).filter(head -> head.index() > token.index()) : Optional.of(token);
            }
        }
        return Optional.empty();
    }

    private static Sentence mended(Sentence sentence, Token subject, Token infinitive, Token main) {
        boolean passive = sentence.children(main).stream()
                .anyMatch(child -> child.relation().equals("aux:pass"));
        return new Sentence(
                sentence.text(),
                sentence.start(),
                sentence.tokens().stream()
                        .map(token -> {
                            if (token.equals(main)) {
                                return hung(token, -1, "root");
                            }
                            if (token.equals(subject)) {
                                return hung(token, main.index(), passive ? "nsubj:pass" : "nsubj");
                            }
                            if (token.equals(infinitive)) {
                                return hung(token, subject.index(), "acl");
                            }
                            boolean object = token.head() == main.index()
                                    && token.is("nsubj")
                                    && token.index() > infinitive.index();
                            if (object) {
                                return hung(token, infinitive.index(), "obj");
                            }
                            boolean behind = token.head() == infinitive.index() && token.index() > main.index();
                            boolean before = token.head() == infinitive.index() && token.index() < subject.index();
                            return behind || before ? hung(token, main.index(), token.relation()) : token;
                        })
                        .toList());
    }

    private static Token hung(Token token, int head, String relation) {
        return new Token(
                token.index(), token.word(), token.lemma(), token.tag(), token.entity(), head, relation, token.span());
    }
}
