/**
 * Real seizures as trace requests. The rows lie beside the checkout, in {@code ../shared/data}, and never in it; where
 * they are absent these tests are skipped.
 */
package org.valise.gateway.realrows;
