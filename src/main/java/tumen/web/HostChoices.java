package tumen.web;

import java.util.Set;

/**
 * The form of a new live quiz as it is filled in, so that it can be shown again when something will not do.
 *
 * @param scoring word of a {@link tumen.live.Scoring}
 * @param streaks whether right answers in a row earn more
 * @param ranks word of a {@link tumen.live.Ranks}
 * @param pace word of a {@link tumen.live.Pace}
 * @param time seconds for each question; 0 for what each has
 * @param reading seconds to read first
 * @param typed whether answers are typed where possible
 * @param teams as typed
 * @param lateJoin whether one may join after the start
 * @param shuffle whether the questions are in random order
 * @param ownOrder whether every player has an own order of options
 * @param classroom number of the class; empty for anybody
 * @param roster whether players find their names on the roster of the class
 * @param questions slugs of those that are ticked; of a deck only
 */
record HostChoices(
        String scoring,
        boolean streaks,
        String ranks,
        String pace,
        String time,
        String reading,
        boolean typed,
        String teams,
        boolean lateJoin,
        boolean shuffle,
        boolean ownOrder,
        String classroom,
        boolean roster,
        Set<String> questions) {
    /** Copies the set. */
    HostChoices {
        questions = Set.copyOf(questions);
    }

    /** What is usual for that material. */
    static HostChoices usual(Material material, String classroom) {
        return new HostChoices(
                "gentle-speed",
                false,
                "public",
                "teacher",
                "0",
                "3",
                false,
                "",
                true,
                material.shuffled(),
                material.optionsShuffled(),
                classroom,
                true,
                material.proposed());
    }

    /** What was chosen. */
    static HostChoices of(Fields form) {
        return new HostChoices(
                form.optional("scoring").orElse("gentle-speed"),
                form.optional("streaks").isPresent(),
                form.optional("ranks").orElse("public"),
                form.optional("pace").orElse("teacher"),
                form.optional("time").orElse("0"),
                form.optional("reading").orElse("3"),
                form.optional("form").orElse("").equals("typed"),
                form.optional("teams").orElse(""),
                form.optional("late-join").isPresent(),
                form.optional("shuffle").isPresent(),
                form.optional("own-order").isPresent(),
                form.optional("class").orElse(""),
                form.optional("roster").isPresent(),
                Set.copyOf(form.all("question")));
    }
}
