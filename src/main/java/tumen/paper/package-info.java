/** Questions on paper: what stands where on a sheet, and the PDF of it. */
@NullMarked
package tumen.paper;

import org.jspecify.annotations.NullMarked;
