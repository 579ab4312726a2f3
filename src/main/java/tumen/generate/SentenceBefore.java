package tumen.generate;

import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tumen.fact.Fact;
import tumen.text.Sentence;
import tumen.text.Token;

/**
 * Puts the sentence before in front of one that points back at it: whole, or without what a comma adds to it, or with one
 * more sentence before it where both are short. The blank stands in the last one.
 */
final class SentenceBefore {
    /** Three sentences together are read to their end up to this length, in words. */
    private static final int LONGEST_THREE = 45;

    /** So many are looked at; the rest would only say the same in other lengths. */
    private static final int MOST = 6;

    /** This war, that town, inside of a statement: the beginning of the noun. */
    private static final Pattern POINTING =
            Pattern.compile("(?<=[\\p{L}\\d,] )(?:this|that|these|those) (\\p{Ll}{3,6})");

    private static final Pattern POINTER = Pattern.compile("(?:It|This|These|They|Such|Those)\\b");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+(?= )");
    /** May mean what was left out of the sentence before. */
    private static final Pattern PRONOUN = Pattern.compile("(?i)\\b(?:it|its|they|their)\\b");

    private static final Pattern PERSON = Pattern.compile("\\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\\b");

    private final Study study;
    private final Fact fact;

    private SentenceBefore(Study study, Fact fact) {
        this.study = study;
        this.fact = fact;
    }

    /**
     * The statements behind what comes before them, the fullest first; none where that holds the key.
     *
     * @param statements of the fact alone, the fullest first
     */
    static Stream<Clause> of(Study study, Fact fact, Supplier<Stream<Clause>> statements) {
        return new SentenceBefore(study, fact).clauses(statements);
    }

    private Stream<Clause> clauses(Supplier<Stream<Clause>> statements) {
        int before = fact.provenance().sentence() - 1;
        if (!tells(before) || sentence(before).text().startsWith("As of ")) {
            return Stream.empty();
        }
        List<Clause> own = statements
                .get()
                .filter(this::goesOn)
                .filter(clause ->
                        subject(study.annotator().parse(clause.statement())).isPresent())
                .toList();
        if (own.isEmpty()) {
            return Stream.empty();
        }
        return fronts(before)
                .flatMap(front -> own.stream()
                        .filter(clause -> front.fits(clause) && !front.words().contains(fact.words()))
                        .filter(clause -> (front.complete() && clause.equals(own.getFirst())) || front.names(clause))
                        .map(clause -> Clause.of(front.words() + " " + clause.frame(), clause.key())))
                .distinct()
                .limit(MOST);
    }

    /** Whether it goes on from the sentence before with a name or with he; where a noun or it leads back, readers refused a third. */
    private boolean goesOn(Clause clause) {
        String told = clause.statement();
        String title = study.topic().title();
        if (POINTER.matcher(told).lookingAt() || (!title.isEmpty() && told.startsWith("The "))) {
            return false;
        }
        String before = study.told().get(fact.provenance().sentence() - 1);
        boolean another = study.topic().person()
                && PERSON.matcher(told).find()
                && !before.contains(title.substring(title.lastIndexOf(' ') + 1));
        // Olaf Berg left. Olaf Berg sold: what needs no name needs no sentence in front.
        Matcher name = NAME.matcher(told);
        return !another && !(name.lookingAt() && before.startsWith(name.group()));
    }

    private Stream<Front> fronts(int before) {
        Front whole = whole(before);
        Stream<Front> one =
                Stream.of(Optional.of(whole), shorter(before), first(before)).flatMap(Optional::stream);
        boolean looksBack = sentence(before).tokens().getFirst().word().matches("The|This|That|These|It|He|She|They");
        if (!looksBack || !tells(before - 1)) {
            return one;
        }
        return Stream.concat(
                one,
                Stream.of(Optional.of(whole(before - 1)), shorter(before - 1))
                        .flatMap(Optional::stream)
                        .map(first ->
                                new Front(first.words() + " " + whole.words(), first.leftOut(), LONGEST_THREE, false)));
    }

    private Front whole(int number) {
        return new Front(Wording.strip(study.told().get(number)), Set.of(), LengthGate.LONGEST_TWO, true);
    }

    /** Without the last thing that a comma adds up to the end: announced a pact with Oslo[, which was to last five years]. */
    private Optional<Front> shorter(int number) {
        Sentence sentence = sentence(number);
        int verb = sentence.root().map(Token::index).orElse(sentence.tokens().size());
        return Parts.all(sentence, new BitSet()).stream()
                .filter(part -> part.nextSetBit(0) > verb + 1
                        && part.length() >= sentence.tokens().size() - 1)
                .min(Comparator.comparingInt(part -> part.nextSetBit(0)))
                .flatMap(part -> without(number, part));
    }

    /** Up to the semicolon, where another sentence begins. */
    private Optional<Front> first(int number) {
        Sentence sentence = sentence(number);
        var rest = new BitSet();
        sentence.tokens().stream()
                .filter(token -> token.word().equals(";"))
                .findFirst()
                .filter(sign -> sentence.root()
                        .filter(root -> root.index() < sign.index())
                        .isPresent())
                .ifPresent(sign -> rest.set(sign.index(), sentence.tokens().size()));
        return rest.isEmpty() ? Optional.empty() : without(number, rest);
    }

    private Optional<Front> without(int number, BitSet part) {
        Sentence sentence = sentence(number);
        var kept = new BitSet();
        kept.set(0, sentence.tokens().size());
        Parts.leaveOut(sentence, kept, part);
        if (!CleanCut.of(sentence, kept)) {
            return Optional.empty();
        }
        String words = Clause.sentence(
                Wording.strip(ClauseMaker.words(sentence, kept, study.edits().get(number), null)));
        Set<String> leftOut = nouns(sentence, part);
        leftOut.removeIf(words::contains);
        return Optional.of(new Front(words, leftOut, LengthGate.LONGEST_TWO, false));
    }

    private static Set<String> nouns(Sentence sentence, BitSet words) {
        return words.stream()
                .mapToObj(index -> sentence.tokens().get(index))
                .filter(token -> token.tagged("NN"))
                .map(Token::lemma)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Sentence sentence(int number) {
        return study.passages().get(number).sentence();
    }

    /** Whether there is such a sentence in the paragraph, a whole one, that names what it tells of when the next begins with a pronoun. */
    private boolean tells(int number) {
        if (number < 0
                || !study.passages()
                        .get(number)
                        .paragraph()
                        .equals(study.passage(fact).paragraph())) {
            return false;
        }
        Sentence sentence = sentence(number);
        boolean pronoun = sentence(number + 1).tokens().getFirst().word().matches("It|They|He|She");
        return subject(sentence)
                .filter(token -> !pronoun
                        || token.proper()
                        || sentence.child(token, "appos").filter(Token::proper).isPresent())
                .isPresent();
    }

    /** The subject of a whole sentence; empty when there is none or no verb of a main clause: by the 1960s. */
    private static Optional<Token> subject(Sentence sentence) {
        return sentence.root()
                .filter(root -> root.finite()
                        || sentence.children(root).stream()
                                .anyMatch(child -> (child.is("aux") || child.is("cop")) && child.finite()))
                .flatMap(root -> sentence.child(root, "nsubj"));
    }

    /**
     * What stands in front.
     *
     * @param leftOut the nouns that were left out of it: what points at one of them is not explained
     * @param longest how many words it may have together with the statement
     * @param complete whether it is the one sentence before, with all its words
     */
    private record Front(String words, Set<String> leftOut, int longest, boolean complete) {
        private boolean fits(Clause clause) {
            String told = clause.statement();
            return (leftOut.isEmpty() || !PRONOUN.matcher(told).find())
                    && words.split("\\s+", -1).length + clause.words() <= longest
                    && leftOut.stream().noneMatch(noun -> told.contains(noun));
        }

        /** Whether what the statement calls this or that, but where it begins, is said in front: the war, if this war. */
        private boolean names(Clause clause) {
            return POINTING.matcher(clause.statement()).results().allMatch(noun -> words.contains(noun.group(1)));
        }
    }
}
