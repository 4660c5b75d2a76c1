/** Stage verify: signatures and attachments are what the sender signed. */
@NullMarked
package org.valise.exchange.verify;

import org.jspecify.annotations.NullMarked;
