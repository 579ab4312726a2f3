package tumen.generate;

import java.util.Optional;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.fact.Lexicon;
import tumen.text.Sentence;

/**
 * Refuses keys for which something wider is right as well: the country around a city, the war around a battle. A question
 * that asks for the city itself passes.
 */
final class WiderKeyGate implements Gate {
    private static final Pattern WITHIN = Pattern.compile("\\b(?i:during|in|after|before|since|until) (?:the )?$");

    private static final Pattern WITHIN_PLACE =
            Pattern.compile("\\b(?i:in|near|throughout|across|outside|within) (?:the )?(?:\\p{Ll}+(?:ern|al) )?$");

    private static final Pattern NEAR = Pattern.compile("\\b(?i:near|outside) (?:the )?(?:\\p{Ll}+(?:ern|al) )?$");

    /** Parts of the world with no border of their own: what lies in one lies in others as well. */
    private static final Pattern REGION = Pattern.compile(
            "(?:(?:North|South|East|West|Central|Latin|Southeast|Eastern|Western|Northern|Southern|Sub-Saharan)"
                + " )*(?:America|Americas|Europe|Asia|Africa|Oceania|Caribbean|Scandinavia|Balkans|Mediterranean|Middle"
                + " East|Far East|Near East|Orient)");

    /** Whether it is a part of the world without a border of its own. */
    static boolean region(String name) {
        return REGION.matcher(name).matches() && !Lexicon.country(name);
    }

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        if (!(draft.fact() instanceof Fact.Named named)) {
            return Optional.empty();
        }
        if (named.kind() == Fact.Sort.PLACE && draft.clause().frame().matches("(?s)(?:No|None|Nowhere) .*")) {
            return Optional.of("What is not so in one place is not so in others, too.");
        }
        if (named.kind() == Fact.Sort.PLACE && measured(draft.statement())) {
            return Optional.of("A figure is what it tells, not where it was so.");
        }
        if (named.kind() == Fact.Sort.PLACE && grainless(named, draft, study)) {
            return Optional.of("A city, its region and its country would be right alike.");
        }
        String wider = switch (named.kind()) {
            case PLACE -> country(named, draft, study);
            case EVENT -> event(named, draft, study);
            case PERSON, ORGANISATION, OTHER -> "";
        };
        return wider.isEmpty() ? Optional.empty() : Optional.of("“" + wider + "” would be right as well.");
    }

    /** The population was 1,400. */
    private static boolean measured(Sentence statement) {
        return statement
                .root()
                .filter(root -> statement.child(root, "cop").isPresent())
                .filter(root -> root.tag().equals("CD")
                        || statement.child(root, "nummod").isPresent())
                .isPresent();
    }

    /** In a part of the world without borders; or near some place, without options that show whether a city or a region is wanted. */
    private static boolean grainless(Fact.Named named, Draft draft, Study study) {
        boolean within = draft.form() == Draft.Form.CLOZE
                && WITHIN_PLACE.matcher(draft.clause().leading()).find();
        String behind = draft.clause().following();
        boolean part = behind.matches("(?s), \\p{Lu}.*");
        boolean realm = named.words().matches(".*(?:Empire|Kingdom|Republic|Union)");
        boolean region = region(named.words());
        boolean open = NEAR.matcher(draft.clause().leading()).find()
                && Distractors.of(draft, study).isEmpty();
        return within && !part && !realm && (region || open);
    }

    /** The country of the city that the text names and the question does not. */
    private static String country(Fact.Named city, Draft draft, Study study) {
        boolean asked = draft.form() == Draft.Form.CLOZE
                || draft.text().startsWith("In which city")
                || draft.text().startsWith("Where in ");
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
        String leading = draft.clause().leading();
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
