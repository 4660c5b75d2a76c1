/** Whether a history and the archives of all nodes keep what the gateway promises. Knows no network and no files. */
@NullMarked
package org.valise.campaign.check;

import org.jspecify.annotations.NullMarked;
