/**
 * What a message signature covers: an ASiC-E manifest that the receiver rebuilds and never parses, and the container
 * that hands a signed message to a third party.
 */
@NullMarked
package org.valise.security.asice;

import org.jspecify.annotations.NullMarked;
