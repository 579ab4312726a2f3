package tumen.generate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tumen.fact.DateShape;
import tumen.fact.Fact;
import tumen.fact.FigureShape;
import tumen.fact.GivenNames;
import tumen.fact.Lexicon;
import tumen.text.Token;

/** Refuses keys that are only a part of a longer name or figure. */
final class KeyBoundaryGate implements Gate {
    private static final String REASON = "The key is only a part of a longer expression: ";

    /** Under the title Fra det moderne Amerika: the first words of a title stand before the key. */
    private static final Pattern HALF_TITLE = Pattern.compile(
            "(?s).*\\b(?:titled?|entitled|novel|book|play|album|film|song|poem) \\p{Lu}\\p{Ll}+(?: \\p{Ll}+){1,3} $");

    /** The opera Nixon in. */
    private static final Pattern TITLE = Pattern.compile(
            "(?s).*\\b(?:opera|film|song|book|novel|album|play|show|series|painting|work|poem|single) (?:\\p{Lu}\\S*"
                    + " )+(?:in|of|on|for|to|and|from) (?:the )?$");

    private static final String KEY = String.valueOf(Clause.KEY);

    /** Howlin' Wolf, Game & Watch, Jens "Ox" Berg, the younger Holm. */
    private static final Pattern PIECE_OF_PERSON = Pattern.compile("\\p{Lu}\\p{L}+['’] " + KEY + "| [&/+] " + KEY + "|"
            + KEY + ",? [&/+] |" + KEY + " the \\p{Lu}|\\bDr\\.? \\p{Lu}\\p{L}+ and " + KEY + "|" + KEY
            + "['’] \\p{Lu}|" + KEY + " [\"“]\\p{Lu}|\\bthe (?:younger|elder|older) " + KEY);

    /** The Hundred Years' War, Division One, Saint Michael's School, Colour TV, the North and Baltic Seas. */
    private static final Pattern PIECE =
            Pattern.compile(PIECE_OF_PERSON + "|\\b(?:A|The) \\p{Lu}\\p{L}+['’]s " + KEY + "|" + KEY + "['’]s \\p{Lu}|"
                    + KEY + " (?:\\d+\\b|\\p{Lu}\\p{L}|[IVX]\\b)|" + KEY + " and \\p{Lu}\\p{L}+ \\p{Lu}\\p{Ll}+s\\b");

    /** Secretary of State, Prime Minister of France. */
    private static final Pattern OFFICE = Pattern.compile("(?s).*\\p{Lu}\\p{L}+ of (?:the )?(?:\\p{Lu}\\p{L}+ ){1,2}");

    /** The seventh-largest, a 24-mile-long line. */
    private static final Pattern DEGREE =
            Pattern.compile(Clause.KEY + "-(?:\\p{Ll}+est|most|long|wide|high|tall|old|deep)\\b");

    /** 2nd Viscount Lund: the number belongs to what follows it. */
    private static final Pattern NUMBERED = Pattern.compile("\\d(?:st|nd|rd|th) $");

    /** The War of the Pacific, the Summits of the Americas. */
    private static final Pattern NAME_OF =
            Pattern.compile("\\b(?:Wars?|Battles?|Summits?|Games|Feast|Order) of (?:the )?$");

    /** In East and Northeast Africa. */
    private static final Pattern COMPASS =
            Pattern.compile("(?:North|South|East|West|Northeast|Northwest|Southeast|Southwest|Central)(?:ern)?");

    /** Called the Philippines America's ally. */
    private static final Pattern TWO_LANDS = Pattern.compile("\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+");

    /** 1965, 1987 and 1994. */
    private static final Pattern YEARS = Pattern.compile("\\d{4}(?:, \\d{4})+,? and \\d{4}");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        String title = study.topic().title();
        // In the Treaty of Lund Bergen fell to Norway: a comma was lost before what the text is about.
        if (!title.isEmpty()
                && draft.fact() instanceof Fact.Named named
                && named.words().endsWith(" " + title)
                && named.words().matches(".*\\b(?:Treaty|Battle|Siege|Peace|Congress|Council|War) .*")) {
            return Optional.of("The key runs on into the next word: " + named.words() + ".");
        }
        List<Token> tokens = draft.statement().tokens();
        List<Token> key = draft.statement().within(draft.key());
        if (key.isEmpty()) {
            return Optional.of("The key was lost in the statement.");
        }
        int first = key.getFirst().index();
        int last = key.getLast().index();
        Optional<Token> before = first > 0 ? Optional.of(tokens.get(first - 1)) : Optional.empty();
        Optional<Token> after = last + 1 < tokens.size() ? Optional.of(tokens.get(last + 1)) : Optional.empty();
        boolean power = draft.clause().frame().matches("(?s).*(?:" + KEY + "[⁰¹²³⁴-⁹]|\\^" + KEY + ").*");
        boolean glued = power
                || before.filter(token -> token.word().matches("[-–/$€£]")
                                && token.span().end() == key.getFirst().span().start())
                        .isPresent()
                || after.filter(token -> token.word().matches("[-–/]")
                                && token.span().start() == key.getLast().span().end())
                        .filter(token -> !DEGREE.matcher(draft.clause().frame()).find())
                        .isPresent();
        if (glued) {
            return Optional.of(REASON
                    + draft.statement().words(Math.max(0, first - 1), Math.min(tokens.size() - 1, last + 1)) + ".");
        }
        String leading = draft.clause().leading();
        if (leading.endsWith("the ") && draft.fact().words().startsWith("estimated ")) {
            return Optional.of(REASON + draft.fact().words() + ".");
        }
        if (leading.matches("(?s).*\\b(?:a little|slightly|just|well) $")
                && draft.fact().words().matches("(?:more|less|over|under|above|below).*")) {
            return Optional.of(REASON + draft.fact().words() + ".");
        }
        boolean partOfTitle = leading.matches("(?s).*\\b(?:War|Battle \\S.*) of $");
        boolean bracket = leading.matches("(?s).*\\b(?:years|decades|century)[\"”]? \\(")
                || (leading.endsWith("(")
                        && (draft.fact() instanceof Fact.Named
                                || (!BracketedDateGate.work(leading)
                                        && draft.clause()
                                                .frame()
                                                .matches("(?s).*" + KEY + "\\) (?:is|was|are|were) an? .*"))));
        if (leading.matches("(?si)(?:in addition to|besides|apart from|along with|together with) (?:the )?")) {
            return Optional.of("The key only continues what was said before.");
        }
        if (bracket) {
            return Optional.of("The key stands in brackets, where it only repeats what stands before.");
        }
        String following = draft.clause().following();
        if (leading.matches("(?s).*\\(\\p{Lu}[^()]*, $") || following.startsWith(" et al")) {
            return Optional.of("The key belongs to the citation of a source.");
        }
        boolean piece = draft.fact() instanceof Fact.Named
                && (NUMBERED.matcher(leading).find()
                        || NAME_OF.matcher(leading).find()
                        || COMPASS.matcher(draft.fact().words()).matches());
        if (piece) {
            return Optional.of(REASON + draft.fact().words() + ".");
        }
        boolean person = draft.fact() instanceof Fact.Named name && name.kind() == Fact.Sort.PERSON;
        // Olaf and Nils Berg: the surname of both stays in sight.
        if (person
                && GivenNames.alone(draft.clause().key())
                && following.matches("(?s) and \\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+\\b.*")) {
            return Optional.of(REASON + draft.fact().words() + ".");
        }
        if (draft.fact() instanceof Fact.Named
                && (person ? PIECE_OF_PERSON : PIECE)
                        .matcher(draft.clause().frame())
                        .find()) {
            return Optional.of(REASON + draft.fact().words() + ".");
        }
        if (half(draft) || filler(draft) || agedThing(draft) || ofPeer(leading)) {
            return Optional.of(REASON + draft.fact().words() + ".");
        }
        return switch (draft.fact()) {
            case Fact.Named named
            when TWO_LANDS.matcher(named.words()).matches()
                    && Stream.of(named.words().split(" ", -1)).allMatch(Lexicon::country) ->
                Optional.of("The key runs on into the next word: " + named.words() + ".");
            case Fact.Named named -> named(draft, named, before, after);
            case Fact.Dated dated
            when YEARS.matcher(dated.words()).matches() -> Optional.of("The key is a row of years.");
            case Fact.Dated dated ->
                partOfTitle || modifier(draft, key) || draft.clause().frame().matches("(?s).*" + KEY + "['’]s?\\b.*")
                        ? Optional.of(REASON + dated.words() + ".")
                        : Optional.empty();
            case Fact.Counted counted
            when draft.clause().frame().matches("(?s).*" + Clause.KEY + " \\d.*")
                    || leading.matches("(?s).*\\d (?:degrees|feet|pounds|hours|minutes|yards|miles|years|months) $") ->
                Optional.of(REASON + counted.words() + ".");
            case Fact.Counted counted
            when draft.clause().frame().contains(KEY + "' ")
                    || draft.clause().frame().contains(KEY + "’ ") -> Optional.of(REASON + counted.words() + ".");
            case Fact.Counted counted ->
                after.filter(token -> counted.shape() == FigureShape.NUMBER && token.proper() && token.capitalised())
                        .map(token -> REASON + draft.fact().words() + " " + token.word() + ".");
            case Fact.Told told -> Optional.empty();
            case Fact.Elapsed elapsed -> Optional.empty();
        };
    }

    /** One half of a date, a fraction, a designation or an initial: the other one stands beside the blank. */
    private static boolean half(Draft draft) {
        String leading = draft.clause().leading();
        String following = draft.clause().following();
        String words = draft.fact().words();
        boolean again = words.contains(" and again in ") && following.matches("(?s), when\\b.*");
        boolean stone = words.endsWith(" stone") && following.matches("(?s) \\p{Ll}.*");
        boolean noFewer = leading.endsWith("no ") && words.matches("(?:fewer|less|more) than .*");
        return stone
                || noFewer
                || switch (draft.fact()) {
                    case Fact.Dated dated ->
                        again
                                || (leading.matches("(?s).*\\b\\d{1,2} (?:and|or|to) $")
                                        && words.matches("\\d{1,2} \\p{Lu}.*"));
                    // Three quarters; the 122 K 60 gun.
                    case Fact.Counted counted ->
                        following.matches("(?s) (?:(?:tenths?|thirds?|quarters?|fifths?|halves|eighths?)\\b|\\p{Lu}"
                                        + " \\d).*")
                                || leading.matches("(?s).*\\d \\p{Lu} $");
                    case Fact.Named named ->
                        words.matches(".* \\p{Lu}\\p{Ll}?")
                                && named.provenance()
                                        .quote()
                                        .startsWith(
                                                ".", named.provenance().key().end());
                    case Fact.Told told -> false;
                    case Fact.Elapsed elapsed -> false;
                };
    }

    /** Olaf Berg, 5th Baron Berg of Lund. */
    private static boolean ofPeer(String leading) {
        return leading.matches("(?s).*\\b(?:Baron|Viscount|Earl|Duke|Marquess|Lord|Count) \\p{Lu}[\\p{L}’'-]+ of"
                + " $|(?s).*\\d(?:st|nd|rd|th) (?:Baron|Viscount|Earl|Duke|Marquess) of $");
    }

    /** They were at peace and one day he left. */
    private static boolean filler(Draft draft) {
        return draft.fact().words().equalsIgnoreCase("one day")
                && !draft.clause()
                        .leading()
                        .matches("(?s).*\\b(?:for|in|within|after|only|than|of|about|lasts?|lasted|took|takes) $");
    }

    /** Found 1.6 million year old bones: how old they are stands in front of what they are. */
    private static boolean agedThing(Draft draft) {
        return draft.fact().words().matches(".*\\byear[ -]old")
                && draft.clause().following().matches("(?s) \\p{L}.*");
    }

    /** 2011–12 protests: the date only says which of them. */
    private static boolean modifier(Draft draft, List<Token> key) {
        int last = key.getLast().index();
        boolean spread = draft.fact() instanceof Fact.Dated dated
                && (dated.shape() == DateShape.SPAN || dated.shape() == DateShape.CENTURY);
        boolean pause = draft.clause().frame().contains(Clause.KEY + ",");
        return spread
                && !pause
                && key.stream()
                        .filter(token -> token.head() > last)
                        .anyMatch(token -> token.is("nummod") || token.is("compound") || token.is("amod"));
    }

    /** Saint Lawrence Seaway, Saint Peter's; of Saint Anne alone the name is asked. */
    private static boolean saint(Draft draft, Token before) {
        return before.word().equals("St.")
                || (before.word().equals("Saint")
                        && (draft.fact().words().contains(" ")
                                || draft.clause().frame().matches("(?s).*" + Clause.KEY + "['’]s? .*")));
    }

    private static Optional<String> named(
            Draft draft, Fact.Named named, Optional<Token> before, Optional<Token> after) {
        boolean right = after.filter(token -> (token.capitalised() && token.proper())
                        || (token.word().matches("[a-z]+") && token.tagged("NN")))
                .isPresent();
        boolean left = before.filter(token -> token.capitalised()
                        && token.index() > 0
                        && (token.proper() || token.tagged("JJ"))
                        && named.kind() != Fact.Sort.PERSON)
                .isPresent();
        String leading = draft.clause().leading();
        boolean leftOfPerson = before.filter(
                        token -> (token.proper() || token.tag().equals("IN") || token.tagged("NN"))
                                && token.capitalised()
                                && token.index() > 0
                                && named.kind() == Fact.Sort.PERSON
                                && !token.tag().equals("NNPS")
                                && !OFFICE.matcher(leading).matches()
                                && (!Lexicon.role(token.word()) || saint(draft, token)))
                .isPresent();
        String following = draft.clause().following();
        boolean of = (named.kind() == Fact.Sort.ORGANISATION || named.kind() == Fact.Sort.EVENT)
                && following.matches("(?s) and \\p{Lu}\\p{L}+[ .,].*");
        String last = named.words().substring(named.words().lastIndexOf(' ') + 1);
        boolean joint = leading.matches("(?s).*\\p{Lu}\\p{L}+ and $")
                && last.endsWith("s")
                && Lexicon.spot(last.substring(0, last.length() - 1));
        boolean half = joint || HALF_TITLE.matcher(leading).matches();
        boolean particle = leading.matches("(?s).*\\b(?:de|del|dos|das|de las|de"
                + " los|von|van|der|la|le|du|di|da|al|el|bin|ibn|Mc|Mac|O[’']|d[ei]['’])[ -]?$");
        boolean cut = named.kind() == Fact.Sort.PERSON
                && (leading.matches("(?s).*\\p{Lu}\\p{L}+ [\"“][^\"”]+[\"”] $")
                        || following.matches("(?s) d[’']\\p{Lu}.*")
                        || named.words().matches(".*\\d.*|(?:Jesuit|Franciscan|Capuchin|Benedictine) .*")
                        || (!named.words().contains(" ") && leading.matches("(?s).*\\p{Lu}\\p{L}+ the $"))
                        || Lexicon.country(named.words().split(" ", 2)[0]));
        boolean nobles = named.kind() == Fact.Sort.PERSON
                && !named.words().contains(" ")
                && following.matches("(?s) (?:of|the) (?:the )?\\p{Lu}.*");
        boolean title = leading.matches("(?s).+[\\p{L},] (?:In|Of|The|On|At|For|To|From|With) $");
        boolean firstOfTwo = (named.kind() == Fact.Sort.OTHER || named.kind() == Fact.Sort.ORGANISATION)
                && named.words().matches("\\p{Lu}\\p{Ll}+")
                && following.matches("(?s) and \\p{Lu}\\p{L}+ \\p{Lu}.*");
        // Below 90 K. Seeding helps: the letter is a unit, and a sentence ends behind it.
        // The C-130 Hercules.
        boolean model = leading.matches("(?s).*\\b\\p{Lu}{1,3}-\\d+\\p{Lu}? $");
        boolean unit = named.words().matches("\\p{Lu}[.] \\p{Lu}\\p{Ll}+") && leading.matches("(?s).*\\d $");
        // 3200 MPa.
        boolean measure = leading.matches("(?s).*\\d $")
                && named.words().matches("[kMGTcmµn]?(?:Pa|Hz|W|V|J|N|eV|T|K|A|Ω|g|m|bar|mol)");
        boolean dedicated = named.words().matches(".* for (?:Pope|King|Queen|President|Emperor|Saint) .*");
        boolean twoSentences = named.words().matches(".*\\b[IVX]+[.] \\p{Lu}.*");
        boolean longer = particle
                || twoSentences
                || model
                || dedicated
                || unit
                || measure
                || title
                || firstOfTwo
                || cut
                || half
                || nobles
                || (named.kind() != Fact.Sort.PERSON
                        && (following.matches("(?s) (?:of|for) (?:the )?\\p{Lu}.*")
                                || leading.matches("(?s).*\\p{Lu}\\p{L}+ (?:of|for|and) $")
                                || (!named.words().contains(" ")
                                        && leading.matches("(?s).*\\p{Lu}[\\p{L}.]+(?:['’]s?|s['’]) $"))
                                || leading.matches(
                                        "(?s).*\\b(?:Prize|Medal|Award|Bachelor|Master|Doctor) (?:of|in|for) $")
                                || leading.matches("(?s).* \\p{Lu}\\p{L}+ the $")
                                || TITLE.matcher(leading).matches()));
        boolean within = named.kind() == Fact.Sort.PLACE && leading.matches("(?s).*\\p{Lu}[\\p{L}.]+, $");
        if (longer || within) {
            return Optional.of(REASON + named.words() + ".");
        }
        boolean dated = named.kind() == Fact.Sort.PERSON && following.matches("(?s) \\(\\d{4}\\).*");
        if (dated) {
            return Optional.of("A single year behind it says that it is a work rather than a person.");
        }
        boolean joined = named.words().matches(".*(?: and |;|,).*");
        boolean two = named.words().matches(".*\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+ and \\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+.*");
        return right || left || leftOfPerson || of || two || (joined && named.kind() == Fact.Sort.PERSON)
                ? Optional.of(REASON + named.words() + ".")
                : Optional.empty();
    }
}
