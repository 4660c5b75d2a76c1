/** Placeholder. */
package org.valise.exchange;
