/** Stage submit: an agency's bytes come in, bounded and untrusted. */
@NullMarked
package org.valise.exchange.submit;

import org.jspecify.annotations.NullMarked;
