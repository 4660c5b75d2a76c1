/** The node's PostgreSQL database: opening it, proving that it is durable, migrating it, and committing in groups. */
@NullMarked
package org.valise.gateway.storage;

import org.jspecify.annotations.NullMarked;
