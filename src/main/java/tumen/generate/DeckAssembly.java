package tumen.generate;

import java.util.ArrayList;
import java.util.Comparator;
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

    /** What is longer, in words, is told rather than named. */
    private static final int LONGEST_NAME = 4;

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
        var byKind = new LinkedHashMap<String, List<Question>>();
        proposals.stream()
                .filter(Proposal::published)
                .forEach(proposal -> byKind.computeIfAbsent(proposal.kind(), kind -> new ArrayList<>())
                        .add(question(id, file, proposal)));
        return of(id, title, source.text() + "\n", byKind);
    }

    /**
     * A deck of questions that are there already: one section for each kind, in it the order of the text.
     *
     * @param text what their evidence points into
     * @param byKind kinds as in {@link Proposal#kind}
     * @throws IllegalArgumentException if the id is no slug or the title is blank
     */
    public static Deck of(String id, String title, String text, Map<String, List<Question>> byKind) {
        var sections = new ArrayList<Deck.Section>();
        TITLES.forEach((kind, name) -> {
            List<Question> questions = byKind.getOrDefault(kind, List.of()).stream()
                    .sorted(Comparator.comparingInt(DeckAssembly::place))
                    .toList();
            if (!questions.isEmpty()) {
                sections.add(new Deck.Section(Slugs.slug(name) + ".md", name, questions));
            }
        });
        return new Deck(id, title, "en", text, sections);
    }

    private static int place(Question question) {
        Evidence evidence = question.evidence();
        return evidence == null ? Integer.MAX_VALUE : evidence.span().start();
    }

    private static Question question(String deck, String file, Proposal proposal) {
        Provenance provenance = proposal.fact().provenance();
        var evidence = new Evidence(file, provenance.span(), provenance.quote(), provenance.key());
        return new Question(
                new QuestionId(deck, proposal.slug()),
                1,
                proposal.stem(),
                key(proposal.kind(), proposal.answer(), proposal.aliases()),
                proposal.distractors(),
                new Origin.Generated(evidence, proposal.rule(), UNSTAMPED));
    }

    /**
     * The key with its type; a plain text where the words do not read as a date or figure.
     *
     * @param kind as in {@link Proposal#kind}
     * @param accepted what else is right
     */
    public static Key key(String kind, String answer, List<String> accepted) {
        return switch (kind) {
            case "date" ->
                PartialDate.parse(answer).isPresent() ? new Key.Date(answer, accepted) : text(answer, accepted);
            case "figure" ->
                Quantity.parse(answer).isPresent()
                        ? new Key.Figure(answer, hedged(answer, accepted), "")
                        : text(answer, accepted);
            case "person" -> new Key.Name(answer, NameKind.PERSON, accepted);
            case "place" -> new Key.Name(answer, NameKind.PLACE, accepted);
            case "organisation" -> new Key.Name(answer, NameKind.ORGANISATION, accepted);
            case "event" -> new Key.Name(answer, NameKind.EVENT, accepted);
            case "other" ->
                answer.split(" ", -1).length > LONGEST_NAME
                        ? text(answer, accepted)
                        : new Key.Name(answer, NameKind.OTHER, accepted);
            default -> throw new IllegalArgumentException("no kind of question: " + kind);
        };
    }

    /** The key of a fact. */
    static Key key(Fact fact, String answer, List<String> accepted) {
        return key(Proposal.kind(fact), answer, accepted);
    }

    /** Without the bare number of a hedged figure: the grading derives it, and says that the hedge was left out. */
    private static List<String> hedged(String answer, List<String> accepted) {
        return accepted.stream().filter(words -> !answer.endsWith(" " + words)).toList();
    }

    private static Key text(String answer, List<String> accepted) {
        var all = new ArrayList<String>();
        all.add(answer);
        all.addAll(accepted);
        return new Key.Text(all);
    }
}
