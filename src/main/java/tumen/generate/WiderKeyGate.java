package tumen.generate;

import java.util.Optional;
import java.util.regex.Pattern;
import tumen.fact.Fact;

/**
 * Refuses keys for which something wider is right as well: the country around a city, the war around a battle. A question
 * that asks for the city itself passes.
 */
final class WiderKeyGate implements Gate {
    private static final Pattern WITHIN = Pattern.compile("\\b(?i:during|in|after|before|since|until) (?:the )?$");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        if (!(draft.fact() instanceof Fact.Named named)) {
            return Optional.empty();
        }
        if (named.kind() == Fact.Sort.PLACE && draft.clause().frame().matches("(?s)(?:No|None|Nowhere) .*")) {
            return Optional.of("What is not so in one place is not so in others, too.");
        }
        String wider = switch (named.kind()) {
            case PLACE -> country(named, draft, study);
            case EVENT -> event(named, draft, study);
            case PERSON, ORGANISATION, OTHER -> "";
        };
        return wider.isEmpty() ? Optional.empty() : Optional.of("“" + wider + "” would be right as well.");
    }

    /** The country of the city that the text names and the question does not. */
    private static String country(Fact.Named city, Draft draft, Study study) {
        boolean asked = draft.text().startsWith("In which city") || draft.text().startsWith("Where in ");
        boolean told = draft.clause()
                .frame()
                .matches("(?si).*\\b(?:city|town|capital|village|port) of (?:the )?" + Clause.KEY + ".*");
        if (asked || told) {
            return "";
        }
        return Siblings.known().with("city", city.words()).stream()
                .map(group -> group.scope().replaceFirst("^the ", ""))
                .filter(scope -> study.source().text().contains(scope))
                .filter(scope -> !draft.text().contains(scope) && !new Hints(draft.text()).nation(scope))
                .findFirst()
                .orElse("");
    }

    /** Another event of the text, where the key only says in or after what something happened. */
    private static String event(Fact.Named event, Draft draft, Study study) {
        String leading =
                draft.clause().frame().substring(0, draft.clause().frame().indexOf(Clause.KEY));
        if (draft.form() == Draft.Form.STEM || !WITHIN.matcher(leading).find()) {
            return "";
        }
        return study.all().stream()
                .filter(fact -> fact instanceof Fact.Named named && named.kind() == Fact.Sort.EVENT)
                .map(Fact::words)
                .filter(words -> words.contains(" ") && !words.equals(event.words()))
                .findFirst()
                .orElse("");
    }
}
