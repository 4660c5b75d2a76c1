/** The federation as signed facts: who is a member, who reaches whom over which link, who relays for whom. */
@NullMarked
package org.valise.exchange.directory;

import org.jspecify.annotations.NullMarked;
