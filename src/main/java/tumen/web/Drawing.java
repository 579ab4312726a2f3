package tumen.web;

import java.util.ArrayList;
import java.util.List;
import tumen.assess.Blueprint;
import tumen.assess.Composition;
import tumen.assess.Difficulty;
import tumen.assess.Kind;
import tumen.assess.ProposedTime;
import tumen.assess.Slot;
import tumen.question.Question;
import tumen.study.Library;

/** Questions for a quiz: the blueprint they are drawn by, and how they are put in at first. */
final class Drawing {
    private Drawing() {}

    /** The lines of a blueprint on a form; empty ones are passed over. */
    static List<Blueprint.Line> blueprint(Fields form) {
        var lines = new ArrayList<Blueprint.Line>();
        var counts = form.all("count");
        for (int i = 0; i < counts.size(); i++) {
            if (!counts.get(i).isBlank()) {
                int count = (int) Fields.number(counts.get(i).strip(), "count", 0, Composition.MOST);
                String section = QuizLine.at(form, "section", i);
                String kind = QuizLine.at(form, "kind", i);
                String difficulty = QuizLine.at(form, "difficulty", i);
                if (count > 0) {
                    lines.add(new Blueprint.Line(
                            section.isBlank() ? null : section,
                            kind.isBlank() ? null : kind(kind),
                            difficulty.isBlank() ? null : difficulty(difficulty),
                            count));
                }
            }
        }
        return lines;
    }

    private static Kind kind(String name) {
        for (var kind : Kind.values()) {
            if (kind.name().equalsIgnoreCase(name)) {
                return kind;
            }
        }
        throw Refusal.malformed("There is no kind of question called “" + name + "”.");
    }

    private static Difficulty difficulty(String name) {
        for (var difficulty : Difficulty.values()) {
            if (Json.name(difficulty).equals(name)) {
                return difficulty;
            }
        }
        throw Refusal.malformed("Questions are easy, medium or hard.");
    }

    /** Questions as they are put into a quiz at first. */
    static List<Slot> slots(Library library, List<Question> chosen) {
        return chosen.stream().map(question -> slot(library, question)).toList();
    }

    private static Slot slot(Library library, Question question) {
        var form = Composition.usualForm(question);
        String section = library.deck(question.id().deck())
                .map(deck -> Cards.section(deck, question.id()))
                .orElse("");
        return Composition.slot(question, section, form, ProposedTime.of(question, form));
    }
}
