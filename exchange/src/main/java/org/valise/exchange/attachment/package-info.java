/** Attachments as they rest and travel: sealed segments, never a plain byte on our disk. */
@NullMarked
package org.valise.exchange.attachment;

import org.jspecify.annotations.NullMarked;
