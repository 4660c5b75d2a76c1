/**
 * What may be done wrong to a federation, one class each: who, what, and the one code that must answer it. A sub-package
 * for each kind of wrongdoer; {@code docs/hostile-catalogue.md} lists them all with the result of the run.
 */
package org.valise.gateway.hostile;
