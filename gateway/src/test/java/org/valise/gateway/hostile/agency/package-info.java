/** An agency of the member, at the HTTP door and at the folder door: inside the house, and not trusted. */
package org.valise.gateway.hostile.agency;
