/** The agencies' HTTP door: JAX-RS resources over the same lines as every other door. */
@NullMarked
package org.valise.gateway.rest;

import org.jspecify.annotations.NullMarked;
