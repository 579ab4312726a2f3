package tumen.generate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a stem says beside its blank that an option has to agree with: years, sex, nation, an article. An option that does not
 * agree is known to be wrong without knowing the text, and leaves the key as the only one that fits.
 *
 * @param stem with a blank, or a question
 */
record Hints(String stem) {
    private static final Pattern YEAR = Pattern.compile(
            "(?<![\\d,.$€£¥])(?:1\\d{3}|20\\d{2})(?!\\d|,\\d{3}|\\.\\d)(?! (?:km|miles|metres|people)\\b)");
    private static final Pattern FEMALE = Pattern.compile(
            "\\b(?:she|her|hers|herself|woman|wife|mother|daughter|sister|niece|aunt|godmother|grandmother|widow|girl|soprano|contralto"
                + "|queen|princess|empress|duchess|actress|Queen|Princess|Empress|Duchess|Lady|Dame|Mrs\\.?|Ms\\.?)\\b");
    private static final Pattern MALE = Pattern.compile(
            "\\b(?:he|his|him|himself|husband|father|son|brother|godfather|grandfather|uncle|nephew|king|prince|emperor"
                    + "|duke|actor|King|Prince|Emperor|Duke|Sir|Lord|Mr\\.?)\\b");
    private static final Pattern HONORIFIC =
            Pattern.compile("\\b(?:Sir|Lord|Lady|Dame|Saint|St\\.?|Mr\\.?|Mrs\\.?|Ms\\.?) $");
    private static final Pattern RANKING = Pattern.compile(
            "(?i)\\b(?:largest|biggest|smallest|tallest|highest|longest|deepest|oldest|busiest|richest|populous|ranked|ranks|behind|ahead"
                + " of|following|neighbou?rs?|neighbou?ring|borders?|bordering"
                + "|halfway|between|north|south|east|west|northern|southern|eastern|western|northeast|northwest|southeast|southwest"
                + "|rail\\w*|roads?|highways?|routes?|pipelines?|rivers?|canals?|flows?|coasts?|shores?|mountains?|collapse|dissolution|breakup|break-up|fall"
                + " of|end of|came to an end)\\b");
    private static final Pattern MONEY = Pattern.compile(
            "(?i)[$€£¥]|\\b(?:dollars?|pounds?|euros?|yen|yuan|won|pesos?|roubles?|rubles?|rupees?|francs?|marks?|kron[ae]r?)\\b");
    /** Nations whose adjective does not begin like the name of the state. */
    private static final List<Set<String>> NATIONS = List.of(
            Set.of("France", "French"),
            Set.of("Spain", "Spanish", "Spaniard", "Spaniards"),
            Set.of("Netherlands", "Dutch", "Holland"),
            Set.of("Poland", "Polish", "Pole", "Poles"),
            Set.of("Denmark", "Danish", "Dane", "Danes"),
            Set.of("Ireland", "Irish"),
            Set.of("Wales", "Welsh"),
            Set.of("Finland", "Finnish", "Finn", "Finns"),
            Set.of("United Kingdom", "Great Britain", "Britain", "British", "Briton", "Britons", "Royal Navy"),
            Set.of("England", "English", "British"),
            Set.of("Scotland", "Scottish", "Scots"),
            Set.of("United States", "United States of America", "American", "Americans", "U.S."),
            Set.of("Philippines", "Filipino", "Filipinos"),
            Set.of("Turkey", "Turkish", "Turk", "Turks"),
            Set.of("Soviet Union", "Soviet", "Soviets", "communist", "Communist"),
            Set.of("Iran", "Iranian", "Persian"),
            Set.of("Japan", "Japanese", "samurai", "shogun", "Meiji"),
            Set.of("Cyprus", "Cypriot"),
            Set.of("Germany", "German", "Germans", "Reich"),
            Set.of("Russia", "Russian", "Russians", "tsar", "Tsar"),
            Set.of("Egypt", "Egyptian", "pharaoh"),
            Set.of("Italy", "Italian", "Italians"),
            Set.of("China", "Chinese"),
            Set.of("Peru", "Peruvian"),
            Set.of("China", "Sino"),
            Set.of("France", "Franco"),
            Set.of("Russia", "Russo"),
            Set.of("Norway", "Norse", "Norsemen"),
            Set.of("Isle of Man", "Mann", "Manx"),
            Set.of("Greece", "Greek", "Greeks"));

    /** Institutions and sites that stand for the place where everybody knows them to be. */
    private static final Set<String> BRITISH =
            Set.of("Chamberlain", "Churchill", "Thatcher", "Attlee", "Queen Victoria");

    private static final Map<String, Set<String>> LEADERS = Map.of(
            "United States",
            Set.of(
                    "Obama",
                    "Roosevelt",
                    "Truman",
                    "Eisenhower",
                    "Kennedy",
                    "Nixon",
                    "Reagan",
                    "Clinton",
                    "Bush",
                    "Trump",
                    "Jefferson",
                    "Lincoln"),
            "Britain",
            BRITISH,
            "United Kingdom",
            BRITISH,
            "France",
            Set.of("Napoleonic", "Napoleon", "Louis XIV", "De Gaulle"),
            "Germany",
            Set.of("Hitler", "Nazi", "Nazis", "Bismarck", "Wehrmacht"),
            "Soviet Union",
            Set.of("Stalin", "Lenin", "Khrushchev", "Gorbachev"),
            "Cuba",
            Set.of("Castro"),
            "Allies",
            Set.of("Axis"));

    private static final List<Set<String>> SEATS = List.of(
            Set.of("Rome", "Italy", "Vatican City", "Vatican", "Holy See", "Colosseum", "Papal"),
            Set.of("Milan", "La Scala"),
            Set.of("South Africa", "apartheid"),
            Set.of("Mecca", "hajj"),
            Set.of("Adolf Hitler", "Hitler", "Nazi Germany"),
            Set.of("Christianity", "missionary", "missionaries", "Missionaries"),
            Set.of("Catholic Church", "Pope", "pope", "papal", "Papal"),
            Set.of("Moscow", "Kremlin", "Red Square", "Bolshoi"),
            Set.of("Washington", "Washington, D.C.", "White House", "Capitol", "Pentagon", "Oval Office"),
            Set.of(
                    "London",
                    "Westminster",
                    "Buckingham Palace",
                    "Downing Street",
                    "Big Ben",
                    "Scotland Yard",
                    "Thames"),
            Set.of(
                    "Paris",
                    "Eiffel Tower",
                    "Louvre",
                    "Sorbonne",
                    "Élysée",
                    "Notre-Dame",
                    "Bastille",
                    "Seine",
                    "arrondissement",
                    "arrondissements"),
            Set.of("Berlin", "Bundestag", "Reichstag", "Brandenburg Gate"),
            Set.of("New York", "New York City", "Broadway", "Wall Street", "Brooklyn", "Manhattan", "Harlem", "Bronx"),
            Set.of("Los Angeles", "Hollywood"),
            Set.of("Beijing", "Forbidden City", "Tiananmen"),
            Set.of("Athens", "Acropolis", "Parthenon"),
            Set.of("Istanbul", "Hagia Sophia", "Bosporus"));

    private static final Set<String> COMMON = Set.of(
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "united",
            "republic",
            "great",
            "university",
            "river",
            "lake",
            "city",
            "world",
            "company",
            "international",
            "association",
            "organization",
            "institute",
            "national",
            "royal",
            "saint",
            "island",
            "islands",
            "council",
            "party",
            "kingdom",
            "empire",
            "union",
            "battle",
            "treaty",
            "agreement",
            "college",
            "church",
            "museum",
            "grand",
            "first",
            "second",
            "with",
            "from",
            "that",
            "park");

    /** The years that it names. */
    List<Integer> years() {
        return YEAR.matcher(stem)
                .results()
                .map(year -> Integer.parseInt(year.group()))
                .toList();
    }

    /** Whether it speaks of a woman. */
    boolean female() {
        return FEMALE.matcher(stem).find();
    }

    /** Whether it speaks of a man. */
    boolean male() {
        return MALE.matcher(stem).find();
    }

    /** Whether a title that only some people have stands before the blank. */
    boolean honorific() {
        return HONORIFIC.matcher(before()).find();
    }

    /** Whether it puts the key into an order or a neighbourhood that only places of its size and site can have. */
    boolean ranking() {
        return RANKING.matcher(stem).find();
    }

    /** Whether it names a state. */
    boolean countries() {
        return Siblings.known().groups().stream()
                .filter(group -> group.kind().equals("country"))
                .flatMap(group -> group.members().stream())
                .anyMatch(member -> stem.contains(member.name())
                        && word(member.name()).matcher(stem).find());
    }

    /** Whether it speaks of a currency. */
    boolean money() {
        return MONEY.matcher(stem).find();
    }

    /** Whether what belongs to the key has a name of its own: everybody knows whose La Liga is. */
    boolean owner() {
        return Pattern.compile(Pattern.quote(Clause.BLANK) + "(?:'s|’s|') (?:\\p{Ll}+ )?\\p{Lu}")
                .matcher(stem)
                .find();
    }

    /** Whether it names the people of the country, or a thing or place of it by a word like its name. */
    boolean nation(String country) {
        return NATIONS.stream()
                        .filter(names -> names.contains(country))
                        .flatMap(Set::stream)
                        .anyMatch(name -> word(name).matcher(stem).find())
                || echoes(country);
    }

    /** Whether it names a state or a people. */
    boolean nations() {
        return countries()
                || NATIONS.stream()
                        .flatMap(Set::stream)
                        .anyMatch(name -> word(name).matcher(stem).find());
    }

    /** Whether it names an institution or a site that everybody knows to be at the place: the Kremlin. */
    boolean seat(String place) {
        return SEATS.stream()
                .filter(names -> names.contains(place))
                .flatMap(Set::stream)
                .anyMatch(
                        name -> !name.equals(place) && word(name).matcher(stem).find());
    }

    /** Whether it names somebody by whom everybody knows the land, or the other side of the war: Obama and the United States. */
    boolean leader(String land) {
        return LEADERS.getOrDefault(land, Set.of()).stream()
                .anyMatch(name -> word(name).matcher(stem).find());
    }

    /** Whether a word of it begins like a word of the name. */
    boolean echoes(String name) {
        return roots(name)
                .anyMatch(root -> Pattern.compile("(?iu)(?<![\\p{L}])" + Pattern.quote(root))
                        .matcher(stem)
                        .find());
    }

    private static Stream<String> roots(String name) {
        return Stream.of(name.split("[^\\p{L}]+", -1))
                .filter(word -> word.length() >= 4 && !COMMON.contains(word.toLowerCase(Locale.ROOT)))
                .map(word -> word.substring(0, Math.min(word.length(), word.length() < 7 ? 4 : 5)));
    }

    private static Pattern word(String word) {
        return Pattern.compile("(?<![\\p{L}])" + Pattern.quote(word) + "(?![\\p{L}])");
    }

    /** What stands before the blank; all of it when there is none. */
    String before() {
        int blank = stem.indexOf(Clause.BLANK);
        return blank < 0 ? stem : stem.substring(0, blank);
    }

    /** Whether “a” or “an” before the blank, if there is one, is right before the option. */
    boolean articleFits(String option) {
        Matcher article = Pattern.compile("(?i)\\b(an?) $").matcher(before());
        return !stem.contains(Clause.BLANK)
                || !article.find()
                || article.group(1).length() == 2 == Article.vowel(option);
    }
}
