/** Load from outside: a client for the benchmarks that drive a whole server. */
@org.jspecify.annotations.NullMarked
package tumen.load;
