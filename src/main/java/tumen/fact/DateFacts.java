package tumen.fact;

import java.util.List;
import java.util.Locale;
import tumen.text.Passage;
import tumen.text.Span;

/** Finds dates. */
public final class DateFacts implements Extractor {
    @Override
    public List<Fact> find(String source, Passage passage, List<Fact> found) {
        return DateGrammar.find(passage.sentence().text()).stream()
                .filter(date ->
                        found.stream().noneMatch(fact -> fact.provenance().key().overlaps(date.span())))
                .<Fact>map(date -> new Fact.Dated(
                        date.shape(),
                        Extractor.provenance(
                                source,
                                passage,
                                date.modifier() ? bare(passage, date.span()) : season(passage, date),
                                "date/" + (date.modifier() ? "modifier" : rule(date.shape())))))
                .toList();
    }

    /** The 1911 Nobel Prize: the article belongs to the noun. */
    private static Span bare(Passage passage, Span date) {
        return date.of(passage.sentence().text()).startsWith("the ")
                ? new Span(date.start() + "the ".length(), date.end())
                : date;
    }

    /** The 2010–11 season: the noun belongs to the date. */
    private static Span season(Passage passage, DateGrammar.Found date) {
        boolean season = date.shape() == DateShape.SPAN
                && passage.sentence().text().substring(date.span().end()).matches("(?s) season\\b.*");
        return season ? new Span(date.span().start(), date.span().end() + " season".length()) : date.span();
    }

    private static String rule(DateShape shape) {
        return shape.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
