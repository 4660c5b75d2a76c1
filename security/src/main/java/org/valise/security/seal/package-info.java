/**
 * The sealed envelope: contents encrypted once with AES-256-GCM, the content key wrapped for every recipient and for
 * the sender's own archive, by the classical or the hybrid suite.
 */
@NullMarked
package org.valise.security.seal;

import org.jspecify.annotations.NullMarked;
