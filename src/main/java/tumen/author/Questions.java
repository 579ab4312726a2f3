package tumen.author;

import java.util.List;
import tumen.bank.Fingerprint;
import tumen.generate.DeckAssembly;
import tumen.question.Origin;
import tumen.question.Question;
import tumen.question.QuestionId;

/** Makes questions of sheets. */
final class Questions {
    private Questions() {}

    /**
     * The question of a sheet as it is now. Its fingerprint is that of what the generator wrote, so that an edit shows. What
     * the generator would not have published is a person's own.
     *
     * @throws IllegalArgumentException with a sentence, if no question can be made of the wording
     */
    static Question of(String deck, Sheet sheet) {
        var draft = sheet.draft();
        if (draft.stale()) {
            return question(deck, draft, sheet.wording(), new Origin.Written(null));
        }
        if (!draft.refusals().isEmpty()) {
            return question(deck, draft, sheet.wording(), new Origin.Written(draft.evidence()));
        }
        var generated = question(deck, draft, draft.wording(), unstamped(draft));
        var origin = new Origin.Generated(draft.evidence(), draft.rule(), Fingerprint.of(generated));
        return question(deck, draft, sheet.wording(), origin);
    }

    private static Origin unstamped(Draft draft) {
        return new Origin.Generated(draft.evidence(), draft.rule(), Fingerprint.none());
    }

    private static Question question(String deck, Draft draft, Wording wording, Origin origin) {
        if (wording.stem().isBlank()) {
            throw new IllegalArgumentException("This draft has no question yet; edit it and write one.");
        }
        if (wording.answer().isBlank()) {
            throw new IllegalArgumentException("A question needs an answer.");
        }
        List<String> accepted = wording.accepted().stream()
                .filter(text -> !text.equals(wording.answer()))
                .distinct()
                .toList();
        return new Question(
                new QuestionId(deck, draft.slug()),
                1,
                wording.stem(),
                DeckAssembly.key(draft.kind(), wording.answer(), accepted),
                wording.distractors(),
                origin);
    }
}
