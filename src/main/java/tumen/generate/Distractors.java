package tumen.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tumen.fact.Fact;
import tumen.fact.Lexicon;
import tumen.question.Distractor;

/** Finds wrong options that are of the key's own sort: from the text first, then by changing the key. */
final class Distractors {
    private static final int MOST = 3;
    private static final int FEWEST = 2;

    private Distractors() {}

    /** Wrong options, each with the reason why it is wrong; none when there are fewer than two good ones. */
    static List<Distractor> of(Draft draft, Study study) {
        Map<String, String> found = new LinkedHashMap<>();
        switch (draft.fact()) {
            case Fact.Dated dated -> dates(dated, draft, study, found);
            case Fact.Counted counted ->
                Perturbation.figures(counted)
                        .forEach(figure -> found.putIfAbsent(figure, "The text gives another figure."));
            case Fact.Named named -> names(named, draft, study, found);
        }
        List<Distractor> options = found.entrySet().stream()
                .limit(MOST)
                .map(option -> new Distractor(option.getKey(), option.getValue()))
                .toList();
        return options.size() < FEWEST ? List.of() : options;
    }

    private static void dates(Fact.Dated key, Draft draft, Study study, Map<String, String> found) {
        String form = form(key.words());
        for (Fact other : near(key, study)) {
            if (other instanceof Fact.Dated date
                    && date.shape().comparable(key.shape())
                    && form(date.words()).equals(form)
                    && free(date.words(), draft, found)) {
                found.put(date.words(), "The text gives this date for something else: “" + brief(date) + "”");
            }
        }
        for (String date : Perturbation.dates(key)) {
            if (found.size() < FEWEST + 1 && free(date, draft, found)) {
                found.putIfAbsent(date, "The text gives another date.");
            }
        }
    }

    private static void names(Fact.Named key, Draft draft, Study study, Map<String, String> found) {
        boolean full = key.words().contains(" ");
        boolean country = Lexicon.country(key.words());
        boolean which = draft.text().contains("hich ");
        for (Fact other : near(key, study)) {
            if (!(other instanceof Fact.Named name)
                    || name.kind() != key.kind()
                    || study.topic().names(name.words())) {
                continue;
            }
            boolean sort = comparable(key, name, study);
            boolean shape = sort && name.words().contains(" ") == full && Lexicon.country(name.words()) == country;
            boolean role =
                    !which || key.kind() != Fact.Sort.PERSON || (!key.role().isEmpty() && sameRole(key, name));
            if (shape
                    && role
                    && !related(key.words(), name.words())
                    && free(name.words(), draft, found)
                    && unlikeFound(name.words(), found)) {
                found.put(name.words(), "The text names this elsewhere: “" + brief(name) + "”");
            }
        }
    }

    /** Whether both are surely of one sort: persons known as such, countries, or things with the same type noun. */
    private static boolean comparable(Fact.Named key, Fact.Named other, Study study) {
        if (key.kind() == Fact.Sort.PERSON) {
            return other.words().contains(" ")
                    || !other.role().isEmpty()
                    || study.surnames().containsKey(other.words());
        }
        boolean countries = Lexicon.country(key.words()) && Lexicon.country(other.words());
        String type = typeNoun(key.words());
        return countries || (!type.isEmpty() && type.equals(typeNoun(other.words())));
    }

    /** The River of Zala River, the Lake of Lake Balaton; empty for a name without such a word. */
    private static String typeNoun(String name) {
        for (String word : name.split(" ", -1)) {
            if (Lexicon.spot(word) || Lexicon.body(word) || Lexicon.event(word)) {
                return word;
            }
        }
        return "";
    }

    private static boolean unlikeFound(String name, Map<String, String> found) {
        return found.keySet().stream().noneMatch(other -> related(other, name));
    }

    private static boolean sameRole(Fact.Named key, Fact.Named other) {
        String own = key.role().substring(key.role().lastIndexOf(' ') + 1);
        return other.role().toLowerCase(Locale.ROOT).endsWith(own.toLowerCase(Locale.ROOT));
    }

    /** Whether two names share a word, so that one may be another form of the other. */
    private static boolean related(String one, String other) {
        Set<String> words = new TreeSet<>(List.of(one.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)));
        words.retainAll(Set.copyOf(List.of(other.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1))));
        words.removeAll(Set.of("of", "the", "and", "for", "al", "de", "university", "river", "lake", "war", "company"));
        return !words.isEmpty();
    }

    private static boolean free(String option, Draft draft, Map<String, String> found) {
        String key = draft.fact().words().toLowerCase(Locale.ROOT);
        String low = option.toLowerCase(Locale.ROOT);
        return !low.equals(key)
                && !low.contains(key)
                && !key.contains(low)
                && !draft.text().toLowerCase(Locale.ROOT).contains(low)
                && found.keySet().stream().noneMatch(one -> one.equalsIgnoreCase(option));
    }

    /** Letters and digits made alike, months too: the form in which a date is written. */
    private static String form(String date) {
        return date.replaceAll(
                        "January|February|March|April|May|June|July|August|September|October|November|December", "M")
                .replaceAll("\\d\\d?(?=(?:st|nd|rd|th)?[ ,])", "9")
                .replaceAll("\\d", "9");
    }

    /** The other facts of the text, those of the same sentence first, then by distance. */
    private static List<Fact> near(Fact key, Study study) {
        var facts = new ArrayList<>(study.all());
        facts.removeIf(fact -> fact.equals(key));
        facts.sort(Comparator.comparingInt(
                fact -> Math.abs(fact.provenance().sentence() - key.provenance().sentence())));
        return facts;
    }

    private static String brief(Fact fact) {
        String quote = fact.provenance().quote();
        int from = Math.max(0, fact.provenance().key().start() - 60);
        int to = Math.min(quote.length(), fact.provenance().key().end() + 40);
        int start = from == 0 ? 0 : quote.indexOf(' ', from) + 1;
        int end = to == quote.length()
                ? to
                : Math.max(quote.lastIndexOf(' ', to), fact.provenance().key().end());
        return (start > 0 ? "… " : "") + quote.substring(start, end) + (end < quote.length() ? " …" : "");
    }
}
