/** What can go wrong, as data: each fault inflicts itself, lifts itself, and knows when it is over. */
@NullMarked
package org.valise.campaign.fault;

import org.jspecify.annotations.NullMarked;
