/** The nodes, the lines between them, and what can be done to them. */
@NullMarked
package org.valise.campaign.scene;

import org.jspecify.annotations.NullMarked;
