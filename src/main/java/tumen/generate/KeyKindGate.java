package tumen.generate;

import java.util.Optional;
import tumen.fact.Fact;
import tumen.fact.FigureShape;
import tumen.fact.Lexicon;

/** Refuses keys whose sort is too uncertain to ask for. */
final class KeyKindGate implements Gate {
    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        return switch (draft.fact()) {
            case Fact.Dated dated ->
                dated.provenance().rule().equals("date/modifier")
                        ? Optional.of("The date only modifies a noun; it dates nothing by itself.")
                        : Optional.empty();
            case Fact.Counted counted
            when conversion(draft, counted) -> Optional.of("It is the same measure in another unit.");
            case Fact.Counted counted ->
                counted.shape() == FigureShape.NUMBER
                                && counted.hedge().isEmpty()
                                && counted.number().length() < 2
                        ? Optional.of("It is not clear what the number counts.")
                        : Optional.empty();
            case Fact.Named named -> named(named, study);
        };
    }

    private static boolean conversion(Draft draft, Fact.Counted counted) {
        String leading =
                draft.clause().frame().substring(0, draft.clause().frame().indexOf(Clause.KEY));
        return counted.shape() == FigureShape.MEASURE && leading.lastIndexOf('(') > leading.lastIndexOf(')');
    }

    private static Optional<String> named(Fact.Named named, Study study) {
        String words = named.words();
        if (named.kind() == Fact.Sort.OTHER) {
            return Optional.of("It is not clear what kind of thing the name names.");
        }
        boolean organisation = named.kind() == Fact.Sort.ORGANISATION;
        if (organisation && words.contains(" ") && !Lexicon.body(words)) {
            return Optional.of("It is not clear that the name is one of an organisation.");
        }
        boolean person = named.kind() == Fact.Sort.PERSON;
        boolean single = !words.contains(" ") && !words.contains("-");
        boolean known = study.surnames().containsKey(words) || !named.role().isEmpty();
        return person && single && !known
                ? Optional.of("A single word is too little to be sure that it names a person.")
                : Optional.empty();
    }
}
