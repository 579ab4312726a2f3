package tumen.generate;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import tumen.fact.Fact;
import tumen.text.Edit;
import tumen.text.Sentence;
import tumen.text.Span;
import tumen.text.Token;

/** Makes statements out of sentences: resolves what points back, leaves out what the fact does not need. */
final class ClauseMaker {

    private ClauseMaker() {}

    /** The statements a cloze may be made from, the fullest first. */
    static List<Clause> forCloze(Study study, Fact fact) {
        return collect(List.of(
                LifeClause.of(study, fact),
                whole(study, fact),
                trimmed(study, fact),
                segment(study, fact),
                cut(study, fact),
                withSentenceBefore(study, fact)));
    }

    /** The statements a question may be made from, the simplest first. */
    static List<Clause> forStem(Study study, Fact fact) {
        return collect(
                List.of(LifeClause.of(study, fact), cut(study, fact), segment(study, fact), trimmed(study, fact)));
    }

    private static List<Clause> collect(List<Optional<Clause>> clauses) {
        return clauses.stream().flatMap(Optional::stream).distinct().toList();
    }

    /** The whole sentence without what hangs on it behind commas. */
    private static Optional<Clause> trimmed(Study study, Fact fact) {
        Sentence sentence = study.passage(fact).sentence();
        List<Token> key = sentence.within(fact.provenance().key());
        Optional<Token> root = sentence.root();
        if (root.isEmpty()) {
            return Optional.empty();
        }
        var kept = new BitSet();
        kept.set(0, sentence.tokens().size());
        for (Token child : sentence.tokens()) {
            boolean apart = kept.get(child.index())
                    && ((removable(sentence, child, root.get()) && !child.is("conj")) || apposition(sentence, child));
            if (apart) {
                BitSet part = sentence.subtree(child);
                if (key.stream().noneMatch(token -> part.get(token.index()))) {
                    leaveOut(sentence, kept, part);
                }
            }
        }
        return clause(study, fact, kept, "");
    }

    /** Takes a part out together with the commas or dashes around it. */
    private static void leaveOut(Sentence sentence, BitSet kept, BitSet part) {
        int before = part.nextSetBit(0) - 1;
        int after = part.length();
        kept.andNot(part);
        boolean opened = before >= 0 && pause(sentence.tokens().get(before));
        if (opened) {
            kept.clear(before);
        }
        boolean own = pause(sentence.tokens().get(part.nextSetBit(0)));
        if ((opened || own)
                && after < sentence.tokens().size()
                && pause(sentence.tokens().get(after))) {
            kept.clear(after);
        }
    }

    private static boolean pause(Token token) {
        return token.word().equals(",")
                || token.word().equals("–")
                || token.word().equals("—");
    }

    private static boolean apposition(Sentence sentence, Token child) {
        return child.is("appos")
                && commaBefore(sentence, child)
                && sentence.child(child, "conj").isEmpty();
    }

    /** The part of a sentence between semicolons, or between commas with and, but, while, that is a sentence of its own. */
    private static Optional<Clause> segment(Study study, Fact fact) {
        Sentence sentence = study.passage(fact).sentence();
        List<Token> key = sentence.within(fact.provenance().key());
        List<Span> segments = Segments.of(sentence);
        for (Span segment : segments) {
            boolean holds = !key.isEmpty()
                    && segment.start() <= key.getFirst().index()
                    && key.getLast().index() < segment.end();
            boolean dashes = sentence.tokens().subList(segment.start(), segment.end()).stream()
                                    .filter(token -> token.word().equals("–")
                                            || token.word().equals("—"))
                                    .count()
                            % 2
                    == 1;
            if (holds && segments.size() > 1 && !dashes) {
                var kept = new BitSet();
                kept.set(segment.start(), segment.end());
                return clause(study, fact, kept, "");
            }
        }
        return Optional.empty();
    }

    /** The sentence before and the whole sentence, where the first says what the second points at. */
    private static Optional<Clause> withSentenceBefore(Study study, Fact fact) {
        int number = fact.provenance().sentence();
        if (study.passage(fact).opening() || number == 0) {
            return Optional.empty();
        }
        Sentence before = study.passages().get(number - 1).sentence();
        var span = new Span(0, before.text().length());
        String first =
                Wording.strip(Wording.apply(before.text(), span, study.edits().get(number - 1), null));
        return whole(study, fact).map(clause -> Clause.of(first.strip() + " " + clause.frame(), clause.key()));
    }

    /** The whole sentence. */
    private static Optional<Clause> whole(Study study, Fact fact) {
        Sentence sentence = study.passage(fact).sentence();
        var all = new BitSet();
        all.set(0, sentence.tokens().size());
        return clause(study, fact, all, "");
    }

    /** The clause around the key, without what hangs on it behind commas; empty when the tree shows no such clause. */
    private static Optional<Clause> cut(Study study, Fact fact) {
        Sentence sentence = study.passage(fact).sentence();
        List<Token> key = sentence.within(fact.provenance().key());
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Optional<Token> verb = clauseHead(sentence, key.getFirst());
        if (verb.isEmpty()) {
            return Optional.empty();
        }
        BitSet kept = sentence.subtree(verb.get());
        String subject = "";
        for (Token child : sentence.tokens()) {
            boolean under = child.head() >= 0 && kept.get(child.head());
            if (under && kept.get(child.index()) && removable(sentence, child, verb.get())) {
                BitSet part = sentence.subtree(child);
                if (key.stream().noneMatch(token -> part.get(token.index()))) {
                    leaveOut(sentence, kept, part);
                }
            }
        }
        dropLeadingConjunction(sentence, verb.get(), kept);
        if (sentence.child(verb.get(), "nsubj", "expl").isEmpty()) {
            Optional<Token> inherited = inheritedSubject(sentence, verb.get());
            if (inherited.isEmpty()) {
                return Optional.empty();
            }
            subject = resolved(study, fact, sentence, sentence.subtree(inherited.get()));
        }
        return clause(study, fact, kept, subject);
    }

    /** The verb or predicate of the main or coordinated clause that holds the word. */
    private static Optional<Token> clauseHead(Sentence sentence, Token word) {
        Token at = word;
        while (true) {
            boolean main = at.head() < 0
                    || ((at.is("conj") || at.is("parataxis")) && predicate(sentence, at) && chained(sentence, at));
            if (main) {
                return predicate(sentence, at) ? Optional.of(at) : Optional.empty();
            }
            at = sentence.tokens().get(at.head());
        }
    }

    /** Whether a coordinated predicate hangs on the root through coordinated predicates only. */
    private static boolean chained(Sentence sentence, Token token) {
        Token at = token;
        while (at.is("conj") || at.is("parataxis")) {
            at = sentence.tokens().get(at.head());
        }
        return at.head() < 0;
    }

    private static boolean predicate(Sentence sentence, Token token) {
        return token.tagged("VB") || sentence.child(token, "cop").isPresent();
    }

    private static Optional<Token> inheritedSubject(Sentence sentence, Token verb) {
        Token at = verb;
        while (at.is("conj")) {
            at = sentence.tokens().get(at.head());
            Optional<Token> subject = sentence.child(at, "nsubj");
            if (subject.isPresent()) {
                return subject.filter(found -> found.index() < verb.index());
            }
        }
        return Optional.empty();
    }

    private static boolean removable(Sentence sentence, Token child, Token verb) {
        if (child.is("conj") && child.head() == verb.index() && predicate(sentence, child)) {
            return true;
        }
        if (child.is("parataxis") || child.is("discourse")) {
            return true;
        }
        boolean comma = commaBefore(sentence, child);
        return comma && (child.is("acl") || (child.is("advcl") && child.index() > verb.index()));
    }

    private static boolean commaBefore(Sentence sentence, Token child) {
        int first = sentence.subtree(child).nextSetBit(0);
        if (first == 0) {
            return false;
        }
        String own = sentence.tokens().get(first).word();
        String before = sentence.tokens().get(first - 1).word();
        return own.equals(",")
                || own.equals("–")
                || own.equals("—")
                || before.equals(",")
                || before.equals("–")
                || before.equals("—");
    }

    private static void dropLeadingConjunction(Sentence sentence, Token verb, BitSet kept) {
        for (Token token : sentence.tokens()) {
            boolean own = token.head() == verb.index() && kept.get(token.index());
            if (own && token.is("cc") && token.index() < verb.index()) {
                kept.clear(token.index());
            }
            boolean orphan = own && token.is("cc") && token.index() > verb.index();
            if (orphan) {
                kept.clear(token.index());
            }
        }
    }

    private static String resolved(Study study, Fact fact, Sentence sentence, BitSet tokens) {
        Span span = sentence.cover(tokens);
        return Wording.apply(
                sentence.text(), span, study.edits().get(fact.provenance().sentence()), null);
    }

    private static Optional<Clause> clause(Study study, Fact fact, BitSet kept, String subject) {
        Sentence sentence = study.passage(fact).sentence();
        Span key = fact.provenance().key();
        List<Edit> edits = study.edits().get(fact.provenance().sentence());
        var words = new StringBuilder(subject).append(' ');
        int from = kept.nextSetBit(0);
        while (from >= 0) {
            int to = kept.nextClearBit(from) - 1;
            int start = sentence.tokens().get(from).span().start();
            int end = sentence.tokens().get(to).span().end();
            words.append(Wording.apply(sentence.text(), new Span(start, end), edits, key))
                    .append(' ');
            from = kept.nextSetBit(to + 1);
        }
        String text = words.toString();
        if (text.indexOf(Clause.KEY) < 0) {
            return Optional.empty();
        }
        return Optional.of(Clause.of(Wording.strip(text), fact.words()));
    }
}
