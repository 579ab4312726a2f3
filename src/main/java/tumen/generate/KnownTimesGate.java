package tumen.generate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses statements that put a war or another event of history into years in which it was not, as everybody can look up:
 * after World War II, in 1944. The source errs or was cut wrongly, and either way nobody should learn it.
 */
final class KnownTimesGate implements Gate {
    private static final Pattern YEAR = Pattern.compile("(?<![\\d,.–-])(?:1\\d{3}|20\\d{2})(?![\\d–-]|,\\d{3})");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        String told = draft.clause().statement();
        if (beforeBirth(told, study)) {
            return Optional.of("The person whom the text is about was not born then.");
        }
        for (Siblings.Member event : Siblings.known().dated("event")) {
            if (told.contains(event.name()) && wrong(told, event)) {
                return Optional.of("The statement does not go with the years of the " + event.name() + ", "
                        + event.from() + (event.to() == event.from() ? "" : "–" + event.to()) + ".");
            }
        }
        return Optional.empty();
    }

    /** In 1650 he bought land, of the grandfather of somebody born in 1758, was taken for him. */
    private static boolean beforeBirth(String told, Study study) {
        String title = study.topic().title();
        Optional<Integer> birth = study.topic().person()
                ? study.all().stream()
                        .filter(fact -> fact.provenance().rule().equals("date/birth"))
                        .map(fact -> DateBelief.year(fact.words()))
                        .filter(year -> year > 0)
                        .findFirst()
                : Optional.empty();
        Matcher deed = Pattern.compile(
                        "(?:^|, )" + Pattern.quote(title) + " (?:\\p{Ll}+ly )?(?!was (?:born|named))\\p{Ll}+")
                .matcher(told);
        return birth.isPresent()
                && deed.find()
                && YEAR.matcher(told).find()
                && YEAR.matcher(told).results().allMatch(year -> Integer.parseInt(year.group()) < birth.get());
    }

    private static boolean wrong(String told, Siblings.Member event) {
        String name = "(?:the )?" + Pattern.quote(event.name()) + "(?![\\p{L}\\p{N}])";
        boolean after =
                has(told, "(?i:after|following|since) (?:(?i:the end of) )?" + name + "(?! (?:began|broke|started))");
        boolean before = has(told, "(?i:before|prior to|until) " + name + "(?! ended)");
        boolean during = has(told, "(?i:during|in|throughout) " + name);
        Matcher began = Pattern.compile(name + " (?:broke out|began|started) in (?:\\p{Lu}\\p{Ll}+ )?(\\d{4})")
                .matcher(told);
        Matcher ended = Pattern.compile(name + " (?:ended|was over) in (?:\\p{Lu}\\p{Ll}+ )?(\\d{4})")
                .matcher(told);
        boolean border = (began.find() && Integer.parseInt(began.group(1)) != event.from())
                || (ended.find() && Integer.parseInt(ended.group(1)) != event.to());
        List<Integer> years = YEAR.matcher(told)
                .results()
                .map(year -> Integer.parseInt(year.group()))
                .toList();
        return border
                || (!years.isEmpty()
                        && years.stream()
                                .allMatch(year -> (after && year < event.to())
                                        || (before && year > event.from())
                                        || (during && (year < event.from() || year > event.to()))));
    }

    private static boolean has(String told, String pattern) {
        return Pattern.compile("\\b" + pattern).matcher(told).find();
    }
}
