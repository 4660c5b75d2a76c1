/** Placeholder. */
package org.valise.security;
