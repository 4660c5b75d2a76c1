/** Who installs and runs a node, by mistake or on purpose. */
package org.valise.gateway.hostile.operator;
