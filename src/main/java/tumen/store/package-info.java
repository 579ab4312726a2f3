/** Jdbi on SQLite behind the interfaces of the other packages: database, migrations, the group-committing writer. */
@NullMarked
package tumen.store;

import org.jspecify.annotations.NullMarked;
