/** Concept schemes and their concepts: the vocabularies that everything else is filed under. */
@NullMarked
package org.dualusegraph.vocabulary;

import org.jspecify.annotations.NullMarked;
