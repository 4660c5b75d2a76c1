/**
 * Whether an authority has taken back a certificate: its signed lists (RFC 5280, section 5), the newest of each authority,
 * and what to do where none says anything. The answer never needs the network.
 */
@NullMarked
package org.valise.security.revocation;

import org.jspecify.annotations.NullMarked;
