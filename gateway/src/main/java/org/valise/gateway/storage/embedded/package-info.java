/**
 * A PostgreSQL server that the node starts on its own data folder: durable, and closed to every other user of the
 * machine from the first moment of its life.
 */
@NullMarked
package org.valise.gateway.storage.embedded;

import org.jspecify.annotations.NullMarked;
