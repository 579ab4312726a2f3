package tumen.generate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** Lands as names of treaties and wars begin with them. */
    private static final Map<String, String> ALIKE = Map.of(
            "United Kingdom", "Anglo-",
            "England", "Anglo-",
            "China", "Sino-",
            "France", "Franco-",
            "Russia", "Russo-",
            "Austria", "Austro-",
            "Italy", "Italo-",
            "Greece", "Greco-",
            "Japan", "Nippon");

    /** Cities and lands whose people is called otherwise than by one ending. */
    private static final Map<String, String> TOWNS = Map.of(
            "Venice", "venetian",
            "Genoa", "genoese",
            "Florence", "florentin",
            "Naples", "neapolitan",
            "Milan", "milanese",
            "Vienna", "viennese",
            "Flanders", "flemish",
            "Bavaria", "bavarian",
            "Castile", "castilian");

    /** The Battle of Lund, near Lund. */
    private static final Pattern FIGHT = Pattern.compile(
            "(?:the )?(?:Battle|Siege|Treaty|Peace|Fall|Sack|Convention|Congress) of (?<place>\\p{Lu}.*)");

    /** The Finnish War, beside a Finnish town. */
    private static final Pattern NATIONAL_WAR = Pattern.compile(
            "(?:the )?(?<nation>\\p{Lu}\\p{L}+(?:ish|an|ese|ch)) (?:War|Revolution|Uprising|Rebellion)");

    /** What belongs to a body of the sky. */
    private static final Map<String, String> SKY = Map.of("Moon", "lunar", "Sun", "solar", "Mars", "martian");

    private static final Pattern EMPIRE =
            Pattern.compile("(?<people>\\p{Lu}\\p{L}+(?:ish|an|ese|ch)) (?:Empire|Kingdom|Republic|Crown)");

    /** The members of the Institute. */
    private static final Pattern SHORT_NAME = Pattern.compile("\\b(?:the|entire|whole)"
        + " (?<name>Institute|Academy|Society|Council|Congress|Party|League|Assembly|Commission|Association|Union|Senate|Parliament|Museum|College|University)\\b(?!"
        + " of)");

    /** Olaf Berg, 1st Viscount Berg of Lund. */
    private static final Pattern PEER =
            Pattern.compile("\\b(?:Viscount|Baron|Baronet|Earl|Duke|Marquess|Lord) (?<name>\\p{Lu}[\\p{L}’'-]+)");

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
        return switch (draft.fact()) {
            case Fact.Counted counted -> counted(draft, key, text);
            case Fact.Dated dated ->
                century(dated, draft)
                        ? Optional.of("A year in the question says which century or decade it was.")
                        : part(draft, text);
            case Fact.Named named ->
                written(named, draft, key, text)
                        .or(() -> land(named, draft))
                        .or(() -> known(named, draft, text))
                        .or(() -> spelled(named, draft, study, text))
                        .or(() -> war(named, draft))
                        .or(() -> part(draft, text));
            case Fact.Told told -> part(draft, text);
            case Fact.Elapsed elapsed -> part(draft, text);
        };
    }

    private static Optional<String> counted(Draft draft, String key, String text) {
        if (draft.clause().leading().matches("(?s).*\\b[Aa]n ") && key.matches("(?:8|11|18|eight|eleven).*")) {
            return Optional.of("The article in front of the blank leaves few numbers.");
        }
        // Forty-five of them, numbered M1 to M45.
        boolean numbered = key.matches("\\d{2,}")
                && Pattern.compile(" \\p{L}" + key + " ").matcher(text).find();
        // Four-bit computers use groups of four bits.
        boolean said = key.contains(" ")
                && Pattern.compile(" " + Pattern.quote(key.replaceFirst("s$", "")) + "s? ")
                        .matcher(text)
                        .find();
        return said || numbered || bothEnds(draft) || sameEnd(draft) || nextInRow(draft)
                ? Optional.of("The question holds its own answer.")
                : Optional.empty();
    }

    /** Whether the name stands in the question as a whole or in part, short, or beside its opposite. */
    private static Optional<String> written(Fact.Named named, Draft draft, String key, String text) {
        Matcher fight = FIGHT.matcher(named.words());
        if (fight.matches() && draft.text().contains(fight.group("place"))) {
            return Optional.of("The question names the place of which the answer speaks.");
        }
        if (SpelledAlike.together(key, text)) {
            return Optional.of("The question holds its own answer, written otherwise.");
        }
        boolean shortName = SHORT_NAME
                .matcher(draft.text())
                .results()
                .anyMatch(found -> named.words().contains(found.group(1)));
        if (shortName) {
            return Optional.of("The question names the key by a part of its name.");
        }
        if (opposite(named.words(), draft.text())) {
            return Optional.of("The question names the other one of the pair.");
        }
        if (spelledOut(named.words(), draft.text())) {
            return Optional.of("The question spells out its answer, or gives its initials.");
        }
        if (named.words().equals("Washington") && draft.clause().following().matches("(?s), D\\.? ?C.*")) {
            return Optional.of("What follows the blank belongs to the name of the city.");
        }
        String surname =
                named.words().substring(named.words().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        boolean adjective = named.kind() == Fact.Sort.PERSON
                && surname.length() > 3
                && Pattern.compile(" " + Pattern.quote(surname) + "(?:ian|ist|ism|esque|ean|an|ite)s? ")
                        .matcher(text)
                        .find();
        if (adjective) {
            return Optional.of("A word of the question is made from the name it asks for.");
        }
        boolean titled = named.kind() == Fact.Sort.PERSON
                && named.words().contains(" ")
                && PEER.matcher(draft.clause().following())
                        .results()
                        .anyMatch(peer -> named.words().endsWith(" " + peer.group("name")));
        if (titled) {
            return Optional.of("The title behind the blank holds the name it asks for.");
        }
        if (draft.clause().leading().matches("(?s).*\\b(?:\\p{Ll}+ern|central|continental|mainland)(?: and \\p{Ll}+)? ")
                && named.words().matches("Europe|Asia|Africa|America")) {
            return Optional.of("The word before the blank leaves few parts of the world.");
        }
        // The Isles beside the Isle of Man.
        boolean several = !key.contains(" ")
                && key.endsWith("s")
                && key.length() > SpelledAlike.ALIKE
                && text.contains(" " + key.substring(0, key.length() - 1) + " ");
        return several ? Optional.of("The question holds its own answer in the singular.") : Optional.empty();
    }

    /** Whether a people, a city or another name of it gives a country away, or the country what is its own. */
    private static Optional<String> land(Fact.Named named, Draft draft) {
        boolean country = Lexicon.country(named.words());
        // Not the Union of Socialist Republics, which would find itself in any republic.
        Set<String> names = Stream.concat(
                        Stream.of(named.words()),
                        Siblings.known().aliases(named.words()).stream().filter(name -> !name.contains(" of ")))
                .collect(Collectors.toSet());
        boolean ofTown = TOWNS.entrySet().stream()
                .anyMatch(town -> named.words().contains(town.getKey())
                        && draft.text().toLowerCase(Locale.ROOT).contains(town.getValue()));
        if (ofTown) {
            return Optional.of("The question names the people of the city it asks for.");
        }
        if (named.words().equals("England") && draft.clause().following().startsWith(" and Wales")) {
            return Optional.of("What follows the blank leaves one country.");
        }
        boolean prefix = ALIKE.entrySet().stream()
                .anyMatch(land -> names.contains(land.getKey()) && draft.text().contains(land.getValue()));
        if (prefix) {
            return Optional.of("The question names the people of the country it asks for.");
        }
        if (country && names.stream().anyMatch(new Hints(draft.text())::nation)) {
            return Optional.of("The question names the people of the country it asks for.");
        }
        Matcher empire = EMPIRE.matcher(named.words());
        boolean ofNation = empire.matches()
                && capitals(draft)
                        .anyMatch(land -> Lexicon.country(land) && new Hints(empire.group("people")).nation(land));
        if (ofNation) {
            return Optional.of("The question names the country of the answer.");
        }
        if (BRITAIN.matcher(named.words()).matches()
                && BRITAIN.matcher(draft.text()).find()) {
            return Optional.of("The question holds another name of its answer.");
        }
        boolean ofCity = country
                && Siblings.known().groups().stream()
                        .filter(group -> group.kind().equals("city"))
                        .filter(group ->
                                names.contains(group.scope().replaceFirst("^(?:great cities of )?(?:the )?", "")))
                        .flatMap(group -> group.members().stream())
                        .anyMatch(city -> draft.text().contains(city.name()));
        if (ofCity) {
            return Optional.of("The question names a city of the country it asks for.");
        }
        // The British Armed Forces beside a British territory.
        Matcher forces = FORCES.matcher(named.words());
        return forces.matches() && draft.text().contains(forces.group("nation"))
                ? Optional.of("The question names the nation of the answer.")
                : Optional.empty();
    }

    private static Stream<String> capitals(Draft draft) {
        return SpelledAlike.CAPITAL.matcher(draft.text()).results().map(word -> word.group());
    }

    private static Optional<String> known(Fact.Named named, Draft draft, String text) {
        boolean heritage = named.words().equals("UNESCO") && draft.text().contains("World Heritage");
        if (heritage || named.words().matches("(?:the )?(?:Moon|God)")) {
            return Optional.of("Everybody knows the answer without the text.");
        }
        if (text.contains(" " + SKY.getOrDefault(named.words(), "-") + " ")) {
            return Optional.of("The question holds a word that belongs to its answer.");
        }
        if (new Hints(draft.text()).leader(named.words())) {
            return Optional.of("The question names somebody by whom everybody knows its answer.");
        }
        return new Hints(draft.text()).seat(named.words())
                ? Optional.of("The question names what everybody knows to be there: " + named.words() + ".")
                : Optional.empty();
    }

    private static Optional<String> spelled(Fact.Named named, Draft draft, Study study, String text) {
        String words = named.words();
        boolean alike = (named.kind() != Fact.Sort.PERSON && SpelledAlike.within(words, draft.text()))
                || SpelledAlike.begunAlike(words, draft.text())
                || SpelledAlike.spelling(words, study.topic().title())
                || SpelledAlike.derived(words, text)
                || SpelledAlike.lengthened(words, text)
                || SpelledAlike.rooted(words, text);
        if (alike) {
            return Optional.of("The question holds a word that is spelled nearly like its answer: " + words + ".");
        }
        return SpelledAlike.echoed(words, text)
                ? Optional.of("Every word of the answer stands in the question in another form: " + words + ".")
                : Optional.empty();
    }

    private static Optional<String> war(Fact.Named named, Draft draft) {
        boolean first = FIRST_WAR.matcher(named.words()).matches();
        boolean war = first || SECOND_WAR.matcher(named.words()).matches();
        if (war
                && new Hints(draft.text())
                        .years().stream()
                                .anyMatch(year -> year >= (first ? 1914 : 1939) && year <= (first ? 1918 : 1945))) {
            return Optional.of("The year says which war it was.");
        }
        Matcher national = NATIONAL_WAR.matcher(named.words());
        if (national.matches()
                && Pattern.compile("\\b" + national.group("nation") + "\\b")
                        .matcher(draft.text())
                        .find()) {
            return Optional.of("The question names the nation of the war.");
        }
        return war && !first && SIDE.matcher(draft.text()).find()
                ? Optional.of("The question names a side of the war.")
                : Optional.empty();
    }

    /** Whether a word of the answer, other than one for a sort of thing, stands in the question. */
    private static Optional<String> part(Draft draft, String text) {
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
        return Normalizer.normalize(words.replace('ø', 'o').replace('ł', 'l'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
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

    /** Solid below 19 K and liquid between 19 and 80 K. */
    private static boolean sameEnd(Draft draft) {
        String number = draft.fact().words().replaceFirst("^(?i:below|above|under|over|up to) ", "");
        return !number.equals(draft.fact().words())
                && draft.clause()
                        .rest()
                        .matches("(?s).*\\b(?:between|from|and|to|above|below) " + Pattern.quote(number)
                                + "(?![\\d.,]*\\d).*");
    }

    /** As the first two boats sank, he built a third; three canals and a possible fourth. */
    private static boolean nextInRow(Draft draft) {
        String key = draft.fact().words();
        String rest = draft.clause().rest();
        List<String> small = List.of("one", "two", "three", "four", "five", "six", "seven");
        List<String> ordinals = List.of("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth");
        int place = ordinals.indexOf(key);
        int count = small.indexOf(key);
        return (place >= 0 && rest.matches("(?s).*\\b(?:first|other) " + small.get(place) + "\\b.*"))
                || (count > 0 && rest.matches("(?s).*\\band an? (?:\\p{Ll}+ )?" + ordinals.get(count) + "\\b.*"));
    }

    /** Since 1529, for much of the 16th century. */
    private static boolean century(Fact.Dated dated, Draft draft) {
        boolean decade = dated.shape() == DateShape.DECADE
                && dated.words().matches("(?:the )?\\d{4}s")
                && new Hints(draft.text())
                        .years().stream().anyMatch(year -> dated.words().contains(year / 10 + "0s"));
        if (decade) {
            return true;
        }
        return dated.shape() == DateShape.CENTURY
                && PartialDate.parse(dated.words())
                        .filter(date -> new Hints(draft.text())
                                .years().stream()
                                        .anyMatch(year ->
                                                year / 100 == date.first().getYear() / 100))
                        .isPresent();
    }
}
