/** Whoever asks to be listed, and lies in the request that a steward's program reads. */
package org.valise.gateway.hostile.applicant;
