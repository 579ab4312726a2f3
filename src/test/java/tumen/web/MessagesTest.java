package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tumen.assess.Assignment;
import tumen.assess.AttemptRule;
import tumen.assess.Behaviour;
import tumen.assess.Difficulty;
import tumen.assess.Kind;
import tumen.assess.ReviewOptions;
import tumen.fact.Precision;
import tumen.live.Pace;
import tumen.live.Ranks;
import tumen.live.Scoring;
import tumen.memory.Rating;
import tumen.question.Form;
import tumen.question.Ground;
import tumen.question.Verdict;
import tumen.study.Drill;
import tumen.study.Mark;
import tumen.study.Preference;

/** Every sentence is there, in every language, and none is left over. */
class MessagesTest {
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z0-9.-]+)");
    private static final Pattern IN_JAVA = Pattern.compile("\"((?:[a-z0-9-]+\\.)+[a-z0-9-]+)\"");

    static Stream<Locale> locales() {
        return Messages.LOCALES.stream();
    }

    @Test
    void everyKeyIsUsedAndEveryKeyUsedIsThere() throws IOException {
        var there = new TreeSet<>(properties(Locale.UK).stringPropertyNames());
        var used = used(there);
        assertEquals(there, used);
    }

    @ParameterizedTest
    @MethodSource("locales")
    void everySentenceIsThereInEveryLanguage(Locale locale) throws IOException {
        var english = properties(Locale.UK);
        var own = properties(locale);
        var missing = new TreeSet<>(english.stringPropertyNames());
        missing.removeAll(own.stringPropertyNames());
        assertEquals(Set.of(), missing);
        var wrong = new TreeSet<String>();
        for (String key : own.stringPropertyNames()) {
            if (!english.containsKey(key) || !values(own.getProperty(key)).equals(values(english.getProperty(key)))) {
                wrong.add(key);
            }
        }
        assertEquals(Set.of(), wrong, "no such key, or other values in it than in English");
    }

    /** Numbers of the values a sentence has. */
    private static Set<String> values(String sentence) {
        return Pattern.compile("\\{(\\d)")
                .matcher(sentence)
                .results()
                .map(hit -> hit.group(1))
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("locales")
    void everySentenceIsWellFormed(Locale locale) throws IOException {
        properties(locale).forEach((key, text) -> {
            var format = new MessageFormat(text.toString(), locale);
            assertFalse(format.format(new Object[] {2, 3}).isBlank(), key.toString());
            assertFalse(
                    text.toString().contains("'"), key + " has a straight apostrophe, which MessageFormat swallows");
        });
    }

    /** A translation that counts what the English sentence only names would fail when it is told. */
    @ParameterizedTest
    @MethodSource("locales")
    void noTranslationTakesForANumberWhatIsNone(Locale locale) throws IOException {
        var english = properties(Locale.UK);
        properties(locale).forEach((key, text) -> {
            var own = new MessageFormat(text.toString(), locale).getFormatsByArgumentIndex();
            var there = new MessageFormat(english.getProperty(key.toString(), "")).getFormatsByArgumentIndex();
            for (int i = 0; i < own.length; i++) {
                assertTrue(own[i] == null || (i < there.length && there[i] != null), key + ": {" + i + "}");
            }
        });
    }

    @Test
    void countsAgreeWithTheirNouns() {
        var messages = new Messages();
        var english = Messages.LOCALES.getFirst();
        assertEquals("One card is due.", messages.text(english, "home.due", 1));
        assertEquals("1,200 cards are due.", messages.text(english, "home.due", 1200));
        assertEquals(
                "You would still recall 91% of what you have learnt.", messages.text(english, "home.recall", 0.91));
    }

    @Test
    void anAcceptLanguageThatIsNoneIsNoFault() {
        var messages = new Messages();
        for (String header : new String[] {null, "", ",", "q=1", "xx-YY;q=banana", "*", "-".repeat(5000)}) {
            assertEquals(Messages.LOCALES.getFirst(), messages.locale(header));
        }
    }

    /** What the floors below say is looked up to the letter, so each sentence must stand in the sources as it does here. */
    @Test
    void everyRefusalThatIsTranslatedIsSaidSomewhere() throws IOException {
        String said = read(Path.of("src/main/java/tumen"), ".java").stream()
                .map(text -> text.replaceAll("\"\\s*\\+\\s*\"", ""))
                .collect(java.util.stream.Collectors.joining());
        var unsaid = new TreeSet<String>();
        properties(Locale.UK).forEach((key, sentence) -> {
            if (key.toString().startsWith("refusal.")) {
                for (String part : sentence.toString().split("\\{\\d}", -1)) {
                    if (!said.contains(part)) {
                        unsaid.add(key + ": " + part);
                    }
                }
            }
        });
        assertEquals(Set.of(), unsaid);
    }

    /** Where no is said to those who only learn or play; what teachers meet is in English. */
    private static final List<String> LEARNERS = List.of(
            "Access",
            "Api",
            "ApiOffline",
            "ApiShapes",
            "AssignedPages",
            "AttemptPages",
            "BankPages",
            "Behaviours",
            "Cards",
            "DrillPages",
            "Fields",
            "HomePages",
            "Json",
            "MarkPages",
            "ModelPages",
            "PaperPages",
            "PlanPages",
            "JoinPages",
            "PlayPages",
            "PractisePages",
            "ReadPages",
            "Responses",
            "ResultPages",
            "Search",
            "SettingsPages",
            "TestPages",
            "TestSetup");

    @Test
    void everySentenceThatSaysNoToALearnerIsTranslated() throws IOException {
        var shapes = new ArrayList<Pattern>();
        properties(Locale.UK).forEach((key, sentence) -> {
            if (key.toString().startsWith("refusal.")) {
                shapes.add(Pattern.compile("\\Q" + sentence.toString().replaceAll("\\{\\d}", "\\\\E.+?\\\\Q") + "\\E"));
            }
        });
        var untold = new TreeSet<String>();
        int looked = 0;
        for (String name : LEARNERS) {
            String source = Files.readString(Path.of("src/main/java/tumen/web/" + name + ".java"));
            var refusal = Pattern.compile(
                            "Refusal\\.(?:malformed|missing)\\(\\s*((?:\"[^\"]*\"|[\\w.()]+|\\s*\\+\\s*)+)\\)")
                    .matcher(source);
            while (refusal.find()) {
                String sentence = refusal.group(1)
                        .replaceAll("\"\\s*\\+\\s*\"", "")
                        .replaceAll("\"\\s*\\+[^\"]*\\+\\s*\"", "§")
                        .replace("\"", "")
                        .replaceAll("\\)+$", "");
                boolean own = sentence.contains("(") || !sentence.contains(" ");
                if (!own) {
                    looked++;
                    if (shapes.stream()
                            .noneMatch(shape -> shape.matcher(sentence).matches())) {
                        untold.add(name + ": " + sentence);
                    }
                }
            }
        }
        assertEquals(Set.of(), untold);
        assertTrue(looked > 50, "sentences found: " + looked);
    }

    @ParameterizedTest
    @CsvSource({
        "ko-KR, The time for this question is over., 이 문제의 시간이 끝났습니다.",
        "mn-MN, There is no deck “horses”., “horses” гэсэн багц алга.",
        "mn-MN, “count” must be a whole number from 1 to 200., “count” нь 1-ээс 200 хүртэлх бүхэл тоо байх ёстой.",
        "en-GB, There is no deck “horses”., There is no deck “horses”.",
        "ko-KR, Nobody has said this before., Nobody has said this before.",
    })
    void aRefusalIsToldInTheVisitorsLanguage(String language, String sentence, String told) {
        assertEquals(told, new Refusals(new Messages()).in(Locale.forLanguageTag(language), sentence));
    }

    private static Set<String> used(Set<String> there) throws IOException {
        var used = new TreeSet<String>();
        for (String text : read(Path.of("src/main/resources/templates"), ".html")) {
            IN_TEMPLATE.matcher(text).results().forEach(hit -> used.add(hit.group(1)));
        }
        for (String text : read(Path.of("src/main/java/tumen/web"), ".java")) {
            IN_JAVA.matcher(text)
                    .results()
                    .map(hit -> hit.group(1))
                    .filter(there::contains)
                    .forEach(used::add);
        }
        for (var rating : Rating.values()) {
            used.add("rating." + Json.name(rating));
        }
        for (var verdict : Verdict.values()) {
            used.add("verdict." + Json.name(verdict));
            used.add("history." + Json.name(verdict));
        }
        for (var ground : Ground.values()) {
            used.add("grade." + Json.name(ground).replace('_', '-'));
        }
        for (var precision : Precision.values()) {
            used.add("precision." + Json.name(precision));
        }
        for (var form : Form.values()) {
            used.add("form." + Json.name(form));
        }
        for (var preference : Preference.values()) {
            used.add("settings." + SettingsPages.name(preference));
        }
        for (var form : new String[] {"climbing", "choice", "cloze", "typed", "flashcard"}) {
            used.add("settings.form-" + form);
        }
        for (var drill : Drill.values()) {
            used.addAll(Set.of(
                    "game." + Json.name(drill), "game.how-" + Json.name(drill), "game.keys-" + Json.name(drill)));
        }
        for (var mark : Mark.values()) {
            used.add("mark." + Json.name(mark));
        }
        for (var state : new String[] {"done", "now", "later"}) {
            used.add("progress.state-" + state);
        }
        for (var show : new String[] {"all", "open", "approved", "aside"}) {
            used.add("review.show-" + show);
        }
        for (var scoring : Scoring.values()) {
            used.add("scoring." + HostSetup.word(scoring));
            used.add("scoring." + HostSetup.word(scoring) + ".why");
        }
        for (var ranks : Ranks.values()) {
            used.add("ranks." + HostSetup.word(ranks));
        }
        for (var pace : Pace.values()) {
            used.add("pace." + HostSetup.word(pace));
        }
        for (var phase : new String[] {"lobby", "reading", "open", "closed", "revealed", "ranked", "own-pace"}) {
            used.add("host.next-" + phase);
        }
        for (int reason = 1; reason <= 6; reason++) {
            used.add("review.reason-" + reason);
        }
        for (var kind : new String[] {"date", "figure", "person", "place", "organisation", "event", "other"}) {
            used.add("kind." + kind);
        }
        for (var kind : Kind.values()) {
            used.add("test.kind-" + Json.name(kind));
        }
        for (var behaviour : Behaviour.values()) {
            used.add("behaviour." + Json.name(behaviour));
        }
        for (var difficulty : Difficulty.values()) {
            used.add("difficulty." + Json.name(difficulty));
        }
        for (int certainty = 1; certainty <= 3; certainty++) {
            used.add("certainty." + certainty);
            used.add("certainty.worth-" + certainty);
        }
        for (var state : new String[] {"open", "answered", "settled", "passed"}) {
            used.add("attempt.state-" + state);
        }
        used.addAll(dynamicOfPeople());
        used.addAll(dynamicOfHomework());
        for (int status : Errors.STATUSES) {
            used.add("error.title." + status);
            used.add("error.sentence." + status);
        }
        there.stream().filter(key -> key.startsWith("refusal.")).forEach(used::add);
        used.removeIf(key -> key.endsWith("."));
        return used;
    }

    private static Set<String> dynamicOfHomework() {
        var used = new TreeSet<String>();
        for (var counts : AttemptRule.Counts.values()) {
            used.add("assigned.counts-" + HomeworkSetup.word(counts));
        }
        for (var obstacle : Assignment.Obstacle.values()) {
            used.add("assigned.why-" + HomeworkSetup.word(obstacle));
        }
        used.remove("assigned.why-unfinished");
        for (var group : new String[] {"open", "coming", "over", "archived", "withdrawn"}) {
            used.add("homework.group-" + group);
        }
        for (var state : new String[] {"none", "inside", "done", "by-time"}) {
            used.add("homework.state-" + state);
        }
        for (var reason : new String[] {"accepted", "reworded", "undone"}) {
            used.add("result.regraded-" + reason);
        }
        HomeworkSetup.REVIEWS.forEach(review -> used.add("homework.review-" + review));
        for (var moment : ReviewOptions.Moment.values()) {
            used.add("homework.moment-" + HomeworkSetup.word(moment));
        }
        for (var aspect : ReviewOptions.Aspect.values()) {
            used.add("homework.aspect-" + HomeworkSetup.word(aspect));
        }
        HomeworkPages.NOTICES.forEach(notice -> used.add("homework.notice-" + notice));
        return used;
    }

    private static Set<String> dynamicOfPeople() {
        var used = new TreeSet<String>();
        used.addAll(Set.of("language.en", "language.mn", "language.ko"));
        for (var entrance : tumen.people.Account.Entrance.values()) {
            used.add("entrance." + Json.name(entrance));
        }
        for (var reason : tumen.people.RosterFile.Reason.values()) {
            used.add("reason." + Json.name(reason).replace('_', '-'));
        }
        for (var way : tumen.people.Member.SignsIn.values()) {
            used.add("signs-in." + Json.name(way).replace('_', '-'));
        }
        for (String role : new String[] {"student", "teacher", "admin"}) {
            used.add("role." + role);
        }
        ProfilePages.NOTICES.forEach(notice -> used.add("profile.notice-" + notice));
        ClassPages.NOTICES.forEach(notice -> used.add("class.notice-" + notice));
        return used;
    }

    private static java.util.List<String> read(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(file -> {
                        try {
                            return Files.readString(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    private static Properties properties(Locale locale) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(
                Path.of("src/main/resources/messages_" + locale.getLanguage() + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }
}
