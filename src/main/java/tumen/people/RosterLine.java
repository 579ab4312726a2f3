package tumen.people;

/**
 * What teachers say about a student of a class.
 *
 * @param name what the class calls them
 * @param allowance what they are granted
 */
public record RosterLine(PersonName name, Allowance allowance) {
    /**
     * This line with what a teacher made of the line they saw. What they left as it was stays as it is now, so two teachers
     * who change different things both have their way.
     *
     * @param seen the line as it was on their page
     * @param wanted the line as they want it
     * @throws Overtaken if somebody else has changed the same meanwhile
     */
    public RosterLine changed(RosterLine seen, RosterLine wanted) {
        return new RosterLine(
                Overtaken.changed(name, seen.name, wanted.name),
                new Allowance(
                        Overtaken.changed(
                                allowance.extraTime(), seen.allowance.extraTime(), wanted.allowance.extraTime()),
                        Overtaken.changed(
                                allowance.speedScored(),
                                seen.allowance.speedScored(),
                                wanted.allowance.speedScored())));
    }
}
