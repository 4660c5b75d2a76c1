/** What the agencies saw, one fact a line, as they saw it. */
@NullMarked
package org.valise.campaign.history;

import org.jspecify.annotations.NullMarked;
