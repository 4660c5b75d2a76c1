/**
 * Detached CAdES baseline B signatures over exact bytes: made by the node's signature key, verified strictly against
 * one member's trust.
 */
@NullMarked
package org.valise.security.sign;

import org.jspecify.annotations.NullMarked;
