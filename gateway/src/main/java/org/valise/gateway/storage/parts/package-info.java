/** Attachments on disk: sealed segments, one file an attachment, one folder a message. */
@NullMarked
package org.valise.gateway.storage.parts;

import org.jspecify.annotations.NullMarked;
