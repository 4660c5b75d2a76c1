/** A stream that only who knows a passphrase can read, for backups. */
@NullMarked
package org.valise.security.passphrase;

import org.jspecify.annotations.NullMarked;
