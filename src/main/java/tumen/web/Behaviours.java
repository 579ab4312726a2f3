package tumen.web;

import tumen.assess.Behaviour;
import tumen.assess.Kind;

/** How the pages of teachers name behaviours and kinds. */
final class Behaviours {
    private Behaviours() {}

    /** The behaviour of that name; refused when there is none. */
    static Behaviour of(String name) {
        for (var behaviour : Behaviour.values()) {
            if (Json.name(behaviour).equals(name)) {
                return behaviour;
            }
        }
        throw Refusal.malformed("There is no way of marking called “" + name + "”.");
    }

    /**
     * A choice of a form.
     *
     * @param value as it is sent
     * @param key of its words
     */
    record Named(String value, String key) {}

    /** The behaviour with its words. */
    static Named named(Behaviour behaviour) {
        return new Named(
                Json.name(behaviour),
                switch (behaviour) {
                    case DEFERRED -> "behaviour.deferred";
                    case IMMEDIATE -> "behaviour.immediate";
                    case INTERACTIVE -> "behaviour.interactive";
                    case CERTAINTY -> "behaviour.certainty";
                });
    }

    /** The kind with its words. */
    static Named named(Kind kind) {
        return new Named(
                Json.name(kind),
                switch (kind) {
                    case FIGURE -> "test.kind-figure";
                    case DATE -> "test.kind-date";
                    case NAME -> "test.kind-name";
                    case TEXT -> "test.kind-text";
                    case CHOICE -> "test.kind-choice";
                    case TRUTH -> "test.kind-truth";
                    case ORDERING -> "test.kind-ordering";
                    case MATCHING -> "test.kind-matching";
                    case CLOZE -> "test.kind-cloze";
                });
    }
}
