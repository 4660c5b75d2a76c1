/** Runs inside a node's process and ends it at a point of a message's way. */
@NullMarked
package org.valise.campaign.agent;

import org.jspecify.annotations.NullMarked;
