package tumen.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Classes, their teachers and their students. Whoever teaches a class may change it; so may an administrator. Methods that
 * take a teacher answer with empty for a class of others, as if it were not there. Every method that changes something
 * returns after the commit.
 */
public interface Classes {
    /**
     * Makes a class with that teacher.
     *
     * @throws IllegalArgumentException with a sentence for the person, if the name will not do
     */
    Classroom create(Person teacher, String name, Instant now);

    /** The classes the person teaches, or all for an administrator; by name, those put away last. */
    List<Classroom> taughtBy(Person teacher);

    /** The class of that number, if the person teaches it or is an administrator. */
    Optional<Classroom> taught(Person teacher, long classroom);

    /** The classes the person is a student of, without those put away; by name. */
    List<Classroom> attendedBy(Person student);

    /** The class with that code, unless it is put away. */
    Optional<Classroom> byCode(CardCode code);

    /** Its teachers, by name. */
    List<Person> teachers(long classroom);

    /** Its students, by name. */
    List<Member> members(long classroom);

    /** Those who were taken out and can be brought back, the latest first. */
    List<Member> removed(long classroom);

    /** The student in that class; empty when they are not in it (any more). */
    Optional<Member> member(long classroom, long person);

    /** What the person is granted everywhere. */
    Allowance allowance(Person person);

    /**
     * Gives the class another name.
     *
     * @param seen the name that is to be changed
     * @throws IllegalArgumentException with a sentence for the person, if the name will not do
     * @throws Overtaken if it has got another name meanwhile
     */
    void rename(long classroom, String seen, String name);

    /** Puts the class away, or takes it up again. */
    void archive(long classroom, boolean archived, Instant now);

    /**
     * Gives the class another code; the one before finds it no more.
     *
     * @param seen the code that is to be changed; when it has been meanwhile, nothing is done
     */
    Classroom recode(long classroom, CardCode seen);

    /**
     * Adds a teacher.
     *
     * @param name with which they sign in
     * @throws IllegalArgumentException with a sentence for the person, if no teacher is called that
     */
    void addTeacher(long classroom, String name, Instant now);

    /**
     * Takes a teacher off.
     *
     * @throws IllegalArgumentException with a sentence for the person, if it is the last one
     */
    void removeTeacher(long classroom, long person);

    /**
     * Puts students on the roster. One whose name in the register is known from another class of the same teacher is the
     * same person; one who is on the roster already, by that name or by the register's, is passed over.
     *
     * @return those who were added
     */
    List<Member> enrol(Person teacher, long classroom, List<Newcomer> newcomers, Instant now);

    /**
     * Lets somebody with an account of their own join by the code of the class.
     *
     * @throws IllegalArgumentException with a sentence for the person, if the name is taken in that class
     */
    void join(Person student, Classroom classroom, PersonName name, Instant now);

    /**
     * Makes new cards; the ones before are void. Passed over are those who are not in the class and those with a password of
     * their own.
     */
    List<SignInCard> cards(long classroom, Collection<Long> persons, Instant now);

    /**
     * Changes what the class calls a student, and what they are granted; the name of somebody who signs in by card is
     * changed with it.
     *
     * @param seen the line as it was when it was changed
     * @param wanted the line as it is to be
     * @throws IllegalArgumentException with a sentence for the person, if the name is taken in that class, or they are not in
     *     it any more
     * @throws Overtaken if the same has been changed meanwhile, to something else
     */
    void change(long classroom, long person, RosterLine seen, RosterLine wanted);

    /** Grants a student something, everywhere. */
    void allow(long person, Allowance allowance);

    /** Takes a student off the roster; false when they were not on it. */
    boolean remove(long classroom, long person, Instant now);

    /**
     * Brings back a student who was taken off; false when there is none such.
     *
     * @throws IllegalArgumentException with a sentence for the person, if the name was given to somebody else meanwhile
     */
    boolean restore(long classroom, long person);

    /**
     * Moves a student from one class to another; their card stays good. False when they are not in the first.
     *
     * @throws IllegalArgumentException with a sentence for the person, if the name is taken there
     */
    boolean move(long person, long from, long to, Instant now);
}
