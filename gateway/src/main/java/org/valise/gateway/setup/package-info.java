/** What is made once: a member's authority, a node's folder, a directory and its signatures. */
@NullMarked
package org.valise.gateway.setup;

import org.jspecify.annotations.NullMarked;
