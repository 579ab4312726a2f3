package tumen.generate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import tumen.fact.Fact;
import tumen.fact.FigureShape;

/** The key of a fact as it is shown, and what else is right. */
final class Answers {
    private Answers() {}

    /** What is shown as the right answer. */
    static String key(Fact fact) {
        return fact.words();
    }

    /** What else is right, without the key itself. */
    static List<String> aliases(Fact fact, Study study) {
        var aliases = new LinkedHashSet<String>();
        switch (fact) {
            case Fact.Dated dated -> date(dated, aliases);
            case Fact.Counted counted -> figure(counted, aliases);
            case Fact.Named named -> name(named, study, aliases);
        }
        aliases.remove(key(fact));
        return new ArrayList<>(aliases);
    }

    private static void date(Fact.Dated dated, SequencedSet<String> aliases) {
        String words = dated.words();
        if (words.startsWith("the ")) {
            aliases.add(words.substring(4));
        }
        if (words.matches("(?i)(?:from|between) .*")) {
            aliases.add(words.substring(words.indexOf(' ') + 1));
        }
    }

    private static void figure(Fact.Counted counted, SequencedSet<String> aliases) {
        String words = counted.words();
        if (counted.shape() == FigureShape.COUNT && !counted.of().isEmpty()) {
            aliases.add(words + " " + counted.of());
        }
        if (counted.hedge().isEmpty() && !counted.of().isEmpty() && counted.shape() == FigureShape.MONEY) {
            aliases.add(counted.number());
        }
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
