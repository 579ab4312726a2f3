package tumen.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tumen.fact.Fact;
import tumen.fact.PartialDate;
import tumen.fact.Provenance;
import tumen.fact.Quantity;
import tumen.question.Deck;
import tumen.question.Evidence;
import tumen.question.Key;
import tumen.question.NameKind;
import tumen.question.Origin;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.text.SourceText;

/** Puts the published questions of a text into a deck: one section for each sort of key. */
public final class DeckAssembly {
    /** Stands in a new question until the bank stamps it. */
    private static final String UNSTAMPED = "000000";

    private static final Map<String, String> TITLES = titles();

    private DeckAssembly() {}

    private static Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        titles.put("date", "Dates");
        titles.put("person", "People");
        titles.put("figure", "Figures");
        titles.put("place", "Places");
        titles.put("organisation", "Organisations");
        titles.put("event", "Events");
        titles.put("other", "More");
        return titles;
    }

    /**
     * The deck of a text.
     *
     * @param id folder name of the deck
     * @param title for people
     * @param file name of the text's file in the deck's folder
     * @param proposals what the generator wrote; what it refused is left out
     * @throws IllegalArgumentException if the id is no slug or the title is blank
     */
    public static Deck of(String id, String title, String file, SourceText source, List<Proposal> proposals) {
        var sections = new ArrayList<Deck.Section>();
        for (var entry : TITLES.entrySet()) {
            List<Question> questions = proposals.stream()
                    .filter(Proposal::published)
                    .filter(proposal -> proposal.kind().equals(entry.getKey()))
                    .sorted(java.util.Comparator.comparingInt(
                            proposal -> proposal.fact().provenance().span().start()))
                    .map(proposal -> question(id, file, proposal))
                    .toList();
            if (!questions.isEmpty()) {
                String name = Slugs.slug(entry.getValue()) + ".md";
                sections.add(new Deck.Section(name, entry.getValue(), questions));
            }
        }
        return new Deck(id, title, "en", source.text() + "\n", sections);
    }

    private static Question question(String deck, String file, Proposal proposal) {
        Provenance provenance = proposal.fact().provenance();
        var evidence = new Evidence(file, provenance.span(), provenance.quote(), provenance.key());
        return new Question(
                new QuestionId(deck, proposal.slug()),
                1,
                proposal.stem(),
                key(proposal.fact(), proposal.answer(), proposal.aliases()),
                proposal.distractors(),
                new Origin.Generated(evidence, proposal.rule(), UNSTAMPED));
    }

    /** The key with its type; a plain text where the words do not read as a date or figure. */
    static Key key(Fact fact, String answer, List<String> accepted) {
        return switch (fact) {
            case Fact.Dated dated ->
                PartialDate.parse(answer).isPresent() ? new Key.Date(answer, accepted) : text(answer, accepted);
            case Fact.Counted counted ->
                Quantity.parse(answer).isPresent()
                        ? new Key.Figure(answer, sameHedge(counted, accepted), "")
                        : text(answer, accepted);
            case Fact.Named named -> new Key.Name(answer, kind(named.kind()), accepted);
        };
    }

    /** Without the bare number of a hedged figure: the grading derives it, and says that the hedge was left out. */
    private static List<String> sameHedge(Fact.Counted counted, List<String> accepted) {
        return accepted.stream()
                .filter(words -> words.startsWith(counted.hedge()))
                .toList();
    }

    private static Key text(String answer, List<String> accepted) {
        var all = new ArrayList<String>();
        all.add(answer);
        all.addAll(accepted);
        return new Key.Text(all);
    }

    private static NameKind kind(Fact.Sort sort) {
        return switch (sort) {
            case PERSON -> NameKind.PERSON;
            case PLACE -> NameKind.PLACE;
            case ORGANISATION -> NameKind.ORGANISATION;
            case EVENT -> NameKind.EVENT;
            case OTHER -> NameKind.OTHER;
        };
    }
}
