package tumen.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.fact.FigureShape;

/** The key of a fact as it is shown, and what else is right. */
final class Answers {
    /** LDP MP, Republican: before a full name. */
    private static final Pattern LETTERS = Pattern.compile(
            "^(?:(?:\\p{Lu}{3,5}|MP|PM|VP|Republican|Democrat|Democratic|Conservative|Labour|Liberal|Socialist|Communist|Tory|Whig)"
                + " )+(?=\\p{Lu}\\S*\\p{Ll}\\S* \\p{Lu}\\p{Ll})");

    /** Behind a figure: per week. */
    private static final Pattern RATE =
            Pattern.compile(" (?:per|a|each|every) (?:second|minute|hour|day|night|week|month|year)\\b");

    private Answers() {}

    /** The words of the sentence that answer. */
    static String key(Fact fact) {
        return fact.words();
    }

    /**
     * What is shown as the right answer: of a person the whole name of the text, unless the question says a part of it, and
     * without the letters of party and office before it.
     */
    static String key(Fact fact, String question) {
        if (!(fact instanceof Fact.Named named) || named.kind() != Fact.Sort.PERSON) {
            return fact.words();
        }
        String words = LETTERS.matcher(named.words()).replaceFirst("");
        if (!named.name().endsWith(" " + words) || !named.words().equals(words)) {
            return words;
        }
        String before = named.name().substring(0, named.name().length() - words.length());
        boolean said = Arrays.stream(before.strip().split("[ -]", -1))
                .anyMatch(word -> Pattern.compile("(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})")
                        .matcher(question)
                        .find());
        return said ? words : named.name();
    }

    /** What else is right, whatever the question says, without the words of the sentence themselves. */
    static List<String> aliases(Fact fact, Study study) {
        SequencedSet<String> forms = forms(fact, study, "");
        forms.remove(key(fact));
        return new ArrayList<>(forms);
    }

    /** What is right beside what is shown as the answer to this question. */
    static List<String> aliases(Fact fact, Study study, String question) {
        SequencedSet<String> forms = forms(fact, study, question);
        forms.add(key(fact));
        forms.remove(key(fact, question));
        return new ArrayList<>(forms);
    }

    /**
     * Every form of the answer. A hedged figure is also right without its hedge: grading accepts it with a note; a figure is
     * right without its unit when the question names it.
     */
    private static SequencedSet<String> forms(Fact fact, Study study, String stem) {
        var aliases = new LinkedHashSet<String>();
        switch (fact) {
            case Fact.Dated dated -> date(dated, aliases);
            case Fact.Counted counted -> figure(counted, stem, aliases);
            case Fact.Named named -> name(named, study, aliases);
            case Fact.Elapsed elapsed -> aliases.add(elapsed.years() + " years");
            case Fact.Told told ->
                aliases.add(told.words()
                        .replaceFirst("(?i)^(?:because of|because|due to|owing to|in order|an?|the) (?:the )?", ""));
        }
        return aliases;
    }

    private static void date(Fact.Dated dated, SequencedSet<String> aliases) {
        String words = dated.words();
        if (words.startsWith("the ")) {
            aliases.add(words.substring(4));
        }
        if (words.endsWith(" season")) {
            String years = words.replaceFirst(" season$", "");
            aliases.add(years);
            aliases.add(years.replaceFirst("^the ", ""));
        }
        if (words.matches("(?i)(?:from|between) .*")) {
            aliases.add(words.substring(words.indexOf(' ') + 1));
        }
    }

    private static void figure(Fact.Counted counted, String stem, SequencedSet<String> aliases) {
        String words = counted.words();
        String bare = words.substring(counted.hedge().length()).strip();
        if (counted.shape() == FigureShape.COUNT && !counted.of().isEmpty()) {
            aliases.add(words + " " + counted.of());
            behind(counted).ifPresent(things -> aliases.add(words + " " + things));
        }
        Matcher rate = RATE.matcher(counted.provenance()
                .quote()
                .substring(counted.provenance().key().end()));
        if (rate.lookingAt()) {
            aliases.add(words + rate.group());
        }
        boolean unit = counted.shape() == FigureShape.PERCENTAGE
                || counted.shape() == FigureShape.MEASURE
                || counted.shape() == FigureShape.DURATION;
        if (unit
                && !counted.of().isEmpty()
                && stem.matches("(?s).*\\b(?:percent|" + Pattern.quote(counted.of()) + ").*")) {
            aliases.add(counted.number());
        }
        if (!counted.hedge().isEmpty() && !bare.isEmpty()) {
            List.copyOf(aliases).stream()
                    .filter(alias -> alias.startsWith(words + " "))
                    .forEach(alias -> aliases.add(bare + alias.substring(words.length())));
            aliases.add(bare);
        }
        if (counted.hedge().isEmpty() && !counted.of().isEmpty() && counted.shape() == FigureShape.MONEY) {
            aliases.add(counted.number());
        }
    }

    /** What is counted with the words between: single strings in four single strings. */
    private static Optional<String> behind(Fact.Counted counted) {
        String quote = counted.provenance().quote();
        int end = counted.provenance().key().end();
        int noun = quote.indexOf(counted.of(), end);
        return noun > end && noun - end < 40
                ? Optional.of(quote.substring(end, noun + counted.of().length()).strip())
                : Optional.empty();
    }

    private static void name(Fact.Named named, Study study, SequencedSet<String> aliases) {
        aliases.add(named.name());
        aliases.addAll(named.aliases());
        String full = study.surnames().get(named.words());
        if (full != null) {
            aliases.add(full);
        }
        String surname = named.words().substring(named.words().lastIndexOf(' ') + 1);
        if (named.kind() == Fact.Sort.PERSON
                && named.words().equals(study.surnames().get(surname))) {
            aliases.add(surname);
        }
        if (named.kind() == Fact.Sort.PERSON && !named.role().isEmpty()) {
            aliases.add(named.role().replaceFirst("^(?:the|an?) ", "") + " " + named.words());
        }
    }
}
