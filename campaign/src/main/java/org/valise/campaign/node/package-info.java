/** A node's process as the campaign starts it. */
@NullMarked
package org.valise.campaign.node;

import org.jspecify.annotations.NullMarked;
