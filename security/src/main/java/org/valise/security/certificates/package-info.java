/** X.509 certificates: how they are read and written, what each is for, and what it must look like for that (RFC 5280). */
@NullMarked
package org.valise.security.certificates;

import org.jspecify.annotations.NullMarked;
