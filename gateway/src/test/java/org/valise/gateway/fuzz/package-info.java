/**
 * Every parser that reads what a peer, an agency or an operator wrote, under arbitrary bytes: it reads them or refuses them by
 * the exceptions that its contract names, and nothing else leaves it. Every build runs the inputs under {@code
 * src/test/resources} and looks for new ones; {@code mvn test -pl gateway -Pfuzz} does so for longer.
 */
package org.valise.gateway.fuzz;
