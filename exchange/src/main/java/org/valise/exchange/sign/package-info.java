/** Stage sign: header, document and attachments are bound by one signature. */
@NullMarked
package org.valise.exchange.sign;

import org.jspecify.annotations.NullMarked;
