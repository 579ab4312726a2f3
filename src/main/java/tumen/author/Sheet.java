package tumen.author;

/**
 * A draft as it lies on the desk.
 *
 * @param draft as it was generated
 * @param wording as it is now
 * @param fate how it stands
 * @param decided whether its fate changed since the last publication
 * @param reworded whether its wording changed since the last publication
 */
public record Sheet(Draft draft, Wording wording, Fate fate, boolean decided, boolean reworded) {
    /** Its identity. */
    public String slug() {
        return draft.slug();
    }

    /** Whether it waits for a person. */
    public boolean open() {
        return fate instanceof Fate.Open;
    }

    /** Whether a person will have it in the deck. */
    public boolean approved() {
        return fate instanceof Fate.Approved;
    }

    /** Whether the wording is another than the generator's. */
    public boolean edited() {
        return !wording.equals(draft.wording());
    }

    Sheet with(Fate other) {
        return new Sheet(draft, wording, other, true, reworded);
    }

    Sheet with(Wording other) {
        return new Sheet(draft, other, fate, decided, true);
    }

    Sheet published() {
        return new Sheet(draft, wording, fate, false, false);
    }
}
