package tumen.people;

/**
 * Everybody who is known, by what can be asked about them.
 *
 * @param people persons and their sessions
 * @param accounts accounts and what is changed about them
 * @param classes classes and their rosters
 * @param belongings what is stored about one person
 */
public record School(People people, Accounts accounts, Classes classes, Belongings belongings) {}
