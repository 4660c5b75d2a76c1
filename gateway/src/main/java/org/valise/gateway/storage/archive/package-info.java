/** The archive in PostgreSQL: what the node has taken, sent and proven, at rest sealed and under keyed hashes only. */
@NullMarked
package org.valise.gateway.storage.archive;

import org.jspecify.annotations.NullMarked;
