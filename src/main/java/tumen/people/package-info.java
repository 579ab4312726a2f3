/** Persons, roles, sign-in. Storage stands behind {@link tumen.people.People}. */
@NullMarked
package tumen.people;

import org.jspecify.annotations.NullMarked;
