package tumen.generate;

import java.util.Optional;
import java.util.stream.Stream;
import tumen.fact.DateShape;
import tumen.fact.Fact;
import tumen.fact.Lexicon;

/** What the dates in brackets behind a person's name say: born then, died then. */
final class LifeClause {
    /** Letters behind a name, of which no question needs to speak. */
    private static final String HONOURS =
            "(?:,? (?:PC|OBE|CBE|MBE|KBE|DBE|GBE|KCB|GCB|KG|KT|OM|CH|FRS|FRSE|QC|KC|MP|RA|VC|DSO|MC|CC))+$";

    private LifeClause() {}

    /** The statement; empty when the date is none of birth or death. */
    static Optional<Clause> of(Study study, Fact fact) {
        if (!(fact instanceof Fact.Dated dated)) {
            return Optional.empty();
        }
        String deed = switch (dated.provenance().rule()) {
            case "date/birth" -> "was born";
            case "date/death" -> "died";
            default -> "";
        };
        if (deed.isEmpty()) {
            return Optional.empty();
        }
        String quote = fact.provenance().quote();
        String name =
                Capitals.calm(quote.substring(0, quote.indexOf('(')).strip()).replaceFirst(HONOURS, "");
        boolean person = study.all().stream()
                .anyMatch(other -> other instanceof Fact.Named named
                        && named.kind() == Fact.Sort.PERSON
                        && name.contains(Capitals.calm(other.words())));
        boolean event = Lexicon.event(name);
        boolean body = Stream.of(name.split(" ", -1)).anyMatch(word -> Lexicon.body(word) || Lexicon.spot(word));
        if (body && !event) {
            return Optional.empty(); // a university is not born
        }
        if (!person && !event) {
            return Optional.empty();
        }
        if (event) {
            deed = deed.equals("died") ? "ended" : "began";
        }
        String preposition = dated.shape() == DateShape.DAY ? "on" : "in";
        return Optional.of(Clause.of(name + " " + deed + " " + preposition + " " + Clause.KEY + ".", fact.words()));
    }
}
