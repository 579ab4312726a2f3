package tumen.generate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tumen.fact.Fact;
import tumen.text.Edit;
import tumen.text.Sentence;
import tumen.text.Span;
import tumen.text.Token;

/**
 * Makes statements out of sentences: resolves what points back, leaves out what the fact does not need, raises what a
 * relative clause says to a sentence of its own.
 */
final class ClauseMaker {
    /** A sentence up to this length, in words and signs, is first asked whole. */
    private static final int BRIEF = 40;

    /** Who, in 1871, rebuilt the castle: the date stands better in front. */
    private static final Pattern DATE_BETWEEN = Pattern.compile("^([^,]+), (in|on) (" + Clause.KEY + "), (\\p{Ll}.*)$");

    private static final Pattern OWNER = Pattern.compile("^(.+?)['’]s? ");

    private final Study study;
    private final Fact fact;
    private final Sentence sentence;
    private final BitSet key = new BitSet();
    private final BitSet offences;

    private final Supplier<Optional<Clause>> life;
    private final Supplier<Optional<Clause>> treaty = new Once<>(this::treaty);
    private final Supplier<Optional<Clause>> whole = new Once<>(this::whole);
    private final Supplier<Optional<Clause>> pruned = new Once<>(() -> without(all(), ""));
    private final Supplier<Optional<Clause>> segment = new Once<>(this::segment);
    private final Supplier<Optional<Clause>> cut = new Once<>(this::cut);
    private final Supplier<Optional<Clause>> raised = new Once<>(this::raised);
    private final Supplier<Optional<Clause>> when = new Once<>(this::when);
    private final Supplier<Optional<Clause>> fronted = new Once<>(this::fronted);
    private final Supplier<Optional<Clause>> longest = new Once<>(() -> untailed(true));
    private final Supplier<Optional<Clause>> shortest = new Once<>(() -> untailed(false));
    private final Supplier<Optional<Clause>> subordinate = new Once<>(this::subordinate);
    private final Supplier<Optional<Clause>> behindFront = new Once<>(this::behindFront);

    /** For all statements of a fact; each is made once, when it is asked for, by one thread. */
    ClauseMaker(Study study, Fact fact) {
        this.study = study;
        this.fact = fact;
        sentence = study.passage(fact).sentence();
        sentence.within(fact.provenance().key()).forEach(token -> key.set(token.index()));
        offences = Offences.of(study, fact);
        life = new Once<>(() -> LifeClause.of(study, fact));
    }

    /** The statements a cloze may be made from, the fullest first. */
    Stream<Clause> forCloze() {
        boolean brief = sentence.tokens().size() <= BRIEF;
        return Stream.of(
                        Stream.of(life, treaty),
                        brief ? Stream.of(whole, pruned, segment, cut) : Stream.of(segment, cut, whole, pruned),
                        Stream.of(raised, when, fronted, longest, shortest, subordinate, behindFront))
                .flatMap(clauses -> clauses)
                .flatMap(clause -> clause.get().stream())
                .map(clause -> PluperfectClause.of(OrderClause.of(fact, clause)))
                .distinct();
    }

    /** The statements a question may be made from, the simplest first. */
    Stream<Clause> forStem() {
        return Stream.of(
                        life,
                        treaty,
                        raised,
                        fronted,
                        when,
                        cut,
                        segment,
                        pruned,
                        whole,
                        longest,
                        shortest,
                        subordinate,
                        behindFront)
                .flatMap(clause -> clause.get().stream())
                .map(clause -> PluperfectClause.of(OrderClause.of(fact, clause)))
                .distinct();
    }

    /** The same behind the sentence before, which says what they point back at; none when that one holds the key. */
    Stream<Clause> behindSentence() {
        return SentenceBefore.of(
                study,
                fact,
                () -> Stream.concat(whole.get().stream(), forCloze()).distinct());
    }

    /** Makes something the first time it is asked for. */
    private static final class Once<T> implements Supplier<T> {
        private final Supplier<T> maker;
        private @Nullable T made;

        private Once(Supplier<T> maker) {
            this.maker = maker;
        }

        @Override
        public T get() {
            T known = made;
            if (known == null) {
                known = maker.get();
                made = known;
            }
            return known;
        }
    }

    private BitSet all() {
        var kept = new BitSet();
        kept.set(0, sentence.tokens().size());
        return kept;
    }

    /** The whole sentence. */
    private Optional<Clause> whole() {
        return clause("", new BitSet(), "", all(), List.of());
    }

    /** Without the parts that point back and, when it is still too long, without the longest other parts. */
    private Optional<Clause> without(BitSet kept, String subject) {
        return without(kept, subject, 0, List.of());
    }

    private Optional<Clause> without(BitSet kept, String subject, int place, List<Edit> more) {
        prune(kept);
        var rest = (BitSet) kept.clone();
        rest.clear(0, place);
        return clause("", kept.get(0, place), subject, rest, more);
    }

    private void prune(BitSet kept) {
        Parts.absolute(sentence)
                .filter(part -> !part.intersects(key) && inside(part, kept))
                .ifPresent(part -> Parts.leaveOut(sentence, kept, part));
        for (int i = offences.nextSetBit(0); i >= 0; i = offences.nextSetBit(i + 1)) {
            if (kept.get(i)) {
                Optional<BitSet> part = Parts.around(sentence, sentence.tokens().get(i), key);
                part.ifPresent(words -> Parts.leaveOut(sentence, kept, words));
            }
        }
        for (BitSet part : Parts.all(sentence, key)) {
            if (kept.cardinality() > LengthGate.COMFORTABLE && inside(part, kept)) {
                Parts.leaveOut(sentence, kept, part);
            }
        }
    }

    private static boolean inside(BitSet part, BitSet kept) {
        var rest = (BitSet) part.clone();
        rest.andNot(kept);
        return rest.cardinality() <= 1 && part.intersects(kept);
    }

    /** The part of a sentence between semicolons, or between commas with and, but, while, that is a sentence of its own. */
    private Optional<Clause> segment() {
        List<Span> segments = Segments.of(sentence);
        for (Span segment : segments) {
            boolean holds = !key.isEmpty() && segment.start() <= key.nextSetBit(0) && key.length() <= segment.end();
            boolean dashes = sentence.tokens().subList(segment.start(), segment.end()).stream()
                                    .filter(token -> token.word().equals("–")
                                            || token.word().equals("—"))
                                    .filter(token -> !Character.isDigit(sentence.text()
                                            .charAt(Math.max(0, token.span().start() - 1))))
                                    .count()
                            % 2
                    == 1;
            if (holds && segments.size() > 1 && !dashes) {
                var kept = new BitSet();
                kept.set(segment.start(), segment.end());
                return without(kept, "", 0, segment.start() == 0 ? List.of() : named(segment.start()));
            }
        }
        return Optional.empty();
    }

    /** The clause around the key, without what hangs on it behind commas; empty when the tree shows no such clause. */
    private Optional<Clause> cut() {
        return MainClause.of(sentence, key).flatMap(main -> {
            String named = main.subject().isEmpty() ? "" : resolved(main.subject());
            boolean fronted = !named.isEmpty()
                    && sentence.tokens().get(main.kept().nextSetBit(0)).tag().equals("IN");
            boolean small = fronted && named.matches("(?s)(?:The|An?) .*");
            String placed = small ? Character.toLowerCase(named.charAt(0)) + named.substring(1) : named;
            String subject = named.isEmpty() ? "" : placed + (named.contains(", ") ? "," : "") + main.auxiliaries();
            return without(main.kept(), subject, fronted ? main.verb().index() : 0, List.of());
        });
    }

    /** What a relative clause or a participle behind a comma says of a name, as a sentence: X, which was built in 1900. */
    private Optional<Clause> raised() {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        return RaisedClause.of(sentence, key)
                .filter(raised -> wholeName(raised.subject()))
                .flatMap(raised -> without(raised.kept(), resolved(raised.subject()) + raised.auxiliary()))
                .map(clause ->
                        Clause.of(DATE_BETWEEN.matcher(clause.frame()).replaceFirst("$2 $3, $1 $4"), clause.key()));
    }

    /** Of Trade, Economic and Cultural Cooperation, or of the Berg 96-C, the tree may give a piece. */
    private boolean wholeName(BitSet subject) {
        int first = subject.nextSetBit(0);
        int last = subject.length() - 1;
        Token opening = sentence.tokens().get(first);
        boolean begun = first > 0
                && opening.capitalised()
                && sentence.tokens().get(first - 1).capitalised()
                && sentence.tokens().get(first - 1).proper();
        return !begun
                && !sentence.text()
                        .startsWith("-", sentence.tokens().get(last).span().end());
    }

    /** What a participle in front says of the subject: founded in 1885, the club. */
    private Optional<Clause> fronted() {
        return FrontedParticiple.of(sentence, key)
                .flatMap(fronted -> without(
                        fronted.kept(),
                        participant(resolved(fronted.subject()), fronted.subject())
                                + fronted.auxiliary()
                                + ' '
                                + fronted.participle()));
    }

    /** Found by two chemists, its name: the name was not found, but what bears it. */
    private String participant(String subject, BitSet words) {
        boolean owned = sentence.tokens().get(words.nextSetBit(0)).tag().equals("PRP$");
        Matcher owner = OWNER.matcher(subject);
        return owned && owner.find() ? owner.group(1) : subject;
    }

    /** Without what a comma opens behind the key; but the year of a figure stays the year of that figure. */
    private Optional<Clause> untailed(boolean longest) {
        return Tails.upToComma(sentence, key, longest)
                .filter(kept -> !(fact instanceof Fact.Dated)
                        || sentence.root()
                                .flatMap(root -> sentence.child(root, "cop"))
                                .isEmpty()
                        || sentence.tokens().stream()
                                .skip(kept.length())
                                .noneMatch(token -> token.word().matches("\\d.*")))
                .flatMap(kept -> without(kept, ""));
    }

    private Optional<Clause> subordinate() {
        return SubordinateClause.of(sentence, key)
                .or(() -> SubordinateClause.oneThat(sentence, key))
                .flatMap(kept -> without(kept, ""));
    }

    private Optional<Clause> behindFront() {
        return Tails.behindFront(sentence, key).flatMap(kept -> without(kept, ""));
    }

    /** The year in brackets behind a treaty or act: when it was signed or passed. */
    private Optional<Clause> treaty() {
        Optional<String> signers = sentence.root()
                .filter(root -> root.lemma().equals("sign"))
                .flatMap(root -> sentence.child(root, "nsubj"))
                .filter(subject -> subject.is("nsubj") && !subject.relation().contains("pass"))
                .map(subject -> resolved(sentence.subtree(subject)));
        return TreatyClause.of(fact, signers.orElse(""));
    }

    /** What happened at a date, behind it: in July 2007, when the king made a visit. */
    private Optional<Clause> when() {
        Optional<WhenClause> found =
                WhenClause.of(sentence, study.facts().get(fact.provenance().sentence()), key);
        found.ifPresent(clause -> prune(clause.kept()));
        return found.filter(clause -> !clause.kept().isEmpty())
                .flatMap(clause -> clause(
                        clause.preposition(),
                        clause.date(),
                        ", ",
                        clause.kept(),
                        named(clause.kept().nextSetBit(0))));
    }

    /** A name for the first he or she behind this word, where the words before name one person. */
    private List<Edit> named(int from) {
        List<Edit> edits = study.edits().get(fact.provenance().sentence());
        int start = sentence.tokens().get(from).span().start();
        String title = study.topic().title();
        boolean own = study.topic().person()
                && sentence.tokens().subList(0, from).stream().anyMatch(token -> title.endsWith(" " + token.word()));
        List<String> people = Stream.concat(
                        Stream.concat(
                                own ? Stream.of(title) : Stream.empty(),
                                edits.stream()
                                        .filter(edit -> edit.span().end() <= start
                                                && edit.span()
                                                        .of(sentence.text())
                                                        .matches("(?i)he|she"))
                                        .map(Edit::words)),
                        study.facts().get(fact.provenance().sentence()).stream()
                                .filter(other -> other instanceof Fact.Named name && name.kind() == Fact.Sort.PERSON)
                                .filter(other -> other.provenance().key().end() <= start && !namesThing(other))
                                .map(other -> study.surnames().getOrDefault(other.words(), other.words())))
                .distinct()
                .toList();
        // When, after his talk with Olaf Berg, he left: of whom the sentence speaks it says with a pronoun that is
        // still there.
        boolean another = sentence.tokens().subList(0, from).stream()
                .anyMatch(token -> token.word().matches("(?i)he|she")
                        && token.is("nsubj")
                        && edits.stream().noneMatch(edit -> edit.span().overlaps(token.span())));
        Optional<Token> pronoun = sentence.tokens().stream()
                .skip(from)
                .filter(token -> token.word().matches("(?i)he|she|his|her")
                        || token.entity().equals("PERSON"))
                .findFirst()
                .filter(token -> token.tagged("PRP"));
        // Painted by Kari Lund when he was fifty: whom the text is about may be meant.
        boolean other = people.size() == 1
                && study.topic().person()
                && !people.getFirst().equals(title)
                && sentence.tokens().stream()
                        .filter(token -> token.is("nsubj"))
                        .noneMatch(token -> people.getFirst().endsWith(token.word()));
        boolean known = another
                || pronoun.isEmpty()
                || people.size() != 1
                || other
                || people.getFirst().equals(fact.words())
                || edits.stream()
                        .anyMatch(edit -> edit.span().overlaps(pronoun.get().span()));
        if (known) {
            return List.of();
        }
        String ending = pronoun.get().tag().equals("PRP$") ? "'s" : "";
        return List.of(new Edit(pronoun.get().span(), people.getFirst() + ending));
    }

    /** Saint Peter's Basilica is no Peter. */
    private boolean namesThing(Fact name) {
        return sentence.text().substring(name.provenance().key().end()).matches("(?s)[’']s? \\p{Lu}.*");
    }

    private String resolved(BitSet tokens) {
        return Wording.apply(
                sentence.text(),
                sentence.cover(tokens),
                study.edits().get(fact.provenance().sentence()),
                null);
    }

    /** A lead such as In, the words before the subject, the subject, the rest: in 1742 [he] proposed. */
    private Optional<Clause> clause(String lead, BitSet front, String subject, BitSet rest, List<Edit> more) {
        var edits = new ArrayList<>(more);
        var kept = (BitSet) front.clone();
        kept.or(rest);
        edits.addAll(named(study.edits().get(fact.provenance().sentence()), kept));
        Span own = fact.provenance().key();
        String text =
                lead + " " + words(sentence, front, edits, own) + subject + " " + words(sentence, rest, edits, own);
        boolean headless =
                (subject.isEmpty() && TornGaps.subjectGone(sentence, kept)) || TornGaps.verbGone(sentence, kept);
        return text.indexOf(Clause.KEY) < 0 || headless || torn(kept) || !CleanCut.of(sentence, kept)
                ? Optional.empty()
                : Optional.of(Clause.of(
                        Capitals.entitled(Wording.strip(text), study.topic().title()), fact.words()));
    }

    /** Whether a word or a span of years was torn in two: 1902[–03]. */
    private boolean torn(BitSet kept) {
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean edge = kept.get(i) != kept.get(i + 1)
                    && tokens.get(i).span().end() == tokens.get(i + 1).span().start();
            if (edge
                    && joins(tokens.get(i).word(), false)
                    && joins(tokens.get(i + 1).word(), true)) {
                return true;
            }
        }
        return false;
    }

    private static boolean joins(String word, boolean first) {
        char sign = word.charAt(first ? 0 : word.length() - 1);
        return Character.isLetterOrDigit(sign) || sign == '-' || sign == '–' || sign == '/';
    }

    /** It and its for a name that was put into a part of the sentence which is left out: the name takes their place. */
    private List<Edit> named(List<Edit> edits, BitSet kept) {
        var whole = new ArrayList<Edit>();
        boolean said = false;
        String name = "";
        for (Edit edit : edits) {
            boolean again = edit.words().matches("its?")
                    && !edit.span().of(sentence.text()).equals("their");
            if (!again) {
                name = edit.words().replaceFirst("['’]s?$", "");
                said = sentence.within(edit.span()).stream().allMatch(token -> kept.get(token.index()));
            }
            whole.add(
                    again && !said && !name.isEmpty()
                            ? new Edit(edit.span(), edit.words().equals("its") ? name + "'s" : name)
                            : edit);
        }
        return whole;
    }

    /** The words that are kept, with the edits made and the key replaced by its sign; untidy. */
    static String words(Sentence sentence, BitSet kept, List<Edit> edits, @Nullable Span key) {
        var words = new StringBuilder();
        int from = kept.nextSetBit(0);
        while (from >= 0) {
            int to = kept.nextClearBit(from) - 1;
            int start = sentence.tokens().get(from).span().start();
            int end = sentence.tokens().get(to).span().end();
            words.append(Wording.apply(sentence.text(), new Span(start, end), edits, key))
                    .append(' ');
            from = kept.nextSetBit(to + 1);
        }
        return words.toString();
    }
}
