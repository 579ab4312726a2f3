/** Javalin routes, Thymeleaf pages, the JSON API, access rules. */
@NullMarked
package tumen.web;

import org.jspecify.annotations.NullMarked;
