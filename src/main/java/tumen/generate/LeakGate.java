package tumen.generate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tumen.fact.DateShape;
import tumen.fact.Fact;
import tumen.fact.Lexicon;
import tumen.fact.PartialDate;

/** Refuses questions that hold their own answer, or a part of it. */
final class LeakGate implements Gate {
    private static final Pattern FIRST_WAR =
            Pattern.compile("(?:the )?(?:World War (?:I|One)|First World War|Great War)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECOND_WAR =
            Pattern.compile("(?:the )?(?:World War (?:II|Two)|Second World War)", Pattern.CASE_INSENSITIVE);

    private static final Pattern BRITAIN =
            Pattern.compile("(?:the )?\\b(?:U\\.?K\\.?|United Kingdom|(?:Great )?Britain|British)(?!\\p{L})");

    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,])\\d[\\d,]*(?:\\.\\d+)?");

    /** The Axis fought in one war only. */
    private static final Pattern SIDE = Pattern.compile("\\b(?:Axis|Nazis?|Hitler|Wehrmacht|Luftwaffe)\\b");

    private static final Pattern FORCES =
            Pattern.compile("(?:the )?(?<nation>\\p{Lu}\\p{L}+(?:ish|an|ese|ch)) (?:Armed Forces|Army|Navy|Air"
                    + " Force|Government|Parliament|Crown|Empire)");

    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{3,6}");

    private static final Pattern INITIAL_WORD = Pattern.compile("\\b" + INITIALS.pattern() + "\\b");

    private static final Pattern PART = Pattern.compile("\\p{Lu}[\\p{L}’']{2,}|\\d{3,}");

    /** Words of which everybody knows the other one. */
    private static final Map<String, String> OPPOSITES = Map.of(
            "Summer",
            "Winter",
            "North",
            "South",
            "East",
            "West",
            "Upper",
            "Lower",
            "Old",
            "New",
            "Northern",
            "Southern",
            "Eastern",
            "Western");

    /** What belongs to a body of the sky. */
    private static final Map<String, String> SKY = Map.of("Moon", "lunar", "Sun", "solar", "Mars", "martian");

    private static final Pattern EMPIRE =
            Pattern.compile("(?<people>\\p{Lu}\\p{L}+(?:ish|an|ese|ch)) (?:Empire|Kingdom|Republic|Crown)");

    /** The members of the Institute. */
    private static final Pattern SHORT_NAME = Pattern.compile("\\b(?:the|entire|whole)"
        + " (?<name>Institute|Academy|Society|Council|Congress|Party|League|Assembly|Commission|Association|Union|Senate|Parliament|Museum|College|University)\\b(?!"
        + " of)");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        String text = " "
                + draft.text()
                        .replace(Clause.BLANK, " ")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        String key = draft.fact()
                .words()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        if (text.contains(" " + key + " ") || bare(text).contains(" " + bare(key) + " ")) {
            return Optional.of("The question holds its own answer.");
        }
        if (draft.fact() instanceof Fact.Counted
                && draft.clause().leading().matches("(?s).*\\b[Aa]n ")
                && key.matches("(?:8|11|18|eight|eleven).*")) {
            return Optional.of("The article in front of the blank leaves few numbers.");
        }
        if (draft.fact() instanceof Fact.Named && SpelledAlike.together(key, text)) {
            return Optional.of("The question holds its own answer, written otherwise.");
        }
        boolean shortName = draft.fact() instanceof Fact.Named
                && SHORT_NAME
                        .matcher(draft.text())
                        .results()
                        .anyMatch(found -> draft.fact().words().contains(found.group(1)));
        if (shortName) {
            return Optional.of("The question names the key by a part of its name.");
        }
        if (draft.fact() instanceof Fact.Named && opposite(draft.fact().words(), draft.text())) {
            return Optional.of("The question names the other one of the pair.");
        }
        boolean nation = draft.fact() instanceof Fact.Named
                && Lexicon.country(draft.fact().words())
                && new Hints(draft.text()).nation(draft.fact().words());
        if (nation) {
            return Optional.of("The question names the people of the country it asks for.");
        }
        if (draft.fact().words().matches("(?:the )?(?:Moon|God)")) {
            return Optional.of("Everybody knows the answer without the text.");
        }
        if (text.contains(" " + SKY.getOrDefault(draft.fact().words(), "-") + " ")) {
            return Optional.of("The question holds a word that belongs to its answer.");
        }
        Matcher empire = EMPIRE.matcher(draft.fact().words());
        boolean ofNation = empire.matches()
                && SpelledAlike.CAPITAL
                        .matcher(draft.text())
                        .results()
                        .anyMatch(land -> Lexicon.country(land.group())
                                && new Hints(empire.group("people")).nation(land.group()));
        if (ofNation) {
            return Optional.of("The question names the country of the answer.");
        }
        if (BRITAIN.matcher(draft.fact().words()).matches()
                && BRITAIN.matcher(draft.text()).find()) {
            return Optional.of("The question holds another name of its answer.");
        }
        if (new Hints(draft.text()).leader(draft.fact().words())) {
            return Optional.of("The question names somebody by whom everybody knows its answer.");
        }
        boolean ofCity = draft.fact() instanceof Fact.Named
                && Lexicon.country(draft.fact().words())
                && SpelledAlike.CAPITAL
                        .matcher(draft.text())
                        .results()
                        .flatMap(city -> Siblings.known().with("city", city.group()).stream())
                        .anyMatch(group -> group.scope()
                                .replaceFirst("^the ", "")
                                .equals(draft.fact().words()));
        if (ofCity) {
            return Optional.of("The question names a city of the country it asks for.");
        }
        if (draft.fact() instanceof Fact.Counted) {
            // Four-bit computers use groups of four bits.
            boolean said = key.contains(" ")
                    && Pattern.compile(" " + Pattern.quote(key.replaceFirst("s$", "")) + "s? ")
                            .matcher(text)
                            .find();
            return said || bothEnds(draft) ? Optional.of("The question holds its own answer.") : Optional.empty();
        }
        if (draft.fact() instanceof Fact.Dated dated && century(dated, draft)) {
            return Optional.of("A year in the question says which century it was.");
        }
        if (draft.fact() instanceof Fact.Named named && new Hints(draft.text()).seat(named.words())) {
            return Optional.of("The question names what everybody knows to be there: " + named.words() + ".");
        }
        if (draft.fact() instanceof Fact.Named alike
                && ((alike.kind() != Fact.Sort.PERSON && SpelledAlike.within(alike.words(), draft.text()))
                        || SpelledAlike.begunAlike(draft.fact().words(), draft.text())
                        || SpelledAlike.spelling(
                                draft.fact().words(), study.topic().title())
                        || SpelledAlike.derived(draft.fact().words(), text)
                        || SpelledAlike.lengthened(draft.fact().words(), text)
                        || SpelledAlike.rooted(draft.fact().words(), text))) {
            return Optional.of("The question holds a word that is spelled nearly like its answer: "
                    + draft.fact().words() + ".");
        }
        if (draft.fact() instanceof Fact.Named named && spelledOut(named.words(), draft.text())) {
            return Optional.of("The question spells out its answer, or gives its initials.");
        }
        if (draft.fact() instanceof Fact.Named
                && SpelledAlike.echoed(draft.fact().words(), text)) {
            return Optional.of("Every word of the answer stands in the question in another form: "
                    + draft.fact().words() + ".");
        }
        // The British Armed Forces beside a British territory.
        Matcher forces = FORCES.matcher(draft.fact().words());
        if (forces.matches() && draft.text().contains(forces.group("nation"))) {
            return Optional.of("The question names the nation of the answer.");
        }
        // The Isles beside the Isle of Man.
        if (draft.fact() instanceof Fact.Named
                && !key.contains(" ")
                && key.endsWith("s")
                && key.length() > SpelledAlike.ALIKE
                && text.contains(" " + key.substring(0, key.length() - 1) + " ")) {
            return Optional.of("The question holds its own answer in the singular.");
        }
        boolean first = FIRST_WAR.matcher(draft.fact().words()).matches();
        boolean war = first || SECOND_WAR.matcher(draft.fact().words()).matches();
        if (war
                && new Hints(draft.text())
                        .years().stream()
                                .anyMatch(year -> year >= (first ? 1914 : 1939) && year <= (first ? 1918 : 1945))) {
            return Optional.of("The year says which war it was.");
        }
        if (war && !first && SIDE.matcher(draft.text()).find()) {
            return Optional.of("The question names a side of the war.");
        }
        Matcher part = PART.matcher(draft.fact().words());
        while (part.find()) {
            String word = part.group().toLowerCase(Locale.ROOT);
            boolean month = draft.fact() instanceof Fact.Dated && !Character.isDigit(word.charAt(0));
            boolean general = Lexicon.body(part.group())
                    || Lexicon.spot(part.group())
                    || Lexicon.event(part.group())
                    || word.matches(".*(?:ish|ese|ian|ean|can|nch|tch)");
            if (!month && !general && text.contains(" " + word + " ")) {
                return Optional.of("The question holds a part of its answer: " + part.group() + ".");
            }
            if (draft.fact() instanceof Fact.Named && !general && SpelledAlike.spelledAlike(word, text)) {
                return Optional.of(
                        "The question holds a word that is spelled nearly like its answer: " + part.group() + ".");
            }
        }
        return Optional.empty();
    }

    /** The Summer Games beside the Winter Games. */
    private static boolean opposite(String key, String text) {
        return OPPOSITES.entrySet().stream()
                .anyMatch(pair -> mirrored(key, text, pair.getKey(), pair.getValue())
                        || mirrored(key, text, pair.getValue(), pair.getKey()));
    }

    private static boolean mirrored(String key, String text, String mine, String other) {
        return key.startsWith(mine + " ") && text.contains(other + key.substring(mine.length()));
    }

    /** Felix beside Félix. */
    private static String bare(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }

    /** The NFB in the Bergen National Football Board; or the other way about. */
    private static boolean spelledOut(String key, String text) {
        Stream<String> brief = INITIALS.matcher(key).matches()
                ? Stream.of(key)
                : INITIAL_WORD.matcher(text).results().map(word -> word.group());
        String whole = INITIALS.matcher(key).matches() ? text : key;
        return brief.anyMatch(letters -> Pattern.compile("\\b"
                        + letters.chars()
                                .mapToObj(letter -> (char) letter + "\\p{Ll}+")
                                .collect(Collectors.joining("[ -](?:(?:of|the|and|for|in) ){0,2}"))
                        + "\\b")
                .matcher(whole)
                .find());
    }

    /** Below 19 K, between 19 and 80, above 80 K. */
    private static boolean bothEnds(Draft draft) {
        List<String> ends = NUMBER.matcher(draft.fact().words())
                .results()
                .map(number -> number.group())
                .toList();
        List<String> told = NUMBER.matcher(draft.clause().rest())
                .results()
                .map(number -> number.group())
                .toList();
        return ends.size() == 2 && told.containsAll(ends);
    }

    /** Since 1529, for much of the 16th century. */
    private static boolean century(Fact.Dated dated, Draft draft) {
        return dated.shape() == DateShape.CENTURY
                && PartialDate.parse(dated.words())
                        .filter(date -> new Hints(draft.text())
                                .years().stream()
                                        .anyMatch(year ->
                                                year / 100 == date.first().getYear() / 100))
                        .isPresent();
    }
}
