/** Every check that an operator would make, on a node that runs or does not, each with what to do. */
@NullMarked
package org.valise.gateway.doctor;

import org.jspecify.annotations.NullMarked;
