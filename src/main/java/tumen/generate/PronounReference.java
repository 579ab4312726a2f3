package tumen.generate;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import tumen.fact.Expletive;
import tumen.fact.Lexicon;
import tumen.fact.Pronouns;
import tumen.text.Sentence;
import tumen.text.Token;

/** Whether he, she, it and they mean something that the same sentence names before. */
final class PronounReference {
    private PronounReference() {}

    /** Whether nobody is named for he, she, his or her, neither before nor behind the comma of a phrase in front. */
    static boolean personal(Sentence statement, Token token, BackReference.Scope scope) {
        boolean ahead = token.word().matches("(?i)his|her")
                && Pronouns.personAhead(
                                statement,
                                token,
                                name -> name.proper() && scope.study().personal(name.word()))
                        .filter(subject -> !scope.inKey().test(subject))
                        .isPresent();
        return !ahead && person(statement, token, scope).isEmpty();
    }

    /** Whether nothing is named for it or its. */
    static boolean neuter(Sentence statement, Token token, Study study) {
        return !Expletive.is(statement, token)
                && !(token.word().equalsIgnoreCase("its")
                        && (Pronouns.ahead(statement, token)
                                || Pronouns.titleAhead(
                                        statement, token, study.topic().title())))
                && (fronted(statement, token)
                        || singular(statement, token, study).isEmpty());
    }

    /** Whether nobody and nothing is named for they or their. */
    static boolean several(Sentence statement, Token token, Study study) {
        return plural(statement, token, study).isEmpty();
    }

    /** It as the subject behind a participle in front: recorded in Wales, it sold well. */
    private static boolean fronted(Sentence statement, Token token) {
        return token.word().equalsIgnoreCase("it")
                && token.is("nsubj")
                && statement.head(token).filter(verb -> verb.head() < 0).isPresent()
                && statement.tokens().getFirst().tag().matches("VBN|VBG");
    }

    /** The words of the subject, which an object of the same verb cannot mean: the union listed it as threatened. */
    private static BitSet subject(Sentence statement, Token token) {
        // Ranked it 43rd: by its place it is an object, whatever the tree says.
        boolean behind = token.word().equals("it")
                && token.index() > 0
                && statement.tokens().get(token.index() - 1).tag().matches("VB[DZP]")
                && !statement.tokens().get(token.index() - 1).word().matches("(?:i|wa)s|were|did|does|had|has");
        if (behind) {
            return statement
                    .child(statement.tokens().get(token.index() - 1), "nsubj")
                    .map(statement::subtree)
                    .orElseGet(BitSet::new);
        }
        // Britain and Denmark feared that it would fall: neither of the two.
        Optional<Token> outer = statement
                .head(token)
                .filter(verb -> token.is("nsubj") && verb.is("ccomp"))
                .flatMap(statement::head)
                .flatMap(verb -> statement.child(verb, "nsubj"))
                .filter(subject -> statement.child(subject, "conj").isPresent());
        if (outer.isPresent()) {
            return statement.subtree(outer.get());
        }
        boolean object = token.is("obj") || token.is("iobj") || token.is("obl");
        return object ? doing(statement, token).map(statement::subtree).orElseGet(BitSet::new) : new BitSet();
    }

    /** The subject of the verb, or of the one around it: Norway in Norway was the first to see it. */
    private static Optional<Token> doing(Sentence statement, Token object) {
        Optional<Token> verb = statement.head(object);
        while (verb.isPresent()) {
            Optional<Token> subject = statement.child(verb.get(), "nsubj");
            if (subject.isPresent() || verb.get().relation().equals("acl:relcl")) {
                return subject;
            }
            verb = statement.head(verb.get());
        }
        return Optional.empty();
    }

    /** Sir Olaf Berg was her guard: whose is not said. */
    private static boolean lord(Sentence statement, Token name) {
        int at = name.index();
        while (at > 0 && statement.tokens().get(at - 1).capitalised()) {
            at--;
        }
        return statement.tokens().get(at).word().matches("Sir|Lord|King|Prince|Duke|Baron|Count|Earl|Emperor|Mr[.]?");
    }

    /** Whether he and she are not both spoken of where only one person is named. */
    private static boolean oneSex(Sentence statement, Token token, Study study) {
        boolean male = statement.tokens().stream().anyMatch(word -> word.word().matches("(?i)he|his|him"));
        boolean female =
                statement.tokens().stream().anyMatch(word -> word.word().matches("(?i)she|her|hers"));
        long people = statement.tokens().stream()
                .limit(token.index())
                .filter(word -> word.capitalised() && study.personal(word.word()))
                .filter(word -> word.index() == 0
                        || !study.personal(
                                statement.tokens().get(word.index() - 1).word()))
                .count();
        return !(male && female) || people > 1;
    }

    /** A person named before the pronoun. */
    private static Optional<Token> person(Sentence statement, Token token, BackReference.Scope scope) {
        BitSet described = described(statement, token);
        described.or(doer(statement, token));
        described.or(met(statement, token));
        described.or(companions(statement, token));
        return statement.tokens().stream()
                .limit(token.index())
                .filter(before -> !described.get(before.index()) && !inPlace(statement, before))
                .filter(before -> (before.capitalised()
                                && scope.study().personal(before.word())
                                && !scope.study().topic().title().equals(before.word()))
                        || (scope.personAsked() && scope.inKey().test(before))
                        || (before.tag().matches("NNP?")
                                && Lexicon.role(before.lemma())
                                && (before.is("nsubj")
                                        || !scope.study().topic().title().isEmpty())
                                && !statement.tokens().getFirst().word().equals("As")))
                .filter(before -> !token.word().matches("(?i)she|hers?") || !lord(statement, before))
                .filter(any -> oneSex(statement, token, scope.study()))
                .findFirst();
    }

    /** Born in Lund, he went: Lund is no person, whatever else the text calls so. */
    private static boolean inPlace(Sentence statement, Token name) {
        Token at = name; // in the city of Lund
        while (at.is("nmod") && at.head() >= 0 && at.head() < at.index()) {
            at = statement.tokens().get(at.head());
        }
        return statement
                .child(at, "case")
                .filter(preposition -> preposition.word().matches("(?i)in|at|near"))
                .isPresent();
    }

    /** Charles of Lorraine in Charles of Lorraine, her brother-in-law: whom an apposition describes is not its own owner. */
    private static BitSet described(Sentence statement, Token token) {
        Optional<Token> name = statement
                .head(token)
                .filter(head -> token.tag().equals("PRP$") && head.is("appos"))
                .flatMap(statement::head);
        var words = new BitSet();
        name.ifPresent(head -> {
            words.or(statement.subtree(head));
            statement.head(token).ifPresent(noun -> words.andNot(statement.subtree(noun)));
        });
        return words;
    }

    /** Olaf Berg in with Olaf Berg, he left: whoever left with him is somebody else. */
    private static BitSet companions(Sentence statement, Token token) {
        var words = new BitSet();
        if (!token.word().matches("he|she") || !token.is("nsubj")) {
            return words;
        }
        statement.tokens().stream()
                .limit(token.index())
                .filter(joint -> joint.word().matches("(?i)with|alongside|against") && joint.is("case"))
                .flatMap(joint -> statement.head(joint).stream())
                .filter(name -> name.index() < token.index())
                .forEach(name -> words.or(statement.subtree(name)));
        return words;
    }

    /** Kari Lund in Kari Lund painted her: somebody else was painted. */
    private static BitSet doer(Sentence statement, Token token) {
        if (!token.tag().equals("PRP") || !token.word().matches("him|her")) {
            return new BitSet();
        }
        int verb = verb(statement, token);
        var words = new BitSet();
        if (verb >= 0) {
            statement.child(statement.tokens().get(verb), "nsubj").ifPresent(subject -> {
                words.or(statement.subtree(subject));
                // Olaf Berg's view opened a door for her; but in a text on Kari Lund, Berg's book on ships calls her
                // Kari.
                statement
                        .child(subject, "nmod:poss")
                        .filter(any -> !statement.tokens().get(verb).lemma().matches("refer|call|name|describe"))
                        .map(statement::subtree)
                        .ifPresent(words::andNot);
            });
        }
        return words;
    }

    /** Kari Lund in by meeting Kari Lund, or in the war against Kari Lund, he learnt it: somebody else was met. */
    private static BitSet met(Sentence statement, Token token) {
        var words = new BitSet();
        boolean front = statement.text().matches("(?s)(?:By|After|Before|In|On|While|When) \\p{Ll}+ing .*");
        if (front && token.is("nsubj")) {
            statement.tokens().stream()
                    .limit(token.index())
                    .filter(before -> before.word().equals(","))
                    .reduce((first, last) -> last)
                    .ifPresent(comma -> words.set(0, comma.index()));
        }
        statement.tokens().stream()
                .limit(token.is("nsubj") ? token.index() : 0)
                .filter(before -> before.word().matches("(?i)against|unlike|versus") && before.is("case"))
                .flatMap(before -> statement.head(before).stream())
                .forEach(name -> words.or(statement.subtree(name)));
        return words;
    }

    private static Optional<Token> singular(Sentence statement, Token token, Study study) {
        BitSet subject = subject(statement, token);
        boolean joined = token.index() > 0
                && statement.tokens().get(token.index() - 1).word().matches("and|or|,");
        int verb = verb(statement, token);
        return statement.tokens().stream()
                .limit(token.index())
                .filter(before -> !subject.get(before.index()))
                .filter(before -> joined || !before.is("obj") || before.head() != verb)
                .filter(before ->
                        token.tag().equals("PRP$") || before.is("nsubj") || before.is("obj") || before.head() < 0)
                .filter(before -> before.tag().equals("NN") || before.tag().equals("NNP"))
                .filter(before -> !Lexicon.role(before.lemma()) && !Lexicon.human(before.lemma()))
                .filter(before -> !before.is("compound")
                        || (before.proper()
                                && statement
                                        .head(before)
                                        .filter(head -> study.personal(head.word()))
                                        .isEmpty()))
                .filter(before -> !before.proper()
                        || (!study.personal(before.word()) && !before.word().matches(DateForm.ANY_MONTH)))
                .findFirst();
    }

    /** The verb that the word hangs on, or -1. */
    private static int verb(Sentence statement, Token token) {
        Token at = token;
        while (at.head() >= 0 && !at.tagged("VB")) {
            at = statement.tokens().get(at.head());
        }
        return at.tagged("VB") ? at.index() : -1;
    }

    private static Optional<Token> plural(Sentence statement, Token token, Study study) {
        if (opensClause(statement, token)) {
            return Optional.empty();
        }
        BitSet ruling = rulers(statement, token);
        return statement.tokens().stream()
                .limit(token.index())
                .filter(before -> !ruling.get(before.index()))
                .filter(before -> before.tag().equals("NNS")
                        || before.tag().equals("NNPS")
                        || (before.is("conj") && before.tagged("NN"))
                        || (before.tag().equals("NNP")
                                && before.is("nsubj")
                                && !study.personal(before.word())
                                && (Lexicon.body(before.word()) || ownsIt(statement, before, token))
                                && !token.word().equalsIgnoreCase("them")))
                .findFirst();
    }

    /** First told of as one of the tribes, they left: behind a participle in front they are named in no phrase of it. */
    private static boolean opensClause(Sentence statement, Token token) {
        List<Token> before = statement.tokens().subList(0, token.index());
        return token.word().equals("they")
                && token.is("nsubj")
                && before.stream().limit(2).anyMatch(word -> word.tag().matches("VBN|VBG"))
                && before.stream().noneMatch(Token::finite)
                && before.stream().noneMatch(word -> word.tag().equals("IN") && word.index() == 0);
    }

    /** Tribes in various tribes ruled them, and both fairs in one fair and the other showed them: others were ruled and shown. */
    private static BitSet rulers(Sentence statement, Token token) {
        var words = new BitSet();
        if (!token.word().equals("them") || token.index() == 0) {
            return words;
        }
        // Showed them as heroes: by its place it is an object, whatever the tree says.
        Token before = statement.tokens().get(token.index() - 1);
        Optional<Token> verb = before.tag().matches("VB[DZP]")
                ? Optional.of(before)
                : statement.head(token).filter(head -> token.is("obj"));
        if (verb.isPresent()) {
            statement.child(verb.get(), "nsubj").ifPresent(subject -> {
                words.or(named(statement, subject));
                statement.children(subject).stream()
                        .filter(joined -> joined.is("conj"))
                        .forEach(joined -> words.or(named(statement, joined)));
            });
        }
        return words;
    }

    /** A noun with the name in front of it: the Berg and Lund Fair. */
    private static BitSet named(Sentence statement, Token noun) {
        var words = new BitSet();
        words.set(noun.index());
        statement.children(noun).stream()
                .filter(child -> child.is("compound"))
                .forEach(child -> words.or(statement.subtree(child)));
        return words;
    }

    /** Nordfly opened their office: the subject of the same verb, as one says of bands and companies. */
    private static boolean ownsIt(Sentence statement, Token subject, Token owner) {
        return owner.tag().equals("PRP$") && subject.head() >= 0 && subject.head() == verb(statement, owner);
    }
}
