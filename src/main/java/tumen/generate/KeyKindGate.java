package tumen.generate;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tumen.fact.DateShape;
import tumen.fact.Fact;
import tumen.fact.FigureGrammar;
import tumen.fact.FigureShape;
import tumen.fact.Lexicon;

/** Refuses keys whose sort is too uncertain to ask for. */
final class KeyKindGate implements Gate {
    private static final Pattern LANGUAGE = Pattern.compile(
            "[^ ]*(?:[a-z]ish|[a-z]ese|[a-z]ian|[a-z]ean)|Latin|Greek|German|French|Dutch|Czech|Arab|Arabic|Roman");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        return switch (draft.fact()) {
            case Fact.Dated dated ->
                (dated.provenance().rule().equals("date/modifier") && loose(draft, dated))
                                || timetable(draft)
                                || attacks(draft, dated)
                                || mereYear(draft, dated, study)
                        ? Optional.of("The date only modifies a noun; it dates nothing by itself.")
                        : Optional.empty();
            case Fact.Counted counted
            when yearLike(draft, counted) -> Optional.of("The number is a year rather than a count.");
            // Around 650, monks came.
            case Fact.Counted counted
            when counted.shape() == FigureShape.NUMBER
                    && draft.clause().leading().isEmpty()
                    && following(draft).startsWith(",") -> Optional.of("The number is a year rather than a count.");
            case Fact.Counted counted
            when counted.number().matches("(?i)(?:tens of )?(?:hundreds|thousands|millions|dozens)") ->
                Optional.of("The number is too vague to be known.");
            case Fact.Counted counted
            when counted.hedge().equalsIgnoreCase("over") && FigureGrammar.trivial(counted.number()) ->
                Optional.of("It is not clear whether the word before the number belongs to it.");
            case Fact.Counted counted
            when conversion(draft, counted) -> Optional.of("It is the same measure in another unit.");
            case Fact.Counted counted
            when counted.shape() == FigureShape.ORDINAL && following(draft).startsWith(" anniversary") ->
                Optional.of("The number of an anniversary is reckoned rather than known.");
            case Fact.Counted counted
            when coded(draft, counted) || ofName(draft, counted) ->
                Optional.of("The number is a part of a name or a code.");
            case Fact.Counted counted
            when labels(draft, counted) -> Optional.of("The number is a year, or only bounds an age group.");
            case Fact.Counted counted
            when counted.shape() == FigureShape.NUMBER
                    && following(draft).matches("(?s) in (?:annually|per|of|\\().*") ->
                Optional.of("The figure has lost its unit.");
            case Fact.Counted counted ->
                counted.shape() == FigureShape.NUMBER
                                && counted.hedge().isEmpty()
                                && counted.number().length() < 2
                        ? Optional.of("It is not clear what the number counts.")
                        : Optional.empty();
            // The executed Reds: prisoners, sailors.
            case Fact.Named named
            when named.kind() != Fact.Sort.PERSON
                    && named.words().matches("(?:the )?(?:Reds|Whites|Blues|Greens|Blacks|Allies|States|Estates)") ->
                Optional.of("One word does not say who or what is meant.");
            case Fact.Named named
            when named.kind() == Fact.Sort.PERSON
                    && named.words()
                            .matches("(?:Cyclone|Hurricane|Typhoon|Tropical Storm)"
                                    + " .*|\\p{Lu}\\p{L}+[-–]\\p{Lu}\\p{L}+(?:an|ish|ese)") ->
                Optional.of("A storm or a people is asked for as if it were a person.");
            case Fact.Named named -> named(draft, named, study);
            case Fact.Told told -> Optional.empty();
            case Fact.Elapsed elapsed -> Optional.empty();
        };
    }

    /** City Council, Supreme Court: a body that says what it is, but not whose. */
    private static final Pattern GENERAL =
            Pattern.compile("(?:(?:City|Town|State|National|Supreme|Royal|Regional|Municipal|Central|Public"
                + "|Provincial|Federal|County|Executive|General|High|Legislative|Parliament|Assembly|Senate|Court|Council|Committee"
                + "|Commission|Bank|Library|Museum|Guard|Army|Navy|Police|Government|Board|Office|Department|University|College|School|Church)(?:"
                + " |$))+");

    /** Holm's deeds; Berg and Dahl in Norway, which is rather a firm. */
    private static final Pattern OWNER_OR_PAIR = Pattern.compile("(?s)(?:The \\p{Ll}+ of )?" + Clause.KEY
            + "['’]s .*|(?:\\p{Lu}\\p{L}+ and )?" + Clause.KEY + "(?: and \\p{Lu}\\p{L}+)? in .*");

    /** Another figure shortly before. */
    private static final Pattern MEASURED = Pattern.compile(
            "(?s).*(?:\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|hundred|thousand|million)\\b)\\S*(?:"
                + " \\S+){0,3} ?");

    /** Per 1981–2010 normals: the years name a table. */
    private static boolean timetable(Draft draft) {
        return draft.clause().frame().matches("(?s).*\\b(?:per|vs\\.?|versus) (?:the )?" + Clause.KEY + ".*");
    }

    /** The 1859 act was repealed, where the year is all that says which; or the title of the text says a year, too. */
    private static boolean mereYear(Draft draft, Fact.Dated dated, Study study) {
        return dated.provenance().rule().equals("date/modifier")
                && (draft.clause().leading().matches("(?s)(?:[^,]*, )?[Tt]he ")
                        || study.topic().title().matches(".*\\d{4}.*"));
    }

    /** The September 11 attacks. */
    private static boolean attacks(Draft draft, Fact.Dated dated) {
        return dated.shape() == DateShape.DAY_OF_YEAR
                && dated.words().startsWith("the ")
                && following(draft).matches("(?s) \\p{L}.*");
    }

    /** A 2014 poll, which comes again each year, or a date glued to the noun. */
    private static boolean loose(Draft draft, Fact.Dated dated) {
        return !dated.words().matches("(?s).*\\d")
                || following(draft)
                        .matches(
                                "(?si)-.*|(?: \\p{L}+){0,3}"
                                    + " (?:polls?|inventory|lists?|rankings?|index|editions?|surveys?|estimates?|census|populations?|normals|reports?)\\b.*");
    }

    /** Title 28-910, Route 66: a bare number behind a noun with a capital; 18:02: the minutes of a time of day. */
    private static boolean coded(Draft draft, Fact.Counted counted) {
        String leading = draft.clause().leading();
        if (leading.matches("(?s).*\\d:")) {
            return true; // at 06:38 lookouts saw it
        }
        return counted.hedge().isEmpty()
                && counted.of().isEmpty()
                && counted.number().matches("\\d+(?:[-–.]\\d+)?")
                && leading.matches("(?s).+(?: (?:\\p{Lu}\\p{Ll}+|[Nn]o\\.|&) |\\d:)$");
    }

    /** Aged five and older, in 188: the number is the bound of a group, or a year. */
    private static boolean labels(Draft draft, Fact.Counted counted) {
        String leading = draft.clause().leading();
        boolean bare = counted.shape() == FigureShape.NUMBER && counted.hedge().isEmpty();
        boolean year = counted.number().matches("\\d{2,3}") && leading.matches("(?s).* [Ii]n $");
        boolean label = leading.matches("(?si).*\\b(?:aged?|ages) (?:of )?$")
                && following(draft).matches("(?s) (?:and|or|years) (?:older|over|above|under|younger|up).*");
        return bare && (label || (year && following(draft).matches("(?s)[.,;].*")));
    }

    private static String following(Draft draft) {
        return draft.clause().following();
    }

    /** Salyut 1 to 84 days: the first number is that of a name. */
    private static boolean ofName(Draft draft, Fact.Counted counted) {
        return counted.number().matches("\\d (?:to|and|or) \\d+")
                && draft.clause().leading().matches("(?s).+ \\p{Lu}\\p{Ll}+ $");
    }

    private static boolean yearLike(Draft draft, Fact.Counted counted) {
        boolean bare = counted.shape() == FigureShape.COUNT || counted.shape() == FigureShape.NUMBER;
        String leading = draft.clause().leading();
        boolean counts = counted.shape() == FigureShape.COUNT
                && counted.number().matches("1[0-4]\\d\\d|\\d000")
                && !leading.matches("(?si).*\\b(?:the|in|of|from|since|by|its|their) ");
        return bare && !counts && counted.hedge().isEmpty() && counted.number().matches("1\\d{3}|20\\d{2}");
    }

    /** 53 °F (11 °C); with other words in front of it the figure says something of its own. */
    private static boolean conversion(Draft draft, Fact.Counted counted) {
        String leading = draft.clause().leading();
        int bracket = leading.lastIndexOf('(');
        return counted.shape() != FigureShape.ORDINAL
                && bracket > leading.lastIndexOf(')')
                && leading.substring(bracket + 1).matches("[^\\p{L}]*|.* or ")
                && MEASURED.matcher(leading.substring(0, bracket)).matches();
    }

    /** Court, Army, Rails: a word that says what it is, or that the text writes with a small letter as well, a month, a day. */
    private static boolean sort(String words, Study study) {
        return !words.contains(" ")
                && (Lexicon.body(words)
                        || Lexicon.spot(words)
                        || Lexicon.event(words)
                        || words.matches(
                                DateForm.ANY_MONTH
                                        + "|Inhabitants|Residents|Settlers|Colonists|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Christmas|Easter")
                        || study.written().contains(words.toLowerCase(Locale.ROOT)));
    }

    private static Optional<String> named(Draft draft, Fact.Named named, Study study) {
        String words = named.words();
        String frame = draft.clause().frame();
        boolean person = named.kind() == Fact.Sort.PERSON;
        boolean single = !words.contains(" ") && !words.contains("-");
        boolean cites = (!person || (single && !study.surelyPerson(words)))
                && following(draft)
                        .matches("(?s) (?:stated|reported|claimed|announced|noted|said|wrote|estimated)\\b.*");
        if (cites || (!person && frame.matches("(?si).*\\baccording to (?:\\S+ ){0,3}" + Clause.KEY + ".*"))) {
            return Optional.of("It asks who is cited rather than what is told.");
        }
        if (frame.matches("(?s)There (?:is|are|was|were) (?:the )?" + Clause.KEY + ".*")) {
            return Optional.of("Much may be there beside it.");
        }
        if (!person) {
            return thing(draft, named, study);
        }
        boolean known = study.surnames().containsKey(words) || !named.role().isEmpty() || study.surelyPerson(words);
        boolean asked =
                draft.form() == Draft.Form.STEM || OWNER_OR_PAIR.matcher(frame).matches();
        return single && !known && asked
                ? Optional.of("A single word is too little to be sure that it names a person.")
                : Optional.empty();
    }

    private static Optional<String> thing(Draft draft, Fact.Named named, Study study) {
        String words = named.words();
        String leading = draft.clause().leading();
        if (LANGUAGE.matcher(words).matches() && !Lexicon.country(words)) {
            return Optional.of("The name may be one of a language or people rather than a place.");
        }
        boolean begins = leading.isEmpty() && !words.contains(" ") && !words.contains("-");
        if (begins && !Lexicon.country(words) && !study.capitals().contains(words)) {
            return Optional.of("At the beginning of the sentence the word may be no name at all.");
        }
        if (sort(words, study) || Lexicon.role(words.substring(words.lastIndexOf(' ') + 1))) {
            return Optional.of("It is a word for one of a sort rather than a name.");
        }
        // Of 46 such blanks readers refused 17: the Romans, the Allies, the UN.
        if (named.kind() == Fact.Sort.ORGANISATION
                && !words.contains(" ")
                && leading.matches("(?s)(?:.*\\b)?[Tt]he ")) {
            return Optional.of("A single word behind an article is guessed rather than known.");
        }
        if (words.matches("(?:Summer|Winter) Olympics|Olympic Games") && leading.matches("(?s).*\\d{4} ")) {
            return Optional.of("Which games were in a year is known without the text.");
        }
        if (named.kind() == Fact.Sort.EVENT && leading.matches("(?si).*\\b(?:an?|some|any) ")) {
            return Optional.of("It is one of several things of its sort rather than an event with a name.");
        }
        return named.kind() == Fact.Sort.ORGANISATION && GENERAL.matcher(words).matches()
                ? Optional.of("Many cities and states have a body of this name.")
                : Optional.empty();
    }
}
