package tumen.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tumen.text.Passage;
import tumen.text.Span;

/** Finds the dates of birth and death that open a biography: {@code Anders Celsius (27 November 1701 – 25 April 1744) was}. */
public final class LifeFacts implements Extractor {
    private static final String DATE = "(?:\\d{1,2} \\p{Lu}\\p{Ll}+ \\d{4}|\\p{Lu}\\p{Ll}+ \\d{1,2}, \\d{4}|\\d{4})";
    private static final Pattern LIFE =
            Pattern.compile("^\\p{Lu}[\\p{L} .’'-]{3,60} \\((?:born )?(?:[^()\\d]*[,;] )?(?<birth>" + DATE
                    + ")(?:,? in [^()–-]*)? ?[–—-] ?(?<death>" + DATE + ")(?:,? in [^()]*)?\\) (?:was|is)\\b");

    @Override
    public List<Fact> find(String source, Passage passage, List<Fact> found) {
        var facts = new ArrayList<Fact>();
        Matcher life = LIFE.matcher(passage.sentence().text());
        if (life.find()) {
            for (String end : List.of("birth", "death")) {
                DateShape shape = life.group(end).length() == 4 ? DateShape.YEAR : DateShape.DAY;
                var key = new Span(life.start(end), life.end(end));
                facts.add(new Fact.Dated(shape, Extractor.provenance(source, passage, key, "date/" + end)));
            }
        }
        return facts;
    }
}
