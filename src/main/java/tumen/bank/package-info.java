/** Reads, checks and prints the files under {@code questions/}. */
@NullMarked
package tumen.bank;

import org.jspecify.annotations.NullMarked;
