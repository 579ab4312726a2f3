package tumen.generate;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tumen.fact.DateShape;
import tumen.fact.Fact;
import tumen.text.Sentence;

/** Writes the question for a fact from the statement of its clause. */
final class StemWriter {
    private static final String KEY = String.valueOf(Clause.KEY);
    private static final Pattern DATE_PHRASE =
            Pattern.compile(",? ?\\b(?<prep>[Ii]n|[Oo]n|[Bb]y|[Ss]ince|[Uu]ntil|[Dd]uring|[Ff]rom|[Ii]n the year|[Aa]s"
                    + " of|[Aa]round|[Aa]bout)(?: the year| the)? "
                    + KEY + ",?");
    private static final Pattern BARE_PHRASE = Pattern.compile("^" + KEY + ",?|,? " + KEY + "(?=\\.$)");

    /** A preposition that would be left without its date. */
    private static final Pattern LEFT = Pattern.compile(
            "\\b(?:late|early|midway|halfway|between|from|to|of|till|through|after|before|towards?|at|over|within|until)(?:"
                + " the)?,?$");

    /** On Easter Monday, 24 April 1911: the day that is left belongs to the date. */
    private static final Pattern ON_FEAST = Pattern.compile("\\b[Oo]n (?:\\p{Lu}\\p{L}++ ?)+$");

    /** Soon after the fall of Lund; under treaties that were concluded: what stands so before a date has that date. */
    private static final Pattern OF_NOUN = Pattern.compile(
            "\\b(?:shortly|soon|immediately|months|weeks|days|years) (?:after|before) (?:the|his|her|its|an?) [^,]*$"
                    + "|^Under [^.]*\\b(?:that|which) (?:had been|was|were) \\p{Ll}+ed\\b[^.]*$");

    /** Visited Lund on several occasions, the first of them: the date is that of one. */
    private static final Pattern OF_ONE = Pattern.compile(
            ", the (?:first|last|second|latest|most recent)(?: of (?:them|these|which)| time)?\\b[^,]*$");

    /** His first book, Norvik: a name between two commas, of which the date follows the second. */
    private static final Pattern APPOSED = Pattern.compile("\\p{Ll}, (?:\\p{Lu}[\\p{L}’'-]*+ ?)+$");

    /** The novel Norvik (1911), the release of Norvik (1911): capitals and the small words between them. */
    private static final Pattern WORK = Pattern.compile("(?:(?<release>\\b(?:release|publication) of"
        + " )|\\b(?<noun>album|film|book|novel|single|song|play|opera|poem|essay|paper|musical|ballet|symphony|treatise)"
        + " )?(?<name>[\"“]?\\p{Lu}[\\p{L}'’-]*(?:"
        + " (?:\\p{Lu}[\\p{L}'’-]*|of|the|and|in|on|an?|for|to|or|de|la|du|des)){0,9}[\"”]?) \\($");

    private static final Pattern TITLE_NOUN = Pattern.compile(
            "^(?:Treatise|Essay|Introduction|Dialogues?|Discourse|History|Principles|Elements|Theory|Origin|Critique|Lectures|Memoirs?|Dictionary|Encyclopa?edia|Letters)"
                + " (?:of|on|concerning|to|Concerning|Of|On) ");

    private static final Pattern YEARS = Pattern.compile("(\\d{4}) ?[–-] ?(\\d{4})");
    private static final Set<String> SUDDEN = Set.of(
            "switch",
            "begin",
            "start",
            "open",
            "close",
            "found",
            "sign",
            "become",
            "join",
            "leave",
            "arrive",
            "end",
            "stop",
            "return",
            "adopt",
            "introduce",
            "establish",
            "discover",
            "announce",
            "move",
            "change",
            "turn",
            "abandon",
            "abolish");

    private static final int SHORTEST_LIFE = 30;
    private static final int LONGEST_LIFE = 100;

    private final Study study;
    private final Inversion inversion;
    private final FigureStems figures;
    private final NameStems names;

    /** The words that are written with a capital inside of a sentence, or belong to a name. */
    private static Set<String> names(Study study) {
        return Stream.concat(
                        study.capitals().stream(),
                        study.all().stream()
                                .filter(fact -> fact instanceof Fact.Named named && named.kind() != Fact.Sort.OTHER)
                                .flatMap(fact -> Stream.of(fact.words().split(" ", -1))))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A writer for one text. */
    StemWriter(Study study) {
        this.study = study;
        inversion = new Inversion(study.annotator(), new Realiser(study.written(), names(study)));
        figures = new FigureStems(inversion);
        names = new NameStems(study, inversion);
    }

    /**
     * A question made from a statement.
     *
     * @param stem the question
     * @param rule name of the pattern
     */
    record Stem(String stem, String rule) {}

    /** The question; empty when no pattern fits. */
    Optional<Stem> write(Fact fact, Clause clause) {
        return switch (fact) {
            case Fact.Dated dated -> date(dated, clause);
            case Fact.Counted counted -> figures.write(counted, clause);
            case Fact.Named named -> names.write(named, clause);
            case Fact.Told told -> ToldStems.write(told, clause, inversion);
            case Fact.Elapsed elapsed -> Optional.empty();
        };
    }

    private Optional<Stem> date(Fact.Dated dated, Clause clause) {
        if (dated.provenance().rule().equals("date/modifier")) {
            return Optional.empty();
        }
        if (dated.shape() == DateShape.SPAN && clause.frame().contains("(" + KEY + ")")) {
            return lifetime(dated, clause);
        }
        if (dated.shape() == DateShape.YEAR && clause.frame().contains("(" + KEY + ")")) {
            return appeared(clause);
        }
        Matcher phrase = DATE_PHRASE.matcher(clause.frame());
        String preposition = "";
        Matcher found = phrase;
        if (phrase.find()) {
            if (clause.frame().substring(0, phrase.start()).matches("(?is).*\\b(?:late|early|midway|deep)")) {
                return Optional.empty(); // late in the century
            }
            preposition = phrase.group("prep").toLowerCase(Locale.ROOT);
        } else {
            found = BARE_PHRASE.matcher(clause.frame());
            if (!found.find()
                    || (!found.group().startsWith(",")
                            && ON_FEAST.matcher(clause.frame().substring(0, found.start()))
                                    .find())
                    || LEFT.matcher(clause.frame().substring(0, found.start())).find()) {
                return Optional.empty();
            }
        }
        if (clause.frame().substring(found.end()).matches("(?s) (?:known|called|named|titled|entitled)\\b.*")) {
            return Optional.empty(); // a revolt happened in Lund in 1911 known as: without the date, Lund is known so
        }
        if (found.group().endsWith(",")
                && clause.frame().substring(found.end()).matches("(?s) and (?:at|in|on|by|to|from|for|with)\\b.*")) {
            return Optional.empty(); // opened at Lund in 1911, and at Bergen: the date is that of Lund alone
        }
        String leading = clause.frame().substring(0, found.start());
        if (leading.matches("(?s).*\\b(?:and|but|or)")
                && clause.frame().substring(found.end()).matches("(?s) (?:the|an?|his|her|its|their|\\p{Lu}).*")) {
            return Optional.empty(); // led the choir and, in 1911, the orchestra: the date is that of the second
        }
        if (OF_NOUN.matcher(leading).find()
                || clause.frame().substring(found.end()).startsWith(" in which year")) {
            return Optional.empty(); // bought it soon after the fall of Lund in 1911: the date is that of the fall
        }
        if (OF_ONE.matcher(leading).find() || (found.group().startsWith(",") && isName(clause))) {
            return Optional.empty(); // visited Lund often, the first time in 1911; the first visitor was Berg, in 1911
        }
        if (dated.shape() == DateShape.SPAN
                && clause.key()
                        .matches(clause.rest().matches("(?s).*\\b\\d{4}\\b.*") ? "(?:from|between) .*" : "from .*")
                && sudden(clause)) {
            return Optional.empty();
        }
        Optional<String> asking = asking(dated, preposition, clause.key());
        boolean fronted = found.start() == 0 || found.group().startsWith(",");
        boolean closes = found.group().endsWith(",")
                && (fronted
                        ? APPOSED.matcher(clause.frame().substring(0, found.start()))
                                .find()
                        : setOff(clause, found));
        String without = found.replaceFirst(closes ? ", " : " ");
        return asking.flatMap(words -> inversion.of(without, words)).map(stem -> new Stem(stem, "when"));
    }

    /** Whether it tells who somebody was: the first visitor was Olaf Berg. */
    private boolean isName(Clause clause) {
        Sentence told = inversion.parse(clause.statement());
        return told.root()
                .filter(root -> root.proper() && told.child(root, "cop").isPresent())
                .isPresent();
    }

    /** Whether what is told happens in a moment, so that it cannot go on from one year to another: switched from 1911 to 1914. */
    private boolean sudden(Clause clause) {
        return inversion
                .parse(clause.statement())
                .root()
                .filter(root -> SUDDEN.contains(root.lemma()))
                .isPresent();
    }

    /** Whether the comma behind a date opens something of its own, rather than closing the date. */
    private static boolean setOff(Clause clause, Matcher date) {
        return clause.frame()
                .substring(date.end())
                .matches("(?s) (?:[a-z]+ly|perhaps|which|who|whose|one of|some"
                             + " of|where|when|while|the|an?|with|but|(?:one|two|three|four|five|six|seven|eight|nine|ten|\\d+|some)"
                             + " (?:years?|months?|weeks?|days?)"
                             + " (?:after|before|later|earlier)|either|thereby|thus|its|his|her|their|(?:almost"
                             + " |nearly )?(?:most|all|many|both|half|none|two|three) of|[a-z]+ing|[a-z]+ed)\\b.*");
    }

    /** The year in brackets behind the name of a work, when a noun in front or in the name says that it is one. */
    private static Optional<Stem> appeared(Clause clause) {
        Matcher work = WORK.matcher(clause.leading());
        if (!work.find()) {
            return Optional.empty();
        }
        String name = work.group("name").strip();
        String noun = work.group("noun");
        boolean released = work.group("release") != null;
        if (noun == null && !released && !TITLE_NOUN.matcher(name).find()) {
            return Optional.empty();
        }
        String sort = noun == null ? TITLE_NOUN.matcher(name).lookingAt() ? "the " : "" : "the " + noun + " ";
        return Optional.of(new Stem("In what year did " + sort + name + " appear?", "appeared"));
    }

    /** The years in brackets behind a person's name, when they are a lifetime's length apart. */
    private Optional<Stem> lifetime(Fact.Dated dated, Clause clause) {
        Matcher years = YEARS.matcher(dated.words());
        Optional<String> name = study.personBefore(clause.frame()
                .substring(0, clause.frame().indexOf(Clause.KEY) - 1)
                .strip());
        if (!years.matches() || name.isEmpty()) {
            return Optional.empty();
        }
        int length = Integer.parseInt(years.group(2)) - Integer.parseInt(years.group(1));
        return Optional.of(new Stem("When did " + name.get() + " live?", "lived"))
                .filter(stem -> length >= SHORTEST_LIFE && length <= LONGEST_LIFE);
    }

    private static Optional<String> asking(Fact.Dated dated, String preposition, String key) {
        boolean hedged = key.matches("(?i)(?:about|around|circa|c\\.|ca\\.|roughly|approximately).*");
        String asked = switch (dated.shape()) {
            case DAY, DAY_OF_YEAR -> "what date";
            case MONTH, PART_OF_YEAR -> "";
            case YEAR -> "what year";
            // The 1600s may be ten years or a hundred.
            case DECADE -> key.matches("(?:the )?\\d{2}[1-9]0s") ? "which decade" : "";
            case CENTURY ->
                key.matches("(?:the )?(?:\\d+(?:st|nd|rd|th)|\\p{Ll}+(?:th|st|nd|rd)) century(?: BC| AD)?")
                        ? "which century"
                        : "";
            case SPAN -> "span";
            case PAIR -> key.matches(".*\\d0s.*") ? "which decades" : "which years";
        };
        if (preposition.equals("from") || (hedged && preposition.matches("since|until|by|as of"))) {
            return Optional.empty(); // from around 1830 they had: it began then
        }
        if (hedged || preposition.equals("around") || preposition.equals("about")) {
            return Optional.of("Around what year").filter(any -> dated.shape() == DateShape.YEAR);
        }
        return switch (preposition) {
            case "in", "on", "", "during", "in the year" ->
                Optional.of(
                        switch (asked) {
                            case "" -> "When";
                            case "span" -> span(key);
                            case "what date" -> "On what date";
                            default -> "In " + asked;
                        });
            case "since", "until", "by", "as of" ->
                Optional.of(capital(preposition) + " " + (asked.isEmpty() || asked.equals("span") ? "when" : asked))
                        .filter(words -> !asked.equals("span"));
            default -> Optional.empty();
        };
    }

    private static String span(String key) {
        if (key.endsWith(" season")) {
            return "In which season";
        }
        return key.matches("\\d{3}0s?[–-]\\d{3}0s") ? "In which decades" : "During which period";
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
