package tumen.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tumen.fact.Fact;

/**
 * Asks how many years lie between two deeds of which the text gives the years: how many years after A did B do C. Both are
 * short, have a subject and a verb of their own, and are asked for by their dates already. What is reckoned is a draft for
 * the teacher, never published by itself.
 */
final class YearsBetween {
    /** More of them would be a test of reckoning. */
    private static final int MOST = 3;

    private static final int LONGEST_AGO = 150;
    private static final String REASON =
            "It is reckoned from two dates of the text and wants a look before it is printed.";
    private static final Pattern ASKED = Pattern.compile("(?:In what year|On what date|When) did (?<deed>.+)[?]");
    private static final Pattern WHEN = Pattern.compile(",? ?\\b[IiOo]n " + Clause.KEY + ",?");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{L}{2,}");

    private YearsBetween() {}

    /**
     * A deed with its year.
     *
     * @param told as it stands behind after: Norway opened the harbour
     * @param deed as it stands behind did: Norway open the harbour
     */
    private record Deed(Fact.Dated date, int year, String told, String deed) {}

    /** The drafts for a text of which these are the questions. */
    static List<Proposal> of(Study study, List<Proposal> proposals) {
        List<Deed> deeds = proposals.stream()
                .filter(Proposal::published)
                .flatMap(proposal -> deed(study, proposal).stream())
                .sorted(Comparator.comparingInt(Deed::year))
                .toList();
        var used = new HashSet<Deed>();
        var drafts = new ArrayList<Proposal>();
        for (Deed earlier : deeds) {
            deeds.stream()
                    .filter(later -> later.year() - earlier.year() >= 2 && later.year() - earlier.year() <= LONGEST_AGO)
                    .filter(later -> related(study, earlier, later) && !used.contains(earlier) && !used.contains(later))
                    .findFirst()
                    .flatMap(later -> draft(earlier, later))
                    .filter(draft -> drafts.size() < MOST)
                    .ifPresent(draft -> {
                        used.add(earlier);
                        drafts.add(draft);
                    });
        }
        return drafts;
    }

    private static Optional<Deed> deed(Study study, Proposal proposal) {
        Matcher asked = ASKED.matcher(Label.without(proposal.stem(), study));
        if (!(proposal.fact() instanceof Fact.Dated dated) || !precise(dated) || !asked.matches()) {
            return Optional.empty();
        }
        String deed = asked.group("deed");
        Optional<Integer> year = DateForm.of(dated.words()).yearNumber();
        return new ClauseMaker(study, dated)
                .forStem()
                .map(Clause::frame)
                .filter(frame -> WHEN.matcher(frame).find())
                .map(frame -> WHEN.matcher(frame).replaceFirst(" ").strip())
                .filter(told -> !told.contains(", "))
                .map(told -> deed.substring(0, 1) + told.substring(1).replaceFirst("\\s*\\.$", ""))
                .filter(told -> sameSubject(told, deed) && year.isPresent())
                .map(told -> new Deed(dated, year.orElseThrow(), told, deed))
                .findFirst();
    }

    private static boolean precise(Fact.Dated dated) {
        boolean life = dated.provenance().rule().matches("date/(?:birth|death)");
        return !life
                && switch (dated.shape()) {
                    case DAY, MONTH, YEAR -> true;
                    case DAY_OF_YEAR, PART_OF_YEAR, DECADE, CENTURY, SPAN, PAIR -> false;
                };
    }

    /** Whether both begin with the same two words: the clause is the one the question was made of. */
    private static boolean sameSubject(String told, String deed) {
        String[] one = told.split(" ", 3);
        String[] other = deed.split(" ", 3);
        return one.length > 1 && other.length > 1 && one[0].equals(other[0]) && !told.equals(deed);
    }

    /** In the same paragraph, or about the same name. */
    private static boolean related(Study study, Deed one, Deed other) {
        return study.passage(one.date())
                        .paragraph()
                        .equals(study.passage(other.date()).paragraph())
                || NAME.matcher(one.told())
                        .results()
                        .anyMatch(name -> !study.topic().title().contains(name.group())
                                && other.told().contains(name.group()));
    }

    private static Optional<Proposal> draft(Deed earlier, Deed later) {
        String stem = "How many years after " + earlier.told() + " did " + later.deed() + "?";
        if (stem.split(" ", -1).length > LengthGate.LONGEST_STEM) {
            return Optional.empty();
        }
        var fact = new Fact.Elapsed(earlier.date(), later.date(), later.year() - earlier.year());
        return Optional.of(new Proposal(
                "",
                fact,
                stem,
                "",
                fact.words(),
                List.of(fact.words() + " years"),
                List.of(),
                "elapsed/years",
                0.2,
                List.of(REASON)));
    }
}
