/** One YAML file becomes records; unknown keys are refused and all problems are told at once. */
@NullMarked
package org.valise.gateway.configuration;

import org.jspecify.annotations.NullMarked;
