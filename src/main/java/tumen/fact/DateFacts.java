package tumen.fact;

import java.util.List;
import java.util.Locale;
import tumen.text.Passage;

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
                                date.span(),
                                "date/" + (date.modifier() ? "modifier" : rule(date.shape())))))
                .toList();
    }

    private static String rule(DateShape shape) {
        return shape.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
