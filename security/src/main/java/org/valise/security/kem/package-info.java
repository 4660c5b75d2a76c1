/**
 * The composite key encapsulation MLKEM768-ECDH-P256-SHA3-256: secret as long as either ML-KEM-768 or ECDH P-256
 * holds.
 */
@NullMarked
package org.valise.security.kem;

import org.jspecify.annotations.NullMarked;
