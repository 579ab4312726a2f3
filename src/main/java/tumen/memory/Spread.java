package tumen.memory;

/**
 * Puts outcomes in order and lets the fuzz choose their days, each no earlier than that of the worse answer. The order is made
 * twice: among the exact intervals, which are what a scheduler without fuzz would give, and among the days chosen.
 */
record Spread(Fuzz fuzz, int maximum) {
    /** An outcome as it would be without fuzz, and as it is. */
    record Placed(Plan exact, Plan chosen) {}

    /** The first outcome, bound to nothing. */
    Placed of(Plan plan) {
        return new Placed(plan, chosen(plan, 0));
    }

    /**
     * The outcome of a better answer.
     *
     * @param apart days that it is to be later at least, unless the parameters want it otherwise: a card's first stabilities
     *     may descend
     */
    Placed after(Placed worse, Plan plan, int apart) {
        boolean bound =
                apart > 0 || plan.memory().stability() >= worse.exact.memory().stability();
        if (!bound) {
            return of(plan);
        }
        Plan exact = plan.atLeast(worse.exact.days() + apart);
        return new Placed(exact, chosen(exact, worse.chosen.days() + apart));
    }

    private Plan chosen(Plan exact, int least) {
        Plan plan = exact.atLeast(least);
        if (!plan.interval() || plan.days() > maximum) {
            return plan;
        }
        int days =
                fuzz.choose(plan.days(), Fuzz.Range.around(plan.days(), maximum).from(least));
        return days == plan.days() ? plan : plan.in(days);
    }
}
