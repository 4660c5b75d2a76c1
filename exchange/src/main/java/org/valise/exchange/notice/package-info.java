/** What this node tells a provider of its own accord: that its information was passed on because a life was at stake. */
@NullMarked
package org.valise.exchange.notice;

import org.jspecify.annotations.NullMarked;
