/** The fault campaign: a federation of real processes, agencies that work, seeded faults, and a check of every message. */
@NullMarked
package org.valise.campaign;

import org.jspecify.annotations.NullMarked;
