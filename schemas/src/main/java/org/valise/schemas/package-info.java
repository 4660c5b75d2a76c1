/** Placeholder. */
package org.valise.schemas;
