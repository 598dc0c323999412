/** Organisations, their identifiers and certificates, and how they relate to each other. */
@NullMarked
package org.dualusegraph.organisation;

import org.jspecify.annotations.NullMarked;
