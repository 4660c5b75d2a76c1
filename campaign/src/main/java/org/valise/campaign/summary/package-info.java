/** What came of campaigns, one fact a line, and the table that many of them add up to. */
@NullMarked
package org.valise.campaign.summary;

import org.jspecify.annotations.NullMarked;
