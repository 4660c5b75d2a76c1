/** What a node writes to its log, for people and for programs; never a word of a document, a key or a token. */
@NullMarked
package org.valise.gateway.logs;

import org.jspecify.annotations.NullMarked;
