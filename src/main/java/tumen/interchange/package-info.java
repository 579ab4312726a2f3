/** Other formats in and out (GIFT, Moodle XML, QTI, CSV, apkg), one subpackage each. Empty until the first of them comes. */
@NullMarked
package tumen.interchange;

import org.jspecify.annotations.NullMarked;
