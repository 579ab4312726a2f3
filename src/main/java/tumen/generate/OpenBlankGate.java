package tumen.generate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.fact.Lexicon;

/** Refuses blanks of which nothing around them shows what belongs there: a year or a place, a span of time or an aside. */
final class OpenBlankGate implements Gate {
    private static final String KEY = String.valueOf(Clause.KEY);

    /** In _____, he met the king: a year would do as well. */
    private static final Pattern OPENING = Pattern.compile("^(?:In|At|On|From) " + KEY + ",");

    /** The blank, the land was poor: a time, a place, a reason. */
    private static final Pattern SPAN_IN_FRONT = Pattern.compile("^(?:From|Between) [^,]*\\d");

    /** Won ten prizes, between 1986 and 2013. */
    private static final Pattern PAUSE = Pattern.compile(", " + KEY + "[,.]");

    private static final Pattern OF_GOVERNMENT = Pattern.compile("\\bgovernment of " + KEY);

    private static final Pattern VISITED =
            Pattern.compile("\\b(?:visited|visit to|travell?ed to|arrived in|went to|came to) " + KEY);

    /** The day on which somebody counted, or wrote, is not what the sentence tells. */
    private static final Pattern STAMP = Pattern.compile("\\b[Aa]s of " + KEY + "|\\b[Aa]n? " + KEY
            + " (?:study|survey|report|review|estimate|census|poll|paper)\\b");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        String frame = draft.clause().frame();
        boolean dated = draft.fact() instanceof Fact.Dated;
        if (dated && STAMP.matcher(frame).find()) {
            return Optional.of("It asks when something was counted or written, and not what.");
        }
        if (draft.form() == Draft.Form.STEM) {
            return Optional.empty();
        }
        // (50 miles from the coast): of 34 such blanks readers refused 15.
        if (frame.contains("(")) {
            return Optional.of("What stands in brackets interrupts a sentence that has a blank already.");
        }
        // The blank bought the harbour: a king, a land, a body; of 33 that begin so readers refused 15.
        if ((frame.startsWith(KEY) || frame.startsWith("The " + KEY))
                && draft.fact() instanceof Fact.Named first
                && first.kind() != Fact.Sort.PERSON
                && Label.of(draft, study).isEmpty()) {
            return Optional.of("Nothing stands before the blank that shows what sort of thing belongs there.");
        }
        boolean period =
                dated && SPAN_IN_FRONT.matcher(draft.clause().statement()).find() && frame.startsWith(KEY + ",");
        boolean open = period
                || (!dated && OPENING.matcher(frame).find())
                || (dated
                        && draft.fact().words().matches("(?i)(?:around|about|circa) .*")
                        && PAUSE.matcher(frame).find());
        // Was king of Norway between 1945 and 1951: of 30 such blanks, whole without the key, readers refused 11.
        boolean whole = dated && draft.fact().words().matches("(?i)(?:from|between) .*");
        // Started at the beginning of the century: a time, or a place.
        boolean atTime = dated
                && draft.fact().words().matches("(?i)the (?:beginning|start|end|turn|middle) .*")
                && frame.matches("(?s).*\\b(?:started|began|commenced|ended) at " + KEY + ".*");
        // At the middle of the century many spoke Danish; governor at the end of the century.
        boolean vague = dated
                && frame.matches("(?s)At " + KEY + ".*|.*\\bat " + KEY + "\\.")
                && draft.fact().words().matches("(?i)the (?:beginning|start|end|turn|middle) of .*century");
        // Became a member of the blank: of what kind of body nothing says.
        boolean member = frame.matches(
                "(?s)(?:[\\p{L}.'’-]+ ){1,5}(?:became|was|is|remained) an? (?:\\p{Ll}+ )?member of (?:the )?" + KEY
                        + "[.]");
        // After the blank, he tried: a time, a place, a deed.
        boolean after = draft.fact() instanceof Fact.Named thing
                && (thing.kind() == Fact.Sort.PLACE
                        || thing.kind() == Fact.Sort.ORGANISATION
                        || thing.kind() == Fact.Sort.OTHER)
                && frame.matches("(?s)(?:After|Before|During) (?:the )?" + KEY + ",.*");
        // Two ships, launched by 1911, were outclassed; was loyal after 1147: any later year is right as well.
        boolean bound = dated
                && (frame.matches("(?s).*, \\p{L}+ed by " + KEY + ", .*")
                        || frame.matches("(?s).*\\bremained [^,;]* after " + KEY + "[,.].*")
                        || frame.matches("(?s).*\\b(?:first|last|early|late) (?:decades|years) of " + KEY + ".*"));
        // A bone was found that was the blank: old, large or famous.
        boolean that = draft.fact() instanceof Fact.Counted
                && frame.matches("(?s).*\\bthat (?:was|were|is|are) " + KEY + "[.]");
        // The end of his way southward, 1,400 kilometres.
        boolean hanging = draft.fact() instanceof Fact.Counted && frame.endsWith(", " + KEY + ".");
        // The blank is the second most populous in the Union: a town, a region, a state.
        boolean sortless = draft.fact() instanceof Fact.Named
                && frame.matches("(?s)(?:The )?" + KEY
                        + " (?:is|was) the (?:[\\p{L}-]+ )?(?:most|least) \\p{Ll}+ (?:in|of|after|among) .*");
        boolean rough = !(draft.fact() instanceof Fact.Named)
                && draft.fact().words().matches("(?i)(?:around|about|circa) \\d{3,4}")
                && PAUSE.matcher(frame).find();
        return open
                        || whole
                        || rough
                        || hanging
                        || vague
                        || sortless
                        || atTime
                        || member
                        || after
                        || bound
                        || that
                        || ofState(draft, study)
                ? Optional.of("Nothing around the blank shows what sort of thing belongs there.")
                : Optional.empty();
    }

    /** In a text on two states, visited the blank, the government of the blank: a city, a person, or the state itself. */
    private static boolean ofState(Draft draft, Study study) {
        List<String> pair = study.topic().pair();
        if (pair.size() != 2 || !(draft.fact() instanceof Fact.Named named) || pair.contains(named.words())) {
            return false;
        }
        return switch (named.kind()) {
            case PERSON -> OF_GOVERNMENT.matcher(draft.clause().frame()).find();
            case PLACE ->
                !Lexicon.country(named.words())
                        && VISITED.matcher(draft.clause().frame()).find();
            case ORGANISATION, EVENT, OTHER -> false;
        };
    }
}
