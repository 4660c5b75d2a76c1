/** Stewards, relay and member of another federation that ours recognises. */
package org.valise.gateway.hostile.foreign;
