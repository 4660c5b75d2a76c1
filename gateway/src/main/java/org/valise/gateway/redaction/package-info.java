/** Profiles of redaction as files that an officer can read. */
@NullMarked
package org.valise.gateway.redaction;

import org.jspecify.annotations.NullMarked;
