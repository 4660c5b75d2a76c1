/** Agencies that hand in and take over, without end and without mercy. */
@NullMarked
package org.valise.campaign.traffic;

import org.jspecify.annotations.NullMarked;
