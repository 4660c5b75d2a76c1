/** Placeholder. */
package org.valise.routes;
