/** The request with which a member asks to be listed: made and signed on its node, believed by a steward only after every check. */
@NullMarked
package org.valise.gateway.joining;

import org.jspecify.annotations.NullMarked;
